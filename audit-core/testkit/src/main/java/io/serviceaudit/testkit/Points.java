package io.serviceaudit.testkit;

import io.serviceaudit.measure.Ratio;
import java.util.Objects;
import java.util.Optional;

/**
 * Earned of possible, of a section or of the whole before knock-out: 19 of 30.
 *
 * <p>Nothing is refused here, not even more earned than possible: a law should see what a scoring made.
 *
 * @param earned the upper term
 * @param possible the lower term; 0 where nothing counts
 */
public record Points(Ratio earned, Ratio possible) {
    /**
     * Checks that nothing is null.
     *
     * @param earned the upper term
     * @param possible the lower term
     */
    public Points {
        Objects.requireNonNull(earned, "earned");
        Objects.requireNonNull(possible, "possible");
    }

    /**
     * The quotient.
     *
     * @return earned / possible; empty with nothing possible
     */
    public Optional<Ratio> score() {
        return possible.isZero() ? Optional.empty() : Optional.of(earned.dividedBy(possible));
    }

    /** Earned and possible, for display. */
    @Override
    public String toString() {
        return earned + " of " + possible;
    }
}
