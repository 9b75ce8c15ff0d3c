package io.serviceaudit.json;

import static io.serviceaudit.json.Refused.json;
import static io.serviceaudit.json.Refused.places;
import static io.serviceaudit.json.Refused.problems;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** A newer minor version has more fields: they are refused by default, and passed over by choice. */
class UnknownFieldsTest {
    private static final Documents STRICT = Documents.standard();
    private static final Documents LENIENT = STRICT.withUnknownFieldsPassedOver();

    private static final String AUDIT = json("{'format':'service-audit/audit/1','mood':'good','id':'a',"
            + "'checklist':{'id':'service-health','version':'1.0.0','edition':[{}]},'date':'2026-11-20',"
            + "'subject':{'id':'n','colour':{'format':1e5}},'answers':{}}");

    @Test
    void theyAreRefusedByDefault() {
        assertThat(places(() -> STRICT.readAudit(AUDIT)))
                .containsExactly(
                        "/mood unknown-field", "/checklist/edition unknown-field", "/subject/colour unknown-field");
    }

    @Test
    void byChoiceTheyArePassedOverAndTheRestIsRead() {
        assertThat(LENIENT.write(LENIENT.readAudit(AUDIT)))
                .isEqualTo(
                        json(
                                "{'format':'service-audit/audit/1','id':'a',"
                                        + "'checklist':{'id':'service-health','version':'1.0.0'},'date':'2026-11-20','subject':{'id':'n'}}"));
    }

    @Test
    void eachIsToldOfInTheOrderOfTheDocument() {
        List<String> passedOver = new ArrayList<>();
        STRICT.withUnknownFieldsPassedOver(problem ->
                        passedOver.add(problem.pointer() + " " + problem.code().code()))
                .readAudit(AUDIT);
        assertThat(passedOver)
                .containsExactly(
                        "/mood unknown-field", "/checklist/edition unknown-field", "/subject/colour unknown-field");
    }

    @Test
    void ofARefusedDocumentNoneIsTold() {
        List<Problem> passedOver = new ArrayList<>();
        Documents telling = STRICT.withUnknownFieldsPassedOver(passedOver::add);
        assertThat(places(() -> telling.readScoring(json("{'id':'standard','mood':1,'top':'many'}"))))
                .containsExactly("/top wrong-type");
        assertThat(passedOver).isEmpty();
    }

    @Test
    void everythingElseStaysStrict() {
        assertThat(places(() -> LENIENT.readScoring(json("{'mood':'good','mood':'bad','decimals':1.5,'model':'flt'}"))))
                .contains("/id missing-field", "/decimals not-whole", "/model unknown-value");
        assertThat(places(() -> LENIENT.readScoring(json("{'id':'standard','id':'standard'}"))))
                .containsExactly("/id duplicate-key");
        assertThat(places(() -> LENIENT.readScoring(json("{'id':'standard','mood':1e101}"))))
                .containsExactly("/mood number-too-long");
        assertThat(places(() -> LENIENT.readAudit(json("{'format':'service-audit/audit/2'}"))))
                .containsExactly("/format newer-format");
    }

    @Test
    void aRequiredFieldThatIsMisspeltIsNamedAsSuch() {
        assertThat(problems(() -> LENIENT.readScoring(json("{'idd':'standard'}"))))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.pointer()).isEqualTo("/idd");
                    assertThat(problem.code()).isEqualTo(ProblemCode.UNKNOWN_FIELD);
                    assertThat(problem.suggestion()).contains("id");
                });
    }

    @Test
    void anOptionalFieldThatIsMisspeltIsPassedOverAndToldOfWithTheRightName() {
        List<Problem> passedOver = new ArrayList<>();
        STRICT.withUnknownFieldsPassedOver(passedOver::add).readScoring(json("{'id':'standard','decimal':2}"));
        assertThat(passedOver)
                .singleElement()
                .satisfies(problem -> assertThat(problem.suggestion()).contains("decimals"));
    }

    @Test
    void otherSettingsKeepTheChoice() {
        Documents documents = LENIENT.withLimits(Limits.withDefaults())
                .withMessages(Locale.ENGLISH)
                .withMetrics(STRICT.metrics());
        assertThat(documents
                        .readScoring(json("{'id':'standard','mood':1,'top':3}"))
                        .top())
                .contains(3);
    }
}
