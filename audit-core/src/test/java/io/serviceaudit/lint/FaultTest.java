package io.serviceaudit.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.serviceaudit.wording.Languages;
import io.serviceaudit.wording.Template;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FaultTest {
    private static final List<String> KINDS = List.of("checklist", "section", "item", "scale", "option", "band");

    @Test
    void everyTextIsUsedAndEveryFaultHasTwo() {
        Set<String> keys = Stream.concat(
                        KINDS.stream().map(kind -> "place-" + kind),
                        Arrays.stream(Fault.values()).flatMap(fault -> Stream.of(fault.key(), fault.key() + ".remedy")))
                .collect(Collectors.toSet());

        assertThat(Fault.texts().keys()).containsExactlyInAnyOrderElementsOf(keys);
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void messageAndRemedyNameEveryValueThatIsPassedAndNoOther(Fault fault) {
        Set<String> named =
                new HashSet<>(Template.of(Fault.texts().get(fault.key())).names());
        named.addAll(Template.of(Fault.texts().get(fault.key() + ".remedy")).names());
        named.remove("place");

        assertThat(named).containsExactlyInAnyOrderElementsOf(fault.parameters());
        assertThat(Fault.texts().get(fault.key()).byLanguage().keySet()).containsExactlyElementsOf(Languages.BUILT_IN);
    }

    @Test
    void everyCodeIsSaidBySomeFault() {
        assertThat(Arrays.stream(Fault.values()).map(Fault::code)).containsOnly(DefectCode.values());
    }

    @Test
    void codesAreDifferentIds() {
        assertThat(Arrays.stream(DefectCode.values()).map(DefectCode::code))
                .doesNotHaveDuplicates()
                .allMatch(Pattern.compile("[a-z]+(-[a-z]+)*").asMatchPredicate());
        assertThat(Arrays.stream(Severity.values()).map(Severity::code)).containsExactly("error", "warning", "notice");
    }
}
