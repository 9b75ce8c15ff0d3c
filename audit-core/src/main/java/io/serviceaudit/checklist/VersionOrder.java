package io.serviceaudit.checklist;

import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Versions from the earliest to the latest. Numbers are compared as numbers: 1.9 before 1.10, 2026-9 before 2026-10. What has
 * something behind a hyphen comes before the same without: 1.0.0-rc1 before 1.0.0. What has something behind a plus comes after the
 * same without: 1.0.0 before 1.0.0+fix. Where nothing else differs, characters decide, so that no two versions are equal.
 *
 * <p>Source: Semantic Versioning 2.0.0, section 11; other than there, numbers within words are compared as numbers too (rc9
 * before rc10), what is behind the plus decides last and not never, and there may be fewer or more than three numbers.
 */
final class VersionOrder implements Comparator<String> {
    static final VersionOrder INSTANCE = new VersionOrder();

    private static final Pattern PART = Pattern.compile("[0-9]+|[A-Za-z]+");

    private VersionOrder() {}

    @Override
    public int compare(String one, String other) {
        String[] ones = one.split("\\+", 2);
        String[] others = other.split("\\+", 2);
        int order = compareReleases(ones[0].split("-", 2), others[0].split("-", 2));
        if (order == 0) {
            order = Integer.compare(ones.length, others.length);
        }
        if (order == 0 && ones.length == 2) {
            order = compareParts(ones[1], others[1], false);
        }
        return order == 0 ? one.compareTo(other) : order;
    }

    /** What stands before the first hyphen, and then what stands behind it. */
    private static int compareReleases(String[] ones, String[] others) {
        int order = compareParts(ones[0], others[0], true);
        if (order == 0) {
            order = Integer.compare(others.length, ones.length);
        }
        return order == 0 && ones.length == 2 ? compareParts(ones[1], others[1], false) : order;
    }

    private static int compareParts(String one, String other, boolean isRelease) {
        Matcher ones = PART.matcher(one);
        Matcher others = PART.matcher(other);
        while (true) {
            String a = ones.find() ? ones.group() : "";
            String b = others.find() ? others.group() : "";
            int order = Integer.compare(rank(a, isRelease), rank(b, isRelease));
            if (order == 0) {
                order = isNumber(a) ? compareNumbers(a, b) : a.compareTo(b);
            }
            if (order != 0 || a.isEmpty()) {
                return order;
            }
        }
    }

    /** In a release 1.0rc, 1.0, 1.0.1; behind a hyphen or plus nothing, numbers, words. */
    private static int rank(String part, boolean isRelease) {
        if (part.isEmpty()) {
            return 0;
        }
        return isNumber(part) ? 1 : isRelease ? -1 : 2;
    }

    private static boolean isNumber(String part) {
        return !part.isEmpty() && Character.isDigit(part.charAt(0));
    }

    /** By length and then by digits, so that no number is too long. */
    private static int compareNumbers(String one, String other) {
        String a = one.replaceFirst("^0+", "");
        String b = other.replaceFirst("^0+", "");
        int order = Integer.compare(a.length(), b.length());
        return order == 0 ? a.compareTo(b) : order;
    }
}
