package io.serviceaudit.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import io.serviceaudit.conversation.CohenKappa.Weights;
import io.serviceaudit.conversation.KrippendorffAlpha.Level;
import io.serviceaudit.measure.Ratio;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** The laws of agreement, tried on many tables of ratings. */
class AgreementLawsTest {
    /** Tables of 1 to 9 units, 1 to 4 reviewers and 1 to 4 categories, with missing ratings; 0 is none. */
    @Provide
    Arbitrary<Grid> grids() {
        return Arbitraries.integers()
                .between(1, 4)
                .flatMap(reviewers -> Arbitraries.integers()
                        .between(1, 4)
                        .flatMap(categories -> Arbitraries.frequencyOf(
                                        Tuple.of(1, Arbitraries.just(0)),
                                        Tuple.of(4, Arbitraries.integers().between(1, categories)))
                                .list()
                                .ofSize(reviewers)
                                .list()
                                .ofMinSize(1)
                                .ofMaxSize(9)
                                .map(rows -> new Grid(categories, rows))));
    }

    record Grid(int categories, List<List<Integer>> rows) {
        RatingTable table() {
            return Ratings.numbered(
                    categories,
                    rows.stream()
                            .map(row -> String.join(
                                    " ",
                                    row.stream()
                                            .map(cell -> cell == 0 ? "." : String.valueOf(cell))
                                            .toList()))
                            .toArray(String[]::new));
        }

        Grid withReviewersShuffled(long seed) {
            List<Integer> order = new ArrayList<>(
                    IntStream.range(0, rows.get(0).size()).boxed().toList());
            Collections.shuffle(order, new Random(seed));
            return new Grid(
                    categories,
                    rows.stream()
                            .map(row -> order.stream().map(row::get).toList())
                            .toList());
        }

        Grid withUnitsShuffled(long seed) {
            List<List<Integer>> shuffled = new ArrayList<>(rows);
            Collections.shuffle(shuffled, new Random(seed));
            return new Grid(categories, shuffled);
        }

        /** The categories in the other order. */
        Grid turned() {
            return new Grid(
                    categories,
                    rows.stream()
                            .map(row -> row.stream()
                                    .map(cell -> cell == 0 ? 0 : categories + 1 - cell)
                                    .toList())
                            .toList());
        }

        Grid twice() {
            List<List<Integer>> both = new ArrayList<>(rows);
            both.addAll(rows);
            return new Grid(categories, both);
        }

        private Stream<List<Integer>> paired() {
            return rows.stream()
                    .map(row -> row.stream().filter(cell -> cell != 0).toList())
                    .filter(row -> row.size() > 1);
        }

        boolean allAgree() {
            return paired().allMatch(row -> row.stream().distinct().count() == 1);
        }

        long categoriesPaired() {
            return paired().flatMap(List::stream).distinct().count();
        }
    }

    private static List<Agreement> measures(RatingTable table) {
        return Stream.concat(
                        Stream.of(
                                PercentAgreement.of(table).agreement(),
                                FleissKappa.of(table).agreement()),
                        Stream.of(Level.values())
                                .map(level -> KrippendorffAlpha.of(table, level).agreement()))
                .toList();
    }

    private static List<Optional<StandardError>> errors(RatingTable table) {
        return Stream.concat(
                        Stream.of(
                                PercentAgreement.of(table).jackknife(),
                                FleissKappa.of(table).jackknife(),
                                FleissKappa.of(table).standardErrorByChance()),
                        Stream.of(Level.values())
                                .map(level -> KrippendorffAlpha.of(table, level).jackknife()))
                .toList();
    }

    @Property(tries = 300)
    void theOrderOfReviewersAndUnitsDoesNotMatter(@ForAll("grids") Grid grid, @ForAll long seed) {
        RatingTable table = grid.table();
        for (Grid other : List.of(grid.withReviewersShuffled(seed), grid.withUnitsShuffled(seed))) {
            assertThat(measures(other.table())).isEqualTo(measures(table));
            assertThat(errors(other.table())).isEqualTo(errors(table));
        }
    }

    @Property(tries = 300)
    void theOtherOrderOfCategoriesIsAsGood(@ForAll("grids") Grid grid) {
        assertThat(measures(grid.turned().table())).isEqualTo(measures(grid.table()));
    }

    @Property(tries = 300)
    void alphaIsOneIfAndOnlyIfAllAgreeAndUseTwoCategories(@ForAll("grids") Grid grid) {
        for (Level level : Level.values()) {
            Optional<Ratio> alpha =
                    KrippendorffAlpha.of(grid.table(), level).agreement().value();
            assertThat(alpha.isPresent()).isEqualTo(grid.categoriesPaired() > 1);
            assertThat(alpha.filter(Ratio::isOne).isPresent())
                    .isEqualTo(grid.allAgree() && grid.categoriesPaired() > 1);
        }
    }

    @Property(tries = 300)
    void withTwoCategoriesAllLevelsAreOne(@ForAll("grids") Grid grid) {
        if (grid.categories() == 2) {
            assertThat(Stream.of(Level.values())
                            .map(level -> KrippendorffAlpha.of(grid.table(), level)
                                    .agreement()
                                    .value())
                            .distinct())
                    .hasSize(1);
        }
    }

    /** Krippendorff 2011: with no missing ratings alpha exceeds Fleiss' kappa by (1 - kappa) / n of n ratings. */
    @Property(tries = 300)
    void alphaIsFleissKappaCorrectedForFewRatings(@ForAll("grids") Grid grid) {
        Agreement fleiss = FleissKappa.of(grid.table()).agreement();
        fleiss.value().ifPresent(kappa -> {
            Ratio correction =
                    Ratio.ONE.minus(kappa).dividedBy(Ratio.of(fleiss.basis().ratings()));
            assertThat(KrippendorffAlpha.of(grid.table(), Level.NOMINAL)
                            .agreement()
                            .value())
                    .contains(kappa.plus(correction));
        });
    }

    /** Fleiss 1971: kappa is the mean of those of its categories, each weighing p * (1 - p). */
    @Property(tries = 300)
    void fleissKappaIsTheWeightedMeanOfItsCategories(@ForAll("grids") Grid grid) {
        RatingTable table = grid.table();
        FleissKappa fleiss = FleissKappa.of(table);
        fleiss.agreement().value().ifPresent(kappa -> {
            Ratio sum = Ratio.ZERO;
            Ratio weights = Ratio.ZERO;
            for (RatingCategory category : table.categories()) {
                if (fleiss.agreementOn(category.id()) instanceof Agreement.Coefficient one) {
                    // 1 - expected is 2 * p * (1 - p) of two categories.
                    Ratio weight = Ratio.ONE.minus(one.expected());
                    sum = sum.plus(weight.times(one.coefficient()));
                    weights = weights.plus(weight);
                }
            }
            assertThat(sum.dividedBy(weights)).isEqualTo(kappa);
        });
    }

    @Property(tries = 300)
    void cohenKappaIsTheSameEitherWay(@ForAll("grids") Grid grid) {
        RatingTable table = grid.table();
        if (table.reviewers().size() > 1) {
            for (Weights weights : Weights.values()) {
                CohenKappa there = CohenKappa.of(table, "a", "b", weights);
                CohenKappa back = CohenKappa.of(table, "b", "a", weights);
                assertThat(there.agreement()).isEqualTo(back.agreement());
                assertThat(there.standardError()).isEqualTo(back.standardError());
                assertThat(there.standardErrorByChance()).isEqualTo(back.standardErrorByChance());
            }
        }
    }

    @Property(tries = 300)
    void twiceAsManyUnitsKeepCohenKappaAndHalveItsVariance(@ForAll("grids") Grid grid) {
        if (grid.rows().get(0).size() > 1) {
            for (Weights weights : Weights.values()) {
                CohenKappa once = CohenKappa.of(grid.table(), "a", "b", weights);
                CohenKappa twice = CohenKappa.of(grid.twice().table(), "a", "b", weights);
                assertThat(twice.agreement().value()).isEqualTo(once.agreement().value());
                assertThat(twice.standardError().map(error -> error.variance().times(Ratio.of(2))))
                        .isEqualTo(once.standardError().map(StandardError::variance));
            }
        }
    }

    /** Of two reviewers the two biases are each other's opposite, and the expert's one is the calibration's. */
    @Property(tries = 300)
    void twoReviewersAreBiasedAgainstEachOther(@ForAll("grids") Grid grid) {
        if (grid.rows().get(0).size() == 2) {
            List<Optional<Ratio>> means = ReviewerBias.of(grid.table()).stream()
                    .map(bias -> bias.difference().map(RatingDifference::mean))
                    .toList();
            assertThat(means.get(0).map(Ratio::negated)).isEqualTo(means.get(1));
            assertThat(Calibration.against("a", Map.of("x", grid.table()), Weights.NONE)
                            .get(0)
                            .overall()
                            .difference()
                            .map(RatingDifference::mean))
                    .isEqualTo(means.get(1));
        }
    }

    @Property(tries = 300)
    void whatIsUndefinedIsNeverANumber(@ForAll("grids") Grid grid) {
        for (Agreement agreement : measures(grid.table())) {
            assertThat(agreement.value().isPresent()).isEqualTo(agreement.fold(Objects::nonNull, undefined -> false));
            agreement.value().ifPresent(value -> assertThat(value).isLessThanOrEqualTo(Ratio.ONE));
            assertThat(agreement.basis().units() + agreement.basis().unitsLeftOut())
                    .isEqualTo(grid.rows().size());
        }
    }
}
