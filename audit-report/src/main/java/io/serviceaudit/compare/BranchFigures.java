package io.serviceaudit.compare;

import io.serviceaudit.checklist.Checklist;
import io.serviceaudit.checklist.Item;
import io.serviceaudit.checklist.Section;
import io.serviceaudit.measure.Quantity;
import io.serviceaudit.measure.Ratio;
import io.serviceaudit.measure.Unit;
import io.serviceaudit.report.AuditReport;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The figures of several ranked branches together. */
final class BranchFigures {
    /** How far the fences lie outside the quartiles, in distances between them. */
    private static final Ratio FENCE = Ratio.of(3, 2);

    private static final int WEAKEST = 3;

    private final List<Branch> branches;
    private final Checklist checklist;
    private final int decimals;
    private final boolean isWeighted;
    private final BranchWords words;

    /**
     * The figures of branches.
     *
     * @param branches the branches, best first
     * @param decimals the decimal places of percents
     * @param isWeighted whether sizes were asked for
     */
    BranchFigures(List<Branch> branches, Checklist checklist, int decimals, boolean isWeighted, BranchWords words) {
        this.branches = List.copyOf(branches);
        this.checklist = checklist;
        this.decimals = decimals;
        this.isWeighted = isWeighted;
        this.words = words;
    }

    /** How far the branches lie from each other; there must be one. */
    BranchesReport.SpreadFigures spread() {
        Quartiles quartiles = quartiles();
        BigDecimal lowest = branches.get(branches.size() - 1).percent();
        BigDecimal highest = branches.get(0).percent();
        return new BranchesReport.SpreadFigures(
                branches.size(),
                lowest,
                shown(quartiles.first()),
                shown(quartiles.median()),
                shown(quartiles.third()),
                highest,
                highest.subtract(lowest),
                mean(branches.stream().map(Branch::health).toList()),
                totalSize().map(this::weightedMean).orElse(null),
                isWeighted ? withoutSize() : List.of());
    }

    private Quartiles quartiles() {
        ValueCounts counts = new ValueCounts();
        branches.forEach(branch -> counts.add(Quantity.of(Unit.PERCENT, branch.percent())));
        return counts.quartiles();
    }

    /** A percent that occurs, with the decimals it was shown with. */
    private BigDecimal shown(Quantity percent) {
        return percent.amount().rounded(decimals);
    }

    private BranchesReport.MeanFigure mean(List<Ratio> shares) {
        Ratio mean = sum(shares).dividedBy(Ratio.of(shares.size()));
        return new BranchesReport.MeanFigure(mean.toPercent(decimals), mean.toString());
    }

    private BranchesReport.MeanFigure weightedMean(Ratio total) {
        Ratio mean = sum(branches.stream()
                        .map(branch -> branch.health().times(size(branch)))
                        .toList())
                .dividedBy(total);
        return new BranchesReport.MeanFigure(mean.toPercent(decimals), mean.toString());
    }

    private static Ratio sum(List<Ratio> ratios) {
        return ratios.stream().reduce(Ratio.ZERO, Ratio::plus);
    }

    private static Ratio size(Branch branch) {
        return Ratio.of(branch.size().orElseThrow());
    }

    /** The ids of branches without a size. */
    private List<String> withoutSize() {
        return branches.stream()
                .filter(branch -> branch.size().isEmpty())
                .map(Branch::id)
                .sorted()
                .toList();
    }

    /** The size of all; empty where a size is not asked for or not known. */
    private Optional<Ratio> totalSize() {
        return isWeighted && !branches.isEmpty() && withoutSize().isEmpty()
                ? Optional.of(sum(branches.stream().map(BranchFigures::size).toList()))
                : Optional.empty();
    }

    /** Branches far from the others, where there are enough. */
    BranchesReport.OutliersPart outliers(int from) {
        if (branches.size() < from) {
            return new BranchesReport.OutliersPart(
                    "too-few", null, null, List.of(), words.tooFewForOutliers(from, branches.size()));
        }
        Quartiles quartiles = quartiles();
        Ratio first = quartiles.first().amount();
        Ratio third = quartiles.third().amount();
        if (first.equals(third)) {
            return new BranchesReport.OutliersPart("no-spread", null, null, List.of(), words.outliers("no-spread"));
        }
        Ratio reach = third.minus(first).times(FENCE);
        BigDecimal low = first.minus(reach).toDecimal();
        BigDecimal high = third.plus(reach).toDecimal();
        List<BranchesReport.Outlier> outliers = new ArrayList<>();
        branches.stream()
                .sorted(Comparator.comparing(Branch::percent).thenComparing(Branch::id))
                .forEach(branch -> {
                    if (branch.percent().compareTo(low) < 0) {
                        outliers.add(outlier(branch, "low", low));
                    } else if (branch.percent().compareTo(high) > 0) {
                        outliers.add(outlier(branch, "high", high));
                    }
                });
        String state = outliers.isEmpty() ? "none" : "found";
        return new BranchesReport.OutliersPart(state, low, high, outliers, words.outliers(state));
    }

    private BranchesReport.Outlier outlier(Branch branch, String side, BigDecimal fence) {
        return new BranchesReport.Outlier(branch.id(), branch.percent(), side, words.outlier(branch, side, fence));
    }

    /** The sections that are scored in any branch, weakest first. */
    List<BranchesReport.SectionAcross> sections(AuditReport blank) {
        record Placed(Ratio mean, Ratio lost, BranchesReport.SectionAcross row) {}
        List<Placed> rows = new ArrayList<>();
        for (AuditReport.SectionRow section : blank.sections()) {
            List<Branch> scored = scored(section.id());
            if (!scored.isEmpty()) {
                BranchesReport.MeanFigure mean = sectionMean(section.id(), scored);
                Ratio lost = sum(scored.stream()
                        .map(branch -> branch.lostIn(section.id()))
                        .toList());
                List<Branch> byScore = scored.stream()
                        .sorted(Comparator.comparing((Branch branch) -> score(branch, section.id()))
                                .thenComparing(Branch::id))
                        .toList();
                List<Branch> lowest = withScore(byScore, section.id(), score(byScore.get(0), section.id()));
                List<Branch> highest =
                        withScore(byScore, section.id(), score(byScore.get(byScore.size() - 1), section.id()));
                rows.add(new Placed(
                        Ratio.parse(mean.exact()),
                        lost,
                        new BranchesReport.SectionAcross(
                                section.id(),
                                section.title(),
                                scored.size(),
                                mean,
                                score(lowest.get(0), section.id()),
                                ids(lowest),
                                score(highest.get(0), section.id()),
                                ids(highest),
                                lost.toDecimal(),
                                words.section(
                                        section.id(),
                                        mean.percent(),
                                        score(lowest.get(0), section.id()),
                                        lowest,
                                        score(highest.get(0), section.id()),
                                        highest))));
            }
        }
        rows.sort(Comparator.comparing(Placed::mean).thenComparing(Placed::lost, Comparator.reverseOrder()));
        return rows.stream().map(Placed::row).toList();
    }

    private List<Branch> scored(String section) {
        return branches.stream()
                .filter(branch -> branch.score(section).isPresent())
                .toList();
    }

    private static BigDecimal score(Branch branch, String section) {
        return branch.score(section).orElseThrow();
    }

    private static List<Branch> withScore(List<Branch> branches, String section, BigDecimal score) {
        return branches.stream()
                .filter(branch -> score(branch, section).compareTo(score) == 0)
                .toList();
    }

    private BranchesReport.MeanFigure sectionMean(String section, List<Branch> scored) {
        return mean(scored.stream()
                .map(branch -> Ratio.ofPercent(score(branch, section)))
                .toList());
    }

    private static List<String> ids(List<Branch> branches) {
        return branches.stream().map(Branch::id).toList();
    }

    /** The means of the sections that are scored in any branch, in the order of the checklist. */
    List<BranchesReport.SectionMean> sectionMeans() {
        List<BranchesReport.SectionMean> means = new ArrayList<>();
        for (Section section : checklist.sections()) {
            List<Branch> scored = scored(section.id());
            if (!scored.isEmpty()) {
                means.add(
                        new BranchesReport.SectionMean(section.id(), scored.size(), sectionMean(section.id(), scored)));
            }
        }
        return means;
    }

    /** The items that are a finding in any branch, weakest first. */
    List<BranchesReport.ItemAcross> items() {
        return weakItems().stream().map(this::row).toList();
    }

    /** The ids of the weakest items, three at most. */
    List<String> weakestItems() {
        return weakItems().stream().limit(WEAKEST).map(weak -> weak.item().id()).toList();
    }

    /** An item that is a finding somewhere. */
    private record Weak(
            Section section,
            Item item,
            List<Branch> findingIn,
            int assessed,
            @Nullable Ratio mean,
            Ratio lost) {}

    private List<Weak> weakItems() {
        List<Weak> weak = new ArrayList<>();
        for (Section section : checklist.sections()) {
            for (Item item : section.items()) {
                List<Branch> findingIn = branches.stream()
                        .filter(branch -> branch.isFinding(item.id()))
                        .sorted(Comparator.comparing(Branch::id))
                        .toList();
                if (!findingIn.isEmpty()) {
                    List<Ratio> values = branches.stream()
                            .flatMap(branch -> branch.value(item.id()).stream())
                            .map(Ratio::of)
                            .toList();
                    Ratio mean = values.isEmpty() ? null : sum(values).dividedBy(Ratio.of(values.size()));
                    Ratio lost = sum(branches.stream()
                            .map(branch -> branch.lostBy(item.id()))
                            .toList());
                    weak.add(new Weak(section, item, findingIn, values.size(), mean, lost));
                }
            }
        }
        weak.sort(Comparator.comparing((Weak each) -> -each.findingIn().size())
                .thenComparing(Weak::mean, Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(Weak::lost, Comparator.reverseOrder()));
        return weak;
    }

    private BranchesReport.ItemAcross row(Weak weak) {
        Ratio mean = weak.mean();
        Ratio share = Ratio.of(weak.findingIn().size(), branches.size());
        return new BranchesReport.ItemAcross(
                weak.item().id(),
                weak.section().id(),
                words.question(weak.item().id()),
                ids(weak.findingIn()),
                share.toPercent(decimals),
                totalSize()
                        .map(total -> sum(weak.findingIn().stream()
                                        .map(BranchFigures::size)
                                        .toList())
                                .dividedBy(total)
                                .toPercent(decimals))
                        .orElse(null),
                weak.assessed(),
                mean == null ? null : new BranchesReport.ItemMean(mean.toDecimal(), mean.toString()),
                weak.lost().toDecimal(),
                words.improve(weak.item()),
                words.item(
                        weak.item().id(),
                        weak.findingIn().size(),
                        branches.size(),
                        weak.assessed(),
                        mean == null ? null : mean.toPercent(decimals)));
    }

    /** Who can show whom how, item by item. */
    List<BranchesReport.Practice> practices(List<BranchesReport.ItemAcross> items) {
        return items.stream().map(item -> practice(item.item())).toList();
    }

    private BranchesReport.Practice practice(String item) {
        List<Branch> good = branches.stream()
                .filter(branch -> branch.value(item).isPresent() && !branch.isFinding(item))
                .toList();
        BigDecimal best = good.stream()
                .map(branch -> branch.value(item).orElseThrow())
                .max(Comparator.naturalOrder())
                .orElse(null);
        List<Branch> from = good.stream()
                .filter(branch -> branch.value(item).orElseThrow().compareTo(Objects.requireNonNull(best)) == 0)
                .toList();
        List<Branch> to = new ArrayList<>(
                branches.stream().filter(branch -> branch.isFinding(item)).toList());
        Collections.reverse(to);
        return new BranchesReport.Practice(item, ids(from), best, ids(to), words.practice(item, from, to, best));
    }
}
