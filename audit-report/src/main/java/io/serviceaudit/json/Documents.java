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
import io.serviceaudit.measure.Metrics;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

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
 * <p>Every {@code read...} takes a document as a string, as UTF-8 bytes, from a stream or from a file. A byte order mark at
 * the start of UTF-8 is passed over; other encodings are refused. A stream is read to its end, or to the size limit, and is
 * left open. Reading is strict, unless {@linkplain #withUnknownFieldsPassedOver() told} to pass over unknown fields: the first problem
 * does not end it, and nothing is accepted in part. Whole numbers may be
 * written with an exponent or zeros after the point: a rating of 4.0 is 4.
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
     * Reads a checklist from a UTF-8 file.
     *
     * @throws InvalidDocumentException with all problems of the document, if there are any
     * @throws IOException if the file cannot be read
     */
    public Checklist readChecklist(Path file) throws IOException {
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
     * Reads scoring parameters from a UTF-8 file.
     *
     * @throws InvalidDocumentException with all problems of the document, if there are any
     * @throws IOException if the file cannot be read
     */
    public Scoring readScoring(Path file) throws IOException {
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
     * Reads an audit from a UTF-8 file, as {@link #readAudit(String)} does from a string.
     *
     * @throws InvalidDocumentException with all problems of the document, if there are any
     * @throws IOException if the file cannot be read
     */
    public Audit readAudit(Path file) throws IOException {
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
     * Reads a benchmark table from a UTF-8 file, as {@link #readBenchmarkTable(String)} does from a string.
     *
     * @throws InvalidDocumentException with all problems of the document, if there are any
     * @throws IOException if the file cannot be read
     */
    public BenchmarkTable readBenchmarkTable(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return readBenchmarkTable(in);
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
     * Reads a migration from a UTF-8 file, as {@link #readMigration(String)} does from a string.
     *
     * @throws InvalidDocumentException with all problems of the document, if there are any
     * @throws IOException if the file cannot be read
     */
    public Migration readMigration(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return readMigration(in);
        }
    }

    /** Writes a document in canonical form: fixed field order, compact, plain decimals. */
    public String write(Document document) {
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
     * Writes a benchmark table in canonical form, its texts in all their languages.
     *
     * @throws IllegalArgumentException if rows of the table are of different editions; see {@link BenchmarkTableDocument#of}
     */
    public String write(BenchmarkTable table) {
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

    private Checklist checklist(DocumentText document) {
        return read(document, (root, problems) -> new ChecklistReader(metrics, limits, problems).read(root));
    }

    private Scoring scoring(DocumentText document) {
        return read(document, (root, problems) -> {
            Values values = new Values(limits, problems);
            // A scoring of its own has no language; names of bands that are plain strings are taken as English.
            Texts texts = new Texts(ChecklistReader.DEFAULT_LANGUAGE, problems, values);
            return new ScoringReader(texts, problems, values).document(root);
        });
    }

    private Audit audit(DocumentText document) {
        return read(document, (root, problems) -> new AuditReader(this, problems).read(root));
    }

    private BenchmarkTable benchmarkTable(DocumentText document) {
        return read(document, (root, problems) -> new BenchmarkReader(this, problems).read(root));
    }

    private Migration migration(DocumentText document) {
        return read(document, (root, problems) -> new MigrationReader(this, problems).read(root));
    }

    /** Reads a value from the root of a document; null if there is a problem. */
    @FunctionalInterface
    private interface RootReader<T> {
        @Nullable
        T read(JsonValue root, Problems problems);
    }

    /** The two gates: the whole document is read, and only without any problem is there a value. */
    private <T> T read(DocumentText document, RootReader<T> reader) {
        Problems problems = new Problems(messages, passedOver != null);
        T value = problems.untilTooMany(() -> {
            document.addMistake(problems);
            JsonValue root = problems.isEmpty() ? trees.read(document.text(), problems) : null;
            return root == null ? null : problems.net(root.place(), () -> reader.read(root, problems));
        });
        problems.throwIfAny(document.text());
        if (passedOver != null) {
            problems.passedOver(document.text()).forEach(passedOver);
        }
        return Objects.requireNonNull(value, "a document without problems has a value");
    }
}
