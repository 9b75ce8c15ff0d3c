package io.serviceaudit.json;

import static io.serviceaudit.json.Refused.json;
import static io.serviceaudit.json.Refused.places;
import static io.serviceaudit.json.Refused.problems;
import static io.serviceaudit.json.Refused.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.serviceaudit.audit.Action;
import io.serviceaudit.audit.Answer;
import io.serviceaudit.audit.Audit;
import io.serviceaudit.audit.AuditState;
import io.serviceaudit.audit.Auditor;
import io.serviceaudit.audit.Scope;
import io.serviceaudit.audit.Subject;
import io.serviceaudit.catalog.Catalog;
import io.serviceaudit.conversation.DebriefCase;
import io.serviceaudit.conversation.DebriefKind;
import io.serviceaudit.conversation.Review;
import io.serviceaudit.conversation.ScriptFit;
import io.serviceaudit.measure.Measurement;
import io.serviceaudit.measure.Metrics;
import io.serviceaudit.measure.Quantity;
import io.serviceaudit.measure.Ratio;
import io.serviceaudit.scoring.Scorecard;
import io.serviceaudit.scoring.Scorer;
import io.serviceaudit.testkit.RandomAudits;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
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
import org.junit.jupiter.params.provider.ValueSource;

/** Reviews of conversations as documents. */
class ReviewDocumentTest {
    private static final Documents DOCUMENTS = Documents.standard();
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    private static final String HEAD =
            "{'format':'service-audit/review/1','id':'r1','checklist':{'id':'conversation-review','version':'1.0.0'},"
                    + "'date':'2026-11-20','conversation':'c-4711','reviewer':'u17'";
    private static final String REST = ",'time':'2026-11-16T21:40','channel':'chat','employee':'e5','team':'t1',"
            + "'stratum':'night-shift','contactPoint':'delivery','scriptFit':'improvised',"
            + "'debrief':{'kind':'bad','note':'Never asked'},'repeatContact':true,'frustrated':false,"
            + "'answers':{'greeting':{'value':'yes'},'solution':{'value':'partial','comment':'Late'}}}";
    private static final String DOCUMENT = json(HEAD + REST);

    @Nested
    class Reading {
        @Test
        void everythingIsThere() {
            Review review = DOCUMENTS.readReview(DOCUMENT);
            assertThat(review.id()).isEqualTo("r1");
            assertThat(review.audit().checklist()).isSameAs(Catalog.conversationReview());
            assertThat(review.audit().date()).isEqualTo(DAY);
            assertThat(review.conversation()).isEqualTo("c-4711");
            assertThat(review.reviewer()).isEqualTo("u17");
            assertThat(review.time()).contains(LocalDateTime.of(2026, 11, 16, 21, 40));
            assertThat(review.channel()).contains("chat");
            assertThat(review.employee()).contains("e5");
            assertThat(review.team()).contains("t1");
            assertThat(review.stratum()).contains("night-shift");
            assertThat(review.contactPoint()).contains("delivery");
            assertThat(review.scriptFit()).contains(ScriptFit.IMPROVISED);
            assertThat(review.debriefCase())
                    .contains(DebriefCase.of(DebriefKind.BAD).withNote("Never asked"));
            assertThat(review.repeatContact()).contains(true);
            assertThat(review.frustrated()).contains(false);
            assertThat(review.audit().answers()).containsOnlyKeys("greeting", "solution");
            assertThat(review.audit().answers().get("solution").comment()).contains("Late");
        }

        @Test
        void whatIsNotSaidIsEmptyAndNotNo() {
            Review review = DOCUMENTS.readReview(json(HEAD + "}"));
            assertThat(review.repeatContact()).isEmpty();
            assertThat(review.frustrated()).isEmpty();
            assertThat(review.debriefCase()).isEmpty();
            assertThat(review.time()).isEmpty();
            assertThat(review.audit().answers()).isEmpty();
            assertThat(review.audit().scope()).isEmpty();
        }

        @Test
        void anAnswerMayBeTheChoiceAlone() {
            Review review = DOCUMENTS.readReview(json(HEAD + ",'answers':{'greeting':'partial'}}"));
            assertThat(review.audit()
                            .answers()
                            .get("greeting")
                            .choice()
                            .orElseThrow()
                            .code())
                    .isEqualTo("partial");
        }

        @Test
        void aStratumMayBeTheHostsOwn() {
            assertThat(DOCUMENTS
                            .readReview(json(HEAD + ",'stratum':'new-staff'}"))
                            .stratum())
                    .contains("new-staff");
        }

        @Test
        void itComesFromStringBytesStreamReaderAndFile(@TempDir Path directory) throws IOException {
            byte[] bytes = DOCUMENT.getBytes(StandardCharsets.UTF_8);
            Path file = Files.write(directory.resolve("review.json"), bytes);
            for (Review review : List.of(
                    DOCUMENTS.readReview(DOCUMENT),
                    DOCUMENTS.readReview(bytes),
                    DOCUMENTS.readReview(new ByteArrayInputStream(bytes)),
                    DOCUMENTS.readReview(new StringReader(DOCUMENT)),
                    DOCUMENTS.readReview(file))) {
                assertThat(DOCUMENTS.write(review)).isEqualTo(DOCUMENT);
            }
        }
    }

    /** A scorecard of the host's own, as call centres have: a critical item knocks the call out. */
    @Nested
    class OnAScorecardOfTheHosts {
        private static final Documents OWN = DOCUMENTS.withChecklist(DOCUMENTS.readChecklist(json("""
                {'format':'service-audit/checklist/1','id':'card-line','version':'3','title':'Card line',
                 'scales':[{'id':'grade','rating':{'from':0,'to':4}}],
                 'sections':[{'id':'call','items':[
                  {'id':'tone','question':'Tone?','scale':'grade','weight':3},
                  {'id':'identified','question':'Identified before data were disclosed?','scale':'yes-no-na','critical':true}]}]}""")));

        private static Scorecard score(String answers) {
            Review review = OWN.readReview(json("{'format':'service-audit/review/1','id':'r1',"
                    + "'checklist':{'id':'card-line','version':'3'},'date':'2026-11-20',"
                    + "'conversation':'c','reviewer':'u','answers':" + answers + "}"));
            return Scorer.of(review.audit().checklist()).score(review.audit());
        }

        @Test
        void aCriticalItemIsTheAutomaticFail() {
            // 3 x 3/4 + 1 x 1 of 4 is 13/16.
            assertThat(score("{'tone':3,'identified':'yes'}").health().score()).contains(Ratio.of(13, 16));
            Scorecard failed = score("{'tone':4,'identified':'no'}");
            assertThat(failed.health().score()).contains(Ratio.ZERO);
            assertThat(failed.health().knockedOutBy()).containsExactly("identified");
        }

        @Test
        void aGradeThatTheScaleDoesNotHaveIsRefused() {
            assertThat(places(() -> score("{'tone':5,'identified':'perhaps'}")))
                    .containsExactly("/answers/tone out-of-range", "/answers/identified unknown-option");
        }

        @Test
        void anotherVersionIsNotTaken() {
            assertThat(problems(() -> OWN.readReview(json("{'format':'service-audit/review/1','id':'r1',"
                            + "'checklist':{'id':'card-line','version':'2'},'date':'2026-11-20',"
                            + "'conversation':'c','reviewer':'u'}"))))
                    .extracting(Problem::toString)
                    .containsExactly("/checklist/version (1:86) [unknown-version] Version \"2\" of the checklist"
                            + " \"card-line\" is not at hand; at hand are: 3.");
        }
    }

    @Nested
    class Writing {
        @Test
        void readingAndWritingAgainChangesNothing() {
            assertThat(DOCUMENTS.write(DOCUMENTS.readReview(DOCUMENT))).isEqualTo(DOCUMENT);
            assertThat(DOCUMENTS.write(DOCUMENTS.readReview(json(HEAD + "}")))).isEqualTo(json(HEAD + "}"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"2026-11-16T21:40:00", "2026-11-16T21:40:00.000"})
        void aTimeIsWrittenWithoutSecondsThatAreNone(String time) {
            String written = DOCUMENT.replace("2026-11-16T21:40", time);
            assertThat(DOCUMENTS.write(DOCUMENTS.readReview(written))).isEqualTo(DOCUMENT);
            assertThat(DOCUMENTS.write(DOCUMENTS.read(ReviewDocument.class, written)))
                    .isEqualTo(DOCUMENT);
        }

        @Test
        void theFormatIsTheOneRead() {
            assertThat(DocumentKind.REVIEW.format()).isEqualTo(ReviewDocument.FORMAT);
        }

        @Property(tries = 50)
        void whateverIsAnsweredIsReadBack(@ForAll long seed) {
            Audit filled = RandomAudits.ofSeed(Catalog.conversationReview(), seed);
            Audit audit = Audit.of(filled.checklist(), "r", DAY).withAll(filled.answers());
            String written = DOCUMENTS.write(Review.builder(audit, "c", "u").build());
            assertThat(DOCUMENTS.write(DOCUMENTS.readReview(written))).isEqualTo(written);
            assertThat(DOCUMENTS.readReview(written).audit().answers()).isEqualTo(audit.answers());
        }

        @Test
        void whatHasNoPlaceIsNotDropped() {
            Audit audit = Audit.of(Catalog.conversationReview(), "r1", DAY)
                    .with("greeting", Answer.of("yes"))
                    .withState(AuditState.FINAL)
                    .withAuditor(Auditor.of("u17").withName("Vera"))
                    .withSubject(Subject.of("north"))
                    .withScope(Scope.open().withSegment("all").withChannels(List.of("chat")))
                    .withMeasurement(Measurement.of(Metrics.NPS, Quantity.ofPoints("50")))
                    .withSelfRating(3)
                    .withActions(List.of(Action.builder("a1", "Train").build()));
            Review review = Review.builder(audit, "c", "u17").channel("chat").build();
            assertThatThrownBy(() -> DOCUMENTS.write(review))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("audit of review 'r1' has the state 'final', a name of the auditor, a subject, a scope,"
                            + " measurements, a self-rating, actions; a review document has no place for it");
        }

        @Test
        void reviewerAndChannelAreNotLostWhereTheAuditRepeatsThem() {
            Audit audit = Audit.of(Catalog.conversationReview(), "r1", DAY)
                    .withAuditor(Auditor.of("u17"))
                    .withScope(Scope.open().withChannels(List.of("chat")));
            assertThat(DOCUMENTS.write(Review.builder(audit, "c-4711", "u17")
                            .channel("chat")
                            .build()))
                    .isEqualTo(json(HEAD + ",'channel':'chat'}"));
            assertThatThrownBy(() -> DOCUMENTS.write(
                            Review.builder(audit, "c-4711", "u17").build()))
                    .hasMessageContaining("has a scope;");
        }
    }

    @Nested
    class Refusals {
        static Stream<Arguments> mistakes() {
            return Stream.of(
                    row(
                            "no format",
                            HEAD.replace("'format':'service-audit/review/1',", "") + "}",
                            "/format missing-field"),
                    row("another document", HEAD.replace("review/1", "audit/1") + "}", "/format other-document"),
                    row("a later version", HEAD.replace("review/1", "review/2") + "}", "/format newer-format"),
                    row("a misspelt format", HEAD.replace("review/1", "reveiw/1") + "}", "/format unknown-format"),
                    row("a list", "[]", " wrong-type"),
                    row(
                            "nothing said",
                            "{}",
                            "/format missing-field",
                            "/id missing-field",
                            "/checklist missing-field",
                            "/date missing-field",
                            "/conversation missing-field",
                            "/reviewer missing-field"),
                    row("an id of line breaks", HEAD.replace("'r1'", "'\\n'") + "}", "/id invalid-id"),
                    row(
                            "an unknown checklist",
                            HEAD.replace("'conversation-review'", "'conversation-revue'") + "}",
                            "/checklist/id unknown-checklist"),
                    row("an unknown version", HEAD.replace("1.0.0", "9") + "}", "/checklist/version unknown-version"),
                    row("a day that is none", HEAD.replace("11-20", "11-31") + "}", "/date invalid-date"),
                    row("a blank conversation", HEAD.replace("c-4711", " ") + "}", "/conversation invalid-id"),
                    row("a reviewer that is a number", HEAD.replace("'u17'", "17") + "}", "/reviewer wrong-type"),
                    row("a date for a time", HEAD + ",'time':'2026-11-16'}", "/time invalid-time"),
                    row("a time with a zone", HEAD + ",'time':'2026-11-16T21:40Z'}", "/time invalid-time"),
                    row("a time at hour 24", HEAD + ",'time':'2026-11-16T24:00'}", "/time invalid-time"),
                    row("a number for a time", HEAD + ",'time':2140}", "/time wrong-type"),
                    row("channels", HEAD + ",'channel':['chat']}", "/channel wrong-type"),
                    row("a stratum in words", HEAD + ",'stratum':'Night shift'}", "/stratum invalid-id"),
                    row("an unknown script fit", HEAD + ",'scriptFit':'folowed'}", "/scriptFit unknown-value"),
                    row("a debrief that is a word", HEAD + ",'debrief':'good'}", "/debrief wrong-type"),
                    row("a debrief without a kind", HEAD + ",'debrief':{'note':'x'}}", "/debrief/kind missing-field"),
                    row(
                            "a debrief with mistakes",
                            HEAD + ",'debrief':{'kind':'ugly','note':' ','why':1}}",
                            "/debrief/kind unknown-value",
                            "/debrief/note blank-text",
                            "/debrief/why unknown-field"),
                    row("a repeat contact in words", HEAD + ",'repeatContact':'yes'}", "/repeatContact wrong-type"),
                    row("frustration that is null", HEAD + ",'frustrated':null}", "/frustrated wrong-type"),
                    row("an unknown item", HEAD + ",'answers':{'greting':'yes'}}", "/answers/greting unknown-item"),
                    row(
                            "an option of another scale",
                            HEAD + ",'answers':{'greeting':'done'}}",
                            "/answers/greeting unknown-option"),
                    row("an unknown field", HEAD + ",'metrics':{}}", "/metrics unknown-field"),
                    row("a field twice", HEAD + ",'team':'a','team':'b'}", "/team duplicate-key"));
        }

        @ParameterizedTest(name = "{0}")
        @MethodSource("mistakes")
        void nameTheMistakeAndItsPlace(String name, String document, List<String> places) {
            assertThat(places(() -> DOCUMENTS.readReview(document))).isEqualTo(places);
            assertThat(places(() -> DOCUMENTS.read(ReviewDocument.class, document)))
                    .isEqualTo(places);
        }

        @Test
        void comeAllAtOnceWithTheNearestNameInBothLanguages() {
            String wrong = json(
                    HEAD
                            + ",\n'teem':'x','scriptFit':'recite','stratum':'Night',\n'time':'16.11.2026 21:40','answers':{'solutoin':'yes'}}");
            assertThat(problems(() -> DOCUMENTS.readReview(wrong)))
                    .extracting(Problem::toString)
                    .containsExactly(
                            "/teem (2:1) [unknown-field] There is no field \"teem\" here. Did you mean \"team\"?",
                            "/scriptFit (2:24) [unknown-value] \"recite\" cannot stand here; it must be one of: followed,"
                                    + " improvised, recited. Did you mean \"recited\"?",
                            "/stratum (2:43) [invalid-id] \"Night\" is not a valid id: an id has 1 to 64 lower-case Latin"
                                    + " letters and digits, with single hyphens between them, such as \"first-reply\".",
                            "/time (3:8) [invalid-time] \"16.11.2026 21:40\" cannot stand here; write the date and the time by"
                                    + " the clock of the team, without a time zone, such as \"2026-11-20T21:40\".",
                            "/answers/solutoin (3:38) [unknown-item] The checklist has no item \"solutoin\". Did you mean"
                                    + " \"solution\"?");
            Documents russian = DOCUMENTS.withMessages(Locale.forLanguageTag("ru"));
            assertThat(problems(() -> russian.readReview(wrong)))
                    .extracting(Problem::message)
                    .contains(
                            "«16.11.2026 21:40» здесь не подходит: укажите дату и время по часам команды, без часового"
                                    + " пояса, например \"2026-11-20T21:40\".");
        }

        @Test
        void neverRepeatANote() {
            assertThat(problems(() -> DOCUMENTS.readReview(
                            json(HEAD + ",'debrief':{'kind':'good','note':'Vera cried'},'comment':'Vera again'}"))))
                    .extracting(Problem::message)
                    .noneMatch(message -> message.contains("Vera"));
        }
    }
}
