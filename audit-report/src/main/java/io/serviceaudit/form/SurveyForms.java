package io.serviceaudit.form;

import io.serviceaudit.audit.Audit;
import io.serviceaudit.checklist.Checklist;
import io.serviceaudit.json.Documents;
import io.serviceaudit.json.FlatAudits;
import io.serviceaudit.json.InvalidDocumentException;
import io.serviceaudit.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Writes checklists as forms of the open library <a href="https://github.com/surveyjs/survey-library">SurveyJS</a> and reads the
 * data that people fill in there as audits. Immutable and safe to share.
 *
 * <pre>{@code
 * SurveyForms forms = SurveyForms.of(Documents.standard());
 * String form = forms.form(audit);          // new Survey.Model(form)
 * String data = forms.data(audit);          // survey.data = data, to go on where the audit stands
 * Audit filledIn = forms.readAudit(posted, audit);  // JSON.stringify(survey.data), from the browser
 * }</pre>
 *
 * <p>A form has a page on the audit as a whole and a page for each section, with a question for each item: how to answer it,
 * why it matters, hints, red flag, guiding questions, priority and plan. It has all texts in all languages of the checklist;
 * {@code survey.locale} chooses one, and SurveyJS takes {@code en} for the language of all that has no other.
 *
 * <p>Items and sections with a condition are shown when they apply by rule S21, as the scorer has it: by the industry and
 * the answers in the form as they are filled in, and by tags, channels and measurements of the audit the form is made for. What is
 * hidden keeps its answer, unless the host sets {@code survey.clearInvisibleValues} otherwise; data are read either way.
 *
 * <p>Data are those that {@link FlatAudits} reads, which tells what they carry. They come from a browser and are trusted in nothing;
 * they name the checklist and version of their form, and are refused for any other.
 *
 * <p>No text of a checklist or an audit becomes markup or a part of an expression. In a text {@code {reply-time_answer}} SurveyJS
 * would put in an answer; an invisible word joiner after each opening brace keeps that from happening. SurveyJS shows texts as
 * they are, unless a host turns them into HTML in {@code survey.onTextMarkdown}, which must then clean them. In what is written here
 * no {@code <} stands as it is, but as the escape that JSON has for it, so that it can be put into a script of a page.
 *
 * <p>Written for and tried with SurveyJS 2.5.
 */
public final class SurveyForms {
    private final Documents documents;
    private final FlatAudits audits;

    private SurveyForms(Documents documents) {
        this.documents = documents;
        audits = FlatAudits.of(documents);
    }

    /** Forms of these documents' checklists, with texts as long as their limits allow and messages in their language. */
    public static SurveyForms of(Documents documents) {
        Objects.requireNonNull(documents, "documents");
        return new SurveyForms(documents);
    }

    /**
     * Writes the form of a checklist, for an audit of which nothing is known: items under conditions on tags, channels or
     * measurements do not appear.
     *
     * @return the JSON that SurveyJS makes a form of; the same checklist gives the same
     */
    public String form(Checklist checklist) {
        Objects.requireNonNull(checklist, "checklist");
        return form(checklist, null);
    }

    /**
     * Writes the form of an audit's checklist, with conditions by its tags, channels and measurements. Answers are not in it, see
     * {@link #data}.
     *
     * @return the JSON that SurveyJS makes a form of; the same audit gives the same
     */
    public String form(Audit audit) {
        Objects.requireNonNull(audit, "audit");
        return form(audit.checklist(), audit);
    }

    private String form(Checklist checklist, @Nullable Audit audit) {
        JsonObject form = new FormPages(checklist, audit, documents.limits().textLength()).form();
        return forScripts(documents.write(form));
    }

    /** Writes what an audit's form carries of it, to fill in the form with; as {@link FlatAudits#write} does. */
    public String data(Audit audit) {
        Objects.requireNonNull(audit, "audit");
        return forScripts(audits.write(audit));
    }

    /** In JSON the character stands in texts only. */
    private static String forScripts(String json) {
        return json.replace("<", "\\u003c");
    }

    /**
     * Reads the data of a form as an audit: {@code JSON.stringify(survey.data)}.
     *
     * @throws InvalidDocumentException with all problems of the data, if there are any
     */
    public Audit readAudit(String data) {
        Objects.requireNonNull(data, "data");
        return audits.read(data);
    }

    /**
     * Reads the data of a form from UTF-8, as {@link #readAudit(String)} does from a string.
     *
     * @throws InvalidDocumentException with all problems of the data, if there are any
     */
    public Audit readAudit(byte[] data) {
        Objects.requireNonNull(data, "data");
        return audits.read(data);
    }

    /**
     * Reads the data of a form from UTF-8, as {@link #readAudit(String)} does from a string. The stream is read to its end, or to
     * the size limit, and is left open.
     *
     * @throws InvalidDocumentException with all problems of the data, if there are any
     * @throws IOException if the stream cannot be read
     */
    public Audit readAudit(InputStream data) throws IOException {
        Objects.requireNonNull(data, "data");
        return audits.read(data);
    }

    /**
     * Reads the data of a form from characters, as {@link #readAudit(String)} does from a string. The reader is read to its end, or to
     * the size limit, and is left open.
     *
     * @throws InvalidDocumentException with all problems of the data, if there are any
     * @throws IOException if the characters cannot be read
     */
    public Audit readAudit(Reader data) throws IOException {
        Objects.requireNonNull(data, "data");
        return audits.read(data);
    }

    /**
     * Reads the data of a form from a UTF-8 file, as {@link #readAudit(String)} does from a string.
     *
     * @throws InvalidDocumentException with all problems of the data, if there are any
     * @throws IOException if the file cannot be read
     */
    public Audit readAudit(Path data) throws IOException {
        Objects.requireNonNull(data, "data");
        return audits.read(data);
    }

    /**
     * Reads the data of a form onto the audit it was made for: what the form carries is as the data say, all else is kept. See
     * {@link FlatAudits#read(String, Audit)}.
     *
     * @param onto the audit the form was made for, as it is now
     * @throws InvalidDocumentException with all problems of the data, if there are any; that they are of another audit or
     *     checklist is one
     */
    public Audit readAudit(String data, Audit onto) {
        Objects.requireNonNull(data, "data");
        Objects.requireNonNull(onto, "onto");
        return audits.read(data, onto);
    }

    /**
     * Reads the data of a form from UTF-8 onto the audit it was made for, as {@link #readAudit(String, Audit)} does.
     *
     * @param onto the audit the form was made for, as it is now
     * @throws InvalidDocumentException with all problems of the data, if there are any
     */
    public Audit readAudit(byte[] data, Audit onto) {
        Objects.requireNonNull(data, "data");
        Objects.requireNonNull(onto, "onto");
        return audits.read(data, onto);
    }
}
