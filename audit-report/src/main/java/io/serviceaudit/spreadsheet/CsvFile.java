package io.serviceaudit.spreadsheet;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategy;
import io.serviceaudit.internal.Formulas;
import io.serviceaudit.spreadsheet.Sheet.Field;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes sheets as CSV files and reads them: UTF-8, quoted as in RFC 4180. */
final class CsvFile {
    private static final String BYTE_ORDER_MARK = "\ufeff";

    /** Whatever a program that opens the file might take for a separator is in quotes, not only ours. */
    private static final QuoteStrategy QUOTES = new QuoteStrategy() {
        @Override
        public boolean quoteValue(int line, int field, String value) {
            return value.chars().anyMatch(c -> ",;\t|".indexOf(c) >= 0);
        }
    };

    private CsvFile() {}

    /**
     * Writes a sheet, with a line break after each row.
     *
     * @param semicolons whether semicolons separate the cells and decimals have a comma, rather than a comma and a point
     * @param byteOrderMark whether the file begins with the mark by which some programs know UTF-8
     */
    static byte[] write(Sheet sheet, boolean semicolons, boolean byteOrderMark) {
        StringWriter text = new StringWriter();
        if (byteOrderMark) {
            text.write(BYTE_ORDER_MARK);
        }
        try (CsvWriter csv = CsvWriter.builder()
                .fieldSeparator(semicolons ? ';' : ',')
                .lineDelimiter(LineDelimiter.CRLF)
                .quoteStrategy(QUOTES)
                .build(text)) {
            for (List<Field> row : sheet.rows()) {
                csv.writeRecord(row.stream()
                        .map(field -> written(field.cell(), semicolons))
                        .toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String written(Cell cell, boolean decimalComma) {
        if (cell instanceof Cell.Words words) {
            return Formulas.neutralised(Characters.whole(words.text()));
        }
        if (cell instanceof Cell.Amount amount) {
            String number = amount.number().toPlainString();
            return decimalComma ? number.replace('.', ',') : number;
        }
        if (cell instanceof Cell.Day day) {
            return day.date().toString();
        }
        throw new IllegalArgumentException("cell is '" + cell + "'; only words, numbers and days are written");
    }

    /**
     * Reads a file with commas or semicolons, whichever shows our headings.
     *
     * @return what stands in it, as far as it can be read; null if nothing can
     */
    static @Nullable Grid read(byte[] bytes, SheetLimits limits, SheetProblems problems) {
        String text = decoded(bytes, problems);
        if (text == null) {
            return null;
        }
        Parsed commas = Parsed.of(text, ',', limits);
        if (AuditSheetReader.isAudit(commas.grid)) {
            return commas.report(problems);
        }
        Parsed semicolons = Parsed.of(text, ';', limits);
        boolean isBetter = AuditSheetReader.isAudit(semicolons.grid) || semicolons.grid.width() > commas.grid.width();
        return (isBetter ? semicolons : commas).report(problems);
    }

    private static @Nullable String decoded(byte[] bytes, SheetProblems problems) {
        if (isMarkedUtf16(bytes)) {
            problems.add(SheetProblem.OTHER_ENCODING, "UTF-16");
            return null;
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            text = text.startsWith(BYTE_ORDER_MARK) ? text.substring(BYTE_ORDER_MARK.length()) : text;
            if (!text.isBlank()) {
                return text;
            }
            problems.add(SheetProblem.EMPTY_FILE);
        } catch (CharacterCodingException e) {
            problems.add(SheetProblem.NOT_UTF_8);
        }
        return null;
    }

    private static boolean isMarkedUtf16(byte[] bytes) {
        return bytes.length >= 2
                && (bytes[0] == (byte) 0xfe && bytes[1] == (byte) 0xff
                        || bytes[0] == (byte) 0xff && bytes[1] == (byte) 0xfe);
    }

    /** A file taken apart at one separator: its cells up to the place, if there is one, from where it cannot be read. */
    private static final class Parsed {
        private final Grid grid = new Grid(null);
        private @Nullable SheetProblem problem;
        private int limit;
        private int row;
        private int column;

        static Parsed of(String text, char separator, SheetLimits limits) {
            Parsed parsed = new Parsed();
            try (CsvReader<CsvRecord> csv = CsvReader.builder()
                    .fieldSeparator(separator)
                    .skipEmptyLines(false)
                    .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .allowUnclosedQuote(false)
                    .ofCsvRecord(text)) {
                for (CsvRecord record : csv) {
                    if (!parsed.add(record.getFields(), limits)) {
                        break;
                    }
                    parsed.row++;
                }
            } catch (CsvParseException e) {
                parsed.problem = SheetProblem.BROKEN_CSV;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return parsed;
        }

        private boolean add(List<String> fields, SheetLimits limits) {
            for (column = 0; column < fields.size(); column++) {
                grid.put(row, column, Cell.of(Formulas.restored(fields.get(column))));
            }
            if (grid.width() > limits.columns()) {
                problem = SheetProblem.TOO_MANY_COLUMNS;
                limit = limits.columns();
                column = limit;
            } else if (grid.rows().size() > limits.rows()) {
                problem = SheetProblem.TOO_MANY_ROWS;
                limit = limits.rows();
                column = 0;
            } else {
                column = 0;
            }
            return problem == null;
        }

        Grid report(SheetProblems problems) {
            if (problem == SheetProblem.BROKEN_CSV) {
                problems.add("", grid.cell(row, column), problem);
            } else if (problem != null) {
                problems.add("", grid.cell(row, column), problem, limit);
            }
            return grid;
        }
    }
}
