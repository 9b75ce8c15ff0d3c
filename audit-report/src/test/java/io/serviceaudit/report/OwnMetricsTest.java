package io.serviceaudit.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.serviceaudit.audit.Audit;
import io.serviceaudit.audit.Subject;
import io.serviceaudit.catalog.Catalog;
import io.serviceaudit.checklist.Text;
import io.serviceaudit.json.Documents;
import io.serviceaudit.json.LocalizedText;
import io.serviceaudit.measure.Direction;
import io.serviceaudit.measure.Measurement;
import io.serviceaudit.measure.Metric;
import io.serviceaudit.measure.Metrics;
import io.serviceaudit.measure.Quantity;
import io.serviceaudit.measure.Unit;
import io.serviceaudit.metric.MetricDefinition;
import io.serviceaudit.metric.MetricDefinitions;
import io.serviceaudit.scoring.Scorer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A host's own metric, and a standard one in a host's own words, from the document to the report. */
class OwnMetricsTest {
    private static final Metric PARCELS = Metric.of("lost-parcel-share", Unit.PERCENT, Direction.LOWER);

    private static final MetricDefinition NAMED = MetricDefinition.of(
            PARCELS, Text.of("en", Map.of("en", "Share of lost parcels", "ru", "Доля утерянных посылок")));

    private static final MetricDefinition DEFINED = NAMED.withDescription(Text.of("en", "Parcels that never arrive."))
            .withFormula(Text.of("en", "100 × lost / handed over"))
            .withPopulation(Text.of("en", "Parcels handed over in the month."))
            .withPeriod(Text.of("en", "None."))
            .withSource(Text.of("en", "Courier handbook, 2026"));

    private static final String AUDIT = """
            {"format": "service-audit/audit/1", "id": "a", "date": "2026-11-20",
             "checklist": {"id": "churn-prevention", "version": "1.0.0"},
             "scope": {"goals": [{"metric": "lost-parcel-share", "target": 0.5}]},
             "answers": {},
             "metrics": {"lost-parcel-share": {"value": 0.8}}}""";

    private static AuditReport report(MetricDefinition own, Locale locale) {
        MetricDefinitions metrics = MetricDefinitions.standard().with(own);
        Audit audit = Documents.standard().withMetrics(metrics.metrics()).readAudit(AUDIT);
        return Reporter.in(locale)
                .withMetrics(metrics)
                .report(Scorer.of(audit.checklist()).score(audit));
    }

    private static AuditReport.MetricRow row(Reporter reporter, Measurement measurement) {
        Audit audit = Audit.of(Catalog.churnPrevention(), "a", LocalDate.of(2026, 11, 20))
                .withMeasurement(measurement);
        return reporter.report(Scorer.of(audit.checklist()).score(audit))
                .metrics()
                .get(0);
    }

    @Test
    void anOwnMetricStandsInTheReportUnderItsName() {
        AuditReport english = report(NAMED, Locale.ENGLISH);
        assertThat(english.metrics().get(0).name()).hasToString("Share of lost parcels");
        assertThat(english.goals().get(0).name()).hasToString("Share of lost parcels");
        AuditReport russian = report(NAMED, Locale.forLanguageTag("ru"));
        assertThat(russian.metrics().get(0).name()).hasToString("Доля утерянных посылок");
    }

    @Test
    void whatItsDefinitionDoesNotSayIsLeftOut() {
        AuditReport.MetricRow row = report(NAMED, Locale.ENGLISH).metrics().get(0);
        assertThat(row.description()).isNull();
        assertThat(row.definition()).isNull();
    }

    @Test
    void whatItsDefinitionSaysStandsBesideTheFigure() {
        AuditReport.MetricRow row = report(DEFINED, Locale.ENGLISH).metrics().get(0);
        assertThat(row.description()).hasToString("Parcels that never arrive.");
        AuditReport.DefinitionPart definition = row.definition();
        assertThat(definition).isNotNull();
        assertThat(definition.formula()).hasToString("100 × lost / handed over");
        assertThat(definition.population()).hasToString("Parcels handed over in the month.");
        assertThat(definition.period()).hasToString("None.");
        assertThat(definition.source()).hasToString("Courier handbook, 2026");
    }

    @Test
    void aMetricThatIsNotDefinedStandsThereByItsIdAlone() {
        AuditReport.MetricRow row =
                row(Reporter.in(Locale.ENGLISH), Measurement.of(PARCELS, Quantity.ofPercent("0.8")));
        assertThat(row.metric()).isEqualTo("lost-parcel-share");
        assertThat(row.name()).isNull();
        assertThat(row.definition()).isNull();
    }

    @Test
    void aStandardMetricIsDefinedWithoutFurtherAdo() {
        AuditReport.MetricRow row =
                row(Reporter.inAllLanguages(), Measurement.of(Metrics.NPS, Quantity.ofPoints("40")));
        AuditReport.DefinitionPart definition = row.definition();
        assertThat(definition).isNotNull();
        assertThat(List.of(definition.formula(), definition.population(), definition.period(), definition.source()))
                .extracting(LocalizedText::json)
                .allSatisfy(texts ->
                        assertThat((Map<?, ?>) texts).extracting(Map::size).isEqualTo(2));
    }

    @Test
    void aStandardMetricCanHaveAHostsOwnName() {
        MetricDefinition nps = MetricDefinitions.standard().find("nps").orElseThrow();
        Reporter reporter = Reporter.in(Locale.ENGLISH)
                .withMetrics(MetricDefinitions.standard().with(nps.withName(Text.of("en", "Would recommend us"))));
        AuditReport.MetricRow row = row(reporter, Measurement.of(Metrics.NPS, Quantity.ofPoints("40")));
        assertThat(row.name()).hasToString("Would recommend us");
    }

    @Test
    void aDifferenceBetweenAuditsOfOneSubjectNamesIt() {
        Subject north = Subject.of("north");
        LocalDate day = LocalDate.of(2026, 11, 20);
        Audit one = Audit.of(Catalog.churnPrevention(), "one", day)
                .withSubject(north)
                .withMeasurement(Measurement.of(PARCELS, Quantity.ofPercent("1")));
        Audit two = Audit.of(Catalog.touchpoints(), "two", day)
                .withSubject(north)
                .withMeasurement(Measurement.of(PARCELS, Quantity.ofPercent("2")));
        Reporter reporter = Reporter.in(Locale.ENGLISH)
                .withMetrics(MetricDefinitions.standard().with(NAMED));
        SubjectReport report = reporter.subjectReport(List.of(
                Scorer.of(one.checklist()).score(one),
                Scorer.of(two.checklist()).score(two)));
        assertThat(report.notices())
                .singleElement()
                .extracting(notice -> notice.text().toString())
                .asString()
                .contains("\"Share of lost parcels\"");
    }

    @Test
    void theReportIsReadAsItWasWritten() {
        AuditReport report = report(DEFINED, Locale.ENGLISH);
        String json = Documents.standard().write(report);
        assertThat(json)
                .contains(
                        "\"definition\":{\"formula\":\"100 × lost / handed over\",\"population\":\"Parcels handed over in "
                                + "the month.\",\"period\":\"None.\",\"source\":\"Courier handbook, 2026\"}");
        AuditReport read = Documents.standard().read(AuditReport.class, json);
        assertThat(read).isEqualTo(report);
        assertThat(Documents.standard().write(read)).isEqualTo(json);
    }
}
