package io.serviceaudit.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.serviceaudit.audit.Audit;
import io.serviceaudit.catalog.Catalog;
import io.serviceaudit.checklist.Checklist;
import io.serviceaudit.json.Documents;
import java.io.File;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/** The library loaded once more, by a loader that has everything but Apache POI and what comes with it. */
class WithoutPoiTest {
    private static URL[] classPathWithoutPoi() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.contains("poi") && !entry.contains("xmlbeans"))
                .map(WithoutPoiTest::url)
                .toArray(URL[]::new);
    }

    private static URL url(String entry) {
        try {
            return new File(entry).toURI().toURL();
        } catch (MalformedURLException e) {
            throw new AssertionError(e);
        }
    }

    /** Runs one of the classes below within such a loader. */
    private static String run(Class<? extends Callable<String>> action) throws Exception {
        try (URLClassLoader loader = new URLClassLoader(classPathWithoutPoi(), ClassLoader.getPlatformClassLoader())) {
            Class<?> loaded = loader.loadClass(action.getName());
            assertThat(loaded.getClassLoader()).isSameAs(loader);
            return (String) ((Callable<?>) loaded.getDeclaredConstructor().newInstance()).call();
        }
    }

    /** Writes CSV and reads it. */
    public static final class Csv implements Callable<String> {
        @Override
        public String call() {
            Spreadsheets sheets = Spreadsheets.of(Documents.standard());
            Checklist checklist = Catalog.touchpoints();
            Audit audit = Audit.of(checklist, "a", SheetSamples.DATE);
            return sheets.readAudit(sheets.auditCsv(audit, Locale.ENGLISH)).id();
        }
    }

    /** Reads XLSX. */
    public static final class ReadingXlsx implements Callable<String> {
        @Override
        public String call() {
            Spreadsheets sheets = SheetSamples.SHEETS;
            return sheets.readAudit(SheetSamples.zip(SheetSamples.workbook(SheetSamples.head("item", "answer"))))
                    .id();
        }
    }

    /** Writes XLSX, twice. */
    public static final class WritingXlsx implements Callable<String> {
        @Override
        public String call() {
            Spreadsheets sheets = SheetSamples.SHEETS;
            String first = message(sheets);
            return first.equals(message(sheets)) ? first : "not the same again";
        }

        private static String message(Spreadsheets sheets) {
            try {
                sheets.blankXlsx(Catalog.touchpoints(), Locale.ENGLISH);
                return "written";
            } catch (IllegalStateException e) {
                return e.getMessage();
            }
        }
    }

    @Test
    void csvIsWrittenAndRead() throws Exception {
        assertThat(run(Csv.class)).isEqualTo("a");
    }

    @Test
    void xlsxIsRead() throws Exception {
        assertThat(run(ReadingXlsx.class)).isEqualTo("a-1");
    }

    @Test
    void writingXlsxSaysWhatIsMissing() throws Exception {
        assertThat(run(WritingXlsx.class))
                .isEqualTo(
                        "XLSX cannot be written without org.apache.poi:poi-ooxml 5.5 or later: add it to the class path, or to"
                                + " the module path with --add-modules org.apache.poi.ooxml; CSV needs nothing");
    }

    @Test
    void theLoaderHasNoPoi() throws IOException {
        try (URLClassLoader loader = new URLClassLoader(classPathWithoutPoi(), ClassLoader.getPlatformClassLoader())) {
            assertThatThrownBy(() -> loader.loadClass("org.apache.poi.xssf.usermodel.XSSFWorkbook"))
                    .isInstanceOf(ClassNotFoundException.class);
        }
    }
}
