package io.serviceaudit.json;

import static io.serviceaudit.json.Refused.json;
import static io.serviceaudit.json.Refused.places;
import static io.serviceaudit.json.Refused.row;
import static org.assertj.core.api.Assertions.assertThat;

import io.serviceaudit.checklist.Band;
import io.serviceaudit.checklist.MissingValue;
import io.serviceaudit.checklist.Scoring;
import io.serviceaudit.checklist.ScoringModel;
import io.serviceaudit.checklist.Text;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("bean-validation")
class ScoringDocumentTest {
    private static final Documents DOCUMENTS = Documents.standard();

    private static Scoring read(String document) {
        return DOCUMENTS.readScoring(json(document));
    }

    @Nested
    class OneMistake {
        static Stream<Arguments> mistakes() {
            return Stream.of(
                    row("no id", "{}", "/id missing-field"),
                    row("other id", "{'id':'own'}", "/id unknown-scoring"),
                    row("later version", "{'id':'standard','version':2}", "/version unknown-scoring"),
                    row("version in quotes", "{'id':'standard','version':'1'}", "/version wrong-type"),
                    row("version not whole", "{'id':'standard','version':1.5}", "/version not-whole"),
                    row("a format", "{'id':'standard','format':'service-audit/scoring/1'}", "/format unknown-field"),
                    row("unknown model", "{'id':'standard','model':'mean'}", "/model unknown-value"),
                    row("unknown policy", "{'id':'standard','unanswered':'skip'}", "/unanswered unknown-value"),
                    row("other policy", "{'id':'standard','notApplicable':0}", "/notApplicable wrong-type"),
                    row("cap above 100", "{'id':'standard','knockOutCap':100.1}", "/knockOutCap out-of-range"),
                    row("cap below 0", "{'id':'standard','knockOutCap':-1}", "/knockOutCap out-of-range"),
                    row(
                            "coverage above 100",
                            "{'id':'standard','minimumCoverage':101}",
                            "/minimumCoverage out-of-range"),
                    row("threshold in percent", "{'id':'standard','findingBelow':50}", "/findingBelow out-of-range"),
                    row("decimals 11", "{'id':'standard','decimals':11}", "/decimals out-of-range"),
                    row("decimals 0.5", "{'id':'standard','decimals':0.5}", "/decimals not-whole"),
                    row("top -1", "{'id':'standard','top':-1}", "/top out-of-range"),
                    row("top 1001", "{'id':'standard','top':1001}", "/top out-of-range"),
                    row("no bands", "{'id':'standard','bands':[]}", "/bands empty"),
                    row("band without bound", "{'id':'standard','bands':[{'id':'a'}]}", "/bands/0/from missing-field"),
                    row(
                            "band above 100",
                            "{'id':'standard','bands':[{'id':'a','from':101}]}",
                            "/bands/0/from out-of-range"),
                    row(
                            "band twice",
                            "{'id':'standard','bands':[{'id':'a','from':0},{'id':'a','from':1}]}",
                            "/bands/1/id duplicate-id"),
                    row(
                            "bands that do not rise",
                            "{'id':'standard','bands':[{'id':'a','from':0},{'id':'b','from':50},{'id':'c','from':50.0},{'id':'d','from':60}]}",
                            "/bands/2/from not-ascending"),
                    row(
                            "band after one without bound",
                            "{'id':'standard','bands':[{'id':'a','from':'x'},{'id':'b','from':0}]}",
                            "/bands/0/from wrong-type"),
                    row(
                            "blank name of a band",
                            "{'id':'standard','bands':[{'id':'a','from':0,'name':{'ru':' '}}]}",
                            "/bands/0/name/ru blank-text"));
        }

        @ParameterizedTest(name = "{0}")
        @MethodSource("mistakes")
        void isNamed(String name, String document, List<String> places) {
            assertThat(places(() -> DOCUMENTS.readScoring(document))).isEqualTo(places);
            Constrained.assertSame(ScoringDocument.class, document);
        }
    }

    @Test
    void everyFieldButTheIdMayBeLeftOut() {
        assertThat(read("{'id':'standard'}")).isEqualTo(Scoring.open());
        assertThat(read("{'id':'standard','version':1}")).isEqualTo(Scoring.open());
    }

    @Test
    void theDefaultsAsTheFormatWritesThemAreTheStandardWithOneThreshold() {
        Scoring read = read(
                "{'id':'standard','version':1,'model':'flat','unanswered':'exclude','notApplicable':'exclude',"
                        + "'knockOutCap':0,'minimumCoverage':0,'findingBelow':0.5,'decimals':1,'top':3,'bands':["
                        + "{'id':'critical','from':0},{'id':'at-risk','from':40},{'id':'healthy','from':70},{'id':'excellent','from':90}]}");
        assertThat(read).isEqualTo(Scoring.standard().withFindingBelow(new BigDecimal("0.5")));
    }

    @Test
    void boundsAreIncluded() {
        Scoring least =
                read("{'id':'standard','knockOutCap':0,'minimumCoverage':0,'findingBelow':0,'decimals':0,'top':0}");
        assertThat(least.decimals()).contains(0);
        Scoring most = read(
                "{'id':'standard','knockOutCap':100,'minimumCoverage':100,'findingBelow':1,'decimals':10,'top':1e3}");
        assertThat(most.top()).contains(1_000);
    }

    @Test
    void bandsKeepTheirNames() {
        List<Band> bands =
                read("{'id':'standard','bands':[{'id':'red','from':0.5,'name':{'en':'Red','ru':'Красный'}}]}")
                        .bands()
                        .orElseThrow();
        assertThat(bands.get(0).from()).isEqualByComparingTo("0.5");
        assertThat(bands.get(0).name())
                .map(Text::byLanguage)
                .hasValueSatisfying(name -> assertThat(name).containsEntry("ru", "Красный"));
    }

    @ParameterizedTest
    @EnumSource
    void everyModelCanBeNamed(ScoringModel model) {
        assertThat(read("{'id':'standard','model':'" + model.code() + "'}").model())
                .contains(model);
    }

    @ParameterizedTest
    @EnumSource
    void everyPolicyCanBeNamed(MissingValue policy) {
        Scoring scoring =
                read("{'id':'standard','unanswered':'" + policy.code() + "','notApplicable':'" + policy.code() + "'}");
        assertThat(scoring.unanswered()).contains(policy);
        assertThat(scoring.notApplicable()).contains(policy);
    }

    @Test
    void aChecklistNeedNotNameTheOnlyScoringThereIs() {
        String start = "{'format':'service-audit/checklist/1','id':'c','version':'1','title':'C','scoring':";
        String end = ",'sections':[{'id':'s','items':[{'id':'i','question':'Q?','scale':'yes-no-na'}]}]}";
        assertThat(DOCUMENTS
                        .readChecklist(json(start + "{'top':5}" + end))
                        .scoring()
                        .top())
                .contains(5);
        assertThat(DOCUMENTS
                        .readChecklist(json(start + "{'id':'standard','top':5}" + end))
                        .scoring()
                        .top())
                .contains(5);
        assertThat(places(() -> DOCUMENTS.readChecklist(json(start + "{'id':'own'}" + end))))
                .containsExactly("/scoring/id unknown-scoring");
    }
}
