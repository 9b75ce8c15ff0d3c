package io.serviceaudit.review;

import io.serviceaudit.checklist.Text;
import io.serviceaudit.conversation.Aspect;
import io.serviceaudit.conversation.PlannedStratum;
import io.serviceaudit.conversation.ReviewedConversations;
import io.serviceaudit.conversation.ReviewedStratum;
import io.serviceaudit.conversation.SamplingPlan;
import io.serviceaudit.conversation.StratifiedEstimate;
import io.serviceaudit.measure.Ratio;
import io.serviceaudit.review.ConversationReport.SamplingPart;
import io.serviceaudit.review.ConversationReport.StratumRow;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The plan against what was reviewed. */
final class SamplingRows {
    private final ReviewedConversations reviewed;
    private final @Nullable SamplingPlan plan;
    private final Estimates estimates;
    private final ConversationWords words;

    SamplingRows(
            ReviewedConversations reviewed, @Nullable SamplingPlan plan, Estimates estimates, ConversationWords words) {
        this.reviewed = reviewed;
        this.plan = plan;
        this.estimates = estimates;
        this.words = words;
    }

    SamplingPart part(List<String> reviewers) {
        List<ReviewedStratum> strata = reviewed.strata();
        Optional<BigInteger> population = isPart() ? Optional.empty() : reviewed.population();
        Optional<Ratio> coverage = coverage(strata);
        Optional<StratifiedEstimate> score = reviewed.estimate(Aspect.SCORE);
        BigDecimal margin = score.flatMap(estimates::margin).orElse(null);
        return new SamplingPart(
                strata.isEmpty() ? "simple" : "strata",
                plan == null ? null : plan.allocation().code(),
                population.map(BigDecimal::new).orElse(null),
                plan == null ? null : plan.sample(),
                reviewed.conversations().size(),
                reviewed.reviews(),
                reviewers,
                coverage.map(estimates::percent).orElse(null),
                reviewed.notCovered(),
                margin,
                strata.stream().map(this::row).toList(),
                words.shown(text(strata, population, coverage, margin)));
    }

    /** Whether these are a part of the sample: then how many conversations there are in all is itself an estimate. */
    private boolean isPart() {
        return reviewed.sampleSize() > reviewed.conversations().size();
    }

    /** The share of the population in strata of which something was reviewed; empty where the population is not known or 0. */
    private Optional<Ratio> coverage(List<ReviewedStratum> strata) {
        BigInteger all = reviewed.population().orElse(BigInteger.ZERO);
        if (all.signum() == 0) {
            return Optional.empty();
        }
        if (strata.isEmpty()) {
            return Optional.of(reviewed.conversations().isEmpty() ? Ratio.ZERO : Ratio.ONE);
        }
        BigInteger covered = strata.stream()
                .filter(stratum -> stratum.reviewed() > 0)
                .map(stratum -> BigInteger.valueOf(stratum.population()))
                .reduce(BigInteger.ZERO, BigInteger::add);
        return Optional.of(Ratio.of(covered, all));
    }

    private Text text(
            List<ReviewedStratum> strata,
            Optional<BigInteger> population,
            Optional<Ratio> coverage,
            @Nullable BigDecimal margin) {
        List<Text> sentences = new ArrayList<>();
        Map<String, Object> values =
                new HashMap<>(Map.of("conversations", reviewed.conversations().size()));
        population.ifPresent(known -> values.put("population", known));
        values.put("sample", reviewed.sampleSize());
        String key = population.isPresent() ? "sampling.reviewed" : "sampling.reviewed.unknown";
        sentences.add(ConversationWords.fill(isPart() ? "sampling.reviewed.part" : key, values));
        if (isPart() && !strata.isEmpty()) {
            sentences.add(ConversationWords.text("sampling.strata-of-whole"));
        }
        if (plan != null && !isPart()) {
            sentences.add(ConversationWords.fill("sampling.planned", Map.of("planned", plan.sample())));
        }
        if (!strata.isEmpty() && !reviewed.notCovered().isEmpty()) {
            sentences.add(ConversationWords.fill(
                    "sampling.not-covered",
                    Map.of(
                            "strata",
                            ConversationWords.list(reviewed.notCovered().stream()
                                    .map(ConversationWords::stratum)
                                    .toList()),
                            "coverage",
                            ConversationWords.number(estimates.percent(coverage.orElse(Ratio.ZERO))))));
        }
        if (margin != null) {
            sentences.add(ConversationWords.fill(
                    "sampling.margin",
                    Map.of(
                            "margin",
                            ConversationWords.number(margin),
                            "confidence",
                            ConversationWords.number(estimates.confidence().percent()))));
        }
        return ConversationWords.sentences(sentences);
    }

    private StratumRow row(ReviewedStratum stratum) {
        Long planned = plan == null
                ? null
                : plan.stratum(stratum.id()).map(PlannedStratum::sample).orElse(0L);
        String state = state(stratum, planned);
        Map<String, Object> values = new HashMap<>(Map.of(
                "stratum",
                ConversationWords.stratum(stratum.id()),
                "population",
                stratum.population(),
                "reviewed",
                stratum.reviewed()));
        if (planned != null) {
            values.put("planned", planned);
        }
        String key = planned == null && state.equals("not-covered") ? "not-covered.no-plan" : state;
        return new StratumRow(
                stratum.id(),
                words.shown(ConversationWords.stratum(stratum.id())),
                stratum.population(),
                planned,
                stratum.reviewed(),
                stratum.reviewed() == 0
                        ? null
                        : Ratio.of(stratum.population(), stratum.reviewed()).rounded(1),
                state,
                words.say("stratum-row." + key, values));
    }

    private static String state(ReviewedStratum stratum, @Nullable Long planned) {
        if (stratum.population() == 0) {
            return "empty";
        }
        if (stratum.isUncovered()) {
            return "not-covered";
        }
        if (planned == null) {
            return "reviewed";
        }
        int compared = Long.compare(stratum.reviewed(), planned);
        return compared == 0 ? "as-planned" : compared < 0 ? "fewer" : "more";
    }
}
