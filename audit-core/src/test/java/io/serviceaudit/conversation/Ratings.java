package io.serviceaudit.conversation;

import io.serviceaudit.measure.Ratio;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Tables of ratings for tests. */
final class Ratings {
    private Ratings() {}

    /**
     * A table of the categories 1, 2, 3 ..., each of the value it is named by.
     *
     * @param rows for each unit the categories by reviewer (a, b, c ...), with a dot for none: {@code "1 2 ."}
     */
    static RatingTable numbered(int categories, String... rows) {
        return table(
                IntStream.rangeClosed(1, categories)
                        .mapToObj(value -> RatingCategory.of(String.valueOf(value), Ratio.of(value)))
                        .toList(),
                rows);
    }

    /** A table of the categories that occur, as names in alphabetical order. */
    static RatingTable named(String... rows) {
        return table(
                Arrays.stream(rows)
                        .flatMap(row -> Arrays.stream(row.split(" ")))
                        .filter(cell -> !cell.equals("."))
                        .distinct()
                        .sorted()
                        .map(RatingCategory::of)
                        .toList(),
                rows);
    }

    static RatingTable table(List<RatingCategory> categories, String... rows) {
        RatingTable.Builder table = RatingTable.of(categories);
        for (int unit = 0; unit < rows.length; unit++) {
            String[] cells = rows[unit].split(" ");
            table.unit("u" + (unit + 1));
            for (int reviewer = 0; reviewer < cells.length; reviewer++) {
                String name = String.valueOf((char) ('a' + reviewer));
                table.reviewer(name);
                if (!cells[reviewer].equals(".")) {
                    table.rate("u" + (unit + 1), name, cells[reviewer]);
                }
            }
        }
        return table.build();
    }

    /** Rows of counts as papers print them: {@code "75 1 4"}. */
    static List<List<Integer>> counts(String... rows) {
        return Arrays.stream(rows)
                .map(row -> Arrays.stream(row.split(" ")).map(Integer::valueOf).toList())
                .toList();
    }

    /** A coefficient as a decimal of six places, or the code of the reason there is none. */
    static String shown(Agreement agreement) {
        return agreement.fold(
                defined -> defined.coefficient().rounded(6).toPlainString(),
                undefined -> undefined.reason().code());
    }
}
