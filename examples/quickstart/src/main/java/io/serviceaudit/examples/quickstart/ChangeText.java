package io.serviceaudit.examples.quickstart;

import io.serviceaudit.json.LocalizedText;
import io.serviceaudit.report.AuditReport;
import io.serviceaudit.report.ComparisonPart;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What changed since an earlier audit, as text. */
final class ChangeText {
    /** So many lines of one kind at most; the report has the rest. */
    private static final int MOST = 7;

    private final AuditReport report;
    private final ComparisonPart comparison;
    private final Page page;
    private final Words words;

    ChangeText(AuditReport report, ComparisonPart comparison, Page page) {
        this.report = report;
        this.comparison = comparison;
        this.page = page;
        words = page.words();
    }

    /** Writes it; of audits that cannot be compared only that they cannot. */
    void write() {
        page.title("changed-since", words.date(comparison.previous().date()));
        page.add("  ", comparison.verdictName());
        restated();
        if (comparison.likeForLike() != null && comparison.likeForLike().summary() != null) {
            page.add("  ", comparison.likeForLike().summary());
        }
        items();
        findings();
        metrics();
    }

    /** Where the rules are others, health as it was published and what it would be under today's. */
    private void restated() {
        ComparisonPart.HealthChange health = comparison.health();
        if (health != null && comparison.verdict().equals("restated") && health.restated() != null) {
            String published = health.published() == null ? words.get("no-health") : words.percent(health.published());
            String now = health.now() == null ? words.get("no-health") : words.percent(health.now());
            page.add("  ", words.fill("restated", published, words.percent(health.restated()), now));
        }
    }

    private void items() {
        Map<String, List<ComparisonPart.ItemChangeRow>> states = new LinkedHashMap<>();
        // What is better and what is worse first.
        states.put("improved", new ArrayList<>());
        states.put("worsened", new ArrayList<>());
        comparison
                .items()
                .forEach(row -> states.computeIfAbsent(row.state(), key -> new ArrayList<>())
                        .add(row));
        states.remove("unchanged");
        states.values().stream().filter(rows -> !rows.isEmpty()).forEach(this::state);
    }

    private void state(List<ComparisonPart.ItemChangeRow> rows) {
        heading(Objects.requireNonNullElse(rows.get(0).stateName(), rows.get(0).state()), rows.size());
        rows.stream().limit(MOST).forEach(this::item);
        more(rows.size());
    }

    private void item(ComparisonPart.ItemChangeRow row) {
        page.add("  - ", question(row.item(), row.question()));
        BigDecimal before = row.before();
        BigDecimal now = row.now();
        if (before != null && now != null) {
            page.add("    ", words.fill("from-to", words.share(before), words.share(now)));
        } else if (before != null) {
            page.add("    ", words.fill("value-before", words.share(before)));
        } else if (now != null) {
            page.add("    ", words.fill("value-now", words.share(now)));
        }
    }

    private void findings() {
        ComparisonPart.FindingChanges findings = comparison.findings();
        if (findings == null) {
            return;
        }
        if (findings.summary() != null) {
            page.gap();
            page.add("  ", findings.summary());
        }
        Map<String, List<ComparisonPart.FollowUpRow>> remarks = new LinkedHashMap<>();
        comparison
                .followUp()
                .forEach(row -> remarks.computeIfAbsent(
                                row.remark() == null
                                        ? row.finding()
                                        : row.remark().toString(),
                                key -> new ArrayList<>())
                        .add(row));
        remarks.forEach((remark, rows) -> {
            heading(remark, rows.size());
            rows.stream().limit(MOST).forEach(this::followUp);
            more(rows.size());
        });
        List<String> fresh = findings.fresh().stream()
                .filter(item -> !findings.returned().contains(item))
                .toList();
        if (!fresh.isEmpty()) {
            heading(words.get("new-findings"), fresh.size());
            fresh.stream().limit(MOST).forEach(item -> page.add("  - ", question(item, null)));
            more(fresh.size());
        }
    }

    private void followUp(ComparisonPart.FollowUpRow row) {
        page.add("  - ", question(row.item(), row.question()));
        row.actions().forEach(action -> action("meant", action));
        row.plannedNow().forEach(action -> action("planned-now", action));
    }

    private void action(String key, ComparisonPart.MeantAction action) {
        List<String> facts = new ArrayList<>();
        facts.add(Objects.requireNonNullElse(action.owner(), words.get("no-owner")));
        facts.add(action.due() == null ? words.get("no-due") : words.fill("due", words.date(action.due())));
        facts.add(String.valueOf(action.statusName() == null ? action.status() : action.statusName()));
        page.add("    ", words.fill(key, action.title()));
        page.add("    ", String.join(" · ", facts));
    }

    private void metrics() {
        if (comparison.metrics().isEmpty()) {
            return;
        }
        page.gap();
        page.add("  ", words.get("figures-then-and-now"));
        comparison.metrics().forEach(this::metric);
    }

    private void metric(ComparisonPart.MetricChangeRow row) {
        page.add("  - ", row.text() == null ? row.metric() : row.text());
    }

    private void heading(Object text, int count) {
        page.gap();
        page.add("  ", words.fill("counted", text.toString().replaceAll("\\.$", ""), count));
    }

    private void more(int count) {
        if (count > MOST) {
            page.add("  ", words.fill("more", count - MOST));
        }
    }

    private String question(String item, @Nullable LocalizedText question) {
        if (question != null) {
            return question.toString();
        }
        return report.sections().stream()
                .flatMap(section -> section.items().stream())
                .filter(row -> row.item().equals(item))
                .map(row -> row.question().toString())
                .findFirst()
                .orElse(item);
    }
}
