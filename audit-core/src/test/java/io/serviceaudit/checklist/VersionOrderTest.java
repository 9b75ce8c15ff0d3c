package io.serviceaudit.checklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VersionOrderTest {
    private static final VersionOrder ORDER = VersionOrder.INSTANCE;

    /** The first row is the example of Semantic Versioning 2.0.0, section 11. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.0.0-alpha 1.0.0-alpha.1 1.0.0-alpha.beta 1.0.0-beta 1.0.0-beta.2 1.0.0-beta.11 1.0.0-rc.1 1.0.0",
                "0.9.9 1.0.0 1.9.0 1.10.0 2.0.0",
                "1 1.0 1.0.0 1.0.0.1 1.0.1",
                "1.0rc1 1.0rc2 1.0rc10 1.0 1.0.1",
                "2026.9 2026.10 2026.10.1 2027.1",
                "2026-9-30 2026-10-1 2026-11-20 2026",
                "2026-q3 2026-q4 2027-q1",
                "1.0.0-rc9 1.0.0-rc10 1.0.0 1.0.0+fix 1.0.0+fix.2 1.0.0+fix.10 1.0.1",
                "1.0.0-rc1 1.0.0-rc1+fix 1.0.0-rc2",
                "1.01 1.1 1.02 1.2",
                "v1 v2 v10",
                "1.99999999999999999999998 1.99999999999999999999999 1.100000000000000000000000"
            })
    void standsFromTheEarliestToTheLatest(String row) {
        List<String> versions = List.of(row.split(" "));
        List<String> shuffled = new ArrayList<>(versions);
        Collections.shuffle(shuffled, new Random(1));
        shuffled.sort(ORDER);

        assertThat(shuffled).isEqualTo(versions);
    }

    @Property
    void isAnOrderThatAgreesWithEquality(
            @ForAll("versions") String a, @ForAll("versions") String b, @ForAll("versions") String c) {
        assertThat(Integer.signum(ORDER.compare(a, b))).isEqualTo(-Integer.signum(ORDER.compare(b, a)));
        assertThat(ORDER.compare(a, b) == 0).isEqualTo(a.equals(b));
        if (ORDER.compare(a, b) <= 0 && ORDER.compare(b, c) <= 0) {
            assertThat(ORDER.compare(a, c)).isLessThanOrEqualTo(0);
        }
    }

    /** Few characters, so that versions often differ in one place only. */
    @Provide
    Arbitrary<String> versions() {
        return Arbitraries.strings().withChars("01a.-+_").ofMinLength(1).ofMaxLength(6);
    }
}
