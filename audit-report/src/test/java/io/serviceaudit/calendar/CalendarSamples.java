package io.serviceaudit.calendar;

import io.serviceaudit.audit.Audit;
import io.serviceaudit.audit.RepeatAudit;
import io.serviceaudit.json.Documents;
import io.serviceaudit.report.AuditReport;
import io.serviceaudit.report.Reporter;
import io.serviceaudit.scoring.Scorer;
import java.time.LocalDate;
import java.util.Locale;

/** Reports with plans. */
final class CalendarSamples {
    static final Locale RUSSIAN = Locale.forLanguageTag("ru");

    /** An action of each status, one without a due date, and one of an answer; texts with all that needs care. */
    static final String AUDIT = """
            {"format":"service-audit/audit/1","id":"2026-q4-north","checklist":{"id":"churn-prevention","version":"1.0.0"},
             "date":"2026-11-30","subject":{"id":"north","name":"Северный филиал, Казань"},
             "answers":{"known-pains":{"value":"yes","situation":"Выгрузка падает; \\"большие\\" счета,\\nи так с июля"},
                        "quality-feedback":{"value":"no","priority":"high","improve":"Спрашивать каждую неделю","owner":"Vera",
                                            "due":"2027-01-15"},
                        "learning-materials":"no"},
             "metrics":{"nps":{"value":42.9}},
             "actions":[
               {"id":"a1","items":["known-pains"],"title":"Переделать выгрузку, чтобы большие счета не падали никогда и ни у кого",
                "basket":"product","priority":"high","owner":"Анна К., продукт; доб. 12","due":"2027-01-31",
                "measure":{"metric":"nps","target":45},"history":[{"date":"2026-12-01","status":"in-progress"}]},
               {"id":"a2","title":"Train the shift","basket":"quick-fix","priority":"medium","due":"2026-12-10",
                "history":[{"date":"2026-12-01","status":"in-progress"},{"date":"2026-12-09","status":"done"}]},
               {"id":"a3","title":"New telephones","priority":"low","due":"2026-12-20",
                "history":[{"date":"2026-12-02","status":"dropped","reason":"no budget"}]},
               {"id":"a4","title":"Hire"}]}
            """;

    private CalendarSamples() {}

    static AuditReport report(String audit, Reporter reporter) {
        Audit read = Documents.standard().readAudit(audit);
        return reporter.report(Scorer.of(read.checklist()).score(read));
    }

    /** The report of 12 December 2026, with the repeat audit proposed. */
    static AuditReport report(Locale locale) {
        return report(AUDIT, reporter(locale));
    }

    static Reporter reporter(Locale locale) {
        return Reporter.in(locale).asOf(LocalDate.of(2026, 12, 12)).withPlan(RepeatAudit.proposed());
    }
}
