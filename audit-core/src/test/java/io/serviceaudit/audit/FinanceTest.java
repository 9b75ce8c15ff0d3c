package io.serviceaudit.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.serviceaudit.audit.Finance.FunnelStep;
import io.serviceaudit.audit.Finance.Series;
import io.serviceaudit.audit.Finance.SeriesPair;
import io.serviceaudit.catalog.Catalog;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FinanceTest {
    private static final Series REPLIES = new Series("reply time, minutes", Map.of("2026-W40", BigDecimal.TEN));

    @Test
    void anAuditKeepsItThroughOtherChanges() {
        Finance finance = Finance.none()
                .withCustomers(1_000)
                .withRevenuePerCustomer(new BigDecimal("500"))
                .withPeriod(Period.ofMonths(1))
                .withCurrency("RUB")
                .withMarginPercent(new BigDecimal("40"))
                .withDiscountPercent(BigDecimal.ZERO)
                .withHorizon(Period.ofYears(10))
                .withDropOffs(List.of(DropOff.at("onboarding")))
                .withFunnel(List.of(new FunnelStep("visit", 5), new FunnelStep("buy", 5)))
                .withCorrelations(List.of(new SeriesPair(REPLIES, REPLIES)));
        Audit audit = Audit.of(Catalog.serviceHealth(), "a", LocalDate.of(2026, 11, 20))
                .withFinance(finance)
                .withSelfRating(3);
        assertThat(audit.finance()).containsSame(finance);
        assertThat(finance.customers()).contains(1_000L);
        assertThat(finance.revenuePerCustomer()).contains(new BigDecimal("500"));
        assertThat(finance.period()).contains(Period.ofMonths(1));
        assertThat(finance.currency()).contains("RUB");
        assertThat(finance.marginPercent()).contains(new BigDecimal("40"));
        assertThat(finance.discountPercent()).contains(BigDecimal.ZERO);
        assertThat(finance.horizon()).contains(Period.ofYears(10));
        assertThat(finance.dropOffs()).extracting(DropOff::stage).containsExactly("onboarding");
        assertThat(finance.funnel()).extracting(FunnelStep::step).containsExactly("visit", "buy");
        assertThat(finance.correlations()).containsExactly(new SeriesPair(REPLIES, REPLIES));
    }

    @Test
    void saysNothingOfItself() {
        assertThat(Finance.none().customers()).isEmpty();
        assertThat(Finance.none().horizon()).isEmpty();
        assertThat(Finance.none().dropOffs()).isEmpty();
        assertThat(Audit.of(Catalog.serviceHealth(), "a", LocalDate.of(2026, 11, 20))
                        .finance())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"P0M", "P30D", "P1M1D", "P11Y", "P121M", "P-1M", "P1Y-1M"})
    void aPeriodIsFromAMonthToTenYears(String text) {
        Period period = Period.parse(text);
        assertRefused(
                () -> Finance.none().withHorizon(period),
                "horizon is " + period + "; it must be from 1 to 120 whole months");
        assertRefused(
                () -> Finance.none().withPeriod(period),
                "period of the revenue is " + period + "; it must be from 1 to 120 whole months");
    }

    @Test
    void figuresThatCannotBeAreRefused() {
        assertRefused(() -> Finance.none().withCustomers(-1), "customers is -1; it must be at least 0");
        assertRefused(
                () -> Finance.none().withRevenuePerCustomer(new BigDecimal("-0.5")),
                "revenue per customer is -0.5; it must be from 0 to 999999999999999999");
        assertRefused(
                () -> Finance.none().withCurrency("rub"),
                "currency of the finances is 'rub'; it must be three capital letters");
        assertRefused(
                () -> Finance.none().withMarginPercent(new BigDecimal("101")),
                "margin is 101; it must be from 0 to 100");
        assertRefused(
                () -> Finance.none().withDiscountPercent(new BigDecimal("-1")),
                "discount is -1; it must be from 0 to 100");
    }

    @Test
    void aFunnelNeverRises() {
        assertRefused(
                () -> Finance.none().withFunnel(List.of(new FunnelStep("visit", 5), new FunnelStep("buy", 6))),
                "step 'buy' has 6 customers; it must have at most as many as the step before, which has 5");
        assertRefused(
                () -> Finance.none().withFunnel(List.of(new FunnelStep("visit", 5))),
                "funnel has 1 step; it must have at least 2, or none");
        assertRefused(
                () -> Finance.none().withFunnel(List.of(new FunnelStep("buy", 5), new FunnelStep("buy", 5))),
                "step 'buy' is given twice; ids must differ");
        assertRefused(() -> new FunnelStep("buy", -1), "customers at step 'buy' is -1; it must be at least 0");
        assertThat(Finance.none().withFunnel(List.of()).funnel()).isEmpty();
    }

    @Test
    void aDropOffHasOneCost() {
        DropOff dropOff = DropOff.at("onboarding")
                .withSituation("Three weeks of waiting")
                .withLost(120, 800)
                .withValuePerCustomer(new BigDecimal("2000"))
                .withEvidence(List.of(Evidence.of("CRM")));
        assertThat(dropOff.lost()).contains(120L);
        assertThat(dropOff.of()).contains(800L);
        assertThat(dropOff.valuePerCustomer()).contains(new BigDecimal("2000"));
        assertThat(dropOff.evidence()).hasSize(1);
        assertThat(dropOff.withoutSituation().situation()).isEmpty();
        DropOff stated = dropOff.withCost(new BigDecimal("90000"));
        assertThat(stated.cost()).contains(new BigDecimal("90000"));
        assertThat(stated.valuePerCustomer()).isEmpty();
        assertThat(stated.withValuePerCustomer(BigDecimal.ONE).cost()).isEmpty();
        assertThat(stated.withLost(5).of()).isEmpty();
    }

    @Test
    void aDropOffThatCannotBeIsRefused() {
        DropOff dropOff = DropOff.at("onboarding");
        assertRefused(() -> DropOff.at(" "), "stage of a drop-off must not be blank");
        assertRefused(() -> dropOff.withSituation(""), "situation of the drop-off at 'onboarding' must not be blank");
        assertRefused(() -> dropOff.withLost(-1), "lost at 'onboarding' is -1; it must be at least 0");
        assertRefused(
                () -> dropOff.withLost(5, 4),
                "lost at 'onboarding' is 5; it must be at most how many there were, which is 4");
        assertRefused(
                () -> dropOff.withCost(new BigDecimal("-1")),
                "cost at 'onboarding' is -1; it must be from 0 to 999999999999999999");
        assertRefused(
                () -> dropOff.withValuePerCustomer(new BigDecimal("-1")),
                "value of a customer at 'onboarding' is -1; it must be from 0 to 999999999999999999");
    }

    @Test
    void aSeriesKeepsItsOrder() {
        Map<String, BigDecimal> points = new LinkedHashMap<>();
        points.put("2026-W41", BigDecimal.ONE);
        points.put("2026-W40", BigDecimal.TEN);
        Series series = new Series("conversion, %", points);
        points.clear();
        assertThat(series.points().keySet()).containsExactly("2026-W41", "2026-W40");
        assertRefused(() -> new Series("", Map.of()), "name of a series is ''; it must be 1-128 printable characters");
        assertRefused(
                () -> new Series("conversion", Map.of("", BigDecimal.ONE)),
                "key of a point of series 'conversion' is ''; it must be 1-128 printable characters");
    }

    @Test
    void noFigureSlipsIntoALog() {
        assertThat(Finance.none().withCustomers(42)).hasToString("Finance");
        assertThat(DropOff.at("onboarding").withLost(42)).hasToString("DropOff[onboarding]");
        assertThat(new SeriesPair(REPLIES, REPLIES))
                .hasToString("SeriesPair[first=Series[reply time, minutes], second=Series[reply time, minutes]]");
        assertThat(new FunnelStep("visit", 5)).hasToString("FunnelStep[visit]");
    }

    private static void assertRefused(ThrowingCallable call, String message) {
        assertThatIllegalArgumentException().isThrownBy(call).withMessage(message);
    }
}
