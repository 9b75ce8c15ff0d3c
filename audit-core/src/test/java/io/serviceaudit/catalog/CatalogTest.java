package io.serviceaudit.catalog;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.serviceaudit.checklist.Basket;
import io.serviceaudit.checklist.Checklist;
import io.serviceaudit.checklist.Fact;
import io.serviceaudit.checklist.Hint;
import io.serviceaudit.checklist.Item;
import io.serviceaudit.checklist.MissingValue;
import io.serviceaudit.checklist.Scales;
import io.serviceaudit.checklist.Scoring;
import io.serviceaudit.checklist.Section;
import io.serviceaudit.checklist.Text;
import io.serviceaudit.priority.Impact;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the built-in checklists against {@code items.tsv} and the tables here, which were typed from the catalog pages. */
class CatalogTest {
    private static final Locale ENGLISH = Locale.forLanguageTag("en");
    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");

    static List<Checklist> checklists() {
        return Catalog.checklists();
    }

    static Stream<Item> items() {
        return Catalog.checklists().stream().flatMap(checklist -> checklist.items().stream());
    }

    private static Item item(Checklist checklist, String id) {
        return checklist.item(id).orElseThrow();
    }

    @Nested
    class Access {
        @Test
        void listsAllFiveInTheOrderOfTheCatalog() {
            assertThat(Catalog.checklists())
                    .extracting(Checklist::toString)
                    .containsExactly(
                            "service-health 1.0.0",
                            "churn-prevention 1.0.0",
                            "service-checkpoints 1.0.0",
                            "touchpoints 1.0.0",
                            "conversation-review 1.0.0");
        }

        @Test
        void findsAChecklistByItsId() {
            assertThat(Catalog.find("service-health")).containsSame(Catalog.serviceHealth());
            assertThat(Catalog.find("churn-prevention")).containsSame(Catalog.churnPrevention());
            assertThat(Catalog.find("service-checkpoints")).containsSame(Catalog.serviceCheckpoints());
            assertThat(Catalog.find("touchpoints")).containsSame(Catalog.touchpoints());
            assertThat(Catalog.find("conversation-review")).containsSame(Catalog.conversationReview());
        }

        @Test
        void findsNothingUnderAnotherId() {
            assertThat(Catalog.find("Service-Health")).isEmpty();
            assertThat(Catalog.find("")).isEmpty();
        }

        @Test
        void isInEnglishByDefaultAndInRussian() {
            assertThat(Catalog.languages()).containsExactly("en", "ru");
            assertThat(Catalog.checklists())
                    .allSatisfy(checklist -> assertThat(checklist.language()).isEqualTo("en"));
        }
    }

    @Nested
    class Structure {
        @Test
        void hasTheItemsOfTheCatalogPagesInOrder() {
            List<String> rows = new ArrayList<>();
            for (Checklist checklist : Catalog.checklists()) {
                for (Section section : checklist.sections()) {
                    for (Item item : section.items()) {
                        String hints = item.hints().stream().map(Hint::kind).collect(joining(","));
                        rows.add(String.join(
                                "\t",
                                checklist.id(),
                                section.id(),
                                item.id(),
                                item.scale().id(),
                                hints.isEmpty() ? "-" : hints,
                                item.isReversed() ? "reversed" : "-"));
                    }
                }
            }
            assertThat(rows).isEqualTo(expectedRows());
        }

        private static List<String> expectedRows() {
            return CatalogTexts.FOLDER.lines("items.tsv").stream()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        }

        @ParameterizedTest
        @CsvSource({
            "service-health, 5, 14",
            "churn-prevention, 6, 39",
            "service-checkpoints, 3, 12",
            "touchpoints, 5, 25",
            "conversation-review, 1, 6"
        })
        void hasAsManySectionsAndItemsAsThePagesCount(String id, int sections, int items) {
            Checklist checklist = Catalog.find(id).orElseThrow();
            assertThat(checklist.sections()).hasSize(sections);
            assertThat(checklist.items()).hasSize(items);
        }

        @Test
        void exactlyOneItemIsReversed() {
            assertThat(items().filter(Item::isReversed)).extracting(Item::id).containsExactly("known-pains");
        }

        @Test
        void everyTouchpointHasThreeGuidingQuestions() {
            assertThat(Catalog.touchpoints().items())
                    .allSatisfy(item -> assertThat(item.guidance()).hasSize(3));
            assertThat(Catalog.touchpoints().items())
                    .as("25 times 3")
                    .flatExtracting(Item::guidance)
                    .hasSize(75)
                    .doesNotHaveDuplicates();
        }

        @Test
        void elsewhereOnlyLearningMaterialsHaveGuidingQuestions() {
            assertThat(items().filter(item -> !Catalog.touchpoints().items().contains(item))
                            .filter(item -> !item.guidance().isEmpty()))
                    .extracting(item -> item + " " + item.guidance().size())
                    .containsExactly("learning-materials 2");
        }

        @Test
        void checkpointsAndNothingElseHaveRedFlags() {
            assertThat(items().filter(item -> item.redFlag().isPresent()).toList())
                    .isEqualTo(Catalog.serviceCheckpoints().items());
        }

        @Test
        void onlyCheckpointsCountTheUnansweredAsZero() {
            Scoring unansweredIsZero = Scoring.open().withUnanswered(MissingValue.ZERO);
            assertThat(Catalog.checklists())
                    .extracting(Checklist::scoring)
                    .containsExactly(Scoring.open(), Scoring.open(), unansweredIsZero, Scoring.open(), Scoring.open());
        }

        @Test
        void nothingWeighsMoreThanTheRest() {
            assertThat(Catalog.checklists().stream().flatMap(checklist -> checklist.sections().stream()))
                    .allSatisfy(section -> {
                        assertThat(section.weight()).isEqualByComparingTo(BigDecimal.ONE);
                        assertThat(section.appliesWhen()).isEmpty();
                    });
            assertThat(items()).allSatisfy(item -> {
                assertThat(item.weight()).isEqualByComparingTo(BigDecimal.ONE);
                assertThat(item.isCritical()).isFalse();
                assertThat(item.impact()).isEqualTo(Impact.MEDIUM);
                assertThat(item.appliesWhen()).isEmpty();
            });
        }

        @Test
        void scalesAreTheSharedOnes() {
            assertThat(items())
                    .allSatisfy(
                            item -> assertThat(Scales.find(item.scale().id())).containsSame(item.scale()));
        }

        @Test
        void everyItemSaysWhatAnImprovementTakes() {
            assertThat(items()).allSatisfy(item -> {
                assertThat(item.effort()).as(item.id()).isIn(1, 2, 3, 5, 8);
                assertThat(item.basket()).as(item.id()).isPresent();
            });
        }

        /** Three items of each checklist where the kind of work is beyond doubt, so that columns cannot have slipped. */
        @ParameterizedTest
        @CsvSource({
            "service-health, atmosphere, 8, SYSTEMIC",
            "service-health, cleanliness, 1, QUICK_FIX",
            "churn-prevention, customisation, 8, PRODUCT",
            "churn-prevention, suggestion-box, 1, QUICK_FIX",
            "service-checkpoints, after-hours, 1, QUICK_FIX",
            "service-checkpoints, no-bottlenecks, 5, SYSTEMIC",
            "touchpoints, mobile-app, 8, PRODUCT",
            "touchpoints, social-media, 2, QUICK_FIX",
            "conversation-review, greeting, 1, QUICK_FIX",
            "conversation-review, crm-record, 2, SYSTEMIC"
        })
        void effortAndBasketStandWithTheirItem(String checklist, String id, int effort, Basket basket) {
            Item item = item(Catalog.find(checklist).orElseThrow(), id);
            assertThat(item.effort()).isEqualTo(effort);
            assertThat(item.basket()).contains(basket);
        }
    }

    @Nested
    class InWords {
        @ParameterizedTest
        @MethodSource("io.serviceaudit.catalog.CatalogTest#checklists")
        void everyChecklistSaysWhatItIsForAndHowToUseIt(Checklist checklist) {
            assertInAllLanguages(Optional.of(checklist.title()));
            assertInAllLanguages(checklist.purpose());
            assertInAllLanguages(checklist.guide());
        }

        @ParameterizedTest
        @MethodSource("io.serviceaudit.catalog.CatalogTest#checklists")
        void everyChecklistSaysWhatToDoNextAtEachLevel(Checklist checklist) {
            assertThat(checklist.nextSteps().keySet())
                    .containsExactly("diagnosis-needed", "critical", "at-risk", "healthy", "excellent");
            checklist.nextSteps().values().forEach(next -> assertInAllLanguages(Optional.of(next)));
        }

        @ParameterizedTest
        @MethodSource("io.serviceaudit.catalog.CatalogTest#checklists")
        void everySectionHasATitleAndADescription(Checklist checklist) {
            for (Section section : checklist.sections()) {
                assertInAllLanguages(section.title());
                assertInAllLanguages(section.description());
            }
        }

        @ParameterizedTest
        @MethodSource("io.serviceaudit.catalog.CatalogTest#items")
        void everyItemHasItsFourTexts(Item item) {
            assertInAllLanguages(Optional.of(item.question()));
            assertInAllLanguages(item.why());
            assertInAllLanguages(item.description());
            assertInAllLanguages(item.improve());
            item.guidance().forEach(question -> assertInAllLanguages(Optional.of(question)));
            item.hints().forEach(hint -> assertInAllLanguages(Optional.of(hint.text())));
            item.redFlag().ifPresent(flag -> assertInAllLanguages(Optional.of(flag.text())));
        }

        private static void assertInAllLanguages(Optional<Text> text) {
            assertThat(text).isPresent();
            assertThat(text.orElseThrow().byLanguage()).containsOnlyKeys("en", "ru");
            assertThat(text.orElseThrow().defaultLanguage()).isEqualTo("en");
        }

        @Test
        void everyTextStandsUnderItsOwnKey() {
            Item item = item(Catalog.serviceCheckpoints(), "first-response");
            assertThat(item.question().in(ENGLISH)).isEqualTo(word("question"));
            assertThat(item.why().orElseThrow().in(ENGLISH)).isEqualTo(word("why"));
            assertThat(item.description().orElseThrow().in(ENGLISH)).isEqualTo(word("description"));
            assertThat(item.improve().orElseThrow().in(ENGLISH)).isEqualTo(word("improve"));
            assertThat(item.hints().get(0).text().in(ENGLISH)).isEqualTo(word("hint.how-to-measure"));
            assertThat(item.redFlag().orElseThrow().text().in(ENGLISH)).isEqualTo(word("red-flag"));
        }

        private static String word(String key) {
            return CatalogTexts.FOLDER.file("service-checkpoints", "en").texts().get("item.first-response." + key);
        }

        @Test
        void planStepsAreTheFiveOfThePageInOrder() {
            assertThat(Catalog.planSteps())
                    .extracting(step -> step.title().in(ENGLISH))
                    .containsExactly(
                            "Name the three main pain points",
                            "Appoint owners and set due dates",
                            "Set out concrete steps",
                            "Choose metrics that follow progress",
                            "Schedule the repeat audit");
            assertThat(Catalog.planSteps()).allSatisfy(step -> {
                assertInAllLanguages(Optional.of(step.title()));
                assertInAllLanguages(Optional.of(step.description()));
            });
        }
    }

    @Nested
    class Facts {
        /** Checklist, section or item ("-" for the whole), source, year, and the figures it must show in each language. */
        static Stream<Arguments> facts() {
            return Stream.of(
                    arguments("churn-prevention", "internal-control", 0, "proclientservice.com", 0, "", ""),
                    arguments("churn-prevention", "channel-choice", 0, "proclientservice.com", 0, "", ""),
                    arguments("churn-prevention", "complaint-response", 0, "HubSpot", 0, "96%", "96\u00a0%"),
                    arguments("service-checkpoints", "speed-availability", 0, "", 0, "67%", "67\u00a0%"),
                    arguments("service-checkpoints", "speed-availability", 1, "", 2025, "78%", "78\u00a0%"),
                    arguments("service-checkpoints", "speed-availability", 2, "", 2025, "43%", "43\u00a0%"),
                    arguments("service-checkpoints", "after-hours", 0, "", 0, "Up to 23%", "До 23\u00a0%"),
                    arguments("touchpoints", "-", 0, "Harvard Business Review", 0, "25-95%", "25–95\u00a0%"),
                    arguments("touchpoints", "-", 0, "Harvard Business Review", 0, "5%", "5\u00a0%"),
                    arguments("touchpoints", "helpdesk", 0, "BPM5.ru", 0, "80%", "80\u00a0%"),
                    arguments("touchpoints", "helpdesk", 0, "BPM5.ru", 0, "5 minutes", "5 минут"),
                    arguments("touchpoints", "loyalty-programme", 0, "Wanta Group", 0, "44%", "44\u00a0%"));
        }

        @ParameterizedTest
        @MethodSource("facts")
        void showTheirFigureAndTheirSource(
                String id, String place, int index, String source, int year, String english, String russian) {
            Fact fact = factsOf(Catalog.find(id).orElseThrow(), place).get(index);
            assertThat(fact.source().orElse("")).isEqualTo(source);
            assertThat(fact.year().orElse(0)).isEqualTo(year);
            assertThat(fact.text().in(ENGLISH)).contains(english);
            assertThat(fact.text().in(RUSSIAN)).contains(russian);
        }

        @Test
        void areNoneBesides() {
            List<String> places = new ArrayList<>();
            for (Checklist checklist : Catalog.checklists()) {
                add(places, checklist, "-", checklist.facts());
                for (Section section : checklist.sections()) {
                    add(places, checklist, section.id(), section.facts());
                    section.items().forEach(item -> add(places, checklist, item.id(), item.facts()));
                }
            }
            assertThat(places)
                    .containsExactly(
                            "churn-prevention internal-control 1",
                            "churn-prevention channel-choice 1",
                            "churn-prevention complaint-response 1",
                            "service-checkpoints speed-availability 3",
                            "service-checkpoints after-hours 1",
                            "touchpoints - 1",
                            "touchpoints helpdesk 1",
                            "touchpoints loyalty-programme 1");
        }

        private static void add(List<String> places, Checklist checklist, String place, List<Fact> facts) {
            if (!facts.isEmpty()) {
                places.add(checklist.id() + " " + place + " " + facts.size());
            }
        }

        private static List<Fact> factsOf(Checklist checklist, String place) {
            if (place.equals("-")) {
                return checklist.facts();
            }
            return checklist
                    .item(place)
                    .map(Item::facts)
                    .orElseGet(() -> checklist.sections().stream()
                            .filter(section -> section.id().equals(place))
                            .findFirst()
                            .orElseThrow()
                            .facts());
        }
    }
}
