package io.serviceaudit.json;

import io.serviceaudit.benchmark.BenchmarkRow;
import io.serviceaudit.benchmark.BenchmarkTable;
import io.serviceaudit.benchmark.TableEdition;
import io.serviceaudit.checklist.Text;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a benchmark table document. */
final class BenchmarkReader {
    private static final List<String> FIELDS =
            List.of(DocumentKind.FORMAT, "id", "version", "language", "title", "staleAfter", "rows");

    private final Documents documents;
    private final Problems problems;
    private final Values values;

    BenchmarkReader(Documents documents, Problems problems) {
        this.documents = documents;
        this.problems = problems;
        values = new Values(documents.limits(), problems);
    }

    /** The table; null if the document was refused, and then there is a problem. */
    @Nullable
    BenchmarkTable read(JsonValue document) {
        if (!DocumentKind.BENCHMARK_TABLE.isKindOf(document, problems)) {
            return null;
        }
        Fields fields = Fields.of(document, FIELDS, problems, values);
        if (fields == null) {
            return null;
        }
        fields.required(DocumentKind.FORMAT, values::text);
        String id = fields.required("id", values::id);
        String version = fields.required("version", values::version);
        String language = fields.optional("language", this::language);
        Texts texts = new Texts(language == null ? ChecklistReader.DEFAULT_LANGUAGE : language, problems, values);
        Text title = fields.optional("title", texts::text);
        LocalDate staleAfter = fields.optional("staleAfter", values::date);
        List<BenchmarkRow> rows = fields.required("rows", v -> rows(v, texts));
        if (id == null || version == null || rows == null) {
            return null;
        }
        return problems.make(fields.place(), () -> {
            TableEdition edition = TableEdition.of(id, version);
            edition = title == null ? edition : edition.withTitle(title);
            edition = staleAfter == null ? edition : edition.withStaleAfter(staleAfter);
            return BenchmarkTable.of(edition, rows);
        });
    }

    private @Nullable String language(JsonValue value) {
        String language = values.text(value);
        return language == null ? null : Texts.tag(language, value.place(), problems);
    }

    private @Nullable List<BenchmarkRow> rows(JsonValue value, Texts texts) {
        int most = documents.limits().items();
        if (value instanceof JsonValue.ListValue list && list.elements().size() > most) {
            problems.add(
                    value.place(), Message.TOO_MANY_ENTRIES, list.elements().size(), most);
            return null;
        }
        return values.list(value, new BenchmarkRowReader(documents, texts, problems, values)::row);
    }
}
