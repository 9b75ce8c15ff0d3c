package io.serviceaudit.compare;

import io.serviceaudit.audit.Answer;
import io.serviceaudit.audit.Audit;
import io.serviceaudit.audit.AuditState;
import io.serviceaudit.audit.Subject;
import io.serviceaudit.benchmark.BenchmarkTable;
import io.serviceaudit.checklist.Checklist;
import io.serviceaudit.checklist.Item;
import io.serviceaudit.checklist.RatingScale;
import io.serviceaudit.checklist.Section;
import io.serviceaudit.checklist.Text;
import io.serviceaudit.measure.Measurement;
import io.serviceaudit.measure.Metrics;
import io.serviceaudit.measure.Quantity;
import io.serviceaudit.report.AuditReport;
import io.serviceaudit.report.Reporter;
import io.serviceaudit.scoring.Scorer;
import java.time.LocalDate;
import java.util.Locale;

/** Small reports for the tests of this package: one question rated from 0 to 10, so that a rating of 7 is a health of 70 percent. */
final class Reports {
    static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    static final Checklist PULSE = checklist("pulse");

    private static final Reporter REPORTER =
            Reporter.in(Locale.ENGLISH).withoutReceipts().withBenchmarks(BenchmarkTable.empty());

    private Reports() {}

    static Checklist checklist(String id) {
        return Checklist.builder(id, "1.0.0", Text.of("en", "Pulse"))
                .section(Section.builder("all")
                        .item(Item.builder(
                                        "service",
                                        Text.of("en", "How good is the service?"),
                                        RatingScale.of("zero-to-ten", 0, 10))
                                .build())
                        .build())
                .build();
    }

    static Subject retailer(int number) {
        return Subject.of("s" + number).withIndustry("retail");
    }

    static Audit audit(Subject subject, Measurement... measurements) {
        Audit audit =
                Audit.of(PULSE, "a-" + subject.id(), DAY).withSubject(subject).withState(AuditState.FINAL);
        for (Measurement measurement : measurements) {
            audit = audit.withMeasurement(measurement);
        }
        return audit;
    }

    static AuditReport report(Audit audit) {
        return REPORTER.report(Scorer.of(audit.checklist()).score(audit));
    }

    static AuditReport report(Subject subject, Measurement... measurements) {
        return report(audit(subject, measurements));
    }

    static AuditReport healthy(Subject subject, int rating) {
        return report(audit(subject).with("service", Answer.of(rating)));
    }

    static Measurement nps(String points) {
        return Measurement.of(Metrics.NPS, Quantity.ofPoints(points));
    }
}
