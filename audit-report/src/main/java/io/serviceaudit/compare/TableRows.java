package io.serviceaudit.compare;

import io.serviceaudit.benchmark.BenchmarkRow;
import io.serviceaudit.benchmark.Statistic;
import io.serviceaudit.benchmark.TableEdition;
import io.serviceaudit.checklist.Text;
import io.serviceaudit.compare.Withheld.Reason;
import io.serviceaudit.measure.Metric;
import io.serviceaudit.measure.Metrics;
import io.serviceaudit.measure.Unit;
import io.serviceaudit.wording.Template;
import io.serviceaudit.wording.TextFolder;
import io.serviceaudit.wording.Texts;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The rows of a benchmark table made of the metrics of a portfolio, and what has none. */
final class TableRows {
    private static final Texts TEXTS =
            TextFolder.of(file -> TableRows.class.getResourceAsStream(file)).texts("tables");

    private final Map<Figure, Map<Group, ValueCounts>> counts;
    private final int minimumSize;
    private final Publication publication;
    private final Metrics metrics;
    private final String language;
    private final List<BenchmarkRow> rows = new ArrayList<>();
    private final List<Withheld> withheld = new ArrayList<>();

    /**
     * Makes the rows.
     *
     * @param counts the values by figure and group, in the order of the rows
     */
    TableRows(
            Map<Figure, Map<Group, ValueCounts>> counts,
            int minimumSize,
            TableEdition edition,
            Publication publication,
            Metrics metrics) {
        this.counts = counts;
        this.minimumSize = minimumSize;
        this.publication = publication;
        this.metrics = metrics;
        // A file of a table has one language that its texts fall back to.
        language = edition.title().map(Text::defaultLanguage).orElse("en");
        counts.forEach((figure, groups) -> groups.forEach((group, values) -> add(figure, group, values)));
    }

    /** Figures of metrics in the order of these, then those of others. */
    static Comparator<Figure> order(Metrics metrics) {
        Map<String, Integer> positions = new HashMap<>();
        metrics.all().forEach(metric -> positions.put(metric.id(), positions.size()));
        return Comparator.comparing((Figure figure) -> positions.getOrDefault(figure.id(), Integer.MAX_VALUE))
                .thenComparing(Figure.ORDER);
    }

    List<BenchmarkRow> rows() {
        return rows;
    }

    List<Withheld> withheld() {
        return withheld;
    }

    private void add(Figure figure, Group group, ValueCounts values) {
        Optional<Metric> metric = metrics.find(figure.id());
        Optional<Reason> reason =
                metric.isEmpty() ? Optional.of(Reason.METRIC_UNKNOWN) : reason(metric.get(), figure, group, values);
        if (reason.isPresent()) {
            withheld.add(new Withheld(group, figure, reason.get()));
        } else {
            rows.add(row(metric.orElseThrow(), figure, group, values.quartiles()));
        }
    }

    private Optional<Reason> reason(Metric metric, Figure figure, Group group, ValueCounts values) {
        if (!isOf(metric, figure)) {
            return Optional.of(Reason.DEFINED_OTHERWISE);
        }
        if (metric.unit() == Unit.MONEY) {
            if (publication.currency().isPresent()) {
                if (!publication.currency().equals(figure.currency())) {
                    return Optional.of(Reason.OTHER_CURRENCY);
                }
            } else if (hasSeveralCurrencies(metric, group)) {
                return Optional.of(Reason.SEVERAL_CURRENCIES);
            }
        }
        return values.size() < minimumSize ? Optional.of(Reason.GROUP_TOO_SMALL) : Optional.empty();
    }

    private static boolean isOf(Metric metric, Figure figure) {
        return figure.id().equals(metric.id())
                && figure.unit() == metric.unit()
                && figure.period().equals(metric.period().map(Period::normalized));
    }

    private boolean hasSeveralCurrencies(Metric metric, Group group) {
        return counts.entrySet().stream()
                        .filter(entry ->
                                isOf(metric, entry.getKey()) && entry.getValue().containsKey(group))
                        .count()
                > 1;
    }

    private BenchmarkRow row(Metric metric, Figure figure, Group group, Quartiles quartiles) {
        BenchmarkRow.Builder row = BenchmarkRow.builder(metric, group.industry(), quartiles.first(), quartiles.third())
                .statistic(Statistic.QUARTILES)
                .sampleSize(quartiles.size())
                .publisher(publication.publisher())
                .title(publication.title())
                .year(publication.year())
                .retrieved(publication.retrieved());
        group.segment().ifPresent(row::segment);
        metric.period().ifPresent(row::period);
        publication.region().ifPresent(row::region);
        publication.licence().ifPresent(row::licence);
        figure.currency().ifPresent(row::currency);
        figure.currency()
                .ifPresent(currency -> row.note(Text.of(
                        language,
                        Template.of(TEXTS.get("amounts"))
                                .with(Map.of("currency", currency))
                                .byLanguage())));
        return row.build();
    }
}
