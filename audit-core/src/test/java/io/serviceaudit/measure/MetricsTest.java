package io.serviceaudit.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Period;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The metrics that documents may name. */
class MetricsTest {
    /** Typed from the documentation's list of metrics a host can supply, in its order: id, unit, direction. */
    private static final String DOCUMENTED = """
            nps                            points    higher
            crr                            percent   higher
            churn-rate                     percent   lower
            gross-revenue-churn-rate       percent   lower
            net-revenue-churn-rate         percent   lower
            csat                           percent   higher
            csi                            percent   higher
            first-response-time            duration  lower
            longest-first-response         duration  lower
            resolution-time                duration  lower
            contacts-per-resolution        count     lower
            escalation-share               percent   lower
            repeat-contact-share           percent   lower
            return-share                   percent   lower
            refusal-share                  percent   lower
            abandoned-cart-share           percent   lower
            on-time-rate                   percent   higher
            quote-accuracy                 percent   higher
            first-contact-resolution       percent   higher
            contact-channel-count          count     higher
            longest-stage-wait             duration  lower
            problem-notice-lead            duration  higher
            conversion                     percent   higher
            revenue                        money     higher
            margin                         money     higher
            staff-turnover                 percent   lower
            people-per-complaint           count     lower
            contacts-per-complaint         count     lower
            undecided-escalations-per-week count     lower
            ltv                            money     higher
            average-revenue-per-customer   money     higher
            purchase-frequency             per-year  higher
            """;

    @Test
    void theStandardOnesAreThoseOfTheDocumentationInItsOrder() {
        List<String> documented = DOCUMENTED
                .lines()
                .map(line -> String.join(" ", Arrays.asList(line.trim().split(" +"))))
                .toList();

        assertThat(Metrics.standard().all().stream()
                        .map(metric -> metric.id() + " " + metric.unit().code() + " "
                                + metric.direction().code()))
                .containsExactlyElementsOf(documented)
                .hasSize(32);
    }

    @Test
    void retentionIsAYearAndChurnAMonthAndNothingElseIsARate() {
        assertThat(Metrics.CRR.period()).contains(Period.ofYears(1));
        assertThat(Metrics.CHURN_RATE.period()).contains(Period.ofMonths(1));
        assertThat(Metrics.GROSS_REVENUE_CHURN_RATE.period()).contains(Period.ofMonths(1));
        assertThat(Metrics.NET_REVENUE_CHURN_RATE.period()).contains(Period.ofMonths(1));
        assertThat(Metrics.standard().all().stream()
                        .filter(metric -> metric.period().isPresent())
                        .map(Metric::id))
                .containsExactly("crr", "churn-rate", "gross-revenue-churn-rate", "net-revenue-churn-rate");
    }

    @Test
    void npsGoesFromMinus100To100() {
        assertThat(Metrics.NPS.lowest()).contains(Ratio.of(-100));
        assertThat(Metrics.NPS.highest()).contains(Ratio.of(100));
    }

    @Test
    void revenueChurnGoesUpTo100AndTheNetOneBelow0() {
        assertThat(Metrics.GROSS_REVENUE_CHURN_RATE.lowest()).contains(Ratio.ZERO);
        assertThat(Metrics.GROSS_REVENUE_CHURN_RATE.highest()).contains(Ratio.of(100));
        assertThat(Metrics.NET_REVENUE_CHURN_RATE.lowest()).isEmpty();
        assertThat(Metrics.NET_REVENUE_CHURN_RATE.highest()).contains(Ratio.of(100));
    }

    @Test
    void theConstantsAreTheStandardOnes() {
        assertThat(Metrics.standard().find("nps")).contains(Metrics.NPS);
        assertThat(Metrics.standard().find("crr")).contains(Metrics.CRR);
        assertThat(Metrics.standard().find("churn-rate")).contains(Metrics.CHURN_RATE);
        assertThat(Metrics.standard().find("gross-revenue-churn-rate")).contains(Metrics.GROSS_REVENUE_CHURN_RATE);
        assertThat(Metrics.standard().find("net-revenue-churn-rate")).contains(Metrics.NET_REVENUE_CHURN_RATE);
        assertThat(Metrics.standard().find("csat")).contains(Metrics.CSAT);
        assertThat(Metrics.standard().find("csi")).contains(Metrics.CSI);
        assertThat(Metrics.standard().find("first-response-time")).contains(Metrics.FIRST_RESPONSE_TIME);
        assertThat(Metrics.standard().find("average-revenue-per-customer"))
                .contains(Metrics.AVERAGE_REVENUE_PER_CUSTOMER);
        assertThat(Metrics.standard().find("purchase-frequency")).contains(Metrics.PURCHASE_FREQUENCY);
    }

    @Test
    void anUnknownIdFindsNothing() {
        assertThat(Metrics.standard().find("NPS")).isEmpty();
        assertThat(Metrics.standard().find("")).isEmpty();
    }

    @Test
    void aHostsOwnComesAtTheEndOfANewSet() {
        Metric own = Metric.of("smiles-per-hour", Unit.COUNT, Direction.HIGHER);
        Metrics extended = Metrics.standard().with(own);

        assertThat(extended.all()).hasSize(33).last().isEqualTo(own);
        assertThat(extended.find("smiles-per-hour")).contains(own);
        assertThat(Metrics.standard().find("smiles-per-hour")).isEmpty();
    }

    @Test
    void theSameMetricTwiceIsTheSameSet() {
        Metric again = Metric.of("csat", Unit.PERCENT, Direction.HIGHER);

        assertThat(Metrics.standard().with(again).all())
                .isEqualTo(Metrics.standard().all());
    }
}
