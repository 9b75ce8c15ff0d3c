package io.serviceaudit.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.serviceaudit.audit.Action;
import io.serviceaudit.audit.Answer;
import io.serviceaudit.audit.Audit;
import io.serviceaudit.checklist.Checklist;
import io.serviceaudit.checklist.ChecklistLibrary;
import io.serviceaudit.json.Documents;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** From JSON to what a migration would lose: rule S22. */
class LossReportTest {
    private static final String CHECKLIST = """
            {"format":"service-audit/checklist/1","id":"courier","version":"%s","title":{"en":"Courier","ru":"Курьер"},
             "scales":[{"id":"few","rating":{"from":1,"to":3}},{"id":"more","rating":{"from":1,"to":5}}],
             "sections":[{"id":"s","items":[{"id":"%s","question":"Fax?","scale":"yes-no-na"},
                                            {"id":"manners","question":"Polite?","scale":"%s"}]}]}
            """;
    private static final Checklist OLD = Documents.standard().readChecklist(CHECKLIST.formatted("1", "fax", "few"));
    private static final Checklist NOW = Documents.standard().readChecklist(CHECKLIST.formatted("2", "chat", "more"));
    private static final Documents DOCUMENTS = Documents.standard().withLibrary(ChecklistLibrary.of(List.of(OLD, NOW)));
    private static final String MIGRATION = """
            {"format":"service-audit/migration/1","checklist":"courier","from":"1","to":"2","dropped":["fax"],"added":["chat"],
             "answers":[{"from":"few","to":"more","choices":{"1":1,"3":5}}]}
            """;
    private static final Audit AUDIT = Audit.of(OLD, "2026-q4", LocalDate.of(2026, 11, 20))
            .with("fax", Answer.of("no").withComment("secret"))
            .with("manners", Answer.of(2))
            .withActions(List.of(
                    Action.builder("a1", "Burn the fax").items(List.of("fax")).build()));

    private static String written(Reporter reporter, Audit audit) {
        LossReport report = reporter.lossReport(DOCUMENTS.readMigration(MIGRATION), audit);
        return DOCUMENTS.write(report).replaceFirst("\"library\":\"[^\"]+\"", "\"library\":\"0\"");
    }

    @Test
    void namesEveryLossInOneLocale() {
        assertThat(written(Reporter.in(Locale.ENGLISH), AUDIT))
                .isEqualTo("{\"format\":\"service-audit/losses/1\",\"producer\":{\"library\":\"0\"},\"locale\":\"en\","
                        + "\"audit\":\"2026-q4\",\"date\":\"2026-11-20\","
                        + "\"checklist\":{\"id\":\"courier\",\"from\":\"1\",\"to\":\"2\",\"title\":\"Courier\"},\"losses\":["
                        + "{\"kind\":\"item-dropped\",\"item\":\"fax\","
                        + "\"text\":\"Item \\\"fax\\\" is not taken over, and what was said of it is lost.\"},"
                        + "{\"kind\":\"choice-without-counterpart\",\"item\":\"manners\",\"choice\":2,"
                        + "\"text\":\"The answer \\\"2\\\" to item \\\"manners\\\" has no counterpart on scale \\\"more\\\", "
                        + "so the item is unanswered now; what else was said of it stays.\"},"
                        + "{\"kind\":\"action-item-gone\",\"item\":\"fax\",\"action\":\"a1\","
                        + "\"text\":\"Action \\\"a1\\\" stays, but not as one about item \\\"fax\\\", which is not taken over.\"}"
                        + "]}");
    }

    @Test
    void speaksRussianAndAllLanguages() {
        assertThat(Reporter.in(Locale.forLanguageTag("ru"))
                        .lossReport(DOCUMENTS.readMigration(MIGRATION), AUDIT)
                        .checklist()
                        .title())
                .hasToString("Курьер");
        LossReport all = Reporter.inAllLanguages().lossReport(DOCUMENTS.readMigration(MIGRATION), AUDIT);
        assertThat(all.locale()).isNull();
        assertThat(all.losses().get(0).text().json())
                .isEqualTo(Map.of(
                        "en", "Item \"fax\" is not taken over, and what was said of it is lost.",
                        "ru", "Пункт «fax» не переносится, и всё, что о нём сказано, теряется."));
    }

    @Test
    void nothingLostIsAnEmptyList() {
        Audit audit = Audit.of(OLD, "x", LocalDate.of(2026, 1, 1)).with("manners", Answer.of(3));
        assertThat(written(Reporter.in(Locale.ENGLISH), audit)).endsWith("\"losses\":[]}");
    }

    @Test
    void nothingAnybodyWroteIsInIt() {
        assertThat(written(Reporter.inAllLanguages(), AUDIT)).doesNotContain("secret", "Burn");
    }

    @Test
    void theAuditMustBeOfTheOldVersion() {
        Audit other = Audit.of(NOW, "x", LocalDate.of(2026, 1, 1));
        assertThatThrownBy(() -> Reporter.in(Locale.ENGLISH).lossReport(DOCUMENTS.readMigration(MIGRATION), other))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("audit 'x' is of checklist 'courier' 2; the migration is from 'courier' 1");
    }
}
