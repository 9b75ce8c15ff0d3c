package io.serviceaudit.review;

import io.serviceaudit.checklist.Item;
import io.serviceaudit.checklist.Text;
import io.serviceaudit.conversation.Agreement;
import io.serviceaudit.conversation.Agreement.Measure;
import io.serviceaudit.conversation.Agreement.Reason;
import io.serviceaudit.conversation.Calibration;
import io.serviceaudit.conversation.CohenKappa;
import io.serviceaudit.conversation.FleissKappa;
import io.serviceaudit.conversation.KrippendorffAlpha;
import io.serviceaudit.conversation.KrippendorffAlpha.Level;
import io.serviceaudit.conversation.PercentAgreement;
import io.serviceaudit.conversation.RatingCategory;
import io.serviceaudit.conversation.RatingDifference;
import io.serviceaudit.conversation.RatingTable;
import io.serviceaudit.conversation.ReviewedConversation;
import io.serviceaudit.conversation.ReviewedConversations;
import io.serviceaudit.conversation.ReviewerBias;
import io.serviceaudit.conversation.ScoredReview;
import io.serviceaudit.conversation.StandardError;
import io.serviceaudit.measure.Quantity;
import io.serviceaudit.measure.Ratio;
import io.serviceaudit.measure.Unit;
import io.serviceaudit.metric.Confidence;
import io.serviceaudit.metric.Interval;
import io.serviceaudit.metric.Proportion;
import io.serviceaudit.metric.ProportionInterval;
import io.serviceaudit.metric.SampleEstimate;
import io.serviceaudit.review.ConversationReport.AgreementPart;
import io.serviceaudit.review.ConversationReport.CalibrationCriterion;
import io.serviceaudit.review.ConversationReport.CalibrationRow;
import io.serviceaudit.review.ConversationReport.CriterionAgreement;
import io.serviceaudit.review.ConversationReport.Difference;
import io.serviceaudit.review.ConversationReport.MeasureRow;
import io.serviceaudit.review.ConversationReport.ReviewerRow;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How far reviewers agree on the same conversations. */
final class AgreementRows {
    /** Decimals of coefficients. */
    private static final int DECIMALS = 3;

    /** From here on Krippendorff calls data reliable: "Content Analysis", 2nd edition, 2004, section 11.4.2. */
    private static final Ratio RELIABLE = Ratio.of(4, 5);

    private static final Ratio LEAST = Ratio.ONE.negated();
    private static final Ratio HUNDRED = Ratio.of(100);
    private static final int GRADES = 3;

    private final ReviewedConversations reviewed;
    private final Estimates estimates;
    private final Ratio alphaFrom;
    private final ConversationWords words;
    private final List<Item> items;
    private final List<String> reviewers;
    private final List<String> experts;
    private final RatingTables tables;

    /** Those that several reviewed: Fleiss' kappa knows no units with one rating. */
    private final RatingTables shared;

    AgreementRows(ReviewedConversations reviewed, Estimates estimates, Ratio alphaFrom, ConversationWords words) {
        this.reviewed = reviewed;
        this.estimates = estimates;
        this.alphaFrom = alphaFrom;
        this.words = words;
        items = reviewed.scorer().checklist().items();
        reviewers = ids(reviewed.conversations().stream().flatMap(each -> each.reviews().stream()));
        experts = ids(Stream.concat(reviewed.conversations().stream(), reviewed.byExpertsOnly().stream())
                .flatMap(each -> each.expertReviews().stream()));
        tables = new RatingTables(reviewed.conversations(), reviewers, false);
        shared = new RatingTables(
                reviewed.conversations().stream()
                        .filter(each -> each.reviews().size() > 1)
                        .toList(),
                reviewers,
                false);
    }

    private static List<String> ids(Stream<ScoredReview> reviews) {
        return reviews.map(each -> each.review().reviewer()).distinct().sorted().toList();
    }

    List<String> reviewers() {
        return reviewers;
    }

    AgreementPart part() {
        long several = reviewed.conversations().stream()
                .filter(each -> each.reviews().size() > 1)
                .count();
        List<MeasureRow> overall = overall();
        List<CriterionAgreement> criteria = items.stream()
                .map(this::criterion)
                .sorted(Comparator.comparing(AgreementRows::alpha, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
        return new AgreementPart(
                several,
                overall,
                criteria,
                reviewerRows(),
                experts.stream().flatMap(this::calibration).toList(),
                words.shown(text(several, overall)));
    }

    private static @Nullable BigDecimal alpha(CriterionAgreement criterion) {
        return criterion.measures().stream()
                .filter(row -> row.measure().startsWith("alpha"))
                .findFirst()
                .map(MeasureRow::value)
                .orElse(null);
    }

    private static Text text(long several, List<MeasureRow> overall) {
        if (several == 0) {
            return ConversationWords.text("agreement.none");
        }
        MeasureRow scores = overall.stream()
                .filter(row -> row.of().equals("scores"))
                .findFirst()
                .orElse(overall.get(1));
        BigDecimal alpha = scores.value();
        Text verdict = alpha == null
                ? ConversationWords.fill("agreement.undefined", Map.of("reason", reason(scores)))
                : ConversationWords.fill(
                        "agreement." + scores.verdict(), Map.of("alpha", ConversationWords.number(alpha)));
        BigDecimal alike = overall.get(0).value();
        return alike == null
                ? verdict
                : ConversationWords.fill(
                        "agreement",
                        Map.of(
                                "shared",
                                several,
                                "alike",
                                ConversationWords.number(percent(alike)),
                                "verdict",
                                verdict));
    }

    private static Text reason(MeasureRow row) {
        return ConversationWords.text("reason." + row.reason());
    }

    private static BigDecimal percent(BigDecimal share) {
        return share.movePointRight(2);
    }

    private List<MeasureRow> overall() {
        List<MeasureRow> rows = new ArrayList<>();
        boolean isAlike = items.stream().map(RatingTables::levels).distinct().count() == 1;
        RatingTable answers = tables.answers(items);
        Agreement percent = PercentAgreement.of(answers).agreement();
        rows.add(row(percent, "answers", Optional.empty()));
        Level level = level(items.get(0));
        Agreement alpha = isAlike
                ? KrippendorffAlpha.of(tables.values(items), level).agreement()
                : new Agreement.Undefined(Measure.ALPHA_ORDINAL, percent.basis(), Reason.DIFFERENT_CATEGORIES);
        rows.add(row(alpha, "answers", Optional.empty()));
        Agreement kappa = reviewers.size() == 2
                ? CohenKappa.of(answers, reviewers.get(0), reviewers.get(1), CohenKappa.Weights.NONE)
                        .agreement()
                : FleissKappa.of(shared.answers(items)).agreement();
        rows.add(row(kappa, "answers", Optional.empty()));
        tables.scores().ifPresent(scores -> rows.add(alpha(KrippendorffAlpha.of(scores, Level.INTERVAL), "scores")));
        return rows;
    }

    private CriterionAgreement criterion(Item item) {
        RatingTable answers = tables.answers(item);
        RatingTable values = tables.values(item);
        List<MeasureRow> rows = new ArrayList<>();
        rows.add(percent(PercentAgreement.of(answers)));
        Level level = level(item);
        rows.add(alpha(KrippendorffAlpha.of(values, level), "answers"));
        if (reviewers.size() == 2) {
            rows.add(cohen(answers, CohenKappa.Weights.NONE));
            if (level == Level.ORDINAL) {
                rows.add(cohen(values, CohenKappa.Weights.QUADRATIC));
            }
        } else {
            FleissKappa fleiss = FleissKappa.of(shared.answers(item));
            rows.add(row(fleiss.agreement(), "answers", jackknife(fleiss.agreement(), fleiss.jackknife(), LEAST)));
        }
        MeasureRow alpha = rows.get(1);
        BigDecimal value = alpha.value();
        Map<String, Object> named = new HashMap<>(Map.of("item", words.quoted(item.id())));
        Text text;
        if (value == null) {
            named.put("reason", reason(alpha));
            text = ConversationWords.fill("criterion-agreement.undefined", named);
        } else {
            named.put("alpha", ConversationWords.number(value));
            text = ConversationWords.fill("criterion-agreement." + alpha.verdict(), named);
        }
        return new CriterionAgreement(item.id(), words.question(item.id()), rows, words.shown(text));
    }

    /** Ordinal from three values on; with two the ordinal differences are the nominal ones. */
    private static Level level(Item item) {
        return RatingTables.levels(item).size() < GRADES ? Level.NOMINAL : Level.ORDINAL;
    }

    private MeasureRow cohen(RatingTable table, CohenKappa.Weights weights) {
        CohenKappa kappa = CohenKappa.of(table, reviewers.get(0), reviewers.get(1), weights);
        Optional<Interval> interval = kappa.standardError()
                .flatMap(error -> kappa.agreement()
                        .value()
                        .flatMap(value -> estimate(value, error, LEAST).interval(estimates.confidence())));
        return row(kappa.agreement(), "answers", interval);
    }

    private MeasureRow alpha(KrippendorffAlpha alpha, String of) {
        return row(alpha.agreement(), of, jackknife(alpha.agreement(), alpha.jackknife(), LEAST));
    }

    private MeasureRow percent(PercentAgreement agreement) {
        Agreement.Basis basis = agreement.agreement().basis();
        Optional<Interval> interval = basis.reviewers() == 2
                ? agreement
                        .agreement()
                        .value()
                        .flatMap(share -> ProportionInterval.wilson(alike(share, basis.units()), estimates.confidence())
                                .map(AgreementRows::asShare))
                : jackknife(agreement.agreement(), agreement.jackknife(), Ratio.ZERO);
        return row(agreement.agreement(), "answers", interval);
    }

    private static Proportion alike(Ratio share, int units) {
        return new Proportion(share.times(Ratio.of(units)).numerator().longValueExact(), units);
    }

    /** An interval of percent as one of shares of 1. */
    private static Interval asShare(Interval percent) {
        return new Interval(
                divided(percent.estimate()),
                divided(percent.low()),
                divided(percent.high()),
                divided(percent.centre()),
                percent.confidence(),
                percent.method(),
                percent.limitedAt());
    }

    private static Quantity divided(Quantity percent) {
        return new Quantity(Unit.POINTS, percent.amount().dividedBy(HUNDRED));
    }

    private Optional<Interval> jackknife(Agreement agreement, Optional<StandardError> error, Ratio least) {
        int degrees = agreement.basis().units() - 1;
        return degrees < 1
                ? Optional.empty()
                : agreement
                        .value()
                        .flatMap(value -> error.flatMap(each -> estimate(value, each, least)
                                .withDegreesOfFreedom(Ratio.of(degrees))
                                .interval(estimates.confidence())));
    }

    private static SampleEstimate estimate(Ratio value, StandardError error, Ratio least) {
        return SampleEstimate.of(new Quantity(Unit.POINTS, value), error.variance())
                .within(value.compareTo(least) < 0 ? value : least, Ratio.ONE);
    }

    private MeasureRow row(Agreement agreement, String of, Optional<Interval> interval) {
        Agreement.Basis basis = agreement.basis();
        String measure = agreement.measure().code();
        BigDecimal value = agreement.value().map(each -> each.rounded(DECIMALS)).orElse(null);
        BigDecimal low = interval.map(AgreementRows::low).orElse(null);
        BigDecimal high =
                interval.map(each -> each.high().amount().rounded(DECIMALS)).orElse(null);
        String reason =
                agreement.fold(any -> "", undefined -> undefined.reason().code());
        Text name = ConversationWords.text("measure." + measure + "." + of);
        return new MeasureRow(
                measure,
                of,
                words.shown(name),
                value,
                agreement.value().map(Ratio::toString).orElse(null),
                low,
                high,
                basis.reviewers(),
                basis.units(),
                basis.unitsLeftOut(),
                reason.isEmpty() ? null : reason,
                measure.startsWith("alpha")
                        ? agreement.value().map(this::verdict).orElse(null)
                        : null,
                words.shown(measureText(name, measure, value, low, high, basis.units(), reason)));
    }

    private static BigDecimal low(Interval interval) {
        return interval.low().amount().rounded(DECIMALS);
    }

    private static Text measureText(
            Text name,
            String measure,
            @Nullable BigDecimal value,
            @Nullable BigDecimal low,
            @Nullable BigDecimal high,
            int units,
            String reason) {
        Map<String, Object> values = new HashMap<>(Map.of("name", name, "units", units));
        if (value == null) {
            values.put("reason", ConversationWords.text("reason." + reason));
            return ConversationWords.fill("measure-row.undefined", values);
        }
        boolean isPercent = measure.equals(Measure.PERCENT_AGREEMENT.code());
        String key = isPercent ? "measure-row.percent" : "measure-row";
        values.put("value", ConversationWords.number(isPercent ? percent(value) : value));
        if (low == null || high == null) {
            return ConversationWords.fill(key + ".plain", values);
        }
        values.put("low", ConversationWords.number(isPercent ? percent(low) : low));
        values.put("high", ConversationWords.number(isPercent ? percent(high) : high));
        return ConversationWords.fill(key, values);
    }

    private String verdict(Ratio alpha) {
        if (alpha.compareTo(alphaFrom) < 0) {
            return "low";
        }
        return alpha.compareTo(RELIABLE) < 0 ? "tentative" : "reliable";
    }

    private List<ReviewerRow> reviewerRows() {
        Map<String, ReviewerBias> biases = tables.scores()
                .map(scores -> ReviewerBias.of(scores).stream()
                        .collect(Collectors.toMap(ReviewerBias::reviewer, bias -> bias)))
                .orElse(Map.of());
        int compared = (int) biases.values().stream()
                .filter(bias -> bias.difference().isPresent())
                .count();
        Confidence sure = estimates.together(compared == 2 ? 1 : compared);
        List<ReviewerRow> rows = new ArrayList<>();
        for (String reviewer : reviewers) {
            Optional<RatingDifference> bias =
                    Optional.ofNullable(biases.get(reviewer)).flatMap(ReviewerBias::difference);
            Difference difference = bias.map(each -> estimates.of(each, sure)).orElse(null);
            int reviews = (int) reviewed.conversations().stream()
                    .flatMap(each -> each.reviews().stream())
                    .filter(each -> each.review().reviewer().equals(reviewer))
                    .count();
            int both = bias.map(RatingDifference::units).orElse(0);
            Map<String, Object> values = new HashMap<>(Map.of("reviewer", reviewer, "shared", both));
            if (difference != null) {
                values.put("difference", ConversationWords.difference(difference));
            }
            rows.add(new ReviewerRow(
                    reviewer,
                    reviews,
                    both,
                    difference,
                    words.say("reviewer." + (difference == null ? "none" : difference.verdict()), values)));
        }
        return rows;
    }

    private Stream<CalibrationRow> calibration(String expert) {
        List<ReviewedConversation> all = Stream.concat(
                        reviewed.conversations().stream(), reviewed.byExpertsOnly().stream())
                .toList();
        List<String> both = new ArrayList<>(reviewers);
        both.add(expert);
        both.addAll(experts.stream().filter(each -> !each.equals(expert)).toList());
        RatingTables withExperts = new RatingTables(all, both, true);
        Map<String, RatingTable> byCriterion = new LinkedHashMap<>();
        items.forEach(item -> byCriterion.put(item.id(), withExperts.answers(item)));
        return Calibration.against(expert, byCriterion, CohenKappa.Weights.NONE).stream()
                .filter(each -> reviewers.contains(each.reviewer()))
                .filter(each -> each.overall().shared() > 0)
                .map(each -> calibrationRow(each, scoresOf(withExperts, each.reviewer(), expert)));
    }

    private static Optional<RatingDifference> scoresOf(RatingTables tables, String reviewer, String expert) {
        Map<String, Map<String, Ratio>> both = new LinkedHashMap<>();
        tables.scores().ifPresent(scores -> {
            for (String unit : scores.units()) {
                Optional<Ratio> first = score(scores, unit, reviewer);
                Optional<Ratio> second = score(scores, unit, expert);
                first.ifPresent(one -> second.ifPresent(two -> both.put(unit, Map.of(reviewer, one, expert, two))));
            }
        });
        return both.isEmpty()
                ? Optional.empty()
                : ReviewerBias.of(RatingTable.ofNumbers(both)).stream()
                        .filter(bias -> bias.reviewer().equals(reviewer))
                        .findFirst()
                        .flatMap(ReviewerBias::difference);
    }

    private static Optional<Ratio> score(RatingTable scores, String unit, String reviewer) {
        return scores.reviewers().contains(reviewer)
                ? scores.rating(unit, reviewer).flatMap(RatingCategory::value)
                : Optional.empty();
    }

    private CalibrationRow calibrationRow(Calibration calibration, Optional<RatingDifference> scores) {
        List<CalibrationCriterion> criteria = new ArrayList<>();
        calibration
                .byCriterion()
                .forEach((item, figures) -> figures.percentAgreement()
                        .value()
                        .ifPresent(alike -> criteria.add(new CalibrationCriterion(
                                item,
                                figures.shared(),
                                estimates.percent(alike),
                                figures.difference()
                                        .map(each -> estimates
                                                .of(each, estimates.confidence())
                                                .points())
                                        .orElse(null)))));
        Calibration.Figures overall = calibration.overall();
        BigDecimal alike = estimates.percent(overall.percentAgreement().value().orElseThrow());
        Difference difference =
                scores.map(each -> estimates.of(each, estimates.confidence())).orElse(null);
        Map<String, Object> values = new HashMap<>(Map.of(
                "reviewer",
                calibration.reviewer(),
                "expert",
                calibration.expert(),
                "alike",
                ConversationWords.number(alike),
                "answers",
                overall.shared()));
        if (difference != null) {
            values.put("difference", ConversationWords.difference(difference));
        }
        List<Text> sentences = new ArrayList<>();
        sentences.add(ConversationWords.fill(difference == null ? "calibration.no-scores" : "calibration", values));
        criteria.stream()
                .findFirst()
                .filter(most -> most.alike().compareTo(BigDecimal.valueOf(100)) < 0)
                .ifPresent(most -> sentences.add(
                        ConversationWords.fill("calibration.most", Map.of("item", words.quoted(most.item())))));
        return new CalibrationRow(
                calibration.expert(),
                calibration.reviewer(),
                overall.shared(),
                alike,
                scores.map(RatingDifference::units).orElse(0),
                difference,
                criteria,
                words.shown(ConversationWords.sentences(sentences)));
    }
}
