package io.serviceaudit.json;

import io.serviceaudit.audit.DropOff;
import io.serviceaudit.audit.Evidence;
import io.serviceaudit.audit.Finance;
import io.serviceaudit.audit.Finance.FunnelStep;
import io.serviceaudit.audit.Finance.Series;
import io.serviceaudit.audit.Finance.SeriesPair;
import java.math.BigDecimal;
import java.time.Period;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what an audit knows of money. */
final class FinanceReader {
    private static final List<String> FIELDS = List.of(
            "customers",
            "revenuePerCustomer",
            "period",
            "currency",
            "marginPercent",
            "discountPercent",
            "horizon",
            "dropOffs",
            "funnel",
            "correlations");
    private static final List<String> DROP_OFF_FIELDS =
            List.of("stage", "situation", "lost", "of", "cost", "valuePerCustomer", "evidence");
    private static final List<String> STEP_FIELDS = List.of("step", "customers");
    private static final List<String> PAIR_FIELDS = List.of("first", "second");
    private static final List<String> SERIES_FIELDS = List.of("name", "points");

    private static final int WHOLE = 100;

    private final MeasurementReader measurements;
    private final Values.Reader<List<Evidence>> evidence;
    private final Problems problems;
    private final Values values;

    FinanceReader(
            MeasurementReader measurements, Values.Reader<List<Evidence>> evidence, Problems problems, Values values) {
        this.measurements = measurements;
        this.evidence = evidence;
        this.problems = problems;
        this.values = values;
    }

    @Nullable
    Finance finance(JsonValue value) {
        Fields fields = Fields.of(value, FIELDS, problems, values);
        if (fields == null) {
            return null;
        }
        Long customers = fields.optional("customers", values::count);
        BigDecimal revenue = fields.optional("revenuePerCustomer", values::amount);
        Period period = fields.optional("period", this::months);
        String currency = fields.optional("currency", measurements::currency);
        BigDecimal margin = fields.optional("marginPercent", v -> values.decimal(v, 0, WHOLE));
        BigDecimal discount = fields.optional("discountPercent", v -> values.decimal(v, 0, WHOLE));
        Period horizon = fields.optional("horizon", this::months);
        List<DropOff> dropOffs = fields.optional("dropOffs", v -> values.list(v, this::dropOff));
        List<FunnelStep> funnel = fields.optional("funnel", this::funnel);
        List<SeriesPair> correlations = fields.optional("correlations", v -> values.list(v, this::pair));
        return problems.make(fields.place(), () -> {
            Finance finance = Finance.none();
            finance = customers == null ? finance : finance.withCustomers(customers);
            finance = revenue == null ? finance : finance.withRevenuePerCustomer(revenue);
            finance = period == null ? finance : finance.withPeriod(period);
            finance = currency == null ? finance : finance.withCurrency(currency);
            finance = margin == null ? finance : finance.withMarginPercent(margin);
            finance = discount == null ? finance : finance.withDiscountPercent(discount);
            finance = horizon == null ? finance : finance.withHorizon(horizon);
            finance = dropOffs == null ? finance : finance.withDropOffs(dropOffs);
            finance = funnel == null ? finance : finance.withFunnel(funnel);
            return correlations == null ? finance : finance.withCorrelations(correlations);
        });
    }

    private @Nullable Period months(JsonValue value) {
        String text = values.text(value);
        Period period = text == null ? null : measurements.period(text, value.place());
        if (period != null && !Finance.isInMonths(period)) {
            problems.add(value.place(), Message.MONTHS_WANTED, period, Finance.MOST_MONTHS);
            return null;
        }
        return period;
    }

    private @Nullable DropOff dropOff(JsonValue value) {
        Fields fields = Fields.of(value, DROP_OFF_FIELDS, problems, values);
        if (fields == null) {
            return null;
        }
        List<String> costs = fields.among("cost", "valuePerCustomer");
        if (costs.size() > 1) {
            problems.add(fields.place(), Message.CONFLICTING_FIELDS, Problems.names(costs));
        }
        String stage = fields.required("stage", values::words);
        String situation = fields.optional("situation", values::words);
        Long lost = fields.has("of") ? fields.required("lost", values::count) : fields.optional("lost", values::count);
        Long of = fields.optional("of", values::count);
        BigDecimal cost = fields.optional("cost", values::amount);
        BigDecimal valuePerCustomer = fields.optional("valuePerCustomer", values::amount);
        List<Evidence> seen = fields.optional("evidence", evidence);
        if (lost != null && of != null && lost > of) {
            addInconsistent(fields, "lost", lost, of);
            return null;
        }
        if (stage == null) {
            return null;
        }
        return problems.make(fields.place(), () -> {
            DropOff dropOff = DropOff.at(stage);
            dropOff = situation == null ? dropOff : dropOff.withSituation(situation);
            if (lost != null) {
                dropOff = of == null ? dropOff.withLost(lost) : dropOff.withLost(lost, of);
            }
            dropOff = cost == null ? dropOff : dropOff.withCost(cost);
            dropOff = valuePerCustomer == null ? dropOff : dropOff.withValuePerCustomer(valuePerCustomer);
            return seen == null ? dropOff : dropOff.withEvidence(seen);
        });
    }

    private void addInconsistent(Fields fields, String name, long part, long whole) {
        JsonValue value = fields.value(name);
        problems.add(value == null ? fields.place() : value.place(), Message.PART_ABOVE_WHOLE, part, whole);
    }

    /** None, or two or more steps; a step with more than the last one that was read is refused. */
    private @Nullable List<FunnelStep> funnel(JsonValue value) {
        Set<String> seen = new HashSet<>();
        long[] before = {Long.MAX_VALUE};
        List<FunnelStep> steps = values.list(value, step -> step(step, seen, before));
        if (value instanceof JsonValue.ListValue list && list.elements().size() == 1) {
            problems.add(value.place(), Message.ONE_STEP);
            return null;
        }
        // A funnel with a step that was refused is none: what is left of it may be a single step.
        return steps != null && steps.size() == 1 ? null : steps;
    }

    private @Nullable FunnelStep step(JsonValue value, Set<String> seen, long[] before) {
        Fields fields = Fields.of(value, STEP_FIELDS, problems, values);
        if (fields == null) {
            return null;
        }
        String name = fields.required("step", v -> values.unique(values.hostId(v), v.place(), seen));
        Long customers = fields.required("customers", values::count);
        if (customers != null && customers > before[0]) {
            addInconsistent(fields, "customers", customers, before[0]);
            return null;
        }
        before[0] = customers == null ? before[0] : customers;
        return name == null || customers == null
                ? null
                : problems.make(fields.place(), () -> new FunnelStep(name, customers));
    }

    private @Nullable SeriesPair pair(JsonValue value) {
        Fields fields = Fields.of(value, PAIR_FIELDS, problems, values);
        if (fields == null) {
            return null;
        }
        Series first = fields.required("first", this::series);
        Series second = fields.required("second", this::series);
        return first == null || second == null
                ? null
                : problems.make(fields.place(), () -> new SeriesPair(first, second));
    }

    private @Nullable Series series(JsonValue value) {
        Fields fields = Fields.of(value, SERIES_FIELDS, problems, values);
        if (fields == null) {
            return null;
        }
        String name = fields.required("name", values::hostId);
        Map<String, BigDecimal> points = fields.required(
                "points", v -> values.entries(v, values::hostId, (key, number) -> values.decimal(number)));
        return name == null || points == null ? null : problems.make(fields.place(), () -> new Series(name, points));
    }
}
