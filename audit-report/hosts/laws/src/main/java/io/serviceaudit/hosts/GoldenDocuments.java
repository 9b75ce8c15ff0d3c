package io.serviceaudit.hosts;

import io.serviceaudit.compare.BranchesReport;
import io.serviceaudit.compare.SeriesReport;
import io.serviceaudit.json.AuditDocument;
import io.serviceaudit.json.BenchmarkTableDocument;
import io.serviceaudit.json.ChecklistDocument;
import io.serviceaudit.json.Document;
import io.serviceaudit.json.MigrationDocument;
import io.serviceaudit.json.Refusal;
import io.serviceaudit.json.ReviewDocument;
import io.serviceaudit.json.SamplingPlanDocument;
import io.serviceaudit.json.ScoringDocument;
import io.serviceaudit.report.AuditReport;
import io.serviceaudit.report.LossReport;
import io.serviceaudit.report.SubjectReport;
import io.serviceaudit.report.TaskList;
import io.serviceaudit.review.ConversationReport;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The golden documents of format 1: files named {@code name.kind.json}, where the kind says which record they are of. */
final class GoldenDocuments {
    private static final String FOLDER = "/compatibility/1";

    /** A new kind of document needs a line here. */
    private static final Map<String, Class<? extends Document>> KINDS = Map.ofEntries(
            Map.entry("checklist", ChecklistDocument.class),
            Map.entry("scoring", ScoringDocument.class),
            Map.entry("audit", AuditDocument.class),
            Map.entry("benchmark-table", BenchmarkTableDocument.class),
            Map.entry("migration", MigrationDocument.class),
            Map.entry("review", ReviewDocument.class),
            Map.entry("sampling-plan", SamplingPlanDocument.class),
            Map.entry("report", AuditReport.class),
            Map.entry("subject-report", SubjectReport.class),
            Map.entry("losses", LossReport.class),
            Map.entry("tasks", TaskList.class),
            Map.entry("branches", BranchesReport.class),
            Map.entry("series", SeriesReport.class),
            Map.entry("conversations", ConversationReport.class),
            Map.entry("refusal", Refusal.class));

    private GoldenDocuments() {}

    /** The kinds there are. */
    static Set<String> kinds() {
        return KINDS.keySet();
    }

    /** The kind of a file, as its name says. */
    static String kind(String name) {
        String[] parts = name.split("\\.");
        return parts[parts.length - 2];
    }

    /** The names of the files, canonical ones or those as people write them. */
    static List<String> names(boolean isAsWritten) {
        String folder = isAsWritten ? FOLDER + "/as-written" : FOLDER;
        URL url = GoldenDocuments.class.getResource(folder);
        if (url == null) {
            throw new IllegalStateException("no folder " + folder);
        }
        try {
            URI uri = url.toURI();
            if (uri.getScheme().equals("file")) {
                return names(Path.of(uri));
            }
            try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
                return names(jar.getPath(folder));
            }
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }

    /** A document in canonical form. */
    static String canonical(String name) {
        return text(FOLDER + "/" + name);
    }

    /** The same document as somebody wrote it. */
    static String asWritten(String name) {
        return text(FOLDER + "/as-written/" + name);
    }

    /** The record that a file is of. */
    static Class<? extends Document> type(String name) {
        Class<? extends Document> type = KINDS.get(kind(name));
        if (type == null) {
            throw new IllegalStateException("no kind of document is known for " + name);
        }
        return type;
    }

    private static String text(String path) {
        try (InputStream in = GoldenDocuments.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("no document " + path);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
