package io.serviceaudit.fuzz;

import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;
import io.serviceaudit.audit.Audit;
import io.serviceaudit.benchmark.BenchmarkCsv;
import io.serviceaudit.benchmark.BenchmarkTable;
import io.serviceaudit.benchmark.MalformedCsvException;
import io.serviceaudit.json.BenchmarkTableDocument;
import io.serviceaudit.json.Documents;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Benchmark tables, as JSON and as CSV, against {@link Laws}. In the normal build they run on their seeds; CONTRIBUTING.md says how
 * to fuzz.
 */
@Timeout(20)
class BenchmarksFuzzTest {
    private static final int MOST_CHANGES = 10;
    private static final BenchmarkCsv CSV = BenchmarkCsv.standard();
    private static final Documents DOCUMENTS =
            Documents.standard().withChecklist(Documents.standard().readChecklist(Seeds.CHECKLISTS.get(0)));
    private static final Audit AUDIT = DOCUMENTS.readAudit(Seeds.AUDITS.get(0).get(0));

    static Stream<byte[]> tableFiles() {
        return Seeds.TABLES.stream().map(Seeds::utf8);
    }

    @MethodSource("tableFiles")
    @DictionaryFile(resourcePath = "/fuzz/words.dict")
    @FuzzTest
    void tables(byte[] utf8) {
        BenchmarkTable table = EntryPoints.read(
                DOCUMENTS,
                utf8,
                Documents::readBenchmarkTable,
                Documents::readBenchmarkTable,
                Documents::readBenchmarkTable,
                Documents::readBenchmarkTable,
                DOCUMENTS::write);
        if (table != null) {
            Laws.aTableIsOfUse(DOCUMENTS, table, AUDIT);
        }
    }

    static Stream<byte[]> tapes() {
        return Seeds.tapes(Seeds.TABLES.size());
    }

    @MethodSource("tapes")
    @FuzzTest
    void editedTables(byte[] changes) {
        Tape tape = new Tape(changes);
        String document = EditedDocument.of(tape.oneOf(Seeds.TABLES), tape);
        BenchmarkTable table = Laws.readOrRefused(DOCUMENTS, documents -> documents.readBenchmarkTable(document));
        if (table != null) {
            Laws.isValid(BenchmarkTableDocument.class, document);
            Laws.aTableIsOfUse(DOCUMENTS, table, AUDIT);
        }
    }

    static Stream<byte[]> csvFiles() {
        return Seeds.TABLES.stream()
                .map(DOCUMENTS::readBenchmarkTable)
                .flatMap(table -> Stream.of(
                        CSV.write(table),
                        CSV.withSemicolons().withByteOrderMark().write(table)));
    }

    @MethodSource("csvFiles")
    @DictionaryFile(resourcePath = "/fuzz/words.dict")
    @FuzzTest
    void csvTables(byte[] file) {
        readCsv(file);
    }

    /** A CSV file whose cells, lines and columns are changed. */
    @MethodSource("tapes")
    @FuzzTest
    void csvCells(byte[] changes) {
        Tape tape = new Tape(changes);
        BenchmarkTable table = DOCUMENTS.readBenchmarkTable(tape.oneOf(Seeds.TABLES));
        List<List<String>> lines = new ArrayList<>();
        for (String line : new String(CSV.write(table), StandardCharsets.UTF_8).split("\r\n")) {
            lines.add(new ArrayList<>(List.of(line.split(",", -1))));
        }
        for (int left = tape.isOver() ? 0 : tape.below(MOST_CHANGES); left > 0 && !tape.isOver(); left--) {
            change(lines, tape);
        }
        char separator = tape.below(4) == 1 ? ';' : ',';
        StringBuilder csv = new StringBuilder();
        lines.forEach(
                line -> csv.append(String.join(String.valueOf(separator), line)).append("\r\n"));
        readCsv(Seeds.utf8(csv.toString()));
    }

    private static void change(List<List<String>> lines, Tape tape) {
        List<String> line = lines.get(tape.below(lines.size()));
        int column = tape.below(line.size());
        switch (tape.below(8)) {
            case 0 -> line.set(column, tape.oneOf(Seeds.CELLS));
            case 1 -> line.set(column, tape.oneOf(Seeds.WORDS));
            case 2 -> line.set(column, '"' + tape.text().replace("\"", "\"\"") + '"');
            case 3 -> line.set(column, tape.number());
            case 4 -> line.add(column, tape.oneOf(Seeds.WORDS));
            case 5 -> {
                if (line.size() > 1) {
                    line.remove(column);
                }
            }
            case 6 -> lines.add(tape.below(lines.size() + 1), new ArrayList<>(line));
            default -> {
                if (lines.size() > 1) {
                    lines.remove(tape.below(lines.size()));
                }
            }
        }
    }

    private static void readCsv(byte[] file) {
        Laws.same(
                outcome(() -> CSV.read("table.csv", file)),
                outcome(() -> CSV.read("table.csv", new ByteArrayInputStream(file))),
                "what comes of bytes and of a stream");
        BenchmarkTable table = readOrRefused(file);
        if (table != null) {
            Laws.aTableIsOfUse(DOCUMENTS, table, AUDIT);
        }
    }

    private static @Nullable BenchmarkTable readOrRefused(byte[] file) {
        try {
            return CSV.read("table.csv", file);
        } catch (MalformedCsvException refused) {
            Laws.holds(!refused.problems().isEmpty(), "there are problems", refused);
            Laws.holds(Laws.isWhole(refused.toString()), "the message can be sent", refused);
            refused.problems().forEach(problem -> {
                Laws.holds(problem.line() >= 1, "the line is counted from 1", problem);
                Laws.holds(!problem.reason().isBlank(), "the problem has words", problem);
            });
            return null;
        }
    }

    @FunctionalInterface
    private interface Reading {
        BenchmarkTable read() throws IOException;
    }

    private static String outcome(Reading reading) {
        try {
            return DOCUMENTS.write(reading.read());
        } catch (MalformedCsvException refused) {
            return refused.getMessage();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
