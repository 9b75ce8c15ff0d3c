package io.serviceaudit.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.serviceaudit.audit.Audit;
import io.serviceaudit.audit.RepeatAudit;
import io.serviceaudit.json.Documents;
import io.serviceaudit.report.Redaction.Part;
import io.serviceaudit.scoring.Scorer;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RedactionTest {
    private static final Documents DOCUMENTS = Documents.standard();

    /** Every text that a host can write holds the word secret and the part it belongs to. */
    private static final Audit AUDIT = DOCUMENTS.readAudit("""
            {"format":"service-audit/audit/1","id":"secret-IDS-1","checklist":{"id":"churn-prevention","version":"1.0.0"},
             "date":"2026-11-20","state":"final","auditor":{"id":"secret-AUDITOR-1","name":"secret-AUDITOR-2"},
             "subject":{"id":"secret-IDS-2","name":"secret-SUBJECT_NAME","industry":"saas","tags":{"city":"secret-TAGS"}},
             "scope":{"goals":[{"metric":"nps","changeBy":10}],"channels":["phone"],
                      "period":{"from":"2026-07-01","to":"2026-09-30"},"segment":"secret-SCOPE_TEXTS-1","place":"secret-SCOPE_TEXTS-2"},
             "answers":{
               "known-pains":{"value":"yes","priority":"high","situation":"secret-SITUATIONS","improve":"secret-IMPROVEMENTS",
                 "owner":"secret-OWNERS-1","due":"2027-01-31","comment":"secret-COMMENTS",
                 "evidence":[{"source":"secret-EVIDENCE-1","note":"secret-EVIDENCE-2","link":"secret-LINKS"}]},
               "customisation":{"value":"n/a","priority":"low"},
               "learning-materials":{"value":"no","priority":"high","improve":"secret-IMPROVEMENTS-2","owner":"secret-OWNERS-3",
                 "guidance":["yes","no"]}},
             "metrics":{"nps":{"counts":{"promoters":120,"passives":60,"detractors":30},"target":50}},
             "finance":{"customers":10,"dropOffs":[{"stage":"onboarding","situation":"secret-SITUATIONS-2","lost":1,"of":2,"cost":5,
               "evidence":[{"source":"secret-EVIDENCE-3","note":"secret-EVIDENCE-4","link":"secret-LINKS-2"}]}]},
             "selfRating":3,
             "stages":[{"id":"quantitative-metrics","state":"done","figures":[{"label":"secret-STAGE_NOTES-1","value":1840}],
                        "conclusions":["secret-STAGE_NOTES-2"]}],
             "actions":[{"id":"a1","items":["known-pains"],"title":"secret-ACTIONS-1","basket":"product","priority":"high",
                         "owner":"secret-OWNERS-2","due":"2026-01-31","measure":{"metric":"nps","target":45},"status":"in-progress",
                         "history":[{"date":"2026-12-01","status":"in-progress","reason":"secret-ACTIONS-2"}],"effort":5}]}
            """);

    /** With all there is to say of the plan, which quotes what people wrote once more. */
    private static final AuditReport REPORT = Reporter.in(Locale.ENGLISH)
            .withPlan(RepeatAudit.proposed())
            .report(Scorer.of(AUDIT.checklist()).score(AUDIT));

    private static final Pattern SECRET = Pattern.compile("secret-([A-Z_]+)");

    @Test
    void theAuditAndTheReportHoldSomethingOfEveryPart() {
        Set<String> parts = Arrays.stream(Part.values()).map(Enum::name).collect(Collectors.toCollection(TreeSet::new));
        assertThat(partsIn(DOCUMENTS.write(AUDIT))).isEqualTo(parts);
        assertThat(partsIn(DOCUMENTS.write(REPORT))).isEqualTo(parts);
    }

    @ParameterizedTest
    @EnumSource
    void aPartIsLeftOutAndNoOther(Part part) {
        Set<String> others = EnumSet.complementOf(EnumSet.of(part)).stream()
                .map(Enum::name)
                .collect(Collectors.toCollection(TreeSet::new));
        if (part == Part.EVIDENCE) {
            others.remove(Part.LINKS.name());
        }
        Redaction redaction = Redaction.of(List.of(part));
        assertThat(partsIn(DOCUMENTS.write(redaction.apply(AUDIT)))).isEqualTo(others);
        assertThat(partsIn(DOCUMENTS.write(redaction.apply(REPORT)))).isEqualTo(others);
    }

    @Test
    void nothingAnybodyWroteIsLeft() {
        assertThat(DOCUMENTS.write(Redaction.everything().apply(AUDIT))).doesNotContain("secret");
        assertThat(DOCUMENTS.write(Redaction.everything().apply(REPORT))).doesNotContain("secret");
    }

    @Test
    void aReportOverSeveralChecklistsIsRedactedAsItsParts() {
        Audit other = DOCUMENTS.readAudit("""
                {"format":"service-audit/audit/1","id":"secret-IDS-3","checklist":{"id":"service-checkpoints","version":"1.0.0"},
                 "date":"2026-11-20","subject":{"id":"secret-IDS-2","name":"secret-SUBJECT_NAME"},"answers":{}}
                """);
        SubjectReport report = Reporter.in(Locale.ENGLISH)
                .subjectReport(List.of(
                        Scorer.of(AUDIT.checklist()).score(AUDIT),
                        Scorer.of(other.checklist()).score(other)));
        assertThat(partsIn(DOCUMENTS.write(report))).hasSize(Part.values().length);

        SubjectReport redacted = Redaction.everything().apply(report);
        assertThat(DOCUMENTS.write(redacted)).doesNotContain("secret");
        assertThat(redacted.audits()).extracting(SubjectReport.AuditRow::audit).containsExactly("audit-1", "audit-2");
        assertThat(redacted.reports()).extracting(each -> each.audit().id()).containsExactly("audit-1", "audit-2");
        assertThat(redacted.findings())
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.audit()).startsWith("audit-"));
        assertThat(Redaction.of(Set.of()).apply(report)).isEqualTo(report);
    }

    @Test
    void theStandardLeavesIdsAndTags() {
        assertThat(partsIn(DOCUMENTS.write(Redaction.standard().apply(AUDIT)))).containsExactly("IDS", "TAGS");
        assertThat(partsIn(DOCUMENTS.write(Redaction.standard().apply(REPORT)))).containsExactly("IDS", "TAGS");
    }

    @Test
    void withoutPartsNothingChanges() {
        Redaction none = Redaction.of(Set.of());
        assertThat(DOCUMENTS.write(none.apply(AUDIT))).isEqualTo(DOCUMENTS.write(AUDIT));
        assertThat(none.apply(REPORT)).isEqualTo(REPORT);
        assertThat(none.parts()).isEmpty();
    }

    @Test
    void figuresStay() {
        Audit redacted = Redaction.everything().apply(AUDIT);
        AuditReport anew =
                Reporter.in(Locale.ENGLISH).report(Scorer.of(AUDIT.checklist()).score(redacted));
        AuditReport report = Redaction.everything().apply(REPORT);
        assertThat(anew.receipt()).isEqualTo(REPORT.receipt());
        assertThat(report.receipt()).isEqualTo(REPORT.receipt());
        assertThat(report.findings()).isEqualTo(REPORT.findings());
        assertThat(report.metrics()).isEqualTo(anew.metrics()).isEqualTo(REPORT.metrics());
        assertThat(redacted.measurements()).isEqualTo(AUDIT.measurements());
        assertThat(redacted.answer("learning-materials").guidance())
                .isEqualTo(AUDIT.answer("learning-materials").guidance());
        assertThat(redacted.answer("known-pains").due())
                .isEqualTo(AUDIT.answer("known-pains").due());
        assertThat(report.plan().actions()).isEmpty();
        assertThat(report.plan().steps()).isEqualTo(REPORT.plan().steps());
    }

    @Test
    void aRedactedAuditIsADocument() {
        Audit redacted = Redaction.everything().apply(AUDIT);
        String written = DOCUMENTS.write(redacted);
        assertThat(DOCUMENTS.write(DOCUMENTS.readAudit(written))).isEqualTo(written);
    }

    @Test
    void withoutOwnersThePlanOfAReportStays() {
        AuditReport report = Redaction.of(List.of(Part.OWNERS)).apply(REPORT);
        assertThat(report.plan().actions())
                .hasSize(2)
                .allSatisfy(action -> assertThat(action.owner()).isNull());
    }

    private static Set<String> partsIn(String json) {
        Set<String> parts = new TreeSet<>();
        Matcher matcher = SECRET.matcher(json);
        while (matcher.find()) {
            parts.add(matcher.group(1));
        }
        return parts;
    }
}
