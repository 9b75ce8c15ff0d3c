package io.serviceaudit.json;

import static io.serviceaudit.json.Refused.json;
import static io.serviceaudit.json.Refused.places;
import static io.serviceaudit.json.Refused.problems;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LimitsTest {
    private static final Limits DEFAULTS = Limits.withDefaults();
    private static final Documents DOCUMENTS = Documents.standard();

    private static String items(int count) {
        StringBuilder items = new StringBuilder();
        for (int i = 0; i < count; i++) {
            items.append(i == 0 ? "" : ",")
                    .append("{'id':'i")
                    .append(i)
                    .append("','question':'Q','scale':'yes-no-na'}");
        }
        return items.toString();
    }

    private static String checklist(String sections) {
        return json("{'format':'service-audit/checklist/1','id':'c','version':'1','title':'C','sections':[" + sections
                + "]}");
    }

    private static String checklistWithTitle(String title) {
        return json("{'format':'service-audit/checklist/1','id':'c','version':'1','title':'" + title
                + "','sections':[{'id':'s','items':[" + items(1) + "]}]}");
    }

    private static String scoring(String knockOutCap) {
        return json("{'id':'standard','knockOutCap':" + knockOutCap + "}");
    }

    /** A checklist whose condition stands so deep that the document has so many levels. */
    private static String nested(int levels) {
        // Document, sections, section, items, item and condition are six levels; each "not" is one more.
        String condition = "{'not':".repeat(levels - 6) + "{'industry':'saas'}" + "}".repeat(levels - 6);
        return checklist(
                "{'id':'s','items':[{'id':'i','question':'Q','scale':'yes-no-na','appliesWhen':" + condition + "}]}");
    }

    @Test
    void theDefaultsAreThoseOfTheFormat() {
        assertThat(DEFAULTS).isEqualTo(new Limits(1024 * 1024, 32, 5_000, 10_000, 40, 100));
        assertThat(DEFAULTS).isEqualTo(new Limits(1024 * 1024, 32, 5_000, 10_000, 40, 100, 20_000, 32 * 1024 * 1024));
        assertThat(DOCUMENTS.limits()).isEqualTo(DEFAULTS);
    }

    @Test
    void eachCanBeSet() {
        assertThat(DEFAULTS.withBytes(1)
                        .withNesting(2)
                        .withItems(3)
                        .withTextLength(4)
                        .withDigits(5)
                        .withExponent(6)
                        .withReviews(7)
                        .withBytesOfReviews(8))
                .isEqualTo(new Limits(1, 2, 3, 4, 5, 6, 7, 8));
    }

    @Test
    void limitsThatCannotBeKeptAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DEFAULTS.withNesting(101))
                .withMessage("limit 'nesting' is 101; it must be from 1 to 100");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DEFAULTS.withBytes(0))
                .withMessage("limit 'bytes' is 0; it must be from 1 to 2147483646");
        assertThatIllegalArgumentException().isThrownBy(() -> DEFAULTS.withBytes(Integer.MAX_VALUE));
        assertThatIllegalArgumentException().isThrownBy(() -> DEFAULTS.withItems(0));
        assertThatIllegalArgumentException().isThrownBy(() -> DEFAULTS.withTextLength(0));
        assertThatIllegalArgumentException().isThrownBy(() -> DEFAULTS.withDigits(0));
        assertThatIllegalArgumentException().isThrownBy(() -> DEFAULTS.withExponent(-1));
        assertThatIllegalArgumentException().isThrownBy(() -> DEFAULTS.withExponent(10_001));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DEFAULTS.withReviews(0))
                .withMessage("limit 'reviews' is 0; it must be from 1 to 2147483646");
        assertThatIllegalArgumentException().isThrownBy(() -> DEFAULTS.withBytesOfReviews(0));
    }

    @Nested
    class Size {
        private static final int LIMIT = 1_048_576;

        /** A document of so many bytes in UTF-8, with a text of two-byte letters and blanks in it. */
        private static String ofBytes(int bytes) {
            String document = checklistWithTitle("Ж".repeat(100));
            return document + " ".repeat(bytes - document.getBytes(StandardCharsets.UTF_8).length);
        }

        @Test
        void aDocumentOfExactlyTheLimitIsRead() throws IOException {
            String document = ofBytes(LIMIT);
            byte[] bytes = document.getBytes(StandardCharsets.UTF_8);
            assertThat(bytes).hasSize(LIMIT);
            assertThat(DOCUMENTS.readChecklist(document).id()).isEqualTo("c");
            assertThat(DOCUMENTS.readChecklist(bytes).id()).isEqualTo("c");
            assertThat(DOCUMENTS.readChecklist(new ByteArrayInputStream(bytes)).id())
                    .isEqualTo("c");
        }

        @Test
        void oneByteMoreIsRefusedWithoutLookingIntoIt() throws IOException {
            String document = ofBytes(LIMIT + 1);
            byte[] bytes = document.getBytes(StandardCharsets.UTF_8);
            assertTooLarge(() -> DOCUMENTS.readChecklist(document));
            assertTooLarge(() -> DOCUMENTS.readChecklist(bytes));
            try (InputStream in = new ByteArrayInputStream(bytes)) {
                assertTooLarge(() -> {
                    try {
                        DOCUMENTS.readChecklist(in);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
            }
        }

        private static void assertTooLarge(Runnable reading) {
            assertThat(problems(reading)).singleElement().satisfies(problem -> {
                assertThat(problem.code()).isEqualTo(ProblemCode.DOCUMENT_TOO_LARGE);
                assertThat(problem.message())
                        .isEqualTo(
                                "The document is too large; at most 1048576 bytes are read. The program that reads it can"
                                        + " raise this limit: Limits.withBytes.");
                assertThat(problem.line()).isEmpty();
                assertThat(problem.column()).isEmpty();
            });
        }

        @Test
        void charactersOfAStringCountAsTheirBytes() {
            // 2 quotes and 1, 2, 3 and 4 bytes.
            String text = "\"aж€\ud83d\ude00\"";
            assertThat(text.getBytes(StandardCharsets.UTF_8)).hasSize(12);
            assertThat(places(() -> DOCUMENTS.withLimits(DEFAULTS.withBytes(12)).readScoring(text)))
                    .containsExactly(" wrong-type");
            assertThat(places(() -> DOCUMENTS.withLimits(DEFAULTS.withBytes(11)).readScoring(text)))
                    .containsExactly(" document-too-large");
        }

        @Test
        void aStreamIsReadNoFurtherThanTheLimit() {
            Documents small = DOCUMENTS.withLimits(DEFAULTS.withBytes(100));
            int[] read = {0};
            InputStream endless = new InputStream() {
                @Override
                public int read() {
                    read[0]++;
                    return ' ';
                }
            };
            assertThat(places(() -> {
                        try {
                            small.readScoring(endless);
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    }))
                    .containsExactly(" document-too-large");
            assertThat(read[0]).isEqualTo(101);
        }
    }

    @Nested
    class Nesting {
        @Test
        void atTheLimitItIsRead() {
            assertThat(DOCUMENTS.readChecklist(nested(32)).items()).hasSize(1);
        }

        @Test
        void oneLevelMoreIsRefusedAtThatLevel() {
            assertThat(places(() -> DOCUMENTS.readChecklist(nested(33))))
                    .containsExactly("/sections/0/items/0/appliesWhen" + "/not".repeat(27) + " nested-too-deep");
        }

        /** On a stack of 256 KiB, half of what threads have by default on the smallest systems. */
        @Test
        void theDeepestLimitThereCanBeCostsLittleStack() throws InterruptedException {
            Documents deep = DOCUMENTS.withLimits(DEFAULTS.withNesting(100));
            deep.readChecklist(nested(7));
            List<Integer> read = new CopyOnWriteArrayList<>();
            Thread small = new Thread(
                    null, () -> read.add(deep.readChecklist(nested(100)).items().size()), "small stack", 256 * 1024);
            small.start();
            small.join();
            assertThat(read).containsExactly(1);
            assertThat(places(() -> deep.readChecklist(nested(101)))).hasSize(1);
        }
    }

    @Nested
    class Items {
        @Test
        void atTheLimitTheyAreRead() {
            String sections = "{'id':'s','items':[" + items(5_000) + "]}";
            assertThat(DOCUMENTS.readChecklist(checklist(sections)).items()).hasSize(5_000);
        }

        @Test
        void oneMoreIsRefusedAlsoInAnotherSection() {
            String sections = "{'id':'s','items':[" + items(5_000) + "]},"
                    + "{'id':'t','items':[{'id':'one-more','question':'Q','scale':'yes-no-na'}]}";
            assertThat(problems(() -> DOCUMENTS.readChecklist(checklist(sections))))
                    .extracting(Problem::toString)
                    .containsExactly(
                            "/sections (1:85) [too-many-items] The checklist has 5001 items; at most 5000 are read.");
        }

        @Test
        void entriesOfAnObjectAreLimitedToo() {
            Documents small = DOCUMENTS.withLimits(DEFAULTS.withItems(2));
            String start = "{'format':'service-audit/audit/1','id':'a','date':'2026-11-20',"
                    + "'checklist':{'id':'service-health','version':'1.0.0'},'subject':{'id':'n','tags':";
            small.readAudit(json(start + "{'a':'1','b':'2'}}}"));
            assertThat(places(() -> small.readAudit(json(start + "{'a':'1','b':'2','c':'3'}}}"))))
                    .containsExactly("/subject/tags too-many-items");
        }

        @Test
        void listsOfRatingsAreNot() {
            String ratings = "9,".repeat(20_000);
            assertThat(DOCUMENTS
                            .readAudit(json("{'format':'service-audit/audit/1','id':'a','date':'2026-11-20',"
                                    + "'checklist':{'id':'service-health','version':'1.0.0'},'metrics':{'nps':{'ratings':["
                                    + ratings + "0]}}}"))
                            .measurements())
                    .containsKey("nps");
        }
    }

    @Nested
    class Texts {
        @Test
        void atTheLimitTheyAreReadAndOneMoreIsRefused() {
            assertThat(DOCUMENTS
                            .readChecklist(checklistWithTitle("x".repeat(10_000)))
                            .title()
                            .toString())
                    .hasSize(10_000);
            assertThat(problems(() -> DOCUMENTS.readChecklist(checklistWithTitle("x".repeat(10_001)))))
                    .extracting(Problem::toString)
                    .containsExactly(
                            "/title (1:70) [text-too-long] The text has 10001 characters; at most 10000 are read.");
        }

        @Test
        void charactersAreCountedAndNotTheirHalves() {
            assertThat(DOCUMENTS.readChecklist(checklistWithTitle("\ud83d\ude00".repeat(10_000))))
                    .isNotNull();
            assertThat(places(() -> DOCUMENTS.readChecklist(checklistWithTitle("\ud83d\ude00".repeat(10_001)))))
                    .containsExactly("/title text-too-long");
        }

        @Test
        void aTextThatIsTooLongIsNotRefusedAsMissingOrOfAnotherKind() {
            String document = json("{'format':'service-audit/checklist/1','id':'" + "x".repeat(10_001)
                    + "','version':'1','title':'C','sections':[{'id':'s','items':[" + items(1) + "]}]}");
            assertThat(places(() -> DOCUMENTS.readChecklist(document))).containsExactly("/id text-too-long");
        }

        @Test
        void namesOf128CharactersAreReadAndOneMoreIsRefused() {
            String start = "{'format':'service-audit/audit/1','id':'a','date':'2026-11-20',"
                    + "'checklist':{'id':'service-health','version':'1.0.0'},'subject':{'id':'n','tags':{'";
            DOCUMENTS.readAudit(json(start + "x".repeat(128) + "':'1'}}}"));
            assertThat(places(() -> DOCUMENTS.readAudit(json(start + "x".repeat(129) + "':'1'}}}"))))
                    .containsExactly("/subject/tags text-too-long");
        }
    }

    @Nested
    class Numbers {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "1.000000000000000000000000000000000000000",
                    "10.5e-1",
                    "1E+0",
                    "0e100",
                    "0E-100",
                    "1e-100",
                    "0.1e2"
                })
        void atTheLimitTheyAreRead(String number) {
            assertThat(DOCUMENTS.readScoring(scoring(number)).knockOutCap()).isPresent();
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"1.0000000000000000000000000000000000000000", "0e101", "0E-101", "0e0000000000000000101"})
        void oneMoreIsRefused(String number) {
            assertThat(places(() -> DOCUMENTS.readScoring(scoring(number))))
                    .containsExactly("/knockOutCap number-too-long");
        }

        /** By paper: 10e100 is 1e101, 0.01e-100 is 1e-102; 10e99 is 1e100 and 0.1e-100 is 1e-101, the smallest as zeros too. */
        @ParameterizedTest
        @ValueSource(strings = {"10e100", "12.5e100", "-10e100", "0.01e-100"})
        void digitsAndZerosInFrontOfAnExponentAddToIt(String number) {
            assertThat(places(() -> DOCUMENTS.readScoring(scoring(number))))
                    .containsExactly("/knockOutCap number-too-long");
        }

        /** Found by fuzzing: 1e100 was written with 101 digits and could not be read back. */
        @ParameterizedTest
        @ValueSource(strings = {"1e40", "1e100", "12.5e99", "-10e99", "1e-100", "15e-100", "1234567890e-100"})
        void whatIsReadCanBeReadAgainAsItIsWritten(String number) {
            String audit = json("{'format':'service-audit/audit/1','id':'a','checklist':{'id':'churn-prevention',"
                    + "'version':'1.0.0'},'date':'2026-11-20','metrics':{'revenue':{'value':" + number
                    + ",'currency':'EUR'}}}");
            String written = DOCUMENTS.write(DOCUMENTS.readAudit(audit));
            assertThat(DOCUMENTS.write(DOCUMENTS.readAudit(written))).isEqualTo(written);
        }

        @Test
        void atItsEndsAnExponentIsRead() {
            assertThat(places(() -> DOCUMENTS.readScoring(scoring("10e99"))))
                    .containsExactly("/knockOutCap out-of-range");
            assertThat(DOCUMENTS.readScoring(scoring("0.1e-100")).knockOutCap()).isPresent();
        }

        @Test
        void zerosInFrontAreNoDigitsButAnExponent() {
            // The smallest rates that are written: 34 digits after some zeros.
            String small = "0." + "0".repeat(30) + "1234567890123456789012345678901234";
            assertThat(DOCUMENTS.readScoring(scoring(small)).knockOutCap())
                    .hasValueSatisfying(cap -> assertThat(cap).isEqualByComparingTo(small));
            assertThat(DOCUMENTS
                            .readScoring(scoring("0." + "0".repeat(100) + "1"))
                            .knockOutCap())
                    .isPresent();
            assertThat(places(() -> DOCUMENTS.readScoring(scoring("0." + "0".repeat(101) + "1"))))
                    .containsExactly("/knockOutCap number-too-long");
        }

        @Test
        void zerosAtTheEndAreDigits() {
            assertThat(places(() -> DOCUMENTS.readScoring(scoring("1" + "0".repeat(39)))))
                    .containsExactly("/knockOutCap out-of-range");
            assertThat(places(() -> DOCUMENTS.readScoring(scoring("1" + "0".repeat(40)))))
                    .containsExactly("/knockOutCap number-too-long");
        }

        @Test
        void zerosBeforeAnExponentDoNotCount() {
            assertThat(DOCUMENTS.readScoring(scoring("1e000000000000000000001")).knockOutCap())
                    .hasValueSatisfying(cap -> assertThat(cap).isEqualByComparingTo("10"));
        }

        @Test
        void theSignIsNoDigit() {
            assertThat(places(() -> DOCUMENTS.readScoring(scoring("-" + "0.".concat("0".repeat(38)) + "1"))))
                    .containsExactly("/knockOutCap out-of-range");
        }

        @Test
        void limitsMayBeWider() {
            Documents wide = DOCUMENTS.withLimits(DEFAULTS.withDigits(2_000).withExponent(5_000));
            assertThat(wide.readScoring(scoring("0." + "1".repeat(1_999))).knockOutCap())
                    .isPresent();
            assertThat(wide.readScoring(scoring("1e-5000")).knockOutCap()).isPresent();
            assertThat(problems(() -> wide.readScoring(scoring("1e-5001"))))
                    .extracting(Problem::message)
                    .isEqualTo(List.of("The exponent of the number is too large; it may be at most 5000 up or down."));
        }
    }
}
