package io.serviceaudit.scoring;

import static io.serviceaudit.scoring.SmallAudit.english;
import static io.serviceaudit.scoring.SmallAudit.exact;
import static io.serviceaudit.scoring.SmallAudit.item;
import static io.serviceaudit.scoring.SmallAudit.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.serviceaudit.checklist.Choice;
import io.serviceaudit.checklist.Condition;
import io.serviceaudit.checklist.Item;
import io.serviceaudit.checklist.MeasuredRule;
import io.serviceaudit.checklist.RedFlag;
import io.serviceaudit.checklist.Scales;
import io.serviceaudit.checklist.Threshold;
import io.serviceaudit.measure.Comparator;
import io.serviceaudit.measure.Measurement;
import io.serviceaudit.measure.Metric;
import io.serviceaudit.measure.Metrics;
import io.serviceaudit.measure.Quantity;
import io.serviceaudit.measure.Unit;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Items and red flags that a measurement answers, and what the auditor says against it: rules S10 and S11. */
class MeasuredItemTest {
    private static final Metric RESPONSE = Metrics.FIRST_RESPONSE_TIME;
    private static final Metric ON_TIME =
            Metrics.standard().find("on-time-rate").orElseThrow();

    private static final Choice YES = Choice.of("yes");
    private static final Choice PARTIAL = Choice.of("partial");
    private static final Choice NO = Choice.of("no");

    private static Quantity time(String iso) {
        return Quantity.ofDuration(Duration.parse(iso));
    }

    private static Quantity percent(String percent) {
        return Quantity.ofPercent(percent);
    }

    /** The answer of item {@code a} and whether it was measured; {@code none} without an answer. */
    private static String answer(SmallAudit audit) {
        ItemScore row = row(audit.score(), "a");
        return row.answer().map(Choice::code).orElse("none") + (row.isMeasured() ? " measured" : "");
    }

    @Nested
    class ByThresholds {
        /** Under 15 minutes yes, at most 60 minutes partial, otherwise no. */
        private static final Item.Builder REPLY = item("a")
                .measured(MeasuredRule.byThresholds(
                        RESPONSE,
                        List.of(
                                new Threshold(Comparator.LESS, time("PT15M"), YES),
                                new Threshold(Comparator.AT_MOST, time("PT60M"), PARTIAL)),
                        NO));

        @ParameterizedTest(name = "S10: first response after {0} gives {1}")
        @CsvSource({
            "PT0S, yes",
            "PT14M59.999999999S, yes", // a nanosecond under the boundary
            "PT15M, partial", // < 15 min fails at 15 min
            "PT59M59.999999999S, partial",
            "PT60M, partial", // <= 60 min holds at 60 min
            "PT60M0.000000001S, no",
            "P1D, no", // a day is 24 hours
        })
        void boundariesAreExactlyAsWritten(String measured, String answer) {
            assertThat(answer(SmallAudit.of(REPLY).measured(Measurement.of(RESPONSE, time(measured)))))
                    .isEqualTo(answer + " measured");
        }

        @ParameterizedTest(name = "S10: {0} percent {1} 95 percent gives {2}")
        @CsvSource({
            "94.999999, <, yes",
            "95, <, no",
            "95.000001, <, no",
            "94.999999, <=, yes",
            "95, <=, yes",
            "95.000001, <=, no",
            "94.999999, >=, no",
            "95, >=, yes",
            "95.000001, >=, yes",
            "94.999999, >, no",
            "95, >, no",
            "95.000001, >, yes",
        })
        void eachComparatorIsTriedBelowAtAndAboveItsValue(String measured, String comparator, String answer) {
            Comparator when = Comparator.ofCode(comparator).orElseThrow();
            MeasuredRule rule =
                    MeasuredRule.byThresholds(ON_TIME, List.of(new Threshold(when, percent("95"), YES)), NO);

            assertThat(answer(SmallAudit.of(item("a").measured(rule))
                            .measured(Measurement.of(ON_TIME, percent(measured)))))
                    .isEqualTo(answer + " measured");
        }

        @Test
        void s10TheFirstThresholdThatHoldsWins() {
            Threshold over70 = new Threshold(Comparator.AT_LEAST, percent("70"), PARTIAL);
            Threshold over95 = new Threshold(Comparator.AT_LEAST, percent("95"), YES);
            Measurement at96 = Measurement.of(ON_TIME, percent("96"));

            assertThat(answer(SmallAudit.of(
                                    item("a").measured(MeasuredRule.byThresholds(ON_TIME, List.of(over95, over70), NO)))
                            .measured(at96)))
                    .isEqualTo("yes measured");
            assertThat(answer(SmallAudit.of(
                                    item("a").measured(MeasuredRule.byThresholds(ON_TIME, List.of(over70, over95), NO)))
                            .measured(at96)))
                    .isEqualTo("partial measured");
        }

        @Test
        void s10WithoutThresholdsOtherwiseIsTheAnswer() {
            assertThat(answer(SmallAudit.of(item("a").measured(MeasuredRule.byThresholds(ON_TIME, List.of(), NO)))
                            .measured(Measurement.of(ON_TIME, percent("100")))))
                    .isEqualTo("no measured");
        }

        @Test
        void s10AThresholdCanGiveARating() {
            MeasuredRule rule = MeasuredRule.byThresholds(
                    ON_TIME, List.of(new Threshold(Comparator.AT_LEAST, percent("95"), Choice.of(4))), Choice.of(2));
            SmallAudit audit = SmallAudit.of(item("a", Scales.RATING_1_5).measured(rule));

            assertThat(exact(row(
                                    audit.measured(Measurement.of(ON_TIME, percent("95")))
                                            .score(),
                                    "a")
                            .value()))
                    .isEqualTo("3/4"); // (4 - 1) / 4
        }

        @Test
        void s3AMeasuredAnswerIsReversedLikeAnyOther() {
            SmallAudit audit = SmallAudit.of(item("a")
                            .reversed()
                            .measured(MeasuredRule.byThresholds(
                                    ON_TIME, List.of(new Threshold(Comparator.AT_LEAST, percent("95"), YES)), NO)))
                    .measured(Measurement.of(ON_TIME, percent("95")));

            assertThat(answer(audit)).isEqualTo("yes measured");
            assertThat(exact(row(audit.score(), "a").value())).isEqualTo("0/1"); // 1 - 1
        }

        @Test
        void s10AnotherUnitOfTheSameKindIsConverted() {
            Quantity inSeconds = Quantity.of(Unit.DURATION, new BigDecimal("900")); // 15 * 60
            Quantity justLess = Quantity.of(Unit.DURATION, new BigDecimal("899.999999999"));

            assertThat(answer(SmallAudit.of(REPLY).measured(Measurement.of(RESPONSE, inSeconds))))
                    .isEqualTo("partial measured");
            assertThat(answer(SmallAudit.of(REPLY).measured(Measurement.of(RESPONSE, justLess))))
                    .isEqualTo("yes measured");
        }

        @Test
        void s10AUnitOfAnotherKindIsRefusedOnEitherSide() {
            Threshold inPercent = new Threshold(Comparator.LESS, percent("15"), YES);

            assertThatThrownBy(() -> MeasuredRule.byThresholds(RESPONSE, List.of(inPercent), NO))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("threshold on metric 'first-response-time' is in percent; it must be in duration");
            assertThatThrownBy(() -> Measurement.of(RESPONSE, percent("15")))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("value of metric 'first-response-time' is in percent; it must be in duration");
        }
    }

    @Nested
    class WithoutAnAnswer {
        private static final MeasuredRule WHOLE =
                MeasuredRule.byThresholds(RESPONSE, List.of(new Threshold(Comparator.LESS, time("PT15M"), YES)), NO);
        private static final MeasuredRule TARGET = MeasuredRule.byTarget(RESPONSE, YES, NO);
        private static final MeasuredRule CHANNELS = new MeasuredRule.ByChannel(
                RESPONSE, Comparator.AT_MOST, Map.of("chat", time("PT5M")), YES, PARTIAL, NO);

        static Stream<Arguments> rules() {
            Measurement nothing = Measurement.of(RESPONSE);
            Measurement targetOnly = nothing.withTarget(time("PT15M"));
            Measurement whole = Measurement.of(RESPONSE, time("PT4M"));
            Measurement chatOnly = nothing.withChannel("chat", time("PT4M"));
            Measurement otherMetric = Measurement.of(ON_TIME, percent("99"));
            return Stream.of(
                    arguments("S10: nothing measured, no answer", WHOLE, nothing, "none"),
                    arguments("S10: another metric is no answer", WHOLE, otherMetric, "none"),
                    arguments("S10: a target without a value is no answer", WHOLE, targetOnly, "none"),
                    arguments("S10: by channel only, where the whole is asked", WHOLE, chatOnly, "none"),
                    arguments("S10: the whole, where the whole is asked", WHOLE, whole, "yes measured"),
                    arguments(
                            "S10: both given, the whole is read where it is asked",
                            WHOLE,
                            whole.withChannel("chat", time("PT20M")),
                            "yes measured"),
                    arguments("S10: the whole only, where channels are asked", CHANNELS, whole, "none"),
                    arguments(
                            "S10: both given, the channels are read where they are asked",
                            CHANNELS,
                            whole.withChannel("chat", time("PT20M")),
                            "no measured"),
                    arguments("S10: a value without a target says nothing of a target", TARGET, whole, "none"),
                    arguments("S10: a target without a value is not met", TARGET, targetOnly, "none"),
                    arguments(
                            "S10: channels and a target say nothing of the whole",
                            TARGET,
                            chatOnly.withTarget(time("PT15M")),
                            "none"));
        }

        @ParameterizedTest(name = "{0}")
        @MethodSource("rules")
        void theItemIsUnanswered(String rule, MeasuredRule measured, Measurement measurement, String answer) {
            SmallAudit audit = SmallAudit.of(item("a").measured(measured)).measured(measurement);

            assertThat(answer(audit)).as(rule).isEqualTo(answer);
            assertThat(row(audit.score(), "a").state())
                    .as(rule)
                    .isEqualTo(answer.equals("none") ? ItemState.UNANSWERED : ItemState.ANSWERED);
        }

        @Test
        void s10WithoutAnyMeasurementTheItemIsUnanswered() {
            assertThat(answer(SmallAudit.of(item("a").measured(WHOLE)))).isEqualTo("none");
        }
    }

    @Nested
    class ByTarget {
        @ParameterizedTest(name = "S10: {0} against the target {1}, lower is better, gives {2}")
        @CsvSource({
            "PT14M59.999999999S, PT15M, yes",
            "PT15M, PT15M, yes", // met when reached exactly
            "PT15M0.000000001S, PT15M, no",
        })
        void aTargetOfALowerIsBetterMetricIsMetWhenReached(String value, String target, String answer) {
            assertThat(answer(SmallAudit.of(item("a").measured(MeasuredRule.byTarget(RESPONSE, YES, NO)))
                            .measured(Measurement.of(RESPONSE, time(value)).withTarget(time(target)))))
                    .isEqualTo(answer + " measured");
        }

        @ParameterizedTest(name = "S10: {0} against the target {1}, higher is better, gives {2}")
        @CsvSource({
            "94.999999, 95, no",
            "95, 95, yes", // met when reached exactly
            "95.000001, 95, yes",
        })
        void aTargetOfAHigherIsBetterMetricIsMetWhenReached(String value, String target, String answer) {
            assertThat(answer(SmallAudit.of(item("a").measured(MeasuredRule.byTarget(ON_TIME, YES, NO)))
                            .measured(Measurement.of(ON_TIME, percent(value)).withTarget(percent(target)))))
                    .isEqualTo(answer + " measured");
        }
    }

    @Nested
    class ByChannel {
        /** Chat within 5 minutes, e-mail within an hour: all yes, some partial, none no. */
        private static final MeasuredRule RULE =
                new MeasuredRule.ByChannel(RESPONSE, Comparator.AT_MOST, limits(), YES, PARTIAL, NO);

        private static Map<String, Quantity> limits() {
            Map<String, Quantity> limits = new LinkedHashMap<>();
            limits.put("chat", time("PT5M"));
            limits.put("e-mail", time("PT1H"));
            return limits;
        }

        @ParameterizedTest(name = "S10: {0}: chat {1}, e-mail {2}, phone {3} gives {4}")
        @CsvSource({
            "all within their limits, PT4M, PT50M, , yes measured",
            "both exactly at their limits, PT5M, PT1H, , yes measured",
            "one just over, PT5M0.000000001S, PT1H, , partial measured",
            "the other over, PT4M, PT2H, , partial measured",
            "none within, PT6M, PT2H, , no measured",
            "one measured and within is all that was measured, PT4M, , , yes measured",
            "one measured and over is none, , PT2H, , no measured",
            "a channel without a limit is not looked at, PT4M, PT50M, P9D, yes measured",
            "only a channel without a limit, , , PT1M, none",
            "no channel at all, , , , none",
        })
        void theLimitsAreHeldAgainstTheMeasuredChannels(
                String sentence, String chat, String mail, String phone, String answer) {
            Measurement measurement = Measurement.of(RESPONSE);
            for (Map.Entry<String, String> channel : channels(chat, mail, phone).entrySet()) {
                measurement = measurement.withChannel(channel.getKey(), time(channel.getValue()));
            }

            assertThat(answer(SmallAudit.of(item("a").measured(RULE)).measured(measurement)))
                    .as(sentence)
                    .isEqualTo(answer);
        }

        private static Map<String, String> channels(String chat, String mail, String phone) {
            Map<String, String> channels = new LinkedHashMap<>();
            channels.put("chat", chat);
            channels.put("e-mail", mail);
            channels.put("phone", phone);
            channels.values().removeIf(value -> value == null);
            return channels;
        }
    }

    @Nested
    class MeasuredRedFlag {
        private static final RedFlag OVER_AN_HOUR =
                RedFlag.of(english("waited for an hour")).measuredBy(RESPONSE, Comparator.GREATER, time("PT60M"));

        static Stream<Arguments> flags() {
            Measurement anHour = Measurement.of(RESPONSE, time("PT60M"));
            Measurement justOver = Measurement.of(RESPONSE, time("PT60M0.000000001S"));
            Measurement byChannel = Measurement.of(RESPONSE).withChannel("chat", time("PT90M"));
            return Stream.of(
                    arguments("S10: > 60 min is not seen at 60 min", anHour, "a=yes", false),
                    arguments("S10: > 60 min is seen just over it", justOver, "a=yes", true),
                    arguments("S10: seen on an unanswered item too", justOver, "", true),
                    arguments("S10: by channel only, not seen", byChannel, "a=yes", false),
                    arguments("S10: not measured, not seen", Measurement.of(RESPONSE), "a=yes", false),
                    arguments("S11: an explicit false wins over a measured true", justOver, "a=yes-flag", false),
                    arguments("S11: an explicit true wins over a measured false", anHour, "a=yes+flag", true),
                    arguments(
                            "S11: an explicit true needs no measurement",
                            Measurement.of(RESPONSE),
                            "a=yes+flag",
                            true));
        }

        @ParameterizedTest(name = "{0}")
        @MethodSource("flags")
        void isReadFromTheWholeUnlessTheAuditorSaysOtherwise(
                String rule, Measurement measurement, String answers, boolean observed) {
            Scorecard scorecard = SmallAudit.of(item("a").redFlag(OVER_AN_HOUR))
                    .measured(measurement)
                    .answers(answers)
                    .score();

            assertThat(row(scorecard, "a").isRedFlagged()).as(rule).isEqualTo(observed);
        }
    }

    @Nested
    class Disagreement {
        /** At least 95 percent gives yes, else no; below 80 percent is a red flag. */
        private static Item.Builder onTime() {
            return item("a")
                    .measured(MeasuredRule.byThresholds(
                            ON_TIME, List.of(new Threshold(Comparator.AT_LEAST, percent("95"), YES)), NO))
                    .redFlag(RedFlag.of(english("late")).measuredBy(ON_TIME, Comparator.LESS, percent("80")));
        }

        static Stream<Arguments> notices() {
            Measurement good = Measurement.of(ON_TIME, percent("96")); // yes, no red flag
            Measurement bad = Measurement.of(ON_TIME, percent("70")); // no, red flag
            return Stream.of(
                    arguments("S11: the same answer is no disagreement", onTime(), good, "a=yes", "1/1", ""),
                    arguments(
                            "S11: another answer wins, and is noted",
                            onTime(),
                            good,
                            "a=no",
                            "0/1",
                            "answer-differs-from-measurement: a"),
                    arguments(
                            "S11: n/a against a measurement wins, and is noted",
                            onTime(),
                            good,
                            "a=n/a",
                            "none",
                            "answer-differs-from-measurement: a"),
                    arguments("S11: no answer is no disagreement", onTime(), good, "", "1/1", ""),
                    arguments("S11: the same red flag is no disagreement", onTime(), bad, "a=+flag", "0/1", ""),
                    arguments(
                            "S11: a red flag denied is noted",
                            onTime(),
                            bad,
                            "a=-flag",
                            "0/1",
                            "red-flag-differs-from-measurement: a"),
                    arguments(
                            "S11: a red flag that was not measured is noted",
                            onTime(),
                            good,
                            "a=no+flag",
                            "0/1",
                            "answer-differs-from-measurement: a, red-flag-differs-from-measurement: a"),
                    arguments(
                            "S11: without a measurement there is nothing to differ from",
                            onTime(),
                            Measurement.of(ON_TIME),
                            "a=no+flag",
                            "0/1",
                            ""),
                    arguments(
                            "S11: on an item excluded by a rule only the lost answer is noted",
                            onTime().appliesWhen(Condition.tag("city", "Kazan")),
                            bad,
                            "a=yes-flag",
                            "none",
                            "answer-not-counted: a"));
        }

        @ParameterizedTest(name = "{0}")
        @MethodSource("notices")
        void isWonByTheAuditorAndNoted(
                String rule, Item.Builder item, Measurement measurement, String answers, String value, String notices) {
            Scorecard scorecard =
                    SmallAudit.of(item).measured(measurement).answers(answers).score();

            assertThat(exact(row(scorecard, "a").value())).as(rule).isEqualTo(value);
            assertThat(scorecard.notices().stream().map(Notice::toString).toList())
                    .as(rule)
                    .isEqualTo(notices.isEmpty() ? List.of() : List.of(notices.split(", ")));
        }
    }
}
