package io.serviceaudit.json;

import io.serviceaudit.benchmark.BenchmarkRow;
import io.serviceaudit.benchmark.Industries;
import io.serviceaudit.benchmark.Industry;
import io.serviceaudit.benchmark.Segment;
import io.serviceaudit.benchmark.Statistic;
import io.serviceaudit.checklist.Text;
import io.serviceaudit.measure.Metric;
import io.serviceaudit.measure.Metrics;
import io.serviceaudit.measure.Quantity;
import io.serviceaudit.measure.Ratio;
import io.serviceaudit.measure.Unit;
import io.serviceaudit.metric.CompoundRate;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the rows of one benchmark table, and notes the one that is there already. */
final class BenchmarkRowReader {
    private static final List<String> FIELDS = List.of(
            "metric",
            "industry",
            "segment",
            "region",
            "statistic",
            "low",
            "high",
            "currency",
            "period",
            "sampleSize",
            "publisher",
            "title",
            "year",
            "retrieved",
            "licence",
            "note");
    private static final List<String> FIELDS_BUT_CURRENCY =
            FIELDS.stream().filter(field -> !field.equals("currency")).toList();
    private static final List<String> SEGMENT_FIELDS = List.of("tag", "value");
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;
    private static final BigDecimal LARGEST_SAMPLE = BigDecimal.valueOf(999_999_999_999_999_999L);
    private static final int WHOLE_PERCENT = 100;

    /** Weeks are held in days, and what was read must be read again: as many as there may be digits of them. */
    private static final int MOST_DAYS = 9_999;

    private static final Pattern PERIOD =
            Pattern.compile("P(?=[0-9])(?:[0-9]{1,4}Y)?(?:[0-9]{1,4}M)?(?:[0-9]{1,4}W)?(?:[0-9]{1,4}D)?");

    private final Limits limits;
    private final Industries industries;
    private final Texts texts;
    private final Problems problems;
    private final Values values;
    private final Metrics metrics;
    private final Quantities quantities;
    private final MeasurementReader measurements;

    /** Where the first row of each kind stands. */
    private final Map<Identity, Place> seen = new HashMap<>();

    BenchmarkRowReader(Documents documents, Texts texts, Problems problems, Values values) {
        limits = documents.limits();
        industries = documents.industries();
        this.texts = texts;
        this.problems = problems;
        this.values = values;
        metrics = documents.metrics();
        quantities = new Quantities(metrics, problems, values);
        measurements = new MeasurementReader(quantities, problems, values);
    }

    /** What no two rows of a table may share. */
    private record Identity(
            String metric,
            String industry,
            @Nullable Segment segment,
            @Nullable String region,
            @Nullable Statistic statistic,
            @Nullable Period period,
            @Nullable Integer year,
            @Nullable String currency) {}

    @Nullable
    BenchmarkRow row(JsonValue value) {
        Fields fields = Fields.of(value, fieldsOf(value), problems, values);
        if (fields == null) {
            return null;
        }
        Reading reading = new Reading();
        Metric metric = fields.required("metric", quantities::metric);
        String industry = fields.required("industry", v -> reading.part(industry(v)));
        Segment segment = fields.optional("segment", v -> reading.part(segment(v)));
        String region = fields.optional("region", v -> reading.part(values.words(v)));
        Statistic statistic =
                fields.optional("statistic", v -> reading.part(values.word(v, Statistic.values(), Statistic::code)));
        Period period = fields.optional("period", v -> reading.part(period(v, metric)));
        Quantity low = fields.required("low", v -> bound(v, metric, period));
        Quantity high = fields.required("high", v -> bound(v, metric, period));
        String currency = fields.optional("currency", v -> reading.part(measurements.currency(v)));
        Long sampleSize = fields.optional("sampleSize", this::sampleSize);
        String publisher = fields.required("publisher", values::words);
        String title = fields.optional("title", values::words);
        Integer year = fields.optional("year", v -> reading.part(values.whole(v, FIRST_YEAR, LAST_YEAR)));
        LocalDate retrieved = fields.optional("retrieved", values::date);
        String licence = fields.optional("licence", values::words);
        Text note = fields.optional("note", texts::text);
        if (low != null && high != null && low.compareTo(high) > 0) {
            JsonValue lowValue = fields.value("low");
            problems.add(
                    lowValue == null ? fields.place() : lowValue.place(),
                    Message.LOW_ABOVE_HIGH,
                    ScalarValue.of(low),
                    ScalarValue.of(high));
        }
        if (metric != null && industry != null && reading.isComplete) {
            Place first = seen.putIfAbsent(
                    new Identity(metric.id(), industry, segment, region, statistic, period, year, currency),
                    fields.place());
            if (first != null) {
                problems.add(fields.place(), Message.DUPLICATE_ROW, metric.id(), industry, first.pointer());
            }
        }
        if (metric == null || industry == null || low == null || high == null || publisher == null) {
            return null;
        }
        return problems.make(fields.place(), () -> {
            BenchmarkRow.Builder builder =
                    BenchmarkRow.builder(metric, industry, low, high).publisher(publisher);
            if (currency != null) {
                builder.currency(currency);
            }
            if (segment != null) {
                builder.segment(segment);
            }
            if (region != null) {
                builder.region(region);
            }
            if (statistic != null) {
                builder.statistic(statistic);
            }
            if (period != null) {
                builder.period(period);
            }
            if (sampleSize != null) {
                builder.sampleSize(sampleSize);
            }
            if (title != null) {
                builder.title(title);
            }
            if (year != null) {
                builder.year(year);
            }
            if (retrieved != null) {
                builder.retrieved(retrieved);
            }
            if (licence != null) {
                builder.licence(licence);
            }
            if (note != null) {
                builder.note(note);
            }
            return builder.build();
        });
    }

    /** The fields that a row may have: a currency only where its metric is in money, or refused. */
    private List<String> fieldsOf(JsonValue value) {
        boolean isOther = value instanceof JsonValue.ObjectValue object
                && object.members().stream()
                        .filter(member -> member.name().equals("metric"))
                        .map(JsonValue.Member::value)
                        .flatMap(each ->
                                each instanceof JsonValue.TextValue text ? Stream.of(text.text()) : Stream.empty())
                        .flatMap(id -> metrics.find(id).stream())
                        .anyMatch(metric -> metric.unit() != Unit.MONEY);
        return isOther ? FIELDS_BUT_CURRENCY : FIELDS;
    }

    /** Whether all that tells a row from others was read; one with a refused part is not called a repetition. */
    private static final class Reading {
        private boolean isComplete = true;

        <T> @Nullable T part(@Nullable T read) {
            isComplete &= read != null;
            return read;
        }
    }

    private @Nullable String industry(JsonValue value) {
        String id = values.text(value);
        if (id == null || industries.find(id).isPresent()) {
            return id;
        }
        Optional<Industry> named = industries.resolve(id);
        if (named.isPresent()) {
            problems.addMeant(
                    value.place(), Message.UNKNOWN_INDUSTRY, named.get().id(), id);
        } else {
            List<String> known = industries.all().stream().map(Industry::id).toList();
            problems.addUnknown(value.place(), Message.UNKNOWN_INDUSTRY, id, known, id);
        }
        return null;
    }

    private @Nullable Segment segment(JsonValue value) {
        Fields fields = Fields.of(value, SEGMENT_FIELDS, problems, values);
        if (fields == null) {
            return null;
        }
        String tag = fields.required("tag", values::hostId);
        String text = fields.required("value", values::words);
        return tag == null || text == null ? null : new Segment(tag, text);
    }

    /** A value of the metric; where the metric was refused there is nothing to tell. */
    private @Nullable Quantity bound(JsonValue value, @Nullable Metric metric, @Nullable Period period) {
        if (metric == null || isTooLong(value)) {
            return null;
        }
        Quantity bound = quantities.value(value, metric);
        if (bound != null && isConverted(metric, period)) {
            Ratio least = CompoundRate.least(metric);
            if (bound.amount().compareTo(least) < 0 || bound.amount().compareTo(Ratio.of(WHOLE_PERCENT)) > 0) {
                problems.add(
                        value.place(),
                        Message.OUT_OF_RANGE,
                        ScalarValue.of(bound),
                        Values.shown(least.toDecimal()),
                        WHOLE_PERCENT);
                return null;
            }
        }
        return bound;
    }

    /** Whether a number, short as it stands with its exponent, would be too long to be read once it is written plainly. */
    private boolean isTooLong(JsonValue value) {
        if (!(value instanceof JsonValue.NumberValue number) || number.decimal().signum() == 0) {
            return false;
        }
        BigDecimal decimal = number.decimal();
        int wholeDigits = decimal.precision() - decimal.scale();
        if (wholeDigits > limits.digits()) {
            problems.add(value.place(), Message.TOO_MANY_DIGITS, wholeDigits, limits.digits());
        } else if (-wholeDigits > limits.exponent()) {
            problems.add(value.place(), Message.EXPONENT_TOO_LARGE, limits.exponent());
        } else {
            return false;
        }
        return true;
    }

    private @Nullable Period period(JsonValue value, @Nullable Metric metric) {
        String text = values.text(value);
        if (text == null) {
            return null;
        }
        Period period = PERIOD.matcher(text).matches() ? Period.parse(text) : Period.ZERO;
        if (period.isZero() || period.getDays() > MOST_DAYS) {
            problems.add(value.place(), Message.INVALID_PERIOD, text);
            return null;
        }
        if (metric == null || !isConverted(metric, period)) {
            return period;
        }
        String own = metric.period().orElse(period).toString();
        if (metric.unit() != Unit.PERCENT) {
            problems.add(value.place(), Message.PERIOD_NOT_CONVERTED, text, metric.id(), own);
            return null;
        }
        if (MeasurementReader.isTooLong(period)) {
            problems.add(value.place(), Message.PERIOD_TOO_LONG, text);
            return null;
        }
        try {
            // 0 percent of anything stays what it is, so only the periods are looked at.
            CompoundRate.toPeriodOf(metric, new Quantity(metric.unit(), Ratio.ZERO), period);
        } catch (IllegalArgumentException e) {
            problems.add(value.place(), Message.UNRELATED_PERIOD, text, own);
            return null;
        }
        return period;
    }

    /** Whether values per this period have to be carried to the metric's own. */
    private static boolean isConverted(Metric metric, @Nullable Period period) {
        return period != null
                && metric.period()
                        .filter(own -> !own.normalized().equals(period.normalized()))
                        .isPresent();
    }

    private @Nullable Long sampleSize(JsonValue value) {
        BigDecimal size = values.whole(value);
        if (size == null) {
            return null;
        }
        if (size.signum() <= 0 || size.compareTo(LARGEST_SAMPLE) > 0) {
            problems.add(value.place(), Message.OUT_OF_RANGE, Values.shown(size), 1, Values.shown(LARGEST_SAMPLE));
            return null;
        }
        return size.longValueExact();
    }
}
