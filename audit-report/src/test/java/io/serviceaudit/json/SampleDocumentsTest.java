package io.serviceaudit.json;

import static io.serviceaudit.json.Refused.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.serviceaudit.audit.Audit;
import io.serviceaudit.checklist.Checklist;
import io.serviceaudit.checklist.Choice;
import io.serviceaudit.measure.Quantity;
import io.serviceaudit.measure.Ratio;
import io.serviceaudit.measure.Unit;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The samples of the format description are read; where one only shows the form, the words are filled in and what it refers to is added. */
class SampleDocumentsTest {
    private static final Documents DOCUMENTS = Documents.standard();

    @Test
    void theChecklistIsRead() {
        Checklist checklist = DOCUMENTS.readChecklist(json("""
                {
                  'format': 'service-audit/checklist/1',
                  'id': 'courier-service', 'version': '1.2.0', 'language': 'en',
                  'title': { 'en': 'Courier service', 'ru': 'Курьерская служба' }, 'guide': '...',
                  'scoring': { 'model': 'hierarchical', 'unanswered': 'exclude' },
                  'scales': [
                    { 'id': 'how-often', 'findingBelow': 1,
                      'options': [ { 'id': 'always', 'value': 1, 'label': 'Always' }, { 'id': 'mostly', 'value': 0.7 }, { 'id': 'never', 'value': 0 },
                                   { 'id': 'n/a', 'excluded': true } ] },
                    { 'id': 'grade-10', 'rating': { 'from': 1, 'to': 10 }, 'findingBelow': 0.75, 'notApplicable': true }
                  ],
                  'sections': [
                    { 'id': 'handover', 'title': 'Handover', 'weight': 2, 'facts': [ { 'text': '...', 'source': '...', 'year': 2025 } ],
                      'appliesWhen': { 'any': [ { 'tag': 'city', 'is': ['Kazan'] }, { 'industry': 'retail' }, { 'channel': 'phone' } ] },
                      'items': [
                        { 'id': 'on-time', 'question': '...', 'why': '...', 'description': '...', 'scale': 'how-often', 'weight': 1.5, 'reversed': false, 'critical': true,
                          'impact': 'high', 'effort': 3, 'basket': 'systemic', 'improve': '...', 'hints': [ { 'kind': 'how-to-measure', 'text': '...' } ], 'guidance': ['...', '...'],
                          'measured': { 'metric': 'on-time-rate', 'thresholds': [ { 'when': '>=', 'value': 95, 'option': 'always' } ], 'otherwise': 'never' },
                          'redFlag': { 'text': '...', 'measured': { 'metric': 'first-response-time', 'when': '>', 'value': 'PT60M' } },
                          'appliesWhen': { 'not': { 'item': 'pickup-only', 'is': ['yes'] } } },
                        { 'id': 'pickup-only', 'question': '...', 'scale': 'yes-no-na' }
                      ] }
                  ]
                }
                """));
        assertThat(checklist.title().in(Locale.forLanguageTag("ru"))).isEqualTo("Курьерская служба");
        assertThat(checklist.items()).extracting(item -> item.id()).containsExactly("on-time", "pickup-only");
        assertThat(checklist.evaluationOrder()).extracting(item -> item.id()).containsExactly("pickup-only", "on-time");
    }

    @Test
    void theScoringIsRead() {
        assertThat(DOCUMENTS.readScoring(json("""
                                { 'id': 'standard', 'version': 1, 'model': 'flat', 'unanswered': 'exclude', 'notApplicable': 'exclude', 'knockOutCap': 0,
                                  'minimumCoverage': 0, 'findingBelow': 0.5, 'decimals': 1, 'top': 3,
                                  'bands': [ { 'id': 'critical', 'from': 0 }, { 'id': 'at-risk', 'from': 40 }, { 'id': 'healthy', 'from': 70 }, { 'id': 'excellent', 'from': 90 } ] }
                                """)).bands())
                .hasValueSatisfying(bands -> assertThat(bands).hasSize(4));
    }

    @Test
    void theAuditIsRead() {
        // As printed, of the built-in checklist, but for the guiding questions, which its items do not have.
        Audit audit = DOCUMENTS.readAudit(json("""
                {
                  'format': 'service-audit/audit/1',
                  'id': '2026-q4-north', 'checklist': { 'id': 'churn-prevention', 'version': '1.0.0' },
                  'date': '2026-11-20', 'state': 'final', 'auditor': { 'id': 'u17', 'name': '...' },
                  'subject': { 'id': 'north', 'name': 'North branch', 'industry': 'saas', 'tags': { 'city': 'Kazan' } },
                  'scope': { 'goals': [ { 'metric': 'nps', 'changeBy': 10 }, { 'metric': 'first-response-time', 'changeByPercent': -20 } ],
                             'channels': ['phone', 'chat'], 'period': { 'from': '2026-07-01', 'to': '2026-09-30' }, 'segment': 'whole base' },
                  'answers': {
                    'known-pains': { 'value': 'yes', 'priority': 'high', 'situation': 'Exports fail on large accounts', 'improve': 'Rework the export',
                                     'owner': 'head of product', 'due': '2027-01-31', 'comment': '...',
                                     'evidence': [ { 'source': 'ticket system', 'note': '41 tickets in Q3', 'link': '...' } ] },
                    'customisation': { 'value': 'n/a', 'priority': 'low' },
                    'learning-materials': { 'value': 'no' }
                  },
                  'metrics': {
                    'nps': { 'counts': { 'promoters': 120, 'passives': 60, 'detractors': 30 }, 'target': 50 },
                    'crr': { 'startCustomers': 1000, 'endCustomers': 980, 'newCustomers': 140, 'period': 'P1Y', 'target': 88 },
                    'churn-rate': { 'value': 4.1, 'period': 'P1M', 'target': 3 },
                    'first-response-time': { 'byChannel': { 'chat': { 'value': 'PT4M' }, 'e-mail': { 'value': 'PT50M' } }, 'target': 'PT15M' },
                    'ltv': { 'value': 54000, 'currency': 'RUB' }
                  },
                  'selfRating': 3,
                  'stages': [ { 'id': 'quantitative-metrics', 'state': 'done', 'figures': [ { 'label': 'tickets', 'value': 1840 } ], 'conclusions': ['...'] } ],
                  'actions': [ { 'id': 'a1', 'items': ['known-pains'], 'title': 'Rework the export', 'basket': 'product', 'priority': 'high',
                                 'owner': 'head of product', 'due': '2027-01-31', 'measure': { 'metric': 'nps', 'target': 45 }, 'status': 'open', 'effort': 5 } ]
                }
                """));
        assertThat(audit.answer("known-pains").choice()).contains(Choice.of("yes"));
        assertThat(audit.measurements().keySet())
                .containsExactly("nps", "crr", "churn-rate", "first-response-time", "ltv");
        assertThat(audit.measurements().get("nps").value()).contains(new Quantity(Unit.POINTS, Ratio.of(300, 7)));
        assertThat(audit.measurements().get("crr").value()).contains(Quantity.ofPercent("84"));
        assertThat(audit.measurements().get("first-response-time").byChannel())
                .containsEntry("chat", Quantity.ofDuration(Duration.ofMinutes(4)));
        assertThat(audit.actions()).hasSize(1);
    }
}
