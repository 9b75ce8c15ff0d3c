package io.serviceaudit.json;

import io.serviceaudit.conversation.Allocation;
import io.serviceaudit.conversation.PlannedStratum;
import io.serviceaudit.conversation.SamplingPlan;
import io.serviceaudit.conversation.Stratum;
import io.serviceaudit.conversation.Workload;
import io.serviceaudit.measure.Ratio;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a sampling plan, computes it anew, and names every number that differs. For one document. */
final class SamplingPlanReader {
    private static final String SAMPLE = "sample";
    private static final List<String> FIELDS =
            List.of(DocumentKind.FORMAT, SAMPLE, "allocation", "minimum", "seed", "strata", "workload");
    private static final List<String> STRATUM_FIELDS =
            List.of("id", "population", "spread", "unusablePercent", SAMPLE, "replacements");
    private static final List<String> WORKLOAD_FIELDS = List.of("perReview", "reviewedTwice", "hours");
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);
    private static final BigInteger MOST_CONVERSATIONS = BigInteger.valueOf(Long.MAX_VALUE);

    private final Problems problems;
    private final Values values;
    private final Quantities quantities;

    /** Whether a stratum was refused, so that nobody can tell what the plan is. */
    private boolean areRowsRefused;

    SamplingPlanReader(Documents documents, Problems problems) {
        this.problems = problems;
        values = new Values(documents.limits(), problems);
        quantities = new Quantities(documents.metrics(), problems, values);
    }

    /** A number as it is written, and where. */
    private record Given<T>(T number, Place place) {}

    /** A stratum as the document has it; null for what it does not say. */
    private record Row(
            Fields fields,
            Stratum stratum,
            @Nullable BigDecimal unusablePercent,
            @Nullable Given<Long> sample,
            @Nullable Given<Long> replacements) {}

    /** The plan; null if the document was refused, and then there is a problem. */
    @Nullable
    SamplingPlan read(JsonValue document) {
        if (!DocumentKind.SAMPLING_PLAN.isKindOf(document, problems)) {
            return null;
        }
        Fields fields = Fields.of(document, FIELDS, problems, values);
        if (fields == null) {
            return null;
        }
        fields.required(DocumentKind.FORMAT, values::text);
        Given<Long> sample = fields.required(SAMPLE, this::sample);
        Allocation allocation =
                fields.required("allocation", v -> values.word(v, Allocation.values(), Allocation::code));
        Long minimum = fields.optional("minimum", values::count);
        fields.optional("seed", values::hostId);
        List<Row> rows = fields.required("strata", this::rows);
        fields.optional("workload", v -> workload(v, sample));
        if (sample == null
                || allocation == null
                || rows == null
                || areRowsRefused
                || isRefused(fields, "minimum", minimum)) {
            return null;
        }
        long least = minimum == null ? 0 : minimum;
        if (!isFeasible(fields, sample, allocation, least, rows)) {
            return null;
        }
        return problems.net(fields.place(), () -> asPlanned(rows, plan(rows, sample.number(), allocation, least)));
    }

    /** Whether nobody can tell what a field says: it is there, maybe under a misspelt name, and was refused. */
    private static boolean isRefused(Fields fields, String name, @Nullable Object value) {
        return value == null && fields.has(name);
    }

    private @Nullable Given<Long> sample(JsonValue value) {
        Given<Long> sample = count(value);
        if (sample != null && sample.number() == 0) {
            problems.add(value.place(), Message.NOT_POSITIVE, sample.number());
            return null;
        }
        return sample;
    }

    private @Nullable Given<Long> count(JsonValue value) {
        Long count = values.count(value);
        return count == null ? null : new Given<>(count, value.place());
    }

    private @Nullable List<Row> rows(JsonValue value) {
        Set<String> ids = new HashSet<>();
        return values.filledList(value, each -> {
            Row row = row(each, ids);
            areRowsRefused |= row == null;
            return row;
        });
    }

    private @Nullable Row row(JsonValue value, Set<String> ids) {
        Fields fields = Fields.of(value, STRATUM_FIELDS, problems, values);
        if (fields == null) {
            return null;
        }
        String id = fields.required("id", v -> values.unique(values.id(v), v.place(), ids));
        Long population = fields.required("population", values::count);
        BigDecimal spread = fields.optional("spread", this::notNegative);
        BigDecimal unusable = fields.optional("unusablePercent", this::unusable);
        Given<Long> sample = fields.optional(SAMPLE, this::count);
        Given<Long> replacements = fields.optional("replacements", this::count);
        if (id == null
                || population == null
                || isRefused(fields, "spread", spread)
                || isRefused(fields, "unusablePercent", unusable)) {
            return null;
        }
        Stratum stratum = problems.net(fields.place(), () -> {
            Stratum made = Stratum.of(id, population);
            return spread == null ? made : made.withSpread(Ratio.of(spread));
        });
        return stratum == null ? null : new Row(fields, stratum, unusable, sample, replacements);
    }

    private @Nullable BigDecimal notNegative(JsonValue value) {
        BigDecimal number = values.decimal(value);
        if (number != null && number.signum() < 0) {
            problems.add(value.place(), Message.BELOW_LEAST, Values.shown(number), 0);
            return null;
        }
        return number;
    }

    private @Nullable BigDecimal unusable(JsonValue value) {
        BigDecimal percent = notNegative(value);
        if (percent != null && percent.compareTo(WHOLE) >= 0) {
            problems.add(value.place(), Message.NOT_BELOW, Values.shown(percent), WHOLE);
            return null;
        }
        return percent;
    }

    private @Nullable Workload workload(JsonValue value, @Nullable Given<Long> sample) {
        Fields fields = Fields.of(value, WORKLOAD_FIELDS, problems, values);
        if (fields == null) {
            return null;
        }
        Duration perReview = fields.required("perReview", this::timePerReview);
        Given<Long> twice = fields.optional("reviewedTwice", this::count);
        Given<BigDecimal> hours = fields.optional("hours", v -> {
            BigDecimal number = notNegative(v);
            return number == null ? null : new Given<>(number, v.place());
        });
        if (twice != null && sample != null && twice.number() > sample.number()) {
            problems.add(twice.place(), Message.PART_ABOVE_WHOLE, twice.number(), sample.number());
            return null;
        }
        if (perReview == null || sample == null || isRefused(fields, "reviewedTwice", twice)) {
            return null;
        }
        return problems.net(fields.place(), () -> {
            Workload workload = new Workload(sample.number(), twice == null ? 0 : twice.number(), perReview);
            BigDecimal computed = workload.hours().toDecimal();
            if (hours != null && hours.number().compareTo(computed) != 0) {
                problems.add(
                        hours.place(), Message.NOT_AS_PLANNED, Values.shown(hours.number()), Values.shown(computed));
            }
            return workload;
        });
    }

    private @Nullable Duration timePerReview(JsonValue value) {
        Duration time = quantities.time(value);
        if (time != null && time.isZero()) {
            problems.add(value.place(), Message.NOT_POSITIVE, time);
            return null;
        }
        return time;
    }

    /** Whether there can be such a plan; if not, a problem says why. */
    private boolean isFeasible(Fields fields, Given<Long> sample, Allocation allocation, long minimum, List<Row> rows) {
        BigInteger population = BigInteger.ZERO;
        BigInteger least = BigInteger.ZERO;
        for (Row row : rows) {
            long there = row.stratum().population();
            population = population.add(BigInteger.valueOf(there));
            least = least.add(BigInteger.valueOf(Math.min(minimum, there)));
        }
        BigInteger wanted = BigInteger.valueOf(sample.number());
        if (population.compareTo(MOST_CONVERSATIONS) > 0) {
            JsonValue strata = Objects.requireNonNull(fields.value("strata"));
            problems.add(strata.place(), Message.ABOVE_MOST, population, MOST_CONVERSATIONS);
        } else if (wanted.compareTo(population) > 0) {
            problems.add(sample.place(), Message.PART_ABOVE_WHOLE, wanted, population);
        } else if (wanted.compareTo(least) < 0) {
            problems.add(sample.place(), Message.SAMPLE_BELOW_MINIMUM, wanted, minimum, least);
        } else {
            return allocation != Allocation.NEYMAN || haveSpreads(fields, rows);
        }
        return false;
    }

    /** Whether every stratum with conversations has a spread and one of them is above 0. */
    private boolean haveSpreads(Fields fields, List<Row> rows) {
        List<Row> populated =
                rows.stream().filter(row -> row.stratum().population() > 0).toList();
        List<Row> unknown = populated.stream()
                .filter(row -> row.stratum().spread().isEmpty())
                .toList();
        unknown.forEach(row -> problems.add(row.fields().place().member("spread"), Message.SPREAD_WANTED));
        if (!unknown.isEmpty()) {
            return false;
        }
        if (populated.stream()
                .allMatch(row -> row.stratum().spread().orElseThrow().isZero())) {
            problems.add(Objects.requireNonNull(fields.value("allocation")).place(), Message.NO_SPREAD);
            return false;
        }
        return true;
    }

    private static SamplingPlan plan(List<Row> rows, long sample, Allocation allocation, long minimum) {
        List<Stratum> strata = new ArrayList<>();
        rows.forEach(row -> strata.add(row.stratum()));
        SamplingPlan plan = SamplingPlan.of(strata, sample, allocation, minimum);
        for (Row row : rows) {
            if (row.unusablePercent() != null) {
                Ratio share = Ratio.of(row.unusablePercent()).dividedBy(Ratio.of(WHOLE));
                plan = plan.withUnusable(row.stratum().id(), share);
            }
        }
        return plan;
    }

    /** The plan, if the numbers given are its; else null, and a problem says so of each that is not. */
    private @Nullable SamplingPlan asPlanned(List<Row> rows, SamplingPlan plan) {
        for (int i = 0; i < rows.size(); i++) {
            PlannedStratum planned = plan.strata().get(i);
            check(rows.get(i).sample(), planned.sample());
            check(rows.get(i).replacements(), planned.replacements());
        }
        return problems.isEmpty() ? plan : null;
    }

    private void check(@Nullable Given<Long> given, long planned) {
        if (given != null && given.number() != planned) {
            problems.add(given.place(), Message.NOT_AS_PLANNED, given.number(), planned);
        }
    }
}
