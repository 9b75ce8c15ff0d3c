package io.serviceaudit.measure;

import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Duration;
import java.time.Period;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What this package refuses, in its own words, and what is only just legal. Fractions and comparisons refuse in their own tests. */
class RefusalTest {
    private static final String ID_RULE =
            "; it must be 1-64 characters, lower-case letters, digits and single hyphens between them";

    private static Arguments refused(String sentence, ThrowingCallable call, String message) {
        return arguments(sentence, call, message);
    }

    private static Metric metric(String id) {
        return Metric.of(id, Unit.COUNT, Direction.HIGHER);
    }

    static Stream<Arguments> refusals() {
        Metric count = Metrics.standard().find("contact-channel-count").orElseThrow();
        Quantity tooLate = Quantity.ofDuration(Duration.ofNanos(-1));
        return Stream.of(
                refused("a metric without an id", () -> metric(""), "metric id is ''" + ID_RULE),
                refused("an id in capitals", () -> metric("NPS"), "metric id is 'NPS'" + ID_RULE),
                refused("an id with an underscore", () -> metric("on_time"), "metric id is 'on_time'" + ID_RULE),
                refused("an id that begins with a hyphen", () -> metric("-nps"), "metric id is '-nps'" + ID_RULE),
                refused("an id that ends with a hyphen", () -> metric("nps-"), "metric id is 'nps-'" + ID_RULE),
                refused("an id with two hyphens in a row", () -> metric("a--b"), "metric id is 'a--b'" + ID_RULE),
                refused(
                        "an id with a letter of another script",
                        () -> metric("отток"),
                        "metric id is 'отток'" + ID_RULE),
                refused(
                        "an id of 65 characters",
                        () -> metric("a".repeat(65)),
                        "metric id is '" + "a".repeat(65) + "'" + ID_RULE),
                refused(
                        "a range of one value",
                        () -> Metrics.NPS.within(Ratio.of(5), Ratio.of(5)),
                        "range of metric 'nps' is 5 to 5; the first must be less than the second"),
                refused(
                        "a range upside down",
                        () -> Metrics.NPS.within(Ratio.of(1, 2), Ratio.of(-100)),
                        "range of metric 'nps' is 0.5 to -100; the first must be less than the second"),
                refused(
                        "a value in another unit",
                        () -> Metrics.NPS.require(Quantity.ofPercent("42")),
                        "value of metric 'nps' is in percent; it must be in points"),
                refused(
                        "a value above the range",
                        () -> Metrics.NPS.require(Quantity.ofPoints("100.5")),
                        "value of metric 'nps' is 100.5; it must be from -100 to 100"),
                refused(
                        "a value below the range",
                        () -> Metrics.NPS.require(Quantity.ofPoints("-101")),
                        "value of metric 'nps' is -101; it must be from -100 to 100"),
                refused(
                        "a negative count",
                        () -> count.require(Quantity.ofCount(-1)),
                        "value of metric 'contact-channel-count' is -1; it must be at least 0"),
                refused(
                        "a negative duration",
                        () -> Metrics.FIRST_RESPONSE_TIME.require(tooLate),
                        "value of metric 'first-response-time' is -0.000000001; it must be at least 0"),
                refused(
                        "a target that cannot be reached",
                        () -> Metrics.NPS.isMet(Quantity.ofPoints("1"), Quantity.ofPoints("101")),
                        "value of metric 'nps' is 101; it must be from -100 to 100"),
                refused(
                        "a value that cannot be",
                        () -> Metrics.NPS.isMet(Quantity.ofPoints("101"), Quantity.ofPoints("1")),
                        "value of metric 'nps' is 101; it must be from -100 to 100"),
                refused(
                        "a measurement in another unit",
                        () -> Measurement.of(Metrics.CRR, Quantity.ofPoints("88")),
                        "value of metric 'crr' is in points; it must be in percent"),
                refused(
                        "a measurement out of range",
                        () -> Measurement.of(Metrics.CRR, Quantity.ofPercent("100.1")),
                        "value of metric 'crr' is 100.1; it must be from 0 to 100"),
                refused(
                        "a channel's value in another unit",
                        () -> Measurement.of(Metrics.CRR).withChannel("chat", Quantity.ofCount(1)),
                        "value of metric 'crr' is in count; it must be in percent"),
                refused(
                        "a channel without a name",
                        () -> Measurement.of(Metrics.CRR).withChannel(" ", Quantity.ofPercent("1")),
                        "channel of metric 'crr' is ' '; it must be 1-128 printable characters"),
                refused(
                        "a target out of range",
                        () -> Measurement.of(Metrics.CRR).withTarget(Quantity.ofPercent("-1")),
                        "value of metric 'crr' is -1; it must be from 0 to 100"),
                refused(
                        "a standard metric defined in another way",
                        () -> Metrics.standard().with(Metric.of("nps", Unit.PERCENT, Direction.HIGHER)),
                        "metric 'nps' is defined already, in another way"),
                refused(
                        "a standard rate over another period",
                        () -> Metrics.standard().with(Metrics.CRR.per(Period.ofMonths(1))),
                        "metric 'crr' is defined already, in another way"));
    }

    @ParameterizedTest(name = "refused: {0}")
    @MethodSource("refusals")
    void namesTheThingTheValueAndTheRule(String sentence, ThrowingCallable call, String message) {
        assertThatThrownBy(call)
                .as(sentence)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    static Stream<Arguments> legal() {
        return Stream.of(
                arguments("an id of one digit", (ThrowingCallable) () -> metric("7")),
                arguments("an id of 64 characters", (ThrowingCallable) () -> metric("a".repeat(64))),
                arguments("digits and hyphens", (ThrowingCallable) () -> metric("a-1-b2")),
                arguments("the ends of a range", (ThrowingCallable) () ->
                        Measurement.of(Metrics.NPS, Quantity.ofPoints("-100")).withTarget(Quantity.ofPoints("100"))),
                arguments("negative money", (ThrowingCallable) () -> Measurement.of(
                        Metrics.standard().find("margin").orElseThrow(), new Quantity(Unit.MONEY, Ratio.of(-1)))),
                arguments("a channel with a space, in any script", (ThrowingCallable)
                        () -> Measurement.of(Metrics.CRR).withChannel("чат 24/7", Quantity.ofPercent("1"))));
    }

    @ParameterizedTest(name = "legal: {0}")
    @MethodSource("legal")
    void whatIsOnlyJustLegalIsAdmitted(String sentence, ThrowingCallable call) {
        assertThatNoException().as(sentence).isThrownBy(call);
    }

    @Test
    void nothingMayBeNull() {
        assertThatThrownBy(() -> Metric.of("a", Unit.COUNT, null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("direction");
        assertThatThrownBy(() -> metric("a").per(null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("period");
        assertThatThrownBy(() -> Measurement.of(null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("metric");
    }
}
