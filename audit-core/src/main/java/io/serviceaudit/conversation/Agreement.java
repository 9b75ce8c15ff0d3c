package io.serviceaudit.conversation;

import io.serviceaudit.internal.Require;
import io.serviceaudit.measure.Ratio;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * How far reviewers agree by one measure, or why that cannot be said. Where all ratings are of one category, all agree and yet nothing is
 * known of how they would tell two categories apart: the coefficient is then neither 0 nor 1, it is {@link Undefined}.
 */
public sealed interface Agreement {
    /** By which measure. */
    Measure measure();

    /** What was counted, and what was left out. */
    Basis basis();

    /** The coefficient, exact, at most 1; empty if it is undefined. */
    default Optional<Ratio> value() {
        return fold(defined -> Optional.of(defined.coefficient()), undefined -> Optional.empty());
    }

    /** What {@code coefficient} makes of a coefficient, or {@code undefined} of there being none. */
    <T> T fold(
            Function<? super Coefficient, ? extends T> coefficient, Function<? super Undefined, ? extends T> undefined);

    /**
     * A coefficient with what it is made of: {@code (observed - expected) / (1 - expected)}, so that 1 is agreement without exception, 0 as
     * much as chance gives, and less than 0 less than that.
     *
     * @param measure by which measure
     * @param basis what was counted
     * @param observed the agreement there is, from 0 to 1; of weighted measures with part of the credit for near misses
     * @param expected the agreement that chance alone would give, from 0, less than 1; of {@link Measure#PERCENT_AGREEMENT} 0, since it
     *     allows for none
     */
    record Coefficient(Measure measure, Basis basis, Ratio observed, Ratio expected) implements Agreement {
        /**
         * Checks the ranges.
         *
         * @throws IllegalArgumentException if the observed agreement is not from 0 to 1, or the expected one not from 0 to less than 1
         */
        public Coefficient {
            Objects.requireNonNull(measure, "measure");
            Objects.requireNonNull(basis, "basis");
            if (observed.signum() < 0 || observed.compareTo(Ratio.ONE) > 0) {
                throw new IllegalArgumentException("observed agreement is " + observed + "; it must be from 0 to 1");
            }
            if (expected.signum() < 0 || expected.compareTo(Ratio.ONE) >= 0) {
                throw new IllegalArgumentException(
                        "expected agreement is " + expected + "; it must be from 0 to less than 1");
            }
        }

        /** The coefficient: {@code (observed - expected) / (1 - expected)}; at most 1. */
        public Ratio coefficient() {
            return observed.minus(expected).dividedBy(Ratio.ONE.minus(expected));
        }

        @Override
        public <T> T fold(
                Function<? super Coefficient, ? extends T> coefficient,
                Function<? super Undefined, ? extends T> undefined) {
            return coefficient.apply(this);
        }
    }

    /**
     * No coefficient.
     *
     * @param measure by which measure
     * @param basis what was counted
     * @param reason why there is none
     */
    record Undefined(Measure measure, Basis basis, Reason reason) implements Agreement {
        /** Checks that nothing is null. */
        public Undefined {
            Objects.requireNonNull(measure, "measure");
            Objects.requireNonNull(basis, "basis");
            Objects.requireNonNull(reason, "reason");
        }

        @Override
        public <T> T fold(
                Function<? super Coefficient, ? extends T> coefficient,
                Function<? super Undefined, ? extends T> undefined) {
            return undefined.apply(this);
        }
    }

    /**
     * What a measure is taken of.
     *
     * @param reviewers how many reviewers the counted ratings are of; of published counts, which do not tell reviewers apart, the most that
     *     rated one unit
     * @param units how many units count
     * @param unitsLeftOut how many units do not, being rated by too few
     * @param ratings how many ratings the counted units have
     * @param pairs how many pairs of ratings of one unit those make
     */
    record Basis(int reviewers, int units, int unitsLeftOut, long ratings, long pairs) {
        /**
         * Checks the ranges.
         *
         * @throws IllegalArgumentException if a number is less than 0
         */
        public Basis {
            Require.between("number of reviewers", reviewers, 0, Integer.MAX_VALUE);
            Require.between("number of units", units, 0, Integer.MAX_VALUE);
            Require.between("number of units left out", unitsLeftOut, 0, Integer.MAX_VALUE);
            if (ratings < 0 || pairs < 0) {
                throw new IllegalArgumentException(
                        "basis has " + ratings + " ratings and " + pairs + " pairs; both must be 0 or more");
            }
        }
    }

    /** A measure of agreement. */
    enum Measure {
        /** {@link PercentAgreement}. */
        PERCENT_AGREEMENT("percent-agreement"),
        /** {@link CohenKappa} without weights. */
        COHEN_KAPPA("cohen-kappa"),
        /** {@link CohenKappa} with linear weights. */
        COHEN_KAPPA_LINEAR("cohen-kappa-linear"),
        /** {@link CohenKappa} with quadratic weights. */
        COHEN_KAPPA_QUADRATIC("cohen-kappa-quadratic"),
        /** {@link FleissKappa}. */
        FLEISS_KAPPA("fleiss-kappa"),
        /** {@link FleissKappa} of one category against all others. */
        FLEISS_KAPPA_OF_CATEGORY("fleiss-kappa-of-category"),
        /** {@link KrippendorffAlpha} of names. */
        ALPHA_NOMINAL("alpha-nominal"),
        /** {@link KrippendorffAlpha} of ranks. */
        ALPHA_ORDINAL("alpha-ordinal"),
        /** {@link KrippendorffAlpha} of values. */
        ALPHA_INTERVAL("alpha-interval");

        private final String code;

        Measure(String code) {
            this.code = code;
        }

        /** The word for it in documents. */
        public String code() {
            return code;
        }
    }

    /** Why there is no coefficient. Of several reasons the first in this order is given. */
    enum Reason {
        /** Fewer than two reviewers rated anything. */
        FEWER_THAN_TWO_REVIEWERS("fewer-than-two-reviewers"),
        /** No unit has two ratings to compare; of Cohen's kappa, none by both of the two reviewers. */
        NO_UNIT_RATED_TWICE("no-unit-rated-twice"),
        /** The units have unequal numbers of ratings, which the measure does not allow. */
        UNEQUAL_RATINGS("unequal-ratings"),
        /** The ratings that are put together choose from different categories. */
        DIFFERENT_CATEGORIES("different-categories"),
        /** A category that was chosen has no value, and the measure needs values. */
        CATEGORY_WITHOUT_VALUE("category-without-value"),
        /** The category that is looked at was never chosen. */
        CATEGORY_NOT_USED("category-not-used"),
        /** All ratings are of one category, or of categories of one value where values count: chance alone gives full agreement. */
        ONE_CATEGORY("one-category");

        private final String code;

        Reason(String code) {
            this.code = code;
        }

        /** The word for it in documents. */
        public String code() {
            return code;
        }
    }
}
