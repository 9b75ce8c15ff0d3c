package io.serviceaudit.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * The conversations of one stratum that are to be reviewed, and which of them stand in for others that could not be used.
 *
 * <p>Reviewed are the first usable ones in the order of the keys. The first unusable one that was drawn is replaced by the first
 * usable one of the reserve, the second by the second, and so on; an unusable one of the reserve is passed over. So it makes no
 * difference in what order they were found to be unusable. Only a {@link StratifiedDraw} makes these.
 */
public final class SampledStratum {
    private final PlannedStratum plan;
    private final List<String> drawn;
    private final List<String> conversations;
    private final List<String> unusable;
    private final List<String> reserve;
    private final List<Replacement> replacements;

    /**
     * @param draw with the reserve
     * @param unusable of this stratum or any other
     */
    SampledStratum(PlannedStratum plan, Draw draw, Set<String> unusable) {
        this.plan = plan;
        List<String> ids = draw.ids();
        // The draw is at most as large as an int, and the sample a part of it.
        int sample = (int) Math.min(plan.sample(), ids.size());
        List<String> usable = ids.stream().filter(id -> !unusable.contains(id)).toList();
        int reviewed = Math.min(sample, usable.size());
        drawn = ids.subList(0, sample);
        conversations = usable.subList(0, reviewed);
        reserve = usable.subList(reviewed, usable.size());
        this.unusable = ids.stream().filter(unusable::contains).toList();
        replacements = replacements(drawn, ids.subList(sample, ids.size()), unusable);
    }

    private static List<Replacement> replacements(List<String> drawn, List<String> others, Set<String> unusable) {
        List<String> gone = drawn.stream().filter(unusable::contains).toList();
        List<String> fit = others.stream().filter(id -> !unusable.contains(id)).toList();
        List<Replacement> pairs = new ArrayList<>();
        for (int i = 0; i < Math.min(gone.size(), fit.size()); i++) {
            pairs.add(new Replacement(gone.get(i), fit.get(i)));
        }
        return List.copyOf(pairs);
    }

    /** What the plan said of this stratum. */
    public PlannedStratum plan() {
        return plan;
    }

    /** The ids drawn at first, usable or not, in the order of their keys. */
    public List<String> drawn() {
        return drawn;
    }

    /**
     * The ids of the conversations to review, in the order of their keys: those drawn that are usable, then those that replace the
     * others.
     */
    public List<String> conversations() {
        return conversations;
    }

    /** Which conversation stands in for which, in the order of the keys. */
    public List<Replacement> replacements() {
        return replacements;
    }

    /** The ids that could not be used, among those drawn and in the reserve, in the order of their keys. */
    public List<String> unusable() {
        return unusable;
    }

    /** The ids in reserve that are usable and not needed so far, in the order they would be taken. */
    public List<String> reserve() {
        return reserve;
    }

    /**
     * How many conversations are missing from the planned sample: the reserve was too small, or there were fewer ids than the plan's
     * population says. 0 where the sample is whole.
     */
    public long missing() {
        return plan.sample() - conversations.size();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SampledStratum that
                && plan.equals(that.plan)
                && drawn.equals(that.drawn)
                && conversations.equals(that.conversations)
                && unusable.equals(that.unusable)
                && reserve.equals(that.reserve);
    }

    @Override
    public int hashCode() {
        return Objects.hash(plan, drawn, conversations, unusable, reserve);
    }

    /** Id of the stratum, conversations to review and planned ones; for display. */
    @Override
    public String toString() {
        return plan.id() + ": " + conversations.size() + " of the planned " + plan.sample();
    }
}
