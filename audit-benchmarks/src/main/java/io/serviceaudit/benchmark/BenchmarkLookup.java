package io.serviceaudit.benchmark;

import io.serviceaudit.internal.Require;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a table has for a metric and an industry: the industry's own row or one for a segment of it, the row of another
 * industry that the taxonomy names as its fall-back, or no benchmark, with the reason. It is never a guess. Where the
 * industry was asked for by another name that the taxonomy knows, {@link #alias()} says so.
 */
public sealed interface BenchmarkLookup {
    /**
     * The row of the industry asked for, or one for a segment that the subject is of.
     *
     * @param row the row; its industry is {@link Industry#ALL} where it is for a segment across industries
     * @param table the table it is from
     * @param askedAs the alias of its industry that was asked for; null where it was asked for by its id
     */
    record Direct(
            BenchmarkRow row, TableEdition table, @Nullable String askedAs) implements BenchmarkLookup {
        /**
         * Checks that nothing but the alias is null.
         *
         * @throws IllegalArgumentException if the alias is no kebab-case id
         */
        public Direct {
            Objects.requireNonNull(row, "row");
            Objects.requireNonNull(table, "table");
            checkAlias(askedAs);
        }

        /**
         * The row of an industry asked for by its id.
         *
         * @param row the row
         * @param table the table it is from
         */
        public Direct(BenchmarkRow row, TableEdition table) {
            this(row, table, null);
        }

        @Override
        public Optional<String> alias() {
            return Optional.ofNullable(askedAs);
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
     * @param askedAs the alias of that industry that was asked for; null where it was asked for by its id
     */
    record FallBack(
            BenchmarkRow row,
            TableEdition table,
            String askedFor,
            @Nullable String askedAs) implements BenchmarkLookup {
        /**
         * Checks that it is another industry's row.
         *
         * @throws IllegalArgumentException if {@code askedFor} or the alias is no kebab-case id, or {@code askedFor} is the row's own
         *     industry
         */
        public FallBack {
            Objects.requireNonNull(table, "table");
            Require.id("industry", askedFor);
            if (row.industry().equals(askedFor)) {
                throw Require.illegal("industry of a fall-back", askedFor, "must not be the row's own");
            }
            checkAlias(askedAs);
        }

        /**
         * A fall-back of an industry asked for by its id.
         *
         * @param row the row; its industry is the one fallen back to
         * @param table the table it is from
         * @param askedFor the id of the industry that has no row of its own
         * @throws IllegalArgumentException if {@code askedFor} is no kebab-case id or the row's own industry
         */
        public FallBack(BenchmarkRow row, TableEdition table, String askedFor) {
            this(row, table, askedFor, null);
        }

        @Override
        public Optional<String> alias() {
            return Optional.ofNullable(askedAs);
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
     * @param askedAs the alias that was followed to an industry without a row; null where none was
     * @param meant where the industry is unknown, the id of the one that may have been meant; null where none is near
     */
    record None(
            Reason reason,
            @Nullable String askedAs,
            @Nullable String meant) implements BenchmarkLookup {
        /**
         * Checks that the reason is not null.
         *
         * @throws IllegalArgumentException if one of the others is no kebab-case id
         */
        public None {
            Objects.requireNonNull(reason, "reason");
            checkAlias(askedAs);
            if (meant != null) {
                Require.id("industry", meant);
            }
        }

        /**
         * No benchmark, and no more to say.
         *
         * @param reason why not
         */
        public None(Reason reason) {
            this(reason, null, null);
        }

        @Override
        public Optional<String> alias() {
            return Optional.ofNullable(askedAs);
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

    /** {@return the name asked for, if the taxonomy knows it as another name of the industry looked for; empty if it was its id} */
    Optional<String> alias();

    private static void checkAlias(@Nullable String alias) {
        if (alias != null) {
            Require.id("alias", alias);
        }
    }
}
