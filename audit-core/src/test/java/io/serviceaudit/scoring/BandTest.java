package io.serviceaudit.scoring;

import static io.serviceaudit.scoring.SmallAudit.english;
import static io.serviceaudit.scoring.SmallAudit.exact;
import static io.serviceaudit.scoring.SmallAudit.item;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.serviceaudit.checklist.Band;
import io.serviceaudit.checklist.Condition;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The level of health: rule S13. */
class BandTest {
    /** Health is exactly {@code percent}. */
    private static SmallAudit health(String percent) {
        BigDecimal good = new BigDecimal(percent);
        BigDecimal bad = new BigDecimal("100").subtract(good);
        if (bad.signum() == 0) {
            return SmallAudit.of(item("good")).answers("good=yes");
        }
        return good.signum() == 0
                ? SmallAudit.of(item("bad")).answers("bad=no")
                : SmallAudit.of(item("good").weight(good), item("bad").weight(bad))
                        .answers("good=yes bad=no");
    }

    private static String band(Scorecard scorecard) {
        return scorecard.health().band().map(Band::id).orElse("none");
    }

    @ParameterizedTest(name = "S13: health {0} with {1} decimals, shown {2}, is {3}")
    @CsvSource({
        "0, 1, 0.0, critical", // an inclusive bound
        "0.02, 1, 0.1, critical",
        "39.9, 1, 39.9, critical",
        "39.94, 1, 39.9, critical",
        "39.95, 1, 40.0, at-risk", // as shown, though 39.95 < 40
        "39.95, 2, 39.95, critical", // the same health with another digit shown
        "39.5, 0, 40, at-risk",
        "40, 1, 40.0, at-risk", // an inclusive bound
        "69.94, 1, 69.9, at-risk",
        "69.95, 1, 70.0, healthy",
        "70, 1, 70.0, healthy",
        "89.94, 1, 89.9, healthy",
        "89.95, 1, 90.0, excellent",
        "90, 1, 90.0, excellent",
        "99.97, 1, 99.9, excellent",
        "100, 1, 100.0, excellent",
    })
    void theBandIsThatOfThePercentShown(String health, int decimals, String shown, String band) {
        Scorecard scorecard =
                health(health).scoring(open -> open.withDecimals(decimals)).score();

        assertThat(scorecard.percent(scorecard.health().score().orElseThrow())).hasToString(shown);
        assertThat(band(scorecard)).isEqualTo(band);
    }

    @ParameterizedTest(name = "S13: with own bands health {0} is {1}")
    @CsvSource({
        "9.9, none", // below the first bound
        "10, low",
        "49.9, low",
        "50, high",
        "100, full",
        "99.99, high", // shows 99.9
    })
    void ownBandsReplaceTheStandardOnes(String health, String band) {
        Scorecard scorecard = health(health)
                .scoring(open -> open.withBands(List.of(
                        Band.of("low", new BigDecimal("10")),
                        Band.of("high", new BigDecimal("50")).withName(english("High")),
                        Band.of("full", new BigDecimal("100")))))
                .score();

        assertThat(band(scorecard)).isEqualTo(band);
    }

    @Test
    void s13ABandKeepsItsName() {
        Band named = Band.of("fair", BigDecimal.ZERO).withName(english("Fair"));

        assertThat(health("50")
                        .scoring(open -> open.withBands(List.of(named)))
                        .score()
                        .health()
                        .band()
                        .flatMap(Band::name))
                .contains(english("Fair"));
    }

    static Stream<Arguments> withheld() {
        SmallAudit failed = SmallAudit.of(item("a").critical(), item("b", "3")).answers("a=no b=yes"); // 3 of 4
        return Stream.of(
                arguments(
                        "S13: the band is that of health after knock-out",
                        failed.knockOutCap("30"),
                        "3/10",
                        "critical"),
                arguments("S13: a cap that does not bind changes no band", failed.knockOutCap("100"), "3/4", "healthy"),
                arguments("S13: no health, no band", SmallAudit.of(item("a")).answers("a=n/a"), "none", "none"),
                arguments(
                        "S13: nothing answered, no band, though health is 0 under zero",
                        SmallAudit.of(item("a")).unansweredZero(),
                        "0/1",
                        "none"),
                arguments(
                        "S13: only an excluded item answered, no band",
                        SmallAudit.of(item("a"), item("b").appliesWhen(Condition.tag("city", "Kazan")))
                                .answers("b=yes")
                                .unansweredZero(),
                        "0/1",
                        "none"),
                arguments(
                        "S13: provisional, no band",
                        SmallAudit.of(item("a"), item("b"))
                                .answers("a=yes")
                                .scoring(open -> open.withMinimumCoverage(new BigDecimal("50.1"))),
                        "1/1",
                        "none"),
                arguments(
                        "S13: in progress is enough for a band",
                        SmallAudit.of(item("a"), item("b")).answers("a=yes"),
                        "1/1",
                        "excellent"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("withheld")
    void theBandIsNamedOnlyWhereHealthIsKnown(String rule, SmallAudit audit, String health, String band) {
        Scorecard scorecard = audit.score();

        assertThat(exact(scorecard.health().score())).as(rule).isEqualTo(health);
        assertThat(band(scorecard)).as(rule).isEqualTo(band);
    }
}
