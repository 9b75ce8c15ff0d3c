package io.serviceaudit.json;

/**
 * What a document may weigh, so that a hostile or broken one costs little: size, nesting, items, length of texts and
 * numbers. Each limit is inclusive: a document exactly at it is read.
 *
 * @param bytes the most bytes of a document in UTF-8; 1 or more
 * @param nesting the deepest nesting of objects and lists, the document itself being the first; from 1 to 100
 * @param items the most items of a checklist or rows of a benchmark table, and the most entries of an object whose names the
 *     document chooses: answers, tags, channels; 1 or more
 * @param textLength the most characters (Unicode code points) of one text; 1 or more
 * @param digits the most digits of one number, zeros in front and its exponent apart; 1 or more
 * @param exponent the largest exponent of ten that a number may be written with, and the largest negative one; also the most
 *     zeros that may stand in front of its first digit after the decimal point, however they are written: 10e100 and 0.01e-100
 *     are beyond 100; from 0 to 10,000
 * @param reviews the most reviews that are read at once; 1 or more
 * @param bytesOfReviews the most bytes of all these reviews together, each of which has at most {@code bytes}; 1 or more
 */
public record Limits(
        int bytes, int nesting, int items, int textLength, int digits, int exponent, int reviews, int bytesOfReviews) {
    private static final int MOST_NESTING = 100;
    private static final int MOST_EXPONENT = 10_000;
    private static final int DEFAULT_REVIEWS = 20_000;
    private static final int DEFAULT_BYTES_OF_REVIEWS = 33_554_432;

    private static final Limits DEFAULTS = new Limits(1_048_576, 32, 5_000, 10_000, 40, 100);

    /**
     * Checks that limits can be kept.
     *
     * @throws IllegalArgumentException if one is out of the range given above
     */
    public Limits {
        requireFrom(1, Integer.MAX_VALUE - 1, "bytes", bytes);
        requireFrom(1, MOST_NESTING, "nesting", nesting);
        requireFrom(1, Integer.MAX_VALUE - 1, "items", items);
        requireFrom(1, Integer.MAX_VALUE - 1, "textLength", textLength);
        requireFrom(1, Integer.MAX_VALUE - 1, "digits", digits);
        requireFrom(0, MOST_EXPONENT, "exponent", exponent);
        requireFrom(1, Integer.MAX_VALUE - 1, "reviews", reviews);
        requireFrom(1, Integer.MAX_VALUE - 1, "bytesOfReviews", bytesOfReviews);
    }

    /**
     * Limits with the default number and size of reviews.
     *
     * @throws IllegalArgumentException if one is out of the range given above
     */
    public Limits(int bytes, int nesting, int items, int textLength, int digits, int exponent) {
        this(bytes, nesting, items, textLength, digits, exponent, DEFAULT_REVIEWS, DEFAULT_BYTES_OF_REVIEWS);
    }

    private static void requireFrom(int low, int high, String name, int value) {
        if (value < low || value > high) {
            throw new IllegalArgumentException(
                    "limit '" + name + "' is " + value + "; it must be from " + low + " to " + high);
        }
    }

    /**
     * The limits of the format: 1 MiB (1,048,576 bytes), nesting 32, 5,000 items, 10,000 characters a text, 40 digits and an
     * exponent within 100 a number; at once 20,000 reviews and 32 MiB (33,554,432 bytes) of them.
     */
    public static Limits withDefaults() {
        return DEFAULTS;
    }

    /** These limits with another size in bytes. */
    public Limits withBytes(int bytes) {
        return new Limits(bytes, nesting, items, textLength, digits, exponent, reviews, bytesOfReviews);
    }

    /** These limits with another depth of nesting. */
    public Limits withNesting(int nesting) {
        return new Limits(bytes, nesting, items, textLength, digits, exponent, reviews, bytesOfReviews);
    }

    /** These limits with another number of items. */
    public Limits withItems(int items) {
        return new Limits(bytes, nesting, items, textLength, digits, exponent, reviews, bytesOfReviews);
    }

    /** These limits with another length of texts. */
    public Limits withTextLength(int textLength) {
        return new Limits(bytes, nesting, items, textLength, digits, exponent, reviews, bytesOfReviews);
    }

    /** These limits with another number of digits. */
    public Limits withDigits(int digits) {
        return new Limits(bytes, nesting, items, textLength, digits, exponent, reviews, bytesOfReviews);
    }

    /** These limits with another largest exponent. */
    public Limits withExponent(int exponent) {
        return new Limits(bytes, nesting, items, textLength, digits, exponent, reviews, bytesOfReviews);
    }

    /** These limits with another number of reviews that are read at once. */
    public Limits withReviews(int reviews) {
        return new Limits(bytes, nesting, items, textLength, digits, exponent, reviews, bytesOfReviews);
    }

    /** These limits with another size in bytes of all reviews that are read at once. */
    public Limits withBytesOfReviews(int bytesOfReviews) {
        return new Limits(bytes, nesting, items, textLength, digits, exponent, reviews, bytesOfReviews);
    }
}
