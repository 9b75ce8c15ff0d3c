package io.serviceaudit.json;

import static io.serviceaudit.json.Refused.json;
import static io.serviceaudit.json.Refused.places;
import static io.serviceaudit.json.Refused.row;
import static org.assertj.core.api.Assertions.assertThat;

import io.serviceaudit.audit.Action;
import io.serviceaudit.audit.ActionStatus;
import io.serviceaudit.audit.Answer;
import io.serviceaudit.audit.Audit;
import io.serviceaudit.audit.AuditState;
import io.serviceaudit.audit.DateRange;
import io.serviceaudit.audit.Goal;
import io.serviceaudit.audit.GuidanceAnswer;
import io.serviceaudit.audit.Scope;
import io.serviceaudit.audit.Stage;
import io.serviceaudit.audit.StageState;
import io.serviceaudit.audit.StatusChange;
import io.serviceaudit.audit.Subject;
import io.serviceaudit.checklist.Basket;
import io.serviceaudit.checklist.Checklist;
import io.serviceaudit.checklist.Choice;
import io.serviceaudit.measure.Direction;
import io.serviceaudit.measure.Measurement;
import io.serviceaudit.measure.Metric;
import io.serviceaudit.measure.Metrics;
import io.serviceaudit.measure.Quantity;
import io.serviceaudit.measure.Ratio;
import io.serviceaudit.measure.Unit;
import io.serviceaudit.priority.Priority;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AuditDocumentTest {
    /** Item "plain" is yes, no or n/a, with a red flag and two guiding questions; "rated" is 1 to 5; "often" has a scale of its own. */
    private static final Checklist CHECKLIST = Documents.standard()
            .readChecklist(json("{'format':'service-audit/checklist/1','id':'c','version':'1.0.0','title':'C',"
                    + "'scales':[{'id':'how-often','options':[{'id':'always','value':1},{'id':'never','value':0}]}],"
                    + "'sections':[{'id':'s','items':["
                    + "{'id':'plain','question':'Q?','scale':'yes-no-na','redFlag':{'text':'F'},'guidance':['G1?','G2?']},"
                    + "{'id':'rated','question':'Q?','scale':'rating-1-5'},"
                    + "{'id':'often','question':'Q?','scale':'how-often'}]}]}"));

    private static final Documents DOCUMENTS = Documents.standard().withChecklist(CHECKLIST);

    /** An audit with further fields, which begin with a comma or are empty. */
    private static String audit(String fields) {
        return json("{'format':'service-audit/audit/1','id':'a','checklist':{'id':'c','version':'1.0.0'},"
                        + "'date':'2026-11-20'")
                + fields + "}";
    }

    private static Audit read(String fields) {
        return DOCUMENTS.readAudit(audit(json(fields)));
    }

    private static Answer answer(String answer) {
        return read(",'answers':{'plain':" + answer + "}").answer("plain");
    }

    private static Measurement measurement(String metric, String measured) {
        Measurement measurement = read(",'metrics':{'" + metric + "':" + measured + "}")
                .measurements()
                .get(metric);
        assertThat(measurement).as(metric).isNotNull();
        return measurement;
    }

    @Nested
    class OneMistakeInTheFrame {
        static Stream<Arguments> mistakes() {
            String format = "{'format':'service-audit/audit/1'";
            String id = ",'id':'a'";
            String checklist = ",'checklist':{'id':'c','version':'1.0.0'}";
            String date = ",'date':'2026-11-20'}";
            return Stream.of(
                    row("no format", "{'id':'a'" + checklist + date, "/format missing-field"),
                    row("newer format", "{'format':'service-audit/audit/12'" + id + "}", "/format newer-format"),
                    row(
                            "a checklist",
                            "{'format':'service-audit/checklist/1','sections':[]}",
                            "/format other-document"),
                    row(
                            "misspelt format",
                            "{'format':'service-audit/audits/1'" + id + checklist + date,
                            "/format unknown-format"),
                    row("no id", format + checklist + date, "/id missing-field"),
                    row("blank id", format + ",'id':' '" + checklist + date, "/id invalid-id"),
                    row("id with a line break", format + ",'id':'a\\nb'" + checklist + date, "/id invalid-id"),
                    row(
                            "id of 129 characters",
                            format + ",'id':'" + "a".repeat(129) + "'" + checklist + date,
                            "/id invalid-id"),
                    row("no checklist", format + id + date, "/checklist missing-field"),
                    row("checklist as text", format + id + ",'checklist':'c'" + date, "/checklist wrong-type"),
                    row(
                            "checklist without version",
                            format + id + ",'checklist':{'id':'c'}" + date,
                            "/checklist/version missing-field"),
                    row(
                            "unknown checklist",
                            format + id + ",'checklist':{'id':'cc','version':'1.0.0'}" + date,
                            "/checklist/id unknown-checklist"),
                    row(
                            "unknown version",
                            format + id + ",'checklist':{'id':'c','version':'1.0'}" + date,
                            "/checklist/version unknown-version"),
                    row("no date", format + id + checklist + "}", "/date missing-field"),
                    row(
                            "date of another order",
                            format + id + checklist + ",'date':'20.11.2026'}",
                            "/date invalid-date"),
                    row("day that is none", format + id + checklist + ",'date':'2026-02-29'}", "/date invalid-date"),
                    row(
                            "date with a time",
                            format + id + checklist + ",'date':'2026-11-20T10:00'}",
                            "/date invalid-date"),
                    row("date as a number", format + id + checklist + ",'date':20261120}", "/date wrong-type"),
                    row(
                            "date in other digits",
                            format + id + checklist + ",'date':'\u0662\u0660\u0662\u0666-11-20'}",
                            "/date invalid-date"),
                    row(
                            "a repeat without anything",
                            format + id + checklist + ",'repeat':{}" + ",'date':'2026-11-20'}",
                            "/repeat missing-field"),
                    row(
                            "a repeat by a word",
                            format + id + checklist + ",'repeat':'P3M'" + ",'date':'2026-11-20'}",
                            "/repeat wrong-type"),
                    row(
                            "a repeat after no time",
                            format + id + checklist + ",'repeat':{'every':'P0D'}" + ",'date':'2026-11-20'}",
                            "/repeat/every invalid-period"),
                    row(
                            "a repeat after eleven years",
                            format + id + checklist + ",'repeat':{'every':'P11Y'}" + ",'date':'2026-11-20'}",
                            "/repeat/every invalid-period"),
                    row(
                            "a repeat after 367 days",
                            format + id + checklist + ",'repeat':{'every':'P367D'}" + ",'date':'2026-11-20'}",
                            "/repeat/every invalid-period"),
                    row(
                            "a repeat after no day",
                            format + id + checklist + ",'repeat':{'afterChange':'2027-02-30'}"
                                    + ",'date':'2026-11-20'}",
                            "/repeat/afterChange invalid-date"),
                    row(
                            "a repeat with a misspelt interval",
                            format + id + checklist + ",'repeat':{'evry':'P3M'}" + ",'date':'2026-11-20'}",
                            "/repeat/evry unknown-field"),
                    row(
                            "year of five digits",
                            format + id + checklist + ",'date':'+12026-11-20'}",
                            "/date invalid-date"));
        }

        @ParameterizedTest(name = "{0}")
        @MethodSource("mistakes")
        void isNamed(String name, String document, List<String> places) {
            assertThat(places(() -> DOCUMENTS.readAudit(document))).isEqualTo(places);
        }
    }

    @Nested
    class OneMistake {
        static Stream<Arguments> mistakes() {
            return Stream.of(
                    row("unknown field", ",'comments':'x'", "/comments unknown-field"),
                    row("unknown state", ",'state':'done'", "/state unknown-value"),
                    row("self-rating 0", ",'selfRating':0", "/selfRating out-of-range"),
                    row("self-rating 6", ",'selfRating':6", "/selfRating out-of-range"),
                    row("self-rating 3.5", ",'selfRating':3.5", "/selfRating not-whole"),
                    row("self-rating in quotes", ",'selfRating':'3'", "/selfRating wrong-type"),
                    row("auditor without id", ",'auditor':{'name':'N'}", "/auditor/id missing-field"),
                    row("auditor with blank name", ",'auditor':{'id':'u','name':''}", "/auditor/name blank-text"),
                    row("subject without id", ",'subject':{'name':'N'}", "/subject/id missing-field"),
                    row("subject as text", ",'subject':'north'", "/subject wrong-type"),
                    row(
                            "industry that is none",
                            ",'subject':{'id':'n','industry':'SaaS'}",
                            "/subject/industry invalid-id"),
                    row("tag as a number", ",'subject':{'id':'n','tags':{'size':3}}", "/subject/tags/size wrong-type"),
                    row("blank tag", ",'subject':{'id':'n','tags':{'':'x'}}", "/subject/tags/ invalid-id"),
                    row("tags as a list", ",'subject':{'id':'n','tags':['x']}", "/subject/tags wrong-type"),
                    row(
                            "tag twice",
                            ",'subject':{'id':'n','tags':{'city':'Kazan','city':'Omsk'}}",
                            "/subject/tags/city duplicate-key"),
                    row(
                            "tag whose name needs escapes",
                            ",'subject':{'id':'n','tags':{'a/b~c':1}}",
                            "/subject/tags/a~1b~0c wrong-type"));
        }

        @ParameterizedTest(name = "{0}")
        @MethodSource("mistakes")
        void isNamed(String name, String fields, List<String> places) {
            assertThat(places(() -> DOCUMENTS.readAudit(audit(fields)))).isEqualTo(places);
        }

        static Stream<Arguments> finances() {
            return Stream.of(
                    row("unknown field", "'custommers':1", "/finance/custommers unknown-field"),
                    row("negative customers", "'customers':-1", "/finance/customers out-of-range"),
                    row("customers and a half", "'customers':1.5", "/finance/customers not-whole"),
                    row("negative revenue", "'revenuePerCustomer':-1", "/finance/revenuePerCustomer out-of-range"),
                    row(
                            "revenue of 19 digits",
                            "'revenuePerCustomer':1e18",
                            "/finance/revenuePerCustomer out-of-range"),
                    row("period of days", "'period':'P30D'", "/finance/period invalid-period"),
                    row("period that is none", "'period':'month'", "/finance/period invalid-period"),
                    row("currency in words", "'currency':'rubles'", "/finance/currency invalid-currency"),
                    row("margin of 101", "'marginPercent':101", "/finance/marginPercent out-of-range"),
                    row("negative discount", "'discountPercent':-0.1", "/finance/discountPercent out-of-range"),
                    row("horizon beyond ten years", "'horizon':'P121M'", "/finance/horizon invalid-period"),
                    row("drop-off without stage", "'dropOffs':[{}]", "/finance/dropOffs/0/stage missing-field"),
                    row(
                            "drop-off with two costs",
                            "'dropOffs':[{'stage':'s','cost':1,'valuePerCustomer':1}]",
                            "/finance/dropOffs/0 conflicting-fields"),
                    row(
                            "more lost than there were",
                            "'dropOffs':[{'stage':'s','lost':2,'of':1}]",
                            "/finance/dropOffs/0/lost inconsistent-counts"),
                    row(
                            "of without lost",
                            "'dropOffs':[{'stage':'s','of':1}]",
                            "/finance/dropOffs/0/lost missing-field"),
                    row(
                            "evidence without source",
                            "'dropOffs':[{'stage':'s','evidence':[{}]}]",
                            "/finance/dropOffs/0/evidence/0/source missing-field"),
                    row(
                            "funnel of one step",
                            "'funnel':[{'step':'a','customers':1}]",
                            "/finance/funnel inconsistent-counts"),
                    row(
                            "funnel that rises",
                            "'funnel':[{'step':'a','customers':1},{'step':'b','customers':2}]",
                            "/finance/funnel/1/customers inconsistent-counts"),
                    row(
                            "step twice",
                            "'funnel':[{'step':'a','customers':1},{'step':'a','customers':1}]",
                            "/finance/funnel/1/step duplicate-id"),
                    row(
                            "step without customers",
                            "'funnel':[{'step':'a'},{'step':'b','customers':2}]",
                            "/finance/funnel/0/customers missing-field"),
                    row(
                            "one series",
                            "'correlations':[{'first':{'name':'a','points':{}}}]",
                            "/finance/correlations/0/second missing-field"),
                    row(
                            "series without points",
                            "'correlations':[{'first':{'name':'a','points':{}},'second':{'name':'b'}}]",
                            "/finance/correlations/0/second/points missing-field"),
                    row(
                            "point in words",
                            "'correlations':[{'first':{'name':'a','points':{'w1':'4'}},'second':{'name':'b','points':{}}}]",
                            "/finance/correlations/0/first/points/w1 wrong-type"));
        }

        @ParameterizedTest(name = "{0}")
        @MethodSource("finances")
        void inTheFinancesIsNamed(String name, String fields, List<String> places) {
            String document = audit(json(",'finance':{" + fields + "}"));
            assertThat(places(() -> DOCUMENTS.readAudit(document))).isEqualTo(places);
            Constrained.assertSame(AuditDocument.class, document.replace("'c'", "'service-health'"));
        }

        static Stream<Arguments> scopes() {
            return Stream.of(
                    row("unknown field", "'chanels':[]", "/scope/chanels unknown-field"),
                    row("channels as text", "'channels':'phone'", "/scope/channels wrong-type"),
                    row("channel twice", "'channels':['phone','chat','phone']", "/scope/channels/2 duplicate-id"),
                    row("blank channel", "'channels':['']", "/scope/channels/0 invalid-id"),
                    row("null channel", "'channels':[null]", "/scope/channels/0 wrong-type"),
                    row("blank segment", "'segment':' '", "/scope/segment blank-text"),
                    row("blank place", "'place':' '", "/scope/place blank-text"),
                    row("period without end", "'period':{'from':'2026-07-01'}", "/scope/period/to missing-field"),
                    row(
                            "end before start",
                            "'period':{'from':'2026-07-02','to':'2026-07-01'}",
                            "/scope/period end-before-start"),
                    row("goal without metric", "'goals':[{'target':50}]", "/scope/goals/0/metric missing-field"),
                    row("goal without number", "'goals':[{'metric':'nps'}]", "/scope/goals/0 missing-field"),
                    row(
                            "goal with two numbers",
                            "'goals':[{'metric':'nps','changeBy':10,'target':50}]",
                            "/scope/goals/0 conflicting-fields"),
                    row(
                            "goal without change",
                            "'goals':[{'metric':'nps','changeBy':0}]",
                            "/scope/goals/0/changeBy out-of-range"),
                    row(
                            "goal of 0 percent",
                            "'goals':[{'metric':'nps','changeByPercent':0.0}]",
                            "/scope/goals/0/changeByPercent out-of-range"),
                    row(
                            "goal of no time",
                            "'goals':[{'metric':'first-response-time','changeBy':'PT0S'}]",
                            "/scope/goals/0/changeBy out-of-range"),
                    row(
                            "goal in numbers for a time",
                            "'goals':[{'metric':'first-response-time','changeBy':-5}]",
                            "/scope/goals/0/changeBy wrong-type"),
                    row(
                            "percent of a time as a duration",
                            "'goals':[{'metric':'first-response-time','changeByPercent':'-PT5M'}]",
                            "/scope/goals/0/changeByPercent wrong-type"),
                    row(
                            "target below 0",
                            "'goals':[{'metric':'first-response-time','target':'-PT5M'}]",
                            "/scope/goals/0/target invalid-duration"),
                    row(
                            "target out of range",
                            "'goals':[{'metric':'nps','target':101}]",
                            "/scope/goals/0/target out-of-range"),
                    row(
                            "unknown metric",
                            "'goals':[{'metric':'nsp','target':1}]",
                            "/scope/goals/0/metric unknown-metric"));
        }

        @ParameterizedTest(name = "{0}")
        @MethodSource("scopes")
        void isNamedInTheScope(String name, String fields, List<String> places) {
            assertThat(places(() -> DOCUMENTS.readAudit(audit(json(",'scope':{") + fields + "}"))))
                    .isEqualTo(places);
        }

        static Stream<Arguments> answers() {
            return Stream.of(
                    row("unknown item", "'plian':'yes'", "/answers/plian unknown-item"),
                    row("item twice", "'plain':'yes','plain':'no'", "/answers/plain duplicate-key"),
                    row("null", "'plain':null", "/answers/plain wrong-type"),
                    row("true", "'plain':true", "/answers/plain wrong-type"),
                    row("list", "'plain':['yes']", "/answers/plain wrong-type"),
                    row("unknown option", "'plain':'maybe'", "/answers/plain unknown-option"),
                    row("option in capitals", "'plain':'Yes'", "/answers/plain unknown-option"),
                    row("option of another scale", "'plain':'partial'", "/answers/plain unknown-option"),
                    row("option of another of its own", "'often':'yes'", "/answers/often unknown-option"),
                    row("rating for an option", "'plain':4", "/answers/plain unknown-option"),
                    row("option for a rating", "'rated':'yes'", "/answers/rated unknown-option"),
                    row("n/a where there is none", "'rated':'n/a'", "/answers/rated unknown-option"),
                    row("rating in quotes", "'rated':'4'", "/answers/rated wrong-type"),
                    row("rating below the scale", "'rated':0", "/answers/rated out-of-range"),
                    row("rating above the scale", "'rated':{'value':6}", "/answers/rated/value out-of-range"),
                    row("rating not whole", "'rated':{'value':4.5}", "/answers/rated/value not-whole"),
                    row("huge rating", "'rated':1e100", "/answers/rated out-of-range"),
                    row("value null", "'plain':{'value':null}", "/answers/plain/value wrong-type"),
                    row("value true", "'plain':{'value':true}", "/answers/plain/value wrong-type"),
                    row("unknown field", "'plain':{'vlaue':'yes'}", "/answers/plain/vlaue unknown-field"),
                    row("unknown priority", "'plain':{'priority':'urgent'}", "/answers/plain/priority unknown-value"),
                    row(
                            "red flag on an item without one",
                            "'rated':{'redFlag':true}",
                            "/answers/rated/redFlag no-red-flag"),
                    row(
                            "no red flag on an item without one",
                            "'rated':{'redFlag':false}",
                            "/answers/rated/redFlag no-red-flag"),
                    row("red flag in quotes", "'plain':{'redFlag':'true'}", "/answers/plain/redFlag wrong-type"),
                    row("blank comment", "'plain':{'comment':''}", "/answers/plain/comment blank-text"),
                    row("blank situation", "'plain':{'situation':' '}", "/answers/plain/situation blank-text"),
                    row("blank improve", "'plain':{'improve':' '}", "/answers/plain/improve blank-text"),
                    row("blank owner", "'plain':{'owner':' '}", "/answers/plain/owner blank-text"),
                    row("due that is no date", "'plain':{'due':'soon'}", "/answers/plain/due invalid-date"),
                    row("evidence as text", "'plain':{'evidence':'CRM'}", "/answers/plain/evidence wrong-type"),
                    row(
                            "evidence without source",
                            "'plain':{'evidence':[{'note':'N'}]}",
                            "/answers/plain/evidence/0/source missing-field"),
                    row(
                            "blank link",
                            "'plain':{'evidence':[{'source':'S','link':''}]}",
                            "/answers/plain/evidence/0/link blank-text"),
                    row(
                            "more guidance than questions",
                            "'plain':{'guidance':['yes','no','yes']}",
                            "/answers/plain/guidance too-many-guidance-answers"),
                    row(
                            "guidance on an item without questions",
                            "'rated':{'guidance':['yes']}",
                            "/answers/rated/guidance too-many-guidance-answers"),
                    row(
                            "unknown guidance",
                            "'plain':{'guidance':['yes','perhaps']}",
                            "/answers/plain/guidance/1 unknown-value"),
                    row("null guidance", "'plain':{'guidance':[null]}", "/answers/plain/guidance/0 wrong-type"));
        }

        @ParameterizedTest(name = "{0}")
        @MethodSource("answers")
        void isNamedInTheAnswers(String name, String answers, List<String> places) {
            assertThat(places(() -> DOCUMENTS.readAudit(audit(json(",'answers':{") + answers + "}"))))
                    .isEqualTo(places);
        }

        static Stream<Arguments> metrics() {
            return Stream.of(
                    row("unknown metric", "'nsp':{'value':1}", "/metrics/nsp unknown-metric"),
                    row("metric twice", "'nps':{},'nps':{}", "/metrics/nps duplicate-key"),
                    row("number alone", "'nps':42", "/metrics/nps wrong-type"),
                    row("null", "'nps':null", "/metrics/nps wrong-type"),
                    row("value null", "'nps':{'value':null}", "/metrics/nps/value wrong-type"),
                    row("value in quotes", "'nps':{'value':'42'}", "/metrics/nps/value wrong-type"),
                    row("value with a percent sign", "'csat':{'value':'88%'}", "/metrics/csat/value wrong-type"),
                    row("value below the range", "'nps':{'value':-100.1}", "/metrics/nps/value out-of-range"),
                    row("value above the range", "'csat':{'value':100.1}", "/metrics/csat/value out-of-range"),
                    row(
                            "value below 0",
                            "'contact-channel-count':{'value':-1}",
                            "/metrics/contact-channel-count/value out-of-range"),
                    row("target out of range", "'nps':{'target':101}", "/metrics/nps/target out-of-range"),
                    row(
                            "number for a time",
                            "'first-response-time':{'value':4}",
                            "/metrics/first-response-time/value wrong-type"),
                    row(
                            "object for a time",
                            "'first-response-time':{'value':{}}",
                            "/metrics/first-response-time/value wrong-type"),
                    row(
                            "negative time",
                            "'first-response-time':{'value':'-PT4M'}",
                            "/metrics/first-response-time/value invalid-duration"),
                    row(
                            "channel as a time",
                            "'first-response-time':{'byChannel':{'chat':'PT4M'}}",
                            "/metrics/first-response-time/byChannel/chat wrong-type"),
                    row(
                            "channel with a target",
                            "'first-response-time':{'byChannel':{'chat':{'value':'PT4M','target':'PT1M'}}}",
                            "/metrics/first-response-time/byChannel/chat/target unknown-field"),
                    row(
                            "channel out of range",
                            "'csat':{'byChannel':{'chat':{'value':101}}}",
                            "/metrics/csat/byChannel/chat/value out-of-range"),
                    row("counts of a metric without", "'csi':{'counts':{}}", "/metrics/csi/counts unknown-field"),
                    row(
                            "period of a metric without one",
                            "'nps':{'value':1,'period':'P1M'}",
                            "/metrics/nps/period unknown-field"),
                    row("period that is none", "'crr':{'period':'1 year'}", "/metrics/crr/period invalid-period"),
                    row("period of no length", "'crr':{'period':'P0M'}", "/metrics/crr/period invalid-period"),
                    row("negative period", "'crr':{'period':'-P1M'}", "/metrics/crr/period invalid-period"),
                    row("period in hours", "'crr':{'period':'PT24H'}", "/metrics/crr/period invalid-period"),
                    row(
                            "period too uneven to carry",
                            "'crr':{'period':'P1Y1M1D'}",
                            "/metrics/crr/period invalid-period"),
                    row(
                            "currency of a metric that is no money",
                            "'nps':{'currency':'RUB'}",
                            "/metrics/nps/currency unknown-field"),
                    row(
                            "currency in small letters",
                            "'ltv':{'currency':'rub'}",
                            "/metrics/ltv/currency invalid-currency"),
                    row("currency as a sign", "'ltv':{'currency':'\u20bd'}", "/metrics/ltv/currency invalid-currency"),
                    row(
                            "two ways of giving it",
                            "'nps':{'value':1,'counts':{'promoters':1,'passives':1,'detractors':1}}",
                            "/metrics/nps conflicting-fields"),
                    row(
                            "two raw ways",
                            "'nps':{'ratings':[9],'counts':{'promoters':1,'passives':1,'detractors':1}}",
                            "/metrics/nps conflicting-fields"),
                    row(
                            "value and customers",
                            "'churn-rate':{'value':1,'startCustomers':100,'lostCustomers':1}",
                            "/metrics/churn-rate conflicting-fields"),
                    row(
                            "count missing",
                            "'nps':{'counts':{'promoters':1,'passives':1}}",
                            "/metrics/nps/counts/detractors missing-field"),
                    row(
                            "count below 0",
                            "'nps':{'counts':{'promoters':-1,'passives':1,'detractors':1}}",
                            "/metrics/nps/counts/promoters out-of-range"),
                    row(
                            "count not whole",
                            "'nps':{'counts':{'promoters':1.5,'passives':1,'detractors':1}}",
                            "/metrics/nps/counts/promoters not-whole"),
                    row(
                            "count beyond 18 digits",
                            "'nps':{'counts':{'promoters':1e18,'passives':1,'detractors':1}}",
                            "/metrics/nps/counts/promoters out-of-range"),
                    row("rating 11", "'nps':{'ratings':[0,10,11]}", "/metrics/nps/ratings/2 out-of-range"),
                    row(
                            "end without start",
                            "'crr':{'endCustomers':5,'newCustomers':1}",
                            "/metrics/crr/startCustomers missing-field"),
                    row(
                            "more new than all",
                            "'crr':{'startCustomers':10,'endCustomers':5,'newCustomers':6}",
                            "/metrics/crr/newCustomers inconsistent-counts"),
                    row(
                            "more kept than there were",
                            "'crr':{'startCustomers':10,'endCustomers':16,'newCustomers':5}",
                            "/metrics/crr/endCustomers inconsistent-counts"),
                    row(
                            "more lost than there were",
                            "'churn-rate':{'startCustomers':10,'lostCustomers':11}",
                            "/metrics/churn-rate/lostCustomers inconsistent-counts"));
        }

        @ParameterizedTest(name = "{0}")
        @MethodSource("metrics")
        void isNamedInTheMetrics(String name, String metrics, List<String> places) {
            assertThat(places(() -> DOCUMENTS.readAudit(audit(json(",'metrics':{") + metrics + "}"))))
                    .isEqualTo(places);
        }

        static Stream<Arguments> rest() {
            return Stream.of(
                    row("stage without id", ",'stages':[{}]", "/stages/0/id missing-field"),
                    row("unknown stage", ",'stages':[{'id':'metrics'}]", "/stages/0/id unknown-stage"),
                    row(
                            "stage twice",
                            ",'stages':[{'id':'customer-journey'},{'id':'customer-journey'}]",
                            "/stages/1/id duplicate-id"),
                    row(
                            "unknown state",
                            ",'stages':[{'id':'customer-journey','state':'final'}]",
                            "/stages/0/state unknown-value"),
                    row(
                            "figure without label",
                            ",'stages':[{'id':'customer-journey','figures':[{'value':1}]}]",
                            "/stages/0/figures/0/label missing-field"),
                    row(
                            "figure in quotes",
                            ",'stages':[{'id':'customer-journey','figures':[{'label':'L','value':'1'}]}]",
                            "/stages/0/figures/0/value wrong-type"),
                    row(
                            "blank conclusion",
                            ",'stages':[{'id':'customer-journey','conclusions':['']}]",
                            "/stages/0/conclusions/0 blank-text"),
                    row("action without id", ",'actions':[{'title':'T'}]", "/actions/0/id missing-field"),
                    row("action without title", ",'actions':[{'id':'a1'}]", "/actions/0/title missing-field"),
                    row(
                            "action twice",
                            ",'actions':[{'id':'a1','title':'T'},{'id':'a1','title':'U'}]",
                            "/actions/1/id duplicate-id"),
                    row(
                            "action on an unknown item",
                            ",'actions':[{'id':'a1','title':'T','items':['plain','rate']}]",
                            "/actions/0/items/1 unknown-item"),
                    row(
                            "action on an item twice",
                            ",'actions':[{'id':'a1','title':'T','items':['plain','plain']}]",
                            "/actions/0/items/1 duplicate-id"),
                    row(
                            "unknown basket",
                            ",'actions':[{'id':'a1','title':'T','basket':'fast'}]",
                            "/actions/0/basket unknown-value"),
                    row(
                            "unknown status",
                            ",'actions':[{'id':'a1','title':'T','status':'closed'}]",
                            "/actions/0/status unknown-value"),
                    row(
                            "effort 0",
                            ",'actions':[{'id':'a1','title':'T','effort':0}]",
                            "/actions/0/effort out-of-range"),
                    row(
                            "history that goes back in time",
                            ",'actions':[{'id':'a1','title':'T','history':[{'date':'2026-12-10','status':'in-progress'},"
                                    + "{'date':'2026-12-09','status':'done'}]}]",
                            "/actions/0/history/1/date not-ascending"),
                    row(
                            "dropped without a reason",
                            ",'actions':[{'id':'a1','title':'T','history':[{'date':'2026-12-10','status':'dropped'}]}]",
                            "/actions/0/history/0/reason missing-field"),
                    row(
                            "dropped for a blank reason",
                            ",'actions':[{'id':'a1','title':'T','history':"
                                    + "[{'date':'2026-12-10','status':'dropped','reason':' '}]}]",
                            "/actions/0/history/0/reason blank-text"),
                    row(
                            "status that is not the last of the history",
                            ",'actions':[{'id':'a1','title':'T','status':'open','history':"
                                    + "[{'date':'2026-12-10','status':'done'}]}]",
                            "/actions/0/status conflicting-fields"),
                    row(
                            "history with a mistake, of which nothing else is said",
                            ",'actions':[{'id':'a1','title':'T','status':'open','history':"
                                    + "[{'date':'2026-12-10','status':'closed'},{'date':'2026-12-09','status':'done'}]}]",
                            "/actions/0/history/0/status unknown-value"),
                    row(
                            "entry of a history without a day",
                            ",'actions':[{'id':'a1','title':'T','history':[{'status':'done'}]}]",
                            "/actions/0/history/0/date missing-field"),
                    row(
                            "measure without target",
                            ",'actions':[{'id':'a1','title':'T','measure':{'metric':'nps'}}]",
                            "/actions/0/measure/target missing-field"),
                    row(
                            "measure out of range",
                            ",'actions':[{'id':'a1','title':'T','measure':{'metric':'nps','target':200}}]",
                            "/actions/0/measure/target out-of-range"));
        }

        @ParameterizedTest(name = "{0}")
        @MethodSource("rest")
        void isNamedInStagesAndActions(String name, String fields, List<String> places) {
            assertThat(places(() -> DOCUMENTS.readAudit(audit(fields)))).isEqualTo(places);
        }
    }

    @Nested
    class WhatIsRead {
        @Test
        void leftOutFieldsHaveTheirDefaults() {
            Audit audit = read("");
            assertThat(audit.checklist()).isSameAs(CHECKLIST);
            assertThat(audit.id()).isEqualTo("a");
            assertThat(audit.date()).isEqualTo(LocalDate.of(2026, 11, 20));
            assertThat(audit.state()).isEqualTo(AuditState.DRAFT);
            assertThat(audit.answers()).isEmpty();
            assertThat(audit.subject()).isEmpty();
            assertThat(audit.scope()).isEmpty();
            assertThat(audit.measurements()).isEmpty();
        }

        @Test
        void personsAndSubjectsComeThrough() {
            Audit audit = read(",'state':'final','auditor':{'id':'u17','name':'N'},'selfRating':3.0,"
                    + "'subject':{'id':'north','name':'North','industry':'saas','tags':{'city':'Kazan','shift':''}}");
            assertThat(audit.state()).isEqualTo(AuditState.FINAL);
            assertThat(audit.auditor().orElseThrow().id()).isEqualTo("u17");
            assertThat(audit.auditor().orElseThrow().name()).contains("N");
            assertThat(audit.selfRating()).contains(3);
            Subject subject = audit.subject().orElseThrow();
            assertThat(subject.id()).isEqualTo("north");
            assertThat(subject.name()).contains("North");
            assertThat(subject.industry()).contains("saas");
            assertThat(subject.tags()).containsEntry("city", "Kazan").containsEntry("shift", "");
        }

        @Test
        void theScopeComesThrough() {
            Scope scope = read(",'scope':{'goals':[{'metric':'nps','changeBy':10},"
                            + "{'metric':'first-response-time','changeBy':'-PT5M'},"
                            + "{'metric':'first-response-time','changeByPercent':-20},{'metric':'crr','target':88}],"
                            + "'channels':['phone','chat'],'period':{'from':'2026-07-01','to':'2026-07-01'},"
                            + "'segment':'whole base','place':'Kazan'}")
                    .scope()
                    .orElseThrow();
            assertThat(scope.goals())
                    .containsExactly(
                            new Goal.ChangeBy(Metrics.NPS, Quantity.ofPoints("10")),
                            new Goal.ChangeBy(Metrics.FIRST_RESPONSE_TIME, Quantity.ofDuration(Duration.ofMinutes(-5))),
                            new Goal.ChangeByPercent(Metrics.FIRST_RESPONSE_TIME, Ratio.of(-20)),
                            new Goal.Target(Metrics.CRR, Quantity.ofPercent("88")));
            assertThat(scope.channels()).contains(List.of("phone", "chat"));
            LocalDate day = LocalDate.of(2026, 7, 1);
            assertThat(scope.period()).contains(new DateRange(day, day));
            assertThat(scope.segment()).contains("whole base");
            assertThat(scope.place()).contains("Kazan");
        }

        @Test
        void anEmptyListOfChannelsIsNotTheSameAsNone() {
            assertThat(read(",'scope':{'channels':[]}").scope().orElseThrow().channels())
                    .contains(List.of());
            assertThat(read(",'scope':{}").scope().orElseThrow().channels()).isEmpty();
        }

        @Test
        void theShorthandReadsTheSameAsAnObject() {
            assertThat(answer("'yes'").choice())
                    .isEqualTo(answer("{'value':'yes'}").choice());
            assertThat(read(",'answers':{'rated':4}").answer("rated").choice()).contains(Choice.of(4));
            assertThat(read(",'answers':{'rated':{'value':4}}").answer("rated").choice())
                    .contains(Choice.of(4));
        }

        @Test
        void aRatingMayHaveZerosAfterThePoint() {
            assertThat(read(",'answers':{'rated':4.0}").answer("rated").choice())
                    .contains(Choice.of(4));
            assertThat(read(",'answers':{'rated':0.5e1}").answer("rated").choice())
                    .contains(Choice.of(5));
        }

        @Test
        void anAnswerWithoutAValueIsKeptInItsPlace() {
            Audit audit = read(",'answers':{'rated':{},'plain':{'comment':'C'}}");
            assertThat(audit.answers()).containsOnlyKeys("rated", "plain");
            assertThat(audit.answers().keySet()).containsExactly("rated", "plain");
            assertThat(audit.answer("rated").choice()).isEmpty();
            assertThat(audit.answer("plain").comment()).contains("C");
        }

        @Test
        void allThatAnAnswerSaysComesThrough() {
            Answer answer = answer(
                    "{'value':'n/a','redFlag':false,'priority':'high','situation':'S','improve':'I',"
                            + "'owner':'O','due':'2027-01-31','comment':'C',"
                            + "'evidence':[{'source':'CRM','note':'N','link':'L'},{'source':'calls'}],'guidance':['yes','n/a']}");
            assertThat(answer.choice()).contains(Choice.NOT_APPLICABLE);
            assertThat(answer.redFlag()).contains(false);
            assertThat(answer.priority()).contains(Priority.HIGH);
            assertThat(answer.situation()).contains("S");
            assertThat(answer.improve()).contains("I");
            assertThat(answer.owner()).contains("O");
            assertThat(answer.due()).contains(LocalDate.of(2027, 1, 31));
            assertThat(answer.comment()).contains("C");
            assertThat(answer.evidence()).hasSize(2);
            assertThat(answer.evidence().get(0).source()).isEqualTo("CRM");
            assertThat(answer.evidence().get(0).note()).contains("N");
            assertThat(answer.evidence().get(0).link()).contains("L");
            assertThat(answer.guidance()).containsExactly(GuidanceAnswer.YES, GuidanceAnswer.NOT_APPLICABLE);
        }

        @Test
        void aDueDateBeforeTheAuditIsNoProblem() {
            assertThat(answer("{'due':'2020-01-01'}").due()).contains(LocalDate.of(2020, 1, 1));
        }

        @Test
        void stagesAndActionsComeThrough() {
            Audit audit = read(",'stages':[{'id':'quantitative-metrics','state':'done',"
                    + "'figures':[{'label':'tickets','value':1840.50}],'conclusions':['C']},{'id':'staff-interviews'}],"
                    + "'actions':[{'id':'a1','items':['plain','rated'],'title':'T','basket':'product','priority':'low',"
                    + "'owner':'O','due':'2027-01-31','measure':{'metric':'nps','target':45},'status':'in-progress','effort':5},"
                    + "{'id':'a2','title':'U'}]");
            assertThat(audit.stages().get(0).stage()).isEqualTo(Stage.QUANTITATIVE_METRICS);
            assertThat(audit.stages().get(0).isFinished()).isTrue();
            assertThat(audit.stages().get(0).figures().get(0).value()).isEqualByComparingTo("1840.5");
            assertThat(audit.stages().get(1).state()).isEqualTo(StageState.OPEN);
            Action action = audit.actions().get(0);
            assertThat(action.items()).containsExactly("plain", "rated");
            assertThat(action.basket()).contains(Basket.PRODUCT);
            assertThat(action.priority()).contains(Priority.LOW);
            assertThat(action.owner()).contains("O");
            assertThat(action.due()).contains(LocalDate.of(2027, 1, 31));
            assertThat(action.measure()).contains(new Action.Measure(Metrics.NPS, Quantity.ofPoints("45")));
            assertThat(action.status()).isEqualTo(ActionStatus.IN_PROGRESS);
            assertThat(action.effort()).contains(5);
            assertThat(audit.actions().get(1).status()).isEqualTo(ActionStatus.OPEN);
        }

        @Test
        void theHistoryOfAnActionComesThroughAndIsWrittenBack() {
            String history = "'history':[{'date':'2026-12-01','status':'in-progress'},"
                    + "{'date':'2026-12-10','status':'dropped','reason':'no budget'}]";
            Audit audit = read(",'actions':[{'id':'a1','title':'T'," + history + "}]");
            assertThat(audit.actions().get(0).status()).isEqualTo(ActionStatus.DROPPED);
            assertThat(audit.actions().get(0).history())
                    .containsExactly(
                            StatusChange.of(LocalDate.of(2026, 12, 1), ActionStatus.IN_PROGRESS),
                            StatusChange.of(LocalDate.of(2026, 12, 10), ActionStatus.DROPPED, "no budget"));
            String written = DOCUMENTS.write(audit);
            assertThat(written).contains(json("'status':'dropped'," + history));
            assertThat(DOCUMENTS.readAudit(written).actions().get(0).history())
                    .isEqualTo(audit.actions().get(0).history());
        }
    }

    @Nested
    class Measured {
        @Test
        void nothingOrATargetAloneIsNotMeasured() {
            assertThat(measurement("nps", "{}").value()).isEmpty();
            assertThat(measurement("nps", "{'target':50}").value()).isEmpty();
            assertThat(measurement("nps", "{'target':50}").target()).contains(Quantity.ofPoints("50"));
            assertThat(measurement("ltv", "{'currency':'RUB'}").value()).isEmpty();
        }

        @Test
        void valuesAreInTheMetricsUnit() {
            assertThat(measurement("nps", "{'value':-41.5}").value()).contains(Quantity.ofPoints("-41.5"));
            assertThat(measurement("ltv", "{'value':54000,'currency':'RUB'}").value())
                    .contains(Quantity.of(Unit.MONEY, new BigDecimal(54_000)));
            assertThat(measurement("revenue", "{'value':-1e3}").value())
                    .contains(Quantity.of(Unit.MONEY, new BigDecimal(-1_000)));
        }

        @Test
        void amountsOfMoneyKeepTheirCurrency() {
            assertThat(measurement("ltv", "{'value':54000,'currency':'RUB'}").currency())
                    .contains("RUB");
            assertThat(measurement("ltv", "{'value':54000}").currency()).isEmpty();
        }

        static Stream<Arguments> durations() {
            return Stream.of(
                    Arguments.of("PT12M", "720"),
                    Arguments.of("PT0.5S", "0.5"),
                    Arguments.of("PT0S", "0"),
                    Arguments.of("P3D", "259200"),
                    Arguments.of("P1W", "604800"),
                    Arguments.of("P1DT1H1M1.000000001S", "90061.000000001"),
                    Arguments.of("PT72H", "259200"),
                    Arguments.of("PT90M", "5400"),
                    Arguments.of("PT1H1S", "3601"),
                    Arguments.of("PT999999999999S", "999999999999"),
                    // 999,999,999,999 weeks of 604,800 seconds, by long multiplication.
                    Arguments.of("P999999999999W", "604799999999395200"));
        }

        @ParameterizedTest(name = "{0} is {1} seconds")
        @MethodSource("durations")
        void durationsAreExact(String text, String seconds) {
            assertThat(measurement("resolution-time", "{'value':'" + text + "'}")
                            .value())
                    .contains(Quantity.of(Unit.DURATION, new BigDecimal(seconds)));
        }

        static Stream<String> noDurations() {
            return Stream.of(
                    "",
                    " ",
                    "P",
                    "PT",
                    "12M",
                    "PT12",
                    "pt12m",
                    "PT12m",
                    "P1M",
                    "P1Y",
                    "P1Y2M3DT4H",
                    "P1W2D",
                    "P1.5D",
                    "PT1.5H",
                    "PT0,5S",
                    "PT.5S",
                    "PT5.S",
                    "PT0.1234567890S",
                    "+PT1M",
                    "-PT1M",
                    "PT-1M",
                    "P1DT",
                    "PT1M1H",
                    "PT1234567890123S",
                    " PT1M",
                    "PT1M ",
                    "PT1M\\n",
                    "12:00",
                    "PT\u0661M");
        }

        @ParameterizedTest
        @MethodSource("noDurations")
        void whatIsNoDurationIsRefused(String text) {
            String document = audit(json(",'metrics':{'resolution-time':{'value':'" + text + "'}}"));
            assertThat(places(() -> DOCUMENTS.readAudit(document)))
                    .containsExactly("/metrics/resolution-time/value invalid-duration");
        }

        @Test
        void channelsComeThroughInOrder() {
            Measurement measurement = measurement(
                    "first-response-time",
                    "{'byChannel':{'chat':{'value':'PT4M'},'e-mail':{'value':'PT50M'},'phone':{}},'target':'PT15M'}");
            assertThat(measurement.value()).isEmpty();
            assertThat(measurement.byChannel().keySet()).containsExactly("chat", "e-mail");
            assertThat(measurement.byChannel()).containsEntry("e-mail", Quantity.ofDuration(Duration.ofMinutes(50)));
            assertThat(measurement.target()).contains(Quantity.ofDuration(Duration.ofMinutes(15)));
        }

        @Test
        void theWholeAndItsChannelsMayStandSideBySide() {
            Measurement measurement = measurement("csat", "{'value':80,'byChannel':{'chat':{'value':90}}}");
            assertThat(measurement.value()).contains(Quantity.ofPercent("80"));
            assertThat(measurement.byChannel()).containsEntry("chat", Quantity.ofPercent("90"));
        }

        @Test
        void npsIsComputedFromCounts() {
            // 100 * (120 - 30) / 210 = 9000 / 210 = 300 / 7.
            assertThat(measurement("nps", "{'counts':{'promoters':120,'passives':60,'detractors':30}}")
                            .value())
                    .contains(new Quantity(Unit.POINTS, Ratio.of(300, 7)));
        }

        @Test
        void npsIsComputedFromRatings() {
            // Two promoters (9, 10), one passive (8), one detractor (6): 100 * (2 - 1) / 4.
            assertThat(measurement("nps", "{'ratings':[9,10,8,6.0]}").value()).contains(Quantity.ofPoints("25"));
        }

        @Test
        void countsOfNobodyAreNotMeasured() {
            assertThat(measurement("nps", "{'counts':{'promoters':0,'passives':0,'detractors':0}}")
                            .value())
                    .isEmpty();
            assertThat(measurement("nps", "{'ratings':[]}").value()).isEmpty();
            assertThat(measurement("crr", "{'startCustomers':0,'endCustomers':3,'newCustomers':3}")
                            .value())
                    .isEmpty();
            assertThat(measurement("churn-rate", "{'startCustomers':0,'lostCustomers':0}")
                            .value())
                    .isEmpty();
        }

        @Test
        void retentionIsComputedFromCustomers() {
            // 100 * (980 - 140) / 1000.
            assertThat(measurement(
                                    "crr",
                                    "{'startCustomers':1000,'endCustomers':980,'newCustomers':140,'period':'P1Y'}")
                            .value())
                    .contains(Quantity.ofPercent("84"));
        }

        @Test
        void churnIsComputedFromCustomers() {
            assertThat(measurement("churn-rate", "{'startCustomers':1000,'lostCustomers':41}")
                            .value())
                    .contains(Quantity.ofPercent("4.1"));
        }

        @Test
        void aRateWithoutAPeriodIsForTheMetricsOwn() {
            assertThat(measurement("churn-rate", "{'value':4.1}").value())
                    .isEqualTo(measurement("churn-rate", "{'value':4.1,'period':'P1M'}")
                            .value())
                    .contains(Quantity.ofPercent("4.1"));
            assertThat(measurement("crr", "{'value':84}").value())
                    .isEqualTo(
                            measurement("crr", "{'value':84,'period':'P12M'}").value())
                    .contains(Quantity.ofPercent("84"));
        }

        @Test
        void aRateOfAnotherPeriodIsCarriedToTheMetricsOwn() {
            // Half of the customers kept each half-year: a quarter over the year.
            assertThat(measurement("crr", "{'value':50,'period':'P6M'}").value())
                    .contains(Quantity.ofPercent("25"));
            // 36 percent lost over two months: 0.64 kept, 0.8 kept each month, 20 percent lost.
            assertThat(measurement("churn-rate", "{'value':36,'period':'P2M'}").value())
                    .contains(Quantity.ofPercent("20"));
        }

        @Test
        void thePeriodIsThatOfChannelsAndTargetToo() {
            Measurement measurement =
                    measurement("crr", "{'byChannel':{'chat':{'value':50}},'target':90,'period':'P6M'}");
            assertThat(measurement.byChannel()).containsEntry("chat", Quantity.ofPercent("25"));
            // 0.9 squared.
            assertThat(measurement.target()).contains(Quantity.ofPercent("81"));
        }

        @Test
        void aRateIsCarriedOverForAHundredChannelsAtMost() {
            StringBuilder channels = new StringBuilder("'c0':{'value':1}");
            for (int i = 1; i < 100; i++) {
                channels.append(",'c").append(i).append("':{'value':1}");
            }
            String hundred = "{'byChannel':{" + channels + "},'period':'P1Y'}";
            assertThat(measurement("churn-rate", hundred).byChannel()).hasSize(100);
            String more = "{'byChannel':{" + channels + ",'one-more':{'value':1}},'period':'%s'}";
            assertThat(measurement("churn-rate", more.replace("%s", "P1M")).byChannel())
                    .hasSize(101);
            assertThat(places(() -> measurement("churn-rate", more.replace("%s", "P1Y"))))
                    .containsExactly("/metrics/churn-rate/byChannel too-many-items");
        }

        @Test
        void aRateOfTenYearsIsCarriedOverAndNoLongerOne() {
            assertThat(measurement("crr", "{'value':100,'period':'P10Y'}").value())
                    .contains(Quantity.ofPercent("100"));
            assertThat(places(() -> measurement("crr", "{'value':100,'period':'P10Y1M'}")))
                    .containsExactly("/metrics/crr/period invalid-period");
            assertThat(places(() -> measurement("crr", "{'value':100,'period':'P53W'}")))
                    .containsExactly("/metrics/crr/period invalid-period");
        }

        @Test
        void aRateOfAYearOfDaysIsCarriedOverAndNoLongerOne() {
            Metric metric =
                    Metric.of("daily-churn", Unit.PERCENT, Direction.LOWER).per(Period.ofDays(1));
            Documents documents = DOCUMENTS.withMetrics(Metrics.standard().with(metric));
            String document = audit(json(",'metrics':{'daily-churn':{'value':0,'period':'%s'}}"));
            assertThat(documents
                            .readAudit(document.replace("%s", "P366D"))
                            .measurements()
                            .get("daily-churn")
                            .value())
                    .contains(Quantity.ofPercent("0"));
            assertThat(places(() -> documents.readAudit(document.replace("%s", "P367D"))))
                    .containsExactly("/metrics/daily-churn/period invalid-period");
        }

        @Test
        void countsOf18DigitsAreRead() {
            assertThat(measurement("churn-rate", "{'startCustomers':999999999999999999,'lostCustomers':0}")
                            .value())
                    .contains(Quantity.ofPercent("0"));
        }

        @Test
        void aRateOfTheHostsOwnInOtherUnitsKeepsItsPeriod() {
            Metric metric = Metric.of("visits", Unit.COUNT, Direction.HIGHER).per(Period.ofMonths(1));
            Documents documents = DOCUMENTS.withMetrics(Metrics.standard().with(metric));
            assertThat(documents
                            .readAudit(audit(json(",'metrics':{'visits':{'value':3,'period':'P1M'}}")))
                            .measurements()
                            .get("visits")
                            .value())
                    .contains(Quantity.ofCount(3));
            assertThat(places(
                            () -> documents.readAudit(audit(json(",'metrics':{'visits':{'value':3,'period':'P1Y'}}")))))
                    .containsExactly("/metrics/visits/period invalid-period");
        }
    }
}
