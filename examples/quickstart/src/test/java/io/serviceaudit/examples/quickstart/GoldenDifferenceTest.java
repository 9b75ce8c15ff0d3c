package io.serviceaudit.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GoldenDifferenceTest {
    @Test
    void ofReportsIsTheFirstPath() {
        assertThat(Golden.difference("{\"a\":[1,{\"b\":2}],\"c\":3}", "{\"a\":[1,{\"b\":4}],\"c\":5}"))
                .isEqualTo("at /a/1/b:\napproved: 2\nactual:   4");
        assertThat(Golden.difference("{\"a\":50.0}", "{\"a\":50}")).isEqualTo("at /a:\napproved: 50.0\nactual:   50");
        assertThat(Golden.difference("{\"a\":[1]}", "{\"a\":[1,2]}"))
                .isEqualTo("at /a/1:\napproved: nothing\nactual:   2");
        assertThat(Golden.difference("{\"a\":1}", "{}")).isEqualTo("at /a:\napproved: 1\nactual:   nothing");
    }

    @Test
    void ofReportsThatSayTheSameIsTheLine() {
        assertThat(Golden.difference("{\"a\":1,\"b\":2}\n", "{\"b\":2,\"a\":1}\n"))
                .isEqualTo("in line 1:\napproved: {\"a\":1,\"b\":2}\nactual:   {\"b\":2,\"a\":1}");
    }

    @Test
    void ofOtherTextsIsTheLine() {
        assertThat(Golden.difference("one\ntwo\n", "one\nthree\n"))
                .isEqualTo("in line 2:\napproved: two\nactual:   three");
        assertThat(Golden.difference("one", "one\n")).isEqualTo("in line 2:\napproved: nothing\nactual:   ");
    }
}
