package io.serviceaudit.report;

import io.serviceaudit.audit.Audit;
import io.serviceaudit.audit.DropOff;
import io.serviceaudit.audit.Finance;
import io.serviceaudit.checklist.Text;
import io.serviceaudit.json.LocalizedText;
import io.serviceaudit.measure.Quantity;
import io.serviceaudit.measure.Ratio;
import io.serviceaudit.metric.Assumption;
import io.serviceaudit.metric.Confidence;
import io.serviceaudit.metric.Correlation;
import io.serviceaudit.metric.CustomerCohort;
import io.serviceaudit.metric.Estimate;
import io.serviceaudit.metric.Funnel;
import io.serviceaudit.metric.Interval;
import io.serviceaudit.metric.IntervalMethod;
import io.serviceaudit.metric.LifetimeValue;
import io.serviceaudit.metric.PairedSeries;
import io.serviceaudit.metric.Proportion;
import io.serviceaudit.metric.ProportionInterval;
import io.serviceaudit.metric.PublishedRange;
import io.serviceaudit.metric.RevenueAtStake;
import io.serviceaudit.report.FinancialEffect.AssumptionRow;
import io.serviceaudit.report.FinancialEffect.CoefficientRow;
import io.serviceaudit.report.FinancialEffect.CorrelationRow;
import io.serviceaudit.report.FinancialEffect.DropOffRow;
import io.serviceaudit.report.FinancialEffect.EstimateInterval;
import io.serviceaudit.report.FinancialEffect.EstimateRow;
import io.serviceaudit.report.FinancialEffect.FunnelRow;
import io.serviceaudit.report.FinancialEffect.LifetimeValueRow;
import io.serviceaudit.report.FinancialEffect.NoteRow;
import io.serviceaudit.report.FinancialEffect.OutlookRow;
import io.serviceaudit.report.FinancialEffect.PublishedRow;
import io.serviceaudit.report.FinancialEffect.StakeRow;
import io.serviceaudit.report.FinancialEffect.ValueRow;
import io.serviceaudit.wording.Template;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the conclusions of an audit come to in money; nothing where the audit says nothing of money. */
final class FinancialEffectRows {
    private static final int MONEY_DECIMALS = 2;
    private static final int DECIMALS = 1;
    private static final int CORRELATION_DECIMALS = 4;

    private final Finance finance;
    private final FinancialInputs inputs;
    private final Wording wording;
    private final Confidence confidence;

    private FinancialEffectRows(Finance finance, FinancialInputs inputs, Wording wording, Confidence confidence) {
        this.finance = finance;
        this.inputs = inputs;
        this.wording = wording;
        this.confidence = confidence;
    }

    /** The effect; null where the audit says nothing of money. */
    static @Nullable FinancialEffect of(Audit audit, Wording wording, Confidence confidence) {
        return audit.finance()
                .map(finance -> new FinancialEffectRows(
                                finance, new FinancialInputs(audit, finance, wording, confidence), wording, confidence)
                        .effect())
                .orElse(null);
    }

    private FinancialEffect effect() {
        StakeRow stake = inputs.isAboutChurn() ? stake() : null;
        LifetimeValueRow lifetime = lifetimeValue();
        boolean hasFigures =
                stake != null || (lifetime != null && !lifetime.assumptions().isEmpty());
        return new FinancialEffect(
                inputs.currency(),
                inputs.rows(),
                stake,
                lifetime,
                dropOffs(),
                funnel(),
                finance.correlations().stream().map(this::correlation).toList(),
                hasFigures ? published() : null,
                notes());
    }

    private @Nullable StakeRow stake() {
        if (!inputs.missingForStake().isEmpty()) {
            return null;
        }
        CustomerCohort cohort = inputs.cohort().orElseThrow();
        Period horizon = finance.horizon().orElseThrow();
        RevenueAtStake stake = RevenueAtStake.between(
                cohort,
                inputs.churn().orElseThrow(),
                inputs.target().orElseThrow(),
                Math.toIntExact(horizon.toTotalMonths()));
        boolean isMet = inputs.churn()
                .orElseThrow()
                .rate()
                .value()
                .equals(inputs.target().orElseThrow().rate().value());
        String remark = stake.isWorse() ? "remark.target-worse" : "remark.target-met";
        return new StakeRow(
                horizon.toString(),
                outlook(stake.current()),
                outlook(stake.target()),
                customers(stake.customersKept()),
                money(stake.revenue()),
                stake.margin().map(this::money).orElse(null),
                stake.isWorse() || isMet ? text(remark) : null,
                assumptions(stake.assumptions()));
    }

    private OutlookRow outlook(RevenueAtStake.Outlook outlook) {
        return new OutlookRow(
                customers(outlook.customersLeft()),
                money(outlook.revenue()),
                outlook.margin().map(this::money).orElse(null));
    }

    private @Nullable LifetimeValueRow lifetimeValue() {
        BigDecimal stated = inputs.lifetimeValue()
                .map(value -> shown(value.amount(), MONEY_DECIMALS))
                .orElse(null);
        if (!inputs.isAboutChurn() || !inputs.missingForLifetime().isEmpty()) {
            return stated == null ? null : new LifetimeValueRow(stated, null, null, null, null, List.of());
        }
        CustomerCohort cohort = inputs.cohort().orElseThrow();
        LifetimeValue current = LifetimeValue.of(cohort, inputs.churn().orElseThrow());
        Optional<LifetimeValue> target = inputs.target().map(churn -> LifetimeValue.of(cohort, churn));
        boolean isFinite =
                current.isFinite() && target.map(LifetimeValue::isFinite).orElse(true);
        return new LifetimeValueRow(
                stated,
                value(current.revenue(), current.margin()),
                target.map(value -> value(value.revenue(), value.margin())).orElse(null),
                inputs.target()
                        .map(churn -> value(current.revenueGain(churn), current.marginGain(churn)))
                        .orElse(null),
                isFinite ? null : text("remark.no-finite-value"),
                assumptions(current.assumptions()));
    }

    private @Nullable ValueRow value(Optional<Estimate> revenue, Optional<Estimate> margin) {
        return revenue.map(each ->
                        new ValueRow(money(each), margin.map(this::money).orElse(null)))
                .orElse(null);
    }

    private List<AssumptionRow> assumptions(List<Assumption> assumptions) {
        List<Assumption> all = new ArrayList<>(assumptions);
        all.addAll(inputs.furtherAssumptions());
        return all.stream()
                .distinct()
                .map(assumption -> new AssumptionRow(
                        assumption.kind().code(),
                        text("assumption." + assumption.kind().code(), inWords(assumption.parameters())),
                        assumption.parameters()))
                .toList();
    }

    /** The numbers of an assumption as its words show them: a period in words. */
    private static Map<String, Object> inWords(Map<String, String> parameters) {
        Map<String, Object> words = new LinkedHashMap<>();
        parameters.forEach((name, value) -> words.put(name, value.startsWith("P") ? period(value) : value));
        return words;
    }

    private static Text period(String iso) {
        Period period = Period.parse(iso);
        long months = period.toTotalMonths();
        long days = period.getDays();
        if (days != 0) {
            return Template.of(ReportTerms.finance(months == 0 ? "period.days" : "period.months-and-days"))
                    .with(Map.of("months", months, "days", days));
        }
        return months == 1
                ? ReportTerms.finance("period.month")
                : Template.of(ReportTerms.finance("period.months")).with(Map.of("months", months));
    }

    private List<DropOffRow> dropOffs() {
        return finance.dropOffs().stream()
                .map(this::dropOff)
                .sorted(Comparator.comparing(
                        DropOffRow::cost, Comparator.nullsLast(Comparator.<BigDecimal>reverseOrder())))
                .toList();
    }

    private DropOffRow dropOff(DropOff dropOff) {
        Optional<Proportion> share = dropOff.lost().flatMap(lost -> dropOff.of().map(of -> new Proportion(lost, of)));
        Optional<Ratio> stated = dropOff.cost().map(Ratio::of);
        boolean hasOwnValue = dropOff.valuePerCustomer().isPresent();
        Optional<Ratio> value = dropOff.valuePerCustomer()
                .map(Ratio::of)
                .or(() -> inputs.lifetimeValue().map(Quantity::amount))
                .filter(each -> stated.isEmpty() && dropOff.lost().isPresent());
        Optional<Ratio> cost = stated.or(
                () -> value.map(each -> each.times(Ratio.of(dropOff.lost().orElseThrow()))));
        String basis = stated.isPresent() ? "stated" : hasOwnValue ? "value-per-customer" : "ltv";
        return new DropOffRow(
                dropOff.stage(),
                dropOff.situation().orElse(null),
                dropOff.lost().orElse(null),
                dropOff.of().orElse(null),
                share(share),
                interval(share),
                cost.map(amount -> shown(amount, MONEY_DECIMALS)).orElse(null),
                cost.isPresent() ? basis : null,
                cost.isPresent() ? text("cost." + basis) : null,
                value.map(amount -> shown(amount, MONEY_DECIMALS)).orElse(null),
                dropOff.evidence().stream()
                        .map(evidence -> new AuditReport.EvidenceRow(
                                evidence.source(),
                                evidence.note().orElse(null),
                                evidence.link().orElse(null)))
                        .toList());
    }

    private List<FunnelRow> funnel() {
        if (finance.funnel().isEmpty()) {
            return List.of();
        }
        Funnel funnel = new Funnel(finance.funnel().stream()
                .map(step -> new Funnel.Step(step.step(), step.customers()))
                .toList());
        return funnel.dropOffs().stream()
                .map(dropOff -> new FunnelRow(
                        dropOff.from(),
                        dropOff.to(),
                        dropOff.lost().part(),
                        dropOff.lost().whole(),
                        share(Optional.of(dropOff.lost())),
                        interval(Optional.of(dropOff.lost()))))
                .toList();
    }

    private static @Nullable BigDecimal share(Optional<Proportion> proportion) {
        return proportion
                .flatMap(Proportion::share)
                .map(share -> shown(share.amount(), DECIMALS))
                .orElse(null);
    }

    private @Nullable EstimateInterval interval(Optional<Proportion> proportion) {
        return proportion
                .flatMap(each -> ProportionInterval.wilson(each, confidence))
                .map(interval -> row(interval, DECIMALS, wording))
                .orElse(null);
    }

    private CorrelationRow correlation(Finance.SeriesPair pair) {
        PairedSeries series =
                PairedSeries.match(pair.first().points(), pair.second().points());
        return new CorrelationRow(
                pair.first().name(),
                pair.second().name(),
                series.size(),
                series.onlyInFirst(),
                series.onlyInSecond(),
                coefficient(Correlation.pearson(series)),
                coefficient(Correlation.spearman(series)),
                wording.text(Correlation.NO_CAUSE),
                series.isComplete() ? null : text("remark.unpaired"));
    }

    private CoefficientRow coefficient(Correlation correlation) {
        Optional<Correlation.Undefined> undefined = correlation.undefinedInterval();
        return new CoefficientRow(
                correlation
                        .coefficient()
                        .map(value -> shown(Ratio.of(value), CORRELATION_DECIMALS))
                        .orElse(null),
                correlation
                        .interval(confidence)
                        .map(interval -> new EstimateInterval(
                                shown(Ratio.of(interval.low()), CORRELATION_DECIMALS),
                                shown(Ratio.of(interval.high()), CORRELATION_DECIMALS),
                                interval.confidence().percent(),
                                interval.method().code(),
                                method(wording, interval.method())))
                        .orElse(null),
                undefined.map(Correlation.Undefined::code).orElse(null),
                undefined.map(reason -> text("undefined." + reason.code())).orElse(null));
    }

    private PublishedRow published() {
        PublishedRange range = PublishedRange.RETENTION_AND_PROFIT;
        return new PublishedRow(
                range.id(),
                range.low().amount().toDecimal(),
                range.high().amount().toDecimal(),
                wording.text(range.statement()),
                wording.text(range.caveat()),
                range.source());
    }

    private List<NoteRow> notes() {
        List<NoteRow> notes = new ArrayList<>();
        if (inputs.isAboutChurn()) {
            addMissing(notes, "revenue-at-stake", inputs.missingForStake());
            addMissing(notes, "lifetime-value", inputs.missingForLifetime());
        }
        for (String metric : inputs.inOtherCurrency()) {
            notes.add(new NoteRow(
                    "other-currency",
                    null,
                    List.of(),
                    metric,
                    text("note.other-currency", Map.of("metric", inputs.metricName(metric)))));
        }
        return notes;
    }

    private void addMissing(List<NoteRow> notes, String figure, List<String> missing) {
        if (missing.isEmpty()) {
            return;
        }
        Map<String, String> lists = new LinkedHashMap<>();
        Text template = ReportTerms.finance("note.not-computed." + figure);
        template.byLanguage()
                .keySet()
                .forEach(language -> lists.put(
                        language,
                        missing.stream()
                                .map(input -> ReportTerms.finance("input." + input)
                                        .byLanguage()
                                        .getOrDefault(language, input))
                                .collect(Collectors.joining(", "))));
        notes.add(new NoteRow(
                "not-computed",
                figure,
                missing,
                null,
                text("note.not-computed." + figure, Map.of("missing", Text.of(template.defaultLanguage(), lists)))));
    }

    private EstimateRow money(Estimate estimate) {
        return figure(estimate, MONEY_DECIMALS);
    }

    private EstimateRow customers(Estimate estimate) {
        return figure(estimate, DECIMALS);
    }

    private EstimateRow figure(Estimate estimate, int decimals) {
        return new EstimateRow(
                shown(estimate.value().amount(), decimals),
                estimate.interval()
                        .map(interval -> row(interval, decimals, wording))
                        .orElse(null));
    }

    static EstimateInterval row(Interval interval, int decimals, Wording wording) {
        return new EstimateInterval(
                shown(interval.low().amount(), decimals),
                shown(interval.high().amount(), decimals),
                interval.confidence().percent(),
                interval.method().code(),
                method(wording, interval.method()));
    }

    private static LocalizedText method(Wording wording, IntervalMethod method) {
        return wording.text(ReportTerms.comparison("method." + method.code()));
    }

    /** A figure rounded half away from zero; of more than 34 digits, to as many, so that the report can be read back. */
    static BigDecimal shown(Ratio amount, int decimals) {
        return Ratio.of(amount.rounded(decimals).round(MathContext.DECIMAL128)).toDecimal();
    }

    private LocalizedText text(String key) {
        return wording.text(ReportTerms.finance(key));
    }

    private LocalizedText text(String key, Map<String, ?> values) {
        return wording.text(Template.of(ReportTerms.finance(key)).with(values));
    }
}
