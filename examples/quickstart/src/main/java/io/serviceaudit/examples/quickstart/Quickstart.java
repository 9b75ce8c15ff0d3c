package io.serviceaudit.examples.quickstart;

import io.serviceaudit.audit.Audit;
import io.serviceaudit.audit.Subject;
import io.serviceaudit.checklist.Checklist;
import io.serviceaudit.checklist.Item;
import io.serviceaudit.checklist.Scoring;
import io.serviceaudit.json.Documents;
import io.serviceaudit.json.InvalidDocumentException;
import io.serviceaudit.json.Limits;
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
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads an audit document, scores it, prints a summary and writes the whole report as JSON. */
public final class Quickstart {
    /** Everything went well. */
    static final int OK = 0;

    /** The input or the command line was refused and nothing was written, or what was written got lost. */
    static final int REFUSED = 2;

    /** Some lines of {@code --ndjson} were refused. */
    static final int SOME_REFUSED = 3;

    static final String STANDARD_INPUT = "-";

    /** So many characters of an audit's id at most are in the name of a file, which may have 255 bytes. */
    private static final int LONGEST_NAME = 60;

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
        int exitCode = new Quickstart(
                        new BufferedInputStream(new FileInputStream(FileDescriptor.in)),
                        utf8(FileDescriptor.out),
                        utf8(FileDescriptor.err),
                        Path.of(""),
                        Clock.system(ZoneId.systemDefault()))
                .run(args);
        System.exit(exitCode);
    }

    private static PrintStream utf8(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), false, StandardCharsets.UTF_8);
    }

    /** Carries out a command line and returns the exit code. */
    int run(String... args) {
        Words words = Words.in(Options.localeOf(args));
        int exitCode;
        try {
            exitCode = carryOut(Options.parse(args), words);
        } catch (RefusedException e) {
            err.print(Columns.visible(e.in(words)) + "\n");
            exitCode = REFUSED;
        }
        if (out.checkError()) {
            err.print(words.get("output-lost") + "\n");
            exitCode = REFUSED;
        }
        err.flush();
        return exitCode;
    }

    private int carryOut(Options options, Words words) {
        return switch (options.mode()) {
            case HELP -> help(words);
            case SAMPLES -> samples(options);
            case BLANK -> blank(options);
            case NDJSON -> ndjson(options);
            case SUMMARY, JSON -> report(options, words);
        };
    }

    private int help(Words words) {
        out.print(words.usage());
        return OK;
    }

    private int samples(Options options) {
        List<List<String>> rows = new ArrayList<>();
        for (String name : Samples.names()) {
            Audit audit = Documents.standard().readAudit(Samples.document(name));
            String title = audit.checklist().title().in(options.locale());
            rows.add(List.of(name, title, audit.subject().flatMap(Subject::name).orElse(audit.id())));
        }
        out.print(Columns.table(rows));
        return OK;
    }

    private int report(Options options, Words words) {
        Documents documents = documents(options);
        Scoring scoring = scoring(documents, options);
        String name = options.audit().or(options::sample).orElse(Samples.DEFAULT);
        Audit audit = read(name, () -> documents.readAudit(document(options)));
        AuditReport report = report(options, scoring, audit);
        String json = documents.write(report) + "\n";
        if (options.mode() == Options.Mode.JSON) {
            out.print(json);
            return OK;
        }
        Path file = options.reportFile().map(this::path).orElseGet(() -> ownFile(audit));
        keepInputs(options, file);
        write(file, json);
        out.print(Summary.of(report, options.locale()));
        out.print("\n" + words.fill("report-written", file) + "\n");
        return OK;
    }

    private int ndjson(Options options) {
        Documents documents = documents(options);
        Scoring scoring = scoring(documents, options);
        Lines lines = new Lines(in, Limits.withDefaults().bytes() + 1);
        int exitCode = OK;
        try {
            Optional<byte[]> line = lines.next();
            // Ends early if nobody reads the output any more.
            while (line.isPresent() && !out.checkError()) {
                try {
                    out.print(documents.write(report(options, scoring, documents.readAudit(line.get()))) + "\n");
                } catch (InvalidDocumentException e) {
                    out.print(documents.write(Refusal.of(e)) + "\n");
                    exitCode = SOME_REFUSED;
                }
                line = lines.next();
            }
        } catch (IOException e) {
            throw cannotRead(STANDARD_INPUT, e);
        }
        return exitCode;
    }

    private int blank(Options options) {
        String id = options.blankChecklist().orElseThrow();
        Optional<Checklist> own = ownChecklist(options);
        Documents documents = own.map(Documents.standard()::withChecklist).orElse(Documents.standard());
        // An own checklist may be an earlier version of a built-in one, and is what was meant nevertheless.
        Checklist checklist = own.filter(given -> given.id().equals(id))
                .or(() -> documents.library().latestActive(id))
                .orElseThrow(() -> RefusedException.unknown(
                        "unknown-checklist", id, documents.library().ids()));
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

    private Documents documents(Options options) {
        Documents documents = Documents.standard().withMessages(options.locale());
        return ownChecklist(options).map(documents::withChecklist).orElse(documents);
    }

    private Optional<Checklist> ownChecklist(Options options) {
        Documents documents = Documents.standard().withMessages(options.locale());
        return options.checklistFile().map(file -> read(file, () -> documents.readChecklist(bytes(file))));
    }

    private Scoring scoring(Documents documents, Options options) {
        return options.scoringFile()
                .map(file -> read(file, () -> documents.readScoring(bytes(file))))
                .orElse(Scoring.open());
    }

    private static AuditReport report(Options options, Scoring scoring, Audit audit) {
        return Reporter.in(options.locale())
                .report(Scorer.of(audit.checklist(), scoring).score(audit));
    }

    private byte[] document(Options options) {
        return options.audit().map(this::bytes).orElseGet(() -> sample(options));
    }

    private static byte[] sample(Options options) {
        String name = options.sample().orElse(Samples.DEFAULT);
        if (!Samples.names().contains(name)) {
            throw RefusedException.unknown("unknown-sample", name, Samples.names());
        }
        return Samples.document(name);
    }

    /** As much of an input as a document may have, and one byte more, so that a larger one is refused and not loaded. */
    private byte[] bytes(String name) {
        int limit = Limits.withDefaults().bytes() + 1;
        try {
            if (name.equals(STANDARD_INPUT)) {
                return in.readNBytes(limit);
            }
            try (InputStream file = Files.newInputStream(path(name))) {
                return file.readNBytes(limit);
            }
        } catch (IOException e) {
            throw cannotRead(name, e);
        }
    }

    private RefusedException cannotRead(String name, IOException e) {
        if (e instanceof NoSuchFileException) {
            return new RefusedException("no-such-file", name);
        }
        return Files.isDirectory(path(name))
                ? new RefusedException("is-a-folder", name)
                : failed("cannot-read", name, e);
    }

    /** Refuses to write a report over a document that was read. */
    private void keepInputs(Options options, Path report) {
        Stream.of(
                        options.audit().filter(name -> !name.equals(STANDARD_INPUT)),
                        options.checklistFile(),
                        options.scoringFile())
                .flatMap(Optional::stream)
                .map(this::path)
                .filter(input -> isSame(input, report))
                .findFirst()
                .ifPresent(input -> {
                    throw new RefusedException("would-overwrite", report.toString());
                });
    }

    private static boolean isSame(Path input, Path report) {
        try {
            return Files.exists(report) && Files.isSameFile(input, report);
        } catch (IOException e) {
            return input.toAbsolutePath()
                    .normalize()
                    .equals(report.toAbsolutePath().normalize());
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (NoSuchFileException e) {
            throw new RefusedException("no-such-folder", String.valueOf(file.getParent()));
        } catch (IOException e) {
            throw Files.isDirectory(file)
                    ? new RefusedException("is-a-folder", file.toString())
                    : failed("cannot-write", file.toString(), e);
        }
    }

    private static RefusedException failed(String key, String name, IOException e) {
        return e instanceof AccessDeniedException
                ? new RefusedException("access-denied", name)
                : new RefusedException(key, name, String.valueOf(e.getMessage()));
    }

    private Path path(String name) {
        try {
            return directory.resolve(name);
        } catch (InvalidPathException e) {
            throw new RefusedException("no-file-name", name);
        }
    }

    /**
     * The file for the report of an audit: its id with hyphens for all but letters, digits, dots and hyphens, and for all
     * but ASCII where the system cannot name files otherwise.
     */
    private Path ownFile(Audit audit) {
        String id = audit.id().replaceAll("[^\\p{L}\\p{Nd}._-]", "-").replaceAll("^\\.+", "-");
        String name =
                id.substring(0, id.offsetByCodePoints(0, Math.min(LONGEST_NAME, id.codePointCount(0, id.length()))))
                        + ".report.json";
        try {
            return directory.resolve(name);
        } catch (InvalidPathException e) {
            return path(name.replaceAll("\\P{ASCII}", "-"));
        }
    }

    /** What a document says, or all that is wrong with it. */
    private static <T> T read(String name, Supplier<T> document) {
        try {
            return document.get();
        } catch (InvalidDocumentException e) {
            throw new RefusedException(
                    "problems",
                    e.problems().stream().map(problem -> name + ": " + problem).collect(Collectors.joining("\n")));
        }
    }
}
