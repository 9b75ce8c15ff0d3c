package io.serviceaudit.json;

import static io.serviceaudit.json.Refused.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.serviceaudit.audit.Audit;
import io.serviceaudit.audit.Migration;
import io.serviceaudit.catalog.Catalog;
import io.serviceaudit.checklist.Checklist;
import io.serviceaudit.measure.Measurement;
import io.serviceaudit.measure.Metrics;
import io.serviceaudit.measure.Quantity;
import io.serviceaudit.measure.RawData;
import io.serviceaudit.report.Redaction;
import io.serviceaudit.scoring.Scorer;
import io.serviceaudit.spreadsheet.Spreadsheets;
import io.serviceaudit.testkit.RandomAudits;
import io.serviceaudit.testkit.RandomChecklists;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written of an audit reads back as the same: the same bytes again, and the same scores. */
class AuditRoundTripTest {
    private static final Documents DOCUMENTS = Documents.standard();

    /** The audit of formats.md without what has its default, its answers as objects and their fields in order. */
    private static final String SAMPLE = json("""
            {'format':'service-audit/audit/1','id':'2026-q4-north','checklist':{'id':'churn-prevention','version':'1.0.0'},\
            'date':'2026-11-20','state':'final','auditor':{'id':'u17','name':'...'},\
            'subject':{'id':'north','name':'North branch','industry':'saas','tags':{'city':'Kazan'}},\
            'scope':{'goals':[{'metric':'nps','changeBy':10},{'metric':'first-response-time','changeByPercent':-20}],\
            'channels':['phone','chat'],'period':{'from':'2026-07-01','to':'2026-09-30'},'segment':'whole base'},\
            'answers':{'known-pains':{'value':'yes','priority':'high','situation':'Exports fail on large accounts',\
            'improve':'Rework the export','owner':'head of product','due':'2027-01-31','comment':'...',\
            'evidence':[{'source':'ticket system','note':'41 tickets in Q3','link':'...'}]},\
            'customisation':{'value':'n/a','priority':'low'},'learning-materials':{'value':'no','guidance':['yes','no']}},\
            'metrics':{'nps':{'counts':{'promoters':120,'passives':60,'detractors':30},'target':50},\
            'crr':{'startCustomers':1000,'endCustomers':980,'newCustomers':140,'period':'P1Y','target':88},\
            'churn-rate':{'value':4.1,'period':'P1M','target':3},\
            'first-response-time':{'byChannel':{'chat':{'value':'PT4M'},'e-mail':{'value':'PT50M'}},'target':'PT15M'},\
            'ltv':{'value':54000,'currency':'RUB'}},'selfRating':3,\
            'stages':[{'id':'quantitative-metrics','state':'done','figures':[{'label':'tickets','value':1840}],'conclusions':['...']}],\
            'actions':[{'id':'a1','items':['known-pains'],'title':'Rework the export','basket':'product','priority':'high',\
            'owner':'head of product','due':'2027-01-31','measure':{'metric':'nps','target':45},'effort':5}]}""");

    @Test
    void theSampleOfTheFormatIsWrittenAsItWasRead() {
        assertThat(DOCUMENTS.write(DOCUMENTS.readAudit(SAMPLE))).isEqualTo(SAMPLE);
    }

    @Test
    void financesAreWrittenAsTheyWereRead() {
        String finance = json("""
                'finance':{'customers':980,'revenuePerCustomer':499.5,'period':'P1M','currency':'RUB','marginPercent':40,\
                'discountPercent':0,'horizon':'P18M',\
                'dropOffs':[{'stage':'onboarding','situation':'Three weeks','lost':120,'of':800,'valuePerCustomer':2000,\
                'evidence':[{'source':'CRM','note':'...','link':'...'}]},{'stage':'site','lost':3,'cost':0.5},{'stage':'shop'}],\
                'funnel':[{'step':'visit','customers':900},{'step':'buy','customers':620}],\
                'correlations':[{'first':{'name':'reply time','points':{'2026-W41':4,'2026-W40':3.5}},\
                'second':{'name':'conversion, %','points':{}}}]}""");
        for (String each : List.of(finance, "\"finance\":{}")) {
            String document = SAMPLE.replace("\"selfRating\"", each + ",\"selfRating\"");
            assertThat(DOCUMENTS.write(DOCUMENTS.readAudit(document))).isEqualTo(document);
            assertThat(DOCUMENTS.write(DOCUMENTS.read(AuditDocument.class, document)))
                    .isEqualTo(document);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'every':'P3M'}",
                "{'every':'P6M','afterChange':'2027-01-15'}",
                "{'every':'P45D'}",
                "{'every':'P1Y'}",
                "{'afterChange':'2027-01-15'}"
            })
    void whenItIsRepeatedIsWrittenAsItWasRead(String repeat) {
        String document = SAMPLE.substring(0, SAMPLE.length() - 1) + ",\"repeat\":" + json(repeat) + "}";
        Audit audit = DOCUMENTS.readAudit(document);
        assertThat(DOCUMENTS.write(audit)).isEqualTo(document);
        assertThat(DOCUMENTS.write(DOCUMENTS.read(AuditDocument.class, document)))
                .isEqualTo(document);
        // What says nothing of it keeps it.
        assertThat(Redaction.everything().apply(audit).repeat()).isEqualTo(audit.repeat());
        FlatAudits flat = FlatAudits.of(DOCUMENTS);
        assertThat(flat.read(flat.write(audit), audit).repeat()).isEqualTo(audit.repeat());
        Spreadsheets sheets = Spreadsheets.of(DOCUMENTS);
        assertThat(sheets.readAudit(sheets.auditCsv(audit, Locale.ENGLISH), audit)
                        .repeat())
                .isEqualTo(audit.repeat());
        assertThat(Migration.byIds(audit.checklist(), audit.checklist())
                        .apply(audit)
                        .audit()
                        .repeat())
                .isEqualTo(audit.repeat());
    }

    @Property(tries = 300)
    void anyAuditReadsBackAsTheSame(@ForAll long seed) {
        Checklist checklist = RandomChecklists.ofSeed(seed);
        Audit audit = RandomAudits.ofSeed(checklist, seed);
        Documents documents = DOCUMENTS.withChecklist(checklist);
        String written = documents.write(audit);
        Audit read = documents.readAudit(written);

        assertThat(AuditDocument.of(read)).isEqualTo(AuditDocument.of(audit));
        assertThat(documents.write(read)).isEqualTo(written);
        assertThat(Scorer.of(checklist).score(read).receipt())
                .isEqualTo(Scorer.of(checklist).score(audit).receipt());
    }

    @Test
    void theAuditsOfTheConformanceCasesReadBackAsTheSame() {
        List<String> lines = resource("builtin-audits.ndjson").lines().toList();
        assertThat(lines).isNotEmpty();
        for (String line : lines) {
            Audit audit = DOCUMENTS.readAudit(line);
            String written = DOCUMENTS.write(audit);
            Audit read = DOCUMENTS.readAudit(written);
            assertThat(AuditDocument.of(read)).isEqualTo(AuditDocument.of(audit));
            assertThat(read.measurements()).isEqualTo(audit.measurements());
            assertThat(DOCUMENTS.write(read)).isEqualTo(written);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'nps':{'counts':{'promoters':0,'passives':0,'detractors':0}}",
                "'nps':{'ratings':[10,0,7,7]}",
                "'nps':{'ratings':[]}",
                "'nps':{'byChannel':{'chat':{'value':10},'phone':{}},'target':0.5}",
                "'nps':{'value':42.857143}",
                "'crr':{'startCustomers':10,'endCustomers':9,'newCustomers':2,'period':'P3M','target':88}",
                "'churn-rate':{'startCustomers':1000,'lostCustomers':41}",
                "'churn-rate':{'value':10,'period':'P3M','byChannel':{'web':{'value':12.5}},'target':8}",
                "'first-response-time':{'value':'PT0.5S'}",
                "'ltv':{'value':0.0000001,'currency':'EUR'}",
                "'ltv':{}"
            })
    void figuresAreWrittenAsTheyWereGiven(String metric) {
        String document = json(
                "{'format':'service-audit/audit/1','id':'a','checklist':{'id':'churn-prevention','version':'1.0.0'},"
                        + "'date':'2026-11-20','metrics':{" + metric + "}}");
        // A channel without a value says nothing and is not kept.
        assertThat(DOCUMENTS.write(DOCUMENTS.readAudit(document))).isEqualTo(document.replace(",\"phone\":{}", ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'metric':'first-response-time','changeBy':'-PT1M30.5S'}",
                "{'metric':'first-response-time','changeBy':'PT1M'}",
                "{'metric':'first-response-time','target':'PT24H'}",
                "{'metric':'nps','changeBy':-0.5}",
                "{'metric':'nps','changeByPercent':12.5}",
                "{'metric':'nps','target':-3}"
            })
    void goalsAreWrittenAsTheyWereGiven(String goal) {
        String document = json(
                "{'format':'service-audit/audit/1','id':'a','checklist':{'id':'churn-prevention','version':'1.0.0'},"
                        + "'date':'2026-11-20','scope':{'goals':[" + goal + "]}}");
        assertThat(DOCUMENTS.write(DOCUMENTS.readAudit(document))).isEqualTo(document);
    }

    @Test
    void aRateStatedForAnotherPeriodIsCarriedToTheMetricsOwn() {
        Audit audit = DOCUMENTS.readAudit(json("""
                {'format':'service-audit/audit/1','id':'a','checklist':{'id':'churn-prevention','version':'1.0.0'},
                 'date':'2026-11-20','metrics':{'crr':{'startCustomers':10,'endCustomers':9,'newCustomers':1,'period':'P6M'}}}
                """));
        Measurement crr = Objects.requireNonNull(audit.measurements().get("crr"));
        // 8 of 10 stay in half a year, 0.8 * 0.8 of them in a year.
        assertThat(crr.value().orElseThrow().amount().toDecimal()).isEqualByComparingTo("64");
        assertThat(crr.stated().orElseThrow().period()).isEqualTo(Period.ofMonths(6));
        assertThat(crr.stated()
                        .orElseThrow()
                        .figures()
                        .value()
                        .orElseThrow()
                        .amount()
                        .toDecimal())
                .isEqualByComparingTo("80");
        assertThat(crr.rawData())
                .contains(new RawData.Counts(Map.of("startCustomers", 10L, "endCustomers", 9L, "newCustomers", 1L)));
    }

    @Test
    void countsOfAnotherKindAreNoPartOfTheFormatAndLeaveTheValue() {
        Measurement measurement = Measurement.of(Metrics.NPS, Quantity.ofPoints("25"))
                .withRawData(new RawData.Counts(Map.of("answers", 4L)));
        Audit audit = Audit.of(Catalog.churnPrevention(), "a", LocalDate.of(2026, 11, 20))
                .withMeasurement(measurement);
        assertThat(DOCUMENTS.write(audit)).endsWith(json("'metrics':{'nps':{'value':25}}}"));
    }

    @Test
    void aBlankAuditHasEveryItemInOrderAndNothingElse() {
        Checklist checklist = Catalog.serviceCheckpoints();
        String written = DOCUMENTS.write(AuditDocument.blank(checklist, "new", LocalDate.of(2026, 11, 20)));
        Audit read = DOCUMENTS.readAudit(written);
        assertThat(read.answers().keySet())
                .containsExactlyElementsOf(
                        checklist.items().stream().map(item -> item.id()).toList());
        assertThat(written)
                .startsWith(json(
                        "{'format':'service-audit/audit/1','id':'new','checklist':{'id':'service-checkpoints','version':'1.0.0'},"
                                + "'date':'2026-11-20','answers':{'"))
                .endsWith(":{}}}");
    }

    private static String resource(String path) {
        try (InputStream in = AuditRoundTripTest.class.getResourceAsStream("/conformance/" + path)) {
            return new String(Objects.requireNonNull(in, path).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
