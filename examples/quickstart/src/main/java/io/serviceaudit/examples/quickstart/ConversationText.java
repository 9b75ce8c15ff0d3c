package io.serviceaudit.examples.quickstart;

import io.serviceaudit.json.LocalizedText;
import io.serviceaudit.report.AuditReport;
import io.serviceaudit.review.ConversationReport;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What reviewed conversations say of all of them, as text for a terminal. */
final class ConversationText {
    /** How wide the name of a group is at most; a longer one is broken. */
    private static final int NAME = 18;

    private final ConversationReport report;
    private final Page page;
    private final Words words;

    private ConversationText(ConversationReport report, Locale locale) {
        this.report = report;
        page = new Page(locale);
        words = page.words();
    }

    /** The text of a report, in the language of {@code locale}; of all conversations, or of one team's. */
    static String of(ConversationReport report, Optional<String> team, Locale locale) {
        ConversationText text = new ConversationText(report, locale);
        text.heading(team);
        text.list("conversations-say", report.summary().stream());
        text.criteria();
        text.list("training-themes", report.themes().stream().map(ConversationReport.ThemeRow::text));
        report.groups().forEach(text::groups);
        text.list("contact-points", report.contactPoints().stream().map(ConversationReport.ContactPointRow::text));
        text.agreement();
        text.comparison();
        text.list("debrief-cases", report.debrief().stream().map(ConversationReport.CaseRow::text));
        text.sampling();
        text.list("notices", report.notices().stream().map(ConversationReport.Notice::text));
        text.list("monday", report.nextSteps().stream().map(ConversationReport.NextStep::text));
        return text.page.toString();
    }

    private void heading(Optional<String> team) {
        StringBuilder heading = new StringBuilder(report.checklist().title().toString());
        team.ifPresent(id -> heading.append(" — ")
                .append(words.fill("of-team", Columns.visible(id).replace('\n', ' '))));
        AuditReport.PeriodSummary period = report.period();
        if (period != null) {
            heading.append(" — ").append(days(period));
        }
        page.add("", heading);
    }

    private String days(AuditReport.PeriodSummary period) {
        return words.fill("from-day", words.date(period.from()), words.date(period.to()));
    }

    private void criteria() {
        if (report.figures().isEmpty()) {
            return;
        }
        page.title("criteria-weakest-first");
        page.add(
                "  ",
                words.fill("limits-explained", words.percent(report.rules().confidence())));
        for (ConversationReport.CriterionRow row : report.criteria()) {
            ConversationReport.Estimated figure = row.figure();
            String question = row.critical()
                    ? words.fill("critical-criterion", row.question())
                    : row.question().toString();
            page.add("  - ", figure == null ? row.text() : question);
            if (figure != null) {
                page.line("    " + figure(figure));
            }
        }
    }

    /** A bar, the percent, its limits, and what it rests on. */
    private String figure(ConversationReport.Estimated figure) {
        BigDecimal low = figure.low();
        BigDecimal high = figure.high();
        String limits = low == null || high == null
                ? words.fill("reviewed", figure.conversations())
                : words.fill("limits", words.number(low), words.number(high), figure.conversations());
        return Page.bar(figure.percent()) + "  " + Columns.padLeft(words.percent(figure.percent()), 7) + "  " + limits;
    }

    /** The groups of a part, those ranked first; nothing where there is one group alone. */
    private void groups(ConversationReport.GroupsPart part) {
        if (part.groups().size() < 2) {
            return;
        }
        page.gap();
        page.add("", part.name());
        page.add("  ", part.text());
        int place = Columns.widest(part.groups().stream().map(this::place));
        int width = Math.min(NAME, Columns.widest(part.groups().stream().map(ConversationText::name)));
        boolean isSmallBefore = false;
        for (ConversationReport.GroupRow row : part.groups()) {
            if (row.small() && !isSmallBefore) {
                page.add("  ", words.fill("too-small", report.rules().groupMinimum()));
            }
            isSmallBefore = row.small();
            ConversationReport.Estimated figure = row.figure();
            List<String> name = page.wrap(name(row), width);
            page.line(("  " + Columns.pad(place(row), place) + "  " + Columns.pad(name.get(0), width) + "  "
                            + (figure == null
                                    ? words.fill("reviewed-without-score", row.conversations())
                                    : figure(figure)))
                    .stripTrailing());
            name.stream().skip(1).forEach(rest -> page.line(Columns.spaces(place + 4) + rest));
        }
    }

    private String place(ConversationReport.GroupRow row) {
        return row.rank() == null ? "–" : words.fill("place", row.rank());
    }

    private static String name(ConversationReport.GroupRow row) {
        return Columns.visible(row.name() == null ? row.group() : row.name().toString())
                .replace('\n', ' ');
    }

    /** What was not said in the summary, which has the verdict. */
    private void agreement() {
        ConversationReport.AgreementPart agreement = report.agreement();
        if (agreement.shared() == 0) {
            return;
        }
        list(
                "reviewers-agree",
                Stream.of(
                                agreement.criteria().stream().map(ConversationReport.CriterionAgreement::text),
                                agreement.reviewers().stream().map(ConversationReport.ReviewerRow::text),
                                agreement.calibration().stream().map(ConversationReport.CalibrationRow::text))
                        .flatMap(rows -> rows));
    }

    /** What changed beyond chance; the document has the rest. */
    private void comparison() {
        ConversationReport.ComparisonPart comparison = report.comparison();
        if (comparison == null) {
            return;
        }
        AuditReport.PeriodSummary period = comparison.period();
        if (period == null) {
            page.title("compared-with-earlier");
        } else {
            page.title("compared-with", days(period));
        }
        page.add("  ", comparison.text());
        List<ConversationReport.ChangeRow> certain = comparison.changes().stream()
                .filter(row -> !row.change().verdict().equals("not-certain"))
                .toList();
        certain.forEach(row -> page.add("  - ", row.text()));
        int rest = comparison.changes().size() - certain.size();
        if (rest > 0) {
            page.add("  ", words.fill("changes-by-chance", rest));
        }
    }

    private void sampling() {
        page.title("stands-for");
        page.add("  ", report.sampling().text());
        report.sampling().strata().forEach(row -> page.add("  - ", row.text()));
    }

    private void list(String title, Stream<LocalizedText> texts) {
        List<LocalizedText> sentences = texts.toList();
        if (!sentences.isEmpty()) {
            page.title(title);
            sentences.forEach(sentence -> page.add("  - ", sentence));
        }
    }
}
