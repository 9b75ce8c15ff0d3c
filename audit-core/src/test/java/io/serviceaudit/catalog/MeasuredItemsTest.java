package io.serviceaudit.catalog;

import static io.serviceaudit.measure.Quantity.ofCount;
import static io.serviceaudit.measure.Quantity.ofDuration;
import static io.serviceaudit.measure.Quantity.ofPercent;
import static io.serviceaudit.measure.Quantity.ofPoints;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.serviceaudit.checklist.Checklist;
import io.serviceaudit.checklist.Choice;
import io.serviceaudit.checklist.Item;
import io.serviceaudit.checklist.MeasuredRule;
import io.serviceaudit.checklist.RedFlag;
import io.serviceaudit.measure.Measurement;
import io.serviceaudit.measure.Metric;
import io.serviceaudit.measure.Metrics;
import io.serviceaudit.measure.Quantity;
import io.serviceaudit.measure.Unit;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What measurements say of built-in items, at each boundary of the catalog pages and on both sides of it. */
class MeasuredItemsTest {
    private static Metric metric(String id) {
        return Metrics.standard().find(id).orElseThrow();
    }

    private static Item checkpoint(String id) {
        return Catalog.serviceCheckpoints().item(id).orElseThrow();
    }

    private static Quantity minutes(long minutes) {
        return ofDuration(Duration.ofMinutes(minutes));
    }

    /** The least that is longer. */
    private static Quantity justOver(Duration duration) {
        return ofDuration(duration.plusNanos(1));
    }

    @Test
    void theseAreMeasuredAndNoOthers() {
        assertThat(Catalog.checklists().stream()
                        .flatMap(checklist -> checklist.items().stream())
                        .filter(item -> item.measured().isPresent()))
                .extracting(item -> item + " " + item.measured().orElseThrow().metric())
                .containsExactly(
                        "reply-time first-response-time",
                        "response-standard first-response-time",
                        "first-response first-response-time",
                        "three-channels contact-channel-count",
                        "no-bottlenecks longest-stage-wait",
                        "on-time on-time-rate",
                        "final-price quote-accuracy",
                        "nps-above-40 nps",
                        "one-contact first-contact-resolution");
    }

    @Nested
    class Checkpoints {
        static Stream<Arguments> values() {
            return Stream.of(
                    arguments("first-response", ofDuration(Duration.ZERO), "done"),
                    arguments("first-response", ofDuration(Duration.ofSeconds(14 * 60 + 59)), "done"),
                    arguments(
                            "first-response", ofDuration(Duration.ofMinutes(15).minusNanos(1)), "done"),
                    arguments("first-response", minutes(15), "not-done"),
                    arguments("first-response", justOver(Duration.ofMinutes(15)), "not-done"),
                    arguments("three-channels", ofCount(2), "not-done"),
                    arguments("three-channels", ofCount(3), "done"),
                    arguments("three-channels", ofCount(4), "done"),
                    arguments("no-bottlenecks", ofDuration(Duration.ofHours(71)), "done"),
                    arguments("no-bottlenecks", ofDuration(Duration.ofDays(3)), "done"),
                    arguments("no-bottlenecks", justOver(Duration.ofDays(3)), "not-done"),
                    arguments("on-time", ofPercent("94.999"), "not-done"),
                    arguments("on-time", ofPercent("95"), "done"),
                    arguments("on-time", ofPercent("98"), "done"),
                    arguments("final-price", ofPercent("89.999"), "not-done"),
                    arguments("final-price", ofPercent("90"), "done"),
                    arguments("one-contact", ofPercent("69.999"), "not-done"),
                    arguments("one-contact", ofPercent("70"), "done"),
                    arguments("one-contact", ofPercent("85"), "done"),
                    arguments("nps-above-40", ofPoints("-100"), "done"),
                    arguments("nps-above-40", ofPoints("-1"), "done"),
                    arguments("nps-above-40", ofPoints("40"), "done"),
                    arguments("nps-above-40", ofPoints("100"), "done"));
        }

        @ParameterizedTest
        @MethodSource("values")
        void areAnsweredByTheMeasuredValue(String id, Quantity value, String answer) {
            MeasuredRule rule = checkpoint(id).measured().orElseThrow();
            assertThat(rule.answer(Measurement.of(rule.metric(), value))).contains(Choice.of(answer));
        }

        @Test
        void areNotAnsweredByAMetricWithoutAValue() {
            assertThat(Catalog.serviceCheckpoints().items())
                    .flatExtracting(item -> item.measured().stream().toList())
                    .hasSize(7)
                    .allSatisfy(rule -> assertThat(rule.answer(Measurement.of(rule.metric())))
                            .isEmpty());
        }

        @Test
        void areNotAnsweredByChannels() {
            Measurement byChannel = Measurement.of(Metrics.FIRST_RESPONSE_TIME).withChannel("chat", minutes(1));
            assertThat(checkpoint("first-response").measured().orElseThrow().answer(byChannel))
                    .isEmpty();
        }
    }

    @Nested
    class RedFlags {
        static Stream<Arguments> values() {
            return Stream.of(
                    arguments("first-response", "longest-first-response", minutes(60), false),
                    arguments("first-response", "longest-first-response", justOver(Duration.ofMinutes(60)), true),
                    arguments("nps-above-40", "nps", ofPoints("-0.001"), true),
                    arguments("nps-above-40", "nps", ofPoints("0"), false),
                    arguments("nps-above-40", "nps", ofPoints("40"), false),
                    arguments("one-contact", "people-per-complaint", ofCount(2), false),
                    arguments("one-contact", "people-per-complaint", count("2.999"), false),
                    arguments("one-contact", "people-per-complaint", ofCount(3), true),
                    arguments("empowered-staff", "undecided-escalations-per-week", ofCount(2), false),
                    arguments("empowered-staff", "undecided-escalations-per-week", count("2.001"), true),
                    arguments("empowered-staff", "undecided-escalations-per-week", ofCount(3), true));
        }

        private static Quantity count(String count) {
            return Quantity.of(Unit.COUNT, new BigDecimal(count));
        }

        @ParameterizedTest
        @MethodSource("values")
        void areShownByTheMeasuredValue(String id, String metric, Quantity value, boolean observed) {
            RedFlag.Sign sign = checkpoint(id).redFlag().flatMap(RedFlag::sign).orElseThrow();
            assertThat(sign.metric()).isEqualTo(metric(metric));
            assertThat(sign.observed(Measurement.of(sign.metric(), value))).contains(observed);
        }

        @Test
        void ofAllOthersAreForTheAuditorToObserve() {
            assertThat(Catalog.serviceCheckpoints().items().stream()
                            .filter(item -> item.redFlag().orElseThrow().sign().isEmpty()))
                    .extracting(Item::id)
                    .containsExactly(
                            "three-channels",
                            "after-hours",
                            "no-bottlenecks",
                            "on-time",
                            "bad-news-first",
                            "failure-compensation",
                            "final-price",
                            "wow-moments");
        }
    }

    /** Chat up to 5 minutes, e-mail up to 1 hour. */
    @Nested
    class ReplyTime {
        private static Optional<Choice> answer(Measurement measurement) {
            return rule(Catalog.serviceHealth(), "reply-time").answer(measurement);
        }

        private static Measurement chat(Quantity value) {
            return Measurement.of(Metrics.FIRST_RESPONSE_TIME).withChannel("chat", value);
        }

        @Test
        void isYesWhenEachMeasuredChannelIsWithinItsOrientation() {
            assertThat(answer(chat(minutes(5)).withChannel("e-mail", minutes(60))))
                    .contains(Choice.of("yes"));
            assertThat(answer(chat(minutes(5)))).contains(Choice.of("yes"));
            assertThat(answer(Measurement.of(Metrics.FIRST_RESPONSE_TIME).withChannel("e-mail", minutes(60))))
                    .contains(Choice.of("yes"));
        }

        @Test
        void isPartialWhenSomeAre() {
            assertThat(answer(chat(justOver(Duration.ofMinutes(5))).withChannel("e-mail", minutes(60))))
                    .contains(Choice.of("partial"));
            assertThat(answer(chat(minutes(5)).withChannel("e-mail", justOver(Duration.ofHours(1)))))
                    .contains(Choice.of("partial"));
        }

        @Test
        void isNoWhenNoneIs() {
            assertThat(answer(
                            chat(justOver(Duration.ofMinutes(5))).withChannel("e-mail", justOver(Duration.ofHours(1)))))
                    .contains(Choice.of("no"));
            assertThat(answer(chat(justOver(Duration.ofMinutes(5))))).contains(Choice.of("no"));
        }

        @Test
        void isOpenWhenNeitherIsMeasured() {
            assertThat(answer(Measurement.of(Metrics.FIRST_RESPONSE_TIME, minutes(1))))
                    .isEmpty();
            assertThat(answer(Measurement.of(Metrics.FIRST_RESPONSE_TIME).withChannel("phone", minutes(1))))
                    .isEmpty();
        }
    }

    @Nested
    class ResponseStandard {
        private static final Measurement TARGET_15_MINUTES =
                Measurement.of(Metrics.FIRST_RESPONSE_TIME).withTarget(minutes(15));

        private static Optional<Choice> answer(Measurement measurement) {
            return rule(Catalog.churnPrevention(), "response-standard").answer(measurement);
        }

        @Test
        void isYesWhenTheOwnTargetIsMet() {
            assertThat(answer(TARGET_15_MINUTES.withValue(minutes(15)))).contains(Choice.of("yes"));
            assertThat(answer(TARGET_15_MINUTES.withValue(minutes(1)))).contains(Choice.of("yes"));
        }

        @Test
        void isNoWhenItIsMissed() {
            assertThat(answer(TARGET_15_MINUTES.withValue(justOver(Duration.ofMinutes(15)))))
                    .contains(Choice.of("no"));
        }

        @Test
        void isOpenWithoutATargetOrAValue() {
            assertThat(List.of(TARGET_15_MINUTES, Measurement.of(Metrics.FIRST_RESPONSE_TIME, minutes(1))))
                    .allSatisfy(measurement -> assertThat(answer(measurement)).isEmpty());
        }
    }

    private static MeasuredRule rule(Checklist checklist, String id) {
        return checklist.item(id).flatMap(Item::measured).orElseThrow();
    }
}
