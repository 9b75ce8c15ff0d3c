package io.serviceaudit.internal;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/**
 * Finds the right name for a misspelt one: one that differs only in case, hyphens and the like, or else the nearest by the
 * restricted Damerau-Levenshtein distance (an insertion, a deletion, another letter, two neighbours swapped), upper and
 * lower case being one. Near is a distance of up to a third of the length and always up to 2; of up to 1 for names of three
 * or four letters, and shorter ones have none near.
 *
 * <p>Source: Boytsov, "Indexing methods for approximate dictionary searching", ACM JEA 16 (2011), section 2.1.
 */
public final class NearestName {
    private static final int LONGEST = 128;

    /** How many comparisons one document may cost; after them nothing more is suggested. */
    private int comparisonsLeft = 100_000;

    /** For the names of one document. */
    public NearestName() {
        // Nothing has been compared yet.
    }

    /** The nearest of some names, the first among equally near ones; empty if none is near. */
    public Optional<String> to(String name, Collection<String> candidates) {
        comparisonsLeft -= candidates.size();
        if (name.length() > LONGEST || comparisonsLeft < 0) {
            return Optional.empty();
        }
        String letters = lettersOf(name);
        for (String candidate : candidates) {
            if (lettersOf(candidate).equals(letters)) {
                return Optional.of(candidate);
            }
        }
        String wanted = name.toLowerCase(Locale.ROOT);
        int most = wanted.length() < 3 ? 0 : wanted.length() < 5 ? 1 : Math.max(2, wanted.length() / 3);
        String nearest = null;
        for (String candidate : candidates) {
            if (Math.abs(candidate.length() - wanted.length()) <= most) {
                int distance = distance(wanted, candidate.toLowerCase(Locale.ROOT), most);
                if (distance <= most) {
                    nearest = candidate;
                    most = distance - 1;
                }
            }
        }
        return Optional.ofNullable(nearest);
    }

    /** What is left of a name without case and what joins its words: replyTime, reply_time and Reply time are one. */
    private static String lettersOf(String name) {
        StringBuilder letters = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if ("-_/. ".indexOf(c) < 0) {
                letters.append(Character.toLowerCase(c));
            }
        }
        return letters.toString();
    }

    /** The distance of two names, or some number above {@code most} if it is above. */
    static int distance(String one, String other, int most) {
        int[] beforeLast = new int[other.length() + 1];
        int[] last = new int[other.length() + 1];
        int[] row = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] free = beforeLast;
            beforeLast = last;
            last = row;
            row = free;
            row[0] = i;
            int least = i;
            for (int j = 1; j <= other.length(); j++) {
                boolean same = one.charAt(i - 1) == other.charAt(j - 1);
                int cost = Math.min(Math.min(last[j], row[j - 1]) + 1, last[j - 1] + (same ? 0 : 1));
                if (i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1)) {
                    cost = Math.min(cost, beforeLast[j - 2] + 1);
                }
                row[j] = cost;
                least = Math.min(least, cost);
            }
            if (least > most) {
                return least;
            }
        }
        return row[other.length()];
    }
}
