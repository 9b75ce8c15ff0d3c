package io.serviceaudit.metric;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * How many customers come to each step of their way: 12,000 visit, 900 ask, 620 buy. It shows between which steps they fall out.
 *
 * @param steps the steps in the order customers take them, each with at most as many as the one before
 */
public record Funnel(List<Step> steps) {
    /**
     * Copies the list.
     *
     * @throws IllegalArgumentException if there are fewer than two steps, two have one name, or one has more customers than the step
     *     before it
     */
    public Funnel {
        steps = List.copyOf(steps);
        if (steps.size() < 2) {
            throw new IllegalArgumentException("funnel has " + steps.size() + " steps; it must have at least 2");
        }
        Set<String> names = new HashSet<>();
        long before = Long.MAX_VALUE;
        for (Step step : steps) {
            if (!names.add(step.name())) {
                throw new IllegalArgumentException("step '" + step.name() + "' is there twice; each must be once");
            }
            if (step.customers() > before) {
                throw new IllegalArgumentException("step '" + step.name() + "' has " + step.customers()
                        + " customers; it must have at most as many as the step before, which has " + before);
            }
            before = step.customers();
        }
    }

    /**
     * Where customers fall out, one for each pair of neighbouring steps: first where most customers are lost, where as many are, in the
     * order of the steps.
     */
    public List<DropOff> dropOffs() {
        List<DropOff> dropOffs = new ArrayList<>();
        for (int i = 1; i < steps.size(); i++) {
            Step from = steps.get(i - 1);
            Step to = steps.get(i);
            dropOffs.add(new DropOff(
                    from.name(), to.name(), new Proportion(from.customers() - to.customers(), from.customers())));
        }
        dropOffs.sort(
                Comparator.comparingLong((DropOff dropOff) -> dropOff.lost().part())
                        .reversed());
        return List.copyOf(dropOffs);
    }

    /** How many of the first step come to the last. */
    public Proportion throughput() {
        return new Proportion(
                steps.get(steps.size() - 1).customers(), steps.get(0).customers());
    }

    /**
     * A step with how many come to it.
     *
     * @param name what it is
     * @param customers how many, 0 or more
     */
    public record Step(String name, long customers) {
        /**
         * Checks the name and the number.
         *
         * @throws IllegalArgumentException if the name is blank or the number negative
         */
        public Step {
            if (name.isBlank()) {
                throw new IllegalArgumentException("name of a step is '" + name + "'; it must not be blank");
            }
            Counts.required("customers", customers);
        }
    }

    /**
     * How many fall out between one step and the next.
     *
     * @param from the step they came to
     * @param to the step they did not come to
     * @param lost how many fell out, of how many there were
     */
    public record DropOff(String from, String to, Proportion lost) {
        /** Checks that nothing is null. */
        public DropOff {
            Objects.requireNonNull(from, "from");
            Objects.requireNonNull(to, "to");
            Objects.requireNonNull(lost, "lost");
        }

        /** Wilson's interval of the share that falls out, in percent; empty where nobody came to the first of the two steps. */
        public Optional<Interval> interval(Confidence confidence) {
            return ProportionInterval.wilson(lost, confidence);
        }
    }
}
