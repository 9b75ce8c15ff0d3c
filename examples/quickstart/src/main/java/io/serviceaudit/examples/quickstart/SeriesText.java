package io.serviceaudit.examples.quickstart;

import io.serviceaudit.compare.SeriesReport;
import io.serviceaudit.report.AuditReport;
import io.serviceaudit.report.ComparisonPart;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

/** The audits of one subject over time as text for a terminal. */
final class SeriesText {
    private final SeriesReport report;
    private final Page page;
    private final Words words;

    private SeriesText(SeriesReport report, Locale locale) {
        this.report = report;
        page = new Page(locale);
        words = page.words();
    }

    /** The text of a series, in the language of {@code locale}. */
    static String of(SeriesReport report, Locale locale) {
        SeriesText text = new SeriesText(report, locale);
        text.heading();
        text.audits();
        text.summary();
        text.nextSteps();
        text.findings();
        text.metrics();
        text.goals();
        return text.page.toString();
    }

    private void heading() {
        AuditReport.SubjectSummary subject = report.subject();
        page.add(
                "",
                subject == null
                        ? report.checklist().title()
                        : report.checklist().title() + " — "
                                + Objects.requireNonNullElse(subject.name(), subject.id()));
    }

    private void audits() {
        page.title("health-over-time");
        int dates = Columns.widest(report.audits().stream().map(audit -> words.date(audit.date())));
        for (SeriesReport.SeriesAudit audit : report.audits()) {
            BigDecimal percent = audit.percent();
            String shown = percent == null
                    ? words.get("no-health")
                    : Page.bar(percent) + "  " + Columns.padLeft(words.percent(percent), 7) + "  "
                            + Objects.toString(audit.bandName(), "");
            page.line(("  " + Columns.pad(words.date(audit.date()), dates) + "  " + shown).stripTrailing());
            if (audit.restated() != null && percent != null && audit.restated().compareTo(percent) != 0) {
                page.add(Columns.spaces(dates + 4), words.fill("by-new-rules", words.percent(audit.restated())));
            }
        }
    }

    private void summary() {
        page.title("what-happened");
        report.summary().forEach(sentence -> page.add("  - ", sentence));
    }

    private void nextSteps() {
        if (!report.nextSteps().isEmpty()) {
            page.title("monday");
            for (ComparisonPart.NextStep step : report.nextSteps()) {
                page.add("  - ", step.text());
            }
        }
    }

    /** The findings with those first that are back, then the ones that are still there. */
    private void findings() {
        for (String state : List.of("returned", "persisting", "new", "fixed", "out-of-scope")) {
            List<SeriesReport.FindingLife> rows = report.findings().stream()
                    .filter(row -> row.state().equals(state))
                    .toList();
            if (!rows.isEmpty()) {
                page.title("findings-in-state", rows.get(0).stateName(), rows.size());
                rows.forEach(row -> page.add("  - ", row.text()));
            }
        }
    }

    private void metrics() {
        if (report.metrics().isEmpty()) {
            return;
        }
        page.title("figures-over-time");
        for (SeriesReport.MetricLife metric : report.metrics()) {
            String values = metric.values().stream()
                    .map(value -> words.figure(metric.unit(), metric.currency(), value.value()))
                    .collect(Collectors.joining(" → "));
            page.add("  - ", (metric.name() == null ? metric.metric() : metric.name()) + ": " + values);
        }
    }

    private void goals() {
        if (report.goals().isEmpty()) {
            return;
        }
        page.title("goals-over-time");
        for (SeriesReport.GoalLife life : report.goals()) {
            AuditReport.GoalRow goal = life.goal();
            page.add(
                    "  - ",
                    words.fill(
                            "goal-life",
                            date(life.setIn()),
                            goal.text() == null ? goal.metric() : goal.text().toString()));
        }
    }

    private String date(String audit) {
        return report.audits().stream()
                .filter(row -> row.audit().equals(audit))
                .findFirst()
                .map(row -> words.date(row.date()))
                .orElse(audit);
    }
}
