package io.serviceaudit.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.serviceaudit.measure.Ratio;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LandisKochTest {
    /** The steps of Landis and Koch 1977, section 2. */
    @ParameterizedTest
    @CsvSource({
        "-1/1, POOR",
        "-1/1000, POOR",
        "0/1, SLIGHT",
        "20/100, SLIGHT",
        "201/1000, FAIR",
        "40/100, FAIR",
        "41/100, MODERATE",
        "60/100, MODERATE",
        "61/100, SUBSTANTIAL",
        "80/100, SUBSTANTIAL",
        "81/100, ALMOST_PERFECT",
        "1/1, ALMOST_PERFECT"
    })
    void everyKappaHasItsWord(String kappa, LandisKoch word) {
        assertThat(LandisKoch.of(Ratio.parse(kappa))).isEqualTo(word);
    }

    @Test
    void moreThanOneIsNoKappa() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LandisKoch.of(Ratio.of(11, 10)))
                .withMessage("kappa is 11/10; it must be at most 1");
    }

    @Test
    void theWarningIsInBothLanguages() {
        assertThat(LandisKoch.WARNING.in(Locale.ENGLISH)).contains("convention without a basis in theory");
        assertThat(LandisKoch.WARNING.in(Locale.forLanguageTag("ru"))).contains("условность без опоры в теории");
    }
}
