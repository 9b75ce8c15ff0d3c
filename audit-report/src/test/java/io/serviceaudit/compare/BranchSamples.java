package io.serviceaudit.compare;

import io.serviceaudit.audit.Audit;
import io.serviceaudit.audit.DateRange;
import io.serviceaudit.catalog.Catalog;
import io.serviceaudit.json.Documents;
import io.serviceaudit.report.AuditReport;
import io.serviceaudit.report.Reporter;
import io.serviceaudit.scoring.Scorer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Eight branches of one quarter, as documents of their audits. */
public final class BranchSamples {
    /** The third quarter of 2026. */
    public static final DateRange QUARTER = new DateRange(LocalDate.of(2026, 7, 1), LocalDate.of(2026, 9, 30));

    private static final Path FOLDER = Path.of("src", "test", "resources", "compare", "branches");

    private BranchSamples() {}

    /** The reports of the audits, by the names of the files. */
    public static List<AuditReport> reports() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().map(BranchSamples::report).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static AuditReport report(Path file) {
        try {
            Audit audit = Documents.standard().readAudit(file);
            return Reporter.in(Locale.ENGLISH)
                    .withoutReceipts()
                    .withoutCharts()
                    .report(Scorer.of(audit.checklist()).score(audit));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How they are compared: by size, and by city. */
    static Branches branches() {
        return Branches.of(Catalog.serviceHealth(), QUARTER)
                .withSizesFromTag("customers")
                .groupedBy(Grouping.byTag("city").withMinimumSize(3));
    }
}
