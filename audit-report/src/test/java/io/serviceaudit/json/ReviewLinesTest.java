package io.serviceaudit.json;

import static io.serviceaudit.json.Refused.json;
import static io.serviceaudit.json.Refused.places;
import static io.serviceaudit.json.Refused.problems;
import static org.assertj.core.api.Assertions.assertThat;

import io.serviceaudit.conversation.Review;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Many reviews at once, one document a line. */
class ReviewLinesTest {
    private static final Documents DOCUMENTS = Documents.standard();

    private static String review(int number, String rest) {
        return json("{'format':'service-audit/review/1','id':'r" + number
                + "','checklist':{'id':'conversation-review','version':'1.0.0'},'date':'2026-11-20','conversation':'c"
                + number + "','reviewer':'u1'" + rest + "}");
    }

    private static String reviews(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> review(i, ",'answers':{'greeting':'yes','solution':'no'}"))
                .collect(Collectors.joining("\n"));
    }

    private static List<String> shown(Runnable reading) {
        return problems(reading).stream()
                .map(problem -> problem.pointer() + " " + problem.line().orElse(0) + ":"
                        + problem.column().orElse(0) + " " + problem.code().code())
                .toList();
    }

    @Nested
    class Reading {
        @Test
        void thousandsComeInTheirOrder() {
            List<Review> reviews = DOCUMENTS.readReviews(reviews(5_000));
            assertThat(reviews).hasSize(5_000);
            assertThat(reviews).extracting(Review::id).startsWith("r0", "r1").endsWith("r4998", "r4999");
        }

        @ParameterizedTest
        @ValueSource(strings = {"\n", "\r\n", "\r", "\n\n \t\n"})
        void linesMayEndAndBeBlankAsTheyLike(String separator) {
            String lines = separator + review(1, "") + separator + "  " + review(2, "") + " " + separator;
            assertThat(DOCUMENTS.readReviews(lines)).extracting(Review::id).containsExactly("r1", "r2");
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "\n", " \r\n\r\n"})
        void noLinesAreNoReviews(String lines) {
            assertThat(DOCUMENTS.readReviews(lines)).isEmpty();
        }

        @Test
        void theyComeFromStringBytesStreamReaderAndFile(@TempDir Path directory) throws IOException {
            String lines = reviews(3);
            byte[] bytes = ("\ufeff" + lines).getBytes(StandardCharsets.UTF_8);
            Path file = Files.write(directory.resolve("reviews.jsonl"), bytes);
            List<List<Review>> all = new ArrayList<>(List.of(
                    DOCUMENTS.readReviews(lines),
                    DOCUMENTS.readReviews(bytes),
                    DOCUMENTS.readReviews(new ByteArrayInputStream(bytes)),
                    DOCUMENTS.readReviews(new StringReader(lines)),
                    DOCUMENTS.readReviews(file)));
            assertThat(all)
                    .allSatisfy(reviews ->
                            assertThat(reviews).extracting(Review::id).containsExactly("r0", "r1", "r2"));
        }

        @Test
        void oneConversationMayHaveSeveralReviewers() {
            String lines = review(1, "") + "\n"
                    + review(2, "").replace("\"c2\"", "\"c1\"").replace("\"u1\"", "\"u2\"");
            assertThat(DOCUMENTS.readReviews(lines))
                    .extracting(Review::conversation)
                    .containsExactly("c1", "c1");
        }

        @Test
        void unknownFieldsArePassedOverWhereAsked() {
            List<Problem> passedOver = new ArrayList<>();
            Documents lenient = DOCUMENTS.withUnknownFieldsPassedOver(passedOver::add);
            assertThat(lenient.readReviews(review(1, ",'mood':1") + "\n" + review(2, ",'mood':2")))
                    .hasSize(2);
            assertThat(passedOver)
                    .extracting(
                            problem -> problem.pointer() + " " + problem.line().orElseThrow())
                    .containsExactly("/0/mood 1", "/1/mood 2");
        }
    }

    @Test
    void readingAndWritingAgainChangesNothing() {
        String written = DOCUMENTS.writeReviews(DOCUMENTS.readReviews(reviews(10)));
        assertThat(written.lines()).hasSize(10);
        assertThat(written).endsWith("}\n");
        assertThat(DOCUMENTS.writeReviews(DOCUMENTS.readReviews(written))).isEqualTo(written);
        assertThat(DOCUMENTS.writeReviews(List.of())).isEmpty();
    }

    @Nested
    class Refusals {
        @Test
        void nameTheLineOfEveryMistakeAndSyntaxKeepsNoOtherLineFromBeingRead() {
            String lines = String.join(
                    "\n",
                    review(1, ",'answers':{'greting':'yes'}"),
                    "",
                    "{\"format\":\"service-audit/review/1\",",
                    review(2, ",'time':'yesterday','team':5"),
                    "nonsense",
                    review(3, "") + " {}");
            assertThat(shown(() -> DOCUMENTS.readReviews(lines)))
                    .containsExactly(
                            "/0/answers/greting 1:172 unknown-item",
                            "/1 3:36 syntax",
                            "/2/time 4:168 invalid-time",
                            "/2/team 4:187 wrong-type",
                            "/3 5:9 syntax",
                            "/4 6:162 trailing-content");
        }

        @Test
        void areOneExceptionAndNothingIsAcceptedInPart() {
            String lines = reviews(50) + "\n" + review(50, ",'scriptFit':'red'");
            assertThat(problems(() -> DOCUMENTS.readReviews(lines)))
                    .extracting(Problem::toString)
                    .containsExactly(
                            "/50/scriptFit (51:175) [unknown-value] \"red\" cannot stand here; it must be one of:"
                                    + " followed, improvised, recited.");
        }

        @Test
        void nameAReviewThatIsThereTwice() {
            String lines = String.join(
                    "\n",
                    review(1, ""),
                    review(2, ""),
                    review(1, "").replace("\"c1\"", "\"c9\""),
                    review(4, "").replace("\"c4\"", "\"c2\""));
            assertThat(problems(() -> DOCUMENTS.readReviews(lines)))
                    .extracting(Problem::toString)
                    .containsExactly(
                            "/2/id (3:41) [duplicate-id] \"r1\" is given twice; each may stand once.",
                            "/3/conversation (4:140) [duplicate-review] The conversation \"c2\" is reviewed by \"u1\" twice, the"
                                    + " first time in line 2; keep one review.");
            assertThat(problems(() ->
                            DOCUMENTS.withMessages(Locale.forLanguageTag("ru")).readReviews(lines)))
                    .extracting(Problem::message)
                    .contains(
                            "Диалог «c2» разобран проверяющим «u1» дважды, первый раз — в строке 2: оставьте один разбор.");
        }

        @Test
        void seeThemBesideOtherMistakesToo() {
            String lines = review(1, ",'frustrated':'no'") + "\n" + review(1, ",'frustrated':'no'");
            assertThat(places(() -> DOCUMENTS.readReviews(lines)))
                    .containsExactly(
                            "/0/frustrated wrong-type",
                            "/1/id duplicate-id",
                            "/1/conversation duplicate-review",
                            "/1/frustrated wrong-type");
        }

        @Test
        void sayOnceThatAListOrAReviewOverSeveralLinesIsNone() {
            String expected =
                    " (1:1) [syntax] Each review must stand on a line of its own, without line breaks inside it and"
                            + " without brackets or commas around it.";
            for (String lines : List.of(
                    "[" + review(1, "") + "]",
                    "[\n" + review(1, "") + ",\n" + review(2, "") + "\n]",
                    review(1, "") + ",\n" + review(2, ""),
                    review(1, "").replace(",", ",\n"))) {
                assertThat(problems(() -> DOCUMENTS.readReviews(lines)))
                        .extracting(Problem::toString)
                        .containsExactly(expected.strip());
            }
        }

        @Test
        void endAfterAThousand() {
            String lines = reviews(1_500).replace("'no'", "'maybe'").replace("\"no\"", "\"maybe\"");
            List<Problem> problems = problems(() -> DOCUMENTS.readReviews(lines));
            assertThat(problems).hasSize(1_001);
            assertThat(problems.get(1_000).code()).isEqualTo(ProblemCode.TOO_MANY_PROBLEMS);
        }

        @Test
        void nameAnotherEncoding() {
            assertThat(places(() -> DOCUMENTS.readReviews(reviews(1).getBytes(StandardCharsets.UTF_16))))
                    .containsExactly(" encoding");
        }
    }

    @Nested
    class KeptLimits {
        private static final Limits DEFAULTS = Limits.withDefaults();

        private static Documents with(Limits limits) {
            return DOCUMENTS.withLimits(limits);
        }

        @Test
        void ofTheNumber() {
            Documents three = with(DEFAULTS.withReviews(3));
            assertThat(three.readReviews(reviews(3) + "\n\n")).hasSize(3);
            assertThat(problems(() -> three.readReviews(reviews(4))))
                    .extracting(Problem::toString)
                    .containsExactly(
                            "(4:1) [too-many-items] There are more reviews than the 3 that are read. The program that"
                                    + " reads them can raise this limit: Limits.withReviews.");
        }

        @Test
        void ofTheSizeOfAll() throws IOException {
            String lines = reviews(3);
            byte[] bytes = lines.getBytes(StandardCharsets.UTF_8);
            assertThat(with(DEFAULTS.withBytesOfReviews(bytes.length)).readReviews(bytes))
                    .hasSize(3);
            Documents tight = with(DEFAULTS.withBytesOfReviews(bytes.length - 1));
            assertThat(problems(() -> tight.readReviews(lines)))
                    .extracting(Problem::toString)
                    .containsExactly(
                            "[document-too-large] The reviews are too large together; at most " + (bytes.length - 1)
                                    + " bytes are read. The program that reads them can raise this limit: Limits.withBytesOfReviews.");
            assertThat(places(() -> tight.readReviews(bytes))).containsExactly(" document-too-large");
        }

        @Test
        void ofTheSizeOfOne() {
            int length = review(1, "").length();
            Documents tight = with(DEFAULTS.withBytes(length));
            assertThat(tight.readReviews(review(1, "") + "\n" + review(2, ""))).hasSize(2);
            assertThat(problems(() ->
                            tight.readReviews(review(1, "") + "\n" + review(22, "") + "\n" + review(3, ",'x':1"))))
                    .extracting(Problem::toString)
                    .containsExactly(
                            "/1 (2:1) [document-too-large] The review is too large; at most " + length
                                    + " bytes are read of one. The program that reads it can raise this limit: Limits.withBytes.",
                            "/2 (3:1) [document-too-large] The review is too large; at most " + length
                                    + " bytes are read of one. The program that reads it can raise this limit: Limits.withBytes.");
        }

        @Test
        void areAskedOfAllReviewsAndNotOfOneDocument() {
            // About 240 bytes each: 6,000 are more than the 1 MiB of a single document.
            String lines = reviews(6_000);
            assertThat(lines.length()).isGreaterThan(DEFAULTS.bytes());
            assertThat(DOCUMENTS.readReviews(lines)).hasSize(6_000);
        }
    }
}
