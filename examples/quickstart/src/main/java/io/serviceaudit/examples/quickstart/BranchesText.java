package io.serviceaudit.examples.quickstart;

import io.serviceaudit.compare.BranchesReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** Branches side by side as text for a terminal. */
final class BranchesText {
    /** So many practices at most; the document has the rest. */
    private static final int MOST = 5;

    private final BranchesReport report;
    private final Page page;
    private final Words words;

    private BranchesText(BranchesReport report, Locale locale) {
        this.report = report;
        page = new Page(locale);
        words = page.words();
    }

    /** The text of a comparison, in the language of {@code locale}. */
    static String of(BranchesReport report, Locale locale) {
        BranchesText text = new BranchesText(report, locale);
        text.heading();
        text.ranking();
        text.summary();
        text.sections();
        text.practices();
        text.groups();
        text.list(
                "not-ranked",
                report.apart().stream().map(BranchesReport.BranchApart::text).toList());
        text.list(
                "left-out",
                report.leftOut().stream().map(BranchesReport.AuditLeftOut::text).toList());
        return text.page.toString();
    }

    private void heading() {
        page.add(
                "",
                report.checklist().title() + " — "
                        + words.fill(
                                "from-day",
                                words.date(report.period().from()),
                                words.date(report.period().to())));
    }

    private void ranking() {
        if (report.ranking().isEmpty()) {
            return;
        }
        page.title("ranking");
        List<String> places = report.ranking().stream()
                .map(row -> row.tied()
                        ? words.fill("place-shared", row.rank(), row.rank() + sharing(row.rank()) - 1)
                        : words.fill("place", row.rank()))
                .toList();
        int place = Columns.widest(places.stream());
        List<String> figures = report.ranking().stream()
                .map(row -> Page.bar(row.percent()) + "  " + Columns.padLeft(words.percent(row.percent()), 7) + "  "
                        + Objects.toString(row.bandName(), ""))
                .toList();
        int room = Columns.WIDTH - 6 - place - Columns.widest(figures.stream());
        int width = Math.min(room, Columns.widest(report.ranking().stream().map(BranchesText::name)));
        for (int i = 0; i < figures.size(); i++) {
            List<String> name = page.wrap(name(report.ranking().get(i)), width);
            page.line("  " + Columns.pad(places.get(i), place) + "  " + Columns.pad(name.get(0), width) + "  "
                    + figures.get(i));
            name.stream().skip(1).forEach(rest -> page.line(Columns.spaces(place + 4) + rest));
        }
    }

    private long sharing(int rank) {
        return report.ranking().stream().filter(row -> row.rank() == rank).count();
    }

    private static String name(BranchesReport.RankedBranch row) {
        return Columns.visible(Objects.requireNonNullElse(row.name(), row.branch()))
                .replace('\n', ' ');
    }

    private void summary() {
        page.title("stands-out");
        report.summary().forEach(sentence -> page.add("  - ", sentence));
        // Outliers that were found are in the summary.
        if (!report.outliers().state().equals("found")) {
            page.add("  - ", report.outliers().text());
        }
    }

    private void sections() {
        page.title("sections-weakest-first");
        report.sections().forEach(row -> page.add("  - ", row.text()));
    }

    /** Items that some branch shows the others, weakest first. */
    private void practices() {
        List<BranchesReport.Practice> shown =
                report.practices().stream().filter(row -> !row.from().isEmpty()).toList();
        if (shown.isEmpty()) {
            return;
        }
        page.title("practices");
        for (BranchesReport.Practice practice : shown.subList(0, Math.min(MOST, shown.size()))) {
            page.add("  - ", practice.text());
            improve(practice.item()).ifPresent(improve -> page.add("    ", words.get("what-to-do") + " " + improve));
        }
        if (shown.size() > MOST) {
            page.add("  ", words.fill("more", shown.size() - MOST));
        }
    }

    private Optional<String> improve(String item) {
        return report.items().stream()
                .filter(row -> row.item().equals(item) && row.improve() != null)
                .map(row -> String.valueOf(row.improve()))
                .findFirst();
    }

    private void groups() {
        for (BranchesReport.GroupingPart grouping : report.groupings()) {
            page.title("by-tag", Objects.requireNonNullElse(grouping.tag(), ""));
            grouping.groups().forEach(row -> page.add("  - ", row.text()));
            grouping.tooSmall().forEach(row -> page.add("  - ", row.text()));
            if (!grouping.ungrouped().isEmpty()) {
                page.add("  - ", words.fill("ungrouped", String.join(", ", grouping.ungrouped())));
            }
        }
    }

    private void list(String title, List<?> texts) {
        List<Object> sentences = new ArrayList<>(texts);
        if (!sentences.isEmpty()) {
            page.title(title);
            sentences.forEach(sentence -> page.add("  - ", sentence));
        }
    }
}
