package io.serviceaudit.benchmark;

import static java.util.stream.Collectors.groupingBy;

import io.serviceaudit.audit.Subject;
import io.serviceaudit.benchmark.BenchmarkLookup.Direct;
import io.serviceaudit.benchmark.BenchmarkLookup.FallBack;
import io.serviceaudit.benchmark.BenchmarkLookup.None;
import io.serviceaudit.benchmark.BenchmarkLookup.Reason;
import io.serviceaudit.internal.Require;
import io.serviceaudit.measure.Measurement;
import io.serviceaudit.measure.Metric;
import io.serviceaudit.measure.Metrics;
import io.serviceaudit.measure.Unit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Benchmark rows, found by metric and industry, and by a tag of the subject: NPS in retail, 20 to 40. Each row keeps the edition it came from, so
 * that a table laid over another still tells whose number a report shows.
 *
 * <p>Where a table has several rows for a metric and an industry (by region, say), the first one stands; whoever writes
 * the table decides by the order. Of several editions of that figure, rows that differ from it in the year and not in region, statistic,
 * period and currency, the latest stands. For what was measured in money, rows in its currency stand before all others. Immutable.
 *
 * <p>A host has four ways to bring in its own table: {@code own} as it is, and no other figure is used;
 * {@code standard().replacedBy(own)}, and no other is used for the metrics it has; {@code standard().overlaidWith(own)}, and no other is used
 * for the metrics and industries it has; {@code own.overlaidWith(standard())}, and it only fills in what is missing.
 * {@link #inRegion}, {@link #preferring} and {@link #restrictedTo} choose among the rows of any of them.
 */
public final class BenchmarkTable {
    private static final Logger LOG = LoggerFactory.getLogger(BenchmarkTable.class);

    private static final BenchmarkTable EMPTY = new BenchmarkTable(TableEdition.of("empty", "1"), List.of());

    private final TableEdition edition;
    private final List<Entry> entries;
    private final Map<Place, Entry> first;
    private final Map<List<String>, List<Entry>> bySegment;

    private BenchmarkTable(TableEdition edition, List<Entry> entries) {
        this.edition = edition;
        this.entries = List.copyOf(entries);
        Map<Place, Entry> byPlace = new HashMap<>();
        entries.forEach(entry -> byPlace.merge(entry.place(), entry, BenchmarkTable::standing));
        first = byPlace;
        bySegment = entries.stream()
                .filter(entry -> entry.row().segment().isPresent())
                .collect(groupingBy(
                        entry -> List.of(entry.row().metric().id(), entry.row().industry())));
    }

    /**
     * A table of one's own.
     *
     * @param edition id and version, for the report
     * @param rows the rows; of a metric, an industry and a segment the latest edition of the first stands
     * @return the table
     * @throws IllegalArgumentException if two rows are of the same metric, industry, segment, region, statistic, period,
     *     year and currency
     */
    public static BenchmarkTable of(TableEdition edition, Collection<BenchmarkRow> rows) {
        Objects.requireNonNull(edition, "edition");
        Set<List<?>> seen = new HashSet<>();
        List<Entry> entries = new ArrayList<>();
        for (BenchmarkRow row : rows) {
            if (!seen.add(identity(row))) {
                throw Require.illegal(
                        "row of table '" + edition.id() + "'",
                        row.toString(),
                        "is given twice; rows must differ in metric, industry, segment, region, statistic, period, year or "
                                + "currency");
            }
            entries.add(new Entry(row, edition));
        }
        return new BenchmarkTable(edition, entries);
    }

    /** The one of two rows that stands: the first, unless the other is a later edition of the same figure. */
    private static Entry standing(Entry first, Entry other) {
        boolean isSameFigure = figure(first.row()).equals(figure(other.row()));
        return isSameFigure && other.row().year().orElse(0) > first.row().year().orElse(0) ? other : first;
    }

    /** What two editions of one figure share beside metric, industry and segment. */
    private static List<?> figure(BenchmarkRow row) {
        return List.of(row.region(), row.statistic(), row.period(), row.currency());
    }

    /** {@return the bundled table: NPS, retention and churn by industry, version 2025.1} */
    public static BenchmarkTable standard() {
        return Standard.TABLE;
    }

    /**
     * The second bundled table, version 2026.1: what research firms and regulators published, each row with its publisher and
     * title. It is not in force unless a host asks for it; laid under the first, it fills in what that one does not have:
     *
     * <pre>{@code
     * BenchmarkTable table = BenchmarkTable.published().overlaidWith(BenchmarkTable.standard());
     * }</pre>
     *
     * <p>Sources: Qualtrics XM Institute, "XMI Ratings: NPS", 2023 (NPS, United States); SQM Group, "FCR and Csat Comparison by
     * Industry" (first contact resolution and satisfaction, North America; the source states no year); Ofcom, "Comparing customer
     * service: mobile, home broadband and landline", 2023 (satisfaction, United Kingdom; reuse with acknowledgement); Recurly
     * Research, "Annual Subscription Billing Metrics Report", 2019 (monthly churn of sites that sell subscriptions, which are
     * industries of their own and neither {@code b2b} nor {@code saas}).
     *
     * @return the table
     */
    public static BenchmarkTable published() {
        return Published.TABLE;
    }

    /** {@return a table without rows, for a host that wants only its own or none} */
    public static BenchmarkTable empty() {
        return EMPTY;
    }

    /** What no two rows of a table may share. */
    static List<?> identity(BenchmarkRow row) {
        return List.of(
                row.metric().id(),
                row.industry(),
                row.segment(),
                row.region(),
                row.statistic(),
                row.period(),
                row.year(),
                row.currency());
    }

    /**
     * This table with another laid over it. Where the other has a row for a metric, an industry and a segment or none, all
     * rows of this table for the same give way; the rest stays. So a row for a segment takes the place of none for the
     * whole industry, and the other way round. The edition is the other's; a table without rows changes nothing.
     *
     * @param own the table whose rows win
     * @return a table whose rows are the other's first, then what remains of this one
     */
    public BenchmarkTable overlaidWith(BenchmarkTable own) {
        if (own.entries.isEmpty()) {
            return this;
        }
        if (entries.isEmpty()) {
            return own;
        }
        List<Entry> together = new ArrayList<>(own.entries);
        for (Entry entry : entries) {
            if (!own.first.containsKey(entry.place())) {
                together.add(entry);
            }
        }
        return new BenchmarkTable(own.edition, together);
    }

    /**
     * This table with another between its own rows and the bundled ones among them: under the former, over the latter.
     *
     * @param middle the table between
     */
    BenchmarkTable withBetween(BenchmarkTable middle) {
        Set<Entry> bundled = new HashSet<>(standard().entries);
        bundled.addAll(published().entries);
        List<Entry> below = entries.stream().filter(bundled::contains).toList();
        List<Entry> above =
                entries.stream().filter(entry -> !bundled.contains(entry)).toList();
        TableEdition lowest = below.isEmpty() ? edition : below.get(0).edition();
        return new BenchmarkTable(lowest, below).overlaidWith(middle).overlaidWith(new BenchmarkTable(edition, above));
    }

    /**
     * This table with only what another says of the metrics that the other has rows for: where a firm has its own figures for
     * the NPS of some industries, no one else's stand beside them in the rest. To have nothing but one's own, use one's own table
     * as it is; to have it industry by industry, {@link #overlaidWith}.
     *
     * @param own the table whose metrics win
     * @return a table whose rows are the other's first, then those of this one for further metrics
     */
    public BenchmarkTable replacedBy(BenchmarkTable own) {
        Set<String> metrics = new HashSet<>();
        own.entries.forEach(entry -> metrics.add(entry.row().metric().id()));
        return restrictedTo(row -> !metrics.contains(row.metric().id())).overlaidWith(own);
    }

    /**
     * This table with rows of one region only; those whose source states no region are not among them. An industry without a row
     * there has no benchmark, so a host that would rather have one of elsewhere uses {@link #preferring}.
     *
     * @param region as the rows name it, such as {@code RU} or {@code North America}; case does not matter
     * @return a table of the same edition, its rows in the same order; without rows if there are none
     */
    public BenchmarkTable inRegion(String region) {
        Objects.requireNonNull(region, "region");
        return restrictedTo(row -> isOf(row, region));
    }

    /**
     * This table with rows of one region found before all others: first those of the region, then those whose source states none,
     * then the rest. No row is lost.
     *
     * @param region as the rows name it; case does not matter
     * @return a table of the same edition, otherwise in the same order
     */
    public BenchmarkTable preferring(String region) {
        Objects.requireNonNull(region, "region");
        List<Entry> sorted = new ArrayList<>(entries);
        sorted.sort(Comparator.comparingInt(
                entry -> isOf(entry.row(), region) ? 0 : entry.row().region().isEmpty() ? 1 : 2));
        return new BenchmarkTable(edition, sorted);
    }

    private static boolean isOf(BenchmarkRow row, String region) {
        return row.region().filter(region::equalsIgnoreCase).isPresent();
    }

    /**
     * This table with some of its rows: those of a year, say, or with a publisher.
     *
     * @param kept tells which rows stay
     * @return a table of the same edition, its rows in the same order
     */
    public BenchmarkTable restrictedTo(Predicate<? super BenchmarkRow> kept) {
        Objects.requireNonNull(kept, "kept");
        return new BenchmarkTable(
                edition,
                entries.stream().filter(entry -> kept.test(entry.row())).toList());
    }

    /**
     * The benchmark for a metric in an industry: the industry's own row, else the row of the fall-back that the taxonomy
     * names for this metric, one step and no further. Rows for a segment are never found so. Rows are found by the name itself first, so
     * those of an industry that the taxonomy does not know are found too; then, if the taxonomy knows the name as an alias, by the
     * industry it stands for.
     *
     * @param metric the metric
     * @param industry the industry's id, or an alias of it
     * @param industries the taxonomy
     * @return the row found, or why there is none
     */
    public BenchmarkLookup find(Metric metric, String industry, Industries industries) {
        Entry own = first.get(new Place(metric.id(), industry, null));
        if (own != null) {
            return new Direct(own.row(), own.edition());
        }
        Optional<Industry> known = industries.resolve(industry);
        if (known.isEmpty()) {
            return new None(
                    Reason.INDUSTRY_UNKNOWN, null, industries.nearest(industry).orElse(null));
        }
        String id = known.get().id();
        String alias = id.equals(industry) ? null : industry;
        Entry resolved = first.get(new Place(metric.id(), id, null));
        if (resolved != null) {
            LOG.debug("{} is another name of industry {}", industry, id);
            return new Direct(resolved.row(), resolved.edition(), alias);
        }
        String fallBack = known.get().fallBacks().get(metric.id());
        Entry named = fallBack == null ? null : first.get(new Place(metric.id(), fallBack, null));
        if (named == null) {
            return new None(Reason.NO_ROW, alias, null);
        }
        LOG.debug("no row for {} in {}; fell back to {}", metric.id(), id, fallBack);
        return new FallBack(named.row(), named.edition(), id, alias);
    }

    /**
     * The benchmark for a metric and a subject: of the rows for a segment that includes the subject the first of its own
     * industry, else the first of {@link Industry#ALL}; else what its industry has.
     *
     * @param metric the metric
     * @param subject who is audited; may name no industry
     * @param industries the taxonomy
     * @return the row found, or why there is none
     */
    public BenchmarkLookup find(Metric metric, Subject subject, Industries industries) {
        Optional<BenchmarkLookup> ofSegment = subject.industry()
                .flatMap(name -> ofSegment(metric, name, industries, subject))
                .or(() -> ofSegment(metric, Industry.ALL, subject)
                        .map(entry -> new Direct(entry.row(), entry.edition())));
        if (ofSegment.isPresent()) {
            return ofSegment.get();
        }
        return subject.industry()
                .map(industry -> find(metric, industry, industries))
                .orElseGet(() -> new None(Reason.INDUSTRY_NOT_GIVEN));
    }

    /**
     * The benchmark for what was measured of a subject: what {@link #find(Metric, Subject, Industries)} finds. For an amount of money it
     * finds that among the rows in the measurement's currency; only if there is none among them, or the measurement names no
     * currency, among all. Such a row is shown, and the amount is not held against it: {@link BenchmarkRow#isInCurrencyOf} tells.
     *
     * @param measurement what was measured
     * @param subject who is audited; may name no industry
     * @param industries the taxonomy
     * @return the row found, or why there is none
     */
    public BenchmarkLookup find(Measurement measurement, Subject subject, Industries industries) {
        Metric metric = measurement.metric();
        if (metric.unit() == Unit.MONEY && measurement.currency().isPresent()) {
            BenchmarkLookup found = restrictedTo(
                            row -> row.metric().id().equals(metric.id()) && row.isInCurrencyOf(measurement))
                    .find(metric, subject, industries);
            if (found.found().isPresent()) {
                return found;
            }
        }
        return find(metric, subject, industries);
    }

    /** The first row for a segment of the subject's own industry, which may go by another name. */
    private Optional<BenchmarkLookup> ofSegment(Metric metric, String name, Industries industries, Subject subject) {
        return ofSegment(metric, name, subject)
                .<BenchmarkLookup>map(entry -> new Direct(entry.row(), entry.edition()))
                .or(() -> industries
                        .resolve(name)
                        .filter(industry -> !industry.id().equals(name))
                        .flatMap(industry -> ofSegment(metric, industry.id(), subject))
                        .map(entry -> new Direct(entry.row(), entry.edition(), name)));
    }

    /** The first row for a segment of an industry that includes the subject. */
    private Optional<Entry> ofSegment(Metric metric, String industry, Subject subject) {
        return bySegment.getOrDefault(List.of(metric.id(), industry), List.of()).stream()
                .filter(entry -> entry.row()
                        .segment()
                        .filter(segment -> segment.includes(subject))
                        .isPresent())
                .findFirst();
    }

    /**
     * Throws if readers of these metrics and industries would refuse a row of this table: one whose metric or industry is not among
     * them. A table in code may name any; before it is written, whoever writes it should know that it can be read.
     *
     * @param metrics the metrics that rows may name
     * @param industries the industries that rows may name
     * @throws IllegalArgumentException naming the first such row
     */
    public void requireKnown(Metrics metrics, Industries industries) {
        for (BenchmarkRow row : rows()) {
            String thing = "of row '" + row + "' of table '" + edition.id() + "'";
            Metric known = metrics.find(row.metric().id()).orElse(null);
            if (known == null || !known.equals(row.metric())) {
                throw Require.illegal(
                        "metric " + thing,
                        row.metric().id(),
                        known == null
                                ? "must be a known metric; make it known with withMetrics(...)"
                                : "must say the same as the known metric of that id");
            }
            if (industries.find(row.industry()).isEmpty()) {
                throw Require.illegal(
                        "industry " + thing,
                        row.industry(),
                        "must be a known industry; make it known with withIndustries(...)");
            }
        }
    }

    /** {@return id, version and the rest of what the table says of itself; of the uppermost, if laid over another} */
    public TableEdition edition() {
        return edition;
    }

    /** {@return the editions that rows of this table are from, in the order of the rows, each once} */
    public List<TableEdition> editions() {
        return entries.stream().map(Entry::edition).distinct().toList();
    }

    /** {@return all rows, in the order given} */
    public List<BenchmarkRow> rows() {
        return entries.stream().map(Entry::row).toList();
    }

    /** Tables are equal when their editions and rows are, in the same order. */
    @Override
    public boolean equals(Object other) {
        return other instanceof BenchmarkTable that && edition.equals(that.edition) && entries.equals(that.entries);
    }

    @Override
    public int hashCode() {
        return Objects.hash(edition, entries);
    }

    /** Id and version; for display. */
    @Override
    public String toString() {
        return edition.toString();
    }

    private record Place(
            String metric, String industry, @Nullable Segment segment) {}

    private record Entry(BenchmarkRow row, TableEdition edition) {
        Place place() {
            return new Place(row.metric().id(), row.industry(), row.segment().orElse(null));
        }
    }

    /** Read when first asked for. */
    private static final class Standard {
        static final BenchmarkTable TABLE = Bundled.table("standard-table.csv");
    }

    /** Read when first asked for. */
    private static final class Published {
        static final BenchmarkTable TABLE = Bundled.table("published-table.csv");
    }
}
