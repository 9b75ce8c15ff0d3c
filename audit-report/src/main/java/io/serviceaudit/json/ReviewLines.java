package io.serviceaudit.json;

import io.serviceaudit.conversation.Review;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads reviews from lines, one document a line; blank lines between them are passed over. A line is as good as an element of a list: its
 * index stands at the head of pointers. A mistake in one line, of syntax too, does not keep the others from being read.
 */
final class ReviewLines {
    private final Limits limits;
    private final TreeReader trees;
    private final Problems problems;
    private final ReviewReader reader;
    private final List<Review> reviews = new ArrayList<>();
    private int count;

    ReviewLines(Documents documents, TreeReader trees, Problems problems) {
        limits = documents.limits();
        this.trees = trees;
        this.problems = problems;
        reader = new ReviewReader(documents, problems);
    }

    /** The reviews that were not refused, in order. */
    List<Review> read(String text) {
        int line = 1;
        for (int start = 0; start < text.length(); line++) {
            int end = endOfLine(text, start);
            String one = text.substring(start, end);
            start = afterBreak(text, end);
            if (!isBlank(one) && !read(one, Place.root(end - one.length()), line, start < text.length())) {
                break;
            }
        }
        return reviews;
    }

    /** Reads a line; false if those that follow are not worth looking at. */
    private boolean read(String line, Place start, int number, boolean isFollowed) {
        Place place = start.element(count, start.offset());
        if (count == limits.reviews()) {
            problems.add(start, Message.TOO_MANY_REVIEWS, limits.reviews());
            return false;
        }
        if (count == 0 && isNoLine(line, isFollowed)) {
            problems.add(start, Message.NOT_LINES);
            return false;
        }
        count++;
        if (DocumentText.isLonger(line, limits.bytes())) {
            problems.add(place, Message.REVIEW_TOO_LARGE, limits.bytes());
            return true;
        }
        JsonValue root = trees.read(line, place, problems);
        Review review = root == null ? null : problems.net(root.place(), () -> reader.read(root, number));
        if (review != null) {
            reviews.add(review);
        }
        return true;
    }

    /** Whether this is the first line of a list, or of a review over several lines. */
    private static boolean isNoLine(String line, boolean isFollowed) {
        String first = line.strip();
        return first.startsWith("[") || first.startsWith("{") && !first.endsWith("}") && isFollowed;
    }

    private static boolean isBlank(String line) {
        return line.chars().allMatch(c -> c == ' ' || c == '\t');
    }

    private static int endOfLine(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
            at++;
        }
        return at;
    }

    private static int afterBreak(String text, int at) {
        return text.startsWith("\r\n", at) ? at + 2 : at + 1;
    }
}
