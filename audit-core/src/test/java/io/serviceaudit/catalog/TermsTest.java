package io.serviceaudit.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.serviceaudit.audit.ActionStatus;
import io.serviceaudit.audit.AuditState;
import io.serviceaudit.audit.Stage;
import io.serviceaudit.audit.StageState;
import io.serviceaudit.checklist.Band;
import io.serviceaudit.checklist.Basket;
import io.serviceaudit.checklist.Choice;
import io.serviceaudit.checklist.ChoiceScale;
import io.serviceaudit.checklist.Hint;
import io.serviceaudit.checklist.Option;
import io.serviceaudit.checklist.RatingScale;
import io.serviceaudit.checklist.Scales;
import io.serviceaudit.checklist.Scoring;
import io.serviceaudit.checklist.Text;
import io.serviceaudit.priority.Impact;
import io.serviceaudit.priority.Priority;
import io.serviceaudit.wording.Languages;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TermsTest {
    private static final Locale ENGLISH = Locale.forLanguageTag("en");
    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");
    private static final List<String> LEGEND = List.of("", ".legend");

    private static void add(Set<String> keys, String family, Stream<String> codes, List<String> endings) {
        codes.forEach(code -> endings.forEach(ending -> keys.add(family + "." + code + ending)));
    }

    private static <E> void add(Set<String> keys, String family, E[] values, Function<E, String> code) {
        add(keys, family, Arrays.stream(values).map(code), List.of(""));
    }

    @Test
    void areThereForEveryCodeAndForNothingElse() {
        Set<String> keys = new LinkedHashSet<>();
        add(keys, "band", Scoring.standard().bands().orElseThrow().stream().map(Band::id), List.of(""));
        add(keys, "status", Stream.of("diagnosis-needed", "in-progress", "complete"), List.of(""));
        add(keys, "priority", Arrays.stream(Priority.values()).map(Priority::code), LEGEND);
        add(keys, "impact", Impact.values(), Impact::code);
        add(keys, "basket", Arrays.stream(Basket.values()).map(Basket::code), LEGEND);
        add(keys, "option", options(), LEGEND);
        add(keys, "rating", Stream.of("1", "2", "3", "4", "5"), LEGEND);
        add(keys, "self-rating", Stream.of("1", "2", "3", "4", "5"), List.of(""));
        add(keys, "hint", hintKinds(), List.of(""));
        add(keys, "stage", Stage.values(), Stage::code);
        add(keys, "stage-state", StageState.values(), StageState::code);
        add(keys, "action", ActionStatus.values(), ActionStatus::code);
        add(keys, "audit-state", AuditState.values(), AuditState::code);
        add(keys, "state", Stream.of("answered", "n/a", "not-applicable", "unanswered"), List.of(""));
        keys.add("source.not-stated");
        assertThat(Terms.keys()).containsExactlyInAnyOrderElementsOf(keys);
    }

    private static Stream<String> options() {
        return Scales.builtIn().stream()
                .filter(ChoiceScale.class::isInstance)
                .map(ChoiceScale.class::cast)
                .flatMap(scale -> scale.options().stream())
                .map(Option::id);
    }

    private static Stream<String> hintKinds() {
        return Catalog.checklists().stream()
                .flatMap(checklist -> checklist.items().stream())
                .flatMap(item -> item.hints().stream())
                .map(Hint::kind);
    }

    @Test
    void areInAllLanguages() {
        assertThat(Terms.keys())
                .allSatisfy(key -> assertThat(Terms.get(key).byLanguage()).containsOnlyKeys("en", "ru"));
    }

    @Test
    void haveTheSameKeysInTheSameOrderInEveryFile() {
        for (String language : Languages.BUILT_IN) {
            assertThat(List.copyOf(
                            CatalogTexts.FOLDER.file("terms", language).texts().keySet()))
                    .isEqualTo(List.copyOf(Terms.keys()));
        }
    }

    /** The words of the glossary and, for the self-rating, of the page on touchpoints. */
    @ParameterizedTest
    @CsvSource({
        "band.critical, Critical, Критический",
        "band.at-risk, At risk, Под угрозой",
        "band.healthy, Healthy, Здоровый",
        "band.excellent, Excellent, Отличный",
        "status.diagnosis-needed, Diagnosis needed, Нужна диагностика",
        "status.in-progress, In progress, В работе",
        "status.complete, Complete, Завершён",
        "priority.low, Low, Низкий",
        "priority.medium, Medium, Средний",
        "priority.high, High, Высокий",
        "option.n/a, Not applicable, Не применимо",
        "basket.quick-fix, Quick fix, Быстрая правка",
        "basket.systemic, Systemic, Системная",
        "basket.product, Product, Продуктовая",
        "self-rating.1, Chaotic and unpredictable, Хаотично и непредсказуемо",
        "self-rating.2, No initiatives of its own, Собственных инициатив нет",
        "self-rating.3, 'Even, without surprises, good in places', 'Ровно, без сюрпризов, местами хорошо'",
        "self-rating.4, Good customer experience, Хороший клиентский опыт",
        "self-rating.5, 'Outstanding, beyond expectations', 'Выдающийся опыт, выше ожиданий'",
        "source.not-stated, source not stated, источник не указан"
    })
    void areTheWordsOfTheGlossary(String key, String english, String russian) {
        assertThat(Terms.get(key).in(ENGLISH)).isEqualTo(english);
        assertThat(Terms.get(key).in(RUSSIAN)).isEqualTo(russian);
    }

    @Test
    void ofTheSelfRatingStandInTheGuideOfTouchpointsToo() {
        for (String language : Languages.BUILT_IN) {
            Locale locale = Locale.forLanguageTag(language);
            String guide = Catalog.touchpoints().guide().orElseThrow().in(locale);
            for (int rating = 1; rating <= 5; rating++) {
                String label = Terms.get("self-rating." + rating).in(locale);
                String inSentence = label.substring(0, 1).toLowerCase(locale) + label.substring(1);
                assertThat(guide).contains(inSentence);
            }
        }
    }

    @Test
    void areEmptyForAnUnknownKey() {
        assertThat(Terms.find("option.maybe")).isEmpty();
        assertThat(Terms.find("option.yes")).contains(Terms.get("option.yes"));
    }

    @Test
    void refuseToBeGotByAnUnknownKey() {
        assertThatThrownBy(() -> Terms.get("option.maybe"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("term is 'option.maybe'; it must be a family and a code that the library has words for, "
                        + "as option.yes");
    }

    @Test
    void nameAnswersByTheWordsOfTheirScaleOrOfTheLibrary() {
        assertThat(Terms.answer(Scales.YES_NO_NA, Choice.of("no"))).contains(Terms.get("option.no"));
        assertThat(Terms.answer(Scales.RATING_1_5_NA, Choice.of(4))).contains(Terms.get("rating.4"));
        assertThat(Terms.answer(Scales.RATING_1_5_NA, Choice.NOT_APPLICABLE)).contains(Terms.get("option.n/a"));
        Text often = Text.of("en", "Often");
        ChoiceScale own = ChoiceScale.of(
                "own",
                List.of(
                        Option.of("yes", BigDecimal.ONE),
                        Option.of("often", BigDecimal.ONE).withLabel(often)));
        assertThat(Terms.answer(own, Choice.of("often"))).contains(often);
        assertThat(Terms.answer(own, Choice.of("yes")))
                .as("the library's words are for its own scales")
                .isEmpty();
        RatingScale ownRatings = RatingScale.of("own-ratings", 1, 5).withNotApplicable();
        assertThat(Terms.answer(ownRatings, Choice.of(4))).isEmpty();
        assertThat(Terms.answer(ownRatings.withLabels(Map.of(4, often)), Choice.of(4)))
                .contains(often);
        assertThat(Terms.answer(ownRatings, Choice.NOT_APPLICABLE)).contains(Terms.get("option.n/a"));
    }
}
