package io.serviceaudit.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class FunnelTest {
    private static final Funnel FUNNEL = new Funnel(List.of(
            new Funnel.Step("visit", 400),
            new Funnel.Step("ask", 263),
            new Funnel.Step("offer", 182),
            new Funnel.Step("buy", 45)));

    @Test
    void showsFirstWhereMostFallOut() {
        assertThat(FUNNEL.dropOffs())
                .containsExactly(
                        new Funnel.DropOff("visit", "ask", new Proportion(137, 400)),
                        new Funnel.DropOff("offer", "buy", new Proportion(137, 182)),
                        new Funnel.DropOff("ask", "offer", new Proportion(81, 263)));
        assertThat(FUNNEL.throughput()).isEqualTo(new Proportion(45, 400));
    }

    @Test
    void theShareOfEachHasWilsonsInterval() {
        // Newcombe 1998, table I, method 3: 81 of 263 at 95 percent, 25.53 to 36.62.
        Interval interval =
                FUNNEL.dropOffs().get(2).interval(Confidence.PERCENT_95).orElseThrow();
        assertThat(interval.low().amount().rounded(2)).isEqualByComparingTo("25.53");
        assertThat(interval.high().amount().rounded(2)).isEqualByComparingTo("36.62");
    }

    @Test
    void whereNobodyComesNobodyFallsOut() {
        Funnel.DropOff dropOff = new Funnel(List.of(new Funnel.Step("visit", 0), new Funnel.Step("buy", 0)))
                .dropOffs()
                .get(0);
        assertThat(dropOff.lost().share()).isEmpty();
        assertThat(dropOff.interval(Confidence.PERCENT_95)).isEmpty();
    }

    @Test
    void thatCannotBeIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Funnel(List.of(new Funnel.Step("visit", 1))))
                .withMessage("funnel has 1 steps; it must have at least 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Funnel(List.of(new Funnel.Step("visit", 1), new Funnel.Step("visit", 1))))
                .withMessage("step 'visit' is there twice; each must be once");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Funnel(List.of(new Funnel.Step("visit", 1), new Funnel.Step("buy", 2))))
                .withMessage(
                        "step 'buy' has 2 customers; it must have at most as many as the step before, which has 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Funnel.Step(" ", 1))
                .withMessage("name of a step is ' '; it must not be blank");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Funnel.Step("visit", -1))
                .withMessage("customers is -1; it must be at least 0");
    }
}
