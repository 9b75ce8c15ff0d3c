package io.serviceaudit.json;

import io.serviceaudit.audit.Audit;
import io.serviceaudit.audit.Migration;
import io.serviceaudit.benchmark.BenchmarkTable;
import io.serviceaudit.benchmark.Industries;
import io.serviceaudit.catalog.Catalog;
import io.serviceaudit.checklist.Checklist;
import io.serviceaudit.checklist.ChecklistLibrary;
import io.serviceaudit.checklist.ChecklistState;
import io.serviceaudit.checklist.Scoring;
import io.serviceaudit.conversation.Review;
import io.serviceaudit.conversation.SamplingPlan;
import io.serviceaudit.measure.Metrics;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * Reads and writes the JSON documents, and holds what a host configures for it: the metrics and industries documents may name, the
 * checklists audits are of, the limits, the messages and their language. Immutable and safe to share; {@code with...} gives a changed
 * copy.
 *
 * <pre>{@code
 * Documents documents = Documents.standard();
 * Checklist own = documents.readChecklist(Path.of("courier-service.json"));
 * Audit audit = documents.withChecklist(own).readAudit(Path.of("2026-q4-north.json"));
 * }</pre>
 *
 * <p>Every {@code read...} takes a document as a string, as UTF-8 bytes, from a stream, from a reader or from a file. A byte order mark at
 * the start of UTF-8 is passed over; other encodings are refused. A stream is read to its end, or to the size limit, and is
 * left open. Reading is strict, unless {@linkplain #withUnknownFieldsPassedOver() told} to pass over unknown fields: the first problem
 * does not end it, and nothing is accepted in part. Whole numbers may be
 * written with an exponent or zeros after the point: a rating of 4.0 is 4.
 *
 * <p>What is written has no limit, what is read has: a document that {@code write} gave is refused by {@code read...} where it is beyond the
 * {@linkplain #limits() limits}, as a report in all languages on a large checklist can be. Who reads such documents raises them: {@code
 * documents.withLimits(documents.limits().withBytes(16 * 1024 * 1024))}.
 */
public final class Documents {
    private static final Documents STANDARD = new Documents(
            Metrics.standard(),
            Industries.standard(),
            ChecklistLibrary.of(Catalog.checklists()),
            Limits.withDefaults(),
            ProblemMessages.standard(),
            Locale.ENGLISH,
            null);

    private final Metrics metrics;
    private final Industries industries;
    private final ChecklistLibrary library;
    private final Limits limits;
    private final ProblemMessages problemMessages;
    private final Locale locale;
    private final @Nullable Consumer<? super Problem> passedOver;
    private final Messages messages;
    private final TreeReader trees;

    private Documents(
            Metrics metrics,
            Industries industries,
            ChecklistLibrary library,
            Limits limits,
            ProblemMessages problemMessages,
            Locale locale,
            @Nullable Consumer<? super Problem> passedOver) {
        this.metrics = metrics;
        this.industries = industries;
        this.library = library;
        this.limits = limits;
        this.problemMessages = problemMessages;
        this.locale = locale;
        this.passedOver = passedOver;
        messages = new Messages(problemMessages, locale);
        trees = new TreeReader(limits);
    }

    /** The standard metrics, the built-in checklists, the limits of the format, and messages in English. */
    public static Documents standard() {
        return STANDARD;
    }

    /** These documents with the metrics they may name, in place of those so far. */
    public Documents withMetrics(Metrics metrics) {
        return new Documents(
                Objects.requireNonNull(metrics, "metrics"),
                industries,
                library,
                limits,
                problemMessages,
                locale,
                passedOver);
    }

    /** These documents with the industries that rows of benchmark tables may name, in place of those so far. */
    public Documents withIndustries(Industries industries) {
        return new Documents(
                metrics,
                Objects.requireNonNull(industries, "industries"),
                library,
                limits,
                problemMessages,
                locale,
                passedOver);
    }

    /**
     * These documents with the checklists of a library, in place of those so far. Audits of all of them are read, whatever the state
     * of a version (rule S22).
     */
    public Documents withLibrary(ChecklistLibrary library) {
        return new Documents(
                metrics,
                industries,
                Objects.requireNonNull(library, "library"),
                limits,
                problemMessages,
                locale,
                passedOver);
    }

    /**
     * These documents with one more active checklist that audits may be of. Several versions of one id stand side by side; one of
     * the same id and version takes the place of the one before, as a checklist with other texts does.
     */
    public Documents withChecklist(Checklist checklist) {
        return withChecklist(checklist, ChecklistState.ACTIVE);
    }

    /** These documents with one more checklist in a state, as {@link #withChecklist(Checklist)} adds an active one. */
    public Documents withChecklist(Checklist checklist, ChecklistState state) {
        return withLibrary(
                library.with(Objects.requireNonNull(checklist, "checklist"), Objects.requireNonNull(state, "state")));
    }

    /** These documents with other limits. */
    public Documents withLimits(Limits limits) {
        return new Documents(
                metrics,
                industries,
                library,
                Objects.requireNonNull(limits, "limits"),
                problemMessages,
                locale,
                passedOver);
    }

    /** These documents with other messages: some put in other words, or in more languages. */
    public Documents withMessages(ProblemMessages messages) {
        return new Documents(
                metrics, industries, library, limits, Objects.requireNonNull(messages, "messages"), locale, passedOver);
    }

    /** These documents with messages in the language of a locale, and in English where there are none in it. */
    public Documents withMessages(Locale locale) {
        return new Documents(
                metrics,
                industries,
                library,
                limits,
                problemMessages,
                Objects.requireNonNull(locale, "locale"),
                passedOver);
    }

    /**
     * These documents with unknown fields passed over, wherever they stand: for documents of a newer minor version, whose fields are
     * more. Everything else stays as strict as it was, and what is passed over is lost when the document is written again. A field that
     * looks like a required one misspelt is still refused where that one is missing.
     */
    public Documents withUnknownFieldsPassedOver() {
        return withUnknownFieldsPassedOver(problem -> {});
    }

    /**
     * These documents with unknown fields passed over, as {@link #withUnknownFieldsPassedOver()} does, each told of. A document that is
     * refused tells of none.
     *
     * @param passedOver is given each field that was passed over, in the order of the document, as the problem it would be otherwise;
     *     called by the thread that reads, before the value is returned
     */
    public Documents withUnknownFieldsPassedOver(Consumer<? super Problem> passedOver) {
        return new Documents(
                metrics,
                industries,
                library,
                limits,
                problemMessages,
                locale,
                Objects.requireNonNull(passedOver, "passedOver"));
    }

    /** The metrics that documents may name. */
    public Metrics metrics() {
        return metrics;
    }

    /** The industries that rows of benchmark tables may name. */
    public Industries industries() {
        return industries;
    }

    /** The checklists that audits may be of. */
    public ChecklistLibrary library() {
        return library;
    }

    /** What documents may weigh. */
    public Limits limits() {
        return limits;
    }

    /** What is said of problems, in all languages. */
    public ProblemMessages messages() {
        return problemMessages;
    }

    /** The language of messages. */
    public Locale locale() {
        return locale;
    }

    /**
     * Reads a checklist.
     *
     * @throws InvalidDocumentException with all problems of the document, if there are any
     */
    public Checklist readChecklist(String text) {
        return checklist(DocumentText.of(text, limits));
    }

    /**
     * Reads a checklist from UTF-8.
     *
     * @throws InvalidDocumentException with all problems of the document, if there are any
     */
    public Checklist readChecklist(byte[] utf8) {
        return checklist(DocumentText.of(utf8, limits));
    }

    /**
     * Reads a checklist from UTF-8. The stream is left open.
     *
     * @throws InvalidDocumentException with all problems of the document, if there are any
     * @throws IOException if the stream cannot be read
     */
    public Checklist readChecklist(InputStream utf8) throws IOException {
        return checklist(DocumentText.of(utf8, limits));
    }

    /**
     * Reads a checklist from characters, as {@link #readChecklist(String)} does from a string. The reader is left open.
     *
     * @throws InvalidDocumentException with all problems of the document, if there are any
     * @throws IOException if the characters cannot be read
     */
    public Checklist readChecklist(Reader characters) throws IOException {
        return checklist(DocumentText.of(characters, limits));
    }

    /**
     * Reads a checklist from a UTF-8 file.
     *
     * @throws InvalidDocumentException with all problems of the document, if there are any
     * @throws IOException if the file cannot be read
     */
    public Checklist readChecklist(Path file) throws IOException {
        Objects.requireNonNull(file, "file");
        try (InputStream in = Files.newInputStream(file)) {
            return readChecklist(in);
        }
    }

    /**
     * Reads scoring parameters.
     *
     * @throws InvalidDocumentException with all problems of the document, if there are any
     */
    public Scoring readScoring(String text) {
        return scoring(DocumentText.of(text, limits));
    }

    /**
     * Reads scoring parameters from UTF-8.
     *
     * @throws InvalidDocumentException with all problems of the document, if there are any
     */
    public Scoring readScoring(byte[] utf8) {
        return scoring(DocumentText.of(utf8, limits));
    }

    /**
     * Reads scoring parameters from UTF-8. The stream is left open.
     *
     * @throws InvalidDocumentException with all problems of the document, if there are any
     * @throws IOException if the stream cannot be read
     */
    public Scoring readScoring(InputStream utf8) throws IOException {
        return scoring(DocumentText.of(utf8, limits));
    }

    /**
     * Reads scoring parameters from characters, as {@link #readScoring(String)} does from a string. The reader is left open.
     *
     * @throws InvalidDocumentException with all problems of the document, if there are any
     * @throws IOException if the characters cannot be read
     */
    public Scoring readScoring(Reader characters) throws IOException {
        return scoring(DocumentText.of(characters, limits));
    }

    /**
     * Reads scoring parameters from a UTF-8 file.
     *
     * @throws InvalidDocumentException with all problems of the document, if there are any
     * @throws IOException if the file cannot be read
     */
    public Scoring readScoring(Path file) throws IOException {
        Objects.requireNonNull(file, "file");
        try (InputStream in = Files.newInputStream(file)) {
            return readScoring(in);
        }
    }

    /**
     * Reads an audit of one of the {@linkplain #library() library}'s checklists: of the one whose id and version it names, in
     * whatever state, and of no other (rule S22).
     *
     * @throws InvalidDocumentException with all problems of the document, if there are any; a checklist or version that is not
     *     at hand is one, and lists those that are
     */
    public Audit readAudit(String text) {
        return audit(DocumentText.of(text, limits));
    }

    /**
     * Reads an audit from UTF-8, as {@link #readAudit(String)} does from a string.
     *
     * @throws InvalidDocumentException with all problems of the document, if there are any
     */
    public Audit readAudit(byte[] utf8) {
        return audit(DocumentText.of(utf8, limits));
    }

    /**
     * Reads an audit from UTF-8, as {@link #readAudit(String)} does from a string. The stream is left open.
     *
     * @throws InvalidDocumentException with all problems of the document, if there are any
     * @throws IOException if the stream cannot be read
     */
    public Audit readAudit(InputStream utf8) throws IOException {
        return audit(DocumentText.of(utf8, limits));
    }

    /**
     * Reads an audit from characters, as {@link #readAudit(String)} does from a string. The reader is left open.
     *
     * @throws InvalidDocumentException with all problems of the document, if there are any
     * @throws IOException if the characters cannot be read
     */
    public Audit readAudit(Reader characters) throws IOException {
        return audit(DocumentText.of(characters, limits));
    }

    /**
     * Reads an audit from a UTF-8 file, as {@link #readAudit(String)} does from a string.
     *
     * @throws InvalidDocumentException with all problems of the document, if there are any
     * @throws IOException if the file cannot be read
     */
    public Audit readAudit(Path file) throws IOException {
        Objects.requireNonNull(file, "file");
        try (InputStream in = Files.newInputStream(file)) {
            return readAudit(in);
        }
    }

    /**
     * Reads a benchmark table; its rows may name the {@linkplain #metrics() metrics} and {@linkplain #industries() industries}.
     *
     * @throws InvalidDocumentException with all problems of the document, if there are any
     */
    public BenchmarkTable readBenchmarkTable(String text) {
        return benchmarkTable(DocumentText.of(text, limits));
    }

    /**
     * Reads a benchmark table from UTF-8, as {@link #readBenchmarkTable(String)} does from a string.
     *
     * @throws InvalidDocumentException with all problems of the document, if there are any
     */
    public BenchmarkTable readBenchmarkTable(byte[] utf8) {
        return benchmarkTable(DocumentText.of(utf8, limits));
    }

    /**
     * Reads a benchmark table from UTF-8, as {@link #readBenchmarkTable(String)} does from a string. The stream is left open.
     *
     * @throws InvalidDocumentException with all problems of the document, if there are any
     * @throws IOException if the stream cannot be read
     */
    public BenchmarkTable readBenchmarkTable(InputStream utf8) throws IOException {
        return benchmarkTable(DocumentText.of(utf8, limits));
    }

    /**
     * Reads a benchmark table from characters, as {@link #readBenchmarkTable(String)} does from a string. The reader is left open.
     *
     * @throws InvalidDocumentException with all problems of the document, if there are any
     * @throws IOException if the characters cannot be read
     */
    public BenchmarkTable readBenchmarkTable(Reader characters) throws IOException {
        return benchmarkTable(DocumentText.of(characters, limits));
    }

    /**
     * Reads a benchmark table from a UTF-8 file, as {@link #readBenchmarkTable(String)} does from a string.
     *
     * @throws InvalidDocumentException with all problems of the document, if there are any
     * @throws IOException if the file cannot be read
     */
    public BenchmarkTable readBenchmarkTable(Path file) throws IOException {
        Objects.requireNonNull(file, "file");
        try (InputStream in = Files.newInputStream(file)) {
            return readBenchmarkTable(in);
        }
    }

    /**
     * Reads what one reviewer says of one conversation, on one of the {@linkplain #library() library}'s checklists: on the one whose id
     * and version it names, in whatever state, and on no other (rule S22).
     *
     * @throws InvalidDocumentException with all problems of the document, if there are any; a checklist or version that is not
     *     at hand is one, and lists those that are
     */
    public Review readReview(String text) {
        return review(DocumentText.of(text, limits));
    }

    /**
     * Reads a review from UTF-8, as {@link #readReview(String)} does from a string.
     *
     * @throws InvalidDocumentException with all problems of the document, if there are any
     */
    public Review readReview(byte[] utf8) {
        return review(DocumentText.of(utf8, limits));
    }

    /**
     * Reads a review from UTF-8, as {@link #readReview(String)} does from a string. The stream is left open.
     *
     * @throws InvalidDocumentException with all problems of the document, if there are any
     * @throws IOException if the stream cannot be read
     */
    public Review readReview(InputStream utf8) throws IOException {
        return review(DocumentText.of(utf8, limits));
    }

    /**
     * Reads a review from characters, as {@link #readReview(String)} does from a string. The reader is left open.
     *
     * @throws InvalidDocumentException with all problems of the document, if there are any
     * @throws IOException if the characters cannot be read
     */
    public Review readReview(Reader characters) throws IOException {
        return review(DocumentText.of(characters, limits));
    }

    /**
     * Reads a review from a UTF-8 file, as {@link #readReview(String)} does from a string.
     *
     * @throws InvalidDocumentException with all problems of the document, if there are any
     * @throws IOException if the file cannot be read
     */
    public Review readReview(Path file) throws IOException {
        Objects.requireNonNull(file, "file");
        try (InputStream in = Files.newInputStream(file)) {
            return readReview(in);
        }
    }

    /**
     * Reads a sampling plan. What follows from it, the numbers of each stratum and the hours, is computed anew; where the document has it and
     * it differs, that is a problem. Seed and workload are in the record: {@code read(SamplingPlanDocument.class, text)}.
     *
     * @throws InvalidDocumentException with all problems of the document, if there are any; a plan that cannot be, such as a
     *     sample larger than the population, is one
     */
    public SamplingPlan readSamplingPlan(String text) {
        return samplingPlan(DocumentText.of(text, limits));
    }

    /**
     * Reads a sampling plan from UTF-8, as {@link #readSamplingPlan(String)} does from a string.
     *
     * @throws InvalidDocumentException with all problems of the document, if there are any
     */
    public SamplingPlan readSamplingPlan(byte[] utf8) {
        return samplingPlan(DocumentText.of(utf8, limits));
    }

    /**
     * Reads a sampling plan from UTF-8, as {@link #readSamplingPlan(String)} does from a string. The stream is left open.
     *
     * @throws InvalidDocumentException with all problems of the document, if there are any
     * @throws IOException if the stream cannot be read
     */
    public SamplingPlan readSamplingPlan(InputStream utf8) throws IOException {
        return samplingPlan(DocumentText.of(utf8, limits));
    }

    /**
     * Reads a sampling plan from characters, as {@link #readSamplingPlan(String)} does from a string. The reader is left open.
     *
     * @throws InvalidDocumentException with all problems of the document, if there are any
     * @throws IOException if the characters cannot be read
     */
    public SamplingPlan readSamplingPlan(Reader characters) throws IOException {
        return samplingPlan(DocumentText.of(characters, limits));
    }

    /**
     * Reads a sampling plan from a UTF-8 file, as {@link #readSamplingPlan(String)} does from a string.
     *
     * @throws InvalidDocumentException with all problems of the document, if there are any
     * @throws IOException if the file cannot be read
     */
    public SamplingPlan readSamplingPlan(Path file) throws IOException {
        Objects.requireNonNull(file, "file");
        try (InputStream in = Files.newInputStream(file)) {
            return readSamplingPlan(in);
        }
    }

    /**
     * Reads many reviews from lines, one document a line, as JSON Lines has it; blank lines are passed over. Every problem of every line comes
     * at once, with its line and the index of its review at the head of its pointer, {@code /17/answers/greeting}; a mistake of syntax is one of
     * its line and keeps no other line from being read. Two reviews may not have one id, nor be of one conversation by one reviewer.
     *
     * <p>Each line may have as many bytes as a document; how many there may be, and how large all may be together, {@link Limits#reviews} and
     * {@link Limits#bytesOfReviews} say.
     *
     * @return the reviews in the order of the lines; none of an empty text
     * @throws InvalidDocumentException with all problems of all lines, if there are any
     */
    public List<Review> readReviews(String lines) {
        Objects.requireNonNull(lines, "lines");
        return reviews(DocumentText.of(lines, limitsOfReviews()));
    }

    /**
     * Reads many reviews from lines in UTF-8, as {@link #readReviews(String)} does from a string.
     *
     * @throws InvalidDocumentException with all problems of all lines, if there are any
     */
    public List<Review> readReviews(byte[] utf8) {
        return reviews(DocumentText.of(utf8, limitsOfReviews()));
    }

    /**
     * Reads many reviews from lines in UTF-8, as {@link #readReviews(String)} does from a string. The stream is left open.
     *
     * @throws InvalidDocumentException with all problems of all lines, if there are any
     * @throws IOException if the stream cannot be read
     */
    public List<Review> readReviews(InputStream utf8) throws IOException {
        return reviews(DocumentText.of(utf8, limitsOfReviews()));
    }

    /**
     * Reads many reviews from lines, as {@link #readReviews(String)} does from a string. The reader is left open.
     *
     * @throws InvalidDocumentException with all problems of all lines, if there are any
     * @throws IOException if the characters cannot be read
     */
    public List<Review> readReviews(Reader characters) throws IOException {
        return reviews(DocumentText.of(characters, limitsOfReviews()));
    }

    /**
     * Reads many reviews from the lines of a UTF-8 file, as {@link #readReviews(String)} does from a string.
     *
     * @throws InvalidDocumentException with all problems of all lines, if there are any
     * @throws IOException if the file cannot be read
     */
    public List<Review> readReviews(Path file) throws IOException {
        Objects.requireNonNull(file, "file");
        try (InputStream in = Files.newInputStream(file)) {
            return readReviews(in);
        }
    }

    /**
     * Reads a migration between two versions of a checklist of the {@linkplain #library() library} (rule S22).
     *
     * @throws InvalidDocumentException with all problems of the document, if there are any; a version that is not at hand is one, and
     *     so is all that {@link Migration.Builder#build()} refuses
     */
    public Migration readMigration(String text) {
        return migration(DocumentText.of(text, limits));
    }

    /**
     * Reads a migration from UTF-8, as {@link #readMigration(String)} does from a string.
     *
     * @throws InvalidDocumentException with all problems of the document, if there are any
     */
    public Migration readMigration(byte[] utf8) {
        return migration(DocumentText.of(utf8, limits));
    }

    /**
     * Reads a migration from UTF-8, as {@link #readMigration(String)} does from a string. The stream is left open.
     *
     * @throws InvalidDocumentException with all problems of the document, if there are any
     * @throws IOException if the stream cannot be read
     */
    public Migration readMigration(InputStream utf8) throws IOException {
        return migration(DocumentText.of(utf8, limits));
    }

    /**
     * Reads a migration from characters, as {@link #readMigration(String)} does from a string. The reader is left open.
     *
     * @throws InvalidDocumentException with all problems of the document, if there are any
     * @throws IOException if the characters cannot be read
     */
    public Migration readMigration(Reader characters) throws IOException {
        return migration(DocumentText.of(characters, limits));
    }

    /**
     * Reads a migration from a UTF-8 file, as {@link #readMigration(String)} does from a string.
     *
     * @throws InvalidDocumentException with all problems of the document, if there are any
     * @throws IOException if the file cannot be read
     */
    public Migration readMigration(Path file) throws IOException {
        Objects.requireNonNull(file, "file");
        try (InputStream in = Files.newInputStream(file)) {
            return readMigration(in);
        }
    }

    /**
     * Reads a document as the record it is written from: a report, and so its figures and texts; and, beside the domain's own
     * {@code read...}, any other document record, held against all rules of its kind first. Of one and the same document,
     * {@code write(read(type, text))} gives the same text if it was in canonical form.
     *
     * <p>A report can be larger than the 1 MiB that are read by default: one in all languages with its receipt takes 1 to 6
     * kilobytes for each item, one over several checklists a little more than its reports together. {@link Limits#withBytes} raises the limit.
     *
     * @param type the record, such as {@code AuditReport.class}
     * @throws InvalidDocumentException with all problems of the document, if there are any; another kind of document, or a later
     *     major version of the format, is one
     * @throws IllegalArgumentException if the type is no record
     */
    public <D extends Document> D read(Class<D> type, String text) {
        Objects.requireNonNull(type, "type");
        return document(type, DocumentText.of(text, limits));
    }

    /**
     * Reads a document record from UTF-8, as {@link #read(Class, String)} does from a string.
     *
     * @throws InvalidDocumentException with all problems of the document, if there are any
     */
    public <D extends Document> D read(Class<D> type, byte[] utf8) {
        Objects.requireNonNull(type, "type");
        return document(type, DocumentText.of(utf8, limits));
    }

    /**
     * Reads a document record from UTF-8, as {@link #read(Class, String)} does from a string. The stream is left open.
     *
     * @throws InvalidDocumentException with all problems of the document, if there are any
     * @throws IOException if the stream cannot be read
     */
    public <D extends Document> D read(Class<D> type, InputStream utf8) throws IOException {
        Objects.requireNonNull(type, "type");
        return document(type, DocumentText.of(utf8, limits));
    }

    /**
     * Reads a document record from characters, as {@link #read(Class, String)} does from a string. The reader is left open.
     *
     * @throws InvalidDocumentException with all problems of the document, if there are any
     * @throws IOException if the characters cannot be read
     */
    public <D extends Document> D read(Class<D> type, Reader characters) throws IOException {
        Objects.requireNonNull(type, "type");
        return document(type, DocumentText.of(characters, limits));
    }

    /**
     * Reads a document record from a UTF-8 file, as {@link #read(Class, String)} does from a string.
     *
     * @throws InvalidDocumentException with all problems of the document, if there are any
     * @throws IOException if the file cannot be read
     */
    public <D extends Document> D read(Class<D> type, Path file) throws IOException {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(file, "file");
        try (InputStream in = Files.newInputStream(file)) {
            return read(type, in);
        }
    }

    /**
     * What is wrong with a document record that a host has built or bound itself: what reading it would refuse, in the language of
     * {@linkplain #locale() messages}. An audit is held against its checklist, which must be at hand. Needs no provider of Bean
     * Validation; {@link DocumentValidator} asks one.
     *
     * @return the problems, in the order of the document and without lines; empty if there are none
     */
    public List<Problem> validate(Document document) {
        Objects.requireNonNull(document, "document");
        return problemsOf(document, false).withoutPositions();
    }

    /** Writes a document in canonical form: fixed field order, compact, plain decimals. */
    public String write(Document document) {
        Objects.requireNonNull(document, "document");
        return DocumentWriter.write(document);
    }

    /** Writes a checklist in canonical form, its texts in all their languages; what has its default value is left out. */
    public String write(Checklist checklist) {
        return write(ChecklistDocument.of(checklist));
    }

    /**
     * Writes an audit in canonical form, its figures as they were given: counts as counts, rates for the period they were stated
     * for. What has its default value is left out.
     */
    public String write(Audit audit) {
        return write(AuditDocument.of(audit));
    }

    /** Writes scoring parameters in canonical form; what is left open is left out. */
    public String write(Scoring scoring) {
        return write(ScoringDocument.of(scoring));
    }

    /**
     * Writes a benchmark table in canonical form, its texts in all their languages. What is written can be read again by these
     * documents, so a row whose {@linkplain #metrics() metric} or {@linkplain #industries() industry} they do not know is refused;
     * {@link #withMetrics} and {@link #withIndustries} make them known.
     *
     * @throws IllegalArgumentException if rows of the table are of different editions, see {@link BenchmarkTableDocument#of}, or one
     *     names a metric or an industry that is not known
     */
    public String write(BenchmarkTable table) {
        Objects.requireNonNull(table, "table");
        table.requireKnown(metrics, industries);
        return write(BenchmarkTableDocument.of(table));
    }

    /**
     * Writes a migration in canonical form.
     *
     * @throws IllegalArgumentException if it is several migrations joined by {@link Migration#then}
     */
    public String write(Migration migration) {
        return write(MigrationDocument.of(migration));
    }

    /**
     * Writes a review in canonical form; what was not given is left out.
     *
     * @throws IllegalArgumentException if its audit says what a review has no place for, see {@link ReviewDocument#of}
     */
    public String write(Review review) {
        return write(ReviewDocument.of(review));
    }

    /**
     * Writes reviews in canonical form, each on a line that a line feed ends, in their order.
     *
     * @throws IllegalArgumentException if the audit of one says what a review has no place for, see {@link ReviewDocument#of}
     */
    public String writeReviews(Collection<Review> reviews) {
        Objects.requireNonNull(reviews, "reviews");
        StringBuilder lines = new StringBuilder();
        reviews.forEach(review -> lines.append(write(review)).append('\n'));
        return lines.toString();
    }

    /**
     * Writes a sampling plan in canonical form, without seed and workload, which {@link SamplingPlanDocument} adds.
     *
     * @throws IllegalArgumentException if a number of the plan is no decimal, see {@link SamplingPlanDocument#of}
     */
    public String write(SamplingPlan plan) {
        return write(SamplingPlanDocument.of(plan));
    }

    private Checklist checklist(DocumentText document) {
        return read(document, this::checklist);
    }

    private @Nullable Checklist checklist(JsonValue root, Problems problems) {
        return new ChecklistReader(metrics, limits, problems).read(root);
    }

    private Scoring scoring(DocumentText document) {
        return read(document, this::scoring);
    }

    private @Nullable Scoring scoring(JsonValue root, Problems problems) {
        Values values = new Values(limits, problems);
        // A scoring of its own has no language; names of bands that are plain strings are taken as English.
        Texts texts = new Texts(ChecklistReader.DEFAULT_LANGUAGE, problems, values);
        return new ScoringReader(texts, problems, values).document(root);
    }

    private <D extends Document> D document(Class<D> type, DocumentText document) {
        RecordShape.of(type);
        return read(document, (root, problems) -> document(type, root, problems));
    }

    /** A record, if the reader of its kind, where there is one, refused nothing. */
    <D extends Document> @Nullable D document(Class<D> type, JsonValue root, Problems problems) {
        if (type == ChecklistDocument.class) {
            checklist(root, problems);
        } else if (type == ScoringDocument.class) {
            scoring(root, problems);
        } else if (type == AuditDocument.class) {
            audit(root, problems);
        } else if (type == BenchmarkTableDocument.class) {
            benchmarkTable(root, problems);
        } else if (type == MigrationDocument.class) {
            migration(root, problems);
        } else if (type == ReviewDocument.class) {
            review(root, problems);
        } else if (type == SamplingPlanDocument.class) {
            samplingPlan(root, problems);
        }
        return problems.isEmpty()
                ? RecordReader.ofAll(problems, new Values(limits, problems)).document(root, type)
                : null;
    }

    private Audit audit(DocumentText document) {
        return read(document, this::audit);
    }

    private @Nullable Audit audit(JsonValue root, Problems problems) {
        return new AuditReader(this, problems).read(root);
    }

    /**
     * What is wrong with a record, found by reading what is written of it.
     *
     * @param beyondConstraints whether only that is wanted which the constraints on the record's parts do not say
     */
    Problems problemsOf(Document record, boolean beyondConstraints) {
        Class<? extends Document> type = record.getClass();
        Problems problems = new Problems(messages);
        problems.untilTooMany(() -> {
            DocumentText document;
            try {
                document = DocumentText.of(DocumentWriter.write(record), limits);
            } catch (JacksonException e) {
                problems.add(Place.root(0), Message.REFUSED, String.valueOf(e.getOriginalMessage()));
                return null;
            }
            document.addMistake(problems);
            JsonValue root = problems.isEmpty() ? trees.read(document.text(), problems) : null;
            if (root == null || beyondConstraints && isRefusedByConstraints(root, type)) {
                return null;
            }
            return problems.net(root.place(), () -> document(type, root, problems));
        });
        return problems;
    }

    private boolean isRefusedByConstraints(JsonValue root, Class<? extends Document> type) {
        Problems said = new Problems(messages);
        said.untilTooMany(
                () -> RecordReader.ofConstrained(said, new Values(limits, said)).document(root, type));
        return !said.isEmpty();
    }

    private BenchmarkTable benchmarkTable(DocumentText document) {
        return read(document, this::benchmarkTable);
    }

    private @Nullable BenchmarkTable benchmarkTable(JsonValue root, Problems problems) {
        return new BenchmarkReader(this, problems).read(root);
    }

    private Migration migration(DocumentText document) {
        return read(document, this::migration);
    }

    private @Nullable Migration migration(JsonValue root, Problems problems) {
        return new MigrationReader(this, problems).read(root);
    }

    private Review review(DocumentText document) {
        return read(document, this::review);
    }

    private @Nullable Review review(JsonValue root, Problems problems) {
        return new ReviewReader(this, problems).read(root);
    }

    private SamplingPlan samplingPlan(DocumentText document) {
        return read(document, this::samplingPlan);
    }

    private @Nullable SamplingPlan samplingPlan(JsonValue root, Problems problems) {
        return new SamplingPlanReader(this, problems).read(root);
    }

    private Limits limitsOfReviews() {
        return limits.withBytes(limits.bytesOfReviews());
    }

    private List<Review> reviews(DocumentText lines) {
        return List.copyOf(
                readText(lines.ofReviews(), (text, problems) -> new ReviewLines(this, trees, problems).read(text)));
    }

    /** Reads a value from the root of a document; null if there is a problem. */
    @FunctionalInterface
    interface RootReader<T> {
        @Nullable
        T read(JsonValue root, Problems problems);
    }

    /** The two gates: the whole document is read, and only without any problem is there a value. */
    <T> T read(DocumentText document, RootReader<T> reader) {
        return readText(document, (text, problems) -> {
            JsonValue root = trees.read(text, problems);
            return root == null ? null : problems.net(root.place(), () -> reader.read(root, problems));
        });
    }

    /** Reads a value from a text; null if there is a problem. */
    @FunctionalInterface
    private interface TextReader<T> {
        @Nullable
        T read(String text, Problems problems);
    }

    private <T> T readText(DocumentText document, TextReader<T> reader) {
        Problems problems = new Problems(messages, passedOver != null);
        T value = problems.untilTooMany(() -> {
            document.addMistake(problems);
            return problems.isEmpty() ? reader.read(document.text(), problems) : null;
        });
        problems.throwIfAny(document.text());
        if (passedOver != null) {
            problems.passedOver(document.text()).forEach(passedOver);
        }
        return Objects.requireNonNull(value, "a document without problems has a value");
    }
}
