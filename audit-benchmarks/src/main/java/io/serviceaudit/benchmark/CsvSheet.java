package io.serviceaudit.benchmark;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.serviceaudit.benchmark.CsvProblem.Column;
import io.serviceaudit.checklist.Text;
import io.serviceaudit.internal.Formulas;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A CSV file of ours: first lines of name and value, which are the file's own fields, then a line with the names of the
 * columns, then a line for each row. UTF-8, separated by commas or semicolons, quoted as in RFC 4180; blank lines say
 * nothing.
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

    private final String file;
    private final Shape shape;
    private final List<CsvProblem> problems = new ArrayList<>();
    private final List<Line> rows = new ArrayList<>();
    private Line fields = new Line(1, Map.of(), true);
    private @Nullable Line header;
    private boolean isRefused;
    private boolean hasMore;
    private boolean semicolons;

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
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
        } catch (CharacterCodingException e) {
            add(1, null, "the file is not UTF-8");
            return;
        }
        // Spreadsheets put a byte order mark first.
        String unmarked = text.startsWith("\uFEFF") ? text.substring(1) : text;
        Map<String, Cell> own = new LinkedHashMap<>();
        long next = 1;
        semicolons = isWithSemicolons(unmarked);
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(semicolons ? ';' : ',')
                .skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .ofCsvRecord(unmarked)) {
            for (CsvRecord csv : reader) {
                next = csv.getStartingLineNumber() + 1;
                for (String cell : csv.getFields()) {
                    next += LINE_BREAK.matcher(cell).results().count();
                }
                take(csv.getStartingLineNumber(), csv.getFields(), own);
            }
        } catch (CsvParseException e) {
            add(next, null, "cannot be read as CSV: " + e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        fields = new Line(1, own, true);
        if (header == null) {
            add(next, null, "the line with the names of the columns is missing");
        }
    }

    /** Whether the first line that says anything has more semicolons than commas. */
    private static boolean isWithSemicolons(String text) {
        String first = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        return first.chars().filter(c -> c == ';').count()
                > first.chars().filter(c -> c == ',').count();
    }

    private void take(long line, List<String> cells, Map<String, Cell> own) {
        int used = cells.size();
        while (used > 0 && cells.get(used - 1).isBlank()) {
            used--;
        }
        if (used == 0) {
            return;
        }
        if (header != null) {
            takeRow(line, cells, used, header);
        } else if (used > FIELD_CELLS) {
            header = takeHeader(line, cells.subList(0, used));
        } else {
            String name = cells.get(0).strip();
            Column second = new Column(FIELD_CELLS, name);
            String value = used == FIELD_CELLS ? cells.get(1).strip() : "";
            checkLength(line, second, value);
            if (!isKnown(name, shape.fields())) {
                add(line, new Column(1, name), "is no field of this file; known are " + inWords(shape.fields()));
            } else if (own.put(name, new Cell(line, second, value)) != null) {
                add(line, new Column(1, name), "is given twice");
            }
        }
    }

    private Line takeHeader(long line, List<String> names) {
        Map<String, Cell> cells = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            Column column = new Column(i + 1, names.get(i).strip());
            if (!isKnown(column.name(), shape.columns())) {
                add(line, column, "is no column of this file; known are " + inWords(shape.columns()));
            }
            if (cells.put(column.name(), new Cell(line, column, column.name())) != null) {
                add(line, column, "is given twice");
            }
        }
        for (String name : shape.columns()) {
            if (shape.required().contains(name) && !cells.containsKey(name)) {
                add(line, null, "column '" + name + "' is missing");
            }
        }
        return new Line(line, cells, false);
    }

    private void takeRow(long line, List<String> texts, int used, Line header) {
        List<Cell> names = List.copyOf(header.cells.values());
        if (used > names.size() || texts.size() < names.size()) {
            add(line, null, "has " + Math.max(used, texts.size()) + " cells; the header has " + names.size());
            return;
        }
        Map<String, Cell> cells = new LinkedHashMap<>();
        boolean isReadable = true;
        for (int i = 0; i < names.size(); i++) {
            Column column = names.get(i).column();
            String value = texts.get(i).strip();
            isReadable &= checkLength(line, column, value);
            cells.put(column.name(), new Cell(line, column, value));
        }
        if (isReadable) {
            rows.add(new Line(line, cells, false));
        }
    }

    /** Whether a cell is no longer than a text of a document may be, an apostrophe against formulas apart; if not, that is noted. */
    private boolean checkLength(long line, Column column, String value) {
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

    /** Whether semicolons separate the cells, as where decimals have a comma. */
    boolean hasDecimalCommas() {
        return semicolons;
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
                add(cell.line(), cell.column(), "must not be empty");
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
                if (name.startsWith(prefix) && !cell.text().isEmpty()) {
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
