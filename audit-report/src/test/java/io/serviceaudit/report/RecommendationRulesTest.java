package io.serviceaudit.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.serviceaudit.audit.Answer;
import io.serviceaudit.audit.Audit;
import io.serviceaudit.catalog.Catalog;
import io.serviceaudit.checklist.Checklist;
import io.serviceaudit.checklist.Item;
import io.serviceaudit.checklist.Text;
import io.serviceaudit.measure.Metric;
import io.serviceaudit.measure.Metrics;
import io.serviceaudit.priority.Priority;
import io.serviceaudit.report.RecommendationRules.Recommendation;
import io.serviceaudit.scoring.Scorecard;
import io.serviceaudit.scoring.Scorer;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RecommendationRulesTest {
    private static final Text TEXT = Text.of("en", "Do it");

    private static Scorecard churn(Map<String, Answer> answers) {
        Checklist checklist = Catalog.churnPrevention();
        return Scorer.of(checklist)
                .score(Audit.of(checklist, "a", LocalDate.of(2026, 11, 20)).withAll(answers));
    }

    private static List<String> ids(List<Recommendation> recommendations) {
        return recommendations.stream().map(one -> one.rule().id()).toList();
    }

    @Nested
    class Standard {
        @Test
        void areTheEightPrinciplesInOrder() {
            // catalog page "Recommendations: eight principles"
            assertThat(RecommendationRules.standard().all().stream().map(RecommendationRule::id))
                    .containsExactly(
                            "quality-first",
                            "personalise",
                            "be-proactive",
                            "omnichannel",
                            "train-motivate",
                            "listen-act",
                            "be-transparent",
                            "use-technology");
        }

        @Test
        void everyItemOfEveryBuiltInChecklistLeadsToAtLeastOne() {
            for (Checklist checklist : Catalog.checklists()) {
                for (Item item : checklist.items()) {
                    assertThat(RecommendationRules.standard().all())
                            .as(checklist.id() + " " + item.id())
                            .anyMatch(rule -> rule.isCalledForByItem(checklist.id(), item.id()));
                }
            }
        }

        @Test
        void everyStandardMetricLeadsToAtLeastOne() {
            for (Metric metric : Metrics.standard().all()) {
                assertThat(RecommendationRules.standard().all())
                        .as(metric.id())
                        .anyMatch(rule -> rule.isCalledForByMetric(metric.id()));
            }
        }

        @Test
        void everyTieNamesAnItemOrMetricThatExists() {
            for (RecommendationRule rule : RecommendationRules.standard().all()) {
                rule.itemsByChecklist()
                        .forEach((checklist, items) -> items.forEach(item -> assertThat(
                                        Catalog.find(checklist).orElseThrow().item(item))
                                .as(item)
                                .isPresent()));
                assertThat(rule.metrics())
                        .allMatch(metric -> Metrics.standard().find(metric).isPresent());
            }
        }

        @Test
        void haveEveryTextInEveryLanguage() {
            for (RecommendationRule rule : RecommendationRules.standard().all()) {
                assertThat(rule.title().byLanguage()).containsOnlyKeys("en", "ru");
                assertThat(rule.whatToDo().byLanguage()).containsOnlyKeys("en", "ru");
                assertThat(rule.why().orElseThrow().byLanguage()).containsOnlyKeys("en", "ru");
            }
        }
    }

    @Nested
    class Recommending {
        private final RecommendationRules rules = RecommendationRules.none()
                .with(RecommendationRule.of("first", TEXT, TEXT)
                        .calledForByItems("churn-prevention", "as-described", "quality-standards"))
                .with(RecommendationRule.of("second", TEXT, TEXT)
                        .calledForByItems("churn-prevention", "segmentation")
                        .calledForByMetrics("nps", "crr"))
                .with(RecommendationRule.of("third", TEXT, TEXT).calledForByItems("touchpoints", "website"));

        @Test
        void listsOnlyWhatIsCalledForAndNamesTheEvidence() {
            List<Recommendation> recommended = rules.recommend(
                    churn(Map.of("as-described", Answer.of("no"), "segmentation", Answer.of("yes"))), List.of());
            assertThat(ids(recommended)).containsExactly("first");
            assertThat(recommended.get(0).findings())
                    .extracting(finding -> finding.item().item().id())
                    .containsExactly("as-described");
        }

        @Test
        void putsTheStrongestEvidenceFirst() {
            // first: two suggested findings of medium priority, 2 + 2 = 4; second: one of high priority and one metric,
            // 3 + 2 = 5
            List<Recommendation> recommended = rules.recommend(
                    churn(Map.of(
                            "as-described",
                            Answer.of("no"),
                            "quality-standards",
                            Answer.of("no"),
                            "segmentation",
                            Answer.of("no").withPriority(Priority.HIGH))),
                    List.of("nps"));
            assertThat(ids(recommended)).containsExactly("second", "first");
            assertThat(recommended.get(0).metrics()).containsExactly("nps");
        }

        @Test
        void keepsTheOrderOfTheRulesAmongEquals() {
            // first: one medium finding, 2; second: one metric, 2
            List<Recommendation> recommended =
                    rules.recommend(churn(Map.of("as-described", Answer.of("no"))), List.of("crr"));
            assertThat(ids(recommended)).containsExactly("first", "second");
        }

        @Test
        void recommendsNothingWhereNothingIsWeak() {
            assertThat(rules.recommend(churn(Map.of()), List.of())).isEmpty();
            assertThat(RecommendationRules.none().recommend(churn(Map.of("as-described", Answer.of("no"))), List.of()))
                    .isEmpty();
        }
    }

    @Nested
    class Changing {
        @Test
        void replacesARuleInItsPlace() {
            RecommendationRules changed =
                    RecommendationRules.standard().with(RecommendationRule.of("quality-first", TEXT, TEXT));
            assertThat(changed.all().get(0).title()).isEqualTo(TEXT);
            assertThat(changed.all()).hasSize(8);
            assertThat(RecommendationRules.standard().all().get(0).title()).isNotEqualTo(TEXT);
        }

        @Test
        void switchesARuleOff() {
            assertThat(RecommendationRules.standard().without("omnichannel").find("omnichannel"))
                    .isEmpty();
        }

        @Test
        void refusesAnIdThatIsNone() {
            assertThatThrownBy(() -> RecommendationRule.of("Quality", TEXT, TEXT))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("recommendation id is 'Quality'; it must be");
        }

        @Test
        void addsToWhatCallsForARule() {
            RecommendationRule rule = RecommendationRule.of("own", TEXT, TEXT)
                    .calledForByItems("own-checklist", "a")
                    .calledForByItems("own-checklist", "b")
                    .calledForByMetrics("nps");
            assertThat(rule.itemsByChecklist()).isEqualTo(Map.of("own-checklist", Set.of("a", "b")));
            assertThat(rule.metrics()).containsExactly("nps");
        }
    }
}
