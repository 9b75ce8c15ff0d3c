package io.serviceaudit.report;

import io.serviceaudit.checklist.Text;
import io.serviceaudit.json.LocalizedText;
import io.serviceaudit.measure.Ratio;
import io.serviceaudit.scoring.Scorecard;
import io.serviceaudit.wording.Template;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The words for what changed and for what could be improved, with numbers as each language writes them. */
final class ChangeWords {
    /** Up to this number things are counted in words. */
    private static final int IN_WORDS = 10;

    /** How many items are named one by one. */
    private static final int NAMED = 5;

    private static final int TEN = 10;
    private static final int HUNDRED = 100;
    private static final int FEW = 4;
    private static final int ELEVEN = 11;
    private static final int FOURTEEN = 14;

    private final Wording wording;

    ChangeWords(Wording wording) {
        this.wording = wording;
    }

    LocalizedText shown(Text text) {
        return wording.text(text);
    }

    LocalizedText shown(String key) {
        return wording.text(text(key));
    }

    static Text text(String key) {
        return ReportTerms.change(key);
    }

    static Text text(String key, Map<String, ?> values) {
        return Template.of(text(key)).with(values);
    }

    /** A number as each language writes it: 11.2 is 11,2 in Russian. */
    static Text number(BigDecimal number) {
        String plain = number.toPlainString();
        return Text.of("en", Map.of("en", plain, "ru", plain.replace('.', ',').replace('-', '\u2212')));
    }

    /** Percentage points: "1 point", "11.4 points". */
    static Text points(BigDecimal points) {
        return text(isOne(points) ? "points.one" : "points", Map.of("points", number(points)));
    }

    /** Whether a number is written as 1 alone, so that what it counts is singular. */
    static boolean isOne(BigDecimal number) {
        return number.scale() == 0 && number.abs().compareTo(BigDecimal.ONE) == 0;
    }

    /** A difference with its sign: "+11.2 points", "-1.6 points". */
    private static Text signed(BigDecimal points) {
        return points.signum() > 0 ? text("points.more", Map.of("points", points(points))) : points(points);
    }

    /** The words for so many things, in the form that goes with the number; one alone has words of its own. */
    static Text counted(String key, int count, Map<String, ?> values) {
        Map<String, Object> all = new HashMap<>(values);
        all.put("count", count);
        return text(key + (count == 1 ? ".one" : "." + form(count)), all);
    }

    /** So many things, in words up to ten: "three", "12". */
    private static Object counted(int count) {
        return count <= IN_WORDS ? text("count." + count) : Integer.toString(count);
    }

    /** What some items give back together. */
    static Text gives(int count, BigDecimal points) {
        if (count == 1) {
            return text("gives.one", Map.of("points", points(points)));
        }
        return text("gives." + form(count), Map.of("count", counted(count), "points", points(points)));
    }

    /** The form of a noun beside a number; languages with fewer forms have the same text for several. */
    static String form(int count) {
        int last = count % TEN;
        int lastTwo = count % HUNDRED;
        if (last == 0 || last > FEW || lastTwo >= ELEVEN && lastTwo <= FOURTEEN) {
            return "many";
        }
        return last == 1 ? "ends-in-one" : "few";
    }

    /** The form of a noun beside a number without trailing zeros, which may have a fraction. */
    static String form(BigDecimal number) {
        if (number.scale() > 0) {
            return "fraction";
        }
        return isOne(number)
                ? "one"
                : form(number.abs()
                        .toBigInteger()
                        .mod(BigInteger.valueOf(HUNDRED))
                        .intValue());
    }

    /** The parts of a change with what each is owed to, one after the other. */
    static Text parts(List<Part> parts, Scorecard scorecard) {
        Text all = parts.get(0).inWords(scorecard);
        for (Part part : parts.subList(1, parts.size())) {
            all = text("part.and", Map.of("first", all, "next", part.inWords(scorecard)));
        }
        return all;
    }

    /** Questions in quotation marks, one after the other; of many the first ones and how many more there are. */
    static Text quoted(List<Text> questions) {
        Text all = text("items.item", Map.of("question", questions.get(0)));
        int shown = Math.min(questions.size(), NAMED);
        for (Text question : questions.subList(1, shown)) {
            all = text("items.and", Map.of("first", all, "next", text("items.item", Map.of("question", question))));
        }
        int left = questions.size() - shown;
        return left == 0 ? all : text("items.more", Map.of("items", all, "count", left));
    }

    /**
     * A part of a change.
     *
     * @param to what it is owed to: {@code answers}, {@code scope} or {@code rules}
     * @param points how much it is, exact and not 0
     */
    record Part(String to, Ratio points) {
        /** What it is owed to, without the number. */
        Text owed() {
            return text("part." + to + (points.signum() > 0 ? ".up" : ".down"));
        }

        private Text inWords(Scorecard scorecard) {
            return text(
                    "part." + to + (points.signum() > 0 ? ".plus" : ".minus"),
                    Map.of("points", signed(scorecard.points(points))));
        }
    }
}
