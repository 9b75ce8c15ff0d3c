package io.serviceaudit.measure;

import io.serviceaudit.internal.Decimals;
import io.serviceaudit.internal.Require;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What the value of a metric was computed from: 120 promoters, 60 passives and 30 detractors, say, or how long each of 40 customers
 * waited. Scoring needs only the value; the raw data tells how certain it is, and an audit is written with the data it was read with.
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
     * @param ratings one whole number of the scale for each respondent, in the order given; empty if nobody answered
     * @param scale the numbers there were to choose from
     */
    record Ratings(List<Integer> ratings, RatingScale scale) implements RawData {
        /**
         * Copies the list.
         *
         * @throws IllegalArgumentException if a rating is not on the scale
         */
        public Ratings {
            ratings = scale.require(ratings);
        }

        /**
         * Ratings from 0 to 10, as the Net Promoter Score is asked for.
         *
         * @throws IllegalArgumentException if a rating is not from 0 to 10
         */
        public Ratings(List<Integer> ratings) {
            this(ratings, RatingScale.ZERO_TO_TEN);
        }

        /** How many there are, so that no figure slips into a log. */
        @Override
        public String toString() {
            return "Ratings[" + ratings.size() + "]";
        }
    }

    /**
     * What each respondent answered, and from which rating on a respondent counts as satisfied: the top box. On a scale of 1 to 5 it is
     * mostly 4 and 5.
     *
     * @param ratings one whole number of the scale for each respondent, in the order given; empty if nobody answered
     * @param scale the numbers there were to choose from
     * @param satisfiedFrom the least rating of who is satisfied; above the worst rating of the scale, up to the best
     */
    record TopBoxRatings(List<Integer> ratings, RatingScale scale, int satisfiedFrom) implements RawData {
        /**
         * Copies the list.
         *
         * @throws IllegalArgumentException if a rating is not on the scale, or {@code satisfiedFrom} is not on it or its worst
         *     rating, so that everyone would be satisfied
         */
        public TopBoxRatings {
            ratings = scale.require(ratings);
            Require.between("satisfiedFrom", satisfiedFrom, scale.from() + 1, scale.to());
        }

        /** How many respondents gave at least {@link #satisfiedFrom}. */
        public int satisfied() {
            return (int)
                    ratings.stream().filter(rating -> rating >= satisfiedFrom).count();
        }

        /** How many there are, so that no figure slips into a log. */
        @Override
        public String toString() {
            return "TopBoxRatings[" + ratings.size() + "]";
        }
    }

    /**
     * How long each case took.
     *
     * @param times one length of time for each case, in the order given, none negative; empty if there was no case
     */
    record Times(List<Duration> times) implements RawData {
        /**
         * Copies the list.
         *
         * @throws IllegalArgumentException if a time is negative; it is named with its place in the list, the first being 0
         */
        public Times {
            times = List.copyOf(times);
            for (int i = 0; i < times.size(); i++) {
                if (times.get(i).isNegative()) {
                    throw new IllegalArgumentException(
                            "time " + i + " is " + times.get(i) + "; it must not be negative");
                }
            }
        }

        /** How many there are, so that no figure slips into a log. */
        @Override
        public String toString() {
            return "Times[" + times.size() + "]";
        }
    }

    /**
     * Amounts of money, and where they are shared out, among how many. They are all of one currency: the measurement's, if it has one.
     *
     * @param byName the amounts by name, in the order given: {@code startRevenue}, {@code lostRevenue}, {@code revenue},
     *     {@code customers}; without trailing zeros, so that 100 and 100.00 are the same
     */
    record Amounts(Map<String, BigDecimal> byName) implements RawData {
        /**
         * Copies the amounts.
         *
         * @throws IllegalArgumentException if there is none or a name is blank
         */
        public Amounts {
            Map<String, BigDecimal> copy = new LinkedHashMap<>();
            byName.forEach((name, amount) -> copy.put(
                    Require.notBlank("name of an amount", name),
                    Decimals.canonical(Objects.requireNonNull(amount, name))));
            if (copy.isEmpty()) {
                throw new IllegalArgumentException("amounts are empty; there must be at least one");
            }
            byName = Collections.unmodifiableMap(copy);
        }

        /** The names alone, so that no figure slips into a log. */
        @Override
        public String toString() {
            return "Amounts" + byName.keySet();
        }
    }
}
