package io.serviceaudit.benchmark;

import io.serviceaudit.internal.Require;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a table has for a metric and an industry: the industry's own row or one for a segment of it, the row of another
 * industry that the taxonomy names as its fall-back, or no benchmark, with the reason. It is never a guess.
 */
public sealed interface BenchmarkLookup {
    /**
     * The row of the industry asked for, or one for a segment that the subject is of.
     *
     * @param row the row; its industry is {@link Industry#ALL} where it is for a segment across industries
     * @param table the table it is from
     */
    record Direct(BenchmarkRow row, TableEdition table) implements BenchmarkLookup {
        /** Checks that nothing is null. */
        public Direct {
            Objects.requireNonNull(row, "row");
            Objects.requireNonNull(table, "table");
        }

        @Override
        public <R> R fold(
                Function<? super Direct, ? extends R> direct,
                Function<? super FallBack, ? extends R> fallBack,
                Function<? super None, ? extends R> none) {
            return direct.apply(this);
        }

        @Override
        public Optional<BenchmarkRow> found() {
            return Optional.of(row);
        }
    }

    /**
     * The row of the industry that the taxonomy names for this case. A report shows it as such.
     *
     * @param row the row; its industry is the one fallen back to
     * @param table the table it is from
     * @param askedFor the id of the industry that has no row of its own
     */
    record FallBack(BenchmarkRow row, TableEdition table, String askedFor) implements BenchmarkLookup {
        /**
         * Checks that it is another industry's row.
         *
         * @throws IllegalArgumentException if {@code askedFor} is no kebab-case id or the row's own industry
         */
        public FallBack {
            Objects.requireNonNull(table, "table");
            Require.id("industry", askedFor);
            if (row.industry().equals(askedFor)) {
                throw Require.illegal("industry of a fall-back", askedFor, "must not be the row's own");
            }
        }

        @Override
        public <R> R fold(
                Function<? super Direct, ? extends R> direct,
                Function<? super FallBack, ? extends R> fallBack,
                Function<? super None, ? extends R> none) {
            return fallBack.apply(this);
        }

        @Override
        public Optional<BenchmarkRow> found() {
            return Optional.of(row);
        }
    }

    /**
     * No benchmark.
     *
     * @param reason why not
     */
    record None(Reason reason) implements BenchmarkLookup {
        /** Checks that nothing is null. */
        public None {
            Objects.requireNonNull(reason, "reason");
        }

        @Override
        public <R> R fold(
                Function<? super Direct, ? extends R> direct,
                Function<? super FallBack, ? extends R> fallBack,
                Function<? super None, ? extends R> none) {
            return none.apply(this);
        }

        @Override
        public Optional<BenchmarkRow> found() {
            return Optional.empty();
        }
    }

    /** Why there is no benchmark. */
    enum Reason {
        /** The subject names no industry. */
        INDUSTRY_NOT_GIVEN("industry-not-given"),
        /** The table has no row for the industry and the taxonomy does not know it. */
        INDUSTRY_UNKNOWN("industry-unknown"),
        /** Neither the industry nor a fall-back named for it has a row for the metric. */
        NO_ROW("no-row");

        private final String code;

        Reason(String code) {
            this.code = code;
        }

        /** {@return the word for it in documents} */
        public String code() {
            return code;
        }
    }

    /**
     * The result of the function for this case; a further case would not compile where one is missing.
     *
     * @param <R> the type of the result
     * @param direct for a row of the industry itself
     * @param fallBack for a row of a fall-back
     * @param none for no benchmark
     * @return what that function gives
     */
    <R> R fold(
            Function<? super Direct, ? extends R> direct,
            Function<? super FallBack, ? extends R> fallBack,
            Function<? super None, ? extends R> none);

    /** {@return the row, direct or of a fall-back; empty if there is no benchmark} */
    Optional<BenchmarkRow> found();
}
