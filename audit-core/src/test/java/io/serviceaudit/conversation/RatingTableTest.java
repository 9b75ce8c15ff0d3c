package io.serviceaudit.conversation;

import static io.serviceaudit.conversation.Ratings.named;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.serviceaudit.measure.Ratio;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RatingTableTest {
    private static final RatingTable TABLE = RatingTable.ofCategories("yes", "partial", "no")
            .rate("call-17", "anna", "yes")
            .rate("call-17", "boris", "partial")
            .reviewer("vera")
            .unit("call-18")
            .build();

    @Test
    void itHoldsWhoRatedWhatHow() {
        assertThat(TABLE.units()).containsExactly("call-17", "call-18");
        assertThat(TABLE.reviewers()).containsExactly("anna", "boris", "vera");
        assertThat(TABLE.categories()).extracting(RatingCategory::id).containsExactly("yes", "partial", "no");
        assertThat(TABLE.rating("call-17", "boris")).contains(RatingCategory.of("partial"));
        assertThat(TABLE.rating("call-17", "vera")).isEmpty();
        assertThat(TABLE.rating("call-18", "anna")).isEmpty();
        assertThat(TABLE).hasToString("RatingTable[2 x 3, 3 categories]");
    }

    @Test
    void numbersBecomeCategoriesInRisingOrder() {
        Map<String, Map<String, Ratio>> numbers = new LinkedHashMap<>();
        numbers.put("u1", Map.of("a", Ratio.of(9, 10)));
        numbers.put("u2", Map.of("a", Ratio.of(1, 2), "b", Ratio.of(-2)));
        RatingTable table = RatingTable.ofNumbers(numbers);

        assertThat(table.categories())
                .containsExactly(
                        RatingCategory.of("-2/1", Ratio.of(-2)),
                        RatingCategory.of("1/2", Ratio.of(1, 2)),
                        RatingCategory.of("9/10", Ratio.of(9, 10)));
        assertThat(table.rating("u2", "b").flatMap(RatingCategory::value)).contains(Ratio.of(-2));
        assertThat(table.rating("u1", "b")).isEmpty();
    }

    @Test
    void onlyUnitsThatAllRatedAreLeft() {
        assertThat(named("x y", ". y", "y y").ratedByAll().units()).containsExactly("u1", "u3");
    }

    @Test
    void aCategoryLeftOutCountsAsNotRated() {
        RatingTable without = named("x y", "y z").withoutCategory("y");
        assertThat(without).isEqualTo(named("x .", ". z")).hasSameHashCodeAs(named("x .", ". z"));
        assertThat(without).isNotEqualTo(named("x .", ". x"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> without.withoutCategory("y"))
                .withMessage("category is 'y'; it must be one of x, z");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> named("x x").withoutCategory("x"))
                .withMessage("category 'x' is the only one; ratings need at least one");
    }

    @Test
    void aChangeOfTheBuilderOrAListAfterwardsChangesNothing() {
        List<RatingCategory> categories = new ArrayList<>(List.of(RatingCategory.of("x")));
        RatingTable.Builder builder = RatingTable.of(categories).rate("u1", "a", "x");
        RatingTable table = builder.build();
        categories.clear();
        builder.rate("u2", "b", "x");

        assertThat(table)
                .isEqualTo(RatingTable.ofCategories("x").rate("u1", "a", "x").build());
    }

    @Test
    void allDefectsAreNamedAtOnce() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RatingTable.ofCategories("yes", "no")
                        .rate("u1", "a", "maybe")
                        .rate("u1", "b", "yes")
                        .rate("u1", "b", "no")
                        .rate(" ", "a", "yes")
                        .build())
                .withMessage(
                        "table of ratings has 3 defects: rating of unit 'u1' by reviewer 'a' is 'maybe'; it must be one of "
                                + "yes, no; unit 'u1' is rated twice by reviewer 'b'; a reviewer rates a unit once; unit is ' '; it must be "
                                + "1-128 printable characters");
    }

    @Test
    void whatIsNotThereIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RatingTable.ofCategories())
                .withMessage("ratings have no category; they need at least one");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RatingTable.ofCategories("x", "x"))
                .withMessage("category 'x' is given twice; ids must differ");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RatingCategory.of(""))
                .withMessage("category id is ''; it must be 1-128 printable characters");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TABLE.rating("call-1", "anna"))
                .withMessage("unit 'call-1' is not in the table; it must be one of its 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TABLE.rating("call-17", "olga"))
                .withMessage("reviewer 'olga' is not in the table; its reviewers are anna, boris, vera");
    }
}
