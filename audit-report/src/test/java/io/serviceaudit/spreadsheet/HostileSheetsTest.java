package io.serviceaudit.spreadsheet;

import static io.serviceaudit.spreadsheet.SheetSamples.AUDIT;
import static io.serviceaudit.spreadsheet.SheetSamples.ENGLISH;
import static io.serviceaudit.spreadsheet.SheetSamples.SHEETS;
import static io.serviceaudit.spreadsheet.SheetSamples.answers;
import static io.serviceaudit.spreadsheet.SheetSamples.head;
import static io.serviceaudit.spreadsheet.SheetSamples.problem;
import static io.serviceaudit.spreadsheet.SheetSamples.problems;
import static io.serviceaudit.spreadsheet.SheetSamples.row;
import static io.serviceaudit.spreadsheet.SheetSamples.workbook;
import static io.serviceaudit.spreadsheet.SheetSamples.zip;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.serviceaudit.audit.Answer;
import io.serviceaudit.json.InvalidDocumentException;
import io.serviceaudit.json.Limits;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are broken or meant ill cost little and are refused with the one exception. */
@Timeout(60)
class HostileSheetsTest {
    private static final String BROKEN =
            "[syntax] The workbook is damaged and cannot be read; open it and save it anew.";
    private static final SheetLimits LIMITS = SheetLimits.withDefaults();

    @Nested
    class LimitsOf {
        @Test
        void theFileAreKept() {
            byte[] file = answers("item|answer", "plain|yes");
            assertThat(SHEETS.withLimits(LIMITS.withBytes(file.length))
                            .readAudit(file)
                            .answers())
                    .hasSize(1);
            Spreadsheets less = SHEETS.withLimits(LIMITS.withBytes(file.length - 1));
            assertThat(problem(less, file))
                    .hasToString("[document-too-large] The file is too large; at most " + (file.length - 1)
                            + " bytes are read.");
        }

        @Test
        void aStreamEndTheReading() {
            InputStream endless = new InputStream() {
                @Override
                public int read() {
                    return 'a';
                }
            };
            assertThatThrownBy(() -> SHEETS.readAudit(endless))
                    .isInstanceOf(InvalidDocumentException.class)
                    .hasMessageContaining(
                            "[document-too-large] The file is too large; at most 4194304 bytes are read.");
        }

        @Test
        void theUnpackedFileAreKept() {
            Map<String, String> parts = workbook(head("item", "answer"));
            parts.put("xl/media/image.png", "x".repeat(1_000));
            int bytes = parts.values().stream()
                    .mapToInt(part -> part.getBytes(StandardCharsets.UTF_8).length)
                    .sum();
            byte[] file = zip(parts);
            assertThat(SHEETS.withLimits(LIMITS.withUnpackedBytes(bytes))
                            .readAudit(file)
                            .id())
                    .isEqualTo("a-1");
            assertThat(problem(SHEETS.withLimits(LIMITS.withUnpackedBytes(bytes - 1)), file))
                    .hasToString("[document-too-large] The workbook is too large; unpacked it may have at most "
                            + (bytes - 1) + " bytes in all its parts.");
        }

        @Test
        void rowsAreKept() {
            byte[] csv = answers("item|answer", "", "plain|yes");
            byte[] xlsx = zip(workbook(head("item", "answer") + "<row r='1000000'>"
                    + row("plain", "yes").substring(5)));
            Spreadsheets four = SHEETS.withLimits(LIMITS.withRows(4));
            Spreadsheets three = SHEETS.withLimits(LIMITS.withRows(3));
            assertThat(four.readAudit(csv).answers()).hasSize(1);
            assertThat(four.readAudit(xlsx).answers()).hasSize(1);
            assertThat(problems(three, csv).get(0))
                    .hasToString(
                            "A5 [too-many-items] There are too many rows; at most 3 rows may have something in them.");
            assertThat(problems(three, xlsx).get(0))
                    .hasToString("Answers!A1000000 [too-many-items] There are too many rows; at most 3 rows may have"
                            + " something in them.");
        }

        @Test
        void columnsAreKept() {
            byte[] csv = answers("item|answer|||comment", "plain|yes|||x|");
            byte[] xlsx = zip(workbook(head("item", "answer", "", "", "comment") + row("plain", "yes", "", "", "x")));
            Spreadsheets five = SHEETS.withLimits(LIMITS.withColumns(5));
            Spreadsheets four = SHEETS.withLimits(LIMITS.withColumns(4));
            assertThat(five.readAudit(csv).answer("plain").comment()).contains("x");
            assertThat(five.readAudit(xlsx).answer("plain").comment()).contains("x");
            assertThat(problems(four, csv).get(0).toString())
                    .contains(
                            "E3 [too-many-items] There are too many columns; only the first 4 may have something in them.");
            assertThat(problems(four, xlsx).get(0).toString()).startsWith("Answers!E3 [too-many-items] ");
        }

        @Test
        void cellsAreKept() {
            Spreadsheets three = SHEETS.withLimits(LIMITS.withTextLength(10));
            // Each of the characters is two of Java's.
            String ten = "\ud83d\ude00".repeat(10);
            byte[] enough = answers("item|answer|comment", "plain|yes|" + ten);
            assertThat(three.readAudit(enough).answer("plain").comment()).contains(ten);
            byte[] tooMuch = answers("item|answer|comment", "plain|yes|" + ten + "x");
            assertThat(problem(three, tooMuch))
                    .hasToString("C4 [text-too-long] The text has 11 characters; at most 10 are read.");
        }

        @Test
        void cellsAreThoseOfTheDocumentsUnlessSaidOtherwise() {
            Spreadsheets sheets = Spreadsheets.of(
                    SheetSamples.DOCUMENTS.withLimits(Limits.withDefaults().withTextLength(7)));
            assertThat(sheets.limits()).isEqualTo(LIMITS.withTextLength(7));
            assertThat(LIMITS.textLength()).isEqualTo(Limits.withDefaults().textLength());
        }

        @ParameterizedTest
        @CsvSource({
            "0, 1, 1, 1, 1, limit 'bytes' is 0; it must be from 1 to 2147483646",
            "1, 0, 1, 1, 1, limit 'unpackedBytes' is 0; it must be from 1 to 2147483646",
            "1, 1, -1, 1, 1, limit 'rows' is -1; it must be from 1 to 2147483646",
            "1, 1, 1, 16385, 1, limit 'columns' is 16385; it must be from 1 to 16384",
            "1, 1, 1, 1, 2147483647, limit 'textLength' is 2147483647; it must be from 1 to 2147483646"
        })
        void noSenseAreRefused(int bytes, int unpacked, int rows, int columns, int text, String rest) {
            assertThatThrownBy(() -> new SheetLimits(bytes, unpacked, rows, columns, text))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(rest);
        }
    }

    @Nested
    class Archives {
        /** 64 MiB of blanks in a part of that name, packed to about 64 KiB. */
        private byte[] bomb(String part) throws IOException {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (ZipOutputStream zip = new ZipOutputStream(out)) {
                zip.putNextEntry(new ZipEntry(part));
                byte[] chunk = new byte[1 << 20];
                Arrays.fill(chunk, (byte) ' ');
                for (int i = 0; i < 64; i++) {
                    zip.write(chunk);
                }
            }
            return out.toByteArray();
        }

        @ParameterizedTest
        @ValueSource(strings = {"xl/worksheets/sheet1.xml", "xl/media/image1.png", "[Content_Types].xml"})
        void thatUnpackToFarMoreAreNotUnpacked(String part) throws IOException {
            byte[] bomb = bomb(part);
            assertThat(bomb.length).isLessThan(100_000);
            assertThat(problem(SHEETS, bomb))
                    .hasToString("[document-too-large] The workbook is too large; unpacked it may have at most 16777216"
                            + " bytes in all its parts.");
        }

        @Test
        void ofTooManyPartsAreRefused() {
            Map<String, String> parts = new LinkedHashMap<>();
            for (int i = 0; i < 2_001; i++) {
                parts.put("part" + i, "");
            }
            assertThat(problem(SHEETS, zip(parts)).code().code()).isEqualTo("document-too-large");
        }

        @Test
        void thatAreCutOffAreRefusedWhereverTheyAre() {
            byte[] xlsx = SHEETS.auditXlsx(AUDIT, ENGLISH);
            for (int length = 4; length < xlsx.length; length += 97) {
                assertThat(problem(SHEETS, Arrays.copyOf(xlsx, length)))
                        .as("%d", length)
                        .hasToString(BROKEN);
            }
        }

        @Test
        void withStepsOutOfTheArchiveReadNothingThere() {
            Map<String, String> parts = workbook(head("item", "answer"));
            parts.computeIfPresent(
                    "xl/_rels/workbook.xml.rels",
                    (name, xml) -> xml.replace("worksheets/a.xml", "../../../../../../etc/passwd"));
            assertThat(problem(SHEETS, zip(parts)).code().code()).isEqualTo("other-document");
        }

        @Test
        void thatPointElsewhereFetchNothing() {
            Map<String, String> parts = workbook(head("item", "answer"));
            parts.computeIfPresent(
                    "xl/_rels/workbook.xml.rels",
                    (name, xml) -> xml.replace(
                            "Target='worksheets/a.xml'", "TargetMode='External' Target='http://localhost:1/a.xml'"));
            assertThat(problem(SHEETS, zip(parts)).code().code()).isEqualTo("other-document");
        }
    }

    @Nested
    class Xml {
        private static final String LAUGHS =
                "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">"
                        + "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\"><!ENTITY d \"&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;\">]>";

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "_rels/.rels",
                    "xl/workbook.xml",
                    "xl/_rels/workbook.xml.rels",
                    "xl/worksheets/a.xml",
                    "xl/texts.xml",
                    "xl/styles.xml"
                })
        void withADocumentTypeIsRefusedInEveryPart(String part) {
            Map<String, String> parts = workbook(head("item", "answer") + row("plain", "yes"));
            parts.computeIfPresent(part, (name, xml) -> LAUGHS + xml);
            assertThat(problem(SHEETS, zip(parts))).hasToString(BROKEN);
        }

        @Test
        void canNameNoFile() {
            String type = "<!DOCTYPE x [<!ENTITY f SYSTEM \"file:///etc/passwd\">]>";
            Map<String, String> parts = workbook(head("item", "answer", "comment") + row("plain", "yes", "&f;"));
            assertThat(problem(SHEETS, zip(parts))).hasToString(BROKEN);
            parts.computeIfPresent("xl/worksheets/a.xml", (name, xml) -> type + xml);
            assertThat(problem(SHEETS, zip(parts))).hasToString(BROKEN);
        }

        @Test
        void nestedDeepIsReadToAHundredLevelsWhateverTheJdk() {
            // worksheet and sheetData are around it.
            assertThat(SHEETS.readAudit(zip(nested(98))).answers()).hasSize(1);
            assertThat(problem(SHEETS, zip(nested(99)))).hasToString(BROKEN);
            assertThat(problem(SHEETS, zip(nested(200_000)))).hasToString(BROKEN);
        }

        private static Map<String, String> nested(int depth) {
            String deep = "<x>".repeat(depth) + "</x>".repeat(depth);
            return workbook(head("item", "answer") + deep + row("plain", "yes"));
        }

        @Test
        void withATextOrStyleThatIsNotThereIsRefusedOrPlain() {
            String cell = "<row><c t='inlineStr'><is><t>plain</t></is></c>";
            assertThat(problem(SHEETS, zip(workbook(head("item", "answer") + cell + "<c t='s'><v>7</v></c></row>"))))
                    .hasToString(BROKEN);
            assertThat(problem(SHEETS, zip(workbook(head("item", "answer") + cell + "<c t='s'><v>-1</v></c></row>"))))
                    .hasToString(BROKEN);
            assertThat(SHEETS.readAudit(zip(workbook(head("item", "answer", "comment") + cell
                                    + "<c/><c s='999999999'><v>7</v></c></row>")))
                            .answer("plain")
                            .comment())
                    .contains("7");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "1e999999999",
                    "9e999",
                    "NaN",
                    "-1e-999",
                    "0x10",
                    "1e",
                    "99999999999999999999999999999999999999999"
                })
        void withNumbersOfAnySizeCostsNothing(String number) {
            Map<String, String> parts = workbook(head("item", "answer", "due", "comment")
                    + "<row><c t='inlineStr'><is><t>rated</t></is></c><c><v>" + number + "</v></c><c s='1'><v>" + number
                    + "</v></c></row>");
            assertThat(problems(SHEETS, zip(parts)))
                    .extracting(problem ->
                            problem.cell().orElse("") + " " + problem.code().code())
                    .containsExactly("Answers!B4 unknown-option", "Answers!C4 invalid-date");
        }

        @Test
        void withCellsInWildPlacesIsReadOrRefused() {
            assertThat(problems(
                                    SHEETS,
                                    zip(workbook(head("item", "answer")
                                            + "<row r='9999999'><c r='ZZZ9999999'><v>1</v></c></row>")))
                            .get(0)
                            .toString())
                    .startsWith("Answers!ZZZ9999999 [too-many-items]");
            assertThat(SHEETS.readAudit(
                                    zip(
                                            workbook(
                                                    head("item", "answer")
                                                            + "<row r='-5'><c r='?'><v></v></c></row><row r='99999999999999999999'><c r='A'/></row>")))
                            .answers())
                    .isEmpty();
        }
    }

    @Nested
    class Volume {
        @Test
        void aMillionCellsAreRefusedAtTheLimit() {
            StringBuilder rows = new StringBuilder();
            String row = "<row>" + "<c><v>1</v></c>".repeat(64) + "</row>";
            while (rows.length() < 15_000_000) {
                rows.append(row);
            }
            assertThat(problems(SHEETS, zip(workbook(rows.toString()))))
                    .extracting(problem -> problem.code().code())
                    .contains("too-many-items");
        }

        @Test
        void aMillionSeparatorsAreRefused() {
            byte[] commas = ",".repeat(4_000_000).getBytes(StandardCharsets.UTF_8);
            assertThat(problems(SHEETS, commas)).isNotEmpty();
            byte[] breaks = "\n".repeat(4_000_000).getBytes(StandardCharsets.UTF_8);
            assertThat(problems(SHEETS, breaks)).isNotEmpty();
            byte[] quotes = "\"".repeat(4_000_000).getBytes(StandardCharsets.UTF_8);
            assertThat(problems(SHEETS, quotes)).isNotEmpty();
        }

        @Test
        void ofThousandsOfMistakesTheFirstThousandAreTold() {
            String[] rows = new String[9_000];
            for (int i = 0; i < rows.length; i++) {
                rows[i] = "itm-" + i + "|yse|hgih|maybe|soon";
            }
            byte[] file = answers("item|answer|priority|red-flag|due", rows);
            assertThat(problems(SHEETS, file)).hasSize(1_001).last().satisfies(last -> {
                assertThat(last.code().code()).isEqualTo("too-many-problems");
                assertThat(last.message()).isEqualTo("There are more problems than these first 1000.");
            });
        }
    }

    @Nested
    class Chance {
        /** Bytes of good files are changed, cut out and doubled at random, from seeds that a failure names. */
        @ParameterizedTest
        @ValueSource(booleans = {false, true})
        void changesNothingButTheAuditOrTheProblems(boolean isWorkbook) {
            byte[] xlsx = SHEETS.auditXlsx(AUDIT.with("plain", Answer.of("yes").withComment("fine")), ENGLISH);
            byte[] good = isWorkbook ? xlsx : SHEETS.auditCsv(AUDIT.with("plain", Answer.of("yes")), ENGLISH);
            for (int seed = 0; seed < 2_000; seed++) {
                readOrRefuse(changed(good, new Random(seed)), "seed " + seed);
            }
        }

        /** The same within the parts of a workbook, where the archive's checksums would stop it. */
        @Test
        void changesOfPartsDoNoMoreHarm() {
            Map<String, String> good = workbook(head("item", "answer", "due", "comment")
                    + "<row r='4'><c r='A4' t='s'><v>0</v></c><c r='B4' t='inlineStr'><is><t>yes</t></is></c>"
                    + "<c r='C4' s='2'><v>46418</v></c><c r='D4' t='b'><v>1</v></c></row>");
            good.put("xl/texts.xml", "<sst><si><t>plain</t></si></sst>");
            for (int seed = 0; seed < 3_000; seed++) {
                Random random = new Random(seed);
                Map<String, String> parts = new LinkedHashMap<>();
                good.forEach((name, xml) -> parts.put(
                        name,
                        random.nextBoolean()
                                ? xml
                                : new String(
                                        changed(xml.getBytes(StandardCharsets.ISO_8859_1), random),
                                        StandardCharsets.ISO_8859_1)));
                readOrRefuse(zip(parts), "seed " + seed);
            }
        }

        private static byte[] changed(byte[] good, Random random) {
            byte[] bytes = good.clone();
            for (int change = random.nextInt(4); change >= 0; change--) {
                int at = random.nextInt(bytes.length);
                int length = Math.min(random.nextInt(40), bytes.length - at);
                switch (random.nextInt(3)) {
                    case 0 -> bytes[at] = (byte) random.nextInt(256);
                    case 1 -> System.arraycopy(bytes, at, bytes, random.nextInt(bytes.length - length + 1), length);
                    default -> Arrays.fill(bytes, at, at + length, bytes[at]);
                }
            }
            return bytes;
        }

        private static void readOrRefuse(byte[] file, String seed) {
            try {
                SHEETS.readAudit(new ByteArrayInputStream(file));
            } catch (InvalidDocumentException refused) {
                assertThat(refused.problems()).as(seed).isNotEmpty();
            } catch (Exception e) {
                throw new AssertionError(seed, e);
            }
        }
    }
}
