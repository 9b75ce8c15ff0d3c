package io.serviceaudit.fuzz;

import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;
import io.serviceaudit.audit.Audit;
import io.serviceaudit.audit.Migration;
import io.serviceaudit.checklist.Checklist;
import io.serviceaudit.checklist.Scoring;
import io.serviceaudit.conversation.Review;
import io.serviceaudit.conversation.SamplingPlan;
import io.serviceaudit.json.AuditDocument;
import io.serviceaudit.json.ChecklistDocument;
import io.serviceaudit.json.Documents;
import io.serviceaudit.json.Limits;
import io.serviceaudit.json.MigrationDocument;
import io.serviceaudit.json.ReviewDocument;
import io.serviceaudit.json.SamplingPlanDocument;
import io.serviceaudit.json.ScoringDocument;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every reader of JSON against {@link Laws}, by all its entry points: bytes as they come, and documents with changes. In the normal
 * build they run on their seeds; CONTRIBUTING.md says how to fuzz.
 */
@Timeout(20)
class DocumentsFuzzTest {
    /** Stands in no UTF-8. */
    private static final byte MARK = (byte) 0xff;

    private static final Documents DOCUMENTS = documents();
    private static final Audit AUDIT = DOCUMENTS.readAudit(Seeds.AUDITS.get(0).get(0));

    private static Documents documents() {
        Documents documents = Documents.standard();
        documents = documents.withChecklist(documents.readChecklist(Seeds.NEXT_CHECKLIST));
        for (String checklist : Seeds.CHECKLISTS) {
            documents = documents.withChecklist(documents.readChecklist(checklist));
        }
        return documents;
    }

    static Stream<byte[]> checklistFiles() {
        return Seeds.someOf(Seeds.CHECKLISTS).stream().map(Seeds::utf8);
    }

    @MethodSource("checklistFiles")
    @DictionaryFile(resourcePath = "/fuzz/words.dict")
    @FuzzTest
    void checklists(byte[] utf8) {
        Checklist checklist = EntryPoints.read(
                DOCUMENTS,
                utf8,
                Documents::readChecklist,
                Documents::readChecklist,
                Documents::readChecklist,
                Documents::readChecklist,
                DOCUMENTS::write);
        if (checklist != null) {
            Laws.aChecklistIsOfUse(DOCUMENTS, checklist, utf8.length);
        }
    }

    static Stream<byte[]> scoringFiles() {
        return Seeds.someOf(Seeds.SCORINGS).stream().map(Seeds::utf8);
    }

    @MethodSource("scoringFiles")
    @DictionaryFile(resourcePath = "/fuzz/words.dict")
    @FuzzTest
    void scorings(byte[] utf8) {
        Scoring scoring = EntryPoints.read(
                DOCUMENTS,
                utf8,
                Documents::readScoring,
                Documents::readScoring,
                Documents::readScoring,
                Documents::readScoring,
                DOCUMENTS::write);
        if (scoring != null) {
            Laws.aScoringIsOfUse(DOCUMENTS, scoring, AUDIT);
        }
    }

    static Stream<byte[]> auditFiles() {
        return Stream.concat(
                        Seeds.someOf(Seeds.AUDITS).stream().map(audits -> audits.get(0)),
                        Seeds.someOf(Seeds.BUILT_IN_AUDITS).stream())
                .map(Seeds::utf8);
    }

    @MethodSource("auditFiles")
    @DictionaryFile(resourcePath = "/fuzz/words.dict")
    @FuzzTest
    void audits(byte[] utf8) {
        Audit audit = EntryPoints.read(
                DOCUMENTS,
                utf8,
                Documents::readAudit,
                Documents::readAudit,
                Documents::readAudit,
                Documents::readAudit,
                DOCUMENTS::write);
        if (audit != null) {
            Laws.anAuditIsOfUse(DOCUMENTS, audit, Scoring.open());
        }
    }

    static Stream<byte[]> checklistAndAuditFiles() {
        return Stream.iterate(0, i -> i < Seeds.CHECKLISTS.size(), i -> i + 5).map(i -> {
            byte[] checklist = Seeds.utf8(Seeds.CHECKLISTS.get(i));
            byte[] audit = Seeds.utf8(Seeds.AUDITS.get(i).get(0));
            return ByteBuffer.allocate(checklist.length + 1 + audit.length)
                    .put(checklist)
                    .put(MARK)
                    .put(audit)
                    .array();
        });
    }

    /** A checklist and, after a mark, an audit of it. */
    @MethodSource("checklistAndAuditFiles")
    @DictionaryFile(resourcePath = "/fuzz/words.dict")
    @FuzzTest
    void checklistsWithAudits(byte[] files) {
        Tape tape = new Tape(files);
        byte[] checklistFile = tape.upTo(MARK);
        byte[] auditFile = tape.upTo(MARK);
        Checklist checklist = Laws.readOrRefused(DOCUMENTS, documents -> documents.readChecklist(checklistFile));
        if (checklist == null) {
            return;
        }
        Documents known = DOCUMENTS.withChecklist(checklist);
        Audit audit = Laws.readOrRefused(
                known, documents -> documents.withChecklist(checklist).readAudit(auditFile));
        if (audit != null) {
            Laws.anAuditIsOfUse(known, audit, Scoring.open());
        }
    }

    static Stream<byte[]> tapesForChecklists() {
        return Seeds.tapes(Seeds.CHECKLISTS.size());
    }

    @MethodSource("tapesForChecklists")
    @FuzzTest
    void editedChecklists(byte[] changes) {
        Tape tape = new Tape(changes);
        String document = EditedDocument.of(tape.oneOf(Seeds.CHECKLISTS), tape);
        Checklist checklist = Laws.readOrRefused(limited(tape), documents -> documents.readChecklist(document));
        if (checklist != null) {
            Laws.isValid(ChecklistDocument.class, document);
            Laws.aChecklistIsOfUse(DOCUMENTS, checklist, tape.below(1_000));
        }
    }

    @MethodSource("tapesForChecklists")
    @FuzzTest
    void editedScorings(byte[] changes) {
        Tape tape = new Tape(changes);
        int place = tape.below(Seeds.CHECKLISTS.size());
        String document = EditedDocument.of(Seeds.SCORINGS.get(place), tape);
        Scoring scoring = Laws.readOrRefused(limited(tape), documents -> documents.readScoring(document));
        if (scoring != null) {
            Laws.isValid(ScoringDocument.class, document);
            List<String> audits = Seeds.AUDITS.get(place);
            Laws.aScoringIsOfUse(DOCUMENTS, scoring, DOCUMENTS.readAudit(tape.oneOf(audits)));
        }
    }

    static Stream<byte[]> tapesForAudits() {
        return Seeds.tapes(Seeds.CHECKLISTS.size() + Seeds.BUILT_IN_AUDITS.size());
    }

    @MethodSource("tapesForAudits")
    @FuzzTest
    void editedAudits(byte[] changes) {
        Tape tape = new Tape(changes);
        int own = Seeds.CHECKLISTS.size();
        int place = tape.below(own + Seeds.BUILT_IN_AUDITS.size());
        String document = EditedDocument.of(
                place < own ? tape.oneOf(Seeds.AUDITS.get(place)) : Seeds.BUILT_IN_AUDITS.get(place - own), tape);
        Audit audit = Laws.readOrRefused(limited(tape), documents -> documents.readAudit(document));
        if (audit != null) {
            Laws.isValid(AuditDocument.class, document);
            Laws.anAuditIsOfUse(DOCUMENTS, audit, Scoring.open());
        }
    }

    @MethodSource("tapesForChecklists")
    @FuzzTest
    void editedChecklistsWithEditedAudits(byte[] changes) {
        Tape tape = new Tape(changes);
        int place = tape.below(Seeds.CHECKLISTS.size());
        String checklistDocument = EditedDocument.of(Seeds.CHECKLISTS.get(place), tape);
        String auditDocument = EditedDocument.of(tape.oneOf(Seeds.AUDITS.get(place)), tape);
        String scoringDocument = EditedDocument.of(Seeds.SCORINGS.get(place), tape);
        Checklist checklist = Laws.readOrRefused(DOCUMENTS, documents -> documents.readChecklist(checklistDocument));
        Scoring scoring = Laws.readOrRefused(DOCUMENTS, documents -> documents.readScoring(scoringDocument));
        if (checklist == null) {
            return;
        }
        Documents known = DOCUMENTS.withChecklist(checklist);
        Audit audit = Laws.readOrRefused(
                known, documents -> documents.withChecklist(checklist).readAudit(auditDocument));
        if (audit != null) {
            Laws.anAuditIsOfUse(known, audit, scoring == null ? Scoring.open() : scoring);
        }
    }

    static Stream<byte[]> migrationFiles() {
        return Stream.of(Seeds.utf8(Seeds.MIGRATION));
    }

    @MethodSource("migrationFiles")
    @DictionaryFile(resourcePath = "/fuzz/words.dict")
    @FuzzTest
    void migrations(byte[] utf8) {
        Migration migration = EntryPoints.read(
                DOCUMENTS,
                utf8,
                Documents::readMigration,
                Documents::readMigration,
                Documents::readMigration,
                Documents::readMigration,
                DOCUMENTS::write);
        if (migration != null) {
            Laws.aMigrationIsOfUse(DOCUMENTS, migration, AUDIT);
        }
    }

    static Stream<byte[]> tapesForMigrations() {
        return Seeds.tapes(1);
    }

    /** Of a version that may have changes of its own. */
    @MethodSource("tapesForMigrations")
    @FuzzTest
    void editedMigrations(byte[] changes) {
        Tape tape = new Tape(changes);
        String document = EditedDocument.of(Seeds.MIGRATION, tape);
        String checklistDocument = EditedDocument.of(Seeds.NEXT_CHECKLIST, tape);
        Checklist next = Laws.readOrRefused(DOCUMENTS, documents -> documents.readChecklist(checklistDocument));
        Documents known = next == null ? DOCUMENTS : DOCUMENTS.withChecklist(next);
        Migration migration = Laws.readOrRefused(known, documents -> documents.readMigration(document));
        if (migration != null) {
            Laws.isValid(MigrationDocument.class, document);
            Laws.aMigrationIsOfUse(known, migration, AUDIT);
        }
    }

    static Stream<byte[]> reviewFiles() {
        return Seeds.REVIEWS.stream().map(Seeds::utf8);
    }

    @MethodSource("reviewFiles")
    @DictionaryFile(resourcePath = "/fuzz/words.dict")
    @FuzzTest
    void reviews(byte[] utf8) {
        Review review = EntryPoints.read(
                DOCUMENTS,
                utf8,
                Documents::readReview,
                Documents::readReview,
                Documents::readReview,
                Documents::readReview,
                DOCUMENTS::write);
        if (review != null) {
            Laws.aReviewIsOfUse(DOCUMENTS, review);
        }
    }

    static Stream<byte[]> reviewLineFiles() {
        return Stream.of(Seeds.utf8(String.join("\n", Seeds.REVIEWS)), Seeds.utf8(""));
    }

    @MethodSource("reviewLineFiles")
    @DictionaryFile(resourcePath = "/fuzz/words.dict")
    @FuzzTest
    void reviewLines(byte[] utf8) {
        List<Review> reviews = EntryPoints.read(
                DOCUMENTS,
                utf8,
                Documents::readReviews,
                Documents::readReviews,
                Documents::readReviews,
                Documents::readReviews,
                DOCUMENTS::writeReviews);
        if (reviews != null) {
            Laws.reviewsAreOfUse(DOCUMENTS, reviews);
        }
    }

    static Stream<byte[]> tapesForReviews() {
        return Seeds.tapes(Seeds.REVIEWS.size());
    }

    @MethodSource("tapesForReviews")
    @FuzzTest
    void editedReviews(byte[] changes) {
        Tape tape = new Tape(changes);
        String document = EditedDocument.of(tape.oneOf(Seeds.REVIEWS), tape);
        Review review = Laws.readOrRefused(limited(tape), documents -> documents.readReview(document));
        if (review != null) {
            Laws.isValid(ReviewDocument.class, document);
            Laws.aReviewIsOfUse(DOCUMENTS, review);
        }
    }

    /** Lines that are changed each by itself, or as one text. */
    @MethodSource("tapesForReviews")
    @FuzzTest
    void editedReviewLines(byte[] changes) {
        Tape tape = new Tape(changes);
        StringBuilder lines = new StringBuilder();
        for (int left = tape.below(4); left > 0; left--) {
            lines.append(EditedDocument.of(tape.oneOf(Seeds.REVIEWS), tape))
                    .append(tape.below(8) == 0 ? tape.text() : "\n");
        }
        List<Review> reviews = Laws.readOrRefused(limited(tape), documents -> documents.readReviews(lines.toString()));
        if (reviews != null) {
            Laws.reviewsAreOfUse(DOCUMENTS, reviews);
        }
    }

    static Stream<byte[]> planFiles() {
        return Seeds.PLANS.stream().map(Seeds::utf8);
    }

    @MethodSource("planFiles")
    @DictionaryFile(resourcePath = "/fuzz/words.dict")
    @FuzzTest
    void samplingPlans(byte[] utf8) {
        SamplingPlan plan = EntryPoints.read(
                DOCUMENTS,
                utf8,
                Documents::readSamplingPlan,
                Documents::readSamplingPlan,
                Documents::readSamplingPlan,
                Documents::readSamplingPlan,
                DOCUMENTS::write);
        if (plan != null) {
            Laws.aSamplingPlanIsOfUse(DOCUMENTS, plan);
        }
    }

    static Stream<byte[]> tapesForPlans() {
        return Seeds.tapes(Seeds.PLANS.size());
    }

    @MethodSource("tapesForPlans")
    @FuzzTest
    void editedSamplingPlans(byte[] changes) {
        Tape tape = new Tape(changes);
        String document = EditedDocument.of(tape.oneOf(Seeds.PLANS), tape);
        SamplingPlan plan = Laws.readOrRefused(limited(tape), documents -> documents.readSamplingPlan(document));
        if (plan != null) {
            Laws.isValid(SamplingPlanDocument.class, document);
            Laws.aSamplingPlanIsOfUse(DOCUMENTS, plan);
        }
    }

    /** Now and then with limits so low that documents reach them. */
    private static Documents limited(Tape tape) {
        if (tape.below(8) != 7) {
            return DOCUMENTS;
        }
        return DOCUMENTS.withLimits(new Limits(
                1 + tape.below(8_000),
                1 + tape.below(10),
                1 + tape.below(20),
                1 + tape.below(100),
                1 + tape.below(10),
                tape.below(10),
                1 + tape.below(4),
                1 + tape.below(16_000)));
    }
}
