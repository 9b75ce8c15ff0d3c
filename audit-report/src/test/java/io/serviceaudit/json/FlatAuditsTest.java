package io.serviceaudit.json;

import static io.serviceaudit.json.Refused.json;
import static io.serviceaudit.json.Refused.places;
import static io.serviceaudit.json.Refused.problems;
import static io.serviceaudit.json.Refused.row;
import static org.assertj.core.api.Assertions.assertThat;

import io.serviceaudit.audit.Answer;
import io.serviceaudit.audit.Audit;
import io.serviceaudit.audit.AuditState;
import io.serviceaudit.audit.Auditor;
import io.serviceaudit.audit.Evidence;
import io.serviceaudit.audit.GuidanceAnswer;
import io.serviceaudit.audit.Scope;
import io.serviceaudit.audit.Subject;
import io.serviceaudit.checklist.Checklist;
import io.serviceaudit.checklist.Choice;
import io.serviceaudit.checklist.Condition;
import io.serviceaudit.checklist.Item;
import io.serviceaudit.checklist.RedFlag;
import io.serviceaudit.checklist.Scales;
import io.serviceaudit.checklist.Section;
import io.serviceaudit.checklist.Text;
import io.serviceaudit.priority.Priority;
import io.serviceaudit.testkit.RandomAudits;
import io.serviceaudit.testkit.RandomChecklists;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FlatAuditsTest {
    private static final LocalDate DATE = LocalDate.of(2026, 11, 20);

    /** Items "plain" (yes, no, n/a; red flag, three guiding questions), "rated" (1 to 5), and "later", if "plain" is yes. */
    private static final Checklist CHECKLIST = checklist("1.0");

    private static final Documents DOCUMENTS = Documents.standard().withChecklist(CHECKLIST);
    private static final FlatAudits FLAT = FlatAudits.of(DOCUMENTS);

    private static final String HEAD = "'_format':'service-audit/flat-audit/1','_checklist':'courier','_version':'1.0',"
            + "'_audit':'a-1','_date':'2026-11-20'";

    private static final Audit AUDIT = Audit.of(CHECKLIST, "a-1", DATE);

    private static Checklist checklist(String version) {
        return Checklist.builder("courier", version, Text.of("en", "Courier"))
                .section(Section.builder("only")
                        .item(Item.builder("plain", Text.of("en", "On time?"), Scales.YES_NO_NA)
                                .redFlag(RedFlag.of(Text.of("en", "Customers call twice.")))
                                .guidance(Text.of("en", "A log?"))
                                .guidance(Text.of("en", "Kept?"))
                                .guidance(Text.of("en", "Read?"))
                                .build())
                        .item(Item.builder("rated", Text.of("en", "How polite?"), Scales.RATING_1_5)
                                .build())
                        .item(Item.builder("later", Text.of("en", "And then?"), Scales.YES_NO_NA)
                                .appliesWhen(Condition.item("plain", "yes"))
                                .build())
                        .build())
                .build();
    }

    private static String data(String... members) {
        List<String> all = new ArrayList<>(List.of(HEAD));
        all.addAll(List.of(members));
        return json("{" + String.join(",", all) + "}");
    }

    private static Answer full() {
        return Answer.of("no")
                .withRedFlag(false)
                .withPriority(Priority.HIGH)
                .withSituation("Late on Mondays")
                .withImprove("Leave earlier")
                .withOwner("Ann")
                .withDue(LocalDate.of(2027, 1, 31))
                .withComment("See above")
                .withGuidance(List.of(GuidanceAnswer.YES, GuidanceAnswer.NOT_APPLICABLE));
    }

    private static final String FULL = "'plain_answer':'no','plain_red-flag':false,'plain_priority':'high',"
            + "'plain_situation':'Late on Mondays','plain_improve':'Leave earlier','plain_owner':'Ann',"
            + "'plain_due':'2027-01-31','plain_comment':'See above','plain_guidance-1':'yes','plain_guidance-2':'n/a'";

    @Nested
    class Writing {
        @Test
        void namesEveryFieldInOrder() {
            Audit audit = AUDIT.withSubject(
                            Subject.of("north").withName("North").withIndustry("saas"))
                    .with("plain", full())
                    .with("rated", Answer.of(4));
            String subject = "'_subject':'north','_subject-name':'North','_industry':'saas'";
            assertThat(FLAT.write(audit)).isEqualTo(data(subject, FULL, "'rated_answer':4"));
        }

        @Test
        void leavesOutWhatIsNotSaid() {
            assertThat(FLAT.write(AUDIT.with("plain", Answer.none()))).isEqualTo(data());
        }
    }

    @Nested
    class Reading {
        @Test
        void takesEveryField() {
            Audit audit = FLAT.read(data(FULL, "'_subject':'north'", "'rated_answer':4.0"));
            assertThat(FLAT.write(audit)).isEqualTo(data("'_subject':'north'", FULL, "'rated_answer':4"));
            assertThat(audit.checklist()).isSameAs(CHECKLIST);
            assertThat(audit.answer("plain").redFlag()).contains(false);
            assertThat(audit.answer("plain").due()).contains(LocalDate.of(2027, 1, 31));
            assertThat(audit.answer("plain").guidance())
                    .containsExactly(GuidanceAnswer.YES, GuidanceAnswer.NOT_APPLICABLE);
            assertThat(audit.answer("rated").choice()).contains(Choice.of(4));
        }

        @Test
        void takesFieldsInAnyOrder() {
            Audit audit = FLAT.read(json("{'plain_guidance-2':'no','plain_comment':'c','plain_guidance-1':'yes'," + HEAD
                    + ",'plain_answer':'yes'}"));
            assertThat(audit.answer("plain").guidance()).containsExactly(GuidanceAnswer.YES, GuidanceAnswer.NO);
            assertThat(audit.answer("plain").choice()).contains(Choice.of("yes"));
        }

        @Test
        void takesBlankTextsForEmptyFields() {
            Audit audit = FLAT.read(data(
                    "'_subject':''",
                    "'_subject-name':' '",
                    "'_industry':''",
                    "'plain_answer':''",
                    "'plain_comment':' \\n'",
                    "'plain_due':''"));
            assertThat(audit.subject()).isEmpty();
            assertThat(audit.answers()).isEmpty();
        }

        @Test
        void readsBytesStreamsReadersAndFiles(@TempDir Path folder) throws IOException {
            String text = data("'plain_comment':'Ünï'");
            byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
            Path file = Files.write(folder.resolve("data.json"), utf8);
            assertThat(List.of(
                            FLAT.read(utf8),
                            FLAT.read(new ByteArrayInputStream(utf8)),
                            FLAT.read(new StringReader(text)),
                            FLAT.read(file)))
                    .allSatisfy(
                            audit -> assertThat(audit.answer("plain").comment()).contains("Ünï"));
        }

        @Test
        void keepsWithinTheLimits() {
            FlatAudits small = FlatAudits.of(
                    DOCUMENTS.withLimits(DOCUMENTS.limits().withTextLength(30).withBytes(300)));
            assertThat(places(() -> small.read(data("'plain_comment':'" + "x".repeat(31) + "'"))))
                    .containsExactly("/plain_comment text-too-long");
            assertThat(places(() -> small.read(data("'plain_comment':'" + "x".repeat(300) + "'"))))
                    .containsExactly(" document-too-large");
            assertThat(places(() -> FLAT.read(data("'plain_answer':" + "[".repeat(40) + "]".repeat(40)))))
                    .containsExactly("/plain_answer" + "/0".repeat(31) + " nested-too-deep");
        }
    }

    @Nested
    class Refusing {
        static Stream<Arguments> mistakes() {
            return Stream.of(
                    row("an option of another scale", "'plain_answer':'partial'", "/plain_answer unknown-option"),
                    row("a rating out of range", "'rated_answer':6", "/rated_answer out-of-range"),
                    row("a rating in quotes", "'rated_answer':'4'", "/rated_answer wrong-type"),
                    row("half a rating", "'rated_answer':3.5", "/rated_answer not-whole"),
                    row("a list for a choice", "'plain_answer':['yes']", "/plain_answer wrong-type"),
                    row("an object for a choice", "'plain_answer':{'value':'yes'}", "/plain_answer wrong-type"),
                    row("null", "'plain_answer':null", "/plain_answer wrong-type"),
                    row("a number for a text", "'plain_comment':4", "/plain_comment wrong-type"),
                    row("a text for a truth", "'plain_red-flag':'true'", "/plain_red-flag wrong-type"),
                    row("a red flag where there is none", "'rated_red-flag':true", "/rated_red-flag no-red-flag"),
                    row("an unknown priority", "'plain_priority':'urgent'", "/plain_priority unknown-value"),
                    row("no date", "'plain_due':'31.01.2027'", "/plain_due invalid-date"),
                    row("an unknown item", "'plane_comment':'c'", "/plane_comment unknown-item"),
                    row("an unknown field of an answer", "'plain_remark':'c'", "/plain_remark unknown-field"),
                    row("an unknown field", "'_tags':'c'", "/_tags unknown-field"),
                    row("a name of nothing", "'plain':'yes'", "/plain unknown-field"),
                    row("the empty name", "'':'yes'", "/ unknown-field"),
                    row("a name for JavaScript", "'__proto__':{'a':1}", "/__proto__ unknown-field"),
                    row("a field twice", "'plain_answer':'yes','plain_answer':'no'", "/plain_answer duplicate-key"),
                    row(
                            "a gap between guiding questions",
                            "'plain_guidance-2':'yes'",
                            "/plain_guidance-1 missing-field"),
                    row(
                            "a guiding question that is none",
                            "'rated_guidance-1':'yes'",
                            "/rated_guidance-1 too-many-guidance-answers"),
                    row("guiding question zero", "'plain_guidance-0':'yes'", "/plain_guidance-0 unknown-field"),
                    row(
                            "a word no guiding question has",
                            "'plain_guidance-1':'maybe'",
                            "/plain_guidance-1 unknown-value"),
                    row("a name without an id", "'_subject-name':'North'", "/_subject missing-field"),
                    row("an industry that is no id", "'_subject':'n','_industry':'Big Oil'", "/_industry invalid-id"),
                    row(
                            "several at once, in their order",
                            "'plain_answer':'x','_what':1,'rated_answer':9,'plain_due':'soon'",
                            "/plain_answer unknown-option",
                            "/_what unknown-field",
                            "/rated_answer out-of-range",
                            "/plain_due invalid-date"));
        }

        @ParameterizedTest(name = "{0}")
        @MethodSource("mistakes")
        void namesTheFieldAndTheMistake(String name, String part, List<String> expected) {
            assertThat(places(() -> FLAT.read(data(part)))).containsExactlyElementsOf(expected);
        }

        @Test
        void namesEveryFieldThatIsMissing() {
            assertThat(places(() -> FLAT.read("{}")))
                    .containsExactlyInAnyOrder(
                            "/_format missing-field",
                            "/_checklist missing-field",
                            "/_version missing-field",
                            "/_audit missing-field",
                            "/_date missing-field");
        }

        @Test
        void namesNoFieldTwiceThatIsMisspelt() {
            List<Problem> problems = problems(() -> FLAT.read(data().replace("_date", "_dat")));
            assertThat(problems).hasSize(1);
            assertThat(problems.get(0).code()).isEqualTo(ProblemCode.UNKNOWN_FIELD);
            assertThat(problems.get(0).suggestion()).contains("_date");
        }

        @Test
        void suggestsItemsAndFields() {
            assertThat(problems(() -> FLAT.read(data("'plane_answer':'yes'", "'plain_comments':'c'"))))
                    .extracting(problem -> problem.suggestion().orElse("-"))
                    .containsExactly("plain", "plain_comment");
        }

        @Test
        void refusesTheFormOfAnotherVersionByName() {
            List<Problem> problems = problems(() -> FLAT.read(data().replace("\"1.0\"", "\"2.0\"")));
            assertThat(problems).hasSize(1);
            assertThat(problems.get(0).pointer()).isEqualTo("/_version");
            assertThat(problems.get(0).code()).isEqualTo(ProblemCode.UNKNOWN_VERSION);
            assertThat(problems.get(0).message()).contains("2.0", "courier", "1.0");
            assertThat(places(() -> FLAT.read(data().replace("\"courier\"", "\"currier\""))))
                    .containsExactly("/_checklist unknown-checklist");
        }

        @Test
        void refusesOtherDocuments() {
            assertThat(places(() -> FLAT.read(data().replace("flat-audit/1", "flat-audit/2"))))
                    .containsExactly("/_format newer-format");
            assertThat(places(() -> FLAT.read(data().replace("flat-audit/1", "audit/1"))))
                    .containsExactly("/_format other-document");
            assertThat(places(() -> FLAT.read(data().replace("service-audit/flat-audit/1", "form"))))
                    .containsExactly("/_format unknown-format");
            assertThat(places(() -> FLAT.read("[]"))).containsExactly(" wrong-type");
            assertThat(places(() -> FLAT.read("{"))).containsExactly(" syntax");
            assertThat(places(() -> DOCUMENTS.readAudit(data()))).isNotEmpty();
        }

        @Test
        void quotesNoFreeText() {
            assertThat(problems(() -> FLAT.read(data("'plain_comment':'secret'", "'plain_owner':7"))))
                    .allSatisfy(problem -> assertThat(problem.toString()).doesNotContain("secret"));
        }

        @Test
        void speaksRussian() {
            FlatAudits russian = FlatAudits.of(DOCUMENTS.withMessages(Locale.forLanguageTag("ru")));
            assertThat(problems(() -> russian.read(data("'plain_answer':'x'"))))
                    .allSatisfy(problem -> assertThat(problem.message()).containsPattern("[а-я]"));
        }
    }

    @Nested
    class ReadingOnto {
        private final Audit whole = AUDIT.withSubject(Subject.of("north").withTag("city", "Kazan"))
                .withScope(Scope.open().withChannels(List.of("phone")))
                .withState(AuditState.FINAL)
                .withAuditor(Auditor.of("u17"))
                .withSelfRating(3)
                .with("rated", Answer.of(5))
                .with("plain", full().withEvidence(List.of(Evidence.of("tickets"))))
                .with("later", Answer.of("yes").withComment("Kept"));

        @Test
        void keepsWhatFlatDataDoNotCarry() {
            Audit back = FLAT.read(data("'_subject':'north'", "'plain_answer':'yes'"), whole);
            assertThat(back.state()).isEqualTo(AuditState.FINAL);
            assertThat(back.auditor()).isEqualTo(whole.auditor());
            assertThat(back.scope()).isEqualTo(whole.scope());
            assertThat(back.selfRating()).contains(3);
            assertThat(back.subject().orElseThrow().tags()).containsEntry("city", "Kazan");
            assertThat(back.answer("plain").evidence()).hasSize(1);
            assertThat(back.answers().keySet()).containsExactly("rated", "plain", "later");
        }

        @Test
        void takesEmptiedFieldsAway() {
            Audit back = FLAT.read(data("'_subject':'north'", "'plain_answer':'yes'"), whole);
            assertThat(back.answer("plain").situation()).isEmpty();
            assertThat(back.answer("plain").guidance()).isEmpty();
            assertThat(back.answer("rated").choice()).isEmpty();
            assertThat(back.answer("later").choice()).as("applies and is empty").isEmpty();
        }

        @Test
        void keepsTheAnswerToAnItemThatIsHiddenAndLeftOut() {
            Audit back = FLAT.read(data("'plain_answer':'no'"), whole);
            assertThat(back.answer("later").choice()).contains(Choice.of("yes"));
            assertThat(back.answer("later").comment()).contains("Kept");
            Audit changed = FLAT.read(data("'plain_answer':'no'", "'later_comment':'New'"), whole);
            assertThat(changed.answer("later").choice()).isEmpty();
            assertThat(changed.answer("later").comment()).contains("New");
        }

        @Test
        void keepsNoTagsOfAnotherSubject() {
            Audit back = FLAT.read(data("'_subject':'south'"), whole);
            assertThat(back.subject().orElseThrow().tags()).isEmpty();
        }

        @Test
        void refusesAnotherAudit() {
            String other = data().replace("a-1", "a-2");
            assertThat(problems(() -> FLAT.read(other, whole)))
                    .singleElement()
                    .satisfies(problem -> assertThat(problem.toString())
                            .isEqualTo(
                                    "/_audit (1:90) [other-document] This is data of the audit \"a-2\"; what is needed is"
                                            + " data of \"a-1\"."));
        }

        @Test
        void refusesAnotherChecklistEvenOneThatIsAtHand() {
            FlatAudits both = FlatAudits.of(DOCUMENTS.withChecklist(checklist("2.0")));
            String other = data().replace("\"1.0\"", "\"2.0\"");
            assertThat(both.read(other).checklist().version()).isEqualTo("2.0");
            assertThat(problems(() -> both.read(other, whole))).singleElement().satisfies(problem -> {
                assertThat(problem.pointer()).isEqualTo("/_version");
                assertThat(problem.message())
                        .isEqualTo(
                                "This is data of the checklist \"courier 2.0\"; the audit is of" + " \"courier 1.0\".");
            });
            String another = data().replace("\"courier\"", "\"service-health\"");
            assertThat(places(() -> both.read(another, whole))).containsExactly("/_checklist other-document");
        }

        @Test
        void needsNoChecklistBesideTheAudits() {
            Audit back = FlatAudits.of(Documents.standard())
                    .read(data("'rated_answer':2").getBytes(StandardCharsets.UTF_8), whole);
            assertThat(back.answer("rated").choice()).contains(Choice.of(2));
        }
    }

    /** Onto the audit it was written of, it changes nothing; by itself, what flat data carry comes back. */
    @Property(tries = 200)
    void anyAuditReadsBackAsTheSame(@ForAll long seed, @ForAll long other) {
        Checklist checklist = RandomChecklists.ofSeed(seed);
        Audit audit = RandomAudits.ofSeed(checklist, other);
        Documents documents = Documents.standard().withChecklist(checklist);
        FlatAudits flat = FlatAudits.of(documents);
        String written = flat.write(audit);
        assertThat(flat.write(flat.read(written))).isEqualTo(written);
        assertThat(documents.write(flat.read(written, audit))).isEqualTo(documents.write(audit));
    }
}
