package io.serviceaudit.json;

import static io.serviceaudit.json.Refused.json;
import static io.serviceaudit.json.Refused.places;
import static io.serviceaudit.json.Refused.problems;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** One reading names every mistake of a document, each once, and nothing that only follows from another. */
class ManyMistakesTest {
    private static final Documents DOCUMENTS = Documents.standard();

    private static final String CHECKLIST = json("""
            {
              'format': 'service-audit/checklist/1',
              'id': 'Courier service', 'version': '1.2.0', 'language': 'in English',
              'titel': { 'en': 'Courier service' },
              'next': { 'helthy': 'Keep it up', 'diagnosis-needed': '' },
              'scoring': { 'model': 'hierarchical', 'decimals': 12,
                           'bands': [ { 'id': 'bad', 'from': 50 }, { 'id': 'healthy', 'from': 50 } ] },
              'scales': [ { 'id': 'how-often', 'findingBelow': 2,
                            'options': [ { 'id': 'always', 'value': 1 }, { 'id': 'mostly', 'value': 7 }, { 'id': 'n/a', 'excluded': true } ] } ],
              'sections': [
                { 'id': 'handover', 'weight': 0,
                  'items': [
                    { 'id': 'on-time', 'question': '', 'scale': 'how-often', 'weight': -1, 'critcal': true, 'effort': 1.5,
                      'measured': { 'metric': 'on-time-rat', 'thresholds': [ { 'when': '>=', 'value': 'x', 'option': 'alwys' } ],
                                    'otherwise': 'n/a' },
                      'appliesWhen': { 'all': [ { 'item': 'on-tme', 'is': ['always'] }, { 'item': 'paper', 'is': ['yes', 7] } ] } },
                    { 'id': 'paper', 'scale': 'rating-1-5', 'redFlag': { 'text': 'R', 'measured': { 'metric': 'nps', 'when': '<', 'value': 'PT1M' } } },
                    null
                  ] } ]
            }
            """);

    @Test
    void everyMistakeOfAChecklistIsNamedOnceInTheOrderOfTheDocument() {
        assertThat(places(() -> DOCUMENTS.readChecklist(CHECKLIST)))
                .containsExactly(
                        "/id invalid-id",
                        "/language invalid-language",
                        "/titel unknown-field",
                        "/next/helthy unknown-band",
                        "/next/diagnosis-needed blank-text",
                        "/scoring/decimals out-of-range",
                        "/scoring/bands/1/from not-ascending",
                        "/scales/0/findingBelow out-of-range",
                        "/scales/0/options/1/value out-of-range",
                        "/sections/0/weight out-of-range",
                        "/sections/0/items/0/question blank-text",
                        "/sections/0/items/0/weight out-of-range",
                        "/sections/0/items/0/critcal unknown-field",
                        "/sections/0/items/0/effort not-whole",
                        "/sections/0/items/0/measured/metric unknown-metric",
                        "/sections/0/items/0/measured/thresholds/0/option unknown-option",
                        "/sections/0/items/0/measured/otherwise excluded-option",
                        "/sections/0/items/0/appliesWhen/all/0/item unknown-item",
                        "/sections/0/items/0/appliesWhen/all/1/is/0 unknown-option",
                        "/sections/0/items/0/appliesWhen/all/1/is/1 out-of-range",
                        "/sections/0/items/1/question missing-field",
                        "/sections/0/items/1/redFlag/measured/value wrong-type",
                        "/sections/0/items/2 wrong-type");
    }

    @Test
    @Tag("bean-validation")
    void constraintsRefuseWhatIsLeftOfThemInARecord() {
        assertThat(Constrained.assertSame(
                        ChecklistDocument.class,
                        CHECKLIST.replace("in English", "en").replace("1.5", "2")))
                .isTrue();
    }

    @Test
    void everyMistakeOfAnAuditIsNamedOnceInTheOrderOfTheDocument() {
        String audit = json("""
                {
                  'format': 'service-audit/audit/1',
                  'id': '', 'checklist': { 'id': 'service-health', 'version': '1.0.0', 'lang': 'en' },
                  'date': '2026-13-01', 'state': 'Final', 'auditor': {},
                  'subject': { 'id': 'north', 'industry': 'Retail', 'tags': { 'city': null } },
                  'scope': { 'channels': ['phone', 'phone'], 'period': { 'from': '2026-09-30', 'to': '2026-07-01' },
                             'goals': [ { 'metric': 'nps' }, { 'changeBy': 5 } ] },
                  'answers': { 'reply-time': 'maybe', 'reply-tiem': { 'value': 4, 'comment': '' },
                               'cleanliness': { 'redFlag': true, 'guidance': ['yes'], 'due': '1 May' },
                               'cleanliness': 'yes' },
                  'metrics': { 'nps': { 'value': 420 }, 'crt': { 'value': 1 }, 'ltv': { 'value': 1, 'currency': 'rub' } },
                  'selfRating': 6,
                  'stages': [ { 'id': 'metrics' } ],
                  'actions': [ { 'id': 'a1', 'items': ['atmosfere'], 'effort': 0 } ]
                }
                """);
        assertThat(places(() -> DOCUMENTS.readAudit(audit)))
                .containsExactly(
                        "/id invalid-id",
                        "/checklist/lang unknown-field",
                        "/date invalid-date",
                        "/state unknown-value",
                        "/auditor/id missing-field",
                        "/subject/industry invalid-id",
                        "/subject/tags/city wrong-type",
                        "/scope/channels/1 duplicate-id",
                        "/scope/period end-before-start",
                        "/scope/goals/0 missing-field",
                        "/scope/goals/1/metric missing-field",
                        "/answers/reply-time unknown-option",
                        "/answers/reply-tiem unknown-item",
                        "/answers/reply-tiem/comment blank-text",
                        "/answers/cleanliness/redFlag no-red-flag",
                        "/answers/cleanliness/guidance too-many-guidance-answers",
                        "/answers/cleanliness/due invalid-date",
                        "/answers/cleanliness duplicate-key",
                        "/metrics/nps/value out-of-range",
                        "/metrics/crt unknown-metric",
                        "/metrics/ltv/currency invalid-currency",
                        "/selfRating out-of-range",
                        "/stages/0/id unknown-stage",
                        "/actions/0/title missing-field",
                        "/actions/0/items/0 unknown-item",
                        "/actions/0/effort out-of-range");
    }

    @Test
    void answersAreLookedAtAsFarAsTheyCanBeWithoutTheirChecklist() {
        String audit = json(
                "{'format':'service-audit/audit/1','id':'a','date':'2026-11-20','checklist':{'id':'x','version':'1'},"
                        + "'answers':{'any':'thing','other':{'value':true,'redFlag':1,'guidance':['ja']}},"
                        + "'actions':[{'id':'a1','items':['any']}]}");
        assertThat(places(() -> DOCUMENTS.readAudit(audit)))
                .containsExactly(
                        "/checklist/id unknown-checklist",
                        "/answers/other/value wrong-type",
                        "/answers/other/redFlag wrong-type",
                        "/answers/other/guidance/0 unknown-value",
                        "/actions/0/title missing-field");
    }

    @Test
    void aMisspeltRequiredFieldIsNotMissingToo() {
        assertThat(places(() -> DOCUMENTS.readScoring("{\"ID\":\"standard\"}"))).containsExactly("/ID unknown-field");
        assertThat(places(() -> DOCUMENTS.readScoring("{\"colour\":\"standard\"}")))
                .containsExactlyInAnyOrder("/colour unknown-field", "/id missing-field");
    }

    @Test
    void misspeltAlternativesAreNotMissingToo() {
        String audit = json("{'format':'service-audit/audit/1','id':'a','date':'2026-11-20',"
                + "'checklist':{'id':'service-health','version':'1.0.0'},"
                + "'scope':{'goals':[{'metric':'nps','changeby':10},{'metric':'nps','taget':10}]}}");
        assertThat(places(() -> DOCUMENTS.readAudit(audit)))
                .containsExactly("/scope/goals/0/changeby unknown-field", "/scope/goals/1/taget unknown-field");
    }

    @Test
    void aMisspeltAlternativeBesideARightOneDoesNotExcludeIt() {
        String audit = json("{'format':'service-audit/audit/1','id':'a','date':'2026-11-20',"
                + "'checklist':{'id':'service-health','version':'1.0.0'},"
                + "'scope':{'goals':[{'metric':'nps','changeBy':10,'taget':10}]}}");
        assertThat(places(() -> DOCUMENTS.readAudit(audit))).containsExactly("/scope/goals/0/taget unknown-field");
    }

    @Test
    void aCircleIsNotLookedForThroughItemsThatAreNotThere() {
        String items = "{'id':'a','question':'Q?','scale':'yes-no-na','appliesWhen':{'item':'b','is':['yes']}},"
                + "{'id':'b','question':'Q?','scale':'yes-no-na','appliesWhen':{'item':'c','is':['yes']}}";
        assertThat(places(() ->
                        DOCUMENTS.readChecklist(json("{'format':'service-audit/checklist/1','id':'c','version':'1',"
                                + "'title':'C','sections':[{'id':'s','items':[" + items + "]}]}"))))
                .containsExactly("/sections/0/items/1/appliesWhen/item unknown-item");
    }

    @Test
    void theExceptionListsAllProblemsWithPlaceAndCode() {
        assertThatExceptionOfType(InvalidDocumentException.class)
                .isThrownBy(() -> DOCUMENTS.readScoring("{\"id\":\"own\",\n \"top\":-1}"))
                .withMessage("""
                        Problems in the document: 2
                        - /id (1:7) [unknown-scoring] The scoring "own" is not known; known is: standard.
                        - /top (2:8) [out-of-range] -1 is out of range; it must be from 0 to 1000.""");
    }

    @Test
    void freeTextIsNeverRepeated() {
        String audit = json(
                "{'format':'service-audit/audit/1','id':'a','date':'2026-11-20',"
                        + "'checklist':{'id':'service-health','version':'1.0.0'},'auditor':{'id':'u','name':['Secret']},"
                        + "'answers':{'reply-time':{'comment':{'Secret':'Secret'},'situation':['Secret'],'evidence':'Secret'}}}");
        assertThat(problems(() -> DOCUMENTS.readAudit(audit)))
                .hasSize(4)
                .noneMatch(problem -> problem.toString().contains("Secret"));
    }
}
