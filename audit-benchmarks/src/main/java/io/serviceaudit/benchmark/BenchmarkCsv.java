package io.serviceaudit.benchmark;

import io.serviceaudit.measure.Metrics;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/**
 * Reads and writes benchmark tables as CSV, the sheet that people keep them in. Immutable and safe to share; {@code with...}
 * gives a changed copy.
 *
 * <pre>{@code
 * Files.write(Path.of("own.csv"), BenchmarkCsv.standard().template()); // to fill in
 * BenchmarkTable own = BenchmarkCsv.standard().read(Path.of("own.csv"));
 * BenchmarkTable table = BenchmarkTable.standard().overlaidWith(own);
 * }</pre>
 *
 * <p>The first lines are the table's own fields, each a name and a value: {@code format}
 * ({@code service-audit/benchmark-table/1}), {@code id}, {@code version}, and if wanted {@code language} (what texts fall back
 * to; English if left out), {@code title.en}, {@code title.ru} and so on, {@code staleAfter}. Then comes a line with the names
 * of columns, in any order, then a line for each row. The columns {@code metric}, {@code industry}, {@code low},
 * {@code high} and {@code publisher} must be there; {@code segment.tag} and {@code segment.value} (both or neither),
 * {@code region}, {@code statistic}, {@code currency} (of money only), {@code period}, {@code sampleSize},
 * {@code title}, {@code year}, {@code retrieved}, {@code licence}, {@code note.en}, {@code note.ru} and so on may be. What a
 * source does not state is an empty cell, and the publisher is then {@value BenchmarkRow#NOT_STATED}.
 *
 * <p>Values are written as in JSON documents: {@code 4.1}, {@code PT15M}, {@code P1M}, {@code 2026-11-20}. Files are in UTF-8, quoted as
 * in RFC 4180, and a cell has at most 10,000 characters, as a text of a document has. Blank lines and spaces around cells say nothing.
 *
 * <p>Reading also takes what spreadsheet programs make of that, where it can mean but one thing: semicolons or tabs between
 * cells, then with decimal commas; a first line {@code sep=;}; a byte order mark, and UTF-16 with one; blanks between thousands; dates
 * such as {@code 20.11.2026}. Everything else is a problem with file, line, column and reason, with the nearest name where one is not
 * known, and all of a file are found in one pass: a line whose quotation marks are broken is named and the next one read.
 *
 * <p>A text that a spreadsheet program could take for a formula is written with an apostrophe before it, which reading takes
 * off again.
 */
public final class BenchmarkCsv {
    private static final int DEFAULT_BYTES = 1_048_576;
    private static final int MOST_BYTES = Integer.MAX_VALUE - 1;

    private static final BenchmarkCsv STANDARD =
            new BenchmarkCsv(Metrics.standard(), Industries.standard(), DEFAULT_BYTES, false, false);

    private final Metrics metrics;
    private final Industries industries;
    private final int bytes;
    private final boolean semicolons;
    private final boolean byteOrderMark;

    private BenchmarkCsv(Metrics metrics, Industries industries, int bytes, boolean semicolons, boolean byteOrderMark) {
        this.metrics = metrics;
        this.industries = industries;
        this.bytes = bytes;
        this.semicolons = semicolons;
        this.byteOrderMark = byteOrderMark;
    }

    /**
     * The standard metrics and industries, files of at most 1 MiB, written with commas and without a byte order mark.
     *
     * @return the reader and writer
     */
    public static BenchmarkCsv standard() {
        return STANDARD;
    }

    /**
     * This with the metrics that rows may name, in place of those so far.
     *
     * @param metrics the metrics
     * @return a copy
     */
    public BenchmarkCsv withMetrics(Metrics metrics) {
        return new BenchmarkCsv(
                Objects.requireNonNull(metrics, "metrics"), industries, bytes, semicolons, byteOrderMark);
    }

    /**
     * This with the industries that rows may name, in place of those so far.
     *
     * @param industries the industries
     * @return a copy
     */
    public BenchmarkCsv withIndustries(Industries industries) {
        return new BenchmarkCsv(
                metrics, Objects.requireNonNull(industries, "industries"), bytes, semicolons, byteOrderMark);
    }

    /**
     * This with another size of files that are read.
     *
     * @param bytes the most bytes of a file; 1 or more
     * @return a copy
     * @throws IllegalArgumentException if it is less than 1 or the largest {@code int}
     */
    public BenchmarkCsv withBytes(int bytes) {
        if (bytes < 1 || bytes > MOST_BYTES) {
            throw new IllegalArgumentException("bytes is " + bytes + "; it must be from 1 to " + MOST_BYTES);
        }
        return new BenchmarkCsv(metrics, industries, bytes, semicolons, byteOrderMark);
    }

    /**
     * This with files written as spreadsheet programs expect them where decimals have a comma, as in Russian or German:
     * semicolons between cells, a comma in numbers. Reading takes both anyway.
     *
     * @return a copy
     */
    public BenchmarkCsv withSemicolons() {
        return new BenchmarkCsv(metrics, industries, bytes, true, byteOrderMark);
    }

    /**
     * This with files written with the byte order mark that Excel needs to take a file for UTF-8.
     *
     * @return a copy
     */
    public BenchmarkCsv withByteOrderMark() {
        return new BenchmarkCsv(metrics, industries, bytes, semicolons, true);
    }

    /**
     * Reads a table.
     *
     * @param file the file's name, for messages
     * @param text what stands in it
     * @return the table
     * @throws MalformedCsvException with every problem of the file, if there are any
     */
    public BenchmarkTable read(String file, String text) {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(file, "file");
        if (text.length() > bytes) {
            return read(tooLarge(file));
        }
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            return read(CsvSheet.refused(file, "the text holds half of a character (a lone surrogate)"));
        }
        return read(file, text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Reads a table from UTF-8.
     *
     * @param file the file's name, for messages
     * @param utf8 what stands in it
     * @return the table
     * @throws MalformedCsvException with every problem of the file, if there are any
     */
    public BenchmarkTable read(String file, byte[] utf8) {
        Objects.requireNonNull(utf8, "utf8");
        Objects.requireNonNull(file, "file");
        return read(utf8.length > bytes ? tooLarge(file) : CsvSheet.read(file, utf8, BenchmarkTableReader.SHAPE));
    }

    /**
     * Reads a table from UTF-8. The stream is read to its end, or to the largest size, and is left open.
     *
     * @param file the file's name, for messages
     * @param utf8 what stands in it
     * @return the table
     * @throws MalformedCsvException with every problem of the file, if there are any
     * @throws IOException if the stream cannot be read
     */
    public BenchmarkTable read(String file, InputStream utf8) throws IOException {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(utf8, "utf8");
        return read(file, utf8.readNBytes(bytes + 1));
    }

    /**
     * Reads a table from characters. The reader is read to its end, or to the largest size, and is left open.
     *
     * @param file the file's name, for messages
     * @param characters what stands in it
     * @return the table
     * @throws MalformedCsvException with every problem of the file, if there are any
     * @throws IOException if the characters cannot be read
     */
    public BenchmarkTable read(String file, Reader characters) throws IOException {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(characters, "characters");
        StringBuilder text = new StringBuilder();
        char[] buffer = new char[8_192];
        for (int read = 0; read >= 0 && text.length() <= bytes; read = characters.read(buffer)) {
            text.append(buffer, 0, read);
        }
        return read(file, text.toString());
    }

    /**
     * Reads a table from a UTF-8 file.
     *
     * @param file the file; messages give its name without its folders
     * @return the table
     * @throws MalformedCsvException with every problem of the file, if there are any
     * @throws IOException if the file cannot be read
     */
    public BenchmarkTable read(Path file) throws IOException {
        Objects.requireNonNull(file, "file");
        Path name = file.getFileName();
        try (InputStream in = Files.newInputStream(file)) {
            return read(name == null ? file.toString() : name.toString(), in);
        }
    }

    private CsvSheet tooLarge(String file) {
        return CsvSheet.refused(file, "the file is too large; at most " + bytes + " bytes are read");
    }

    private BenchmarkTable read(CsvSheet sheet) {
        return BenchmarkTableReader.read(sheet, metrics, industries);
    }

    /**
     * Writes a table. Texts of a file fall back to one language: where those of the table differ in theirs, it is that of
     * the title, or else of the first note. Bounds that do not terminate are rounded half up to 6 places, and NUL characters in texts are
     * left out.
     *
     * <p>What is written can be read again: a row whose metric or industry this does not know is refused, as reading would refuse it.
     * {@link #withMetrics} and {@link #withIndustries} make them known.
     *
     * @param table the table
     * @return the file in UTF-8, a line break (CR LF) after each line
     * @throws IllegalArgumentException if rows of the table are of different editions, since a file is of one, or one names a metric or
     *     an industry that is not known
     */
    public byte[] write(BenchmarkTable table) {
        Objects.requireNonNull(table, "table");
        table.requireKnown(metrics, industries);
        return new BenchmarkTableWriter(semicolons, byteOrderMark).table(table);
    }

    /**
     * Writes a table without rows, its id and version left to be filled in: all fields and columns there are, with texts in
     * English and Russian.
     *
     * @return the file in UTF-8
     */
    public byte[] template() {
        return new BenchmarkTableWriter(semicolons, byteOrderMark).template();
    }
}
