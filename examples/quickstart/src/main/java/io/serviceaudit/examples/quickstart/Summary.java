package io.serviceaudit.examples.quickstart;

import io.serviceaudit.report.AuditReport;
import io.serviceaudit.report.ReportText;
import java.math.BigDecimal;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A report as text for a terminal, 80 characters wide: what a manager wants to know first. */
final class Summary {
    private static final int WIDTH = 80;
    private static final int BAR = 20;

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
        summary.figures();
        summary.sections();
        summary.problems();
        summary.notices();
        summary.nextSteps();
        return String.join("\n", summary.lines) + "\n";
    }

    private void heading() {
        String subject = report.audit().subject() == null
                ? report.audit().id()
                : orElse(
                        report.audit().subject().name(),
                        report.audit().subject().id());
        lines.add(report.checklist().title() + " — " + subject + ", "
                + words.date(report.audit().date()));
        lines.add("");
    }

    private void figures() {
        AuditReport.ProgressFigures progress = report.progress();
        label("status", report.statusName().toString());
        label(
                "progress",
                progress.percent() == null
                        ? words.get("nothing-applies")
                        : words.fill(
                                "answered", progress.answered(), progress.total(), words.number(progress.percent())));
        AuditReport.HealthFigures health = report.health();
        if (health.percent() == null) {
            label("health", words.get("no-health"));
            return;
        }
        String band = health.bandName() != null ? health.bandName().toString() : orElse(health.band(), "");
        label(
                "health",
                words.number(health.percent()) + " %  " + bar(health.percent()) + (band.isEmpty() ? "" : "  " + band));
        if (health.provisional()) {
            label("", words.get("provisional"));
        }
        if (!health.knockedOutBy().isEmpty()) {
            label("", words.fill("knocked-out", words.number(zeroIfNull(health.beforeKnockOut()))));
            health.knockedOutBy().forEach(item -> wrapped("               - ", question(item)));
        }
    }

    private void label(String key, String text) {
        lines.add(pad(key.isEmpty() ? "" : words.get(key), 13) + text);
    }

    private void sections() {
        title("sections");
        int width = report.sections().stream()
                .map(this::name)
                .mapToInt(String::length)
                .max()
                .orElse(0);
        int column = Math.min(width, 40);
        for (AuditReport.SectionRow section : report.sections()) {
            List<String> name = wrap(name(section), column);
            AuditReport.ScoreFigures score = section.score();
            String figures = score == null
                    ? words.get(section.total() == 0 ? "section-not-applicable" : "section-not-scored")
                    : bar(score.percent()) + pad(words.number(score.percent()) + " %", 8, true);
            lines.add("  " + pad(name.get(0), column) + "  " + figures
                    + (section.total() == 0 ? "" : "  " + words.fill("of", section.answered(), section.total())));
            name.stream().skip(1).forEach(rest -> lines.add("  " + rest));
        }
    }

    private void problems() {
        if (report.findings().isEmpty()) {
            title("top-problems");
            lines.add("  " + words.get(report.progress().answered() == 0 ? "nothing-answered" : "no-findings"));
            return;
        }
        title("top-problems");
        Map<String, AuditReport.FindingRow> findings =
                report.findings().stream().collect(Collectors.toMap(AuditReport.FindingRow::item, row -> row));
        int number = 0;
        for (String item : report.topProblems()) {
            AuditReport.FindingRow finding = findings.get(item);
            if (finding != null) {
                number++;
                problem(number, finding);
            }
        }
        int more = report.findings().size() - number;
        if (more > 0) {
            lines.add("");
            lines.add("  " + words.fill("more-findings", more));
        }
    }

    private void problem(int number, AuditReport.FindingRow finding) {
        if (number > 1) {
            lines.add("");
        }
        wrapped("  " + number + ". ", finding.question().toString());
        List<String> facts = new ArrayList<>();
        facts.add(words.fill("priority", finding.priorityName()));
        if (finding.knockOut()) {
            facts.add(words.get("knock-out"));
        }
        BigDecimal gain = finding.gain();
        if (gain != null && gain.signum() > 0) {
            facts.add(words.fill("gain", words.number(gain)));
        }
        wrapped("     ", String.join(" · ", facts));
        optional("red-flag", finding.redFlagText());
        optional("why", finding.why());
        optional("what-to-do", finding.improve());
    }

    private void optional(String key, @Nullable ReportText text) {
        if (text != null) {
            wrapped("     ", words.get(key) + " " + text);
        }
    }

    private void notices() {
        if (!report.notices().isEmpty()) {
            title("notices");
            report.notices().forEach(notice -> wrapped("  - ", notice.text().toString()));
        }
    }

    private void nextSteps() {
        if (report.nextStep() != null) {
            title("next-steps");
            wrapped("  ", report.nextStep().toString());
        }
    }

    private void title(String key) {
        lines.add("");
        lines.add(words.get(key));
    }

    private void wrapped(String indent, String text) {
        String prefix = indent;
        for (String line : wrap(text, WIDTH - indent.length())) {
            lines.add(prefix + line);
            prefix = " ".repeat(indent.length());
        }
    }

    /** Breaks a text where its language breaks lines; a word longer than the width stands alone. */
    private List<String> wrap(String text, int width) {
        List<String> wrapped = new ArrayList<>();
        for (String paragraph : visible(text).split("\n", -1)) {
            BreakIterator breaks = BreakIterator.getLineInstance(locale);
            breaks.setText(paragraph);
            StringBuilder line = new StringBuilder();
            int start = breaks.first();
            for (int end = breaks.next(); end != BreakIterator.DONE; start = end, end = breaks.next()) {
                String word = paragraph.substring(start, end);
                if (line.length() > 0 && line.length() + word.stripTrailing().length() > width) {
                    wrapped.add(line.toString().stripTrailing());
                    line.setLength(0);
                }
                line.append(word);
            }
            wrapped.add(line.toString().stripTrailing());
        }
        return wrapped;
    }

    /** Text from a document without control characters, which could steer a terminal. */
    private static String visible(String text) {
        return text.codePoints()
                .map(c ->
                        c != '\n' && (Character.isISOControl(c) || Character.getType(c) == Character.FORMAT) ? ' ' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String bar(BigDecimal percent) {
        int full = percent.multiply(BigDecimal.valueOf(BAR)).movePointLeft(2).intValue();
        return "█".repeat(full) + "░".repeat(BAR - full);
    }

    private String name(AuditReport.SectionRow section) {
        return section.title() == null ? section.id() : visible(section.title().toString());
    }

    private String question(String item) {
        return report.sections().stream()
                .flatMap(section -> section.items().stream())
                .filter(row -> row.item().equals(item))
                .map(row -> row.question().toString())
                .findFirst()
                .orElse(item);
    }

    private static String pad(String text, int width) {
        return pad(text, width, false);
    }

    private static String pad(String text, int width, boolean left) {
        String spaces = " ".repeat(Math.max(0, width - text.length()));
        return left ? spaces + text : text + spaces;
    }

    private static String orElse(@Nullable String text, String other) {
        return text == null ? other : text;
    }

    private static BigDecimal zeroIfNull(@Nullable BigDecimal number) {
        return number == null ? BigDecimal.ZERO : number;
    }
}
