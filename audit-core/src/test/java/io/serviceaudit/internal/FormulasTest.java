package io.serviceaudit.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormulasTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                // The signs and forms that OWASP's page on CSV injection names.
                "=1+1",
                "+1",
                "-1",
                "@SUM(A1)",
                "\t=1",
                "\tx",
                "\rx",
                "\nx",
                "\uff1d1+1",
                "\uff0b1",
                "\uff0d1",
                "\uff20A1",
                "=cmd|' /C calc'!A0",
                "=HYPERLINK(\"http://evil.example\",\"click\")",
                // Behind what a program may strip or a reader not see.
                " =1",
                "\u00a0=1",
                "\u200b=1",
                "\ufeff@x",
                "\u0000-1"
            })
    void anApostropheStandsBeforeWhatCouldBeAFormula(String text) {
        assertThat(Formulas.neutralised(text)).isEqualTo("'" + text);
        assertThat(Formulas.needsQuotePrefix(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "a=1", "1-2", "'", "'quoted'", "''", "x\n=1", "§", "–5", "_x003D_"})
    void otherTextsStayAsTheyAre(String text) {
        assertThat(Formulas.neutralised(text)).isEqualTo(text);
        assertThat(Formulas.restored(text)).isEqualTo(text);
    }

    @Test
    void anApostropheOfTheAuthorsOwnIsKept() {
        assertThat(Formulas.neutralised("'=1")).isEqualTo("''=1");
        assertThat(Formulas.restored("''=1")).isEqualTo("'=1");
        assertThat(Formulas.spared("'=1")).isEqualTo("''=1");
        assertThat(Formulas.spared("=1")).isEqualTo("=1");
    }
}
