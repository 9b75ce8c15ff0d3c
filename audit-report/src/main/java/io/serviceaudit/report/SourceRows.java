package io.serviceaudit.report;

import io.serviceaudit.audit.Evidence;
import io.serviceaudit.checklist.Text;
import io.serviceaudit.scoring.ItemScore;
import io.serviceaudit.scoring.ItemState;
import io.serviceaudit.scoring.Scorecard;
import io.serviceaudit.scoring.SectionScore;
import io.serviceaudit.wording.Template;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the answers of an audit rest on, source by source. */
final class SourceRows {
    private final Map<String, Source> sources = new LinkedHashMap<>();
    private final List<String> unnamed = new ArrayList<>();
    private final List<String> measured = new ArrayList<>();
    private int named;

    private SourceRows() {}

    /** The sources; null if no answer names one. */
    static AuditReport.@Nullable SourcesPart of(Scorecard scorecard, Wording wording) {
        SourceRows rows = new SourceRows();
        for (SectionScore section : scorecard.sections()) {
            for (ItemScore item : section.items()) {
                if (item.state() == ItemState.ANSWERED || item.state() == ItemState.MARKED_NOT_APPLICABLE) {
                    rows.add(item, scorecard.audit().answer(item.item().id()).evidence());
                }
            }
        }
        return rows.sources.isEmpty() ? null : rows.part(wording);
    }

    private void add(ItemScore score, List<Evidence> evidence) {
        String item = score.item().id();
        if (!evidence.isEmpty()) {
            named++;
            evidence.forEach(each -> sources.computeIfAbsent(
                            key(each.source()), key -> new Source(each.source().strip(), new LinkedHashSet<>()))
                    .items()
                    .add(item));
        } else if (score.isMeasured()) {
            measured.add(item);
        } else {
            unnamed.add(item);
        }
    }

    /** The same for names that differ in capitals and spaces alone, as names typed by hand do. */
    private static String key(String source) {
        return source.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    private AuditReport.SourcesPart part(Wording wording) {
        return new AuditReport.SourcesPart(
                sources.values().stream()
                        .sorted(Comparator.comparingInt(
                                source -> -source.items().size()))
                        .map(source -> new AuditReport.SourceRow(
                                source.name(), source.items().size(), List.copyOf(source.items())))
                        .toList(),
                unnamed,
                measured,
                wording.text(text()));
    }

    private Text text() {
        Text template = ReportTerms.plan(measured.isEmpty() ? "sources" : "sources.measured");
        return Template.of(template)
                .with(Map.of("named", named, "answers", named + unnamed.size(), "measured", measured.size()));
    }

    /** A source as it was first written, and the items whose answers name it. */
    private record Source(String name, Set<String> items) {}
}
