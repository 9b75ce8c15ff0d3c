package io.serviceaudit.examples.quickstart;

import java.util.Collection;

/** Input or a command line that cannot be used, with what to say to the person who gave it. */
class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String key;
    private final String[] values;
    private String nearest = "";

    /** What is wrong, as a key of {@link Words} with the values that fill it. */
    RefusedException(String key, String... values) {
        super(key);
        this.key = key;
        this.values = values.clone();
    }

    /** A name that is none of those there are. */
    static RefusedException unknown(String key, String name, Collection<String> known) {
        return new RefusedException(key, name, String.join(", ", known)).suggesting(name, known);
    }

    /** This exception with the name that was probably meant, if one is near. */
    RefusedException suggesting(String name, Collection<String> known) {
        nearest = NearestName.to(name, known).orElse("");
        return this;
    }

    /** What to say. */
    String in(Words words) {
        String message = words.fill(key, (Object[]) values);
        return nearest.isEmpty() ? message : message + " " + words.fill("did-you-mean", nearest);
    }

    /** A command line that cannot be used. */
    static final class Usage extends RefusedException {
        private static final long serialVersionUID = 1;

        Usage(String key, String... values) {
            super(key, values);
        }

        @Override
        String in(Words words) {
            return super.in(words) + "\n\n" + words.usage().stripTrailing();
        }
    }
}
