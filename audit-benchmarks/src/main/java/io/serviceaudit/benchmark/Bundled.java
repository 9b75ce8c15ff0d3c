package io.serviceaudit.benchmark;

import io.serviceaudit.benchmark.CsvSheet.Line;
import io.serviceaudit.benchmark.CsvSheet.Shape;
import io.serviceaudit.checklist.Text;
import io.serviceaudit.measure.Comparator;
import io.serviceaudit.measure.Metric;
import io.serviceaudit.measure.Metrics;
import io.serviceaudit.measure.Quantity;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the data this module brings along, from CSV files beside this class. */
final class Bundled {
    private static final Logger LOG = LoggerFactory.getLogger(Bundled.class);

    private Bundled() {}

    static BenchmarkTable table(String file) {
        BenchmarkTable table =
                BenchmarkTableReader.read(file, content(file), Metrics.standard(), Industries.standard());
        LOG.debug("loaded benchmark table {}, {} rows", table, table.rows().size());
        return table;
    }

    static Industries industries() {
        String file = "industries.csv";
        return industries(file, content(file));
    }

    static Norms norms() {
        String file = "norms.csv";
        Norms norms = norms(file, content(file), Metrics.standard());
        LOG.debug("loaded {} norms", norms.all().size());
        return norms;
    }

    static MetricBands bands(String file) {
        return bands(file, content(file), Metrics.standard());
    }

    static Industries industries(String file, byte[] content) {
        CsvSheet sheet = CsvSheet.read(
                file,
                content,
                new Shape(
                        List.of(), List.of("industry", "parent", "fallBacks", "aliases", "name."), Set.of("industry")));
        List<Industry> industries = new ArrayList<>();
        for (Line line : sheet.rows()) {
            String id = line.required("industry", CsvValues::id);
            String parent = line.optional("parent", CsvValues::id);
            List<FallBack> fallBacks = line.optional("fallBacks", text -> words(text, FallBack::parse));
            List<String> aliases = line.optional("aliases", text -> words(text, CsvValues::id));
            Text name = name(line);
            if (id != null && name != null) {
                collect(line, "industry", industries, () -> {
                    Industry industry = Industry.of(id, name);
                    industry = parent == null ? industry : industry.withParent(parent);
                    for (FallBack fallBack : fallBacks == null ? List.<FallBack>of() : fallBacks) {
                        industry = industry.withFallBack(fallBack.metric(), fallBack.industry());
                    }
                    for (String alias : aliases == null ? List.<String>of() : aliases) {
                        industry = industry.withAlias(alias);
                    }
                    return industry;
                });
            }
        }
        sheet.finish();
        return Industries.of(industries);
    }

    /** Which industry stands in for a metric, as the file has it: {@code nps=services}. */
    private record FallBack(String metric, String industry) {
        static FallBack parse(String text) {
            int sign = text.indexOf('=');
            if (sign < 0) {
                throw new IllegalArgumentException(
                        "is '" + text + "'; it must be a metric and an industry: nps=services");
            }
            return new FallBack(CsvValues.id(text.substring(0, sign)), CsvValues.id(text.substring(sign + 1)));
        }
    }

    private static <T> List<T> words(String text, Function<String, T> parse) {
        return Arrays.stream(text.split(" ")).map(parse).toList();
    }

    static Norms norms(String file, byte[] content, Metrics metrics) {
        CsvSheet sheet = CsvSheet.read(
                file,
                content,
                new Shape(
                        List.of(),
                        List.of(
                                "metric",
                                "channel",
                                "kind",
                                "when",
                                "value",
                                "better.when",
                                "better.value",
                                "flag.metric",
                                "flag.when",
                                "flag.value",
                                "checklist",
                                "note."),
                        Set.of("metric", "kind", "when", "value")));
        List<Norm> norms = new ArrayList<>();
        for (Line line : sheet.rows()) {
            Metric metric = line.required("metric", CsvValues.metric(metrics, sheet.names()));
            Norm.Kind kind = line.required("kind", CsvValues::kind);
            Bound bound = requiredBound(line, metric);
            line.together("better.when", "better.value");
            Bound better = bound(line, "better.", metric);
            Metric flagged = line.optional("flag.metric", CsvValues.metric(metrics, sheet.names()));
            line.together("flag.metric", "flag.when", "flag.value");
            Bound raised = bound(line, "flag.", flagged);
            String channel = line.optional("channel", text -> text);
            String checklist = line.optional("checklist", CsvValues::id);
            Text note = line.texts("note.", "en");
            if (metric != null && kind != null && bound != null) {
                collect(line, "metric", norms, () -> {
                    Norm norm = Norm.of(metric, bound).as(kind);
                    norm = channel == null ? norm : norm.forChannel(channel);
                    norm = better == null ? norm : norm.withBetter(better);
                    norm = flagged == null || raised == null ? norm : norm.withFlag(new Norm.Flag(flagged, raised));
                    norm = checklist == null ? norm : norm.fromChecklist(checklist);
                    return note == null ? norm : norm.withNote(note);
                });
            }
        }
        sheet.finish();
        return Norms.of(norms);
    }

    static MetricBands bands(String file, byte[] content, Metrics metrics) {
        CsvSheet sheet = CsvSheet.read(
                file,
                content,
                new Shape(
                        List.of(),
                        List.of(
                                "metric",
                                "band",
                                "low.when",
                                "low.value",
                                "high.when",
                                "high.value",
                                "source",
                                "name."),
                        Set.of("metric", "band")));
        List<MetricBand> bands = new ArrayList<>();
        for (Line line : sheet.rows()) {
            Metric metric = line.required("metric", CsvValues.metric(metrics, sheet.names()));
            String id = line.required("band", CsvValues::id);
            line.together("low.when", "low.value");
            Bound low = bound(line, "low.", metric);
            line.together("high.when", "high.value");
            Bound high = bound(line, "high.", metric);
            String source = line.optional("source", text -> text);
            Text name = name(line);
            if (metric != null && id != null && name != null) {
                collect(line, "band", bands, () -> {
                    MetricBand band = MetricBand.of(metric, id, name);
                    band = source == null ? band : band.withSource(source);
                    band = low == null ? band : band.from(low);
                    return high == null ? band : band.upTo(high);
                });
            }
        }
        sheet.finish();
        return MetricBands.of(bands);
    }

    private static @Nullable Bound requiredBound(Line line, @Nullable Metric metric) {
        Comparator when = line.required("when", CsvValues::comparator);
        Quantity value = metric == null ? null : line.required("value", CsvValues.quantity(metric));
        return when == null || value == null ? null : new Bound(when, value);
    }

    /** A comparator and a value; null if neither is given, or one is wrong. */
    private static @Nullable Bound bound(Line line, String prefix, @Nullable Metric metric) {
        Comparator when = line.optional(prefix + "when", CsvValues::comparator);
        Quantity value = metric == null ? null : line.optional(prefix + "value", CsvValues.quantity(metric));
        return when == null || value == null ? null : new Bound(when, value);
    }

    private static @Nullable Text name(Line line) {
        Text name = line.texts("name.", "en");
        if (name == null) {
            line.problem("name.en", "must not be empty");
        }
        return name;
    }

    /** Adds what is made of a line, or notes why it cannot be made. */
    private static <T> void collect(Line line, String column, List<T> all, Supplier<? extends T> make) {
        try {
            all.add(make.get());
        } catch (IllegalArgumentException e) {
            line.problem(column, String.valueOf(e.getMessage()));
        }
    }

    private static byte[] content(String file) {
        try (InputStream in = Bundled.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("resource '" + file + "' is missing");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
