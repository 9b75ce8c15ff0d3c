package io.serviceaudit.compare;

import io.serviceaudit.benchmark.Industry;
import io.serviceaudit.benchmark.Segment;
import io.serviceaudit.measure.Ratio;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Ranked branches by tag or industry. */
final class BranchGroups {
    private BranchGroups() {}

    /**
     * One grouping of the branches.
     *
     * @param ranked the branches, best first
     * @param figures gives the figures of some of them
     */
    static BranchesReport.GroupingPart of(
            Grouping grouping, List<Branch> ranked, Function<List<Branch>, BranchFigures> figures, BranchWords words) {
        Map<Group, List<Branch>> groups = new TreeMap<>(Group.ORDER);
        List<String> ungrouped = new ArrayList<>();
        for (Branch branch : ranked) {
            grouping.groupOf(branch.subject().industry(), branch.subject().tags())
                    .ifPresentOrElse(
                            group -> groups.computeIfAbsent(group, each -> new ArrayList<>())
                                    .add(branch),
                            () -> ungrouped.add(branch.id()));
        }
        List<BranchesReport.GroupFigures> rows = new ArrayList<>();
        List<BranchesReport.GroupTooSmall> tooSmall = new ArrayList<>();
        groups.forEach((group, branches) -> {
            if (branches.size() < grouping.minimumSize()) {
                tooSmall.add(new BranchesReport.GroupTooSmall(
                        industry(group), value(group), words.groupTooSmall(group, grouping.minimumSize())));
            } else {
                rows.add(row(group, branches, figures.apply(branches), words));
            }
        });
        rows.sort(Comparator.comparing(
                (BranchesReport.GroupFigures row) ->
                        Ratio.parse(row.spread().mean().exact()),
                Comparator.reverseOrder()));
        ungrouped.sort(Comparator.naturalOrder());
        return new BranchesReport.GroupingPart(
                grouping.isByIndustry(),
                grouping.tag().orElse(null),
                grouping.minimumSize(),
                rows,
                tooSmall,
                ungrouped);
    }

    private static BranchesReport.GroupFigures row(
            Group group, List<Branch> branches, BranchFigures figures, BranchWords words) {
        BranchesReport.SpreadFigures spread = figures.spread();
        List<String> weakest = figures.weakestItems();
        return new BranchesReport.GroupFigures(
                industry(group),
                value(group),
                branches.stream().map(Branch::id).toList(),
                spread,
                figures.sectionMeans(),
                weakest,
                words.group(group, branches, spread, weakest));
    }

    private static @Nullable String industry(Group group) {
        return group.industry().equals(Industry.ALL) ? null : group.industry();
    }

    private static @Nullable String value(Group group) {
        return group.segment().map(Segment::value).orElse(null);
    }
}
