package io.serviceaudit.json;

import static io.serviceaudit.json.Refused.problems;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts that are no JSON, bytes that are no text, and the positions they are named at. */
@Timeout(60)
class SyntaxTest {
    private static final Documents DOCUMENTS = Documents.standard();
    private static final String SCORING = "{\"id\":\"standard\"}";

    private static Problem only(Runnable reading) {
        List<Problem> problems = problems(reading);
        assertThat(problems).hasSize(1);
        return problems.get(0);
    }

    private static String at(Problem problem) {
        return problem.line().orElseThrow() + ":" + problem.column().orElseThrow();
    }

    @Nested
    class BadSyntax {
        static Stream<Arguments> texts() {
            return Stream.of(
                    Arguments.of("nothing", "", "1:1", "The document is empty."),
                    Arguments.of("blanks", " \n\t", "1:1", "The document is empty."),
                    Arguments.of("an open brace", "{", "1:2", "ends too early"),
                    Arguments.of("an open string", "{\"id\":\"stan", "1:12", "ends too early"),
                    Arguments.of("a name without value", "{\"id\"", "1:6", "ends too early"),
                    Arguments.of("an open brace on line 3", "{\n\"id\":\n\"standard\"", "3:11", "ends too early"),
                    Arguments.of("an open escape", "[\"\\", "1:4", "ends too early"),
                    Arguments.of("an open word", "[nul", "1:5", "ends too early"),
                    Arguments.of("an open number", "[-", "1:3", "ends too early"),
                    Arguments.of("a comma at the end of an object", "{\"id\":1,\n}", "1:8", "one comma too many"),
                    Arguments.of("a comma at the end of a list", "[1, 2,]", "1:6", "one comma too many"),
                    Arguments.of("two commas", "[1,,2]", "1:4", "one comma too many"),
                    Arguments.of("no comma", "{\"id\":1 \"top\":2}", "1:9", "The character \" is not expected"),
                    Arguments.of("no colon", "{\"id\" 1}", "1:7", "The character 1 is not expected"),
                    Arguments.of("an equals sign", "{\"id\"=1}", "1:6", "write a colon"),
                    Arguments.of("a bracket for a brace", "{\"id\":1]", "1:8", "The bracket ] does not close"),
                    Arguments.of("a line comment", "// no\n{}", "1:1", "no comments"),
                    Arguments.of("a block comment", "{\"id\":1 /* no */}", "1:9", "no comments"),
                    Arguments.of("a hash comment", "{\n# no\n}", "2:1", "no comments"),
                    Arguments.of("single quotes", "{'id':1}", "1:2", "The quotation mark ' is not one that JSON knows"),
                    Arguments.of(
                            "typographic quotes", "{\"id\":\u201cx\u201d}", "1:7", "The quotation mark \u201c is not"),
                    Arguments.of("Russian quotes", "{\u00abid\u00bb:1}", "1:2", "The quotation mark \u00ab is not"),
                    Arguments.of("NaN", "{\"top\":NaN}", "1:8", "NaN is not a number"),
                    Arguments.of("Infinity", "{\"top\":Infinity}", "1:8", "Infinity is not a number"),
                    Arguments.of("-Infinity", "{\"top\": -Infinity}", "1:9", "-Infinity is not a number"),
                    Arguments.of("a name without quotes", "{id:1}", "1:2", "without quotes"),
                    Arguments.of("a text without quotes", "{\"id\":standard}", "1:7", "without quotes"),
                    Arguments.of("True", "{\"id\":True}", "1:7", "Write true in small letters."),
                    Arguments.of("undefined", "{\"id\":undefined}", "1:7", "without quotes"),
                    Arguments.of("a leading zero", "[007]", "1:2", "not a number as JSON writes it"),
                    Arguments.of("a leading plus", "[+1]", "1:2", "not a number as JSON writes it"),
                    Arguments.of("a leading point", "[.5]", "1:2", "not a number as JSON writes it"),
                    Arguments.of("a trailing point", "[5.]", "1:2", "not a number as JSON writes it"),
                    Arguments.of("a decimal comma", "[0,5,01]", "1:6", "not a number as JSON writes it"),
                    Arguments.of("a hexadecimal number", "[0x10]", "1:2", "not a number as JSON writes it"),
                    Arguments.of("two points", "[1.5.5]", "1:2", "not a number as JSON writes it"),
                    Arguments.of("an empty exponent", "[1e]", "1:2", "not a number as JSON writes it"),
                    Arguments.of("two minus signs", "[--1]", "1:2", "not a number as JSON writes it"),
                    Arguments.of("a line break in a text", "{\"id\":\"a\nb\"}", "1:9", "control character (\\u000a)"),
                    Arguments.of("a tab in a text", "{\"id\":\"a\tb\"}", "1:9", "control character (\\u0009)"),
                    Arguments.of("a zero in a text", "{\"id\":\"a\0b\"}", "1:9", "control character (\\u0000)"),
                    Arguments.of("a zero between texts", "{\n\0}", "2:1", "control character (\\u0000)"),
                    Arguments.of("an unknown escape", "{\"id\":\"\\x\"}", "1:9", "After a backslash"),
                    Arguments.of("an escaped quote", "{\"id\":\"it\\'s\"}", "1:11", "After a backslash"),
                    Arguments.of("a short escape", "{\"id\":\"\\u12G4\"}", "1:12", "After a backslash"),
                    Arguments.of("a space that is none", "\u00a0{}", "1:1", "unusual space (\\u00a0)"),
                    Arguments.of("a mark in the middle", "{\ufeff}", "1:2", "unusual space (\\ufeff)"),
                    Arguments.of("a decimal comma in an object", "{\"a\":1,5}", "1:7", "with a point: 1.5."),
                    Arguments.of("a decimal comma before a zero", "{\"a\":-0,05}", "1:8", "with a point: -0.05."),
                    Arguments.of("two numbers far from a name", "{\"a\":1, 5}", "1:9", "character 5 is not expected"),
                    Arguments.of("Null", "{\"id\":NULL }", "1:7", "Write null in small letters."),
                    Arguments.of("a percent sign", "{\"a\":70%}", "1:8", "number without it"),
                    Arguments.of("a semicolon", "{\"a\":7;}", "1:7", "with commas"),
                    Arguments.of("a brace for a bracket", "{\"]\":[1}", "1:8", "The bracket } does not close"),
                    Arguments.of("quotes in a text", "{\"a\":\"Do \"two\" checks\"}", "1:11", "written \\\"."));
        }

        @ParameterizedTest(name = "{0}")
        @MethodSource("texts")
        void isNamedWithLineAndColumn(String name, String text, String position, String words) {
            Problem problem = only(() -> DOCUMENTS.readScoring(text));
            assertThat(problem.code()).isEqualTo(ProblemCode.SYNTAX);
            assertThat(problem.pointer()).isEmpty();
            assertThat(at(problem)).isEqualTo(position);
            assertThat(problem.message()).contains(words);
            // The same from bytes, where the text can be one.
            assertThat(problems(() -> DOCUMENTS.readScoring(text.getBytes(StandardCharsets.UTF_8))))
                    .containsExactly(problem);
        }

        @ParameterizedTest
        @ValueSource(strings = {"{}", "x", "]", "}", ",", "1", "\0", "{\"id\":\"standard\"}", "// end"})
        void whatFollowsTheDocumentIsNamed(String rest) {
            Problem problem = only(() -> DOCUMENTS.readScoring(SCORING + "\n " + rest));
            assertThat(problem.code()).isEqualTo(ProblemCode.TRAILING_CONTENT);
            assertThat(at(problem)).isEqualTo("2:2");
        }

        @Test
        void blanksMayFollowTheDocument() {
            assertThat(DOCUMENTS.readScoring(SCORING + " \r\n\t\n")).isNotNull();
        }

        @Test
        void whatFollowsAWrongRootIsNamedBesideIt() {
            assertThat(Refused.places(() -> DOCUMENTS.readScoring("123 456")))
                    .containsExactly(" wrong-type", " trailing-content");
        }

        @Test
        void unquotedWordsAreNeverQuotedSinceTheyMayBeFreeText() {
            assertThatExceptionOfType(InvalidDocumentException.class)
                    .isThrownBy(() -> DOCUMENTS.readAudit("{\"comment\": Secret}"))
                    .satisfies(e -> assertThat(e.getMessage()).doesNotContain("Secret"));
        }
    }

    @Nested
    class Positions {
        @ParameterizedTest
        @ValueSource(strings = {"\n", "\r\n", "\r"})
        void linesEndWithAnyOfTheThree(String end) {
            Problem problem = only(() -> DOCUMENTS.readScoring("{\"id\":\"standard\"," + end + end + "  \"tops\":1}"));
            assertThat(at(problem)).isEqualTo("3:3");
        }

        @Test
        void columnsCountCharactersAndNotTheirHalves() {
            // 58 characters stand before "x", one of them, the face, of two UTF-16 units.
            Problem problem = only(() -> DOCUMENTS.readScoring(
                    "{\"id\":\"standard\",\"bands\":[{\"id\":\"a\",\"from\":0,\"name\":\"\ud83d\ude00\"}],\"x\":1}"));
            assertThat(at(problem)).isEqualTo("1:59");
        }

        @Test
        void anUnknownFieldIsPointedAtByItsNameAndAWrongValueByItself() {
            assertThat(problems(() -> DOCUMENTS.readScoring("{\"id\": \"own\", \"tops\": 1}")))
                    .extracting(SyntaxTest::at)
                    .containsExactly("1:8", "1:15");
        }

        @Test
        void aMissingFieldIsPointedAtByItsObject() {
            Problem problem = only(() -> DOCUMENTS.readScoring("\n {}"));
            assertThat(problem.pointer()).isEqualTo("/id");
            assertThat(at(problem)).isEqualTo("2:2");
        }

        @Test
        void positionsHoldFarIntoALongDocument() {
            String padding = "{\"id\":\"standard\"" + " ".repeat(100_000) + "\n,\"tops\":1" + "\n".repeat(100_000);
            assertThat(at(only(() -> DOCUMENTS.readScoring(padding + "}")))).isEqualTo("2:2");
            assertThat(at(only(() -> DOCUMENTS.readScoring(padding + "]")))).isEqualTo("100002:1");
        }
    }

    @Nested
    class Bytes {
        @Test
        void aByteOrderMarkOfUtf8IsPassedOver() {
            byte[] marked = ("\ufeff" + SCORING).getBytes(StandardCharsets.UTF_8);
            assertThat(marked).startsWith(0xef, 0xbb, 0xbf);
            assertThat(DOCUMENTS.readScoring(marked)).isNotNull();
            assertThat(DOCUMENTS.readScoring("\ufeff" + SCORING)).isNotNull();
        }

        @Test
        void onlyOneByteOrderMarkIsPassedOver() {
            assertThat(only(() -> DOCUMENTS.readScoring("\ufeff\ufeff" + SCORING))
                            .code())
                    .isEqualTo(ProblemCode.SYNTAX);
        }

        static Stream<Arguments> otherEncodings() {
            return Stream.of(
                    Arguments.of("UTF-16BE", "", "UTF-16"),
                    Arguments.of("UTF-16LE", "", "UTF-16"),
                    Arguments.of("UTF-16BE", "\ufeff", "UTF-16"),
                    Arguments.of("UTF-16LE", "\ufeff", "UTF-16"),
                    Arguments.of("UTF-32BE", "", "UTF-32"),
                    Arguments.of("UTF-32LE", "", "UTF-32"),
                    Arguments.of("UTF-32BE", "\ufeff", "UTF-32"),
                    Arguments.of("UTF-32LE", "\ufeff", "UTF-32"));
        }

        @ParameterizedTest(name = "{0}, mark \"{1}\"")
        @MethodSource("otherEncodings")
        void otherEncodingsAreRefusedByName(String charset, String mark, String name) {
            Problem problem = only(() -> DOCUMENTS.readScoring((mark + SCORING).getBytes(Charset.forName(charset))));
            assertThat(problem.code()).isEqualTo(ProblemCode.ENCODING);
            assertThat(problem.message()).isEqualTo("The document is encoded in " + name + "; save it in UTF-8.");
            assertThat(at(problem)).isEqualTo("1:1");
        }

        static Stream<Arguments> malformed() {
            return Stream.of(
                    Arguments.of("a byte of windows-1251", new int[] {0xcf}),
                    Arguments.of("a lone continuation", new int[] {0x80}),
                    Arguments.of("an overlong slash", new int[] {0xc0, 0xaf}),
                    Arguments.of("half of a surrogate pair", new int[] {0xed, 0xa0, 0x80}),
                    Arguments.of("beyond Unicode", new int[] {0xf4, 0x90, 0x80, 0x80}),
                    Arguments.of("a byte that never stands in UTF-8", new int[] {0xff}));
        }

        @ParameterizedTest(name = "{0}")
        @MethodSource("malformed")
        void bytesThatAreNoUtf8AreNamedWhereTheyStand(String name, int[] bytes) {
            ByteArrayOutputStream document = new ByteArrayOutputStream();
            document.writeBytes("{\n\"id\":\"ж".getBytes(StandardCharsets.UTF_8));
            for (int each : bytes) {
                document.write(each);
            }
            document.writeBytes("\"}".getBytes(StandardCharsets.UTF_8));
            Problem problem = only(() -> DOCUMENTS.readScoring(document.toByteArray()));
            assertThat(problem.code()).isEqualTo(ProblemCode.ENCODING);
            assertThat(at(problem)).isEqualTo("2:8");
        }

        @Test
        void aCharacterCutOffAtTheEndIsNamed() {
            assertThat(only(() -> DOCUMENTS.readScoring(new byte[] {'{', (byte) 0xd0}))
                            .code())
                    .isEqualTo(ProblemCode.ENCODING);
        }

        @ParameterizedTest
        @ValueSource(ints = {0, 1, 2, 3})
        void aFewBytesAreNoDocument(int length) {
            for (byte each : new byte[] {0, '{', (byte) 0xff, (byte) 0xef}) {
                byte[] bytes = new byte[length];
                Arrays.fill(bytes, each);
                assertThat(problems(() -> DOCUMENTS.readScoring(bytes))).hasSize(1);
            }
        }
    }

    @Nested
    class Characters {
        @ParameterizedTest
        @ValueSource(strings = {"\\ud800", "\\udc00", "a\\ud83d b", "\\udc00\\ud800", "\\ud800\\ud800\\udc00"})
        void halfACharacterIsRefused(String escape) {
            Problem problem = only(() -> DOCUMENTS.readScoring(
                    "{\"id\":\"standard\",\"bands\":[{\"id\":\"a\",\"from\":0,\"name\":\"" + escape + "\"}]}"));
            assertThat(problem.code()).isEqualTo(ProblemCode.INVALID_CHARACTER);
            assertThat(problem.pointer()).isEqualTo("/bands/0/name");
        }

        @Test
        void halfACharacterInAStringOfJavaIsRefused() {
            assertThat(only(() -> DOCUMENTS.readScoring("{\"id\":\"\ud800\"}")).code())
                    .isEqualTo(ProblemCode.INVALID_CHARACTER);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "\\ud800",
                    "\\ud800x",
                    "\\ud800\\n",
                    "\\ud800\\ud800",
                    "\\ud800\\u0061",
                    "\\udc00",
                    "\\udc00x",
                    "\\ude00\\ud83d\\ude00",
                    "\ud800",
                    "\udc00"
                })
        void halfACharacterInANameIsRefusedWhereItStands(String name) {
            Problem problem = only(() -> DOCUMENTS.readScoring("{\"id\":\"standard\",\"" + name + "\":1}"));
            assertThat(problem.code()).isEqualTo(ProblemCode.INVALID_CHARACTER);
            assertThat(problem.pointer()).isEmpty();
            assertThat(at(problem)).isIn("1:18", "1:19");
        }

        @Test
        void aWholeCharacterInEscapesBeforeAMistakeIsNotTakenForOne() {
            Problem problem = only(() -> DOCUMENTS.readScoring("{\"\\ud83d\\ude00\" 1}"));
            assertThat(problem.message()).contains("The character 1 is not expected");
        }

        @Test
        void aWholeCharacterInTwoEscapesIsOne() {
            String name = DOCUMENTS
                    .readScoring(
                            "{\"id\":\"standard\",\"bands\":[{\"id\":\"a\",\"from\":0,\"name\":\"\\ud83d\\ude00\"}]}")
                    .bands()
                    .orElseThrow()
                    .get(0)
                    .name()
                    .orElseThrow()
                    .toString();
            assertThat(name).isEqualTo("\ud83d\ude00");
        }
    }

    @Nested
    class Hostile {
        @ParameterizedTest
        @ValueSource(strings = {"[", "{\"a\":", "{\"a\":[", "[[[{\"a\":"})
        void nestingOfAHundredThousandIsRefusedAtItsLimit(String open) {
            Problem problem = only(() -> DOCUMENTS.readChecklist(open.repeat(100_000)));
            assertThat(problem.code()).isEqualTo(ProblemCode.NESTED_TOO_DEEP);
        }

        @Test
        void hugeExponentsAreNeverComputed() {
            for (String number : List.of("1e5000000", "-1E+2147483648", "1e-99999999999999999999", "9e999999999")) {
                Problem problem = only(() -> DOCUMENTS.readScoring("{\"id\":\"standard\",\"top\":" + number + "}"));
                assertThat(problem.code()).isEqualTo(ProblemCode.NUMBER_TOO_LONG);
                assertThat(problem.pointer()).isEqualTo("/top");
            }
        }

        @Test
        void aMillionDigitsAreNeverComputed() {
            Problem problem =
                    only(() -> DOCUMENTS.readScoring("{\"id\":\"standard\",\"top\":" + "9".repeat(1_000_000) + "}"));
            assertThat(problem.code()).isEqualTo(ProblemCode.NUMBER_TOO_LONG);
            assertThat(problem.message()).contains("1000000 digits");
        }

        @Test
        void aMillionCharactersAreRefusedAsOneText() {
            Problem problem = only(() -> DOCUMENTS.readScoring("{\"id\":\"" + "x".repeat(1_000_000) + "\"}"));
            assertThat(problem.code()).isEqualTo(ProblemCode.TEXT_TOO_LONG);
            assertThat(problem.message()).hasSizeLessThan(200);
        }

        @Test
        void aNameOfAMillionCharactersIsRefusedAndNotRepeated() {
            Problem problem =
                    only(() -> DOCUMENTS.readScoring("{\"id\":\"standard\",\"" + "x".repeat(1_000_000) + "\":1}"));
            assertThat(problem.code()).isEqualTo(ProblemCode.TEXT_TOO_LONG);
            assertThat(problem.pointer()).isEmpty();
        }

        @Test
        void aFloodOfMistakesIsCutOff() {
            String items = "1,".repeat(500_000);
            List<Problem> problems = problems(() -> DOCUMENTS.readChecklist(
                    "{\"sections\":[{\"items\":[" + items.substring(0, items.length() - 1) + "]}]}"));
            assertThat(problems).hasSize(1_001);
            assertThat(problems.get(1_000).code()).isEqualTo(ProblemCode.TOO_MANY_PROBLEMS);
            assertThat(problems.get(1_000).message()).isEqualTo("There are more problems than these first 1000.");
        }

        @Test
        void aFloodOfMisspeltNamesCostsLittle() {
            StringBuilder items = new StringBuilder();
            StringBuilder answers = new StringBuilder();
            for (int i = 0; i < 5_000; i++) {
                String name = "a".repeat(54) + "-" + (10_000 + i);
                items.append(i == 0 ? "" : ",")
                        .append("{\"id\":\"")
                        .append(name)
                        .append("\",\"question\":\"Q\",\"scale\":\"yes-no-na\"}");
                answers.append(i == 0 ? "" : ",").append("\"b").append(name).append("\":\"yes\"");
            }
            Documents documents = DOCUMENTS.withChecklist(DOCUMENTS.readChecklist(
                    "{\"format\":\"service-audit/checklist/1\",\"id\":\"c\",\"version\":\"1\",\"title\":\"C\",\"sections\":[{\"id\":\"s\",\"items\":["
                            + items + "]}]}"));
            assertThat(problems(() -> documents.readAudit(
                            "{\"format\":\"service-audit/audit/1\",\"id\":\"a\",\"date\":\"2026-11-20\","
                                    + "\"checklist\":{\"id\":\"c\",\"version\":\"1\"},\"answers\":{" + answers + "}}")))
                    .hasSize(1_001);
        }

        static Stream<String> longWords() {
            return Stream.of(
                    "P1D", "P1M", "1D", "a-", "x-a", "1-", "1.", "9", "e", "+", " ", "/", "~", "\\u0000", "T1H", "PT",
                    "ж");
        }

        /** On a stack of 128 KiB, where a pattern that goes down a frame for each character would not come back. */
        @ParameterizedTest
        @MethodSource("longWords")
        void longWordsInEveryPlaceCostNoStack(String part) throws InterruptedException {
            String word = "\"" + (part.equals("a-") || part.equals("1D") ? "P" : "")
                    + part.repeat(10_000 / part.length() - 1) + "\"";
            String audit = """
                    {"format": %1$s, "id": %1$s, "checklist": {"id": %1$s, "version": %1$s}, "date": %1$s, "state": %1$s,
                     "auditor": {"id": %1$s}, "subject": {"id": %1$s, "industry": %1$s, "tags": {"t": %1$s}},
                     "scope": {"goals": [{"metric": %1$s, "target": 1}, {"metric": "first-response-time", "changeBy": %1$s}],
                               "channels": [%1$s], "period": {"from": %1$s, "to": %1$s}},
                     "metrics": {"crr": {"value": %1$s, "period": %1$s}, "resolution-time": {"value": %1$s}, "ltv": {"currency": %1$s}},
                     "stages": [{"id": %1$s, "state": %1$s}], "actions": [{"id": %1$s, "basket": %1$s, "due": %1$s}]}
                    """.replace("%1$s", word);
            String checklist = """
                    {"format": %1$s, "id": %1$s, "version": %1$s, "language": %1$s,
                     "scoring": {"id": %1$s, "model": %1$s, "bands": [{"id": %1$s, "from": 0}]},
                     "scales": [{"id": %1$s, "options": [{"id": %1$s, "value": 1}]}],
                     "sections": [{"id": %1$s, "items": [{"id": %1$s, "scale": %1$s, "impact": %1$s, "hints": [{"kind": %1$s}],
                       "measured": {"metric": "resolution-time", "thresholds": [{"when": %1$s, "value": %1$s, "option": %1$s}]},
                       "appliesWhen": {"item": %1$s, "is": [%1$s]}}]}]}
                    """.replace("%1$s", word);
            List<Throwable> failures = new CopyOnWriteArrayList<>();
            Runnable reading = () -> {
                problems(() -> DOCUMENTS.readAudit(audit));
                problems(() -> DOCUMENTS.readChecklist(checklist));
            };
            // Once here first, since loading classes takes more stack than reading.
            reading.run();
            Thread small = new Thread(null, reading, "small stack", 128 * 1024);
            small.setUncaughtExceptionHandler((thread, failure) -> failures.add(failure));
            small.start();
            small.join();
            assertThat(failures).isEmpty();
        }

        @Test
        void manyTagsAndChannelsAreBounded() {
            StringBuilder tags = new StringBuilder("\"t\":\"\"");
            for (int i = 0; i < 60_000; i++) {
                tags.append(",\"t").append(i).append("\":\"\"");
            }
            assertThat(Refused.places(() -> DOCUMENTS.readAudit(
                            "{\"format\":\"service-audit/audit/1\",\"id\":\"a\",\"date\":\"2026-11-20\","
                                    + "\"checklist\":{\"id\":\"service-health\",\"version\":\"1.0.0\"},"
                                    + "\"subject\":{\"id\":\"n\",\"tags\":{" + tags + "}}}")))
                    .containsExactly("/subject/tags too-many-items");
        }
    }
}
