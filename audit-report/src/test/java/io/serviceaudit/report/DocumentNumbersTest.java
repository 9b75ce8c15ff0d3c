package io.serviceaudit.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.serviceaudit.audit.Audit;
import io.serviceaudit.compare.BranchesReport;
import io.serviceaudit.compare.SeriesReport;
import io.serviceaudit.json.AuditDocument;
import io.serviceaudit.json.BenchmarkTableDocument;
import io.serviceaudit.json.ChecklistDocument;
import io.serviceaudit.json.Documents;
import io.serviceaudit.json.MigrationDocument;
import io.serviceaudit.json.Refusal;
import io.serviceaudit.json.ScalarValue;
import io.serviceaudit.json.ScoringDocument;
import io.serviceaudit.review.ConversationReport;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Numbers come out as the format has them, whoever writes: the records hold them so that their {@code toString} is that form. */
class DocumentNumbersTest {
    private static final Documents DOCUMENTS = Documents.standard();

    private static String audit(String number) {
        return "{\"format\":\"service-audit/audit/1\",\"id\":\"a\",\"checklist\":{\"id\":\"service-health\",\"version\":\"1.0.0\"},"
                + "\"date\":\"2026-11-20\",\"metrics\":{\"contact-channel-count\":{\"value\":" + number + "}},"
                + "\"stages\":[{\"id\":\"quantitative-metrics\",\"figures\":[{\"label\":\"tickets\",\"value\":" + number
                + "}]}]}";
    }

    /** By paper: plain where 40 digits do, with an exponent beyond. */
    @ParameterizedTest
    @CsvSource({
        "1e99, 1E+99",
        "12.5e99, 1.25E+100",
        "1e3, 1000",
        "100, 100",
        "12.50, 12.5",
        "0.0000001, 0.0000001",
        "1E-7, 0.0000001",
        "0e100, 0",
        "1e39, 1000000000000000000000000000000000000000",
        "1e40, 1E+40",
        "1234567890123456789012345678.901234567890, 1234567890123456789012345678.90123456789"
    })
    void whatIsReadIsWrittenInOneFormAndReadAgain(String number, String written) {
        String canonical = DOCUMENTS.write(DOCUMENTS.readAudit(audit(number)));
        assertThat(canonical).isEqualTo(audit(written));
        Audit again = DOCUMENTS.readAudit(canonical);
        assertThat(DOCUMENTS.write(again)).isEqualTo(canonical);
    }

    @Test
    void theSmallestNumbersAreWrittenOut() {
        String smallest = "0." + "0".repeat(100) + "1234567890123456789012345678901234567891";
        assertThat(DOCUMENTS.write(DOCUMENTS.readAudit(audit(smallest)))).isEqualTo(audit(smallest));
        assertThat(DOCUMENTS.write(DOCUMENTS.readAudit(audit("1e-99")))).isEqualTo(audit("0." + "0".repeat(98) + "1"));
        assertThat(DOCUMENTS.write(DOCUMENTS.readAudit(audit("0.1e-100"))))
                .isEqualTo(audit("0." + "0".repeat(100) + "1"));
    }

    /** Every record of every document that holds a decimal. A record that is new is found by itself, a document needs its line here. */
    static Collection<Class<?>> recordsWithDecimals() {
        Set<Class<?>> records = new LinkedHashSet<>();
        Stream.of(
                        ChecklistDocument.class,
                        ScoringDocument.class,
                        AuditDocument.class,
                        BenchmarkTableDocument.class,
                        MigrationDocument.class,
                        AuditReport.class,
                        SubjectReport.class,
                        LossReport.class,
                        BranchesReport.class,
                        SeriesReport.class,
                        ConversationReport.class,
                        Refusal.class)
                .forEach(document -> collect(document, records));
        records.removeIf(record -> Arrays.stream(record.getRecordComponents())
                .noneMatch(component -> component.getType() == BigDecimal.class));
        return records;
    }

    private static void collect(Type type, Set<Class<?>> records) {
        if (type instanceof ParameterizedType parameterized) {
            for (Type argument : parameterized.getActualTypeArguments()) {
                collect(argument, records);
            }
        } else if (type instanceof Class<?> record && record.isRecord() && records.add(record)) {
            for (RecordComponent component : record.getRecordComponents()) {
                collect(component.getGenericType(), records);
            }
        }
    }

    @Test
    void thereAreSuchRecords() {
        assertThat(recordsWithDecimals())
                .contains(
                        AuditReport.class,
                        AuditReport.FindingRow.class,
                        SubjectReport.AuditRow.class,
                        ScoringDocument.BandDocument.class)
                .hasSizeGreaterThan(15);
    }

    @ParameterizedTest
    @MethodSource("recordsWithDecimals")
    void recordsHoldDecimalsInTheFormInWhichTheyAreWritten(Class<?> record) throws ReflectiveOperationException {
        RecordComponent[] components = record.getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Object[] values = Arrays.stream(types)
                .map(type -> type == BigDecimal.class
                        ? new BigDecimal("1E-9")
                        : type == int.class
                                ? (Object) 0
                                : type == long.class ? (Object) 0L : type == boolean.class ? (Object) false : null)
                .toArray();
        Constructor<?> constructor = record.getDeclaredConstructor(types);
        Object made = constructor.newInstance(values);
        for (RecordComponent component : components) {
            if (component.getType() == BigDecimal.class) {
                assertThat(component.getAccessor().invoke(made))
                        .as(component.toString())
                        .hasToString("0.000000001");
            }
        }
    }

    @Test
    void valuesDoSoToo() {
        assertThat(new ScalarValue(new BigDecimal("1.0E-9")).json()).hasToString("0.000000001");
        assertThat(new ScalarValue(1e21).json()).hasToString("1000000000000000000000");
        assertThat(new ScalarValue(4L).json()).hasToString("4");
        assertThat(new ScalarValue("1.0E-9").json()).isEqualTo("1.0E-9");
    }
}
