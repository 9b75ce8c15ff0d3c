package io.serviceaudit.report;

import io.serviceaudit.audit.Audit;
import io.serviceaudit.json.Documents;
import io.serviceaudit.scoring.Scorecard;
import io.serviceaudit.scoring.Scorer;

/**
 * Two audits of one branch under two versions of a checklist, small enough to be worked out on paper.
 *
 * <p>Version 2 drops {@code d}, adds {@code e} and doubles the weight of {@code c}. Published: 2 of 5. Restated: b 1 and c 2 of a, b, c
 * twice, f: 3 of 5. Now: a 1, b 0.5, e 1 of a, b, e, f: 2.5 of 4. Mixed: b 1, e 1 of the same: 2 of 4. So rules 20, scope -10, answers
 * 12.5, together 22.5. Over a, b and f: 1 of 3 before, 1.5 of 3 now.
 */
final class ChangeSamples {
    private static final String CHECKLIST = """
            {"format":"service-audit/checklist/1","id":"own","version":"%s","language":"en","title":{"en":"Own","ru":"Свой"},
             "sections":[{"id":"s","title":"S","items":[%s]}]}""";
    private static final String ITEM =
            "{\"id\":\"%s\",\"question\":\"%s?\",\"scale\":\"yes-partial-no-na\",\"weight\":%s}";

    static final Documents DOCUMENTS = Documents.standard()
            .withChecklist(Documents.standard().readChecklist(CHECKLIST.formatted("1", items("a 1 b 1 c 1 d 1 f 1"))))
            .withChecklist(Documents.standard().readChecklist(CHECKLIST.formatted("2", items("a 1 b 1 c 2 e 1 f 1"))));

    static final Scorecard BEFORE = scored("""
            {"format":"service-audit/audit/1","id":"q1","checklist":{"id":"own","version":"1"},"date":"2026-02-20","state":"final",
             "subject":{"id":"north"},
             "answers":{"a":"no","b":"yes","c":"yes","f":"no",
               "d":{"value":"no","improve":"Answer the fax","owner":"secretary","due":"2026-03-31"}},
             "metrics":{"nps":{"counts":{"promoters":60,"passives":20,"detractors":20}},
               "csat":{"counts":{"satisfied":50,"neutral":10,"dissatisfied":40}},"ltv":{"value":100,"currency":"RUB"}},
             "actions":[{"id":"a1","items":["a"],"title":"Train the team","owner":"lead","due":"2026-04-30","status":"open"},
                        {"id":"a2","items":["f"],"title":"Buy a system","owner":"lead","due":"2026-04-30","status":"in-progress"}]}
            """);

    static final Scorecard NOW = scored("""
            {"format":"service-audit/audit/1","id":"q2","checklist":{"id":"own","version":"2"},"date":"2026-05-20","state":"final",
             "subject":{"id":"north"},
             "answers":{"a":"yes","b":"partial","c":"n/a","e":"yes","f":"no"},
             "metrics":{"nps":{"counts":{"promoters":60,"passives":22,"detractors":18}},
               "csat":{"counts":{"satisfied":80,"neutral":10,"dissatisfied":10}},"ltv":{"value":120,"currency":"RUB"},
               "crr":{"value":90,"period":"P1Y"}},
             "actions":[{"id":"a1","items":["a"],"title":"Train the team","owner":"lead","due":"2026-04-30","status":"done"},
                        {"id":"a2","items":["f"],"title":"Buy a system","owner":"lead","due":"2026-04-30","status":"done"}]}
            """);

    private ChangeSamples() {}

    static String items(String idsAndWeights) {
        String[] words = idsAndWeights.split(" ");
        StringBuilder items = new StringBuilder();
        for (int i = 0; i < words.length; i += 2) {
            items.append(i == 0 ? "" : ",").append(ITEM.formatted(words[i], words[i], words[i + 1]));
        }
        return items.toString();
    }

    static Scorecard scored(String json) {
        Audit audit = DOCUMENTS.readAudit(json);
        return Scorer.of(audit.checklist()).score(audit);
    }
}
