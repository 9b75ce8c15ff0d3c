package io.serviceaudit.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.serviceaudit.benchmark.Norm.Kind;
import io.serviceaudit.benchmark.Norm.Level;
import io.serviceaudit.checklist.Text;
import io.serviceaudit.measure.Comparator;
import io.serviceaudit.measure.Metric;
import io.serviceaudit.measure.Metrics;
import io.serviceaudit.measure.Quantity;
import io.serviceaudit.measure.Unit;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NormsTest {
    private static final Metric ON_TIME = metric("on-time-rate");

    private static Metric metric(String id) {
        return Metrics.standard().find(id).orElseThrow();
    }

    /** A value as the documentation writes it: {@code 15 min}, {@code 95}. */
    private static Quantity value(Metric metric, String text) {
        if (metric.unit() != Unit.DURATION) {
            return Quantity.of(metric.unit(), new BigDecimal(text));
        }
        String[] parts = text.split(" ");
        BigDecimal amount = new BigDecimal(parts[0]);
        BigDecimal seconds = switch (parts[1]) {
            case "s" -> amount;
            case "min" -> amount.multiply(BigDecimal.valueOf(60));
            case "h" -> amount.multiply(BigDecimal.valueOf(3600));
            default -> amount.multiply(BigDecimal.valueOf(86400));
        };
        return Quantity.of(Unit.DURATION, seconds);
    }

    private static Bound atLeast(String percent) {
        return new Bound(Comparator.AT_LEAST, Quantity.ofPercent(percent));
    }

    @Nested
    class Bundled {
        // Typed a second time from the documentation of the norms.
        @ParameterizedTest
        @CsvSource({
            "0, first-response-time, , NORM, <, 15 min, , , service-checkpoints",
            "1, first-response-time, chat, ORIENTATION, <=, 5 min, , , service-health",
            "2, first-response-time, e-mail, ORIENTATION, <=, 1 h, , , service-health",
            "3, first-response-time, chat, EXAMPLE, <=, 1 min, , , churn-prevention",
            "4, first-response-time, e-mail, EXAMPLE, <=, 24 h, , , churn-prevention",
            "5, on-time-rate, , NORM, >=, 95, >=, 98, service-checkpoints",
            "6, quote-accuracy, , NORM, >=, 90, , , service-checkpoints",
            "7, first-contact-resolution, , NORM, >=, 70, >=, 85, service-checkpoints",
            "8, longest-stage-wait, , NORM, <=, 3 d, , , service-checkpoints",
            "9, contact-channel-count, , NORM, >=, 3, , , service-checkpoints",
            "10, nps, , ORIENTATION, >, 40, , , service-checkpoints"
        })
        void theFigures(
                int position,
                String id,
                String channel,
                Kind kind,
                String when,
                String value,
                String betterWhen,
                String betterValue,
                String checklist) {
            Norm norm = Norms.standard().all().get(position);
            Metric metric = metric(id);
            assertThat(norm.metric()).isEqualTo(metric);
            assertThat(norm.channel().orElse(null)).isEqualTo(channel);
            assertThat(norm.kind()).isEqualTo(kind);
            assertThat(norm.bound()).isEqualTo(new Bound(Comparator.ofCode(when).orElseThrow(), value(metric, value)));
            assertThat(norm.better().orElse(null))
                    .isEqualTo(
                            betterWhen == null
                                    ? null
                                    : new Bound(
                                            Comparator.ofCode(betterWhen).orElseThrow(), value(metric, betterValue)));
            assertThat(norm.checklist()).contains(checklist);
        }

        @Test
        void areEleven() {
            assertThat(Norms.standard().all()).hasSize(11);
        }

        @Test
        void onlyTheFirstResponseHasAFlag() {
            assertThat(Norms.standard().all().stream()
                            .filter(norm -> norm.flag().isPresent()))
                    .containsExactly(
                            Norms.standard().find(Metrics.FIRST_RESPONSE_TIME).orElseThrow());
            Norm.Flag flag = Norms.standard()
                    .find(Metrics.FIRST_RESPONSE_TIME)
                    .flatMap(Norm::flag)
                    .orElseThrow();
            assertThat(flag.metric()).isEqualTo(metric("longest-first-response"));
            // over 60 minutes: 60 minutes themselves are not
            assertThat(flag.isRaised(value(flag.metric(), "60 min"))).isFalse();
            assertThat(flag.isRaised(value(flag.metric(), "3601 s"))).isTrue();
        }

        @Test
        void notesReadInBothLanguages() {
            assertThat(Norms.standard().all())
                    .filteredOn(norm -> norm.note().isPresent())
                    .hasSize(9)
                    .allSatisfy(norm ->
                            assertThat(norm.note().orElseThrow().byLanguage()).containsOnlyKeys("en", "ru"));
            assertThat(Norms.standard()
                            .find(metric("quote-accuracy"))
                            .flatMap(Norm::note)
                            .orElseThrow()
                            .in(Locale.ENGLISH))
                    .isEqualTo("Share of deals whose bill is within 5% of the quote.");
        }

        // By hand, at and beside every bound.
        @ParameterizedTest
        @CsvSource({
            "first-response-time, 899 s, MET, 0 s",
            "first-response-time, 15 min, MISSED, 0 s",
            "first-response-time, 901 s, MISSED, 1 s",
            "on-time-rate, 94.9, MISSED, 0.1",
            "on-time-rate, 95, MET, 0",
            "on-time-rate, 97.9, MET, 0",
            "on-time-rate, 98, BETTER, 0",
            "quote-accuracy, 89.9, MISSED, 0.1",
            "quote-accuracy, 90, MET, 0",
            "quote-accuracy, 100, MET, 0",
            "first-contact-resolution, 69.9, MISSED, 0.1",
            "first-contact-resolution, 70, MET, 0",
            "first-contact-resolution, 84.9, MET, 0",
            "first-contact-resolution, 85, BETTER, 0",
            "longest-stage-wait, 3 d, MET, 0 s",
            "longest-stage-wait, 259201 s, MISSED, 1 s",
            "contact-channel-count, 2, MISSED, 1",
            "contact-channel-count, 3, MET, 0"
        })
        void levelsAndGapsAtTheBounds(String id, String value, Level level, String gap) {
            Metric metric = metric(id);
            Norm norm = Norms.standard().find(metric).orElseThrow();
            assertThat(norm.levelOf(value(metric, value))).isEqualTo(level);
            assertThat(norm.gap(value(metric, value))).isEqualTo(value(metric, gap));
        }

        @ParameterizedTest
        @CsvSource({"chat, 300 s, MET", "chat, 301 s, MISSED", "e-mail, 3600 s, MET", "e-mail, 3601 s, MISSED"})
        void orientationsByChannel(String channel, String value, Level level) {
            Norm norm =
                    Norms.standard().find(Metrics.FIRST_RESPONSE_TIME, channel).orElseThrow();
            assertThat(norm.kind()).isEqualTo(Kind.ORIENTATION);
            assertThat(norm.levelOf(value(norm.metric(), value))).isEqualTo(level);
        }

        @Test
        void aChannelOrMetricWithoutANormHasNone() {
            assertThat(Norms.standard().find(Metrics.FIRST_RESPONSE_TIME, "phone"))
                    .isEmpty();
            assertThat(Norms.standard().find(ON_TIME, "chat")).isEmpty();
            assertThat(Norms.standard().find(Metrics.CRR)).isEmpty();
        }
    }

    @Nested
    class Own {
        private final Norm norm = Norm.of(ON_TIME, atLeast("90"));

        @Test
        void takesThePlaceOfTheBundledOneInACopy() {
            Norms own = Norms.standard().with(norm);
            assertThat(own.find(ON_TIME)).contains(norm);
            assertThat(own.all()).hasSize(11).endsWith(norm);
            assertThat(Norms.standard().find(ON_TIME)).isPresent().isNotEqualTo(own.find(ON_TIME));
        }

        @Test
        void anExampleIsNoNorm() {
            Norms own = Norms.of(List.of(norm.as(Kind.EXAMPLE)));
            assertThat(own.find(ON_TIME)).isEmpty();
            assertThat(own.all()).containsExactly(norm.as(Kind.EXAMPLE));
            assertThat(own.with(norm).all()).containsExactly(norm.as(Kind.EXAMPLE), norm);
        }

        @Test
        void aNormForAChannelIsNotForTheWhole() {
            Norms own = Norms.of(List.of(norm.forChannel("chat")));
            assertThat(own.find(ON_TIME)).isEmpty();
            assertThat(own.find(ON_TIME, "chat")).contains(norm.forChannel("chat"));
        }

        @Test
        void emptyHasNone() {
            assertThat(Norms.empty().all()).isEmpty();
            assertThat(Norms.empty()).isEqualTo(Norms.of(List.of())).isNotEqualTo(Norms.of(List.of(norm)));
        }

        @Test
        void twoForOneMetricAreRefused() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Norms.of(List.of(norm, norm.as(Kind.ORIENTATION))))
                    .withMessage("norm 'on-time-rate' is given twice; ids must differ");
        }

        @Test
        void aBoundIsOnTheSideOfTheMetric() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Norm.of(ON_TIME, new Bound(Comparator.AT_MOST, Quantity.ofPercent("90"))))
                    .withMessage("norm of metric 'on-time-rate' is '<='; it must be >= or >, since higher is better");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Norm.of(
                            Metrics.FIRST_RESPONSE_TIME,
                            new Bound(Comparator.GREATER, Quantity.ofDuration(Duration.ofMinutes(1)))))
                    .withMessage(
                            "norm of metric 'first-response-time' is '>'; it must be < or <=, since lower is better");
        }

        @Test
        void aBoundIsAValueOfTheMetric() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Norm.of(ON_TIME, atLeast("101")))
                    .withMessage("value of metric 'on-time-rate' is 101; it must be from 0 to 100");
        }

        @Test
        void betterIsBeyondTheNorm() {
            assertThat(norm.withBetter(atLeast("90.1")).better()).contains(atLeast("90.1"));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> norm.withBetter(atLeast("90")))
                    .withMessage("better of metric 'on-time-rate' is 90; it must be beyond the norm, which is 90");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> norm.withBetter(new Bound(Comparator.LESS, Quantity.ofPercent("99"))))
                    .withMessage("better of metric 'on-time-rate' is '<'; it must be >= or >, since higher is better");
        }

        @Test
        void betterIsLessWhereLessIsBetter() {
            Norm fast = Norm.of(Metrics.FIRST_RESPONSE_TIME, atMost(5));
            assertThat(fast.withBetter(atMost(4)).better()).contains(atMost(4));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> fast.withBetter(atMost(5)))
                    .withMessage(
                            "better of metric 'first-response-time' is 300; it must be beyond the norm, which is 300");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> fast.withBetter(atMost(6)))
                    .withMessage(
                            "better of metric 'first-response-time' is 360; it must be beyond the norm, which is 300");
        }

        private static Bound atMost(long minutes) {
            return new Bound(Comparator.AT_MOST, Quantity.ofDuration(Duration.ofMinutes(minutes)));
        }

        @Test
        void aFlagsBoundIsAValueOfItsMetric() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Norm.Flag(Metrics.NPS, atLeast("5")))
                    .withMessage("value of metric 'nps' is in percent; it must be in points");
        }

        @Test
        void normsAreEqualWhenAllTheySayIs() {
            Norm.Flag flag = new Norm.Flag(Metrics.NPS, new Bound(Comparator.LESS, Quantity.ofPoints("0")));
            assertThat(norm).isEqualTo(Norm.of(ON_TIME, atLeast("90")));
            assertThat(List.of(
                            Norm.of(ON_TIME, atLeast("91")),
                            norm.as(Kind.ORIENTATION),
                            norm.forChannel("chat"),
                            norm.withBetter(atLeast("95")),
                            norm.withFlag(flag),
                            norm.fromChecklist("own"),
                            norm.withNote(Text.of("en", "Own."))))
                    .doesNotHaveDuplicates()
                    .doesNotContain(norm);
        }

        @Test
        void everyCopyKeepsTheRest() {
            Norm.Flag flag = new Norm.Flag(Metrics.NPS, new Bound(Comparator.LESS, Quantity.ofPoints("0")));
            Text note = Text.of("en", "Own.");
            Norm one = norm.withNote(note)
                    .fromChecklist("own")
                    .withFlag(flag)
                    .withBetter(atLeast("95"))
                    .forChannel("chat")
                    .as(Kind.ORIENTATION);
            Norm other = norm.as(Kind.ORIENTATION)
                    .forChannel("chat")
                    .withBetter(atLeast("95"))
                    .withFlag(flag)
                    .fromChecklist("own")
                    .withNote(note);
            assertThat(one).isEqualTo(other).hasToString("on-time-rate, chat");
            assertThat(one.flag()).contains(flag);
            assertThat(one.note()).contains(note);
        }

        @Test
        void codes() {
            assertThat(Kind.values()).extracting(Kind::code).containsExactly("norm", "orientation", "example");
            assertThat(Level.values()).extracting(Level::code).containsExactly("missed", "met", "better");
        }
    }
}
