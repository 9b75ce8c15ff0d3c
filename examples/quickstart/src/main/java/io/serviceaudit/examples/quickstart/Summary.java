package io.serviceaudit.examples.quickstart;

import io.serviceaudit.json.LocalizedText;
import io.serviceaudit.json.ScalarValue;
import io.serviceaudit.report.AuditReport;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A report as text for a terminal: what a manager wants to know first. */
final class Summary {
    private static final int MOST_RECOMMENDATIONS = 3;
    private static final int BAR = 20;

    /** Where what is said of a label begins. */
    private static final int LABEL = 13;

    private final AuditReport report;
    private final Words words;
    private final Locale locale;
    private final List<String> lines = new ArrayList<>();

    private Summary(AuditReport report, Locale locale) {
        this.report = report;
        this.locale = locale;
        words = Words.in(locale);
    }

    /** The summary of a report, in the language of {@code locale}. */
    static String of(AuditReport report, Locale locale) {
        Summary summary = new Summary(report, locale);
        summary.heading();
        summary.progress();
        summary.health();
        summary.selfRating();
        summary.sections();
        summary.problems();
        summary.metrics();
        summary.recommendations();
        summary.plan();
        summary.notices();
        summary.nextSteps();
        summary.trademarks();
        return String.join("\n", summary.lines) + "\n";
    }

    private void heading() {
        AuditReport.SubjectSummary subject = report.audit().subject();
        String about = subject == null ? report.audit().id() : Objects.requireNonNullElse(subject.name(), subject.id());
        add(
                "",
                report.checklist().title() + " — " + about + ", "
                        + words.date(report.audit().date()));
        lines.add("");
    }

    private void progress() {
        AuditReport.ProgressFigures progress = report.progress();
        labelled("status", report.statusName().toString());
        labelled(
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
            labelled("health", words.get(whyNoScore()));
            return;
        }
        String level = health.bandName() == null
                ? Objects.requireNonNullElse(health.band(), "")
                : health.bandName().toString();
        labelled("health", words.percent(percent) + "  " + bar(percent) + "  " + level);
        if (!report.progress().unanswered().isEmpty()
                && report.scoring().unanswered().equals("zero")) {
            below(words.get("unanswered-counts-as-zero"));
        }
        if (health.provisional()) {
            below(words.get("provisional"));
        }
        BigDecimal before = health.beforeKnockOut();
        if (!health.knockedOutBy().isEmpty() && before != null) {
            below(
                    before.compareTo(percent) > 0
                            ? words.fill("knocked-out", words.percent(percent), words.percent(before))
                            : words.get("knocked-out-in-vain"));
            health.knockedOutBy().forEach(item -> add(Columns.spaces(LABEL) + "- ", question(item)));
        }
    }

    private void selfRating() {
        Integer rating = report.audit().selfRating();
        if (rating != null) {
            labelled(
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
        title("sections");
        int percents = Columns.widest(report.sections().stream()
                .map(AuditReport.SectionRow::score)
                .filter(Objects::nonNull)
                .map(score -> words.percent(score.percent())));
        List<String> figures = report.sections().stream()
                .map(section -> figures(section, percents))
                .toList();
        int room = Columns.WIDTH - 4 - Columns.widest(figures.stream());
        List<List<String>> names = report.sections().stream()
                .map(section -> Columns.wrap(name(section), room, locale))
                .toList();
        int width = Math.min(room, Columns.widest(names.stream().flatMap(List::stream)));
        for (int i = 0; i < figures.size(); i++) {
            lines.add("  " + Columns.pad(names.get(i).get(0), width) + "  " + figures.get(i));
            names.get(i).stream().skip(1).forEach(rest -> lines.add("  " + rest));
        }
    }

    private String figures(AuditReport.SectionRow section, int percents) {
        if (section.total() == 0) {
            return words.get("section-nothing-applies");
        }
        AuditReport.ScoreFigures score = section.score();
        String shown = score == null || nothingAnswered()
                ? words.get(whyNoScore(section))
                : bar(score.percent()) + "  " + Columns.padLeft(words.percent(score.percent()), percents);
        return shown + "  " + words.fill("of", section.answered(), section.total());
    }

    private static String whyNoScore(AuditReport.SectionRow section) {
        if (section.answered() == 0) {
            return "section-nothing-answered";
        }
        return section.answered() == section.total() ? "section-all-not-applicable" : "section-not-scored";
    }

    private void problems() {
        title("top-problems");
        if (report.findings().isEmpty()) {
            lines.add("  " + words.get(whyNoFinding()));
            return;
        }
        if (report.topProblems().isEmpty()) {
            lines.add("  " + words.fill("findings", report.findings().size()));
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
            lines.add("");
            lines.add("  " + words.fill("more-findings", more));
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
            lines.add("");
        }
        add("  " + number + ". ", finding.question().toString());
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
        add("     ", String.join(" · ", facts));
        explained("red-flag", finding.redFlagText());
        explained("why", finding.why());
        explained("what-to-do", finding.improve());
    }

    private void explained(String key, @Nullable LocalizedText text) {
        if (text != null) {
            add("     ", words.get(key) + " " + text);
        }
    }

    private void metrics() {
        if (report.metrics().isEmpty()) {
            return;
        }
        title("metrics");
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
        add("  ", name + ": " + String.join(" · ", values));
        if (metric.description() != null) {
            add("     ", metric.description().toString());
        }
        compared(metric);
    }

    private void compared(AuditReport.MetricRow metric) {
        AuditReport.BenchmarkRow benchmark = metric.benchmark();
        if (benchmark != null) {
            String range = benchmark.low().equals(benchmark.high())
                    ? value(metric, benchmark.low())
                    : words.fill("range", value(metric, benchmark.low()), value(metric, benchmark.high()));
            add(
                    "     ",
                    words.fill("industry", range, benchmark.source())
                            + (benchmark.standingName() == null
                                    ? ""
                                    : " " + words.fill("you-are", benchmark.standingName())));
            benchmark.remarks().forEach(remark -> add("     ", remark.toString()));
        }
        AuditReport.NormRow norm = metric.norm();
        if (norm != null && norm.levelName() != null) {
            add(
                    "     ",
                    words.fill(
                            "norm", words.fill("norm " + norm.when(), value(metric, norm.value())), norm.levelName()));
        }
        if (metric.level() != null) {
            add("     ", words.fill("level", metric.level().name()));
        }
    }

    private String value(AuditReport.MetricRow metric, ScalarValue quantity) {
        if (!(quantity.json() instanceof BigDecimal number)) {
            return words.duration(Duration.parse(quantity.toString()));
        }
        return switch (metric.unit()) {
            case "percent" -> words.percent(number);
            case "money" ->
                metric.currency() == null ? words.number(number) : words.number(number) + " " + metric.currency();
            default -> words.number(number);
        };
    }

    private void recommendations() {
        if (report.recommendations().isEmpty()) {
            return;
        }
        title("recommendations");
        report.recommendations().stream()
                .limit(MOST_RECOMMENDATIONS)
                .forEach(row -> add("  - ", row.title() + ". " + row.whatToDo()));
    }

    private void plan() {
        if (report.plan() == null) {
            return;
        }
        title("plan");
        List<AuditReport.ActionRow> unfinished = report.plan().actions().stream()
                .filter(action ->
                        action.status().equals("open") || action.status().equals("in-progress"))
                .sorted(Comparator.comparing(
                        AuditReport.ActionRow::due, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
        unfinished.forEach(action -> {
            List<String> facts = new ArrayList<>();
            facts.add(Objects.requireNonNullElse(action.owner(), words.get("no-owner")));
            facts.add(action.due() == null ? words.get("no-due") : words.fill("due", words.date(action.due())));
            if (action.overdue()) {
                facts.add(words.get("overdue"));
            }
            add("  - ", action.title());
            add("    ", String.join(" · ", facts));
        });
        int ended = report.plan().actions().size() - unfinished.size();
        if (ended > 0) {
            lines.add("  " + words.fill("ended-actions", ended));
        }
    }

    private void trademarks() {
        if (report.trademarks() != null) {
            lines.add("");
            add("", report.trademarks().toString());
        }
    }

    private void notices() {
        if (!report.notices().isEmpty()) {
            title("notices");
            report.notices().forEach(notice -> add("  - ", notice.text().toString()));
        }
    }

    private void nextSteps() {
        if (report.nextStep() != null) {
            title("next-steps");
            add("  ", report.nextStep().toString());
        }
    }

    private void title(String key) {
        lines.add("");
        lines.add(words.get(key));
    }

    private void labelled(String key, String text) {
        add(Columns.pad(words.get(key), LABEL), text);
    }

    private void below(String text) {
        add(Columns.spaces(LABEL), text);
    }

    private void add(String prefix, String text) {
        lines.addAll(Columns.hanging(prefix, text, locale));
    }

    private static String bar(BigDecimal percent) {
        int full = percent.multiply(BigDecimal.valueOf(BAR)).movePointLeft(2).intValue();
        return "█".repeat(full) + "░".repeat(BAR - full);
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
