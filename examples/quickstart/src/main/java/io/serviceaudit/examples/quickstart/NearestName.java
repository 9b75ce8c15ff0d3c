package io.serviceaudit.examples.quickstart;

import java.util.Collection;
import java.util.Optional;

/** Finds the name that a misspelt one was probably meant to be. */
final class NearestName {
    private NearestName() {}

    /** The name nearest to {@code wanted}: one that begins with it, or has at most a third of its letters wrong. */
    static Optional<String> to(String wanted, Collection<String> names) {
        int least = Math.max(1, wanted.length() / 3) + 1;
        Optional<String> nearest = Optional.empty();
        for (String name : names) {
            if (wanted.length() > 2 && name.startsWith(wanted)) {
                return Optional.of(name);
            }
            int wrong = distance(wanted, name);
            if (wrong < least) {
                least = wrong;
                nearest = Optional.of(name);
            }
        }
        return nearest;
    }

    /** How many letters must be put in, taken out or changed to make one of the other (Levenshtein). */
    private static int distance(String one, String other) {
        int[] above = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] row = new int[other.length() + 1];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int changed = above[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(changed, Math.min(above[j], row[j - 1]) + 1);
            }
            above = row;
        }
        return above[other.length()];
    }
}
