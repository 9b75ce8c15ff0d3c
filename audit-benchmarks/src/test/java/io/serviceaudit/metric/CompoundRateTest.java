package io.serviceaudit.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.serviceaudit.measure.Direction;
import io.serviceaudit.measure.Metric;
import io.serviceaudit.measure.Metrics;
import io.serviceaudit.measure.Quantity;
import io.serviceaudit.measure.Ratio;
import io.serviceaudit.measure.Unit;
import java.time.Period;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompoundRateTest {
    private static final Period MONTH = Period.ofMonths(1);
    private static final Period YEAR = Period.ofYears(1);

    @Nested
    class Retention {
        // Independent: Python 3 decimal at 400 digits, 100 * (r / 100) ** (p / q), rounded half even to 34 digits.
        // 10 percent: 34 digits that end even, then a 5 and more, so it is no tie.
        @ParameterizedTest
        @CsvSource({
            "84, P1Y, P1M, 98.55755941595812929474478122407601",
            "84, P1M, P1Y, 12.341030701727613557145600",
            "90, P12M, P1M, 99.12583890453032942360995608689407",
            "99.9, P365D, P1D, 99.99972589069524639648444817476313",
            "50, P2M, P1M, 70.71067811865475244008443621048490",
            "0.0001, P100Y, P1M, 98.85530946569388402852479297820268",
            "33, P30D, P1W, 77.20639113032787894417297529640966",
            "75, P1Y, P5M, 88.70379346827485816855130636798209",
            "1E-20, P3M, P1M, 0.000004641588833612778892410076350919447",
            "99.99999999999999999999, P1Y, P1M, 99.99999999999999999999916666666667",
            "95, P1M, P3M, 85.737500",
            "10, P2M, P1M, 31.62277660168379331998893544432719",
            "2, P1M, P100Y, 1.721847945638575061806737769605264E-2037"
        })
        void isCorrectToTheLastOf34Digits(String rate, Period from, Period to, String expected) {
            assertThat(CompoundRate.retention(Quantity.ofPercent(rate), from, to))
                    .isEqualTo(Quantity.ofPercent(expected));
        }

        @Test
        void isExactWhere34DigitsHoldIt() {
            // 0.9 * 0.9 = 0.81, so two years at 81 percent are one at 90
            assertThat(CompoundRate.retention(Quantity.ofPercent("81"), Period.ofYears(2), YEAR))
                    .isEqualTo(Quantity.ofPercent("90"));
        }

        @Test
        void aFractionWithoutAnEndIsRoundedToo() {
            // (2/3)^2 = 4/9 = 44.4... percent, and its root is 66.6... percent
            Quantity twoThirds = new Quantity(Unit.PERCENT, Ratio.of(200, 3));
            Quantity fourNinths = new Quantity(Unit.PERCENT, Ratio.of(400, 9));
            assertThat(CompoundRate.retention(twoThirds, MONTH, Period.ofMonths(2)))
                    .isEqualTo(Quantity.ofPercent("44.44444444444444444444444444444444"));
            assertThat(CompoundRate.retention(fourNinths, Period.ofMonths(2), MONTH))
                    .isEqualTo(Quantity.ofPercent("66.66666666666666666666666666666667"));
        }

        // By Python integers: powers of 35 digits that end in 5, the digit before it even in the first two and odd in
        // the others: 6.2683757597761201732617080480355625, 7.5519818049057608824227633244905225,
        // 6.1993433343609724103514407536697375, 5.6800143989236454585847124849609375.
        @ParameterizedTest
        @CsvSource({
            "25.0367245457070925, P2M, 6.268375759776120173261708048035562",
            "27.4808693547088515, P2M, 7.551981804905760882422763324490522",
            "39.5775187295, P3M, 6.199343334360972410351440753669738",
            "38.4399793375, P3M, 5.680014398923645458584712484960938"
        })
        void aTieGoesToTheEvenDigit(String rate, Period to, String expected) {
            assertThat(CompoundRate.retention(Quantity.ofPercent(rate), MONTH, to))
                    .isEqualTo(Quantity.ofPercent(expected));
        }
    }

    @Nested
    class Churn {
        // Independent: Python 3 decimal at 400 digits, 100 * (1 - (1 - c / 100) ** (p / q)), rounded half even to 34.
        @ParameterizedTest
        @CsvSource({
            "4.1, P1M, P1Y, 39.49053876838649527741966561491059",
            "39.5, P1Y, P1M, 4.101249662895035158590897402968623",
            "3, P1M, P12M, 30.615763900456199970495900",
            "5, P1M, P3M, 14.262500",
            "0.0000000001, P1M, P1Y, 0.000000001199999999993400000000022000000000",
            "1E-28, P1Y, P1M, 8.333333333333333333333333333337153E-30",
            "1E-100, P1Y, P1M, 8.333333333333333333333333333333333E-102",
            "99.99, P1Y, P1M, 53.58411166387221107589923649080553",
            "1, P1D, P365D, 97.44820355477087899712496654100390",
            "20, P365D, P1D, 0.06111653577044787528518165963630527",
            "7, P4W, P1W, 1.797908571186962750724879511555150",
            "10, P2M30D, P1M15D, 5.131670194948620040033193667018444",
            "2, P1Y, P1M, 0.1682142552739534400815853519658208",
            "90.44, P2M, P1M, 69.08075033251938696069831423334369",
            "52, P2M, P1M, 30.71796769724490825890214633976511",
            "50, P1M, P100Y, 100.0000000000000000000000000000000"
        })
        void isCorrectToTheLastOf34Digits(String rate, Period from, Period to, String expected) {
            assertThat(CompoundRate.churn(Quantity.ofPercent(rate), from, to)).isEqualTo(Quantity.ofPercent(expected));
        }

        // By Python integers: 8.5045067250075064572467262600932875 and 7.2516625027567459165372790191921875.
        @ParameterizedTest
        @CsvSource({
            "2.9192250835, 8.504506725007506457246726260093288",
            "2.4781245675, 7.251662502756745916537279019192188"
        })
        void aTieGoesToTheEvenDigit(String rate, String expected) {
            assertThat(CompoundRate.churn(Quantity.ofPercent(rate), MONTH, Period.ofMonths(3)))
                    .isEqualTo(Quantity.ofPercent(expected));
        }

        @Test
        void isExactWhere34DigitsHoldIt() {
            // 1 - 0.9 * 0.9 = 0.19, so two years at 19 percent are one at 10
            assertThat(CompoundRate.churn(Quantity.ofPercent("19"), Period.ofYears(2), YEAR))
                    .isEqualTo(Quantity.ofPercent("10"));
        }
    }

    @Nested
    class NetChurn {
        // Independent: Python 3 decimal at 400 digits, 100 * (1 - (1 - c / 100) ** (p / q)), rounded half even to 34.
        @ParameterizedTest
        @CsvSource({
            "-1, P1M, P1Y, -12.682503013196972066120100",
            "-12.682503013196972066120100, P1Y, P1M, -1",
            "-0.5, P1M, P3M, -1.507512500",
            "-50, P2M, P1M, -22.47448713915890490986420373529457",
            "-900, P3M, P1M, -115.4434690031883721759293566519350",
            "-44, P2Y, P1Y, -20",
            "-1E-30, P1Y, P1M, -8.333333333333333333333333333333295E-32",
            "-1000000, P1Y, P1M, -115.4452642831478862043066714275827",
            "-100, P1M, P1Y, -409500",
            "-7, P1Y, P7M, -4.025673674546013171022023487763886"
        })
        void belowZeroIsCorrectToTheLastOf34Digits(String rate, Period from, Period to, String expected) {
            assertThat(CompoundRate.netChurn(Quantity.ofPercent(rate), from, to))
                    .isEqualTo(Quantity.ofPercent(expected));
        }

        @ParameterizedTest
        @CsvSource({"0", "4.1", "100"})
        void fromZeroOnIsChurn(String rate) {
            assertThat(CompoundRate.netChurn(Quantity.ofPercent(rate), MONTH, YEAR))
                    .isEqualTo(CompoundRate.churn(Quantity.ofPercent(rate), MONTH, YEAR));
        }

        @Test
        void isAtMost100AndNotWithoutEnd() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> CompoundRate.netChurn(Quantity.ofPercent("100.1"), MONTH, YEAR))
                    .withMessage("churn rate is 100.1; it must be from 0 to 100");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> CompoundRate.netChurn(Quantity.ofPercent("-1000000.1"), MONTH, YEAR))
                    .withMessage("net churn rate is below -1000000; it must be from there to 100");
            // 100 * (1 - 3 ** 12) = -53144000
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> CompoundRate.netChurn(Quantity.ofPercent("-200"), MONTH, YEAR))
                    .withMessage(
                            "net churn rate carried from P1M to P1Y is below -1000000; it must be from there to 100");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> CompoundRate.netChurn(Quantity.ofPoints("-5"), MONTH, YEAR))
                    .withMessage("churn rate is in points; it must be in percent");
        }
    }

    @Nested
    class Periods {
        @ParameterizedTest
        @CsvSource({"P1M, P1M", "P1Y, P12M", "P1Y6M, P18M", "P1W, P7D", "P1M15D, P1M15D", "P1Y-1M, P11M"})
        void oneLengthLeavesTheRateAsItIs(Period from, Period to) {
            Quantity third = new Quantity(Unit.PERCENT, Ratio.of(100, 3));
            assertThat(CompoundRate.retention(third, from, to)).isEqualTo(third);
            assertThat(CompoundRate.churn(third, from, to)).isEqualTo(third);
        }

        @ParameterizedTest
        @CsvSource({"0", "100"})
        void nothingAndEverythingStayWhatTheyAre(String end) {
            assertThat(CompoundRate.retention(Quantity.ofPercent(end), YEAR, MONTH))
                    .isEqualTo(Quantity.ofPercent(end));
            assertThat(CompoundRate.churn(Quantity.ofPercent(end), MONTH, YEAR)).isEqualTo(Quantity.ofPercent(end));
        }

        // Independent: Python 3 decimal at 400 digits, 100 * (1 - (1 - c / 100) ** (p / q)) and 100 * (r / 100) ** (p /
        // q) with p / q of
        // 365 days to 12 months, rounded half even to 34 digits.
        @ParameterizedTest
        @CsvSource({
            "churn, 4, P30D, P1M, 4.054413898986817396311357631338611",
            "churn, 4.1, P1M, P30D, 4.044987279522185971672694247342665",
            "churn, 12, P90D, P1M, 4.228299353575181838654309725803553",
            "churn, 1, P1W, P1M, 4.273125073100169833055376652927978",
            "churn, 0.1, P1D, P1Y, 30.59301129595253542764883508764126",
            "churn, 6, P1M15D, P1M, 4.059261321451734071646236246286095",
            "retention, 84, P1Y, P90D, 95.79197755208690751611722279928652",
            "retention, 97, P4W, P1Y, 67.22953499638467547876586186469542",
            "retention, 95, P1M15D, P2M, 93.36022577942881622796207006269802"
        })
        void aYearCountsAs365DaysBetweenMonthsAndDays(
                String kind, String rate, Period from, Period to, String expected) {
            Quantity stated = Quantity.ofPercent(rate);
            assertThat(
                            kind.equals("churn")
                                    ? CompoundRate.churn(stated, from, to)
                                    : CompoundRate.retention(stated, from, to))
                    .isEqualTo(Quantity.ofPercent(expected));
            assertThat(CompoundRate.needsLengthOfYear(from, to)).isTrue();
            assertThat(CompoundRate.needsLengthOfYear(to, from)).isTrue();
        }

        @Test
        void aYearOfMonthsIsAsLongAsOneOfDays() {
            Quantity third = new Quantity(Unit.PERCENT, Ratio.of(100, 3));
            assertThat(CompoundRate.churn(third, Period.ofDays(365), YEAR)).isEqualTo(third);
        }

        @ParameterizedTest
        @CsvSource({"P1M, P1Y", "P1W, P28D", "P1M15D, P2M30D", "P365D, P1D", "P7M, P5Y"})
        void theLengthOfAYearIsNotNeededOtherwise(Period from, Period to) {
            assertThat(CompoundRate.needsLengthOfYear(from, to)).isFalse();
        }

        @ParameterizedTest
        @CsvSource({"P0D", "P-1M", "P-1D", "P1M-1D", "P-1M40D"})
        void aPeriodIsLongerThanNothing(Period period) {
            String message = "period is " + period + "; it must be longer than 0, and no part of it negative";
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> CompoundRate.churn(Quantity.ofPercent("4"), period, MONTH))
                    .withMessage(message);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> CompoundRate.churn(Quantity.ofPercent("4"), MONTH, period))
                    .withMessage(message);
        }

        @Test
        void periodsTooFarApartAreRefused() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> CompoundRate.churn(Quantity.ofPercent("4"), MONTH, Period.ofMonths(2401)))
                    .withMessage("rate per P1M cannot be carried to P2401M; they are as 1 to 2401, and neither number "
                            + "may be above 2400");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> CompoundRate.churn(Quantity.ofPercent("4"), Period.ofMonths(2401), MONTH))
                    .withMessage("rate per P2401M cannot be carried to P1M; they are as 2401 to 1, and neither number "
                            + "may be above 2400");
        }
    }

    @Nested
    class ToPeriodOf {
        @Test
        void aMetricThatIsBetterHigherIsKept() {
            assertThat(CompoundRate.toPeriodOf(Metrics.CRR, Quantity.ofPercent("99"), MONTH))
                    .isEqualTo(CompoundRate.retention(Quantity.ofPercent("99"), MONTH, YEAR));
        }

        @Test
        void aMetricThatIsBetterLowerIsLost() {
            assertThat(CompoundRate.toPeriodOf(Metrics.CHURN_RATE, Quantity.ofPercent("40"), YEAR))
                    .isEqualTo(CompoundRate.churn(Quantity.ofPercent("40"), YEAR, MONTH));
        }

        @Test
        void aMetricThatCanBeNegativeIsNetChurn() {
            // 1 - 1.01 ** 12 = -0.12682503..., so a year at that is a month at -1 percent
            assertThat(CompoundRate.toPeriodOf(
                            Metrics.NET_REVENUE_CHURN_RATE, Quantity.ofPercent("-12.682503013196972066120100"), YEAR))
                    .isEqualTo(Quantity.ofPercent("-1"));
            for (Metric metric : new Metric[] {Metrics.CHURN_RATE, Metrics.GROSS_REVENUE_CHURN_RATE}) {
                assertThatIllegalArgumentException()
                        .isThrownBy(() -> CompoundRate.toPeriodOf(metric, Quantity.ofPercent("-1"), YEAR))
                        .withMessage("churn rate is -1; it must be from 0 to 100");
            }
        }

        @Test
        void theLeastRateIsThatOfTheMetric() {
            assertThat(CompoundRate.least(Metrics.CRR)).isEqualTo(Ratio.ZERO);
            assertThat(CompoundRate.least(Metrics.CHURN_RATE)).isEqualTo(Ratio.ZERO);
            assertThat(CompoundRate.least(Metrics.NET_REVENUE_CHURN_RATE)).isEqualTo(Ratio.of(-1_000_000));
            assertThat(CompoundRate.least(Metrics.CHURN_RATE.within(Ratio.of(-50), Ratio.of(100))))
                    .isEqualTo(Ratio.of(-50));
            assertThat(CompoundRate.least(Metrics.CHURN_RATE.within(Ratio.of(-2_000_000), Ratio.of(100))))
                    .isEqualTo(Ratio.of(-1_000_000));
            assertThat(CompoundRate.least(Metrics.CRR.within(Ratio.of(-50), Ratio.of(100))))
                    .isEqualTo(Ratio.ZERO);
        }

        @Test
        void onlyARateIsCarried() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> CompoundRate.toPeriodOf(
                            Metric.of("csat", Unit.PERCENT, Direction.HIGHER), Quantity.ofPercent("80"), MONTH))
                    .withMessage("metric 'csat' has no period; only a rate is carried between periods");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> CompoundRate.toPeriodOf(
                            Metric.of("visits", Unit.COUNT, Direction.HIGHER).per(YEAR), Quantity.ofCount(3), MONTH))
                    .withMessage("metric 'visits' is in count; only one in percent is carried between periods");
        }
    }

    @Nested
    class Rates {
        @ParameterizedTest
        @CsvSource({"-0.1", "100.1"})
        void offTheScaleAreRefused(String rate) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> CompoundRate.churn(Quantity.ofPercent(rate), MONTH, YEAR))
                    .withMessage("churn rate is " + rate + "; it must be from 0 to 100");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> CompoundRate.retention(Quantity.ofPercent(rate), MONTH, YEAR))
                    .withMessage("retention rate is " + rate + "; it must be from 0 to 100");
        }

        @Test
        void ofAnotherUnitAreRefused() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> CompoundRate.retention(Quantity.ofPoints("5"), MONTH, MONTH))
                    .withMessage("retention rate is in points; it must be in percent");
        }
    }
}
