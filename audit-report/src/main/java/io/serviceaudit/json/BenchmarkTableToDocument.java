package io.serviceaudit.json;

import io.serviceaudit.benchmark.BenchmarkRow;
import io.serviceaudit.benchmark.BenchmarkTable;
import io.serviceaudit.benchmark.Statistic;
import io.serviceaudit.benchmark.TableEdition;
import io.serviceaudit.checklist.Text;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Turns a benchmark table into a document. */
final class BenchmarkTableToDocument {
    private final String language;

    private BenchmarkTableToDocument(String language) {
        this.language = language;
    }

    static BenchmarkTableDocument document(BenchmarkTable table) {
        List<TableEdition> editions = table.editions();
        if (editions.size() > 1) {
            throw new IllegalArgumentException("table '" + table + "' has rows of " + editions.size() + " editions ("
                    + editions.stream().map(TableEdition::toString).collect(Collectors.joining(", "))
                    + "); a document is of one");
        }
        TableEdition edition = table.edition();
        String language = Stream.concat(
                        edition.title().stream(), table.rows().stream().flatMap(row -> row.note().stream()))
                .map(Text::defaultLanguage)
                .findFirst()
                .orElse(ChecklistReader.DEFAULT_LANGUAGE);
        BenchmarkTableToDocument writer = new BenchmarkTableToDocument(language);
        return new BenchmarkTableDocument(
                BenchmarkTableDocument.FORMAT,
                edition.id(),
                edition.version(),
                language.equals(ChecklistReader.DEFAULT_LANGUAGE) ? null : language,
                writer.text(edition.title()),
                edition.staleAfter().orElse(null),
                table.rows().stream().map(writer::row).toList());
    }

    private BenchmarkTableDocument.RowDocument row(BenchmarkRow row) {
        return new BenchmarkTableDocument.RowDocument(
                row.metric().id(),
                row.industry(),
                row.segment()
                        .map(segment -> new BenchmarkTableDocument.SegmentDocument(segment.tag(), segment.value()))
                        .orElse(null),
                row.region().orElse(null),
                row.statistic().map(Statistic::code).orElse(null),
                ScalarValue.of(row.low()),
                ScalarValue.of(row.high()),
                row.currency().orElse(null),
                row.period().map(Period::toString).orElse(null),
                row.sampleSize().isPresent() ? row.sampleSize().getAsLong() : null,
                row.publisher().orElse(BenchmarkRow.NOT_STATED),
                row.title().orElse(null),
                row.year().orElse(null),
                row.retrieved().orElse(null),
                row.licence().orElse(null),
                text(row.note()));
    }

    /** A text as the document's language has it: a string in it, or its languages with that one first. */
    private @Nullable LocalizedText text(Optional<Text> text) {
        return text.map(each -> LocalizedText.of(Text.of(language, each.byLanguage())))
                .orElse(null);
    }
}
