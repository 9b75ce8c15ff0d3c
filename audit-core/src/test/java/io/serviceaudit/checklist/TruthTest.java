package io.serviceaudit.checklist;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Kleene's three-valued logic: rule S21. */
class TruthTest {
    @ParameterizedTest(name = "S21: {0} and {1} is {2}, or is {3}")
    @CsvSource({
        "TRUE, TRUE, TRUE, TRUE",
        "TRUE, UNKNOWN, UNKNOWN, TRUE",
        "TRUE, FALSE, FALSE, TRUE",
        "UNKNOWN, TRUE, UNKNOWN, TRUE",
        "UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN",
        "UNKNOWN, FALSE, FALSE, UNKNOWN",
        "FALSE, TRUE, FALSE, TRUE",
        "FALSE, UNKNOWN, FALSE, UNKNOWN",
        "FALSE, FALSE, FALSE, FALSE",
    })
    void andIsTheLeastAndOrTheGreatest(Truth first, Truth second, Truth and, Truth or) {
        assertThat(first.and(second)).isEqualTo(and);
        assertThat(first.or(second)).isEqualTo(or);
    }

    @ParameterizedTest(name = "S21: not {0} is {1}")
    @CsvSource({"TRUE, FALSE", "UNKNOWN, UNKNOWN", "FALSE, TRUE"})
    void notLeavesUnknown(Truth truth, Truth negated) {
        assertThat(truth.negated()).isEqualTo(negated);
    }

    @Test
    void whatIsKnownIsTrueOrFalse() {
        assertThat(Truth.of(true)).isEqualTo(Truth.TRUE);
        assertThat(Truth.of(false)).isEqualTo(Truth.FALSE);
    }
}
