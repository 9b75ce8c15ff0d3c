package io.serviceaudit.examples.quickstart;

import io.serviceaudit.audit.Audit;
import io.serviceaudit.audit.RepeatAudit;
import io.serviceaudit.audit.Subject;
import io.serviceaudit.checklist.Band;
import io.serviceaudit.checklist.Checklist;
import io.serviceaudit.checklist.ChecklistLibrary;
import io.serviceaudit.checklist.Item;
import io.serviceaudit.checklist.Scoring;
import io.serviceaudit.compare.AuditSeries;
import io.serviceaudit.compare.BranchesReport;
import io.serviceaudit.compare.SeriesReport;
import io.serviceaudit.conversation.Draw;
import io.serviceaudit.conversation.Review;
import io.serviceaudit.conversation.ReviewedConversations;
import io.serviceaudit.conversation.SamplingPlan;
import io.serviceaudit.conversation.Workload;
import io.serviceaudit.json.Documents;
import io.serviceaudit.json.InvalidDocumentException;
import io.serviceaudit.json.Limits;
import io.serviceaudit.json.ProblemCode;
import io.serviceaudit.json.Refusal;
import io.serviceaudit.json.SamplingPlanDocument;
import io.serviceaudit.report.AuditReport;
import io.serviceaudit.report.Reporter;
import io.serviceaudit.review.ConversationReport;
import io.serviceaudit.review.ConversationReporter;
import io.serviceaudit.scoring.Scorecard;
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
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
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

    /** What is wrong where an own checklist was not given. */
    private static final Set<ProblemCode> MISSING_CHECKLIST =
            EnumSet.of(ProblemCode.UNKNOWN_CHECKLIST, ProblemCode.UNKNOWN_VERSION);

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
            case SUMMARY, JSON -> document(options, words);
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
        Scoring scoring = scoring(documents, options.scoringFile());
        String name = options.audit().or(options::sample).orElse(Samples.DEFAULT);
        Audit audit = read(name, () -> documents.readAudit(document(options)));
        Scorecard now = Scorer.of(audit.checklist(), scoring).score(audit);
        AuditReport report =
                reporter(options, now, earlier(options, documents, name, audit)).report(now);
        Path file = options.reportFile().map(this::path).orElseGet(() -> ownFile(audit.id(), ".report.json"));
        return put(
                options,
                words.fill("report-written", file),
                file,
                documents.write(report),
                () -> Summary.of(report, options.locale()));
    }

    /** The earlier audit, scored under the rules it was published with; empty if none is asked for. */
    private Optional<Scorecard> earlier(Options options, Documents documents, String name, Audit later) {
        return options.earlierAudit().map(file -> {
            Scoring scoring = scoring(documents, options.earlierScoringFile());
            Audit audit = read(file, () -> documents.readAudit(bytes(file)));
            checkEarlier(file, audit, name, later);
            return Scorer.of(audit.checklist(), scoring).score(audit);
        });
    }

    /** Refuses a comparison that would tell of another company, or of time running backwards. */
    private static void checkEarlier(String earlierFile, Audit earlier, String file, Audit audit) {
        String subject = audit.subject().map(Subject::id).orElse("");
        String other = earlier.subject().map(Subject::id).orElse(subject);
        if (!subject.isEmpty() && !subject.equals(other)) {
            throw new RefusedException("compare-other-subject", earlierFile, other, file, subject);
        }
        if (earlier.id().equals(audit.id())
                && earlier.date().equals(audit.date())
                && earlier.checklist().version().equals(audit.checklist().version())) {
            throw new RefusedException("compare-itself", earlierFile, file, audit.id());
        }
        if (earlier.date().isAfter(audit.date())) {
            throw new RefusedException(
                    "compare-later",
                    earlierFile,
                    earlier.date().toString(),
                    file,
                    audit.date().toString());
        }
    }

    /** Who reports on an audit as the options ask for it. */
    private static Reporter reporter(Options options, Scorecard now, Optional<Scorecard> earlier) {
        Reporter reporter = Reporter.in(options.locale());
        if (earlier.isPresent()) {
            reporter = reporter.comparedWith(earlier.get());
        }
        if (options.targetPercent().isPresent()) {
            reporter = reporter.withTarget(options.targetPercent().get());
        }
        if (options.targetBand().isPresent()) {
            reporter = reporter.withTargetBand(band(now, options.targetBand().get()));
        }
        if (options.budget().isPresent()) {
            reporter = reporter.withBudget(options.budget().get());
        }
        if (options.plan()) {
            reporter = reporter.withPlan(RepeatAudit.proposed());
        }
        if (options.asOf().isPresent()) {
            reporter = reporter.asOf(options.asOf().get());
        }
        return reporter;
    }

    private static String band(Scorecard now, String target) {
        List<String> bands =
                now.scoring().bands().orElseThrow().stream().map(Band::id).toList();
        if (!bands.contains(target)) {
            throw RefusedException.unknown("unknown-level", target, bands);
        }
        return target;
    }

    private int document(Options options, Words words) {
        if (options.reviewsFile().isPresent()) {
            return conversations(options, words, options.reviewsFile().get());
        }
        if (options.idsFile().isPresent()) {
            return draw(options, words, options.idsFile().get());
        }
        if (options.samplingPlanFile().isPresent()) {
            return samplingPlan(options, words, options.samplingPlanFile().get());
        }
        if (options.branchesFolder().isPresent()) {
            return branches(options, words, options.branchesFolder().get());
        }
        return options.seriesFolder().isPresent()
                ? series(options, words, options.seriesFolder().get())
                : report(options, words);
    }

    private int branches(Options options, Words words, String folder) {
        Documents documents = documents(options);
        Scoring scoring = scoring(documents, options.scoringFile());
        Map<String, Audit> audits = audits(documents, folder);
        BranchesReport report =
                new BranchFolder(List.copyOf(audits.values()), options.period()).compared(options, scoring);
        Path file = folderFile(options, folder, ".branches.json", audits.keySet());
        return put(
                options,
                words.fill("report-written", file),
                file,
                documents.write(report),
                () -> BranchesText.of(report, options.locale()));
    }

    private int series(Options options, Words words, String folder) {
        Documents documents = documents(options);
        Scoring scoring = scoring(documents, options.scoringFile());
        Map<String, Audit> audits = audits(documents, folder);
        SeriesFolder.check(audits);
        AuditSeries series = AuditSeries.of(audits.values().stream()
                .map(audit -> Scorer.of(audit.checklist(), scoring).score(audit))
                .toList());
        Reporter reporter = Reporter.in(options.locale());
        SeriesReport report = series.report(options.asOf().map(reporter::asOf).orElse(reporter));
        Path file = folderFile(options, folder, ".series.json", audits.keySet());
        return put(
                options,
                words.fill("report-written", file),
                file,
                documents.write(report),
                () -> SeriesText.of(report, options.locale()));
    }

    private int conversations(Options options, Words words, String name) {
        Documents documents = documents(options);
        Scoring scoring = scoring(documents, options.scoringFile());
        ReviewFile now = reviews(documents, name, options.samplingPlanFile());
        Optional<ReviewFile> earlier =
                options.earlierReviewsFile().map(file -> reviews(documents, file, options.earlierSamplingPlanFile()));
        checkExperts(options.experts(), now, earlier);
        ReviewedConversations reviewed = reviewed(options, words, now, scoring);
        ConversationReporter reporter = ConversationReporter.standard();
        // The plan is of all conversations, so it is not held against those of one team.
        if (now.plan().isPresent() && options.team().isEmpty()) {
            reporter = reporter.withPlan(now.plan().get());
        }
        if (earlier.isPresent()) {
            ReviewedConversations before = reviewed(options, words, earlier.get(), scoring);
            now.checkComparable(earlier.get());
            reporter = reporter.comparedWith(before);
        }
        ConversationReport report = reporter.report(reviewed, options.locale());
        Path file = ownFile(options, name, ".conversations.json");
        return put(
                options,
                words.fill("report-written", file),
                file,
                documents.write(report),
                () -> ConversationText.of(report, options.team(), options.locale()));
    }

    private static ReviewedConversations reviewed(Options options, Words words, ReviewFile file, Scoring scoring) {
        ReviewedConversations all = file.together(scoring, options.experts(), words);
        return options.team().map(team -> file.ofTeam(all, team)).orElse(all);
    }

    private static void checkExperts(List<String> experts, ReviewFile now, Optional<ReviewFile> earlier) {
        Set<String> reviewers = new TreeSet<>(now.reviewers());
        earlier.map(ReviewFile::reviewers).ifPresent(reviewers::addAll);
        for (String expert : experts) {
            if (!reviewers.contains(expert)) {
                throw RefusedException.unknown("unknown-reviewer", expert, reviewers);
            }
        }
    }

    private ReviewFile reviews(Documents documents, String name, Optional<String> planFile) {
        List<Review> reviews = stream(
                name,
                in -> read(name, () -> {
                    try {
                        return documents.readReviews(in);
                    } catch (IOException e) {
                        throw cannotRead(name, e);
                    }
                }));
        return new ReviewFile(
                name, reviews, planFile.map(file -> read(file, () -> documents.readSamplingPlan(bytes(file)))));
    }

    private int samplingPlan(Options options, Words words, String name) {
        Documents documents = documents(options);
        PlanFile read = planFile(documents, name);
        SamplingPlanDocument filled = SamplingPlanDocument.of(read.plan());
        if (read.seed().isPresent()) {
            filled = filled.withSeed(read.seed().get());
        }
        if (read.workload().isPresent()) {
            filled = filled.withWorkload(read.workload().get());
        }
        Path file = ownFile(options, name, ".plan.json");
        return put(
                options,
                words.fill("plan-written", file),
                file,
                documents.write(filled),
                () -> SamplingPlanText.of(read.plan(), read.seed(), read.workload(), options.locale()));
    }

    private int draw(Options options, Words words, String name) {
        Documents documents = documents(options);
        String planName = options.samplingPlanFile().orElseThrow();
        PlanFile read = planFile(documents, planName);
        String seed = options.seed().or(read::seed).orElseThrow(() -> new RefusedException("no-seed", planName));
        checkSeed(seed);
        DrawnSample sample = stream(name, in -> {
            try {
                return DrawnSample.of(read.plan(), seed, name, in, words);
            } catch (IOException e) {
                throw cannotRead(name, e);
            }
        });
        Path file = ownFile(options, planName, ".sample.json");
        return put(
                options,
                words.fill("sample-written", file),
                file,
                documents.write(sample),
                () -> DrawnSampleText.of(sample, options.locale()));
    }

    private static void checkSeed(String seed) {
        try {
            Draw.of(seed, 0, List.of());
        } catch (IllegalArgumentException e) {
            throw new RefusedException("bad-seed", seed);
        }
    }

    /** A sampling plan, with what its document has beside it. */
    private record PlanFile(SamplingPlan plan, Optional<String> seed, Optional<Workload> workload) {}

    private PlanFile planFile(Documents documents, String name) {
        byte[] bytes = bytes(name);
        SamplingPlan plan = read(name, () -> documents.readSamplingPlan(bytes));
        SamplingPlanDocument document = read(name, () -> documents.read(SamplingPlanDocument.class, bytes));
        Optional<Workload> workload = Optional.ofNullable(document.workload())
                .map(each -> new Workload(
                        plan.sample(),
                        each.reviewedTwice() == null ? 0 : each.reviewedTwice(),
                        Duration.parse(each.perReview())));
        return new PlanFile(plan, Optional.ofNullable(document.seed()), workload);
    }

    /** Where a document goes that is made of a file: beside nothing of the same name but for its ending. */
    private Path ownFile(Options options, String of, String ending) {
        return options.reportFile().map(this::path).orElseGet(() -> {
            String name = String.valueOf(path(of).getFileName());
            return ownFile(name.replaceAll("\\.jsonl?$", "").replaceAll("\\.(reviews|sampling-plan)$", ""), ending);
        });
    }

    /** The audits in a folder by the names of their files. */
    private Map<String, Audit> audits(Documents documents, String folder) {
        Map<String, Audit> audits = new LinkedHashMap<>();
        for (Path file : documentsIn(folder)) {
            String name = Path.of(folder).resolve(file.getFileName()).toString();
            audits.put(name, read(name, () -> documents.readAudit(bytes(name))));
        }
        return audits;
    }

    /** Where a document about a folder goes: to none of the files it was made of. */
    private Path folderFile(Options options, String folder, String ending, Collection<String> inputs) {
        Path file = options.reportFile()
                .map(this::path)
                .orElseGet(() -> ownFile(
                        String.valueOf(path(folder).toAbsolutePath().normalize().getFileName()), ending));
        inputs.forEach(input -> keep(path(input), file));
        return file;
    }

    /** The documents in a folder, by name. */
    private List<Path> documentsIn(String folder) {
        if (!Files.isDirectory(path(folder))) {
            throw new RefusedException(Files.exists(path(folder)) ? "is-a-file" : "no-such-folder", folder);
        }
        try (Stream<Path> files = Files.list(path(folder))) {
            List<Path> found = files.filter(
                            file -> file.getFileName().toString().endsWith(".json"))
                    .sorted(Comparator.comparing(file -> file.getFileName().toString()))
                    .toList();
            if (found.isEmpty()) {
                throw new RefusedException("no-documents", folder);
            }
            return found;
        } catch (IOException e) {
            throw failed("cannot-read", folder, e);
        }
    }

    /** Prints a document, or writes it to a file and prints what it says in a few words, and that it was written. */
    private int put(Options options, String written, Path file, String document, Supplier<String> text) {
        String json = document + "\n";
        if (options.mode() == Options.Mode.JSON) {
            out.print(json);
            return OK;
        }
        options.inputs().forEach(input -> keep(path(input), file));
        String shown = text.get();
        write(file, json);
        out.print(shown);
        out.print("\n" + written + "\n");
        return OK;
    }

    private int ndjson(Options options) {
        Documents documents = documents(options);
        Scoring scoring = scoring(documents, options.scoringFile());
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
        List<Checklist> own = ownChecklists(options);
        Documents documents = documents(options);
        // An own checklist may be an earlier version of a built-in one, and is what was meant nevertheless.
        Checklist checklist = ChecklistLibrary.of(own)
                .latestActive(id)
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
        for (Checklist checklist : ownChecklists(options)) {
            documents = documents.withChecklist(checklist);
        }
        return documents;
    }

    /** The own checklists; one that is given twice in the same words is there once. */
    private List<Checklist> ownChecklists(Options options) {
        Documents documents = Documents.standard().withMessages(options.locale());
        Map<List<String>, String> files = new HashMap<>();
        Map<List<String>, Checklist> checklists = new LinkedHashMap<>();
        for (String file : options.checklistFiles()) {
            Checklist checklist = read(file, () -> documents.readChecklist(bytes(file)));
            List<String> version = List.of(checklist.id(), checklist.version());
            Checklist before = checklists.put(version, checklist);
            if (before != null && !documents.write(before).equals(documents.write(checklist))) {
                throw new RefusedException(
                        "conflicting-checklists",
                        String.valueOf(files.get(version)),
                        file,
                        checklist.id(),
                        checklist.version());
            }
            files.put(version, file);
        }
        return List.copyOf(checklists.values());
    }

    private Scoring scoring(Documents documents, Optional<String> scoringFile) {
        return scoringFile
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

    /** What is made of the stream of an input, which is read as it comes. */
    private <T> T stream(String name, Function<InputStream, T> made) {
        if (name.equals(STANDARD_INPUT)) {
            return made.apply(in);
        }
        try (InputStream file = new BufferedInputStream(Files.newInputStream(path(name)))) {
            return made.apply(file);
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
    private static void keep(Path input, Path report) {
        if (isSame(input, report)) {
            throw new RefusedException("would-overwrite", report.toString());
        }
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
     * The file for what is made of an audit or a folder: its name with hyphens for all but letters, digits, dots and hyphens, and for
     * all but ASCII where the system cannot name files otherwise.
     */
    private Path ownFile(String of, String ending) {
        String id = of.replaceAll("[^\\p{L}\\p{Nd}._-]", "-").replaceAll("^\\.+", "-");
        String name =
                id.substring(0, id.offsetByCodePoints(0, Math.min(LONGEST_NAME, id.codePointCount(0, id.length()))))
                        + ending;
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
            boolean isOwnMissing =
                    e.problems().stream().anyMatch(problem -> MISSING_CHECKLIST.contains(problem.code()));
            throw new RefusedException(
                    isOwnMissing ? "problems-of-checklist" : "problems",
                    e.problems().stream().map(problem -> name + ": " + problem).collect(Collectors.joining("\n")));
        }
    }
}
