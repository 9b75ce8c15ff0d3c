package io.serviceaudit.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.serviceaudit.audit.Audit;
import io.serviceaudit.audit.RepeatAudit;
import io.serviceaudit.json.Documents;
import io.serviceaudit.scoring.Scorer;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class TaskListTest {
    private static final Documents DOCUMENTS = Documents.standard();

    private static TaskList tasks(String rest) {
        Audit audit = DOCUMENTS.readAudit("""
                {"format":"service-audit/audit/1","id":"q4","checklist":{"id":"churn-prevention","version":"1.0.0"},
                 "date":"2026-11-20","subject":{"id":"kazan","name":"Казань"},""" + rest + "}");
        return TaskList.of(Reporter.in(Locale.ENGLISH)
                .asOf(LocalDate.of(2026, 12, 12))
                .withPlan(RepeatAudit.proposed())
                .report(Scorer.of(audit.checklist()).score(audit)));
    }

    @Test
    void aTaskHoldsAllThereIsToKnowOfIt() {
        assertThat(DOCUMENTS.write(tasks("""
                "answers":{"known-pains":{"value":"yes"}},
                "actions":[{"id":"a1","items":["known-pains","quality-feedback"],"title":"Rework the export","basket":"product",
                            "priority":"high","owner":"Vera","due":"2026-12-10","measure":{"metric":"nps","target":45},
                            "history":[{"date":"2026-12-01","status":"in-progress","reason":"approved"}],"effort":5}]""")))
                .isEqualTo(
                        "{\"format\":\"service-audit/tasks/1\",\"tasks\":[{\"id\":\"q4/a1\",\"title\":\"Rework the export\","
                                + "\"status\":\"in-progress\",\"since\":\"2026-12-01\",\"reason\":\"approved\",\"priority\":\"high\","
                                + "\"basket\":\"product\",\"owner\":\"Vera\",\"due\":\"2026-12-10\",\"overdue\":true,\"effort\":5,"
                                + "\"metric\":\"nps\",\"target\":45,\"items\":\"known-pains quality-feedback\","
                                + "\"checklist\":\"churn-prevention\",\"audit\":\"q4\",\"auditDate\":\"2026-11-20\","
                                + "\"subject\":\"kazan\",\"subjectName\":\"Казань\"}]}");
    }

    @Test
    void anActionOfAnAnswerIsOneAndAProposalIsNone() {
        TaskList tasks = tasks("""
                "answers":{"known-pains":{"value":"yes","improve":"Rework the export","owner":"Vera","due":"2026-12-10"},
                           "learning-materials":{"value":"no"}}""");
        assertThat(tasks.tasks()).extracting(TaskList.TaskRow::id).containsExactly("q4/answer:known-pains");
    }

    @Test
    void withoutAPlanThereIsNone() {
        assertThat(tasks("\"answers\":{}").tasks()).isEmpty();
    }
}
