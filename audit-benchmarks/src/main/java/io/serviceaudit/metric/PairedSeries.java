package io.serviceaudit.metric;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Two series of numbers, point by point: the mean reply time and the conversion of each week. A point belongs to its fellow by its key, a
 * week or a date; a key that only one of the two has makes no pair, and is named.
 *
 * @param first the values of the first series, in the order of the pairs
 * @param second the values of the second, as many
 * @param onlyInFirst the keys that the second does not have, in the order of the first; no part of any figure
 * @param onlyInSecond the keys that the first does not have, in the order of the second; no part of any figure
 */
public record PairedSeries(
        List<BigDecimal> first, List<BigDecimal> second, List<String> onlyInFirst, List<String> onlyInSecond) {
    /**
     * Copies the lists.
     *
     * @throws IllegalArgumentException if the series do not have as many values
     */
    public PairedSeries {
        first = List.copyOf(first);
        second = List.copyOf(second);
        onlyInFirst = List.copyOf(onlyInFirst);
        onlyInSecond = List.copyOf(onlyInSecond);
        if (first.size() != second.size()) {
            throw new IllegalArgumentException("first series has " + first.size() + " values and the second "
                    + second.size() + "; they must have as many, each value with its fellow");
        }
    }

    /**
     * Values that belong together by their position.
     *
     * @throws IllegalArgumentException if the series do not have as many values
     */
    public static PairedSeries of(List<BigDecimal> first, List<BigDecimal> second) {
        return new PairedSeries(first, second, List.of(), List.of());
    }

    /**
     * Values that belong together by their key, such as the Monday of their week. Keys are the same where they are {@linkplain
     * Object#equals equal}; what is left over is named by its text.
     *
     * @param <K> what tells one point from another
     * @param first the first series; its order is that of the pairs
     * @param second the second series
     */
    public static <K> PairedSeries match(Map<K, BigDecimal> first, Map<K, BigDecimal> second) {
        Objects.requireNonNull(second, "second");
        List<BigDecimal> ofFirst = new ArrayList<>();
        List<BigDecimal> ofSecond = new ArrayList<>();
        List<String> onlyInFirst = new ArrayList<>();
        Map<K, BigDecimal> rest = new LinkedHashMap<>(second);
        first.forEach((key, value) -> {
            BigDecimal fellow = rest.remove(key);
            if (fellow == null) {
                onlyInFirst.add(String.valueOf(key));
            } else {
                ofFirst.add(value);
                ofSecond.add(fellow);
            }
        });
        return new PairedSeries(
                ofFirst,
                ofSecond,
                onlyInFirst,
                rest.keySet().stream().map(String::valueOf).toList());
    }

    /** How many pairs there are. */
    public int size() {
        return first.size();
    }

    /** Whether every point has its fellow. */
    public boolean isComplete() {
        return onlyInFirst.isEmpty() && onlyInSecond.isEmpty();
    }

    /** How many pairs there are, so that no figure slips into a log. */
    @Override
    public String toString() {
        return "PairedSeries[" + size() + "]";
    }
}
