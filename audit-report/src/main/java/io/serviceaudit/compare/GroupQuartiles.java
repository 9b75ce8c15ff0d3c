package io.serviceaudit.compare;

import java.util.Objects;

/**
 * The quartiles of one figure in one group.
 *
 * @param group the group
 * @param figure the metric, or the health by a checklist
 * @param quartiles the quartiles, and how many subjects there are
 */
public record GroupQuartiles(Group group, Figure figure, Quartiles quartiles) {
    /** Checks that nothing is null. */
    public GroupQuartiles {
        Objects.requireNonNull(group, "group");
        Objects.requireNonNull(figure, "figure");
        Objects.requireNonNull(quartiles, "quartiles");
    }
}
