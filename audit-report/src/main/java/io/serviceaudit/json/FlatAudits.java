package io.serviceaudit.json;

import io.serviceaudit.audit.Answer;
import io.serviceaudit.audit.Audit;
import io.serviceaudit.audit.Subject;
import io.serviceaudit.checklist.Choice;
import io.serviceaudit.checklist.Item;
import io.serviceaudit.scoring.ItemScore;
import io.serviceaudit.scoring.Scorer;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes audits as flat JSON objects, as the data of a form are: a name for every field that a person fills in, and a
 * text, number or truth for its value. Immutable and safe to share.
 *
 * <pre>{@code
 * {"_format":"service-audit/flat-audit/1","_checklist":"service-health","_version":"1.0.0","_audit":"2026-q4-north",
 *  "_date":"2026-11-20","_subject":"north","reply-time_answer":"no","reply-time_situation":"A day and a half"}
 * }</pre>
 *
 * <p>{@link FlatField} has the names. Flat data carry id, date, checklist and subject (id, name, industry) of the audit, and of
 * each answer the choice, red flag, priority, situation, improvement, owner, due date, comment and the answers to guiding
 * questions; what else an audit says is not in them.
 *
 * <p>Reading is as strict as that of documents: all problems come at once, each with its place in the data, and nothing is
 * accepted in part. A text of nothing but spaces is a field left empty. Answers to guiding questions have no gaps: who answers
 * the third answers the first two.
 */
public final class FlatAudits {
    /** What flat data name as their format. */
    public static final String FORMAT = "service-audit/flat-audit/1";

    private final Documents documents;

    private FlatAudits(Documents documents) {
        this.documents = documents;
    }

    /** Flat audits of these documents' checklists, within their limits and with messages in their language. */
    public static FlatAudits of(Documents documents) {
        return new FlatAudits(Objects.requireNonNull(documents, "documents"));
    }

    /** Writes what flat data carry of an audit, in canonical form: the audit as a whole, then the answers in their order. */
    public String write(Audit audit) {
        Objects.requireNonNull(audit, "audit");
        Map<String, Object> members = new LinkedHashMap<>();
        members.put(FlatField.FORMAT.fieldName(), FORMAT);
        members.put(FlatField.CHECKLIST.fieldName(), audit.checklist().id());
        members.put(FlatField.VERSION.fieldName(), audit.checklist().version());
        members.put(FlatField.AUDIT.fieldName(), audit.id());
        members.put(FlatField.DATE.fieldName(), audit.date().toString());
        audit.subject().ifPresent(subject -> {
            members.put(FlatField.SUBJECT.fieldName(), subject.id());
            subject.name().ifPresent(name -> members.put(FlatField.SUBJECT_NAME.fieldName(), name));
            subject.industry().ifPresent(industry -> members.put(FlatField.INDUSTRY.fieldName(), industry));
        });
        audit.answers().forEach((item, answer) -> put(members, item, answer));
        return documents.write(new JsonObject(members));
    }

    private static void put(Map<String, Object> members, String item, Answer answer) {
        answer.choice().ifPresent(choice -> members.put(FlatField.OfAnswer.ANSWER.of(item), value(choice)));
        answer.redFlag().ifPresent(observed -> members.put(FlatField.OfAnswer.RED_FLAG.of(item), observed));
        answer.priority().ifPresent(priority -> members.put(FlatField.OfAnswer.PRIORITY.of(item), priority.code()));
        answer.situation().ifPresent(text -> members.put(FlatField.OfAnswer.SITUATION.of(item), text));
        answer.improve().ifPresent(text -> members.put(FlatField.OfAnswer.IMPROVE.of(item), text));
        answer.owner().ifPresent(text -> members.put(FlatField.OfAnswer.OWNER.of(item), text));
        answer.due().ifPresent(day -> members.put(FlatField.OfAnswer.DUE.of(item), day.toString()));
        answer.comment().ifPresent(text -> members.put(FlatField.OfAnswer.COMMENT.of(item), text));
        for (int i = 0; i < answer.guidance().size(); i++) {
            members.put(
                    FlatField.guidance(item, i + 1), answer.guidance().get(i).code());
        }
    }

    private static Object value(Choice choice) {
        return choice instanceof Choice.Rating rating ? (Object) rating.value() : choice.code();
    }

    /**
     * Reads an audit of one of the documents' checklists: of the one whose id and version it names, and of no other.
     *
     * @throws InvalidDocumentException with all problems of the data, if there are any
     */
    public Audit read(String text) {
        return read(DocumentText.of(text, documents.limits()), null);
    }

    /**
     * Reads an audit from UTF-8, as {@link #read(String)} does from a string.
     *
     * @throws InvalidDocumentException with all problems of the data, if there are any
     */
    public Audit read(byte[] utf8) {
        return read(DocumentText.of(utf8, documents.limits()), null);
    }

    /**
     * Reads an audit from UTF-8, as {@link #read(String)} does from a string. The stream is left open.
     *
     * @throws InvalidDocumentException with all problems of the data, if there are any
     * @throws IOException if the stream cannot be read
     */
    public Audit read(InputStream utf8) throws IOException {
        return read(DocumentText.of(utf8, documents.limits()), null);
    }

    /**
     * Reads an audit from characters, as {@link #read(String)} does from a string. The reader is left open.
     *
     * @throws InvalidDocumentException with all problems of the data, if there are any
     * @throws IOException if the characters cannot be read
     */
    public Audit read(Reader characters) throws IOException {
        return read(DocumentText.of(characters, documents.limits()), null);
    }

    /**
     * Reads an audit from a UTF-8 file, as {@link #read(String)} does from a string.
     *
     * @throws InvalidDocumentException with all problems of the data, if there are any
     * @throws IOException if the file cannot be read
     */
    public Audit read(Path file) throws IOException {
        Objects.requireNonNull(file, "file");
        try (InputStream in = Files.newInputStream(file)) {
            return read(in);
        }
    }

    /**
     * Reads the data of an audit onto that audit: what flat data carry is as the data say, all else is kept. A field that is not
     * there was emptied. Only where the data say nothing at all of an item that a rule excludes, its answer is kept whole: forms
     * leave out what they hide. Evidence, measurements, stages, actions, scope, auditor, self-rating and state are kept, and the
     * subject's tags if it is still the same.
     *
     * @param onto the audit the data were written of, as it is now
     * @throws InvalidDocumentException with all problems of the data, if there are any; that they are of another audit or
     *     checklist is one
     */
    public Audit read(String text, Audit onto) {
        return read(DocumentText.of(text, documents.limits()), Objects.requireNonNull(onto, "onto"));
    }

    /**
     * Reads the data of an audit from UTF-8 onto that audit, as {@link #read(String, Audit)} does from a string.
     *
     * @param onto the audit the data were written of, as it is now
     * @throws InvalidDocumentException with all problems of the data, if there are any
     */
    public Audit read(byte[] utf8, Audit onto) {
        return read(DocumentText.of(utf8, documents.limits()), Objects.requireNonNull(onto, "onto"));
    }

    private Audit read(DocumentText text, @Nullable Audit onto) {
        if (onto == null) {
            return documents.read(text, (root, problems) -> new FlatAuditReader(documents, null, problems).read(root));
        }
        Documents known = documents.withChecklist(onto.checklist());
        Audit data = known.read(text, (root, problems) -> new FlatAuditReader(known, onto, problems).read(root));
        return merged(data, onto);
    }

    private static Audit merged(Audit data, Audit onto) {
        Audit whole = onto.withDate(data.date());
        whole = data.subject().isPresent()
                ? whole.withSubject(
                        withTags(data.subject().get(), onto.subject().orElse(null)))
                : whole.withoutSubject();
        Map<String, Answer> answers = new LinkedHashMap<>(onto.answers());
        answers.replaceAll((item, before) -> data.answer(item).withEvidence(before.evidence()));
        data.answers().forEach(answers::putIfAbsent);
        whole = whole.withAll(answers);
        for (ItemScore score : Scorer.of(onto.checklist()).score(whole).items()) {
            Item item = score.item();
            boolean isLeftOut = !data.answers().containsKey(item.id());
            if (!score.applies() && isLeftOut && onto.answers().containsKey(item.id())) {
                // What does not apply is asked about by no condition that could hold, so this changes nothing else.
                whole = whole.with(item.id(), onto.answer(item.id()));
            }
        }
        return whole;
    }

    private static Subject withTags(Subject subject, @Nullable Subject before) {
        return before == null || !before.id().equals(subject.id()) ? subject : subject.withTags(before.tags());
    }
}
