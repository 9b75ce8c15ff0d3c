package io.serviceaudit.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** The laws of exact fractions, tried on many. */
class RatioLawsTest {
    /** Fractions of small and of large numbers, so that equal denominators, cancelling and overflow of long all come up. */
    @Provide
    Arbitrary<Ratio> ratios() {
        Arbitrary<BigInteger> small = Arbitraries.integers().between(-60, 60).map(BigInteger::valueOf);
        Arbitrary<BigInteger> large =
                Arbitraries.bigIntegers().between(BigInteger.TEN.pow(30).negate(), BigInteger.TEN.pow(30));
        Arbitrary<BigInteger> numbers = Arbitraries.oneOf(small, large);
        Arbitrary<Ratio> any = Combinators.combine(numbers, numbers.filter(number -> number.signum() != 0))
                .as(Ratio::of);
        return Arbitraries.oneOf(
                Arbitraries.of(Ratio.ZERO, Ratio.ONE, Ratio.of(-1), Ratio.of(1, 3)), any.withoutEdgeCases());
    }

    /** Fractions from 0 to 1, near both ends too. */
    @Provide
    Arbitrary<Ratio> scores() {
        Arbitrary<BigInteger> numbers = Arbitraries.bigIntegers().between(BigInteger.ONE, BigInteger.TEN.pow(9));
        Arbitrary<Ratio> any =
                Combinators.combine(numbers, numbers).as((one, other) -> Ratio.of(one.min(other), one.max(other)));
        return Arbitraries.oneOf(
                Arbitraries.of(Ratio.ZERO, Ratio.of(2, 10_000), Ratio.of(1, 3), Ratio.of(9_997, 10_000), Ratio.ONE),
                any.withoutEdgeCases());
    }

    @Property
    void addingIsCommutativeAndAssociative(
            @ForAll("ratios") Ratio a, @ForAll("ratios") Ratio b, @ForAll("ratios") Ratio c) {
        assertThat(a.plus(b)).isEqualTo(b.plus(a));
        assertThat(a.plus(b).plus(c)).isEqualTo(a.plus(b.plus(c)));
        assertThat(a.plus(Ratio.ZERO)).isEqualTo(a);
    }

    @Property
    void multiplyingIsCommutativeAndAssociativeAndDistributes(
            @ForAll("ratios") Ratio a, @ForAll("ratios") Ratio b, @ForAll("ratios") Ratio c) {
        assertThat(a.times(b)).isEqualTo(b.times(a));
        assertThat(a.times(b).times(c)).isEqualTo(a.times(b.times(c)));
        assertThat(a.times(b.plus(c))).isEqualTo(a.times(b).plus(a.times(c)));
        assertThat(a.times(Ratio.ONE)).isEqualTo(a);
    }

    @Property
    void subtractingAndDividingUndoAddingAndMultiplying(@ForAll("ratios") Ratio a, @ForAll("ratios") Ratio b) {
        assertThat(a.plus(b).minus(b)).isEqualTo(a);
        assertThat(a.minus(a)).isEqualTo(Ratio.ZERO);
        Assume.that(!b.isZero());
        assertThat(a.times(b).dividedBy(b)).isEqualTo(a);
    }

    @Property
    void aResultIsInLowestTermsWithAPositiveDenominator(@ForAll("ratios") Ratio a, @ForAll("ratios") Ratio b) {
        for (Ratio result : new Ratio[] {a, a.plus(b), a.minus(b), a.times(b), a.negated()}) {
            assertThat(result.denominator()).isPositive();
            assertThat(result.numerator().gcd(result.denominator())).isEqualTo(BigInteger.ONE);
        }
    }

    @Property
    void parseInvertsToString(@ForAll("ratios") Ratio a) {
        assertThat(Ratio.parse(a.toString())).isEqualTo(a).hasSameHashCodeAs(a);
    }

    @Property
    void orderIsTheSignOfTheDifferenceAndAgreesWithEquality(@ForAll("ratios") Ratio a, @ForAll("ratios") Ratio b) {
        assertThat(Integer.signum(a.compareTo(b))).isEqualTo(a.minus(b).signum());
        assertThat(a.compareTo(b) == 0).isEqualTo(a.equals(b));
        assertThat(a.min(b)).isLessThanOrEqualTo(a).isLessThanOrEqualTo(b);
    }

    @Property
    void aDecimalComesBackAsItself(@ForAll BigDecimal decimal) {
        assertThat(Ratio.of(decimal).toDecimal()).isEqualByComparingTo(decimal);
        assertThat(Ratio.of(decimal).toDecimal().scale())
                .as("written out, without trailing zeros")
                .isEqualTo(Math.max(0, decimal.stripTrailingZeros().scale()));
    }

    @Property
    void aDecimalIsExactOrWithinHalfAMillionth(@ForAll("ratios") Ratio a) {
        Ratio off = Ratio.of(a.toDecimal()).minus(a);

        assertThat(off.signum() < 0 ? off.negated() : off).isLessThanOrEqualTo(Ratio.of(1, 2_000_000));
    }

    @Property
    void aPercentIsWithinAStepOfTheScoreAndKeepsTheEndsForExactScores(
            @ForAll("scores") Ratio score, @ForAll @IntRange(max = 4) int decimals) {
        BigDecimal shown = score.toPercent(decimals);
        Ratio step = Ratio.of(BigDecimal.ONE.movePointLeft(decimals));
        Ratio off = Ratio.of(shown).minus(score.times(Ratio.of(100)));

        assertThat(shown.scale()).isEqualTo(decimals);
        assertThat(off.signum() < 0 ? off.negated() : off).isLessThan(step);
        assertThat(shown.signum() == 0).isEqualTo(score.isZero());
        assertThat(shown.compareTo(BigDecimal.valueOf(100)) == 0).isEqualTo(score.isOne());
    }

    @Property
    void aHigherScoreNeverShowsALowerPercent(
            @ForAll("scores") Ratio a, @ForAll("scores") Ratio b, @ForAll @IntRange(max = 2) int decimals) {
        Ratio low = a.min(b);
        Ratio high = low.equals(a) ? b : a;

        assertThat(low.toPercent(decimals)).isLessThanOrEqualTo(high.toPercent(decimals));
    }

    @Property
    void aDifferenceAndItsOppositeShowTheSameNumber(
            @ForAll("ratios") Ratio difference, @ForAll @IntRange(max = 4) int decimals) {
        assertThat(difference.negated().toPercentDifference(decimals))
                .isEqualTo(difference.toPercentDifference(decimals).negate());
    }

    /** Java's own rounding of a quotient with far more digits than are shown, as an oracle. */
    @Property
    void aDifferenceOfShortDecimalsIsRoundedAsJavaRounds(
            @ForAll @IntRange(min = -100_000, max = 100_000) int hundredThousandths) {
        BigDecimal percent = BigDecimal.valueOf(hundredThousandths).movePointLeft(3);

        assertThat(Ratio.of(hundredThousandths, 100_000).toPercentDifference(1))
                .isEqualTo(percent.setScale(1, RoundingMode.HALF_UP));
    }
}
