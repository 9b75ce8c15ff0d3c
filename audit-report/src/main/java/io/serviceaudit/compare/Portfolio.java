package io.serviceaudit.compare;

import io.serviceaudit.benchmark.BenchmarkRow;
import io.serviceaudit.benchmark.BenchmarkTable;
import io.serviceaudit.benchmark.TableEdition;
import io.serviceaudit.compare.Withheld.Reason;
import io.serviceaudit.json.ScalarValue;
import io.serviceaudit.measure.Metrics;
import io.serviceaudit.measure.Quantity;
import io.serviceaudit.measure.Unit;
import io.serviceaudit.report.AuditReport;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What many reports say together: the middle half of every metric by industry or tag, and a benchmark table made of it. Immutable.
 *
 * <pre>{@code
 * Portfolio portfolio = Portfolio.ofFinalReports().withAll(reports);
 * PortfolioTable made = portfolio.table(
 *         TableEdition.of("acme-clients", "2026.1"),
 *         Grouping.byIndustry(),
 *         Publication.of("Acme Consulting", "Service audits of our clients", 2026, LocalDate.of(2026, 11, 20)));
 * Reporter reporter = Reporter.in(locale).withBenchmarks(BenchmarkTable.standard().overlaidWith(made.table()));
 * }</pre>
 *
 * <p><b>What counts.</b> Values for the whole, as the reports show them: numbers at 1 decimal, durations exactly. A metric that is not
 * measured or is given only by channel does not count, and neither does a report without a subject, since it belongs to no group. A host's
 * own metrics count like any other. A metric in another unit, currency or period is another {@link Figure}.
 *
 * <p><b>Each subject counts once</b> for a figure, however many reports there are of it: with the value of the report of the latest audit
 * that has the figure, by date and then by id, and in the groups that this report puts the subject into. Subjects are told apart by
 * their ids; reports whose ids were {@linkplain io.serviceaudit.report.Redaction.Part#IDS redacted} are all of one.
 *
 * <p><b>In any order.</b> Reports may be added one by one or all at once, and portfolios may be merged, in any order and any split: the
 * figures are the same to the last digit. Nothing is estimated. For that a portfolio keeps the latest value of every subject and figure, so
 * its memory grows with subjects times figures (a few hundred bytes each) and not with reports.
 *
 * <p><b>Who may see it.</b> What is shown are quartiles of groups of a {@linkplain Grouping#minimumSize() minimum size}, which are values of
 * single subjects without their names. Groups may overlap, and a table that is made anew after a subject was added can be compared with
 * the one before: who publishes often does well with a larger minimum.
 */
public final class Portfolio {
    private static final Pattern WEEKS = Pattern.compile("(-?)P([0-9]{1,12})W");
    private static final int DAYS_OF_A_WEEK = 7;
    private static final String FINAL = "final";

    private final boolean withDrafts;
    private final Map<Key, Observation> metrics;
    private final Map<Key, Observation> health;

    private Portfolio(boolean withDrafts, Map<Key, Observation> metrics, Map<Key, Observation> health) {
        this.withDrafts = withDrafts;
        this.metrics = metrics;
        this.health = health;
    }

    /** What is kept one value of. */
    private record Key(String subject, Figure figure) {}

    /** An empty portfolio in which only reports of audits that are signed off count; drafts may be added and make no difference. */
    public static Portfolio ofFinalReports() {
        return new Portfolio(false, Map.of(), Map.of());
    }

    /** An empty portfolio in which all reports count. */
    public static Portfolio ofAllReports() {
        return new Portfolio(true, Map.of(), Map.of());
    }

    /**
     * This portfolio and one more report. It copies what is there, so many reports are better added {@linkplain #withAll together}.
     *
     * @throws IllegalArgumentException if a value of the report is none of its unit
     */
    public Portfolio with(AuditReport report) {
        return withAll(List.of(Objects.requireNonNull(report, "report")));
    }

    /**
     * This portfolio and more reports. They are gone through once and not kept, so they may be read one after the other while they are
     * added.
     *
     * @param reports the reports, in any order
     * @throws IllegalArgumentException if a value of a report is none of its unit
     */
    public Portfolio withAll(Iterable<AuditReport> reports) {
        Objects.requireNonNull(reports, "reports");
        Map<Key, Observation> allMetrics = new HashMap<>(metrics);
        Map<Key, Observation> allHealth = new HashMap<>(health);
        for (AuditReport report : reports) {
            AuditReport.SubjectSummary subject = report.audit().subject();
            if (subject == null || !withDrafts && !report.audit().state().equals(FINAL)) {
                continue;
            }
            for (AuditReport.MetricRow row : report.metrics()) {
                if (row.current() != null) {
                    Unit unit = unit(row);
                    Figure figure = Figure.ofMetric(
                            row.metric(), unit, period(row), unit == Unit.MONEY ? row.currency() : null);
                    add(allMetrics, report, subject, figure, value(report, row, unit, row.current()));
                }
            }
            BigDecimal percent = report.health().percent();
            if (percent != null && !report.health().provisional()) {
                Figure figure = Figure.ofHealth(report.checklist().id());
                add(allHealth, report, subject, figure, Quantity.of(Unit.PERCENT, percent));
            }
        }
        return new Portfolio(withDrafts, allMetrics, allHealth);
    }

    private static void add(
            Map<Key, Observation> all,
            AuditReport report,
            AuditReport.SubjectSummary subject,
            Figure figure,
            Quantity value) {
        all.merge(
                new Key(subject.id(), figure),
                new Observation(
                        report.audit().date(),
                        report.audit().id(),
                        report.audit().state().equals(FINAL),
                        subject.industry(),
                        subject.tags(),
                        value),
                Observation::later);
    }

    private static Unit unit(AuditReport.MetricRow row) {
        for (Unit unit : Unit.values()) {
            if (unit.code().equals(row.unit())) {
                return unit;
            }
        }
        throw new IllegalArgumentException(
                "unit of metric '" + row.metric() + "' is '" + row.unit() + "'; it must be one of documents");
    }

    private static @Nullable Period period(AuditReport.MetricRow row) {
        return row.period() == null ? null : Period.parse(row.period()).normalized();
    }

    private static Quantity value(AuditReport report, AuditReport.MetricRow row, Unit unit, ScalarValue shown) {
        if (unit != Unit.DURATION && shown.json() instanceof BigDecimal number) {
            return Quantity.of(unit, number);
        }
        if (unit == Unit.DURATION && shown.json() instanceof String text) {
            try {
                return Quantity.ofDuration(duration(text));
            } catch (DateTimeParseException | ArithmeticException e) {
                throw refused(report, row, shown, e);
            }
        }
        throw refused(report, row, shown, null);
    }

    private static Duration duration(String text) {
        Matcher weeks = WEEKS.matcher(text);
        return weeks.matches()
                ? Duration.ofDays(Math.multiplyExact(Long.parseLong(weeks.group(1) + weeks.group(2)), DAYS_OF_A_WEEK))
                : Duration.parse(text);
    }

    private static IllegalArgumentException refused(
            AuditReport report, AuditReport.MetricRow row, ScalarValue shown, @Nullable Exception cause) {
        return new IllegalArgumentException(
                "value of metric '" + row.metric() + "' in the report of audit '"
                        + report.audit().id() + "' is '" + shown + "'; it must be in " + row.unit(),
                cause);
    }

    /**
     * This portfolio and another together. Which is merged into which makes no difference, nor does what was merged before: a subject in
     * both counts once.
     *
     * @throws IllegalArgumentException if drafts count in one and not in the other
     */
    public Portfolio merge(Portfolio other) {
        Objects.requireNonNull(other, "other");
        if (withDrafts != other.withDrafts) {
            throw new IllegalArgumentException(
                    "drafts count in one portfolio and not in the other; both must be of final "
                            + "reports, or both of all reports");
        }
        return new Portfolio(withDrafts, merged(metrics, other.metrics), merged(health, other.health));
    }

    private static Map<Key, Observation> merged(Map<Key, Observation> one, Map<Key, Observation> other) {
        Map<Key, Observation> all = new HashMap<>(one);
        other.forEach((key, observation) -> all.merge(key, observation, Observation::later));
        return all;
    }

    /** How many subjects any figure is known of. */
    public int subjects() {
        return (int) Stream.of(metrics, health)
                .flatMap(all -> all.keySet().stream())
                .map(Key::subject)
                .distinct()
                .count();
    }

    /** The quartiles of every metric in every group, those withheld that are of fewer subjects than the minimum. */
    public PortfolioQuartiles metricQuartiles(Grouping grouping) {
        return quartiles(metrics, grouping);
    }

    /**
     * The quartiles of health in every group, for each checklist by itself, whatever its version; those withheld that are of fewer
     * subjects than the minimum. Health that is provisional, for too little was answered, does not count.
     */
    public PortfolioQuartiles healthQuartiles(Grouping grouping) {
        return quartiles(health, grouping);
    }

    private static PortfolioQuartiles quartiles(Map<Key, Observation> all, Grouping grouping) {
        Objects.requireNonNull(grouping, "grouping");
        List<GroupQuartiles> rows = new ArrayList<>();
        List<Withheld> withheld = new ArrayList<>();
        counts(all, grouping, Figure.ORDER)
                .forEach((figure, groups) -> groups.forEach((group, counts) -> {
                    if (counts.size() < grouping.minimumSize()) {
                        withheld.add(new Withheld(group, figure, Reason.GROUP_TOO_SMALL));
                    } else {
                        rows.add(new GroupQuartiles(group, figure, counts.quartiles()));
                    }
                }));
        return new PortfolioQuartiles(rows, withheld);
    }

    private static Map<Figure, Map<Group, ValueCounts>> counts(
            Map<Key, Observation> all, Grouping grouping, Comparator<Figure> order) {
        Map<Figure, Map<Group, ValueCounts>> counts = new TreeMap<>(order);
        all.forEach((key, observation) -> grouping.groupOf(observation.industry(), observation.tags())
                .ifPresent(group -> counts.computeIfAbsent(key.figure(), figure -> new TreeMap<>(Group.ORDER))
                        .computeIfAbsent(group, each -> new ValueCounts())
                        .add(observation.value())));
        return counts;
    }

    /**
     * A benchmark table of the standard metrics; see {@link #table(TableEdition, Grouping, Publication, Metrics)}.
     *
     * @throws IllegalArgumentException if a quartile cannot be a value of its metric, as a report that was changed by hand may say
     */
    public PortfolioTable table(TableEdition edition, Grouping grouping, Publication publication) {
        return table(edition, grouping, publication, Metrics.standard());
    }

    /**
     * A benchmark table: for each metric and group a row from the first quartile to the third, with the number of subjects. A group by
     * tag is the row's {@linkplain BenchmarkRow#segment() segment}, and a group over all industries is of industry {@code all}. Rows of
     * rates are for the metric's own period. Rows of money have the currency of their amounts, and say it in the note too.
     *
     * <p>A group has no row for a metric, and is named with the reason, if fewer subjects than the minimum have it; if the metric is not
     * among the metrics given, or defined otherwise there; or if its currency is not the one that the publication asks for. If the
     * publication asks for none, a group with amounts in several currencies has no row for them.
     *
     * @param edition id and version of the table
     * @param grouping how subjects are put into groups, and the minimum size
     * @param publication what each row says of its source
     * @param metrics the metrics that may have rows, in the order of the rows
     * @return the table, rows by metric and then by group, and what is withheld
     * @throws IllegalArgumentException if a quartile cannot be a value of its metric, or a currency is not three capital letters, as a
     *     report that was changed by hand may say
     */
    public PortfolioTable table(TableEdition edition, Grouping grouping, Publication publication, Metrics metrics) {
        Objects.requireNonNull(edition, "edition");
        Objects.requireNonNull(grouping, "grouping");
        Objects.requireNonNull(publication, "publication");
        Objects.requireNonNull(metrics, "metrics");
        TableRows rows = new TableRows(
                counts(this.metrics, grouping, TableRows.order(metrics)),
                grouping.minimumSize(),
                edition,
                publication,
                metrics);
        return new PortfolioTable(BenchmarkTable.of(edition, rows.rows()), rows.withheld());
    }

    /** Portfolios are equal when all they show is, whatever the grouping. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Portfolio that
                && withDrafts == that.withDrafts
                && metrics.equals(that.metrics)
                && health.equals(that.health);
    }

    @Override
    public int hashCode() {
        return Objects.hash(withDrafts, metrics, health);
    }

    /** How many subjects there are; for display. */
    @Override
    public String toString() {
        return "portfolio of " + subjects() + " subjects";
    }
}
