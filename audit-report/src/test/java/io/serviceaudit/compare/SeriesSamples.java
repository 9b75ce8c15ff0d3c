package io.serviceaudit.compare;

import io.serviceaudit.audit.Audit;
import io.serviceaudit.audit.Migration;
import io.serviceaudit.json.Documents;
import io.serviceaudit.scoring.Scorecard;
import io.serviceaudit.scoring.Scorer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Three audits of one company over nine months, with another version of the checklist before the last. */
public final class SeriesSamples {
    private static final Path FOLDER = Path.of("src", "test", "resources", "compare", "series");

    /** Knows both versions of the checklist. */
    public static final Documents DOCUMENTS = Documents.standard()
            .withChecklist(Documents.standard().readChecklist(text("courier-check-1.checklist.json")))
            .withChecklist(Documents.standard().readChecklist(text("courier-check-2.checklist.json")));

    private SeriesSamples() {}

    /** The audits of February, June and November 2026, each by its own rules. */
    public static List<Scorecard> scorecards() {
        return Stream.of("2026-02", "2026-06", "2026-11")
                .map(name -> scored(text(name + ".audit.json")))
                .toList();
    }

    private static Scorecard scored(String json) {
        Audit audit = DOCUMENTS.readAudit(json);
        return Scorer.of(audit.checklist()).score(audit);
    }

    /** From the first version of the checklist to the second. */
    public static Migration migration() {
        return DOCUMENTS.readMigration(text("courier-check.migration.json"));
    }

    private static String text(String name) {
        try {
            return Files.readString(FOLDER.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
