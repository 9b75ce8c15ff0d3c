package io.serviceaudit.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.serviceaudit.checklist.Scoring;
import io.serviceaudit.scoring.Scorecard;
import io.serviceaudit.scoring.Scorer;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Figures of the fixtures: {@link Shop}. */
class PinnedScoreTest {
    private static final Scorecard GOOD = Scorer.of(Shop.CHECKLIST).score(Shop.GOOD);
    private static final Scorecard KNOCKED_OUT = Scorer.of(Shop.CHECKLIST).score(Shop.KNOCKED_OUT);

    @Nested
    class Of {
        @Test
        void namesPercentBandAndFindings() {
            // 31/36 is 86.1 percent; greeting at 0.5 is below 1, returns at 0.75 is not below 0.75.
            assertThat(PinnedScore.of(GOOD)).hasToString("86.1 healthy [greeting]");
        }

        @Test
        void keepsTheOrderOfFindings() {
            // Queue is critical at 0, so high; greeting is of medium impact at 0.5, so medium.
            assertThat(PinnedScore.of(KNOCKED_OUT)).hasToString("0.0 critical [queue, greeting]");
        }

        @Test
        void saysThatThereIsNoHealth() {
            assertThat(PinnedScore.of(Scorer.of(Shop.CHECKLIST).score(Shop.EMPTY)))
                    .hasToString("none []");
        }

        @Test
        void leavesAWithheldBandOut() {
            // One of three items has a value: weight 2 of 9, 22.2 percent, is below 50.
            Scorer scorer = Scorer.of(Shop.CHECKLIST, Scoring.open().withMinimumCoverage(BigDecimal.valueOf(50)));
            assertThat(PinnedScore.of(scorer.score(Shop.EMPTY.with("greeting", Shop.GOOD.answer("greeting")))))
                    .hasToString("50.0 [greeting]");
        }
    }

    @Nested
    class Parse {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "63.3 at-risk [known-pains, customisation]",
                    "63.3 at-risk []",
                    "63.3 at-risk",
                    "63 [a]",
                    "100",
                    "none []",
                    "none"
                })
        void readsWhatToStringWrote(String pin) {
            assertThat(PinnedScore.parse(pin))
                    .hasToString(pin)
                    .isEqualTo(PinnedScore.parse(pin))
                    .hasSameHashCodeAs(PinnedScore.parse(pin));
        }

        @Test
        void readsEveryPart() {
            PinnedScore pin = PinnedScore.parse("63.30 at-risk [a, b-2]");
            assertThat(pin.percent()).contains(new BigDecimal("63.30"));
            assertThat(pin.band()).contains("at-risk");
            assertThat(pin.findings()).contains(List.of("a", "b-2"));
        }

        @Test
        void readsThatThereIsNothing() {
            PinnedScore pin = PinnedScore.parse("none []");
            assertThat(pin.percent()).isEmpty();
            assertThat(pin.band()).isEmpty();
            assertThat(pin.findings()).contains(List.of());
            assertThat(PinnedScore.parse("none").findings()).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"", "63,3 at-risk", "at-risk", "63.3 [a,b]", "63.3 [a", "63.3  at-risk", "63.3 At-Risk", "-1"
                })
        void anythingElseIsRefused(String pin) {
            assertThatThrownBy(() -> PinnedScore.parse(pin))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("pin is '" + pin + "'; it must read like '63.3 at-risk [known-pains, customisation]',"
                            + " '63.3 at-risk' or 'none []'");
        }
    }

    @Nested
    class AssertPinned {
        @ParameterizedTest
        @ValueSource(strings = {"0.0 critical [queue, greeting]", "0.0 critical"})
        void passesWhatIsAsPinned(String pin) {
            assertThatCode(() -> PinnedScore.assertPinned(pin, KNOCKED_OUT)).doesNotThrowAnyException();
        }

        @Test
        void namesEveryDifferenceAndThePinThatWouldHold() {
            assertThatThrownBy(() -> PinnedScore.assertPinned("19.4 at-risk [greeting, queue, stock]", KNOCKED_OUT))
                    .isInstanceOf(AssertionError.class)
                    .hasMessage("score of audit 'a1' of checklist shop 1.0.0 is not as pinned\n"
                            + "  percent is 0.0, pinned is 19.4\n"
                            + "  band is 'critical', pinned is 'at-risk'\n"
                            + "  no longer a finding: stock\n"
                            + "  findings come in the order queue, greeting, pinned is greeting, queue\n"
                            + "  it scores \"0.0 critical [queue, greeting]\"");
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                        86.10 healthy [greeting] | percent is 86.1, pinned is 86.10
                        none healthy             | percent is 86.1, pinned is none
                        86.1 [greeting]          | band is 'healthy', pinned is none
                        86.1 healthy []          | a finding now: greeting
                        86.1 healthy [a, greeting, b] | no longer a finding: a, b
                        """)
        void namesOneDifference(String pin, String difference) {
            assertThat(PinnedScore.parse(pin).differences(GOOD)).containsExactly(difference);
        }
    }
}
