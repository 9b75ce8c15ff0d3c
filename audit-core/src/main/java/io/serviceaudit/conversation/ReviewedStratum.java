package io.serviceaudit.conversation;

import java.util.Objects;

/**
 * A stratum with how many of its conversations count as reviewed: 30 of 1,200.
 *
 * @param id the id of the stratum
 * @param population how many conversations it has; 0 or more
 * @param reviewed how many of them were reviewed; from 0 to the population
 */
public record ReviewedStratum(String id, long population, long reviewed) {
    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if the number reviewed is not from 0 to the population
     */
    public ReviewedStratum {
        Objects.requireNonNull(id, "id");
        if (reviewed < 0 || reviewed > population) {
            throw new IllegalArgumentException("number of conversations reviewed of stratum '" + id + "' is " + reviewed
                    + "; it must be from 0 to " + population + ", its population");
        }
    }

    /** Whether it has conversations of which none was reviewed. */
    public boolean isUncovered() {
        return reviewed == 0 && population > 0;
    }
}
