package io.serviceaudit.internal;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class FormulasLawsTest {
    @Property
    void restoringGivesBackEveryText(@ForAll("tricky") String text) {
        assertThat(Formulas.restored(Formulas.neutralised(text))).isEqualTo(text);
        assertThat(Formulas.restored(Formulas.spared(text))).isEqualTo(text);
    }

    @Property
    void nothingNeutralisedBeginsLikeAFormula(@ForAll("tricky") String text) {
        String first = Formulas.neutralised(text).strip();
        assertThat(first.isEmpty() ? "" : first.substring(0, 1)).isNotIn("=", "+", "-", "@", "＝", "＋", "－", "＠");
    }

    @Provide
    Arbitrary<String> tricky() {
        return Arbitraries.strings()
                .withChars("'=+-@\t\r\n \u00a0\ufeff\uff1d\uff0b\uff0d\uff20a1")
                .ofMaxLength(6);
    }
}
