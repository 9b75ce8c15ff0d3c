package io.serviceaudit.benchmark;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.serviceaudit.benchmark.CsvProblem.Column;
import io.serviceaudit.checklist.Text;
import io.serviceaudit.internal.Formulas;
import io.serviceaudit.internal.NearestName;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A CSV file of ours: first lines of name and value, which are the file's own fields, then a line with the names of the
 * columns, then a line for each row. Separated by commas, semicolons or tabs, quoted as in RFC 4180; blank lines say
 * nothing. See {@link CsvText} for what bytes may be.
 *
 * <p>Whatever is wrong is collected with its place, so that one pass names everything; {@link #finish} throws it.
 */
final class CsvSheet {
    private static final Pattern LINE_BREAK = Pattern.compile("\r\n|\r|\n");
    private static final int FIELD_CELLS = 2;

    /** As in documents. */
    private static final int MOST_CHARACTERS = 10_000;

    /** A file with more is not going to be mended by hand. */
    private static final int MOST_PROBLEMS = 1_000;

    /** How often reading starts anew after a line that is broken; each time may take as long as the file. */
    private static final int MOST_BREAKS = 50;

    private final String file;
    private final Shape shape;
    private final List<CsvProblem> problems = new ArrayList<>();
    private final List<Line> rows = new ArrayList<>();
    private Line fields = new Line(1, Map.of(), true);
    private @Nullable Line header;
    private boolean isRefused;
    private boolean hasMore;
    private final List<Column> columns = new ArrayList<>();
    private final NearestName names = new NearestName();
    private boolean isHeaderMissing;
    private char separator = ',';

    private CsvSheet(String file, Shape shape) {
        this.file = file;
        this.shape = shape;
    }

    /**
     * What a file of a kind may say. A name that ends in {@code .} stands for texts in any language: {@code note.} for
     * {@code note.en} and {@code note.ru}.
     *
     * @param fields names of own fields
     * @param columns names of columns
     * @param required those columns that must be there
     */
    record Shape(List<String> fields, List<String> columns, Set<String> required) {}

    /** A file that is not looked into. */
    static CsvSheet refused(String file, String reason) {
        CsvSheet sheet = new CsvSheet(file, new Shape(List.of(), List.of(), Set.of()));
        sheet.isRefused = true;
        sheet.add(1, null, reason);
        return sheet;
    }

    /** Reads a file; see {@link #finish} for its problems. */
    static CsvSheet read(String file, byte[] content, Shape shape) {
        CsvSheet sheet = new CsvSheet(file, shape);
        sheet.read(content);
        return sheet;
    }

    private void read(byte[] content) {
        CsvText text = CsvText.of(content);
        text.refusal().ifPresent(reason -> {
            isRefused = true;
            add(1, null, reason);
        });
        if (isRefused) {
            return;
        }
        separator = text.separator();
        text.undecoded()
                .ifPresent(place -> add(
                        place.line(),
                        null,
                        "is not UTF-8 (byte 0x" + place.value()
                                + "); save the file as UTF-8, in Excel as 'CSV UTF-8'"));
        if (separator == '|') {
            add(1, null, "cells are separated by '|'; they must be by commas, semicolons or tabs");
        }
        Map<String, Cell> own = new LinkedHashMap<>();
        long next = 1;
        boolean isCertain = true;
        for (int breaks = 0; breaks <= MOST_BREAKS; breaks++) {
            // After a line that is broken, the rest is read as if it began there.
            long before = next - 1;
            try (CsvReader<CsvRecord> reader = CsvReader.builder()
                    .fieldSeparator(separator)
                    .skipEmptyLines(false)
                    .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .allowUnclosedQuote(false)
                    .ofCsvRecord(text.from(next))) {
                for (CsvRecord csv : reader) {
                    long line = before + csv.getStartingLineNumber();
                    next = line + 1;
                    for (String cell : csv.getFields()) {
                        next += LINE_BREAK.matcher(cell).results().count();
                    }
                    isCertain |= header == null || csv.getFieldCount() == columns.size();
                    if (isCertain) {
                        take(line, csv.getFields(), own);
                    }
                }
                break;
            } catch (CsvParseException e) {
                noteBroken(next, text.line(next), String.valueOf(e.getMessage()));
                next++;
                if (breaks == MOST_BREAKS) {
                    add(next, null, "too many lines before this one have broken quotation marks; the rest is not read");
                }
                isCertain = false;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        fields = new Line(1, own, true);
        if (header == null && !isHeaderMissing) {
            add(next, null, "the line with the names of the columns is missing");
        }
    }

    /** Notes a line whose quotation marks are not as they should be, with the cell where that begins. */
    private void noteBroken(long line, String text, String message) {
        int cell = CsvText.brokenCell(text, separator);
        if (cell < 0) {
            add(line, null, "cannot be read as CSV: " + message);
            return;
        }
        Column named = cell < columns.size() ? columns.get(cell) : null;
        add(
                line,
                named == null ? new Column(cell + 1, "") : named,
                "the quotation mark that opens this cell is not closed at its end; one within a text is written twice");
    }

    private void take(long line, List<String> cells, Map<String, Cell> own) {
        int used = cells.size();
        while (used > 0 && cells.get(used - 1).isBlank()) {
            used--;
        }
        if (used == 0) {
            return;
        }
        if (isHeaderMissing) {
            return;
        }
        if (header != null) {
            takeRow(line, cells, used);
        } else if (used > FIELD_CELLS) {
            takeWide(line, cells.subList(0, used));
        } else {
            String name = cells.get(0).strip();
            Column second = new Column(FIELD_CELLS, name);
            String value = used == FIELD_CELLS ? cells.get(1).strip() : "";
            checkText(line, second, value);
            if (!isKnown(name, shape.fields())) {
                add(line, new Column(1, name), "is no field of this file" + suggestion(name, shape.fields()));
            } else if (own.put(name, new Cell(line, second, value)) != null) {
                add(line, new Column(1, name), "is given twice");
            }
        }
    }

    /** The names of the columns, or something else in their place. */
    private void takeWide(long line, List<String> cells) {
        String first = cells.get(0).strip();
        if (isKnown(first, shape.fields())) {
            add(
                    line,
                    new Column(1, first),
                    "has " + (cells.size() - 1) + " values; it must have one, in quotation marks if it holds "
                            + separatorInWords());
        } else if (cells.stream()
                .map(String::strip)
                .noneMatch(name -> isKnown(name, shape.columns())
                        || meant(name, shape.columns()).isPresent())) {
            isHeaderMissing = true;
            add(line, null, "the line with the names of the columns is missing before this one");
        } else {
            takeHeader(line, cells);
        }
    }

    private void takeHeader(long line, List<String> names) {
        Map<String, Cell> cells = new LinkedHashMap<>();
        Set<String> meant = new HashSet<>();
        for (int i = 0; i < names.size(); i++) {
            Column column = new Column(i + 1, names.get(i).strip());
            boolean isNamed = !column.name().isEmpty();
            Cell first = isNamed ? cells.putIfAbsent(column.name(), new Cell(line, column, column.name())) : null;
            columns.add(column);
            if (first != null) {
                add(
                        line,
                        column,
                        "is given twice; it is column " + first.column().number() + " already");
            } else if (isNamed && !isKnown(column.name(), shape.columns())) {
                add(line, column, "is no column of this file" + suggestion(column.name(), shape.columns()));
                meant(column.name(), shape.columns()).ifPresent(meant::add);
            }
        }
        for (String name : shape.columns()) {
            if (shape.required().contains(name) && !cells.containsKey(name) && !meant.contains(name)) {
                add(line, null, "column '" + name + "' is missing");
            }
        }
        header = new Line(line, cells, false);
    }

    private void takeRow(long line, List<String> texts, int used) {
        if (used > columns.size() || texts.size() < columns.size()) {
            add(line, null, miscounted(texts, Math.max(used, texts.size())));
            return;
        }
        Map<String, Cell> cells = new LinkedHashMap<>();
        boolean isReadable = true;
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            String value = texts.get(i).strip();
            isReadable &= checkText(line, column, value);
            if (!column.name().isEmpty()) {
                cells.putIfAbsent(column.name(), new Cell(line, column, value));
            } else if (!value.isEmpty()) {
                add(line, column, "stands under no name of a column");
            }
        }
        if (isReadable) {
            rows.add(new Line(line, cells, false));
        }
    }

    private String miscounted(List<String> texts, int cells) {
        String reason = "has " + cells + (cells == 1 ? " cell" : " cells") + "; the header has " + columns.size();
        if (cells > columns.size()) {
            return reason + "; a text with " + separatorInWords() + " in it needs quotation marks around it"
                    + (separator == ',' ? ", and a number has a point: 4.1" : "");
        }
        String whole = String.join("", texts);
        for (char other : new char[] {',', ';', '\t'}) {
            if (other != separator && whole.chars().filter(c -> c == other).count() >= columns.size() - 1) {
                return reason + "; its cells are separated by " + inWords(other) + "s, those of the file by "
                        + inWords(separator) + "s";
            }
        }
        return reason;
    }

    private String separatorInWords() {
        return "a " + inWords(separator);
    }

    private static String inWords(char separator) {
        return switch (separator) {
            case ',' -> "comma";
            case ';' -> "semicolon";
            case '\t' -> "tab";
            default -> "'" + separator + "'";
        };
    }

    /** Whether a cell is text, and no longer than that of a document may be, an apostrophe against formulas apart; if not, that is noted. */
    private boolean checkText(long line, Column column, String value) {
        if (value.indexOf('\0') >= 0) {
            add(line, column, "holds a NUL character (U+0000); the file is damaged, or no text");
            return false;
        }
        String text = Formulas.restored(value);
        int characters = text.codePointCount(0, text.length());
        if (characters > MOST_CHARACTERS) {
            add(line, column, "has " + characters + " characters; at most " + MOST_CHARACTERS + " are read");
        }
        return characters <= MOST_CHARACTERS;
    }

    private static String inWords(List<String> names) {
        return names.stream()
                .map(name -> name.endsWith(".") ? name + "<language>" : name)
                .collect(Collectors.joining(", "));
    }

    /** What to use instead of a name that is none: the one meant, or all there are. */
    private String suggestion(String name, List<String> known) {
        return meant(name, known)
                .map(meant -> "; did you mean '" + meant + "'?")
                .orElseGet(() -> "; known are " + inWords(known));
    }

    /** The name that may have been meant; for texts in English or Russian, too. */
    private Optional<String> meant(String name, List<String> known) {
        if (name.isEmpty()) {
            return Optional.empty();
        }
        List<String> candidates = known.stream()
                .flatMap(each -> each.endsWith(".") ? Stream.of(each + "en", each + "ru") : Stream.of(each))
                .toList();
        return names.to(name, candidates);
    }

    private static boolean isKnown(String name, List<String> known) {
        return known.stream()
                .anyMatch(candidate -> candidate.endsWith(".")
                        ? name.startsWith(candidate) && isLanguage(name.substring(candidate.length()))
                        : name.equals(candidate));
    }

    private static boolean isLanguage(String tag) {
        try {
            return Text.languageTag(tag).equals(tag);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private void add(long line, @Nullable Column column, String reason) {
        if (problems.size() < MOST_PROBLEMS) {
            problems.add(new CsvProblem(file, line, column, reason));
        } else {
            hasMore = true;
        }
    }

    /** Whether the file was not looked into. */
    boolean isRefused() {
        return isRefused;
    }

    /** Whether cells are separated in a way that leaves the comma to decimals. */
    boolean hasDecimalCommas() {
        return separator != ',';
    }

    /** Finds names that may have been meant, at the cost of one file. */
    NearestName names() {
        return names;
    }

    /** The file's own fields, as one line; each keeps the place it has in the file. */
    Line fields() {
        return fields;
    }

    /** The rows, in the order of the file. */
    List<Line> rows() {
        return rows;
    }

    /**
     * Ends the reading.
     *
     * @throws MalformedCsvException if anything was wrong, with all of it in the order of the file
     */
    void finish() {
        if (!problems.isEmpty()) {
            problems.sort(Comparator.comparingLong(CsvProblem::line));
            if (hasMore) {
                long last = problems.get(problems.size() - 1).line();
                problems.add(
                        new CsvProblem(file, last, null, "there are more problems than these first " + MOST_PROBLEMS));
            }
            throw new MalformedCsvException(problems);
        }
    }

    private record Cell(long line, Column column, String text) {}

    /** A row, or the file's own fields: texts by name. */
    final class Line {
        private final long line;
        private final Map<String, Cell> cells;
        private final boolean isFields;

        private Line(long line, Map<String, Cell> cells, boolean isFields) {
            this.line = line;
            this.cells = cells;
            this.isFields = isFields;
        }

        /** The line of the text, counted from 1. */
        long number() {
            return line;
        }

        /** Whether a cell says anything, right or wrong. */
        boolean isGiven(String name) {
            Cell cell = cells.get(name);
            return cell != null && !cell.text().isEmpty();
        }

        /** The value of a cell; null if it is blank, its column is missing, or it is wrong, which is noted. */
        <T> @Nullable T optional(String name, Function<String, T> parse) {
            Cell cell = cells.get(name);
            if (cell == null || cell.text().isEmpty()) {
                return null;
            }
            try {
                return parse.apply(cell.text());
            } catch (IllegalArgumentException e) {
                add(cell.line(), cell.column(), String.valueOf(e.getMessage()));
                return null;
            }
        }

        /** The value of a cell that must not be blank; null if it is, or is wrong, which is noted. */
        <T> @Nullable T required(String name, Function<String, T> parse) {
            Cell cell = cells.get(name);
            if (cell != null && cell.text().isEmpty()) {
                add(
                        cell.line(),
                        cell.column(),
                        "must not be empty"
                                + (name.equals("publisher")
                                        ? "; write '" + BenchmarkRow.NOT_STATED + "' where the source names none"
                                        : ""));
            } else if (cell == null && isFields) {
                add(line, null, "field '" + name + "' is missing");
            }
            return optional(name, parse);
        }

        /** The texts of all languages whose names begin with {@code prefix}, by default in one; null if all are blank. */
        @Nullable
        Text texts(String prefix, String defaultLanguage) {
            Map<String, String> byLanguage = new LinkedHashMap<>();
            cells.forEach((name, cell) -> {
                // A column of no language is a problem already.
                if (name.startsWith(prefix)
                        && isLanguage(name.substring(prefix.length()))
                        && !cell.text().isEmpty()) {
                    byLanguage.put(name.substring(prefix.length()), Formulas.restored(cell.text()));
                }
            });
            return byLanguage.isEmpty() ? null : Text.of(defaultLanguage, byLanguage);
        }

        /** Notes each cell that says nothing beside others that do, where they say something only all together. */
        void together(String... names) {
            if (Arrays.stream(names).anyMatch(this::isGiven)) {
                for (String name : names) {
                    if (!isGiven(name)) {
                        problem(name, "must not be empty beside " + String.join(", ", names));
                    }
                }
            }
        }

        /** Notes what is wrong with a cell, or with the whole line if it has no such cell. */
        void problem(String name, String reason) {
            Cell cell = cells.get(name);
            if (cell == null) {
                add(line, null, "'" + name + "' " + reason);
            } else {
                add(cell.line(), cell.column(), reason);
            }
        }
    }
}
