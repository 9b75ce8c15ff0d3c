package io.serviceaudit.benchmark;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategy;
import io.serviceaudit.checklist.Text;
import io.serviceaudit.internal.Formulas;
import io.serviceaudit.measure.Quantity;
import io.serviceaudit.measure.Ratio;
import io.serviceaudit.measure.Unit;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes a benchmark table as CSV, as {@link BenchmarkTableReader} reads it. */
final class BenchmarkTableWriter {
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final BigInteger NANOS = BigInteger.valueOf(1_000_000_000);

    /** Whatever a program that opens the file might take for a separator is in quotes, not only ours. */
    private static final QuoteStrategy QUOTES = new QuoteStrategy() {
        @Override
        public boolean quoteValue(int line, int field, String value) {
            return value.chars().anyMatch(c -> ",;\t|".indexOf(c) >= 0);
        }
    };

    private final boolean semicolons;
    private final boolean byteOrderMark;

    BenchmarkTableWriter(boolean semicolons, boolean byteOrderMark) {
        this.semicolons = semicolons;
        this.byteOrderMark = byteOrderMark;
    }

    byte[] template() {
        List<List<String>> lines = new ArrayList<>();
        lines.add(List.of("format", BenchmarkTableReader.FORMAT));
        for (String field : List.of("id", "version", "language", "title.en", "title.ru", "staleAfter")) {
            lines.add(List.of(field, ""));
        }
        lines.add(header(List.of("en", "ru")));
        return file(lines);
    }

    byte[] table(BenchmarkTable table) {
        List<TableEdition> editions = table.editions();
        if (editions.size() > 1) {
            throw new IllegalArgumentException("table '" + table + "' has rows of " + editions.size() + " editions ("
                    + editions.stream().map(TableEdition::toString).collect(Collectors.joining(", "))
                    + "); a file is of one");
        }
        TableEdition edition = table.edition();
        Optional<String> language = texts(table).map(Text::defaultLanguage).findFirst();
        List<List<String>> lines = new ArrayList<>();
        lines.add(List.of("format", BenchmarkTableReader.FORMAT));
        lines.add(List.of("id", edition.id()));
        lines.add(List.of("version", edition.version()));
        language.filter(tag -> !tag.equals(BenchmarkTableReader.DEFAULT_LANGUAGE))
                .ifPresent(tag -> lines.add(List.of("language", tag)));
        edition.title()
                .map(Text::byLanguage)
                .orElse(Map.of())
                .forEach((tag, text) -> lines.add(List.of("title." + tag, Formulas.neutralised(text))));
        edition.staleAfter().ifPresent(day -> lines.add(List.of("staleAfter", day.toString())));
        List<String> languages = noteLanguages(table);
        lines.add(header(languages));
        table.rows().forEach(row -> lines.add(line(row, languages)));
        return file(lines);
    }

    private static Stream<Text> texts(BenchmarkTable table) {
        return Stream.concat(
                table.edition().title().stream(), table.rows().stream().flatMap(row -> row.note().stream()));
    }

    private static List<String> noteLanguages(BenchmarkTable table) {
        Set<String> languages = new TreeSet<>();
        for (BenchmarkRow row : table.rows()) {
            row.note().ifPresent(note -> languages.addAll(note.byLanguage().keySet()));
        }
        return List.copyOf(languages);
    }

    private static List<String> header(List<String> languages) {
        return BenchmarkTableReader.SHAPE.columns().stream()
                .flatMap(column ->
                        column.endsWith(".") ? languages.stream().map(tag -> column + tag) : Stream.of(column))
                .toList();
    }

    private List<String> line(BenchmarkRow row, List<String> languages) {
        List<String> cells = new ArrayList<>(List.of(
                row.metric().id(),
                row.industry(),
                words(row.segment().map(Segment::tag)),
                words(row.segment().map(Segment::value)),
                words(row.region()),
                row.statistic().map(Statistic::code).orElse(""),
                value(row.low()),
                value(row.high()),
                row.currency().orElse(""),
                row.period().map(Period::toString).orElse(""),
                row.sampleSize().isPresent() ? Long.toString(row.sampleSize().getAsLong()) : "",
                words(Optional.of(row.publisher().orElse(BenchmarkRow.NOT_STATED))),
                words(row.title()),
                row.year().map(String::valueOf).orElse(""),
                row.retrieved().map(LocalDate::toString).orElse(""),
                words(row.licence())));
        Map<String, String> note = row.note().map(Text::byLanguage).orElse(Map.of());
        for (String language : languages) {
            cells.add(words(Optional.ofNullable(note.get(language))));
        }
        return cells;
    }

    private static String words(Optional<String> text) {
        return text.map(Formulas::neutralised).orElse("");
    }

    private String value(Quantity quantity) {
        if (quantity.unit() == Unit.DURATION) {
            BigInteger[] parts = quantity.amount()
                    .times(Ratio.of(NANOS, BigInteger.ONE))
                    .rounded(0)
                    .toBigIntegerExact()
                    .divideAndRemainder(NANOS);
            return Duration.ofSeconds(parts[0].longValueExact(), parts[1].longValueExact())
                    .toString();
        }
        String number = quantity.amount().toDecimal().toPlainString();
        return semicolons ? number.replace('.', ',') : number;
    }

    private byte[] file(List<List<String>> lines) {
        StringWriter text = new StringWriter();
        if (byteOrderMark) {
            text.write(BYTE_ORDER_MARK);
        }
        try (CsvWriter csv = CsvWriter.builder()
                .fieldSeparator(semicolons ? ';' : ',')
                .lineDelimiter(LineDelimiter.CRLF)
                .quoteStrategy(QUOTES)
                .build(text)) {
            // What no text has, no file is given; readers take it for damage.
            lines.forEach(line -> csv.writeRecord(
                    line.stream().map(cell -> cell.replace("\0", "")).toList()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
