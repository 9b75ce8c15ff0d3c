package io.serviceaudit.conversation;

import io.serviceaudit.measure.Ratio;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One aspect by group: the score by employee, frustrated customers by contact point. */
public final class GroupEstimates {
    /**
     * How many conversations a group must have unless said otherwise: 5. Of fewer, a single conversation, best or worst, moves the mean by
     * more than 20 percentage points.
     */
    public static final int USUAL_MINIMUM = 5;

    private final GroupBy by;
    private final Aspect aspect;
    private final int minimum;
    private final List<GroupEstimate> groups;
    private final long unassigned;

    private GroupEstimates(GroupBy by, Aspect aspect, int minimum, List<GroupEstimate> groups, long unassigned) {
        this.by = by;
        this.aspect = aspect;
        this.minimum = minimum;
        this.groups = List.copyOf(groups);
        this.unassigned = unassigned;
    }

    /** The table of some groups, given in the order of their names. */
    static GroupEstimates of(GroupBy by, Aspect aspect, int minimum, List<Figures> named, long unassigned) {
        List<Figures> large = named.stream()
                .filter(each -> !each.isSmall(minimum))
                .sorted(Comparator.comparing(Figures::value).reversed())
                .toList();
        List<GroupEstimate> groups = new ArrayList<>();
        int rank = 0;
        for (int place = 0; place < large.size(); place++) {
            Figures figures = large.get(place);
            if (place == 0 || !figures.value().equals(large.get(place - 1).value())) {
                rank = place + 1;
            }
            groups.add(figures.ranked(rank));
        }
        named.stream()
                .filter(each -> each.isSmall(minimum))
                .map(Figures::unranked)
                .forEach(groups::add);
        return new GroupEstimates(by, aspect, minimum, groups, unassigned);
    }

    /** What the groups are by. */
    public GroupBy by() {
        return by;
    }

    /** What was estimated. */
    public Aspect aspect() {
        return aspect;
    }

    /** How many conversations with a value a group must have so as not to be small. */
    public int minimum() {
        return minimum;
    }

    /**
     * All groups: first those that are ranked, the highest value first and equal ones by name, then the small ones by name, so that
     * their order says nothing of their values. Names are in the order of their characters.
     */
    public List<GroupEstimate> groups() {
        return groups;
    }

    /** The groups that are not small, the highest value first. */
    public List<GroupEstimate> ranking() {
        return groups.stream().filter(group -> !group.isSmall()).toList();
    }

    /** A group by its name; empty if there is none. */
    public Optional<GroupEstimate> group(String name) {
        return groups.stream().filter(group -> group.group().equals(name)).findFirst();
    }

    /**
     * By how much one group differs from another, as two neighbours of the {@link #ranking()}.
     *
     * @param first the name of the group that is looked at
     * @param second the name of the group it is compared with
     * @return the difference; empty if one of them has no estimate
     * @throws IllegalArgumentException if there is no such group, or both are one
     */
    public Optional<GroupDifference> difference(String first, String second) {
        if (first.equals(second)) {
            throw new IllegalArgumentException(by.code() + " '" + first + "' is compared with itself; give two groups");
        }
        return required(first)
                .estimate()
                .flatMap(one -> required(second).estimate().map(two -> new GroupDifference(one, two)));
    }

    private GroupEstimate required(String name) {
        return group(name)
                .orElseThrow(() -> new IllegalArgumentException(
                        by.code() + " is '" + name + "'; no conversation reviewed is of it"));
    }

    /** How many conversations reviewed are in no group, since no reviewer says in which. */
    public long unassigned() {
        return unassigned;
    }

    /** A group before it has a rank. */
    record Figures(
            String group, long conversations, @Nullable StratifiedEstimate estimate) {
        boolean isSmall(int minimum) {
            return estimate == null || estimate.units() < minimum;
        }

        Ratio value() {
            return Objects.requireNonNull(estimate).value();
        }

        GroupEstimate ranked(int rank) {
            return new GroupEstimate(group, conversations, estimate, false, rank);
        }

        GroupEstimate unranked() {
            return new GroupEstimate(group, conversations, estimate, true, 0);
        }
    }
}
