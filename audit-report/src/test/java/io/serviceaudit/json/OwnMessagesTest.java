package io.serviceaudit.json;

import static io.serviceaudit.json.Refused.json;
import static io.serviceaudit.json.Refused.problems;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.serviceaudit.spreadsheet.Spreadsheets;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Messages that a host puts in its own words or languages. */
class OwnMessagesTest {
    private static final ProblemMessages STANDARD = ProblemMessages.standard();
    private static final String MISSPELT = json("{'id':'standard','tops':3}");

    private static String message(Documents documents, String scoring) {
        return problems(() -> documents.readScoring(scoring)).get(0).message();
    }

    private static String message(Documents documents) {
        return message(documents, MISSPELT);
    }

    @Test
    void oneMessageIsReplacedAndTheRestStays() {
        Documents documents = Documents.standard()
                .withMessages(STANDARD.with("en", Map.of("unknown-field", "Nobody asked for \"{name}\".")));
        assertThat(message(documents)).isEqualTo("Nobody asked for \"tops\". Did you mean \"top\"?");
        assertThat(message(documents, "{}")).isEqualTo("The field \"id\" is missing; it is required.");
        assertThat(message(Documents.standard())).as("others' messages").startsWith("There is no field \"tops\" here.");
    }

    @Test
    void aLanguageIsAddedAndSpeaksEnglishWhereItHasNoWords() {
        ProblemMessages german = STANDARD.with(
                "de",
                Map.of(
                        "unknown-field", "Das Feld „{name}“ gibt es hier nicht.",
                        "suggestion", "Gemeint: „{name}“?",
                        "heading", "Fehler im Dokument: {count}",
                        "wrong-type", "Gebraucht wird: {expected}. Hier steht: {found}.",
                        "kind-text", "Text"));
        Documents documents = Documents.standard().withMessages(german).withMessages(Locale.forLanguageTag("de-AT"));
        assertThat(message(documents)).isEqualTo("Das Feld „tops“ gibt es hier nicht. Gemeint: „top“?");
        assertThat(message(documents, json("{'id':{}}")))
                .isEqualTo("Gebraucht wird: Text. Hier steht: an object in braces.");
        assertThat(message(documents, "{}")).isEqualTo("The field \"id\" is missing; it is required.");
        assertThatThrownBy(() -> documents.readScoring(MISSPELT)).hasMessageStartingWith("Fehler im Dokument: 1\n");
        assertThat(message(documents.withMessages(Locale.forLanguageTag("ru")))).startsWith("Поле «tops»");
        assertThat(german.missingIn("de")).hasSize(STANDARD.keys().size() - 5).doesNotContain("suggestion");
        assertThat(german.missingIn("ru")).isEmpty();
        assertThat(STANDARD.missingIn("de")).isEqualTo(STANDARD.keys());
    }

    @Test
    void theOrderOfMessagesAndLanguageDoesNotMatter() {
        ProblemMessages german = STANDARD.with("de", Map.of("unknown-field", "{name}?"));
        assertThat(message(Documents.standard().withMessages(Locale.GERMAN).withMessages(german)))
                .isEqualTo("tops? Did you mean \"top\"?")
                .isEqualTo(message(Documents.standard().withMessages(german).withMessages(Locale.GERMAN)));
    }

    @Test
    void oneConfigurationServesSpreadsheetsToo() {
        Spreadsheets sheets = Spreadsheets.of(Documents.standard()
                .withMessages(STANDARD.with("de", Map.of("sheet.empty-file", "Die Datei ist leer.")))
                .withMessages(Locale.GERMAN));
        assertThat(problems(() -> sheets.readAudit(" ".getBytes(StandardCharsets.UTF_8))))
                .extracting(Problem::message)
                .containsExactly("Die Datei ist leer.");
    }

    /** What only the reader knows is said in the host's words; the constraint on a single field has its own bundle. */
    @Test
    @Tag("bean-validation")
    void aValidatorSpeaksTheSame() {
        ScoringDocument document =
                new ScoringDocument(null, null, null, null, null, null, null, null, null, null, null);
        ProblemMessages own = STANDARD.with("en", Map.of("missing-field", "$1 \\ #{name}?"))
                .with("de", Map.of("missing-field", "Das Feld „{name}“ fehlt."));
        Documents documents = Documents.standard().withMessages(own);
        assertThat(said(documents, document)).containsExactly("$1 \\ #id?");
        assertThat(said(documents.withMessages(Locale.GERMAN), document)).containsExactly("Das Feld „id“ fehlt.");
        assertThat(said(documents.withMessages(Locale.forLanguageTag("ru")), document))
                .containsExactly("Не хватает обязательного поля «id».");
        for (Documents each : List.of(documents, documents.withMessages(Locale.GERMAN))) {
            assertThat(each.validate(document)).extracting(Problem::message).isEqualTo(said(each, document));
        }
    }

    private static List<String> said(Documents documents, Document document) {
        try (DocumentValidator validator = DocumentValidator.of(documents)) {
            return validator.violations(document).stream()
                    .map(DocumentValidator.Violation::message)
                    .toList();
        }
    }

    @Test
    void everyMessageNamesItsValues() {
        for (Message message : Message.values()) {
            assertThat(STANDARD.parameters(message.key()))
                    .as(message.key())
                    .containsExactlyInAnyOrderElementsOf(message.parameters());
        }
        assertThat(STANDARD.parameters("suggestion")).containsExactly("name");
        assertThat(STANDARD.parameters("sheet.unknown-item")).containsExactly("item");
        assertThat(STANDARD.parameters("sheet.empty-file")).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            unknwon-item     | x                | there is no message 'unknwon-item'; did you mean 'unknown-item'?
            bundle           | x                | there is no message 'bundle'
            unknown-item     | No {itm} here    | message 'unknown-item' has a place for 'itm'; its values are item
            out-of-range     | {0}              | message 'out-of-range' has a place for '0'; its values are value, low, high
            empty            | {name} is empty  | message 'empty' has a place for 'name'; it has no values
            unknown-item     | No {item         | message 'unknown-item' has a brace that is left open
            unknown-item     | No {{item}}      | message 'unknown-item' has a place for '{item'; its values are item
            unknown-item     | ' '              | message 'unknown-item' is blank
            """)
    void whatCannotBeSaidIsRefused(String key, String text, String refusal) {
        assertThatThrownBy(() -> STANDARD.with("de", Map.of(key, text)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(refusal);
    }

    @Test
    void allRefusalsComeAtOnce() {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("bundle", "x");
        texts.put("missing-field", "Das Feld fehlt.");
        texts.put("unknown-item", "{x}");
        assertThatThrownBy(() -> STANDARD.with("DE", texts))
                .hasMessage(
                        "messages in language 'de' has 2 defects: there is no message 'bundle'; message 'unknown-item' has "
                                + "a place for 'x'; its values are item");
    }

    @Test
    void aLanguageMustBeATag() {
        assertThatThrownBy(() -> STANDARD.with("german language", Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("language is 'german language'; it must be a tag such as en or pt-BR");
    }

    @Test
    void bracesInAValueAreNoPlaces() {
        Documents documents =
                Documents.standard().withMessages(STANDARD.with("en", Map.of("unknown-field", "{name} {name}")));
        assertThat(message(documents, json("{'id':'standard','{name}':1}"))).startsWith("{name} {name} Allowed here: ");
    }

    @Test
    void aListOfOtherProblemsSpeaksTheSame() {
        Documents documents =
                Documents.standard().withMessages(STANDARD.with("en", Map.of("suggestion", "Try \"{name}\".")));
        ProblemList list = ProblemList.of(documents);
        list.addUnknown(
                "/x",
                "A1",
                ProblemCode.UNKNOWN_ITEM,
                documents.messages().text("unknown-item"),
                Map.of("item", "itme"),
                "itme",
                List.of("item"));
        assertThat(problems(list::throwIfAny))
                .extracting(Problem::message)
                .containsExactly("The checklist has no item \"itme\". Try \"item\".");
    }
}
