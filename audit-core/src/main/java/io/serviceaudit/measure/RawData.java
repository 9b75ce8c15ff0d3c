package io.serviceaudit.measure;

import io.serviceaudit.internal.Require;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What the value of a metric was computed from: 120 promoters, 60 passives and 30 detractors, say. Scoring needs only the value; the
 * raw data tells how certain it is, and an audit is written with the data it was read with.
 */
public sealed interface RawData {
    /**
     * How many there were of each kind.
     *
     * @param byName the counts by name, in the order given: {@code promoters}, {@code passives}, {@code detractors}; 0 or more each
     */
    record Counts(Map<String, Long> byName) implements RawData {
        /**
         * Copies the counts.
         *
         * @throws IllegalArgumentException if there is none, a name is blank or a count is negative
         */
        public Counts {
            Map<String, Long> copy = new LinkedHashMap<>();
            byName.forEach((name, count) -> {
                Require.notBlank("name of a count", name);
                if (Objects.requireNonNull(count, name) < 0) {
                    throw new IllegalArgumentException("count '" + name + "' is " + count + "; it must be at least 0");
                }
                copy.put(name, count);
            });
            if (copy.isEmpty()) {
                throw new IllegalArgumentException("counts are empty; there must be at least one");
            }
            byName = Collections.unmodifiableMap(copy);
        }

        /** The names alone, so that no figure slips into a log. */
        @Override
        public String toString() {
            return "Counts" + byName.keySet();
        }
    }

    /**
     * What each respondent answered.
     *
     * @param ratings one whole number for each respondent, in the order given; empty if nobody answered
     */
    record Ratings(List<Integer> ratings) implements RawData {
        /** Copies the list. */
        public Ratings {
            ratings = List.copyOf(ratings);
        }

        /** How many there are, so that no figure slips into a log. */
        @Override
        public String toString() {
            return "Ratings[" + ratings.size() + "]";
        }
    }
}
