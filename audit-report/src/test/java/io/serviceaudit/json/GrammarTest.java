package io.serviceaudit.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What is JSON by RFC 8259 and what is not, at every entry point. The cases follow those that suites for JSON parsers agree on: what
 * must be taken as JSON, and what must not.
 */
class GrammarTest {
    private static final Documents DOCUMENTS = Documents.standard();

    /** The codes that say that a text is no JSON, or more than one document. */
    private static final Set<ProblemCode> NO_JSON =
            Set.of(ProblemCode.SYNTAX, ProblemCode.TRAILING_CONTENT, ProblemCode.INVALID_CHARACTER);

    static Stream<String> json() {
        return Stream.of(
                // Arrays and objects.
                "[]",
                "[ ]",
                "[[]   ]",
                "[\"\"]",
                "[null, 1, \"1\", {}]",
                "[1\n]",
                " [1]",
                "[2] ",
                "{}",
                "{\"\":0}",
                "{\"a\":[]}",
                "{\n\"a\": \"b\"\n}",
                "{\"foo\\u0000bar\": 42}",
                "{\"min\":-1.0e+28,\"max\":1.0e+28}",
                // Words and numbers alone.
                "true",
                "false",
                "null",
                "\"\"",
                "42",
                "-0.1",
                "0",
                "-0",
                "-1",
                "-123",
                "1E22",
                "1E-2",
                "1E+2",
                "0e+1",
                "0e1",
                "123e45",
                "123.456e78",
                "123.456789",
                "20e1",
                "-0.000000000000000000000000000000000000000000000000000000000000000000000000000001",
                // Strings.
                "\"\\u0060\\u012a\\u12AB\"",
                "\"\\uD801\\udc37\"",
                "\"\\ud83d\\ude39\\ud83d\\udc8d\"",
                "\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"",
                "\"\\\\u0000\"",
                "\"\\\"\"",
                "\"a/*b*/c/*d//e\"",
                "\"\\\\a\"",
                "\"\\\\n\"",
                "\"\\u0012\"",
                "\"\\uFFFF\"",
                "\"asd\"",
                "\"\\uDBFF\\uDFFF\"",
                "\"new\\u00A0line\"",
                "\"\u007f\"",
                "\"\\u0000\"",
                "\"\\u002c\"",
                "\"π\"",
                "\"𛿿\"",
                "\" \"",
                "\"\\uD834\\uDd1e\"",
                "\"\u2028\"",
                "\"\u2029\"",
                "\"\\u0061\\u30af\\u30EA\\u30b9\"",
                "\"\\uA66D\"",
                "\"⍂㈴⍂\"",
                "\"\\u200B\"",
                "\"\\u2064\"",
                "\"\\uFDD0\"",
                "\"\\uFFFE\"",
                "\"\\u0022\"",
                "\"€𝄞\"",
                "\"aa\u007fa\"");
    }

    static Stream<String> noJson() {
        return Stream.of(
                // Arrays.
                "[1 true]",
                "[\"\": 1]",
                "[\"\"],",
                "[,1]",
                "[1,,2]",
                "[\"x\",,]",
                "[\"x\"]]",
                "[\"\",]",
                "[\"x\"",
                "[x",
                "[3[4]]",
                "[:,]",
                "[,]",
                "[-]",
                "[   , \"\"]",
                "[\"a\",\n4\n,1,",
                "[1,]",
                "[1,,]",
                "[\"\u000b\"a\\f]",
                "[*]",
                "[\"\"",
                "[1,",
                "[1,\n1\n,1",
                "[{}",
                "[fals]",
                "[nul]",
                "[tru]",
                "123\0",
                // Numbers.
                "[++1234]",
                "[+1]",
                "[+Inf]",
                "[-01]",
                "[-1.0.]",
                "[-2.]",
                "[-NaN]",
                "[.-1]",
                "[.2e-3]",
                "[0.1.2]",
                "[0.3e+]",
                "[0.3e]",
                "[0.e1]",
                "[0E+]",
                "[0E]",
                "[0e+]",
                "[0e]",
                "[1.0e+]",
                "[1.0e-]",
                "[1.0e]",
                "[1 000.0]",
                "[1eE2]",
                "[2.e+3]",
                "[2.e-3]",
                "[2.e3]",
                "[9.e+]",
                "[Inf]",
                "[NaN]",
                "[\uff11]",
                "[1+2]",
                "[0x1]",
                "[0x42]",
                "[Infinity]",
                "[0e+-1]",
                "[-123.123foo]",
                "[-Infinity]",
                "[-foo]",
                "[- 1]",
                "[-012]",
                "[-.123]",
                "[-1x]",
                "[1ea]",
                "[1.]",
                "[.123]",
                "[1.2a-3]",
                "[1.8011670033376514H-308]",
                "[012]",
                "-",
                "+1",
                // Objects.
                "[\"x\", truth]",
                "{[: \"x\"}\n",
                "{\"x\", null}",
                "{\"x\"::\"b\"}",
                "{\ud83c\udde8\ud83c\udded}",
                "{\"a\":\"a\" 123}",
                "{key: 'value'}",
                "{\"a\" b}",
                "{:\"b\"}",
                "{\"a\" \"b\"}",
                "{\"a\":",
                "{\"a\"",
                "{1:1}",
                "{9999E9999:1}",
                "{null:null,null:null}",
                "{\"id\":0,,,,,}",
                "{'a':0}",
                "{\"id\":0,}",
                "{\"a\":\"b\"}/**/",
                "{\"a\":\"b\"}/**//",
                "{\"a\":\"b\"}//",
                "{\"a\":\"b\"}/",
                "{\"a\":\"b\",,\"c\":\"d\"}",
                "{a: \"b\"}",
                "{\"a\":\"a",
                "{ \"foo\" : \"bar\", \"a\" }",
                "{\"a\":\"b\"}#",
                " ",
                // Strings.
                "[\"\\uD800\\\"]",
                "[\"\\uD800\\u\"]",
                "[\"\\uD800\\u1\"]",
                "[\"\\uD800\\u1x\"]",
                "[é]",
                "[\"\\\0\"]",
                "[\"\\x00\"]",
                "[\"\\\\\\\"]",
                "[\"\\\t\"]",
                "[\"\\\ud83c\udf00\"]",
                "[\"\\\"]",
                "[\"\\u00A\"]",
                "[\"\\uD834\\uDd\"]",
                "[\"\\uD800\\uD800\\x\"]",
                "[\"\\a\"]",
                "[\"\\uqqqq\"]",
                "[\\u0020\"asd\"]",
                "[\\n]",
                "\"",
                "['single quote']",
                "abc",
                "[\"\\",
                "[\"new\nline\"]",
                "[\"a\0a\"]",
                "[\"\t\"]",
                "\"\\UA66D\"",
                "\"\"x",
                // The whole.
                "<.>",
                "[<null>]",
                "[1]x",
                "[1]]",
                "[][]",
                "]",
                "[",
                "[1}",
                "{\"x\": true,",
                "{]",
                "\u00e5",
                "\u2060",
                "[True]",
                "1]",
                "[][",
                "{\"\":",
                "{\"a\":/*comment*/\"b\"}",
                "{\"a\": true} \"x\"",
                "['",
                "[\"a",
                "[\"a\"",
                "{",
                "{,",
                "{[",
                "{\"a",
                "{'a'",
                "[\"\\{[\"\\{[\"\\{[\"\\{",
                "*",
                "{\"a\":\"b\"}#{}",
                "[\u000c]",
                "[\\u000A\"\"]",
                "[1",
                "[ false, nul",
                "{\"asd\":\"asd\"",
                "\u00a0{}",
                "[\u2003]");
    }

    @ParameterizedTest
    @MethodSource("json")
    void isTakenAsJson(String text) {
        // Whatever else is wrong with it as a document.
        readings(text).forEach(codes -> assertThat(codes).isNotEmpty().doesNotContainAnyElementsOf(NO_JSON));
        readings("{\"id\": [" + text + "]}")
                .forEach(codes -> assertThat(codes).isNotEmpty().doesNotContainAnyElementsOf(NO_JSON));
    }

    @ParameterizedTest
    @MethodSource("noJson")
    void isNoJson(String text) {
        // What follows a whole value stands beside what is wrong with the value as a document.
        readings(text).forEach(codes -> assertThat(codes).containsAnyElementsOf(NO_JSON));
    }

    /** The codes of the problems at every entry point. */
    private static Stream<List<ProblemCode>> readings(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        return Stream.<Runnable>of(
                        () -> DOCUMENTS.readChecklist(text),
                        () -> DOCUMENTS.readChecklist(utf8),
                        () -> DOCUMENTS.readScoring(text),
                        () -> DOCUMENTS.readAudit(text),
                        () -> DOCUMENTS.readAudit(utf8),
                        () -> {
                            try {
                                DOCUMENTS.readAudit(new ByteArrayInputStream(utf8));
                            } catch (IOException e) {
                                throw new UncheckedIOException(e);
                            }
                        })
                .map(reading ->
                        Refused.problems(reading).stream().map(Problem::code).toList());
    }
}
