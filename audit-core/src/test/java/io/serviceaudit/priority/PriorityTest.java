package io.serviceaudit.priority;

import static org.assertj.core.api.Assertions.assertThat;

import io.serviceaudit.measure.Ratio;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The priority suggested where the auditor gave none: rule S16. */
class PriorityTest {
    @ParameterizedTest(name = "S16: impact {0}, value {1}: {2}, critical {3}, red flag {4}, both {5}")
    @CsvSource({
        "LOW, 0/1, LOW, HIGH, HIGH, HIGH",
        "LOW, 1/1000, LOW, LOW, HIGH, HIGH", // critical asks for exactly 0
        "LOW, 1/2, LOW, LOW, HIGH, HIGH",
        "LOW, 1/1, LOW, LOW, HIGH, HIGH",
        "MEDIUM, 0/1, MEDIUM, HIGH, HIGH, HIGH",
        "MEDIUM, 1/1000, MEDIUM, MEDIUM, HIGH, HIGH",
        "MEDIUM, 1/2, MEDIUM, MEDIUM, HIGH, HIGH", // 1 - 0.5 >= 0.5
        "MEDIUM, 501/1000, LOW, LOW, HIGH, HIGH", // 1 - 0.501 < 0.5
        "MEDIUM, 1/1, LOW, LOW, HIGH, HIGH",
        "HIGH, 0/1, HIGH, HIGH, HIGH, HIGH",
        "HIGH, 1/1000, HIGH, HIGH, HIGH, HIGH",
        "HIGH, 1/2, HIGH, HIGH, HIGH, HIGH", // 1 - 0.5 >= 0.5
        "HIGH, 501/1000, MEDIUM, MEDIUM, HIGH, HIGH", // 1 - 0.501 < 0.5
        "HIGH, 1/1, MEDIUM, MEDIUM, HIGH, HIGH",
    })
    void followsFromImpactValueCriticalAndRedFlag(
            Impact impact, String value, Priority plain, Priority critical, Priority redFlag, Priority both) {
        Ratio v = Ratio.parse(value);

        assertThat(Priority.suggest(v, impact, false, false)).isEqualTo(plain);
        assertThat(Priority.suggest(v, impact, true, false)).isEqualTo(critical);
        assertThat(Priority.suggest(v, impact, false, true)).isEqualTo(redFlag);
        assertThat(Priority.suggest(v, impact, true, true)).isEqualTo(both);
    }

    @Test
    void theConstantsStandFromLowToHigh() {
        assertThat(Priority.values()).containsExactly(Priority.LOW, Priority.MEDIUM, Priority.HIGH);
        assertThat(Impact.values()).containsExactly(Impact.LOW, Impact.MEDIUM, Impact.HIGH);
    }
}
