package io.serviceaudit.benchmark;

import io.serviceaudit.benchmark.CsvSheet.Line;
import io.serviceaudit.checklist.Text;
import io.serviceaudit.internal.Formulas;
import io.serviceaudit.measure.Direction;
import io.serviceaudit.measure.Metric;
import io.serviceaudit.measure.Metrics;
import io.serviceaudit.measure.Quantity;
import io.serviceaudit.measure.Ratio;
import io.serviceaudit.measure.Unit;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads a benchmark table from CSV: the names of the JSON document as columns ({@code note.en}, {@code note.ru}), the
 * table's own fields in the first lines. Texts fall back to the table's {@code language}, English if it names none. What a source does not state is an empty cell; the publisher, which must be
 * given, is then {@value BenchmarkRow#NOT_STATED}.
 */
final class BenchmarkTableReader {
    /** What the first line of a table says. */
    static final String FORMAT = "service-audit/benchmark-table/1";

    /** What texts fall back to where the table names no language. */
    static final String DEFAULT_LANGUAGE = "en";

    private static final String SEGMENT_TAG = "segment.tag";
    private static final String SEGMENT_VALUE = "segment.value";

    static final CsvSheet.Shape SHAPE = new CsvSheet.Shape(
            List.of("format", "id", "version", "language", "title.", "staleAfter"),
            List.of(
                    "metric",
                    "industry",
                    SEGMENT_TAG,
                    SEGMENT_VALUE,
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
                    "note."),
            Set.of("metric", "industry", "low", "high", "publisher"));

    /** Where the metric or a bound is wrong, so that the rest of the row is checked all the same. */
    private static final Metric STAND_IN = Metric.of("any", Unit.MONEY, Direction.HIGHER);

    private static final Quantity NOTHING = new Quantity(Unit.MONEY, Ratio.ZERO);

    private final CsvSheet sheet;
    private final Metrics metrics;
    private final Industries industries;
    private final List<BenchmarkRow> rows = new ArrayList<>();
    /** In which line each kind of row stands first. */
    private final Map<List<?>, Long> seen = new HashMap<>();

    private String language = DEFAULT_LANGUAGE;

    private BenchmarkTableReader(CsvSheet sheet, Metrics metrics, Industries industries) {
        this.sheet = sheet;
        this.metrics = metrics;
        this.industries = industries;
    }

    /**
     * Reads a table.
     *
     * @param file the file's name, for messages
     * @param content UTF-8
     * @param metrics the metrics that rows may name
     * @param industries the industries that rows may name
     * @throws MalformedCsvException with every problem of the file
     */
    static BenchmarkTable read(String file, byte[] content, Metrics metrics, Industries industries) {
        return read(CsvSheet.read(file, content, SHAPE), metrics, industries);
    }

    /**
     * Reads a table from a sheet.
     *
     * @throws MalformedCsvException with every problem of the file
     */
    static BenchmarkTable read(CsvSheet sheet, Metrics metrics, Industries industries) {
        return new BenchmarkTableReader(sheet, metrics, industries).read();
    }

    private BenchmarkTable read() {
        if (sheet.isRefused()) {
            sheet.finish();
        }
        TableEdition edition = edition(sheet.fields());
        sheet.rows().forEach(this::readRow);
        sheet.finish();
        if (edition == null) {
            throw new IllegalStateException("a table without an edition has problems");
        }
        return BenchmarkTable.of(edition, rows);
    }

    private @Nullable TableEdition edition(Line fields) {
        fields.required("format", text -> {
            if (!text.equals(FORMAT)) {
                throw new IllegalArgumentException("is '" + text + "'; it must be " + FORMAT);
            }
            return text;
        });
        // Each checked alone, so that both are named if both are wrong.
        String id = fields.required("id", text -> TableEdition.of(text, "1").id());
        String version = fields.required(
                "version", text -> TableEdition.of("table", text).version());
        LocalDate staleAfter =
                fields.optional("staleAfter", text -> TableEdition.checkedStaleAfter(CsvValues.date(text)));
        String given = fields.optional("language", Text::languageTag);
        language = given == null ? DEFAULT_LANGUAGE : given;
        if (id == null || version == null) {
            return null;
        }
        TableEdition edition = TableEdition.of(id, version);
        Text title = fields.texts("title.", language);
        edition = title == null ? edition : edition.withTitle(title);
        return staleAfter == null ? edition : edition.withStaleAfter(staleAfter);
    }

    private void readRow(Line line) {
        Metric metric = line.required("metric", CsvValues.metric(metrics, sheet.names()));
        String industry = line.required("industry", CsvValues.industry(industries, sheet.names()));
        Quantity low = bound(line, "low", metric);
        Quantity high = bound(line, "high", metric);
        String currency = line.optional("currency", text -> text);
        Segment segment = segment(line);
        String region = line.optional("region", Formulas::restored);
        Statistic statistic = line.optional("statistic", CsvValues.statistic(sheet.names()));
        Period period = line.optional("period", CsvValues::period);
        Long sampleSize = line.optional("sampleSize", CsvValues::count);
        String publisher = line.required("publisher", Formulas::restored);
        String title = line.optional("title", Formulas::restored);
        Integer year = line.optional("year", CsvValues::year);
        LocalDate retrieved = line.optional("retrieved", CsvValues::date);
        String licence = line.optional("licence", Formulas::restored);
        Text note = line.texts("note.", language);
        boolean incomplete = metric == null
                || industry == null
                || low == null
                || high == null
                || (segment == null && (line.isGiven(SEGMENT_TAG) || line.isGiven(SEGMENT_VALUE)));
        BenchmarkRow.Builder builder = metric == null || industry == null || low == null || high == null
                ? BenchmarkRow.builder(STAND_IN, "any", NOTHING, NOTHING)
                : BenchmarkRow.builder(metric, industry, low, high);
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
        if (publisher != null) {
            builder.publisher(publisher);
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
        List<BenchmarkRow.Defect> defects = builder.defects();
        defects.forEach(defect -> line.problem(defect.field(), defect.message()));
        if (incomplete || !defects.isEmpty()) {
            return;
        }
        BenchmarkRow row = builder.build();
        Long first = seen.putIfAbsent(BenchmarkTable.identity(row), line.number());
        if (first != null) {
            line.problem("metric", "row '" + row + "' is given twice; it stands in line " + first + " already");
        }
        rows.add(row);
    }

    /** A tag and its value; null if neither is given, or one is missing or wrong, which is noted. */
    private static @Nullable Segment segment(Line line) {
        line.together(SEGMENT_TAG, SEGMENT_VALUE);
        // Each checked alone, so that both are named if both are wrong.
        String tag = line.optional(SEGMENT_TAG, text -> new Segment(Formulas.restored(text), "any").tag());
        String value = line.optional(SEGMENT_VALUE, Formulas::restored);
        return tag == null || value == null ? null : new Segment(tag, value);
    }

    private @Nullable Quantity bound(Line line, String column, @Nullable Metric metric) {
        if (metric == null) {
            line.required(column, CsvValues.figure(sheet.hasDecimalCommas()));
            return null;
        }
        return line.required(column, CsvValues.quantity(metric, sheet.hasDecimalCommas()));
    }
}
