package io.serviceaudit.conversation;

import io.serviceaudit.internal.Defects;
import io.serviceaudit.internal.Require;
import io.serviceaudit.measure.Ratio;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Who rated what how: units (conversations, or a criterion of each) by reviewers, in every cell a category or nothing. All measures of
 * agreement start here.
 *
 * <pre>{@code
 * RatingTable greeting = RatingTable.ofCategories("yes", "partial", "no")
 *         .rate("call-17", "anna", "yes")
 *         .rate("call-17", "boris", "partial")
 *         .rate("call-18", "anna", "no")
 *         .build();
 * }</pre>
 *
 * <p>The order of the categories is their order for ordinal measures and weights; nominal ones take no notice of it. Units and reviewers
 * stand in the order in which they were first named, and no measure depends on it.
 */
public final class RatingTable {
    private static final int MISSING = -1;

    private final List<RatingCategory> categories;
    private final List<String> reviewers;
    private final List<String> units;

    /** By unit and reviewer, the position of the category or {@link #MISSING}. */
    private final int[][] cells;

    private RatingTable(List<RatingCategory> categories, List<String> reviewers, List<String> units, int[][] cells) {
        this.categories = categories;
        this.reviewers = reviewers;
        this.units = units;
        this.cells = cells;
    }

    /**
     * Begins a table of categories that are only names.
     *
     * @param ids the ids, in order
     * @throws IllegalArgumentException if there is none, one is no id, or one is given twice
     */
    public static Builder ofCategories(String... ids) {
        return of(Arrays.stream(ids).map(RatingCategory::of).toList());
    }

    /**
     * Begins a table.
     *
     * @param categories the categories, in order
     * @throws IllegalArgumentException if there is none, or two have one id
     */
    public static Builder of(List<RatingCategory> categories) {
        Objects.requireNonNull(categories, "categories");
        if (categories.isEmpty()) {
            throw new IllegalArgumentException("ratings have no category; they need at least one");
        }
        return new Builder(Require.unique("category", categories, RatingCategory::id));
    }

    /**
     * A table of numbers, such as the score of each review: every number that occurs is a category of that value, in rising order, its id the
     * number as {@code "19/30"}.
     *
     * @param numbers by unit and reviewer; a reviewer who is not there gave the unit no number
     * @throws IllegalArgumentException if a unit or reviewer has no id of 1-128 printable characters, or there is no number at all
     */
    public static RatingTable ofNumbers(Map<String, ? extends Map<String, Ratio>> numbers) {
        Set<Ratio> values = new TreeSet<>();
        numbers.values().forEach(byReviewer -> values.addAll(byReviewer.values()));
        Builder builder = of(values.stream()
                .map(value -> RatingCategory.of(value.toString(), value))
                .toList());
        numbers.forEach((unit, byReviewer) -> {
            builder.unit(unit);
            byReviewer.forEach((reviewer, value) -> builder.rate(unit, reviewer, value.toString()));
        });
        return builder.build();
    }

    /** The categories, in order; at least one. */
    public List<RatingCategory> categories() {
        return categories;
    }

    /** The reviewers, as first named. */
    public List<String> reviewers() {
        return reviewers;
    }

    /** The units, as first named. */
    public List<String> units() {
        return units;
    }

    /**
     * How a reviewer rated a unit; empty if not at all.
     *
     * @throws IllegalArgumentException if the table has no such unit or reviewer
     */
    public Optional<RatingCategory> rating(String unit, String reviewer) {
        int row = units.indexOf(Objects.requireNonNull(unit, "unit"));
        if (row < 0) {
            throw new IllegalArgumentException(
                    "unit '" + unit + "' is not in the table; it must be one of its " + units.size());
        }
        int cell = cells[row][position(reviewer)];
        return cell == MISSING ? Optional.empty() : Optional.of(categories.get(cell));
    }

    /** The table of those units alone that every one of the reviewers rated. */
    public RatingTable ratedByAll() {
        int[] kept = IntStream.range(0, units.size())
                .filter(unit -> Arrays.stream(cells[unit]).allMatch(cell -> cell != MISSING))
                .toArray();
        return new RatingTable(
                categories,
                reviewers,
                Arrays.stream(kept).mapToObj(units::get).toList(),
                Arrays.stream(kept).mapToObj(unit -> cells[unit]).toArray(int[][]::new));
    }

    /**
     * The table without one category: whoever chose it counts as not having rated. So "not applicable" can be left out where values count.
     *
     * @throws IllegalArgumentException if the table has no such category, or no other
     */
    public RatingTable withoutCategory(String id) {
        int dropped = categoryPosition(id);
        if (categories.size() == 1) {
            throw new IllegalArgumentException("category '" + id + "' is the only one; ratings need at least one");
        }
        List<RatingCategory> others = new ArrayList<>(categories);
        others.remove(dropped);
        int[][] left = Arrays.stream(cells)
                .map(row -> Arrays.stream(row)
                        .map(cell -> cell == dropped ? MISSING : cell > dropped ? cell - 1 : cell)
                        .toArray())
                .toArray(int[][]::new);
        return new RatingTable(List.copyOf(others), reviewers, units, left);
    }

    /** How many reviewers rated anything. */
    int activeReviewers() {
        return (int) reviewers.stream().filter(this::isActive).count();
    }

    /** Whether a reviewer rated anything; not if the table does not know the reviewer. */
    boolean isActive(String reviewer) {
        int column = reviewers.indexOf(reviewer);
        return column >= 0 && Arrays.stream(cells).anyMatch(row -> row[column] != MISSING);
    }

    /** The positions of the categories that a unit was given, one for each reviewer who rated it. */
    int[] ratings(int unit) {
        return Arrays.stream(cells[unit]).filter(cell -> cell != MISSING).toArray();
    }

    /** The position of the category a reviewer gave a unit; less than 0 if none. */
    int cell(int unit, int reviewer) {
        return cells[unit][reviewer];
    }

    /** What a reviewer's rating of a unit is worth; empty without a rating, or of a category without value. */
    Optional<Ratio> value(int unit, int reviewer) {
        int cell = cells[unit][reviewer];
        return cell == MISSING ? Optional.empty() : categories.get(cell).value();
    }

    /** Where a reviewer stands. */
    int position(String reviewer) {
        int position = reviewers.indexOf(Objects.requireNonNull(reviewer, "reviewer"));
        if (position < 0) {
            throw new IllegalArgumentException("reviewer '" + reviewer + "' is not in the table; its reviewers are "
                    + String.join(", ", reviewers));
        }
        return position;
    }

    /** Where a category stands. */
    int categoryPosition(String id) {
        Objects.requireNonNull(id, "id");
        return IntStream.range(0, categories.size())
                .filter(position -> categories.get(position).id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(unknownCategory("category", id, categories)));
    }

    private static String unknownCategory(String thing, String id, List<RatingCategory> categories) {
        return thing + " is '" + id + "'; it must be one of "
                + String.join(", ", categories.stream().map(RatingCategory::id).toList());
    }

    /** Two tables are equal if they have the same categories, units and reviewers in the same order, with the same ratings. */
    @Override
    public boolean equals(Object other) {
        return other instanceof RatingTable that
                && categories.equals(that.categories)
                && reviewers.equals(that.reviewers)
                && units.equals(that.units)
                && Arrays.deepEquals(cells, that.cells);
    }

    @Override
    public int hashCode() {
        return Objects.hash(categories, reviewers, units, Arrays.deepHashCode(cells));
    }

    /** The numbers of units, reviewers and categories, so that no rating slips into a log. */
    @Override
    public String toString() {
        return "RatingTable[" + units.size() + " x " + reviewers.size() + ", " + categories.size() + " categories]";
    }

    /** Collects ratings; not for several threads at once. */
    public static final class Builder {
        private final List<RatingCategory> categories;
        private final Map<String, Integer> positions = new HashMap<>();
        private final Set<String> reviewers = new LinkedHashSet<>();
        private final Map<String, Map<String, Integer>> byUnit = new LinkedHashMap<>();
        private final Defects defects = new Defects("table of ratings");

        private Builder(List<RatingCategory> categories) {
            this.categories = categories;
            categories.forEach(category -> positions.put(category.id(), positions.size()));
        }

        /** Names a unit that may stay without ratings. */
        public Builder unit(String unit) {
            Objects.requireNonNull(unit, "unit");
            defects.collect(() -> byUnit.computeIfAbsent(Require.hostId("unit", unit), none -> new HashMap<>()));
            return this;
        }

        /** Names a reviewer who may stay without ratings. */
        public Builder reviewer(String reviewer) {
            Objects.requireNonNull(reviewer, "reviewer");
            defects.collect(() -> reviewers.add(Require.hostId("reviewer", reviewer)));
            return this;
        }

        /** Adds a rating: the unit was given the category by the reviewer. */
        public Builder rate(String unit, String reviewer, String category) {
            Objects.requireNonNull(category, "category");
            unit(unit).reviewer(reviewer);
            Integer position = positions.get(category);
            Map<String, Integer> ratings = byUnit.get(unit);
            if (position == null) {
                defects.add(unknownCategory(
                        "rating of unit '" + unit + "' by reviewer '" + reviewer + "'", category, categories));
            } else if (ratings != null && ratings.putIfAbsent(reviewer, position) != null) {
                defects.add("unit '" + unit + "' is rated twice by reviewer '" + reviewer
                        + "'; a reviewer rates a unit once");
            }
            return this;
        }

        /**
         * The table.
         *
         * @throws IllegalArgumentException with all defects: an id of a unit or reviewer that is not 1-128 printable characters, a rating
         *     that is no category, a second rating of a unit by one reviewer
         */
        public RatingTable build() {
            defects.throwIfAny();
            List<String> columns = List.copyOf(reviewers);
            int[][] cells = byUnit.values().stream()
                    .map(ratings -> columns.stream()
                            .mapToInt(reviewer -> ratings.getOrDefault(reviewer, MISSING))
                            .toArray())
                    .toArray(int[][]::new);
            return new RatingTable(categories, columns, List.copyOf(byUnit.keySet()), cells);
        }
    }
}
