package io.serviceaudit.json;

import static io.serviceaudit.json.Refused.json;
import static io.serviceaudit.json.Refused.places;
import static io.serviceaudit.json.Refused.problems;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.serviceaudit.audit.Audit;
import io.serviceaudit.catalog.Catalog;
import io.serviceaudit.checklist.Checklist;
import io.serviceaudit.checklist.ChecklistLibrary;
import io.serviceaudit.checklist.ChecklistState;
import io.serviceaudit.checklist.Scoring;
import io.serviceaudit.measure.Direction;
import io.serviceaudit.measure.Metric;
import io.serviceaudit.measure.Metrics;
import io.serviceaudit.measure.Unit;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentsTest {
    private static final Documents STANDARD = Documents.standard();

    private static final String CHECKLIST =
            json("{'format':'service-audit/checklist/1','id':'c','version':'%s','title':'%s',"
                    + "'sections':[{'id':'s','items':[{'id':'i','question':'Вопрос?','scale':'yes-no-na'}]}]}");
    private static final String AUDIT = json("{'format':'service-audit/audit/1','id':'a',"
            + "'checklist':{'id':'c','version':'%s'},'date':'2026-11-20','answers':{'i':'yes'}}");

    private static String checklist(String version, String title) {
        return CHECKLIST.replaceFirst("%s", version).replaceFirst("%s", title);
    }

    private static String audit(String version) {
        return AUDIT.replaceFirst("%s", version);
    }

    @Nested
    class Configuration {
        @Test
        void theStandardKnowsTheBuiltInChecklistsMetricsAndLimits() {
            assertThat(STANDARD.library().checklists()).containsExactlyInAnyOrderElementsOf(Catalog.checklists());
            assertThat(STANDARD.library().entries())
                    .extracting(ChecklistLibrary.Entry::state)
                    .containsOnly(ChecklistState.ACTIVE);
            assertThat(STANDARD.metrics()).isSameAs(Metrics.standard());
            assertThat(STANDARD.limits()).isEqualTo(Limits.withDefaults());
        }

        @Test
        void copiesLeaveTheOriginalAsItIs() {
            Checklist own = STANDARD.readChecklist(checklist("1", "C"));
            int builtIn = STANDARD.library().checklists().size();
            Documents changed = STANDARD.withChecklist(own)
                    .withMetrics(Metrics.standard().with(Metric.of("queue-length", Unit.COUNT, Direction.LOWER)))
                    .withLimits(Limits.withDefaults().withNesting(10))
                    .withMessages(Locale.forLanguageTag("ru"));
            assertThat(changed.library().checklists()).hasSize(builtIn + 1).contains(own);
            assertThat(changed.metrics().find("queue-length")).isPresent();
            assertThat(changed.limits().nesting()).isEqualTo(10);
            assertThat(STANDARD.library().checklists()).hasSize(builtIn);
            assertThat(STANDARD.metrics().find("queue-length")).isEmpty();
            assertThat(STANDARD.limits().nesting()).isEqualTo(32);
            assertThat(problems(() -> STANDARD.readScoring("{}")).get(0).message())
                    .startsWith("The field");
        }

        @Test
        void versionsOfOneChecklistStandSideBySide() {
            Checklist first = STANDARD.readChecklist(checklist("1", "C"));
            Checklist second = STANDARD.readChecklist(checklist("2", "C"));
            Documents documents = STANDARD.withChecklist(first).withChecklist(second);
            assertThat(documents.library().versions("c")).containsExactly("1", "2");
            assertThat(documents.readAudit(audit("1")).checklist()).isSameAs(first);
            assertThat(documents.readAudit(audit("2")).checklist()).isSameAs(second);
            assertThat(problems(() -> documents.readAudit(audit("3"))))
                    .extracting(Problem::message)
                    .containsExactly("Version \"3\" of the checklist \"c\" is not at hand; at hand are: 1, 2. "
                            + "An audit is scored with its own version or not at all.");
        }

        @Test
        void theSameVersionAgainTakesThePlaceOfTheOneBefore() {
            Documents documents = STANDARD.withChecklist(STANDARD.readChecklist(checklist("1", "C")));
            Checklist otherTexts = STANDARD.readChecklist(checklist("1", "D"));
            Documents changed = documents.withChecklist(otherTexts);
            assertThat(changed.library().checklists())
                    .hasSameSizeAs(documents.library().checklists());
            assertThat(changed.readAudit(audit("1")).checklist()).isSameAs(otherTexts);
        }

        @Test
        void anAuditIsReadWhateverTheStateOfItsChecklist() {
            Checklist first = STANDARD.readChecklist(checklist("1", "C"));
            for (ChecklistState state : ChecklistState.values()) {
                Documents documents = STANDARD.withChecklist(first, state);
                assertThat(documents.library().state("c", "1")).contains(state);
                assertThat(documents.readAudit(audit("1")).checklist()).isSameAs(first);
            }
        }

        @Test
        void aLibraryTakesThePlaceOfTheOneBefore() {
            Checklist own = STANDARD.readChecklist(checklist("1", "C"));
            ChecklistLibrary library = ChecklistLibrary.empty().with(own, ChecklistState.RETIRED);
            Documents documents = STANDARD.withLibrary(library);
            assertThat(documents.library()).isSameAs(library);
            assertThat(documents.withChecklist(own).library().state("c", "1")).contains(ChecklistState.ACTIVE);
            assertThat(problems(() -> documents.readAudit(audit("1").replace("\"c\"", "\"churn-prevention\""))))
                    .extracting(Problem::message)
                    .containsExactly("The checklist \"churn-prevention\" is not at hand; at hand are: c.");
        }

        @Test
        void aVersionIsTakenToTheLetter() {
            Documents documents = STANDARD.withChecklist(STANDARD.readChecklist(checklist("1.0", "C")));
            assertThat(places(() -> documents.readAudit(audit("1.0.0"))))
                    .containsExactly("/checklist/version unknown-version");
        }

        @Test
        void nullIsRefused() {
            assertThatNullPointerException().isThrownBy(() -> STANDARD.withMetrics(null));
            assertThatNullPointerException()
                    .isThrownBy(() -> STANDARD.withChecklist(null))
                    .withMessage("checklist");
            assertThatNullPointerException()
                    .isThrownBy(() -> STANDARD.withLibrary(null))
                    .withMessage("library");
            assertThatNullPointerException().isThrownBy(() -> STANDARD.withLimits(null));
            assertThatNullPointerException()
                    .isThrownBy(() -> STANDARD.withMessages((Locale) null))
                    .withMessage("locale");
            assertThatNullPointerException()
                    .isThrownBy(() -> STANDARD.withMessages((ProblemMessages) null))
                    .withMessage("messages");
            assertThatNullPointerException().isThrownBy(() -> STANDARD.readAudit((String) null));
        }
    }

    @Nested
    class Sources {
        @TempDir
        Path directory;

        @Test
        void aChecklistIsReadFromAllFive() throws IOException {
            String text = checklist("1", "C");
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            Path file = Files.write(directory.resolve("checklist.json"), bytes);
            for (Checklist checklist : List.of(
                    STANDARD.readChecklist(text),
                    STANDARD.readChecklist(bytes),
                    STANDARD.readChecklist(new ByteArrayInputStream(bytes)),
                    STANDARD.readChecklist(new StringReader(text)),
                    STANDARD.readChecklist(file))) {
                assertThat(checklist.items().get(0).question().toString()).isEqualTo("Вопрос?");
            }
        }

        @Test
        void aScoringIsReadFromAllFive() throws IOException {
            String text = json("{'id':'standard','top':7}");
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            Path file = Files.write(directory.resolve("scoring.json"), bytes);
            for (Scoring scoring : List.of(
                    STANDARD.readScoring(text),
                    STANDARD.readScoring(bytes),
                    STANDARD.readScoring(new ByteArrayInputStream(bytes)),
                    STANDARD.readScoring(new StringReader(text)),
                    STANDARD.readScoring(file))) {
                assertThat(scoring.top()).contains(7);
            }
        }

        @Test
        void anAuditIsReadFromAllFive() throws IOException {
            Documents documents = STANDARD.withChecklist(STANDARD.readChecklist(checklist("1", "C")));
            byte[] bytes = audit("1").getBytes(StandardCharsets.UTF_8);
            Path file = Files.write(directory.resolve("audit.json"), bytes);
            for (Audit audit : List.of(
                    documents.readAudit(audit("1")),
                    documents.readAudit(bytes),
                    documents.readAudit(new ByteArrayInputStream(bytes)),
                    documents.readAudit(new StringReader(audit("1"))),
                    documents.readAudit(file))) {
                assertThat(audit.answers()).containsOnlyKeys("i");
            }
        }

        @Test
        void aStreamIsLeftOpen() throws IOException {
            AtomicBoolean closed = new AtomicBoolean();
            InputStream in = new ByteArrayInputStream(json("{'id':'standard'}").getBytes(StandardCharsets.UTF_8)) {
                @Override
                public void close() {
                    closed.set(true);
                }
            };
            STANDARD.readScoring(in);
            assertThat(closed).isFalse();
            assertThat(in.read()).as("read to its end").isEqualTo(-1);
        }

        @Test
        void aReaderIsReadNoFurtherThanTheLimitAndLeftOpen() throws IOException {
            AtomicLong given = new AtomicLong();
            AtomicBoolean closed = new AtomicBoolean();
            Reader endless = new Reader() {
                @Override
                public int read(char[] buffer, int from, int length) {
                    Arrays.fill(buffer, from, from + length, ' ');
                    given.addAndGet(length);
                    return length;
                }

                @Override
                public void close() {
                    closed.set(true);
                }
            };
            assertThat(places(() -> unchecked(() -> STANDARD.readAudit(endless))))
                    .containsExactly(" document-too-large");
            assertThat(given.get()).isLessThan(2L * STANDARD.limits().bytes());
            assertThat(closed).isFalse();
        }

        @Test
        void aStreamThatFailsIsNoProblemOfTheDocument() {
            InputStream broken = new InputStream() {
                @Override
                public int read() throws IOException {
                    throw new IOException("unplugged");
                }
            };
            assertThatExceptionOfType(IOException.class)
                    .isThrownBy(() -> STANDARD.readScoring(broken))
                    .withMessage("unplugged");
        }

        @Test
        void aFileThatIsNotThereIsNoProblemOfTheDocument() {
            assertThatExceptionOfType(NoSuchFileException.class)
                    .isThrownBy(() -> STANDARD.readAudit(directory.resolve("none.json")));
        }
    }

    @Test
    void oneSetServesManyThreads() {
        Documents documents = STANDARD.withChecklist(STANDARD.readChecklist(checklist("1", "C")));
        String broken = audit("1").replace("yes", "yess");
        assertThat(IntStream.range(0, 400).parallel().mapToObj(i -> {
                    if (i % 2 == 0) {
                        return documents.readAudit(audit("1")).answers().size() + "";
                    }
                    return problems(() -> documents.readAudit(broken))
                            .get(0)
                            .suggestion()
                            .orElse("");
                }))
                .containsOnly("1", "yes");
    }

    @Test
    void anExceptionTravelsWithItsProblems() throws Exception {
        try {
            STANDARD.readScoring("{\"ID\":null}");
        } catch (InvalidDocumentException e) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
                out.writeObject(e);
            }
            try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
                InvalidDocumentException copy = (InvalidDocumentException) in.readObject();
                assertThat(copy.problems()).isEqualTo(e.problems()).hasSize(1);
                assertThat(copy).hasMessage(e.getMessage());
                return;
            }
        }
        throw new AssertionError("the document was read");
    }

    @Test
    void problemsCannotBeChanged() {
        List<Problem> problems = problems(() -> STANDARD.readScoring("{}"));
        assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> problems.remove(0));
    }

    private static <T> T unchecked(Callable<T> reading) {
        try {
            return reading.call();
        } catch (InvalidDocumentException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    record Odd(Object held) implements Document {}

    @Test
    void aRecordThatHoldsWhatNoDocumentCanIsNotWritten() {
        assertThat(STANDARD.write(new Odd(List.of(1, 2L, true, "a", Map.of("b", LocalDate.of(2026, 11, 20))))))
                .isEqualTo(json("{'held':[1,2,true,'a',{'b':'2026-11-20'}]}"));
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> STANDARD.write(new Odd(1.5)))
                .withMessage(
                        "a document cannot hold a java.lang.Double; allowed are records, lists, maps, texts, numbers, dates, true,"
                                + " false and null");
    }
}
