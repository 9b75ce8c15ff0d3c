package io.serviceaudit.testkit;

import io.serviceaudit.audit.Subject;
import io.serviceaudit.benchmark.BenchmarkCsv;
import io.serviceaudit.benchmark.BenchmarkLookup;
import io.serviceaudit.benchmark.BenchmarkProvider;
import io.serviceaudit.benchmark.BenchmarkRow;
import io.serviceaudit.benchmark.BenchmarkTable;
import io.serviceaudit.benchmark.Industries;
import io.serviceaudit.benchmark.Industry;
import io.serviceaudit.measure.Measurement;
import io.serviceaudit.measure.Metrics;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What holds for every {@link BenchmarkProvider}, so that a report may rest on it. Needs {@code audit-benchmarks}, which is not among the
 * dependencies that the test kit brings along.
 *
 * <pre>{@code
 * BenchmarkProviderLaws.standard()
 *         .withIndustries(ours)
 *         .withForm("JSON", documents::write, documents::readBenchmarkTable) // of audit-report
 *         .assertHold(new AcmeBenchmarks());
 * }</pre>
 *
 * <ul>
 *   <li><b>gives tables</b>: a list with at least one, none null, each with rows, and nothing is thrown.
 *   <li><b>stable</b>: the same at each call, in the same order.
 *   <li><b>thread-safe</b>: the same from several threads at once.
 *   <li><b>edition</b>: each table has a title and a day after which it is stale, and no two are of one id and version.
 *   <li><b>known</b>: every row names a known metric and a known industry.
 *   <li><b>found</b>: the first row of each metric, industry and segment is what a lookup finds.
 *   <li><b>provenance</b>: a publisher, or none where the source names none, which is written {@value BenchmarkRow#NOT_STATED}, and not
 *       a stop-gap such as "n/a" or "unknown"; a row without a publisher or a year says more in a note; no title without a publisher; no
 *       row was read before the year it is of.
 *   <li><b>written</b>: each table reads back as the same from CSV, and from each further form a host names.
 * </ul>
 *
 * <p>Immutable; {@code with...} gives a changed copy.
 */
public final class BenchmarkProviderLaws {
    private static final int THREADS = 8;
    private static final int CALLS = 16;

    /** What people write where they have no source. */
    private static final Set<String> STOP_GAPS = Set.of(
            "-",
            "--",
            "?",
            "n/a",
            "na",
            "none",
            "no",
            "unknown",
            "tbd",
            "todo",
            "various",
            "internet",
            "not known",
            "нет",
            "н/д",
            "неизвестно",
            "источник",
            "source");

    private final Metrics metrics;
    private final Industries industries;
    private final List<Form> forms;

    private BenchmarkProviderLaws(Metrics metrics, Industries industries, List<Form> forms) {
        this.metrics = metrics;
        this.industries = industries;
        this.forms = forms;
    }

    private record Form(
            String name,
            Function<? super BenchmarkTable, String> write,
            Function<? super String, BenchmarkTable> read) {}

    /**
     * A law that a provider breaks.
     *
     * @param law the law: {@code stable}, {@code found} and so on
     * @param where the provider's class, with the table and the row if it is about one
     * @param what what is so, and what must be
     */
    public record Violation(String law, String where, String what) {
        /**
         * Checks that nothing is null.
         *
         * @param law the law
         * @param where the provider, table and row
         * @param what what is so
         */
        public Violation {
            Objects.requireNonNull(law, "law");
            Objects.requireNonNull(where, "where");
            Objects.requireNonNull(what, "what");
        }

        /** All of it in one sentence, for display. */
        @Override
        public String toString() {
            return "law '" + law + "' is broken by " + where + ": " + what;
        }
    }

    /**
     * The laws with the standard metrics and industries, and CSV as the one form of writing.
     *
     * @return the laws
     */
    public static BenchmarkProviderLaws standard() {
        return new BenchmarkProviderLaws(Metrics.standard(), Industries.standard(), List.of());
    }

    /**
     * These laws with the metrics that rows may name.
     *
     * @param metrics the metrics, in place of those so far
     * @return a copy
     */
    public BenchmarkProviderLaws withMetrics(Metrics metrics) {
        return new BenchmarkProviderLaws(Objects.requireNonNull(metrics, "metrics"), industries, forms);
    }

    /**
     * These laws with the industries that rows may name.
     *
     * @param industries the industries, in place of those so far
     * @return a copy
     */
    public BenchmarkProviderLaws withIndustries(Industries industries) {
        return new BenchmarkProviderLaws(metrics, Objects.requireNonNull(industries, "industries"), forms);
    }

    /**
     * These laws with one more form that tables must read back from.
     *
     * @param name the name of the form, for messages
     * @param write writes a table
     * @param read reads what was written
     * @return a copy
     */
    public BenchmarkProviderLaws withForm(
            String name,
            Function<? super BenchmarkTable, String> write,
            Function<? super String, BenchmarkTable> read) {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(write, "write");
        Objects.requireNonNull(read, "read");
        return new BenchmarkProviderLaws(
                metrics,
                industries,
                Stream.concat(forms.stream(), Stream.of(new Form(name, write, read)))
                        .toList());
    }

    /**
     * How a provider breaks these laws.
     *
     * @param provider the provider; it is asked many times, from several threads
     * @return every violation found; empty if the laws hold
     */
    public List<Violation> violations(BenchmarkProvider provider) {
        Objects.requireNonNull(provider, "provider");
        Trial trial = new Trial(provider);
        trial.run();
        return List.copyOf(trial.violations);
    }

    /**
     * Throws if a provider breaks one of these laws.
     *
     * @param provider the provider; it is asked many times, from several threads
     * @throws AssertionError naming every violation, if there is one
     */
    public void assertHold(BenchmarkProvider provider) {
        List<Violation> violations = violations(provider);
        if (!violations.isEmpty()) {
            throw new AssertionError(
                    violations.stream().map(Violation::toString).collect(Collectors.joining("\n")));
        }
    }

    /** One provider under test. */
    private final class Trial {
        private final BenchmarkProvider provider;
        private final List<Violation> violations = new ArrayList<>();

        Trial(BenchmarkProvider provider) {
            this.provider = provider;
        }

        void run() {
            List<BenchmarkTable> tables;
            try {
                tables = asked();
            } catch (RuntimeException | LinkageError e) {
                add("gives tables", "", "it throws " + e + "; it must give its tables");
                return;
            }
            if (tables.isEmpty()) {
                add("gives tables", "", "it gives no table; it must give at least one");
            }
            checkCalls(tables);
            checkEditions(tables);
            tables.forEach(this::check);
        }

        /** The provider's tables; where it gives null, what must be. */
        private List<BenchmarkTable> asked() {
            List<BenchmarkTable> tables = provider.tables();
            if (tables == null) {
                throw new IllegalStateException("its list of tables is null");
            }
            List<BenchmarkTable> copy = new ArrayList<>(tables);
            if (copy.contains(null)) {
                throw new IllegalStateException("one of its tables is null");
            }
            return copy;
        }

        private void checkCalls(List<BenchmarkTable> first) {
            if (!gives(this::asked, first)) {
                add("stable", "", "a second call gives other tables, or throws; it must give the same");
                return;
            }
            ExecutorService threads = Executors.newFixedThreadPool(THREADS);
            try {
                List<Future<List<BenchmarkTable>>> answers =
                        threads.invokeAll(Collections.nCopies(THREADS * CALLS, this::asked));
                for (Future<List<BenchmarkTable>> answer : answers) {
                    if (!gives(answer::get, first)) {
                        add(
                                "thread-safe",
                                "",
                                "asked from " + THREADS
                                        + " threads it gives other tables, or throws; it must give the same");
                        return;
                    }
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("the test was interrupted", e);
            } finally {
                threads.shutdownNow();
            }
        }

        private static boolean gives(Callable<List<BenchmarkTable>> call, List<BenchmarkTable> expected) {
            try {
                return call.call().equals(expected);
            } catch (ExecutionException | RuntimeException | LinkageError e) {
                return false;
            } catch (Exception e) {
                throw new IllegalStateException("the test was interrupted", e);
            }
        }

        private void checkEditions(List<BenchmarkTable> tables) {
            Set<String> seen = new HashSet<>();
            for (BenchmarkTable table : tables) {
                if (!seen.add(table.toString())) {
                    add("edition", of(table), "there are two tables of this id and version; they must differ");
                }
                if (table.edition().title().isEmpty()) {
                    add("edition", of(table), "it has no title; it must have one");
                }
                if (table.edition().staleAfter().isEmpty()) {
                    add("edition", of(table), "it has no day after which it is stale; it must have one");
                }
                if (table.rows().isEmpty()) {
                    add("gives tables", of(table), "it has no rows; it must have at least one");
                }
            }
        }

        private void check(BenchmarkTable table) {
            boolean isKnown = true;
            Set<List<?>> places = new HashSet<>();
            for (BenchmarkRow row : table.rows()) {
                isKnown &= checkNames(table, row);
                checkProvenance(table, row);
                if (places.add(List.of(row.metric().id(), row.industry(), row.segment()))) {
                    checkFound(table, row);
                }
            }
            // A row that no reader knows is named already.
            if (isKnown) {
                checkWritten(table);
            }
        }

        private boolean checkNames(BenchmarkTable table, BenchmarkRow row) {
            boolean isMetric =
                    metrics.find(row.metric().id()).filter(row.metric()::equals).isPresent();
            if (!isMetric) {
                add("known", of(table, row), "its metric is none of those known; see withMetrics");
            }
            boolean isIndustry = industries.find(row.industry()).isPresent();
            if (!isIndustry) {
                add("known", of(table, row), "its industry is none of those known; see withIndustries");
            }
            return isMetric && isIndustry;
        }

        private void checkFound(BenchmarkTable table, BenchmarkRow row) {
            Subject subject = Subject.of("anyone");
            subject = row.industry().equals(Industry.ALL) ? subject : subject.withIndustry(row.industry());
            BenchmarkLookup found;
            if (row.segment().isPresent()) {
                Subject tagged = subject.withTag(
                        row.segment().get().tag(), row.segment().get().value());
                found = find(table, row, tagged);
            } else if (row.currency().isPresent()) {
                found = find(table, row, Subject.of("anyone").withIndustry(row.industry()));
            } else {
                found = table.find(row.metric(), row.industry(), industries);
            }
            if (!found.found().equals(Optional.of(row))) {
                add(
                        "found",
                        of(table, row),
                        "a lookup gives "
                                + found.found().map(BenchmarkRow::toString).orElse("nothing")
                                + "; it must give this row");
            }
        }

        /** What the table has for a subject, of money in the row's currency. */
        private BenchmarkLookup find(BenchmarkTable table, BenchmarkRow row, Subject subject) {
            return row.currency()
                    .map(currency ->
                            table.find(Measurement.of(row.metric()).withCurrency(currency), subject, industries))
                    .orElseGet(() -> table.find(row.metric(), subject, industries));
        }

        private void checkProvenance(BenchmarkTable table, BenchmarkRow row) {
            Optional<String> stopGap = Stream.of(row.publisher(), row.title(), row.licence(), row.region())
                    .flatMap(Optional::stream)
                    .filter(text -> STOP_GAPS.contains(text.strip().toLowerCase(Locale.ROOT)))
                    .findFirst();
            stopGap.ifPresent(text -> add(
                    "provenance",
                    of(table, row),
                    "it names '" + text + "', which is no source; what is not stated must be left out"));
            if (row.publisher().isEmpty() && row.title().isPresent()) {
                add("provenance", of(table, row), "it has a title and no publisher; it must name who published it");
            }
            if ((row.publisher().isEmpty() || row.year().isEmpty())
                    && row.note().isEmpty()) {
                add(
                        "provenance",
                        of(table, row),
                        "it states no " + (row.publisher().isEmpty() ? "publisher" : "year")
                                + " and has no note; it must say what is known of it");
            }
            if (row.retrieved().isPresent()
                    && row.year().isPresent()
                    && row.retrieved().get().getYear() < row.year().get()) {
                add(
                        "provenance",
                        of(table, row),
                        "it was read on " + row.retrieved().get() + " and is of "
                                + row.year().get() + "; it must not be read before its year");
            }
        }

        private void checkWritten(BenchmarkTable table) {
            BenchmarkCsv csv = BenchmarkCsv.standard().withMetrics(metrics).withIndustries(industries);
            checkWritten(
                    table, "CSV", () -> csv.withBytes(Integer.MAX_VALUE - 1).read("table.csv", csv.write(table)));
            for (Form form : forms) {
                checkWritten(
                        table, form.name(), () -> form.read().apply(form.write().apply(table)));
            }
        }

        private void checkWritten(BenchmarkTable table, String form, Callable<BenchmarkTable> back) {
            try {
                BenchmarkTable read = back.call();
                if (!table.equals(read)) {
                    add(
                            "written",
                            of(table),
                            "read back from " + form + ", " + difference(table, read) + "; it must be the same");
                }
            } catch (Exception e) {
                add("written", of(table), "from " + form + " it cannot be read back: " + e);
            }
        }

        private static String difference(BenchmarkTable table, BenchmarkTable read) {
            for (int i = 0; i < Math.min(table.rows().size(), read.rows().size()); i++) {
                if (!table.rows().get(i).equals(read.rows().get(i))) {
                    return "its row '" + table.rows().get(i) + "' is another";
                }
            }
            return "its edition or the number of its rows is another";
        }

        private String of(BenchmarkTable table) {
            return "table '" + table + "' of ";
        }

        private String of(BenchmarkTable table, BenchmarkRow row) {
            return "row '" + row + "' of " + of(table);
        }

        private void add(String law, String of, String what) {
            violations.add(new Violation(law, of + provider.getClass().getName(), what));
        }
    }
}
