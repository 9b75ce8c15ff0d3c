package io.serviceaudit.report;

import io.serviceaudit.audit.Audit;
import io.serviceaudit.audit.Finance;
import io.serviceaudit.checklist.Text;
import io.serviceaudit.json.LocalizedText;
import io.serviceaudit.measure.Measurement;
import io.serviceaudit.measure.Metric;
import io.serviceaudit.measure.Metrics;
import io.serviceaudit.measure.Quantity;
import io.serviceaudit.measure.Ratio;
import io.serviceaudit.measure.RawData;
import io.serviceaudit.measure.Unit;
import io.serviceaudit.metric.Assumption;
import io.serviceaudit.metric.ChurnEstimate;
import io.serviceaudit.metric.CompoundRate;
import io.serviceaudit.metric.Confidence;
import io.serviceaudit.metric.CustomerCohort;
import io.serviceaudit.metric.Interval;
import io.serviceaudit.metric.MetricDefinition;
import io.serviceaudit.metric.Uncertainty;
import io.serviceaudit.report.FinancialEffect.InputRow;
import io.serviceaudit.wording.Template;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What figures of money are computed with: what the finances of an audit say, and, where they are silent, what its metrics do. Each
 * is listed with where it is from.
 */
final class FinancialInputs {
    private static final Period MONTH = Period.ofMonths(1);
    private static final Period YEAR = Period.ofYears(1);
    private static final String LTV = "ltv";
    private static final String REVENUE = "average-revenue-per-customer";
    private static final Ratio WHOLE = Ratio.of(100);

    /** Rates are taken to so many places: a churn that is less is none, and figures stay within what a report can hold. */
    private static final int RATE_PLACES = 20;

    private static final int SHOWN_PLACES = 6;

    private final Finance finance;
    private final Wording wording;
    private final Map<String, Measurement> measurements;
    private final @Nullable String currency;
    private final List<InputRow> rows = new ArrayList<>();
    private final List<String> inOtherCurrency = new ArrayList<>();
    private final List<Assumption> furtherAssumptions = new ArrayList<>();
    private final Optional<Long> customers;
    private final Optional<Quantity> revenue;
    private final Optional<Quantity> lifetimeValue;
    private final Optional<ChurnEstimate> churn;
    private final Optional<ChurnEstimate> target;
    private final boolean isAboutChurn;

    FinancialInputs(Audit audit, Finance finance, Wording wording, Confidence confidence) {
        this.finance = finance;
        this.wording = wording;
        measurements = audit.measurements();
        currency = finance.currency().or(() -> currencyOfMetrics()).orElse(null);
        revenue = readRevenue();
        isAboutChurn = finance.customers().isPresent()
                || finance.horizon().isPresent()
                || finance.period().isPresent()
                || finance.marginPercent().isPresent()
                || finance.revenuePerCustomer().isPresent();
        lifetimeValue = money(LTV);
        if (!isAboutChurn) {
            customers = Optional.empty();
            churn = Optional.empty();
            target = Optional.empty();
        } else {
            customers = readCustomers();
            revenue.ifPresent(amount -> rows.add(new InputRow(
                    "revenue-per-customer",
                    name("revenue-per-customer"),
                    FinancialEffectRows.shown(amount.amount(), 2),
                    Unit.MONEY.code(),
                    finance.period().map(Period::toString).orElse(null),
                    null,
                    finance.revenuePerCustomer().isPresent() ? null : REVENUE,
                    finance.revenuePerCustomer().isPresent() ? null : origin("metric", REVENUE))));
            finance.marginPercent().ifPresent(percent -> addPercent("margin", percent, null));
            finance.discountPercent().ifPresent(percent -> addPercent("discount", percent, YEAR));
            finance.horizon()
                    .ifPresent(horizon -> rows.add(new InputRow(
                            "horizon", name("horizon"), null, "period", horizon.toString(), null, null, null)));
            churn = readChurn(confidence);
            target = readTarget();
        }
        if (lifetimeValue.isPresent()) {
            rows.add(new InputRow(
                    LTV,
                    name(LTV),
                    FinancialEffectRows.shown(lifetimeValue.get().amount(), 2),
                    Unit.MONEY.code(),
                    null,
                    null,
                    LTV,
                    origin("metric", LTV)));
        }
    }

    /** The currency of all amounts: that of the finances, or of the first metric with one. */
    private Optional<String> currencyOfMetrics() {
        List<String> metrics = finance.revenuePerCustomer().isPresent() ? List.of(LTV) : List.of(REVENUE, LTV);
        return metrics.stream()
                .map(measurements::get)
                .filter(measurement ->
                        measurement != null && measurement.value().isPresent())
                .flatMap(measurement -> measurement.currency().stream())
                .findFirst();
    }

    private Optional<Quantity> readRevenue() {
        return finance.revenuePerCustomer()
                .map(amount -> Quantity.of(Unit.MONEY, amount))
                .or(() -> money(REVENUE));
    }

    /** An amount of money that a metric gives; empty where it gives none, or one in another currency. */
    private Optional<Quantity> money(String id) {
        Measurement measurement = measurements.get(id);
        if (measurement == null || measurement.metric().unit() != Unit.MONEY) {
            return Optional.empty();
        }
        Optional<Quantity> value =
                measurement.value().filter(amount -> amount.amount().signum() >= 0);
        if (value.isPresent()
                && measurement.currency().isPresent()
                && !measurement.currency().get().equals(currency)) {
            inOtherCurrency.add(id);
            return Optional.empty();
        }
        return value;
    }

    private Optional<Long> readCustomers() {
        if (finance.customers().isPresent()) {
            addCustomers(finance.customers().get(), null, null);
            return finance.customers();
        }
        Map<String, Long> ofRetention = counts(Metrics.CRR);
        Long end = ofRetention.get("endCustomers");
        if (end != null) {
            addCustomers(end, Metrics.CRR.id(), origin("end-customers", Metrics.CRR.id()));
            return Optional.of(end);
        }
        Map<String, Long> ofChurn = counts(Metrics.CHURN_RATE);
        Long start = ofChurn.get("startCustomers");
        Long lost = ofChurn.get("lostCustomers");
        if (start == null || lost == null || lost > start) {
            return Optional.empty();
        }
        addCustomers(start - lost, Metrics.CHURN_RATE.id(), origin("customers-left", Metrics.CHURN_RATE.id()));
        return Optional.of(start - lost);
    }

    private Map<String, Long> counts(Metric metric) {
        return Optional.ofNullable(measurements.get(metric.id()))
                .flatMap(Measurement::rawData)
                .filter(RawData.Counts.class::isInstance)
                .map(data -> ((RawData.Counts) data).byName())
                .orElse(Map.of());
    }

    private void addCustomers(long count, @Nullable String metric, @Nullable LocalizedText origin) {
        rows.add(new InputRow(
                "customers",
                name("customers"),
                BigDecimal.valueOf(count),
                Unit.COUNT.code(),
                null,
                null,
                metric,
                origin));
    }

    private void addPercent(String input, BigDecimal percent, @Nullable Period period) {
        rows.add(new InputRow(
                input,
                name(input),
                FinancialEffectRows.shown(Ratio.of(percent), SHOWN_PLACES),
                Unit.PERCENT.code(),
                period == null ? null : period.toString(),
                null,
                null,
                null));
    }

    private Optional<ChurnEstimate> readChurn(Confidence confidence) {
        for (Metric metric : List.of(Metrics.CHURN_RATE, Metrics.CRR)) {
            Measurement measurement = measurements.get(metric.id());
            if (measurement != null && measurement.value().isPresent() && isRate(measurement.metric())) {
                Optional<Interval> interval = Uncertainty.of(measurement, confidence);
                Optional<ChurnEstimate> estimate = byMonth(
                        metric, measurement, measurement.value().get(), interval, Assumption.Kind.CHURN_CARRIED);
                if (estimate.isPresent()) {
                    addRate("churn", estimate.get(), metric);
                    return estimate;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<ChurnEstimate> readTarget() {
        for (Metric metric : List.of(Metrics.CHURN_RATE, Metrics.CRR)) {
            Measurement measurement = measurements.get(metric.id());
            if (measurement != null && measurement.target().isPresent() && isRate(measurement.metric())) {
                Optional<ChurnEstimate> estimate = byMonth(
                        metric,
                        measurement,
                        measurement.target().get(),
                        Optional.empty(),
                        Assumption.Kind.TARGET_CARRIED);
                if (estimate.isPresent()) {
                    addRate("target-churn", estimate.get(), metric);
                    return estimate;
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isRate(Metric metric) {
        return metric.unit() == Unit.PERCENT && metric.period().isPresent();
    }

    /** The churn of a month; empty where the rate is none that can be carried to it. */
    private Optional<ChurnEstimate> byMonth(
            Metric metric,
            Measurement measurement,
            Quantity rate,
            Optional<Interval> interval,
            Assumption.Kind carried) {
        Period own = measurement.metric().period().orElseThrow();
        boolean isRetention = metric.equals(Metrics.CRR);
        if (rate.amount().signum() < 0 || rate.amount().compareTo(WHOLE) > 0) {
            return Optional.empty();
        }
        ChurnEstimate estimate;
        try {
            ChurnEstimate stated = interval.map(
                            each -> isRetention ? ChurnEstimate.ofRetention(each, own) : ChurnEstimate.of(each, own))
                    .orElseGet(() -> isRetention ? ChurnEstimate.ofRetention(rate, own) : ChurnEstimate.of(rate, own));
            estimate = inPlaces(stated.carriedTo(MONTH));
        } catch (IllegalArgumentException e) {
            // A host's own metric of this name, for a period that cannot be carried to a month.
            return Optional.empty();
        }
        Period from = measurement.stated().map(Measurement.Stated::period).orElse(own);
        if (!from.normalized().equals(MONTH)) {
            furtherAssumptions.add(
                    new Assumption(carried, Map.of("from", from.toString(), "period", MONTH.toString())));
            if (CompoundRate.needsLengthOfYear(from, own) || CompoundRate.needsLengthOfYear(own, MONTH)) {
                furtherAssumptions.add(new Assumption(Assumption.Kind.YEAR_OF_365_DAYS, Map.of()));
            }
        }
        return Optional.of(estimate);
    }

    private static ChurnEstimate inPlaces(ChurnEstimate churn) {
        return churn.rate()
                .interval()
                .map(interval -> ChurnEstimate.of(
                        new Interval(
                                inPlaces(interval.estimate()),
                                inPlaces(interval.low()),
                                inPlaces(interval.high()),
                                inPlaces(interval.centre()),
                                interval.confidence(),
                                interval.method(),
                                interval.limitedAt()),
                        churn.period()))
                .orElseGet(() -> ChurnEstimate.of(inPlaces(churn.rate().value()), churn.period()));
    }

    private static Quantity inPlaces(Quantity rate) {
        Ratio amount = rate.amount();
        return Quantity.of(
                rate.unit(),
                new BigDecimal(amount.numerator())
                        .divide(new BigDecimal(amount.denominator()), RATE_PLACES, RoundingMode.HALF_EVEN));
    }

    private void addRate(String input, ChurnEstimate churn, Metric metric) {
        boolean isRetention = metric.equals(Metrics.CRR);
        rows.add(new InputRow(
                input,
                name(input),
                FinancialEffectRows.shown(churn.rate().value().amount(), SHOWN_PLACES),
                Unit.PERCENT.code(),
                churn.period().toString(),
                churn.rate()
                        .interval()
                        .map(interval -> FinancialEffectRows.row(interval, SHOWN_PLACES, wording))
                        .orElse(null),
                metric.id(),
                origin(isRetention ? "complement" : "metric", metric.id())));
    }

    private LocalizedText name(String input) {
        return wording.text(ReportTerms.finance("input." + input));
    }

    private LocalizedText origin(String code, String metric) {
        return wording.text(
                Template.of(ReportTerms.finance("origin." + code)).with(Map.of("metric", metricName(metric))));
    }

    /** What a metric is called; its id where it is not defined. */
    Text metricName(String id) {
        return wording.metrics().find(id).map(MetricDefinition::name).orElseGet(() -> Text.of("en", id));
    }

    /** The inputs that were found, in a fixed order. */
    List<InputRow> rows() {
        return List.copyOf(rows);
    }

    /** The currency of all amounts; null where nobody says. */
    @Nullable
    String currency() {
        return currency;
    }

    /** The metrics whose amounts are in another currency and were left out. */
    List<String> inOtherCurrency() {
        return List.copyOf(inOtherCurrency);
    }

    /** Whether the finances ask for figures of churn at all: more than drop-offs and correlations. */
    boolean isAboutChurn() {
        return isAboutChurn;
    }

    /** What was done to the rates on the way to a month. */
    List<Assumption> furtherAssumptions() {
        return List.copyOf(furtherAssumptions);
    }

    /** Today's customers by the month, none where their number is not known; empty without revenue and its period. */
    Optional<CustomerCohort> cohort() {
        return revenue.flatMap(amount -> finance.period().map(period -> {
            CustomerCohort cohort = CustomerCohort.byMonth(customers.orElse(0L), amount, period);
            if (finance.marginPercent().isPresent()) {
                cohort = cohort.withMargin(
                        Quantity.of(Unit.PERCENT, finance.marginPercent().get()));
            }
            if (finance.discountPercent().isPresent()) {
                cohort = cohort.withDiscount(
                        Quantity.of(Unit.PERCENT, finance.discountPercent().get()), YEAR);
            }
            return cohort;
        }));
    }

    /** The churn of a month today; empty if not measured. */
    Optional<ChurnEstimate> churn() {
        return churn;
    }

    /** The churn of a month to reach; empty if there is no target. */
    Optional<ChurnEstimate> target() {
        return target;
    }

    /** What the company says a customer is worth; empty if it says nothing. */
    Optional<Quantity> lifetimeValue() {
        return lifetimeValue;
    }

    /** What is missing for the revenue at stake. */
    List<String> missingForStake() {
        List<String> missing = new ArrayList<>();
        addIf(customers.isEmpty(), "customers", missing);
        missing.addAll(missingForLifetime());
        addIf(target.isEmpty(), "target-churn", missing);
        addIf(finance.horizon().isEmpty(), "horizon", missing);
        return missing;
    }

    /** What is missing for the lifetime value. */
    List<String> missingForLifetime() {
        List<String> missing = new ArrayList<>();
        addIf(revenue.isEmpty(), "revenue-per-customer", missing);
        addIf(finance.period().isEmpty(), "period", missing);
        addIf(churn.isEmpty(), "churn", missing);
        return missing;
    }

    private static void addIf(boolean isMissing, String input, List<String> missing) {
        if (isMissing) {
            missing.add(input);
        }
    }
}
