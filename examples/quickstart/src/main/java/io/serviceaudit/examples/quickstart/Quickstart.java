package io.serviceaudit.examples.quickstart;

import io.serviceaudit.audit.Audit;
import io.serviceaudit.checklist.Checklist;
import io.serviceaudit.checklist.Item;
import io.serviceaudit.checklist.Scoring;
import io.serviceaudit.json.Documents;
import io.serviceaudit.json.InvalidDocumentException;
import io.serviceaudit.json.Limits;
import io.serviceaudit.json.Problem;
import io.serviceaudit.json.Refusal;
import io.serviceaudit.report.AuditReport;
import io.serviceaudit.report.Reporter;
import io.serviceaudit.scoring.Scorer;
import java.io.BufferedInputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads an audit document, scores it, prints a summary and writes the whole report as JSON. */
public final class Quickstart {
    /** Everything went well. */
    static final int OK = 0;

    /** The input or the command line was refused; nothing was written. */
    static final int REFUSED = 2;

    /** Some lines of {@code --ndjson} were refused. */
    static final int SOME_REFUSED = 3;

    private static final String SAMPLE = "churn-prevention.json";

    private final InputStream in;
    private final PrintStream out;
    private final PrintStream err;
    private final Path directory;
    private final Clock clock;

    /** A run with its surroundings given, so that tests can give theirs. */
    Quickstart(InputStream in, PrintStream out, PrintStream err, Path directory, Clock clock) {
        this.in = in;
        this.out = out;
        this.err = err;
        this.directory = directory;
        this.clock = clock;
    }

    /**
     * Runs the example.
     *
     * @param args see {@code --help}
     */
    public static void main(String[] args) {
        PrintStream out = utf8(FileDescriptor.out);
        PrintStream err = utf8(FileDescriptor.err);
        int exitCode = new Quickstart(
                        new BufferedInputStream(new FileInputStream(FileDescriptor.in)),
                        out,
                        err,
                        Path.of(""),
                        Clock.system(ZoneId.systemDefault()))
                .run(args);
        out.flush();
        err.flush();
        System.exit(exitCode);
    }

    private static PrintStream utf8(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), false, StandardCharsets.UTF_8);
    }

    /** Carries out a command line and returns the exit code. */
    int run(String... args) {
        try {
            Options options = Options.parse(args);
            return switch (options.mode()) {
                case HELP -> help();
                case BLANK -> blank(options);
                case NDJSON -> ndjson(options);
                case SUMMARY, JSON -> report(options);
            };
        } catch (Options.UsageException e) {
            err.println(e.getMessage());
            err.print(Options.USAGE);
        } catch (RefusedException e) {
            err.println(e.getMessage());
        } catch (NoSuchFileException e) {
            err.println("no such file: " + e.getFile());
        } catch (InvalidPathException e) {
            err.println("no file name: " + e.getInput());
        } catch (IOException e) {
            err.println("cannot read or write: " + e.getMessage());
        }
        return REFUSED;
    }

    private int help() {
        out.print(Options.USAGE);
        return OK;
    }

    private int report(Options options) throws IOException {
        Documents documents = documents(options);
        Scoring scoring = scoring(documents, options);
        String name = options.audit() == null ? SAMPLE : options.audit();
        Audit audit = read(name, () -> documents.readAudit(auditBytes(options)));
        AuditReport report = report(options, scoring, audit);
        String json = documents.write(report);
        if (options.mode() == Options.Mode.JSON) {
            out.println(json);
            return OK;
        }
        Path file = directory.resolve(
                options.reportFile() == null ? fileName(audit.id()) + ".report.json" : options.reportFile());
        Files.writeString(file, json + "\n");
        out.print(Summary.of(report, options.locale()));
        out.println();
        out.println(Words.in(options.locale()).fill("report-written", file));
        return OK;
    }

    private int ndjson(Options options) throws IOException {
        Documents documents = documents(options);
        Scoring scoring = scoring(documents, options);
        Lines lines = new Lines(in, Limits.withDefaults().bytes() + 1);
        int exitCode = OK;
        for (Optional<byte[]> line = lines.next(); line.isPresent(); line = lines.next()) {
            try {
                out.print(documents.write(report(options, scoring, documents.readAudit(line.get()))));
            } catch (InvalidDocumentException e) {
                out.print(documents.write(Refusal.of(e)));
                exitCode = SOME_REFUSED;
            }
            out.print('\n');
        }
        return exitCode;
    }

    private int blank(Options options) throws IOException {
        String id = Objects.requireNonNull(options.blankChecklist());
        Documents documents = documents(options);
        Checklist checklist = documents.checklists().stream()
                .filter(candidate -> candidate.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new RefusedException("no checklist '" + id + "'; there are "
                        + documents.checklists().stream().map(Checklist::id).collect(Collectors.joining(", "))));
        String answers = checklist.items().stream()
                .map(Item::id)
                .map(item -> "    \"" + item + "\": {}")
                .collect(Collectors.joining(",\n"));
        out.print("""
                {
                  "format": "service-audit/audit/1",
                  "id": "%1$s-%3$s",
                  "checklist": { "id": "%1$s", "version": "%2$s" },
                  "date": "%3$s",
                  "state": "draft",
                  "answers": {
                %4$s
                  }
                }
                """.formatted(checklist.id(), checklist.version(), LocalDate.now(clock), answers));
        return OK;
    }

    private Documents documents(Options options) throws IOException {
        Documents documents = Documents.standard().withMessages(options.locale());
        String file = options.checklistFile();
        if (file == null) {
            return documents;
        }
        Checklist own = read(file, () -> documents.readChecklist(bytes(file)));
        return documents.withChecklist(own);
    }

    private Scoring scoring(Documents documents, Options options) throws IOException {
        String file = options.scoringFile();
        return file == null ? Scoring.open() : read(file, () -> documents.readScoring(bytes(file)));
    }

    private static AuditReport report(Options options, Scoring scoring, Audit audit) {
        return Reporter.in(options.locale())
                .report(Scorer.of(audit.checklist(), scoring).score(audit));
    }

    private byte[] auditBytes(Options options) throws IOException {
        String audit = options.audit();
        if (audit == null) {
            try (InputStream sample = Objects.requireNonNull(Quickstart.class.getResourceAsStream(SAMPLE), SAMPLE)) {
                return sample.readAllBytes();
            }
        }
        return audit.equals("-") ? atMostOverLimit(in) : bytes(audit);
    }

    private byte[] bytes(String file) throws IOException {
        try (InputStream stream = Files.newInputStream(directory.resolve(file))) {
            return atMostOverLimit(stream);
        }
    }

    /** As much of a stream as a document may have, and one byte more, so that a larger one is refused and not loaded. */
    private static byte[] atMostOverLimit(InputStream stream) throws IOException {
        return stream.readNBytes(Limits.withDefaults().bytes() + 1);
    }

    private static <T> T read(String name, Source<T> source) throws IOException {
        try {
            return source.read();
        } catch (InvalidDocumentException e) {
            throw new RefusedException(problems(name, e.problems()));
        }
    }

    private static String problems(String name, List<Problem> problems) {
        return problems.stream().map(problem -> name + ": " + problem).collect(Collectors.joining("\n"));
    }

    /** An id as part of a file name: letters, digits, dots, hyphens; anything else becomes a hyphen. */
    private static String fileName(String id) {
        return id.replaceAll("[^\\p{L}\\p{Nd}._-]", "-").replaceAll("^\\.+", "-");
    }

    /** Reads something that may be refused. */
    private interface Source<T> {
        T read() throws IOException;
    }

    /** Input that was refused, with what to say. */
    private static final class RefusedException extends RuntimeException {
        private static final long serialVersionUID = 1;

        RefusedException(String message) {
            super(message);
        }
    }
}
