package io.serviceaudit.scoring;

import io.serviceaudit.checklist.Band;
import io.serviceaudit.measure.Ratio;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The score of the whole, before and after knock-out (rules S7, S8). Without any counted item there is none. */
public final class Health {
    private final @Nullable Terms terms;
    private final @Nullable Ratio score;
    private final List<String> knockedOutBy;
    private final boolean provisional;
    private final @Nullable Band band;

    Health(
            @Nullable Terms terms,
            @Nullable Ratio score,
            List<String> knockedOutBy,
            boolean provisional,
            @Nullable Band band) {
        this.terms = terms;
        this.score = score;
        this.knockedOutBy = List.copyOf(knockedOutBy);
        this.provisional = provisional;
        this.band = band;
    }

    /** Health after knock-out, from 0 to 1; empty if nothing is counted. */
    public Optional<Ratio> score() {
        return Optional.ofNullable(score);
    }

    /** The two terms of health before knock-out; empty if nothing is counted. */
    public Optional<Terms> terms() {
        return Optional.ofNullable(terms);
    }

    /** Health before knock-out, from 0 to 1; empty if nothing is counted. */
    public Optional<Ratio> beforeKnockOut() {
        return terms().map(Terms::ratio);
    }

    /** The ids of all critical items answered with value 0, in the order of the checklist; also when the cap does not bind. */
    public List<String> knockedOutBy() {
        return knockedOutBy;
    }

    /** Whether coverage is below the minimum, so that no band is named (rule S12). */
    public boolean isProvisional() {
        return provisional;
    }

    /**
     * The level of health; empty while there is no health, it is provisional, nothing is answered (rule S13), or the percent shown is
     * below the first band.
     */
    public Optional<Band> band() {
        return Optional.ofNullable(band);
    }

    /**
     * Earned of possible of the whole, as the model defines them (rule S7).
     *
     * @param earned the upper term
     * @param possible the lower term, greater than 0
     */
    public record Terms(Ratio earned, Ratio possible) {
        /**
         * Checks that something is possible.
         *
         * @throws IllegalArgumentException if possible is not greater than 0
         */
        public Terms {
            Objects.requireNonNull(earned, "earned");
            if (possible.signum() <= 0) {
                throw new IllegalArgumentException("possible of health is " + possible + "; it must be greater than 0");
            }
        }

        /** The quotient, from 0 to 1. */
        public Ratio ratio() {
            return earned.dividedBy(possible);
        }
    }
}
