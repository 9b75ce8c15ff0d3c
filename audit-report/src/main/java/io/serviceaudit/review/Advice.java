package io.serviceaudit.review;

import io.serviceaudit.checklist.Text;
import io.serviceaudit.conversation.ReviewedConversation;
import io.serviceaudit.conversation.ReviewedConversations;
import io.serviceaudit.conversation.ReviewedStratum;
import io.serviceaudit.json.LocalizedText;
import io.serviceaudit.metric.Confidence;
import io.serviceaudit.review.ConversationReport.AgreementPart;
import io.serviceaudit.review.ConversationReport.AspectRow;
import io.serviceaudit.review.ConversationReport.CaseRow;
import io.serviceaudit.review.ConversationReport.ComparisonPart;
import io.serviceaudit.review.ConversationReport.ContactPointRow;
import io.serviceaudit.review.ConversationReport.CriterionRow;
import io.serviceaudit.review.ConversationReport.Difference;
import io.serviceaudit.review.ConversationReport.Estimated;
import io.serviceaudit.review.ConversationReport.GroupsPart;
import io.serviceaudit.review.ConversationReport.MeasureRow;
import io.serviceaudit.review.ConversationReport.NextStep;
import io.serviceaudit.review.ConversationReport.Notice;
import io.serviceaudit.review.ConversationReport.ReviewerRow;
import io.serviceaudit.review.ConversationReport.SamplingPart;
import io.serviceaudit.review.ConversationReport.ThemeRow;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the figures say in sentences, what to do about them, and what to know before they are used. */
final class Advice {
    /** Of fewer conversations of a stratum nobody can tell how they vary. */
    private static final int LEAST_OF_STRATUM = 2;

    private final ReviewedConversations reviewed;
    private final ConversationWords words;
    private final SamplingPart sampling;
    private final List<AspectRow> figures;
    private final List<CriterionRow> criteria;
    private final List<ThemeRow> themes;
    private final List<ContactPointRow> contactPoints;
    private final AgreementPart agreement;
    private final @Nullable ComparisonPart comparison;

    Advice(
            ReviewedConversations reviewed,
            ConversationWords words,
            SamplingPart sampling,
            List<AspectRow> figures,
            List<CriterionRow> criteria,
            List<ThemeRow> themes,
            List<ContactPointRow> contactPoints,
            AgreementPart agreement,
            @Nullable ComparisonPart comparison) {
        this.reviewed = reviewed;
        this.words = words;
        this.sampling = sampling;
        this.figures = figures;
        this.criteria = criteria;
        this.themes = themes;
        this.contactPoints = contactPoints;
        this.agreement = agreement;
        this.comparison = comparison;
    }

    /** What the figures say. */
    List<LocalizedText> summary(Confidence confidence) {
        if (reviewed.conversations().isEmpty()) {
            return List.of(words.say("summary.none", Map.of()));
        }
        List<LocalizedText> sentences = new ArrayList<>();
        Map<String, Object> counts = new HashMap<>(Map.of(
                "conversations", sampling.conversations(),
                "reviews", sampling.reviews(),
                "reviewers", sampling.reviewers().size()));
        BigDecimal population = sampling.population();
        if (population != null) {
            counts.put("population", population.toPlainString());
        }
        counts.put("sample", reviewed.sampleSize());
        String known = population == null ? "summary.reviewed.unknown" : "summary.reviewed";
        sentences.add(words.say(isPart() ? "summary.reviewed.part" : known, counts));
        figure("score").ifPresent(score -> sentences.add(score(score, confidence)));
        BigDecimal coverage = sampling.coverage();
        if (!sampling.notCovered().isEmpty() && coverage != null) {
            sentences.add(words.say(
                    "sampling.not-covered",
                    Map.of(
                            "strata", strata(sampling.notCovered()),
                            "coverage", ConversationWords.number(coverage))));
        }
        figure("auto-failed").ifPresent(failed -> sentences.add(withFigure("summary.auto-failed", failed)));
        addScript(sentences);
        if (!themes.isEmpty()) {
            sentences.add(words.say(
                    "summary.weakest",
                    Map.of(
                            "criteria",
                            ConversationWords.list(themes.stream()
                                    .map(theme -> ConversationWords.fill(
                                            "named-figure",
                                            Map.of(
                                                    "name",
                                                    words.quoted(theme.item()),
                                                    "figure",
                                                    ConversationWords.figure(theme.figure()))))
                                    .toList()))));
        }
        if (themes.isEmpty()) {
            lowest().ifPresent(sentences::add);
        }
        worst().ifPresent(row -> sentences.add(
                words.say("summary.contact-point", Map.of("point", row.contactPoint(), "said", pointFigures(row)))));
        if (comparison != null) {
            comparison.changes().stream()
                    .filter(row -> row.aspect().equals("score"))
                    .findFirst()
                    .ifPresent(row -> sentences.add(row.text()));
        }
        sentences.add(agreement.text());
        return sentences;
    }

    /** The lowest criterion where none is weak; the criteria come weakest first. */
    private Optional<LocalizedText> lowest() {
        CriterionRow first = criteria.get(0);
        Estimated figure = first.figure();
        return figure == null
                ? Optional.empty()
                : Optional.of(words.say(
                        "summary.none-weak",
                        Map.of("name", words.quoted(first.item()), "figure", ConversationWords.figure(figure))));
    }

    private LocalizedText score(Estimated score, Confidence confidence) {
        BigDecimal low = score.low();
        BigDecimal high = score.high();
        return low == null || high == null
                ? words.say(
                        "summary.score.no-interval", Map.of("all", all(), "figure", ConversationWords.figure(score)))
                : words.say(
                        "summary.score",
                        Map.of(
                                "all",
                                all(),
                                "percent",
                                ConversationWords.number(score.percent()),
                                "low",
                                ConversationWords.number(low),
                                "high",
                                ConversationWords.number(high),
                                "confidence",
                                ConversationWords.number(confidence.percent())));
    }

    private boolean isPart() {
        return reviewed.sampleSize() > reviewed.conversations().size();
    }

    private Text all() {
        return ConversationWords.text(isPart() ? "summary.all.part" : "summary.all");
    }

    private LocalizedText withFigure(String key, Estimated figure) {
        return words.say(key, Map.of("figure", ConversationWords.figure(figure)));
    }

    private void addScript(List<LocalizedText> sentences) {
        Optional<Estimated> improvised = figure("improvised");
        Optional<Estimated> recited = figure("recited");
        if (improvised.isPresent() && recited.isPresent()) {
            sentences.add(words.say(
                    "summary.script",
                    Map.of(
                            "improvised", ConversationWords.figure(improvised.get()),
                            "recited", ConversationWords.figure(recited.get()))));
        }
    }

    private Optional<Estimated> figure(String aspect) {
        return figures.stream()
                .filter(row -> row.aspect().equals(aspect))
                .map(AspectRow::figure)
                .findFirst();
    }

    private static Text strata(List<String> ids) {
        return ConversationWords.list(
                ids.stream().map(ConversationWords::stratum).toList());
    }

    /** The contact point with most frustrated customers and repeats together, among those large enough. */
    private Optional<ContactPointRow> worst() {
        return contactPoints.stream()
                .filter(row -> !row.small() && (isAboveZero(row.frustrated()) || isAboveZero(row.repeatContact())))
                .findFirst();
    }

    private static boolean isAboveZero(@Nullable Estimated figure) {
        return figure != null && figure.percent().signum() > 0;
    }

    private static Text pointFigures(ContactPointRow row) {
        List<Text> said = new ArrayList<>();
        Estimated frustrated = row.frustrated();
        Estimated repeated = row.repeatContact();
        if (frustrated != null) {
            said.add(
                    ConversationWords.fill("point.frustrated", Map.of("figure", ConversationWords.figure(frustrated))));
        }
        if (repeated != null) {
            said.add(ConversationWords.fill("point.repeated", Map.of("figure", ConversationWords.figure(repeated))));
        }
        return ConversationWords.list(said);
    }

    /** What to do. */
    List<NextStep> nextSteps(BigDecimal alphaFrom, List<CaseRow> debrief) {
        List<NextStep> steps = new ArrayList<>();
        for (ThemeRow theme : themes) {
            Map<String, Object> values = new HashMap<>(Map.of(
                    "name",
                    words.quoted(theme.item()),
                    "percent",
                    ConversationWords.number(theme.figure().percent())));
            Optional<Text> improve = words.improve(theme.item());
            improve.ifPresent(text -> values.put("improve", text));
            steps.add(step(
                    "train",
                    theme.item(),
                    null,
                    words.say(improve.isPresent() ? "step.train" : "step.train.bare", values)));
        }
        worst().ifPresent(row -> steps.add(step(
                "mend",
                null,
                row.contactPoint(),
                words.say("step.mend", Map.of("point", row.contactPoint(), "said", pointFigures(row))))));
        calibrate(alphaFrom).ifPresent(steps::add);
        readMore().ifPresent(steps::add);
        if (!debrief.isEmpty()) {
            steps.add(step(
                    "debrief",
                    null,
                    null,
                    words.say("step.debrief", Map.of("good", count(debrief, "good"), "bad", count(debrief, "bad")))));
        }
        return steps;
    }

    private static long count(List<CaseRow> cases, String kind) {
        return cases.stream().filter(row -> row.kind().equals(kind)).count();
    }

    private static NextStep step(
            String kind, @Nullable String item, @Nullable String contactPoint, LocalizedText text) {
        return new NextStep(kind, item, contactPoint, List.of(), List.of(), List.of(), text);
    }

    private Optional<NextStep> calibrate(BigDecimal alphaFrom) {
        List<String> low = agreement.criteria().stream()
                .filter(row -> row.measures().stream().anyMatch(Advice::isLow))
                .map(ConversationReport.CriterionAgreement::item)
                .toList();
        boolean hasExpert = !agreement.calibration().isEmpty();
        List<String> others = hasExpert ? besideExperts() : besideEachOther();
        List<Text> sentences = new ArrayList<>();
        if (!low.isEmpty()) {
            sentences.add(ConversationWords.fill(
                    "step.calibrate.criteria",
                    Map.of(
                            "criteria",
                            ConversationWords.list(
                                    low.stream().map(words::quoted).toList()),
                            "limit",
                            ConversationWords.number(alphaFrom))));
        } else if (agreement.overall().stream().anyMatch(Advice::isLow)) {
            sentences.add(ConversationWords.fill(
                    "step.calibrate.scores", Map.of("limit", ConversationWords.number(alphaFrom))));
        }
        if (!others.isEmpty()) {
            sentences.add(ConversationWords.fill(
                    hasExpert ? "step.calibrate.experts" : "step.calibrate.reviewers",
                    Map.of("reviewers", ConversationWords.names(others))));
        }
        return sentences.isEmpty()
                ? Optional.empty()
                : Optional.of(new NextStep(
                        "calibrate",
                        null,
                        null,
                        low,
                        others,
                        List.of(),
                        words.shown(ConversationWords.sentences(sentences))));
    }

    /** Who differs from an expert beyond chance: where there is one, the expert counts and not the majority. */
    private List<String> besideExperts() {
        return agreement.calibration().stream()
                .filter(row -> standsOut(row.difference()))
                .map(ConversationReport.CalibrationRow::reviewer)
                .distinct()
                .toList();
    }

    private List<String> besideEachOther() {
        return agreement.reviewers().stream()
                .filter(row -> standsOut(row.difference()))
                .map(ReviewerRow::reviewer)
                .toList();
    }

    /** Whether reviewers agree so little that people are not to be compared before they have been calibrated. */
    static boolean isCalibrationDue(ConversationReport.AgreementPart agreement) {
        return agreement.overall().stream().anyMatch(Advice::isLow)
                || agreement.criteria().stream()
                        .anyMatch(row -> row.measures().stream().anyMatch(Advice::isLow));
    }

    private static boolean isLow(MeasureRow row) {
        return "low".equals(row.verdict());
    }

    private static boolean standsOut(@Nullable Difference difference) {
        return difference != null
                && (difference.verdict().equals("higher")
                        || difference.verdict().equals("lower"));
    }

    private Optional<NextStep> readMore() {
        List<String> few = sampling.strata().stream()
                .filter(row -> row.population() > row.reviewed())
                .filter(row -> row.reviewed() < LEAST_OF_STRATUM || row.state().equals("fewer"))
                .map(ConversationReport.StratumRow::stratum)
                .toList();
        return few.isEmpty()
                ? Optional.empty()
                : Optional.of(new NextStep(
                        "read-more",
                        null,
                        null,
                        List.of(),
                        List.of(),
                        few,
                        words.say("step.read-more", Map.of("strata", strata(few)))));
    }

    /** What to know before the figures are used. */
    List<Notice> notices(List<GroupsPart> groups) {
        List<Notice> notices = new ArrayList<>();
        if (reviewed.conversations().isEmpty()) {
            add("no-conversations", null, Map.of(), notices);
        }
        if (!sampling.notCovered().isEmpty()) {
            add("not-covered", sampling.notCovered(), "strata", notices);
        }
        List<String> single = reviewed.strata().stream()
                .filter(stratum -> stratum.reviewed() == 1 && stratum.population() > 1)
                .map(ReviewedStratum::id)
                .toList();
        if (!single.isEmpty()) {
            add("single-review", single, "strata", notices);
        }
        if (reviewed.population().isEmpty()) {
            add("population-unknown", null, Map.of(), notices);
        } else if (sampling.design().equals("simple")) {
            add("no-strata", null, Map.of(), notices);
        }
        addCount("without-stratum", withoutStratum(), notices);
        addCount("not-scored", reviewed.reviewsWithoutScore().size(), notices);
        addCount("experts-only", reviewed.byExpertsOnly().size(), notices);
        addCount(
                "small-groups",
                groups.stream()
                        .flatMap(part -> part.groups().stream())
                        .filter(ConversationReport.GroupRow::small)
                        .count(),
                notices);
        for (GroupsPart part : groups) {
            if (part.unassigned() > 0) {
                add(
                        "in-no-group",
                        part.unassigned(),
                        Map.of("count", part.unassigned(), "by", ConversationWords.text("in-no-group." + part.by())),
                        notices);
            }
        }
        if (agreement.shared() == 0 && !reviewed.conversations().isEmpty()) {
            add("nothing-shared", null, Map.of(), notices);
        }
        if (reviewed.period().isEmpty() && !reviewed.conversations().isEmpty()) {
            add("no-period", null, Map.of(), notices);
        }
        return notices;
    }

    private long withoutStratum() {
        return reviewed.strata().isEmpty()
                ? 0
                : reviewed.conversations().stream()
                        .filter(Advice::namesNoStratum)
                        .count();
    }

    private static boolean namesNoStratum(ReviewedConversation conversation) {
        return Stream.concat(conversation.reviews().stream(), conversation.expertReviews().stream())
                .allMatch(each -> each.review().stratum().isEmpty());
    }

    private void addCount(String code, long count, List<Notice> notices) {
        if (count > 0) {
            add(code, count, Map.of("count", count), notices);
        }
    }

    private void add(String code, List<String> ids, String name, List<Notice> notices) {
        add(code, (long) ids.size(), Map.of(name, strata(ids)), notices);
    }

    private void add(String code, @Nullable Long count, Map<String, ?> values, List<Notice> notices) {
        notices.add(new Notice(code, count, words.say("notice." + code, values)));
    }
}
