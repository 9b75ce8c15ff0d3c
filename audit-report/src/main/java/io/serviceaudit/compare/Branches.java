package io.serviceaudit.compare;

import io.serviceaudit.audit.DateRange;
import io.serviceaudit.checklist.Checklist;
import io.serviceaudit.checklist.Scoring;
import io.serviceaudit.internal.Require;
import io.serviceaudit.report.AuditReport;
import io.serviceaudit.report.Reporter;
import io.serviceaudit.scoring.Scorer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Many branches, or teams, side by side: how they are compared. Immutable; {@code with...} gives a changed copy.
 *
 * <pre>{@code
 * BranchesReport report = Branches.of(Catalog.serviceHealth(), new DateRange(firstDay, lastDay))
 *         .withSizesFromTag("customers")
 *         .groupedBy(Grouping.byTag("city").withMinimumSize(3))
 *         .report(reports, Locale.ENGLISH);
 * }</pre>
 *
 * <p><b>What is compared.</b> Reports, since a host may have kept nothing else of an audit. They may be in any language and redacted, as long as
 * ids are left; texts are taken from the checklist. Compared are reports of one version of one checklist, scored by the
 * same parameters, about days within one period: those of the audit's scope, or its date where the scope names none. Of several of one
 * subject the latest counts, by date, then by id, then a final one. Whatever is left out is listed with the reason.
 *
 * <p><b>Who is ranked.</b> Branches with a health that is not provisional and with {@linkplain #withMinimumCoverage enough} answered.
 * Others stand apart, with the reason, and count in no other figure. Places are those of a competition: of 90, 80, 80 and 70 percent they are
 * 1, 2, 2 and 4. What decides is the percent shown, so nobody is ranked by a difference that nobody sees.
 *
 * <p>The order of the reports makes no difference, nor does a report that is given twice.
 */
public final class Branches {
    /** The coverage from which a branch is ranked unless said otherwise: below one half, more is unknown than known. */
    public static final int USUAL_COVERAGE = 50;

    /**
     * How many ranked branches it takes to name outliers unless said otherwise: 7, the smallest number of which five lie between the
     * quartiles, both included. What is usual is then said by at least as many branches as a {@linkplain Grouping#USUAL_MINIMUM group} needs.
     */
    public static final int USUAL_FOR_OUTLIERS = 7;

    /** The least number of ranked branches to name outliers of: 5, the smallest of which no quartile is the lowest or the highest value. */
    public static final int LEAST_FOR_OUTLIERS = 5;

    private final Checklist checklist;
    private final DateRange period;
    private final Scoring scoring;
    private final boolean withDrafts;
    private final BigDecimal minimumCoverage;
    private final int outliersFrom;
    private final @Nullable BranchSizes sizes;
    private final List<Grouping> groupings;

    private Branches(
            Checklist checklist,
            DateRange period,
            Scoring scoring,
            boolean withDrafts,
            BigDecimal minimumCoverage,
            int outliersFrom,
            @Nullable BranchSizes sizes,
            List<Grouping> groupings) {
        this.checklist = checklist;
        this.period = period;
        this.scoring = scoring;
        this.withDrafts = withDrafts;
        this.minimumCoverage = minimumCoverage;
        this.outliersFrom = outliersFrom;
        this.sizes = sizes;
        this.groupings = groupings;
    }

    /**
     * Branches by final audits with one version of a checklist, scored by its own parameters, within a period.
     *
     * @param checklist the checklist in the version that all answered
     * @param period the days that are compared, such as a quarter
     */
    public static Branches of(Checklist checklist, DateRange period) {
        Objects.requireNonNull(checklist, "checklist");
        Objects.requireNonNull(period, "period");
        return new Branches(
                checklist,
                period,
                Scorer.of(checklist).scoring(),
                false,
                BigDecimal.valueOf(USUAL_COVERAGE),
                USUAL_FOR_OUTLIERS,
                null,
                List.of());
    }

    /** These branches by audits that were scored by other parameters than the checklist's own. */
    public Branches withScoring(Scoring scoring) {
        Objects.requireNonNull(scoring, "scoring");
        return new Branches(
                checklist,
                period,
                Scorer.of(checklist, scoring).scoring(),
                withDrafts,
                minimumCoverage,
                outliersFrom,
                sizes,
                groupings);
    }

    /** These branches by all audits, also those that are not signed off. */
    public Branches withDrafts() {
        return new Branches(checklist, period, scoring, true, minimumCoverage, outliersFrom, sizes, groupings);
    }

    /**
     * These branches with another coverage from which a branch is ranked, in place of {@value #USUAL_COVERAGE} percent. It is held against the
     * coverage shown (rule S12).
     *
     * @param percent from 0 to 100; with 0 every branch with an answer is ranked whose health is not provisional
     * @throws IllegalArgumentException if it is out of range
     */
    public Branches withMinimumCoverage(BigDecimal percent) {
        Objects.requireNonNull(percent, "percent");
        return new Branches(
                checklist,
                period,
                scoring,
                withDrafts,
                Require.between("minimum coverage", percent, 0, 100),
                outliersFrom,
                sizes,
                groupings);
    }

    /**
     * These branches with outliers named from another number of ranked branches on, in place of {@value #USUAL_FOR_OUTLIERS}.
     *
     * @param branches {@value #LEAST_FOR_OUTLIERS} or more
     * @throws IllegalArgumentException if it is less
     */
    public Branches withOutliersFrom(int branches) {
        if (branches < LEAST_FOR_OUTLIERS) {
            throw new IllegalArgumentException(
                    "number of branches to name outliers of is " + branches + "; it must be at least "
                            + LEAST_FOR_OUTLIERS + ", or quartiles would be the outliers themselves");
        }
        return new Branches(checklist, period, scoring, withDrafts, minimumCoverage, branches, sizes, groupings);
    }

    /**
     * These branches weighted by size, besides plainly. Without the size of every ranked branch there is no weighted mean, and those that lack
     * it are named.
     *
     * @param sizes how large each branch is, by the id of the subject; in any unit, the same for all
     * @throws IllegalArgumentException if a size is not more than 0
     */
    public Branches withSizes(Map<String, BigDecimal> sizes) {
        Objects.requireNonNull(sizes, "sizes");
        Map<String, BigDecimal> copy = new TreeMap<>(sizes);
        copy.forEach((branch, size) -> {
            if (size.signum() <= 0) {
                throw Require.illegal("size of branch '" + branch + "'", size.toString(), "must be greater than 0");
            }
        });
        return with(BranchSizes.given(copy));
    }

    /**
     * These branches weighted by a tag with a number, as {@link #withSizes} does. A value that is no plain decimal above 0, such as
     * {@code 1250}, is no size.
     *
     * @param tag the tag's name
     * @throws IllegalArgumentException if it is not 1-128 printable characters
     */
    public Branches withSizesFromTag(String tag) {
        Objects.requireNonNull(tag, "tag");
        return with(BranchSizes.ofTag(Require.hostId("tag", tag.strip())));
    }

    /**
     * These branches weighted by a metric, as {@link #withSizes} does: by its value for the whole as the reports show it. A value that is
     * not above 0, or a duration, is no size.
     *
     * @param metric the metric's id
     * @throws IllegalArgumentException if it is no id
     */
    public Branches withSizesFromMetric(String metric) {
        Objects.requireNonNull(metric, "metric");
        return with(BranchSizes.ofMetric(Require.id("metric", metric)));
    }

    private Branches with(BranchSizes sizes) {
        return new Branches(checklist, period, scoring, withDrafts, minimumCoverage, outliersFrom, sizes, groupings);
    }

    /** These branches also put into groups, side by side; each call adds a grouping. */
    public Branches groupedBy(Grouping grouping) {
        Objects.requireNonNull(grouping, "grouping");
        List<Grouping> all = new ArrayList<>(groupings);
        all.add(grouping);
        return new Branches(
                checklist, period, scoring, withDrafts, minimumCoverage, outliersFrom, sizes, List.copyOf(all));
    }

    /**
     * The comparison with its texts in a locale, falling back as texts do.
     *
     * @param reports the reports, in any order
     */
    public BranchesReport report(Iterable<AuditReport> reports, Locale locale) {
        Objects.requireNonNull(reports, "reports");
        Objects.requireNonNull(locale, "locale");
        return report(reports, Reporter.in(locale), locale);
    }

    /**
     * The comparison with its texts in all their languages.
     *
     * @param reports the reports, in any order
     */
    public BranchesReport reportInAllLanguages(Iterable<AuditReport> reports) {
        Objects.requireNonNull(reports, "reports");
        return report(reports, Reporter.inAllLanguages(), null);
    }

    private BranchesReport report(Iterable<AuditReport> reports, Reporter reporter, @Nullable Locale locale) {
        BranchWords words = new BranchWords(checklist, scoring.bands().orElseThrow(), locale);
        AuditReport blank = BranchSelection.blank(checklist, scoring, period, reporter);
        BranchSelection selection = BranchSelection.of(reports, blank, period, withDrafts, words);
        BranchRanking ranking = BranchRanking.of(selection.chosen(), minimumCoverage, sizes, words);
        int decimals = blank.scoring().decimals();
        BranchFigures figures = new BranchFigures(ranking.ranked(), checklist, decimals, sizes != null, words);
        BiFunction<List<Branch>, Integer, BranchFigures> ofGroup =
                (branches, places) -> new BranchFigures(branches, checklist, places, sizes != null, words);
        List<BranchesReport.ItemAcross> items = figures.items();
        List<BranchesReport.SectionAcross> sections = figures.sections(blank);
        BranchesReport.SpreadFigures spread = ranking.ranked().isEmpty() ? null : figures.spread();
        BranchesReport.OutliersPart outliers = figures.outliers(outliersFrom);
        List<BranchesReport.Practice> practices = figures.practices(items);
        return new BranchesReport(
                BranchesReport.FORMAT,
                blank.producer(),
                blank.locale(),
                blank.checklist(),
                blank.scoring(),
                new AuditReport.PeriodSummary(period.from(), period.to()),
                new BranchesReport.RulesPart(
                        withDrafts,
                        minimumCoverage,
                        outliersFrom,
                        sizes == null ? null : sizes.kind(),
                        sizes == null ? null : sizes.name()),
                new BranchSummary(ranking, words).sentences(spread, outliers, sections, practices),
                ranking.rows(),
                ranking.apart(),
                selection.leftOut(),
                spread,
                outliers,
                sections,
                items,
                practices,
                groupings.stream()
                        .map(grouping -> BranchGroups.of(
                                grouping, ranking.ranked(), group -> ofGroup.apply(group, decimals), words))
                        .toList());
    }
}
