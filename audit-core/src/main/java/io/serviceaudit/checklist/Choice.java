package io.serviceaudit.checklist;

import java.util.Objects;

/**
 * What was chosen on a scale: a named option ({@code yes}, {@code n/a}) or a rating (4). Whether a scale has it is
 * for the scale to say.
 */
public sealed interface Choice {
    /** The option that leaves an item out of the score on the built-in scales and on rating scales. */
    Choice NOT_APPLICABLE = new Option("n/a");

    /** The option of an id. */
    static Choice of(String option) {
        return option.equals("n/a") ? NOT_APPLICABLE : new Option(option);
    }

    /** A rating. */
    static Choice of(int rating) {
        return new Rating(rating);
    }

    /** As documents write it, for messages: {@code yes}, {@code 4}. */
    String code();

    /**
     * An option by its id.
     *
     * @param id the option's id
     */
    record Option(String id) implements Choice {
        /** Checks that the id is there; the scale decides whether it is one of its options. */
        public Option {
            Objects.requireNonNull(id, "id");
        }

        @Override
        public String code() {
            return id;
        }
    }

    /**
     * A rating by its number.
     *
     * @param value the number
     */
    record Rating(int value) implements Choice {
        @Override
        public String code() {
            return Integer.toString(value);
        }
    }
}
