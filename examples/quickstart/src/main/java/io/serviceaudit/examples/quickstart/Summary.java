package io.serviceaudit.examples.quickstart;

import io.serviceaudit.json.LocalizedText;
import io.serviceaudit.json.ScalarValue;
import io.serviceaudit.report.AuditReport;
import io.serviceaudit.report.ComparisonPart;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A report as text for a terminal: what a manager wants to know first. */
final class Summary {
    private static final int MOST_RECOMMENDATIONS = 3;
    private final AuditReport report;
    private final Words words;
    private final Page page;

    private Summary(AuditReport report, Locale locale) {
        this.report = report;
        page = new Page(locale);
        words = page.words();
    }

    /** The summary of a report, in the language of {@code locale}. */
    static String of(AuditReport report, Locale locale) {
        Summary summary = new Summary(report, locale);
        summary.heading();
        summary.progress();
        summary.health();
        summary.change();
        summary.selfRating();
        summary.sections();
        summary.problems();
        summary.changes();
        summary.whatIf();
        summary.metrics();
        summary.goals();
        summary.recommendations();
        summary.plan();
        summary.monday();
        summary.notices();
        summary.nextSteps();
        summary.trademarks();
        return summary.page.toString();
    }

    private void heading() {
        AuditReport.SubjectSummary subject = report.audit().subject();
        String about = subject == null ? report.audit().id() : Objects.requireNonNullElse(subject.name(), subject.id());
        page.add(
                "",
                report.checklist().title() + " — " + about + ", "
                        + words.date(report.audit().date()));
        page.gap();
    }

    private void progress() {
        AuditReport.ProgressFigures progress = report.progress();
        page.labelled("status", report.statusName().toString());
        page.labelled(
                "progress",
                progress.percent() == null
                        ? words.get("nothing-applies")
                        : words.fill(
                                "answered", progress.answered(), progress.total(), words.percent(progress.percent())));
    }

    private void health() {
        AuditReport.HealthFigures health = report.health();
        BigDecimal percent = health.percent();
        if (percent == null || nothingAnswered()) {
            page.labelled("health", words.get(whyNoScore()));
            return;
        }
        String level = health.bandName() == null
                ? Objects.requireNonNullElse(health.band(), "")
                : health.bandName().toString();
        page.labelled("health", words.percent(percent) + "  " + Page.bar(percent) + "  " + level);
        if (!report.progress().unanswered().isEmpty()
                && report.scoring().unanswered().equals("zero")) {
            page.below(words.get("unanswered-counts-as-zero"));
        }
        if (health.provisional()) {
            page.below(words.get("provisional"));
        }
        BigDecimal before = health.beforeKnockOut();
        if (!health.knockedOutBy().isEmpty() && before != null) {
            page.below(
                    before.compareTo(percent) > 0
                            ? words.fill("knocked-out", words.percent(percent), words.percent(before))
                            : words.get("knocked-out-in-vain"));
            health.knockedOutBy().forEach(item -> page.add(page.indent() + "- ", question(item)));
        }
    }

    private void change() {
        if (report.comparison() != null) {
            page.labelled("change", report.comparison().summary());
        }
    }

    private void selfRating() {
        Integer rating = report.audit().selfRating();
        if (rating != null) {
            page.labelled(
                    "self-rating",
                    words.fill(
                            "self-rating-of",
                            rating,
                            String.valueOf(report.audit().selfRatingName())));
        }
    }

    /** Whether there is nothing to show a score of, even where the unanswered counts as 0. */
    private boolean nothingAnswered() {
        return report.progress().answered() == 0;
    }

    private String whyNoScore() {
        AuditReport.ProgressFigures progress = report.progress();
        if (progress.total() == 0) {
            return "no-score-nothing-applies";
        }
        if (nothingAnswered()) {
            return "no-score-nothing-answered";
        }
        return progress.unanswered().isEmpty() ? "no-score-all-not-applicable" : "no-score-so-far";
    }

    private void sections() {
        page.title("sections");
        int percents = Columns.widest(report.sections().stream()
                .map(AuditReport.SectionRow::score)
                .filter(Objects::nonNull)
                .map(score -> words.percent(score.percent())));
        List<String> figures = report.sections().stream()
                .map(section -> figures(section, percents))
                .toList();
        int room = Columns.WIDTH - 4 - Columns.widest(figures.stream());
        List<List<String>> names = report.sections().stream()
                .map(section -> page.wrap(name(section), room))
                .toList();
        int width = Math.min(room, Columns.widest(names.stream().flatMap(List::stream)));
        for (int i = 0; i < figures.size(); i++) {
            page.line("  " + Columns.pad(names.get(i).get(0), width) + "  " + figures.get(i));
            names.get(i).stream().skip(1).forEach(rest -> page.line("  " + rest));
        }
    }

    private String figures(AuditReport.SectionRow section, int percents) {
        if (section.total() == 0) {
            return words.get("section-nothing-applies");
        }
        AuditReport.ScoreFigures score = section.score();
        String shown = score == null || nothingAnswered()
                ? words.get(whyNoScore(section))
                : Page.bar(score.percent()) + "  " + Columns.padLeft(words.percent(score.percent()), percents);
        return shown + "  " + words.fill("of", section.answered(), section.total());
    }

    private static String whyNoScore(AuditReport.SectionRow section) {
        if (section.answered() == 0) {
            return "section-nothing-answered";
        }
        return section.answered() == section.total() ? "section-all-not-applicable" : "section-not-scored";
    }

    private void problems() {
        page.title("top-problems");
        if (report.findings().isEmpty()) {
            page.line("  " + words.get(whyNoFinding()));
            return;
        }
        if (report.topProblems().isEmpty()) {
            page.line("  " + words.fill("findings", report.findings().size()));
            return;
        }
        Map<String, AuditReport.FindingRow> findings =
                report.findings().stream().collect(Collectors.toMap(AuditReport.FindingRow::item, row -> row));
        int number = 0;
        for (String item : report.topProblems()) {
            number++;
            problem(number, Objects.requireNonNull(findings.get(item), item));
        }
        int more = report.findings().size() - number;
        if (more > 0) {
            page.gap();
            page.line("  " + words.fill("more-findings", more));
        }
    }

    private String whyNoFinding() {
        if (report.progress().total() == 0) {
            return "nothing-to-tackle";
        }
        if (nothingAnswered()) {
            return "nothing-answered";
        }
        return report.health().percent() == null ? "nothing-scored" : "no-findings";
    }

    private void problem(int number, AuditReport.FindingRow finding) {
        if (number > 1) {
            page.gap();
        }
        page.add("  " + number + ". ", finding.question().toString());
        List<String> facts = new ArrayList<>();
        facts.add(words.fill(finding.suggested() ? "priority-suggested" : "priority", finding.priorityName()));
        if (finding.unanswered()) {
            facts.add(words.get("unanswered"));
        } else if (finding.value() == null) {
            facts.add(words.get("marked-not-applicable"));
        }
        if (finding.knockOut()) {
            facts.add(words.get("knock-out"));
        }
        BigDecimal gain = finding.gain();
        if (gain != null && gain.signum() > 0) {
            facts.add(words.fill("gain", words.number(gain)));
        }
        page.add("     ", String.join(" · ", facts));
        explained("red-flag", finding.redFlagText());
        explained("why", finding.why());
        explained("what-to-do", finding.improve());
    }

    private void explained(String key, @Nullable LocalizedText text) {
        if (text != null) {
            page.add("     ", words.get(key) + " " + text);
        }
    }

    private void metrics() {
        if (report.metrics().isEmpty()) {
            return;
        }
        page.title("metrics");
        for (AuditReport.MetricRow metric : report.metrics()) {
            metric(metric);
        }
    }

    private void metric(AuditReport.MetricRow metric) {
        String name = metric.name() == null ? metric.metric() : metric.name().toString();
        List<String> values = new ArrayList<>();
        if (metric.current() != null) {
            values.add(value(metric, metric.current()));
        }
        metric.byChannel().forEach((channel, value) -> values.add(channel + " " + value(metric, value)));
        if (values.isEmpty()) {
            values.add(words.get("not-measured"));
        }
        if (metric.target() != null) {
            values.add(words.fill("target", value(metric, metric.target())));
        }
        if (Boolean.TRUE.equals(metric.targetMet())) {
            values.add(words.get("target-met"));
        }
        page.add("  ", name + ": " + String.join(" · ", values));
        if (metric.description() != null) {
            page.add("     ", metric.description().toString());
        }
        compared(metric);
    }

    private void compared(AuditReport.MetricRow metric) {
        AuditReport.BenchmarkRow benchmark = metric.benchmark();
        if (benchmark != null) {
            String range = benchmark.low().equals(benchmark.high())
                    ? value(metric, benchmark.low())
                    : words.fill("range", value(metric, benchmark.low()), value(metric, benchmark.high()));
            page.add(
                    "     ",
                    words.fill("industry", range, benchmark.source())
                            + (benchmark.standingName() == null
                                    ? ""
                                    : " " + words.fill("you-are", benchmark.standingName())));
            benchmark.remarks().forEach(remark -> page.add("     ", remark.toString()));
        }
        AuditReport.NormRow norm = metric.norm();
        if (norm != null && norm.levelName() != null) {
            page.add(
                    "     ",
                    words.fill(
                            "norm", words.fill("norm " + norm.when(), value(metric, norm.value())), norm.levelName()));
        }
        if (metric.level() != null) {
            page.add("     ", words.fill("level", metric.level().name()));
        }
    }

    private String value(AuditReport.MetricRow metric, ScalarValue quantity) {
        return words.figure(metric.unit(), metric.currency(), quantity);
    }

    private void recommendations() {
        if (report.recommendations().isEmpty()) {
            return;
        }
        page.title("recommendations");
        report.recommendations().stream()
                .limit(MOST_RECOMMENDATIONS)
                .forEach(row -> page.add("  - ", row.title() + ". " + row.whatToDo()));
    }

    /** The goals that the earlier audit set; without any its own, where it is compared or the plan is looked at. */
    private void goals() {
        ComparisonPart comparison = report.comparison();
        if (comparison != null && !comparison.goals().isEmpty()) {
            page.title("goals-then", words.date(comparison.previous().date()));
            comparison.goals().forEach(this::goal);
        } else if (!report.goals().isEmpty() && (comparison != null || PlanText.isWhole(report.plan()))) {
            page.title("goals");
            report.goals().forEach(this::goal);
        }
    }

    private void goal(AuditReport.GoalRow goal) {
        page.add("  - ", goal.text() == null ? goal.metric() : goal.text());
    }

    /** A figure of a metric; a plain number or length of time where the audit does not give the metric. */
    private String figure(String metric, ScalarValue figure) {
        return report.metrics().stream()
                .filter(row -> row.metric().equals(metric))
                .findFirst()
                .map(row -> value(row, figure))
                .orElseGet(() -> words.figure("", null, figure));
    }

    private void changes() {
        if (report.comparison() != null) {
            new ChangeText(report, report.comparison(), page).write();
        }
    }

    private void whatIf() {
        if (report.whatIf() != null) {
            new WhatIfText(report.whatIf(), page).write();
        }
    }

    private void plan() {
        if (report.plan() != null) {
            new PlanText(report.plan(), page).write(this::measure, this::metricName);
        }
    }

    private String measure(AuditReport.MeasureRow measure) {
        return words.fill("measured-by", metricName(measure.metric()), figure(measure.metric(), measure.target()));
    }

    private String metricName(String metric) {
        return report.metrics().stream()
                .filter(row -> row.metric().equals(metric) && row.name() != null)
                .map(row -> String.valueOf(row.name()))
                .findFirst()
                .orElse(metric);
    }

    private void monday() {
        new MondayText(report, page).write();
    }

    private void trademarks() {
        if (report.trademarks() != null) {
            page.gap();
            page.add("", report.trademarks().toString());
        }
    }

    private void notices() {
        List<AuditReport.NoticeRow> shown = report.notices().stream()
                .filter(notice -> !isSaidOfPlan(notice))
                .toList();
        if (!shown.isEmpty()) {
            page.title("notices");
            shown.forEach(notice -> page.add("  - ", notice.text()));
        }
    }

    /** A due date before the audit is no news of an action that is done, or where overdue actions are listed. */
    private boolean isSaidOfPlan(AuditReport.NoticeRow notice) {
        if (report.plan() == null || notice.action() == null || !notice.code().equals("due-before-audit")) {
            return false;
        }
        return PlanText.isWhole(report.plan())
                || report.plan().actions().stream()
                        .anyMatch(action -> action.id().equals(notice.action()) && PlanText.isEnded(action));
    }

    private void nextSteps() {
        if (report.nextStep() != null) {
            page.title("next-steps");
            page.add("  ", report.nextStep().toString());
        }
    }

    private String name(AuditReport.SectionRow section) {
        return section.title() == null
                ? section.id()
                : Columns.visible(section.title().toString()).replace('\n', ' ');
    }

    private String question(String item) {
        return report.sections().stream()
                .flatMap(section -> section.items().stream())
                .filter(row -> row.item().equals(item))
                .map(row -> row.question().toString())
                .findFirst()
                .orElse(item);
    }
}
