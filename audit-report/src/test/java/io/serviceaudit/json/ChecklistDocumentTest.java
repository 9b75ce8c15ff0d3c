package io.serviceaudit.json;

import static io.serviceaudit.json.Refused.json;
import static io.serviceaudit.json.Refused.places;
import static io.serviceaudit.json.Refused.row;
import static org.assertj.core.api.Assertions.assertThat;

import io.serviceaudit.checklist.Basket;
import io.serviceaudit.checklist.Checklist;
import io.serviceaudit.checklist.Choice;
import io.serviceaudit.checklist.ChoiceScale;
import io.serviceaudit.checklist.Condition;
import io.serviceaudit.checklist.Item;
import io.serviceaudit.checklist.MeasuredRule;
import io.serviceaudit.checklist.RatingScale;
import io.serviceaudit.checklist.Scales;
import io.serviceaudit.checklist.Scoring;
import io.serviceaudit.checklist.ScoringModel;
import io.serviceaudit.checklist.Section;
import io.serviceaudit.checklist.Text;
import io.serviceaudit.measure.Comparator;
import io.serviceaudit.measure.Direction;
import io.serviceaudit.measure.Metric;
import io.serviceaudit.measure.Metrics;
import io.serviceaudit.measure.Quantity;
import io.serviceaudit.measure.Ratio;
import io.serviceaudit.measure.Unit;
import io.serviceaudit.priority.Impact;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("bean-validation")
class ChecklistDocumentTest {
    private static final Documents DOCUMENTS = Documents.standard();

    /** A checklist with further fields of its own. */
    private static String checklist(String fields) {
        return json("{'format':'service-audit/checklist/1','id':'c','version':'1','title':'C',")
                + fields
                + json(",'sections':[{'id':'s','items':[{'id':'i','question':'Q?','scale':'yes-no-na'}]}]}");
    }

    /** A checklist with one section of these fields. */
    private static String section(String fields) {
        return json("{'format':'service-audit/checklist/1','id':'c','version':'1','title':'C','sections':[{") + fields
                + "}]}";
    }

    /** A checklist of one item with further fields, on a scale of yes, no and n/a. */
    private static String item(String fields) {
        return items(json("{'id':'i','question':'Q?','scale':'yes-no-na',") + fields + "}");
    }

    /** A checklist with these items. */
    private static String items(String items) {
        return section(json("'id':'s','items':[") + items + "]");
    }

    private static String scale(String scale) {
        return checklist(json("'scales':[") + scale + "]");
    }

    private static void assertRefused(String document, List<String> places) {
        assertThat(places(() -> DOCUMENTS.readChecklist(document))).isEqualTo(places);
        Constrained.assertSame(ChecklistDocument.class, document);
    }

    @Nested
    class OneMistakeInTheChecklist {
        static Stream<Arguments> mistakes() {
            return Stream.of(
                    row("unknown field", "'colour':'red'", "/colour unknown-field"),
                    row("field of a name in other case", "'Guide':'G'", "/Guide unknown-field"),
                    row("null", "'guide':null", "/guide wrong-type"),
                    row("text that is a number", "'guide':1", "/guide wrong-type"),
                    row("text that is a list", "'guide':['G']", "/guide wrong-type"),
                    row("text that is empty", "'guide':''", "/guide blank-text"),
                    row("text that is blank", "'guide':' \\t\\n'", "/guide blank-text"),
                    row("text in no language", "'guide':{}", "/guide empty"),
                    row(
                            "text in something that is no language",
                            "'guide':{'english!':'G'}",
                            "/guide/english! invalid-language"),
                    row("text in one language twice", "'guide':{'en':'G','EN':'H'}", "/guide/EN duplicate-key"),
                    row("blank text in a language", "'guide':{'en':'G','ru':''}", "/guide/ru blank-text"),
                    row("text in a language that is a number", "'guide':{'en':1}", "/guide/en wrong-type"),
                    row("language that is none", "'language':'en_US'", "/language invalid-language"),
                    row("language that is empty", "'language':''", "/language invalid-language"),
                    row("field twice", "'guide':'G','guide':'H'", "/guide duplicate-key"),
                    row("field three times", "'guide':'G','guide':'H','guide':'I'", "/guide duplicate-key"),
                    row("facts that are no list", "'facts':{}", "/facts wrong-type"),
                    row("fact without text", "'facts':[{}]", "/facts/0/text missing-field"),
                    row(
                            "fact with a blank source",
                            "'facts':[{'text':'F','source':' '}]",
                            "/facts/0/source blank-text"),
                    row("year before 1900", "'facts':[{'text':'F','year':1899}]", "/facts/0/year out-of-range"),
                    row("year after 2200", "'facts':[{'text':'F','year':2201}]", "/facts/0/year out-of-range"),
                    row("year in quotes", "'facts':[{'text':'F','year':'2025'}]", "/facts/0/year wrong-type"),
                    row("year that is not whole", "'facts':[{'text':'F','year':2025.5}]", "/facts/0/year not-whole"),
                    row("next step of no band", "'next':{'helthy':'N'}", "/next/helthy unknown-band"),
                    row(
                            "next step of a standard band where own ones are set",
                            "'scoring':{'bands':[{'id':'red','from':0}]},'next':{'healthy':'N'}",
                            "/next/healthy unknown-band"),
                    row("scoring that is text", "'scoring':'flat'", "/scoring wrong-type"),
                    row("unknown model", "'scoring':{'model':'flatt'}", "/scoring/model unknown-value"),
                    row("scales that are an object", "'scales':{}", "/scales wrong-type"));
        }

        @ParameterizedTest(name = "{0}")
        @MethodSource("mistakes")
        void isNamed(String name, String fields, List<String> places) {
            assertRefused(checklist(fields), places);
        }
    }

    @Nested
    class OneMistakeInTheFrame {
        static Stream<Arguments> mistakes() {
            String sections = ",'sections':[{'id':'s','items':[{'id':'i','question':'Q?','scale':'yes-no-na'}]}]}";
            String start = "{'format':'service-audit/checklist/1',";
            return Stream.of(
                    row("no format", "{'id':'c','version':'1','title':'C'" + sections, "/format missing-field"),
                    row(
                            "format that is a number",
                            "{'format':1,'id':'c','version':'1','title':'C'" + sections,
                            "/format wrong-type"),
                    row(
                            "unknown format",
                            "{'format':'checklist','id':'c','version':'1','title':'C'" + sections,
                            "/format unknown-format"),
                    row("newer format", "{'format':'service-audit/checklist/2','sektions':1}", "/format newer-format"),
                    row(
                            "newer format far away",
                            "{'format':'service-audit/checklist/999999999'}",
                            "/format newer-format"),
                    row(
                            "version 0 of the format",
                            "{'format':'service-audit/checklist/0','id':'c','version':'1','title':'C'" + sections,
                            "/format unknown-format"),
                    row("other document", "{'format':'service-audit/audit/1','date':1}", "/format other-document"),
                    row("other newer document", "{'format':'service-audit/report/2'}", "/format other-document"),
                    row("no id", start + "'version':'1','title':'C'" + sections, "/id missing-field"),
                    row(
                            "id that is none",
                            start + "'id':'My list','version':'1','title':'C'" + sections,
                            "/id invalid-id"),
                    row("id that is empty", start + "'id':'','version':'1','title':'C'" + sections, "/id invalid-id"),
                    row("no version", start + "'id':'c','title':'C'" + sections, "/version missing-field"),
                    row(
                            "version that is a number",
                            start + "'id':'c','version':1,'title':'C'" + sections,
                            "/version wrong-type"),
                    row(
                            "version that is none",
                            start + "'id':'c','version':'1.0 beta','title':'C'" + sections,
                            "/version invalid-version"),
                    row("no title", start + "'id':'c','version':'1'" + sections, "/title missing-field"),
                    row("no sections", start + "'id':'c','version':'1','title':'C'}", "/sections missing-field"),
                    row(
                            "empty sections",
                            start + "'id':'c','version':'1','title':'C','sections':[]}",
                            "/sections empty"),
                    row("a list", "[]", " wrong-type"),
                    row("a text", "'checklist'", " wrong-type"),
                    row("a number", "42", " wrong-type"),
                    row("null", "null", " wrong-type"));
        }

        @ParameterizedTest(name = "{0}")
        @MethodSource("mistakes")
        void isNamed(String name, String document, List<String> places) {
            assertRefused(document, places);
        }

        @Test
        void anEmptyObjectLacksEveryRequiredField() {
            assertRefused(
                    "{}",
                    List.of(
                            "/format missing-field",
                            "/id missing-field",
                            "/version missing-field",
                            "/title missing-field",
                            "/sections missing-field"));
        }
    }

    @Nested
    class OneMistakeInASection {
        private static final String ITEMS = ",'items':[{'id':'i','question':'Q?','scale':'yes-no-na'}]";

        static Stream<Arguments> mistakes() {
            return Stream.of(
                    row("no id", "'title':'S'" + ITEMS, "/sections/0/id missing-field"),
                    row("no items", "'id':'s'", "/sections/0/items missing-field"),
                    row("empty items", "'id':'s','items':[]", "/sections/0/items empty"),
                    row("items that are an object", "'id':'s','items':{}", "/sections/0/items wrong-type"),
                    row("item that is a text", "'id':'s','items':['i']", "/sections/0/items/0 wrong-type"),
                    row("weight 0", "'id':'s','weight':0" + ITEMS, "/sections/0/weight out-of-range"),
                    row("weight below 0", "'id':'s','weight':-0.5" + ITEMS, "/sections/0/weight out-of-range"),
                    row("weight in quotes", "'id':'s','weight':'2'" + ITEMS, "/sections/0/weight wrong-type"),
                    row("unknown field", "'id':'s','order':1" + ITEMS, "/sections/0/order unknown-field"));
        }

        @ParameterizedTest(name = "{0}")
        @MethodSource("mistakes")
        void isNamed(String name, String fields, List<String> places) {
            assertRefused(section(fields), places);
        }

        @Test
        void twoSectionsOfOneIdAreNamedAtTheSecond() {
            String sections = "{'id':'s','items':[{'id':'i','question':'Q?','scale':'yes-no-na'}]},"
                    + "{'id':'s','items':[{'id':'j','question':'Q?','scale':'yes-no-na'}]}";
            assertRefused(
                    json("{'format':'service-audit/checklist/1','id':'c','version':'1','title':'C','sections':["
                            + sections + "]}"),
                    List.of("/sections/1/id duplicate-id"));
        }
    }

    @Nested
    class OneMistakeInAnItem {
        private static final String AT = "/sections/0/items/0/";

        static Stream<Arguments> mistakes() {
            return Stream.of(
                    row("unknown field", "'hint':'H'", AT + "hint unknown-field"),
                    row("weight 0", "'weight':0", AT + "weight out-of-range"),
                    row("weight 0.0", "'weight':0.0", AT + "weight out-of-range"),
                    row("weight below 0", "'weight':-2", AT + "weight out-of-range"),
                    row("reversed in quotes", "'reversed':'true'", AT + "reversed wrong-type"),
                    row("critical as a number", "'critical':1", AT + "critical wrong-type"),
                    row("unknown impact", "'impact':'hihg'", AT + "impact unknown-value"),
                    row("impact in capitals", "'impact':'High'", AT + "impact unknown-value"),
                    row("effort 0", "'effort':0", AT + "effort out-of-range"),
                    row("effort 1001", "'effort':1001", AT + "effort out-of-range"),
                    row("effort that is not whole", "'effort':1.5", AT + "effort not-whole"),
                    row("effort beyond a whole number", "'effort':1e40", AT + "effort out-of-range"),
                    row("unknown basket", "'basket':'quick'", AT + "basket unknown-value"),
                    row("hint without kind", "'hints':[{'text':'H'}]", AT + "hints/0/kind missing-field"),
                    row("hint of no kind", "'hints':[{'kind':'How to','text':'H'}]", AT + "hints/0/kind invalid-id"),
                    row("hint without text", "'hints':[{'kind':'rule'}]", AT + "hints/0/text missing-field"),
                    row("guidance that is a text", "'guidance':'G?'", AT + "guidance wrong-type"),
                    row("blank guidance", "'guidance':['G?','']", AT + "guidance/1 blank-text"),
                    row("red flag without text", "'redFlag':{}", AT + "redFlag/text missing-field"),
                    row("red flag that is true", "'redFlag':true", AT + "redFlag wrong-type"),
                    row(
                            "red flag of an unknown metric",
                            "'redFlag':{'text':'F','measured':{'metric':'npss','when':'>','value':1}}",
                            AT + "redFlag/measured/metric unknown-metric"),
                    row(
                            "red flag with a number for a duration",
                            "'redFlag':{'text':'F','measured':{'metric':'first-response-time','when':'>','value':60}}",
                            AT + "redFlag/measured/value wrong-type"),
                    row(
                            "red flag without a comparator",
                            "'redFlag':{'text':'F','measured':{'metric':'nps','value':60}}",
                            AT + "redFlag/measured/when missing-field"));
        }

        @ParameterizedTest(name = "{0}")
        @MethodSource("mistakes")
        void isNamed(String name, String fields, List<String> places) {
            assertRefused(item(fields), places);
        }

        static Stream<Arguments> frames() {
            return Stream.of(
                    row("no id", "{'question':'Q?','scale':'yes-no-na'}", AT + "id missing-field"),
                    row("id that is none", "{'id':'I_1','question':'Q?','scale':'yes-no-na'}", AT + "id invalid-id"),
                    row("no question", "{'id':'i','scale':'yes-no-na'}", AT + "question missing-field"),
                    row("no scale", "{'id':'i','question':'Q?'}", AT + "scale missing-field"),
                    row("unknown scale", "{'id':'i','question':'Q?','scale':'yes-no'}", AT + "scale unknown-scale"),
                    row("scale that is an object", "{'id':'i','question':'Q?','scale':{}}", AT + "scale wrong-type"),
                    row(
                            "one id twice",
                            "{'id':'i','question':'Q?','scale':'yes-no-na'},{'id':'i','question':'Q?','scale':'yes-no-na'}",
                            "/sections/0/items/1/id duplicate-id"));
        }

        @ParameterizedTest(name = "{0}")
        @MethodSource("frames")
        void isNamedInItsFrame(String name, String items, List<String> places) {
            assertRefused(items(items), places);
        }
    }

    @Nested
    class OneMistakeInAScale {
        private static final String AT = "/scales/0";

        static Stream<Arguments> mistakes() {
            return Stream.of(
                    row("no id", "{'rating':{'from':1,'to':5}}", AT + "/id missing-field"),
                    row(
                            "id of a built-in scale",
                            "{'id':'rating-1-5','rating':{'from':1,'to':5}}",
                            AT + "/id reserved-id"),
                    row("neither options nor rating", "{'id':'x'}", AT + " missing-field"),
                    row(
                            "both options and rating",
                            "{'id':'x','options':[{'id':'a','value':1}],'rating':{'from':1,'to':5}}",
                            AT + " conflicting-fields"),
                    row("no option", "{'id':'x','options':[]}", AT + "/options empty"),
                    row(
                            "notApplicable on a scale of options",
                            "{'id':'x','options':[{'id':'a','value':1}],'notApplicable':true}",
                            AT + "/notApplicable unknown-field"),
                    row("option without id", "{'id':'x','options':[{'value':1}]}", AT + "/options/0/id missing-field"),
                    row(
                            "option without value",
                            "{'id':'x','options':[{'id':'a'}]}",
                            AT + "/options/0/value missing-field"),
                    row(
                            "option not excluded and without value",
                            "{'id':'x','options':[{'id':'a','excluded':false}]}",
                            AT + "/options/0/value missing-field"),
                    row(
                            "option excluded and with value",
                            "{'id':'x','options':[{'id':'a','value':1,'excluded':true}]}",
                            AT + "/options/0 conflicting-fields"),
                    row(
                            "excluded in quotes",
                            "{'id':'x','options':[{'id':'a','excluded':'yes'}]}",
                            AT + "/options/0/excluded wrong-type"),
                    row(
                            "value above 1",
                            "{'id':'x','options':[{'id':'a','value':1.01}]}",
                            AT + "/options/0/value out-of-range"),
                    row(
                            "value below 0",
                            "{'id':'x','options':[{'id':'a','value':-0.01}]}",
                            AT + "/options/0/value out-of-range"),
                    row(
                            "option of an id that is none",
                            "{'id':'x','options':[{'id':'N/A','excluded':true}]}",
                            AT + "/options/0/id invalid-id"),
                    row(
                            "one option twice",
                            "{'id':'x','options':[{'id':'a','value':1},{'id':'a','value':0}]}",
                            AT + "/options/1/id duplicate-id"),
                    row(
                            "findingBelow above 1",
                            "{'id':'x','findingBelow':75,'rating':{'from':1,'to':5}}",
                            AT + "/findingBelow out-of-range"),
                    row("rating without end", "{'id':'x','rating':{'from':1}}", AT + "/rating/to missing-field"),
                    row("rating that falls", "{'id':'x','rating':{'from':5,'to':1}}", AT + "/rating out-of-range"),
                    row("rating of one number", "{'id':'x','rating':{'from':5,'to':5}}", AT + "/rating out-of-range"),
                    row(
                            "rating of 1,002 numbers",
                            "{'id':'x','rating':{'from':0,'to':1001}}",
                            AT + "/rating out-of-range"),
                    row(
                            "rating from end to end",
                            "{'id':'x','rating':{'from':-2147483648,'to':2147483647}}",
                            AT + "/rating out-of-range"),
                    row(
                            "rating beyond a whole number",
                            "{'id':'x','rating':{'from':1,'to':2147483648}}",
                            AT + "/rating/to out-of-range"),
                    row("rating not whole", "{'id':'x','rating':{'from':0.5,'to':5}}", AT + "/rating/from not-whole"),
                    row(
                            "label of no rating",
                            "{'id':'x','rating':{'from':1,'to':5},'labels':{'6':'L'}}",
                            AT + "/labels/6 out-of-range"),
                    row(
                            "label of no number",
                            "{'id':'x','rating':{'from':1,'to':5},'labels':{'one':'L'}}",
                            AT + "/labels/one not-whole"),
                    row(
                            "label of a number in other spelling",
                            "{'id':'x','rating':{'from':1,'to':5},'labels':{'01':'L'}}",
                            AT + "/labels/01 not-whole"),
                    row(
                            "blank legend",
                            "{'id':'x','rating':{'from':1,'to':5},'legends':{'1':' '}}",
                            AT + "/legends/1 blank-text"),
                    row(
                            "one scale twice",
                            "{'id':'x','rating':{'from':1,'to':5}},{'id':'x','rating':{'from':1,'to':4}}",
                            "/scales/1/id duplicate-id"));
        }

        @ParameterizedTest(name = "{0}")
        @MethodSource("mistakes")
        void isNamed(String name, String scales, List<String> places) {
            assertRefused(scale(scales), places);
        }

        @Test
        void aScaleOf1001RatingsIsRead() {
            assertThat(DOCUMENTS.readChecklist(scale(json("{'id':'x','rating':{'from':0,'to':1000}}"))))
                    .isNotNull();
        }

        @Test
        void whereItCannotBeToldWhetherAScaleHasNaNothingIsSaidOfIt() {
            String document = json("{'format':'service-audit/checklist/1','id':'c','version':'1','title':'C',"
                    + "'scales':[{'id':'x','rating':{'from':1,'to':5},'notApplicable':'yes'}],"
                    + "'sections':[{'id':'s','items':[{'id':'i','question':'Q?','scale':'x'},"
                    + "{'id':'j','question':'Q?','scale':'yes-no-na','appliesWhen':{'item':'i','is':['n/a']}}]}]}");
            assertRefused(document, List.of("/scales/0/notApplicable wrong-type"));
        }

        @Test
        void otherMistakesOfAScaleDoNotHideThoseOfItsItems() {
            String document = json("{'format':'service-audit/checklist/1','id':'c','version':'1','title':'C',"
                    + "'scales':[{'id':'x','options':[{'id':'a','value':2,'label':''},{'id':'b','value':0}]}],"
                    + "'sections':[{'id':'s','items':[{'id':'i','question':'Q?','scale':'x'},"
                    + "{'id':'j','question':'Q?','scale':'yes-no-na','appliesWhen':{'item':'i','is':['a','d']}}]}]}");
            assertRefused(
                    document,
                    List.of(
                            "/scales/0/options/0/value out-of-range",
                            "/scales/0/options/0/label blank-text",
                            "/sections/0/items/1/appliesWhen/is/1 unknown-option"));
        }

        @Test
        void anItemOnARefusedScaleIsNotRefusedToo() {
            String document = json("{'format':'service-audit/checklist/1','id':'c','version':'1','title':'C',"
                    + "'scales':[{'id':'x','options':[{'id':'a','value':2}]},{'id':'Y','rating':{'from':1,'to':2}},"
                    + "{'id':'yes-no-na','options':[{'id':'ja','value':1}]}],"
                    + "'sections':[{'id':'s','items':["
                    + "{'id':'i','question':'Q?','scale':'x','appliesWhen':{'item':'j','is':['b']}},"
                    + "{'id':'j','question':'Q?','scale':'Y'},"
                    + "{'id':'k','question':'Q?','scale':'yes-no-na','measured':"
                    + "{'metric':'nps','target':{'met':'ja','missed':'nein'}}}]}]}");
            assertRefused(
                    document,
                    List.of(
                            "/scales/0/options/0/value out-of-range",
                            "/scales/1/id invalid-id",
                            "/scales/2/id reserved-id"));
        }
    }

    @Nested
    class OneMistakeInAMeasuredRule {
        private static final String AT = "/sections/0/items/0/measured";

        static Stream<Arguments> mistakes() {
            return Stream.of(
                    row("no form", "{'metric':'nps'}", AT + " missing-field"),
                    row(
                            "two forms",
                            "{'metric':'nps','thresholds':[],'otherwise':'no','target':{'met':'yes','missed':'no'}}",
                            AT + " conflicting-fields"),
                    row(
                            "otherwise with a target",
                            "{'metric':'nps','otherwise':'no','target':{'met':'yes','missed':'no'}}",
                            AT + " conflicting-fields"),
                    row("no metric", "{'target':{'met':'yes','missed':'no'}}", AT + "/metric missing-field"),
                    row(
                            "unknown metric",
                            "{'metric':'nsp','target':{'met':'yes','missed':'no'}}",
                            AT + "/metric unknown-metric"),
                    row("no otherwise", "{'metric':'nps','thresholds':[]}", AT + "/otherwise missing-field"),
                    row(
                            "otherwise on another scale",
                            "{'metric':'nps','thresholds':[],'otherwise':'partial'}",
                            AT + "/otherwise unknown-option"),
                    row(
                            "otherwise excluded",
                            "{'metric':'nps','thresholds':[],'otherwise':'n/a'}",
                            AT + "/otherwise excluded-option"),
                    row(
                            "unknown comparator",
                            "{'metric':'nps','thresholds':[{'when':'=>','value':1,'option':'yes'}],'otherwise':'no'}",
                            AT + "/thresholds/0/when unknown-value"),
                    row(
                            "threshold in time for a number",
                            "{'metric':'nps','thresholds':[{'when':'>=','value':'PT1M','option':'yes'}],'otherwise':'no'}",
                            AT + "/thresholds/0/value wrong-type"),
                    row(
                            "threshold as a number for a time",
                            "{'metric':'first-response-time','thresholds':[{'when':'<','value':15,'option':'yes'}],'otherwise':'no'}",
                            AT + "/thresholds/0/value wrong-type"),
                    row(
                            "threshold in a duration that is none",
                            "{'metric':'first-response-time','thresholds':[{'when':'<','value':'15 min','option':'yes'}],'otherwise':'no'}",
                            AT + "/thresholds/0/value invalid-duration"),
                    row(
                            "threshold in months",
                            "{'metric':'first-response-time','thresholds':[{'when':'<','value':'P1M','option':'yes'}],'otherwise':'no'}",
                            AT + "/thresholds/0/value invalid-duration"),
                    row(
                            "negative threshold",
                            "{'metric':'first-response-time','thresholds':[{'when':'<','value':'-PT1M','option':'yes'}],'otherwise':'no'}",
                            AT + "/thresholds/0/value invalid-duration"),
                    row(
                            "threshold with a rating on a scale of options",
                            "{'metric':'nps','thresholds':[{'when':'>','value':1,'option':4}],'otherwise':'no'}",
                            AT + "/thresholds/0/option unknown-option"),
                    row(
                            "target without missed",
                            "{'metric':'nps','target':{'met':'yes'}}",
                            AT + "/target/missed missing-field"),
                    row(
                            "by channel without some",
                            "{'metric':'nps','byChannel':{'when':'>','limits':{'chat':1},'all':'yes','none':'no'}}",
                            AT + "/byChannel/some missing-field"),
                    row(
                            "by channel without limits",
                            "{'metric':'nps','byChannel':{'when':'>','limits':{},'all':'yes','some':'yes','none':'no'}}",
                            AT + "/byChannel/limits empty"),
                    row(
                            "by channel with a blank channel",
                            "{'metric':'nps','byChannel':{'when':'>','limits':{' ':1},'all':'yes','some':'yes','none':'no'}}",
                            AT + "/byChannel/limits/  invalid-id"),
                    row(
                            "by channel with one channel twice",
                            "{'metric':'nps','byChannel':{'when':'>','limits':{'chat':1,'chat':2},'all':'yes','some':'yes','none':'no'}}",
                            AT + "/byChannel/limits/chat duplicate-key"));
        }

        @ParameterizedTest(name = "{0}")
        @MethodSource("mistakes")
        void isNamed(String name, String measured, List<String> places) {
            assertRefused(item(json("'measured':") + measured), places);
        }
    }

    @Nested
    class OneMistakeInACondition {
        private static final String AT = "/sections/0/items/0/appliesWhen";

        static Stream<Arguments> mistakes() {
            return Stream.of(
                    row("empty", "{}", AT + " missing-field"),
                    row("text", "'always'", AT + " wrong-type"),
                    row("list", "[{'industry':'saas'}]", AT + " wrong-type"),
                    row("two forms", "{'industry':'saas','channel':'phone'}", AT + " conflicting-fields"),
                    row("is without tag or item", "{'industry':'saas','is':['x']}", AT + " conflicting-fields"),
                    row("unknown form", "{'none':[]}", AT + " missing-field", AT + "/none unknown-field"),
                    row("all that is an object", "{'all':{'industry':'saas'}}", AT + "/all wrong-type"),
                    row("not that is a list", "{'not':[]}", AT + "/not wrong-type"),
                    row("industry that is none", "{'industry':'Retail trade'}", AT + "/industry invalid-id"),
                    row("channel that is blank", "{'channel':''}", AT + "/channel invalid-id"),
                    row("tag without is", "{'tag':'city'}", AT + "/is missing-field"),
                    row("tag with a text", "{'tag':'city','is':'Kazan'}", AT + "/is wrong-type"),
                    row("tag of no value", "{'tag':'city','is':[]}", AT + "/is empty"),
                    row("tag with a number", "{'tag':'size','is':[3]}", AT + "/is/0 wrong-type"),
                    row("item without is", "{'item':'j'}", AT + "/is missing-field"),
                    row("unknown item", "{'item':'jj','is':['yes']}", AT + "/item unknown-item"),
                    row("item of an id that is none", "{'item':'J 1','is':['yes']}", AT + "/item invalid-id"),
                    row("option of another scale", "{'item':'j','is':['yes']}", AT + "/is/0 unknown-option"),
                    row("rating in quotes", "{'item':'j','is':['4']}", AT + "/is/0 wrong-type"),
                    row("rating out of range", "{'item':'j','is':[6]}", AT + "/is/0 out-of-range"),
                    row("rating far out of range", "{'item':'j','is':[1e30]}", AT + "/is/0 out-of-range"),
                    row("rating not whole", "{'item':'j','is':[4.5]}", AT + "/is/0 not-whole"),
                    row("option excluded from the score", "{'item':'j','is':[4,'n/a']}", AT + "/is/1 excluded-option"),
                    row("option that is true", "{'item':'j','is':[true]}", AT + "/is/0 wrong-type"),
                    row(
                            "deep inside",
                            "{'all':[{'industry':'saas'},{'any':[{'not':{'channel':1}}]}]}",
                            AT + "/all/1/any/0/not/channel wrong-type"));
        }

        @ParameterizedTest(name = "{0}")
        @MethodSource("mistakes")
        void isNamed(String name, String condition, List<String> places) {
            String items = json("{'id':'i','question':'Q?','scale':'yes-no-na','appliesWhen':")
                    + condition
                    + json("},{'id':'j','question':'Q?','scale':'rating-1-5-na'}");
            assertRefused(items(items), places);
        }

        @Test
        void anItemThatDependsOnItselfIsNamedWhereItAsks() {
            assertRefused(
                    item(json("'appliesWhen':{'any':[{'industry':'saas'},{'item':'i','is':['yes']}]}")),
                    List.of("/sections/0/items/0/appliesWhen/any/1/item condition-circle"));
        }

        @Test
        void aCircleIsNamedOnceWhereItsFirstConditionLeadsIntoIt() {
            String items = "{'id':'x','question':'Q?','scale':'yes-no-na','appliesWhen':{'item':'c','is':['yes']}},"
                    + "{'id':'a','question':'Q?','scale':'yes-no-na','appliesWhen':{'item':'b','is':['yes']}},"
                    + "{'id':'b','question':'Q?','scale':'yes-no-na','appliesWhen':{'item':'c','is':['yes']}},"
                    + "{'id':'c','question':'Q?','scale':'yes-no-na','appliesWhen':{'item':'a','is':['yes']}}";
            assertRefused(items(json(items)), List.of("/sections/0/items/1/appliesWhen/item condition-circle"));
        }

        @Test
        void aCircleIsNamedAtTheConditionThatLeadsIntoItAndNoOther() {
            String items = "{'id':'x','question':'Q?','scale':'yes-no-na','appliesWhen':{'item':'b','is':['yes']}},"
                    + "{'id':'a','question':'Q?','scale':'yes-no-na','appliesWhen':"
                    + "{'any':[{'item':'z','is':['no']},{'item':'b','is':['yes']}]}},"
                    + "{'id':'b','question':'Q?','scale':'yes-no-na','appliesWhen':{'item':'a','is':['yes']}},"
                    + "{'id':'z','question':'Q?','scale':'yes-no-na'}";
            assertRefused(items(json(items)), List.of("/sections/0/items/1/appliesWhen/any/1/item condition-circle"));
        }

        @Test
        void twoCirclesAreBothNamed() {
            String items = "{'id':'a','question':'Q?','scale':'yes-no-na','appliesWhen':{'item':'b','is':['yes']}},"
                    + "{'id':'b','question':'Q?','scale':'yes-no-na','appliesWhen':{'item':'a','is':['yes']}},"
                    + "{'id':'c','question':'Q?','scale':'yes-no-na','appliesWhen':{'item':'c','is':['yes']}}";
            assertRefused(
                    items(json(items)),
                    List.of(
                            "/sections/0/items/0/appliesWhen/item condition-circle",
                            "/sections/0/items/2/appliesWhen/item condition-circle"));
        }

        @Test
        void aSectionThatDependsOnItsOwnItemIsACircle() {
            assertRefused(
                    section(json("'id':'s','appliesWhen':{'item':'i','is':['yes']},"
                            + "'items':[{'id':'i','question':'Q?','scale':'yes-no-na'}]")),
                    List.of("/sections/0/appliesWhen/item condition-circle"));
        }

        @Test
        void aSectionsConditionOnManyItemsTimesItsItemsIsBounded() {
            Documents small = DOCUMENTS.withLimits(Limits.withDefaults().withItems(3));
            String asked = "{'item':'a','is':['yes']},".repeat(301);
            String document =
                    json("{'format':'service-audit/checklist/1','id':'c','version':'1','title':'C','sections':["
                            + "{'id':'s','items':[{'id':'a','question':'Q?','scale':'yes-no-na'}]},"
                            + "{'id':'t','appliesWhen':{'any':[" + asked.substring(0, asked.length() - 1) + "]},"
                            + "'items':[{'id':'b','question':'Q?','scale':'yes-no-na'},"
                            + "{'id':'d','question':'Q?','scale':'yes-no-na'}]}]}");
            assertThat(places(() -> small.readChecklist(document)))
                    .containsExactly("/sections/1/appliesWhen too-many-items");
            // 300 times 2 is 200 times the most items, 3.
            small.readChecklist(document.replaceFirst(json("\\{'item':'a','is':\\['yes'\\]\\},"), ""));
        }
    }

    @Nested
    class WhatIsRead {
        private static Item only(String fields) {
            return DOCUMENTS.readChecklist(item(json(fields))).items().get(0);
        }

        @Test
        void leftOutFieldsHaveTheirDefaults() {
            Checklist checklist = DOCUMENTS.readChecklist(checklist(json("'facts':[]")));
            assertThat(checklist.language()).isEqualTo("en");
            assertThat(checklist.scoring()).isEqualTo(Scoring.open());
            Section section = checklist.sections().get(0);
            assertThat(section.weight()).isEqualByComparingTo("1");
            assertThat(section.title()).isEmpty();
            Item item = checklist.items().get(0);
            assertThat(item.weight()).isEqualByComparingTo("1");
            assertThat(item.isReversed()).isFalse();
            assertThat(item.isCritical()).isFalse();
            assertThat(item.impact()).isEqualTo(Impact.MEDIUM);
            assertThat(item.effort()).isEqualTo(1);
            assertThat(item.scale()).isSameAs(Scales.YES_NO_NA);
        }

        @Test
        void everyFieldOfTheChecklistComesThrough() {
            Checklist checklist = DOCUMENTS.readChecklist(checklist(json("'language':'ru','purpose':'Зачем',"
                    + "'guide':{'en':'How','ru':'Как'},'facts':[{'text':'Факт','source':'S','year':2025}],"
                    + "'next':{'healthy':'Держать','diagnosis-needed':'Начать'},"
                    + "'scoring':{'model':'hierarchical','unanswered':'zero'}")));
            assertThat(checklist.id()).isEqualTo("c");
            assertThat(checklist.version()).isEqualTo("1");
            assertThat(checklist.language()).isEqualTo("ru");
            assertThat(checklist.title()).isEqualTo(Text.of("ru", "C"));
            assertThat(checklist.purpose()).contains(Text.of("ru", "Зачем"));
            assertThat(checklist.guide().orElseThrow().in(Locale.GERMAN)).isEqualTo("Как");
            assertThat(checklist.facts()).singleElement().satisfies(fact -> {
                assertThat(fact.text()).isEqualTo(Text.of("ru", "Факт"));
                assertThat(fact.source()).contains("S");
                assertThat(fact.year()).contains(2025);
            });
            assertThat(checklist.nextSteps())
                    .containsExactly(
                            Map.entry("healthy", Text.of("ru", "Держать")),
                            Map.entry("diagnosis-needed", Text.of("ru", "Начать")));
            assertThat(checklist.scoring().model()).contains(ScoringModel.HIERARCHICAL);
        }

        @Test
        void everyFieldOfASectionComesThrough() {
            Section section = DOCUMENTS
                    .readChecklist(section(json("'id':'s','title':'S','description':'D','weight':2.50,"
                            + "'facts':[{'text':'F'}],'appliesWhen':{'industry':'saas'},"
                            + "'items':[{'id':'i','question':'Q?','scale':'yes-no-na'}]")))
                    .sections()
                    .get(0);
            assertThat(section.title()).contains(Text.of("en", "S"));
            assertThat(section.description()).contains(Text.of("en", "D"));
            assertThat(section.weight()).isEqualByComparingTo("2.5");
            assertThat(section.facts()).hasSize(1);
            assertThat(section.appliesWhen()).contains(Condition.industry("saas"));
        }

        @Test
        void everyFieldOfAnItemComesThrough() {
            Item item = only(
                    "'why':'W','description':'D','weight':1.5,'reversed':true,'critical':true,'impact':'high',"
                            + "'effort':1000,'basket':'systemic','improve':'I','hints':[{'kind':'rule','text':'H'}],"
                            + "'facts':[{'text':'F'}],'guidance':['G1?',{'en':'G2?'}],"
                            + "'appliesWhen':{'all':[{'tag':'city','is':['Kazan','Omsk']},{'not':{'channel':'phone'}},{'any':[]}]}");
            assertThat(item.why()).contains(Text.of("en", "W"));
            assertThat(item.description()).contains(Text.of("en", "D"));
            assertThat(item.weight()).isEqualByComparingTo("1.5");
            assertThat(item.isReversed()).isTrue();
            assertThat(item.isCritical()).isTrue();
            assertThat(item.impact()).isEqualTo(Impact.HIGH);
            assertThat(item.effort()).isEqualTo(1_000);
            assertThat(item.basket()).contains(Basket.SYSTEMIC);
            assertThat(item.improve()).contains(Text.of("en", "I"));
            assertThat(item.hints()).singleElement().satisfies(hint -> {
                assertThat(hint.kind()).isEqualTo("rule");
                assertThat(hint.text()).isEqualTo(Text.of("en", "H"));
            });
            assertThat(item.facts()).hasSize(1);
            assertThat(item.guidance()).containsExactly(Text.of("en", "G1?"), Text.of("en", "G2?"));
            assertThat(item.appliesWhen())
                    .contains(Condition.all(
                            Condition.tag("city", "Kazan", "Omsk"),
                            Condition.not(Condition.channel("phone")),
                            Condition.any()));
        }

        @Test
        void aMeasuredRuleByThresholdsComesThrough() {
            MeasuredRule rule = only("'measured':{'metric':'first-response-time','thresholds':["
                            + "{'when':'<','value':'PT15M','option':'yes'},{'when':'<=','value':'P1DT2H0.25S','option':'no'}],"
                            + "'otherwise':'no'}")
                    .measured()
                    .orElseThrow();
            assertThat(rule).isInstanceOfSatisfying(MeasuredRule.ByThresholds.class, byThresholds -> {
                assertThat(byThresholds.metric()).isEqualTo(Metrics.FIRST_RESPONSE_TIME);
                assertThat(byThresholds.thresholds()).hasSize(2);
                assertThat(byThresholds.thresholds().get(0).when()).isEqualTo(Comparator.LESS);
                assertThat(byThresholds.thresholds().get(0).value())
                        .isEqualTo(Quantity.ofDuration(Duration.ofMinutes(15)));
                // A day is 24 hours: 26 hours and a quarter of a second.
                assertThat(byThresholds.thresholds().get(1).value())
                        .isEqualTo(Quantity.of(Unit.DURATION, new BigDecimal("93600.25")));
                assertThat(byThresholds.thresholds().get(0).option()).isEqualTo(Choice.of("yes"));
                assertThat(byThresholds.otherwise()).isEqualTo(Choice.of("no"));
            });
        }

        @Test
        void aMeasuredRuleByTargetComesThrough() {
            assertThat(only("'measured':{'metric':'nps','target':{'met':'yes','missed':'no'}}")
                            .measured())
                    .contains(MeasuredRule.byTarget(Metrics.NPS, Choice.of("yes"), Choice.of("no")));
        }

        @Test
        void aMeasuredRuleByChannelComesThrough() {
            MeasuredRule rule = only("'measured':{'metric':'first-response-time','byChannel':{'when':'<=',"
                            + "'limits':{'chat':'PT5M','e-mail':'PT1H'},'all':'yes','some':'no','none':'no'}}")
                    .measured()
                    .orElseThrow();
            assertThat(rule)
                    .isEqualTo(new MeasuredRule.ByChannel(
                            Metrics.FIRST_RESPONSE_TIME,
                            Comparator.AT_MOST,
                            Map.of(
                                    "chat", Quantity.ofDuration(Duration.ofMinutes(5)),
                                    "e-mail", Quantity.ofDuration(Duration.ofHours(1))),
                            Choice.of("yes"),
                            Choice.of("no"),
                            Choice.of("no")));
        }

        @Test
        void aRedFlagComesThrough() {
            Item item = only("'redFlag':{'text':'F','measured':{'metric':'nps','when':'<','value':-10.5}}");
            assertThat(item.redFlag().orElseThrow().text()).isEqualTo(Text.of("en", "F"));
            assertThat(item.redFlag().orElseThrow().sign().orElseThrow().value())
                    .isEqualTo(Quantity.ofPoints("-10.5"));
        }

        @Test
        void ownScalesComeThrough() {
            String document = json("{'format':'service-audit/checklist/1','id':'c','version':'1','title':'C','scales':["
                    + "{'id':'how-often','findingBelow':0.5,'options':[{'id':'always','value':1,'label':'A','legend':'L'},"
                    + "{'id':'never','value':0},{'id':'n/a','excluded':true}]},"
                    + "{'id':'grade','rating':{'from':-1,'to':3.0},'findingBelow':0.25,'notApplicable':true,"
                    + "'labels':{'-1':'Bad','3':'Good'},'legends':{'0':'Hm'}}],"
                    + "'sections':[{'id':'s','items':[{'id':'i','question':'Q?','scale':'how-often'},"
                    + "{'id':'j','question':'Q?','scale':'grade','appliesWhen':{'item':'i','is':['always']}}]}]}");
            Checklist checklist = DOCUMENTS.readChecklist(document);
            assertThat(checklist.items().get(0).scale()).isInstanceOfSatisfying(ChoiceScale.class, scale -> {
                assertThat(scale.findingBelow()).isEqualTo(Ratio.of(1, 2));
                assertThat(scale.choices()).containsExactly(Choice.of("always"), Choice.of("never"), Choice.of("n/a"));
                assertThat(scale.options().get(0).label()).contains(Text.of("en", "A"));
                assertThat(scale.options().get(0).legend()).contains(Text.of("en", "L"));
                assertThat(scale.valueOf(Choice.of("n/a"))).isEmpty();
            });
            assertThat(checklist.items().get(1).scale()).isInstanceOfSatisfying(RatingScale.class, scale -> {
                assertThat(scale.from()).isEqualTo(-1);
                assertThat(scale.to()).isEqualTo(3);
                assertThat(scale.findingBelow()).isEqualTo(Ratio.of(1, 4));
                assertThat(scale.allowsNotApplicable()).isTrue();
                assertThat(scale.labels()).containsOnlyKeys(-1, 3);
                assertThat(scale.legends()).containsOnlyKeys(0);
            });
        }

        @Test
        void conditionsAskForRatingsByNumberAlsoWithZerosAfterThePoint() {
            Checklist checklist = DOCUMENTS.readChecklist(items(json("{'id':'i','question':'Q?','scale':'yes-no-na',"
                    + "'appliesWhen':{'item':'j','is':[4,5.0]}},{'id':'j','question':'Q?','scale':'rating-1-5'}")));
            assertThat(checklist.items().get(0).appliesWhen())
                    .contains(new Condition.ItemIs("j", List.of(Choice.of(4), Choice.of(5))));
        }

        @Test
        void metricsOfTheHostsOwnCanBeNamed() {
            String document = item(json("'measured':{'metric':'queue-length','target':{'met':'yes','missed':'no'}}"));
            assertThat(places(() -> DOCUMENTS.readChecklist(document)))
                    .containsExactly("/sections/0/items/0/measured/metric unknown-metric");
            Metrics metrics = Metrics.standard().with(Metric.of("queue-length", Unit.COUNT, Direction.LOWER));
            assertThat(DOCUMENTS.withMetrics(metrics).readChecklist(document).items())
                    .hasSize(1);
        }
    }

    @Test
    void messagesNameTheWayOutAndNotTheWrongField() {
        assertThat(Refused.problems(() -> DOCUMENTS.readChecklist(json(scale("{'id':'x','options':[{'id':'a'}]}")))))
                .extracting(Problem::message)
                .contains("One of these fields is required here: value, excluded.");
        String condition = json(item("'appliesWhen':{'channel':'chat','is':['yes']}"));
        assertThat(Refused.problems(() -> DOCUMENTS.readChecklist(condition)))
                .extracting(Problem::message)
                .containsExactly(
                        "Beside \"channel\" there is nothing to compare; remove \"is\", which belongs to \"tag\" and \"item\" only.");
        assertThat(Refused.problems(() ->
                        DOCUMENTS.withMessages(Locale.forLanguageTag("ru")).readChecklist(condition)))
                .extracting(Problem::message)
                .containsExactly(
                        "Рядом с «channel» сравнивать не с чем: уберите «is», оно бывает только у «tag» и «item».");
    }
}
