package io.serviceaudit.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestNameTest {
    @ParameterizedTest(name = "{0} to {1} is {2}")
    @CsvSource({
        "'', '', 0",
        "abc, '', 3",
        "'', abc, 3",
        "answer, answer, 0",
        "answer, answers, 1",
        "answers, answer, 1",
        "answer, anwser, 1",
        "answer, anzwer, 1",
        "ab, ba, 1",
        "kitten, sitting, 3",
        // Restricted: a pair once swapped is not edited again; without the restriction it would be 2.
        "ca, abc, 3"
    })
    void distancesAreThoseOfThePaper(String one, String other, int distance) {
        assertThat(NearestName.distance(one, other, 100)).isEqualTo(distance);
        assertThat(NearestName.distance(other, one, 100)).isEqualTo(distance);
    }

    @Test
    void aDistanceAboveTheMostIsOnlyKnownToBeAbove() {
        assertThat(NearestName.distance("aaaaaaaaaa", "bbbbbbbbbb", 2)).isGreaterThan(2);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "weigth, weight",
        "wheight, weight",
        "WEIGHT, weight",
        "redflag, redFlag",
        "red-flag, redFlag",
        "red_flag, redFlag",
        "applies when, appliesWhen",
        "applyWhen, appliesWhen",
        "na, n/a",
        "N/A, n/a",
        "yess, yes"
    })
    void theNearestIsFound(String name, String nearest) {
        List<String> names = List.of("weight", "redFlag", "appliesWhen", "no", "n/a", "yes");
        assertThat(new NearestName().to(name, names)).contains(nearest);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"nn", "maybe", "when", "flag", "x", "''", "yesterday"})
    void nothingIsOfferedWhereNoneIsNear(String name) {
        List<String> names = List.of("weight", "redFlag", "appliesWhen", "no", "n/a", "yes");
        assertThat(new NearestName().to(name, names)).isEmpty();
    }

    @Test
    void ofEquallyNearNamesTheFirstIsTaken() {
        assertThat(new NearestName().to("item-x", List.of("item-b", "item-a"))).contains("item-b");
        assertThat(new NearestName().to("item-x", List.of())).isEmpty();
    }

    @Test
    void longNamesMayDifferByAThird() {
        assertThat(new NearestName().to("abcdefghijkl", List.of("abcdefgh----")))
                .contains("abcdefgh----");
        assertThat(new NearestName().to("abcdefghijkl", List.of("abcdefg-----")))
                .isEmpty();
    }

    @Test
    void theWorkForOneDocumentIsBounded() {
        NearestName nearest = new NearestName();
        List<String> many = Collections.nCopies(60_000, "weight");
        assertThat(nearest.to("weigth", many)).contains("weight");
        assertThat(nearest.to("weigth", many)).isEmpty();
        assertThat(new NearestName().to("x".repeat(129), List.of("x".repeat(128))))
                .isEmpty();
    }
}
