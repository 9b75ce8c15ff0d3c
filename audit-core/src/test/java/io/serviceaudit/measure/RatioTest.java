package io.serviceaudit.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The exact fraction that scores are made of, and the three ways it is shown: rule S9. */
class RatioTest {
    private static Ratio ratio(String text) {
        return Ratio.parse(text);
    }

    @Nested
    class Making {
        @ParameterizedTest(name = "{0} of {1} is {2}")
        @CsvSource({
            "19, 30, 19/30",
            "2, 4, 1/2",
            "-2, 4, -1/2",
            "2, -4, -1/2", // the numerator carries the sign
            "-2, -4, 1/2",
            "0, 7, 0/1",
            "0, -7, 0/1",
            "21, 7, 3/1",
            "-9223372036854775808, -1, 9223372036854775808/1", // beyond long
            "-9223372036854775808, -9223372036854775808, 1/1",
        })
        void aFractionIsInLowestTermsWithAPositiveDenominator(long numerator, long denominator, String ratio) {
            assertThat(Ratio.of(numerator, denominator)).hasToString(ratio);
            assertThat(Ratio.of(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator)))
                    .hasToString(ratio);
        }

        @ParameterizedTest(name = "{0} is {1}")
        @CsvSource({
            "0.7, 7/10",
            "0.70, 7/10",
            "-1.25, -5/4",
            "3, 3/1",
            "0, 0/1",
            "0.00, 0/1",
            "1E+3, 1000/1",
            "1E-3, 1/1000",
            "0E+5, 0/1",
        })
        void aDecimalIsTakenAsItStands(String decimal, String ratio) {
            assertThat(Ratio.of(new BigDecimal(decimal))).hasToString(ratio);
        }

        @ParameterizedTest(name = "{0} percent is {1}")
        @CsvSource({"49.9, 499/1000", "100, 1/1", "0, 0/1", "30, 3/10", "1E+2, 1/1"})
        void aPercentageIsAFractionOf1(String percent, String ratio) {
            assertThat(Ratio.ofPercent(new BigDecimal(percent))).hasToString(ratio);
        }

        @Test
        void aDenominatorOf0IsRefused() {
            assertThatThrownBy(() -> Ratio.of(1, 0))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("denominator is 0; a ratio needs another");
            assertThatThrownBy(() -> Ratio.of(BigInteger.ZERO, BigInteger.ZERO))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("denominator is 0; a ratio needs another");
        }

        @Test
        void theConstantsAre0And1() {
            assertThat(Ratio.ZERO).isEqualTo(Ratio.of(0)).hasToString("0/1");
            assertThat(Ratio.ONE).isEqualTo(Ratio.of(1)).hasToString("1/1");
        }
    }

    @Nested
    class Text {
        @ParameterizedTest
        @ValueSource(strings = {"19/30", "-19/30", "3/1", "0/1", "1000000000000000000000000000000/7"})
        void parseReadsWhatToStringWrites(String text) {
            assertThat(Ratio.parse(text)).hasToString(text);
        }

        @ParameterizedTest(name = "{0} reads as {1}")
        @CsvSource({"2/4, 1/2", "0/9, 0/1", "1/-2, -1/2"})
        void parseBringsToLowestTerms(String text, String ratio) {
            assertThat(Ratio.parse(text)).hasToString(ratio);
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "19", "/", "19/", "/30", "1/2/3", "1.5/2", "a/b", " 1/2", "1 / 2", "1/2 "})
        void anythingElseIsRefused(String text) {
            assertThatThrownBy(() -> Ratio.parse(text))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("ratio is '" + text + "'; it must read like 19/30");
        }

        @Test
        void aTextWithDenominator0IsRefused() {
            assertThatThrownBy(() -> Ratio.parse("1/0"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("denominator is 0; a ratio needs another");
        }

        @Test
        void numeratorAndDenominatorAreThoseOfTheText() {
            assertThat(ratio("-6/8").numerator()).isEqualTo(-3);
            assertThat(ratio("-6/8").denominator()).isEqualTo(4);
        }
    }

    @Nested
    class Arithmetic {
        @ParameterizedTest(name = "{0} and {1}: sum {2}, difference {3}, product {4}, quotient {5}")
        @CsvSource({
            "1/2, 1/3, 5/6, 1/6, 1/6, 3/2", // 3/6 and 2/6
            "1/2, 1/2, 1/1, 0/1, 1/4, 1/1",
            "-1/2, 1/3, -1/6, -5/6, -1/6, -3/2",
            "1/10, 2/10, 3/10, -1/10, 1/50, 1/2", // 0.1 + 0.2 is 0.3 here
            "3/1, 7/1, 10/1, -4/1, 21/1, 3/7",
            "0/1, 5/7, 5/7, -5/7, 0/1, 0/1",
        })
        void isExact(String first, String second, String sum, String difference, String product, String quotient) {
            assertThat(ratio(first).plus(ratio(second))).hasToString(sum);
            assertThat(ratio(first).minus(ratio(second))).hasToString(difference);
            assertThat(ratio(first).times(ratio(second))).hasToString(product);
            assertThat(ratio(first).dividedBy(ratio(second))).hasToString(quotient);
        }

        @Test
        void dividingBy0IsRefused() {
            assertThatThrownBy(() -> Ratio.ONE.dividedBy(Ratio.ZERO))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("denominator is 0; a ratio needs another");
        }

        @Test
        void theSmallerIsTheOneThatIsLess() {
            assertThat(ratio("1/3").min(ratio("1/2"))).hasToString("1/3");
            assertThat(ratio("1/2").min(ratio("1/3"))).hasToString("1/3");
            assertThat(ratio("-1/2").min(ratio("1/3"))).hasToString("-1/2");
            assertThat(ratio("1/2").min(ratio("2/4"))).hasToString("1/2");
        }

        @ParameterizedTest(name = "{0}: sign {1}, zero {2}, one {3}")
        @CsvSource({
            "-1/7, -1, false, false",
            "0/1, 0, true, false",
            "1/7, 1, false, false",
            "7/7, 1, false, true",
            "-7/7, -1, false, false",
            "8/7, 1, false, false"
        })
        void signZeroAndOneAreExact(String ratio, int sign, boolean zero, boolean one) {
            assertThat(ratio(ratio).signum()).isEqualTo(sign);
            assertThat(ratio(ratio).isZero()).isEqualTo(zero);
            assertThat(ratio(ratio).isOne()).isEqualTo(one);
        }

        @Test
        void negatedTurnsTheSign() {
            assertThat(ratio("2/3").negated()).hasToString("-2/3");
            assertThat(ratio("-2/3").negated()).hasToString("2/3");
            assertThat(Ratio.ZERO.negated()).isEqualTo(Ratio.ZERO);
        }
    }

    @Nested
    class Order {
        @Test
        void isThatOfTheNumbersAndAgreesWithEquality() {
            List<Ratio> ascending = Stream.of(
                            "-3/1", "-1/2", "-1/3", "0/1", "1/1000000", "1/3", "1/2", "2/3", "1/1", "3/2")
                    .map(Ratio::parse)
                    .toList();
            List<Ratio> shuffled = new ArrayList<>(ascending);
            Collections.reverse(shuffled);
            Collections.sort(shuffled);

            assertThat(shuffled).isEqualTo(ascending);
            for (Ratio one : ascending) {
                for (Ratio other : ascending) {
                    assertThat(one.compareTo(other) == 0).isEqualTo(one.equals(other));
                }
            }
        }

        @Test
        void equalNumbersAreEqualHoweverTheyWereMade() {
            Ratio half = Ratio.of(1, 2);

            assertThat(half)
                    .isEqualTo(Ratio.of(-50, -100))
                    .isEqualTo(Ratio.of(new BigDecimal("0.50")))
                    .isEqualTo(Ratio.ofPercent(new BigDecimal("50")))
                    .hasSameHashCodeAs(Ratio.parse("2/4"))
                    .isNotEqualTo(Ratio.of(1, 3))
                    .isNotEqualTo(Ratio.of(-1, 2))
                    .isNotEqualTo("1/2");
        }
    }

    @Nested
    class Percent {
        @ParameterizedTest(name = "S9: {0} with {1} decimals shows {2}")
        @CsvSource({
            "19/30, 1, 63.3", // 63.333...
            "2/3, 1, 66.7", // 66.666...
            "1/2, 0, 50",
            "1/2, 1, 50.0",
            "1/2, 2, 50.00",
            "1333/2000, 1, 66.7", // 66.65, half up
            "6649/10000, 1, 66.5", // 66.49
            "1329/2000, 0, 66", // 66.45
            "133/200, 0, 67", // 66.5, half up
            "66665/100000, 2, 66.67", // 66.665, half up
            "1/1, 0, 100",
            "1/1, 1, 100.0",
            "1/1, 2, 100.00",
            "0/1, 0, 0",
            "0/1, 1, 0.0",
            "0/1, 2, 0.00",
            "9997/10000, 1, 99.9", // 99.97 is not 100
            "9997/10000, 2, 99.97",
            "9997/10000, 0, 99",
            "199/200, 0, 99", // 99.5 would round to 100
            "99999999/100000000, 2, 99.99",
            "2/10000, 1, 0.1", // 0.02 is not 0
            "2/10000, 2, 0.02",
            "2/10000, 0, 1",
            "4/1000, 0, 1", // 0.4 would round to 0
            "1/200, 0, 1", // 0.5 rounds to 1 anyway
            "1/100000000, 2, 0.01",
        })
        void isRoundedHalfUpWithOnlyAnExact1At100AndOnlyAnExact0At0(String score, int decimals, String shown) {
            assertThat(ratio(score).toPercent(decimals)).hasToString(shown);
        }

        @ParameterizedTest
        @ValueSource(strings = {"-1/2", "-1/1000000", "1000001/1000000", "3/2"})
        void ofWhatIsNoScoreIsRefused(String score) {
            assertThatThrownBy(() -> ratio(score).toPercent(1))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("score is " + score + "; it must be from 0 to 1 to be shown as a percent");
        }
    }

    @Nested
    class PercentDifference {
        @ParameterizedTest(name = "S9: the difference {0} with {1} decimals shows {2}")
        @CsvSource({
            "117/1000, 1, 11.7",
            "1/2000, 1, 0.1", // 0.05, half away from zero
            "-1/2000, 1, -0.1", // -0.05, half away from zero
            "-3/2000, 1, -0.2", // -0.15, half away from zero
            "-149/100000, 1, -0.1", // -0.149
            "-1/200, 0, -1", // -0.5
            "1/3000, 1, 0.0", // no exception at 0
            "-1/3000, 1, 0.0",
            "9997/10000, 1, 100.0", // no exception at 100
            "-1/1, 1, -100.0",
            "3/2, 2, 150.00",
        })
        void isRoundedHalfAwayFromZeroWithNoException(String difference, int decimals, String shown) {
            assertThat(ratio(difference).toPercentDifference(decimals)).hasToString(shown);
        }
    }

    @Nested
    class Rounded {
        @ParameterizedTest(name = "{0} to {1} places is {2}")
        @CsvSource({"429/10, 1, 42.9", "1/4, 1, 0.3", "-1/4, 1, -0.3", "1/3, 3, 0.333", "7/1, 2, 7.00", "5/2, 0, 3"})
        void isHalfAwayFromZeroWithExactlyThePlaces(String ratio, int places, String rounded) {
            assertThat(ratio(ratio).rounded(places)).hasToString(rounded);
        }
    }

    @Nested
    class Decimal {
        @ParameterizedTest(name = "{0} is {1}")
        @CsvSource({
            "7/10, 0.7",
            "1/8, 0.125",
            "1/1, 1",
            "100/1, 100",
            "-5/4, -1.25",
            "0/1, 0",
            "1/1024, 0.0009765625", // 2^-10 has 10 places, all shown
            "1/3125, 0.00032", // 5^-5
            "1/1000000000000, 0.000000000001",
            "1/20000000, 0.00000005",
        })
        void isExactWhereItTerminates(String ratio, String decimal) {
            assertThat(ratio(ratio).toDecimal().toPlainString()).isEqualTo(decimal);
        }

        @ParameterizedTest(name = "{0} is about {1}")
        @CsvSource({
            "1/3, 0.333333",
            "2/3, 0.666667",
            "-2/3, -0.666667",
            "4/3, 1.333333",
            "1/7, 0.142857", // 0.1428571...
            "1/6, 0.166667",
            "1/30, 0.033333",
            "100/3, 33.333333",
            "29999999/30000000, 1", // 0.99999996... to 6 places, without trailing zeros
            "1/30000000, 0", // 0.00000003...
        })
        void isRoundedTo6PlacesWhereItDoesNot(String ratio, String decimal) {
            assertThat(ratio(ratio).toDecimal().toPlainString()).isEqualTo(decimal);
        }

        @Test
        void ofAHugeNumberIsWrittenOut() {
            BigInteger huge = BigInteger.TEN.pow(40);

            assertThat(Ratio.of(huge, BigInteger.ONE).toDecimal()).hasToString("1" + "0".repeat(40));
            assertThat(Ratio.of(huge.negate(), BigInteger.TWO).toDecimal()).hasToString("-5" + "0".repeat(39));
        }

        @Test
        void ofATinyNumberKeepsAllItsPlaces() {
            assertThat(Ratio.of(BigInteger.ONE, BigInteger.TEN.pow(40))
                            .toDecimal()
                            .toPlainString())
                    .isEqualTo("0." + "0".repeat(39) + "1");
        }
    }
}
