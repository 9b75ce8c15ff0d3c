package io.serviceaudit.conversation;

import io.serviceaudit.checklist.Text;
import io.serviceaudit.measure.Ratio;
import java.util.Map;
import java.util.Objects;

/**
 * The words of Landis and Koch for a kappa, which many reports use: 0.676 is substantial. Their bounds are arbitrary, as the authors say
 * themselves, and whoever shows a word shows {@link #WARNING} beside it.
 *
 * <p>The published steps, 0.00 to 0.20, 0.21 to 0.40 and so on, leave gaps; here each step reaches from above the end of the one before.
 *
 * <p>Source: J. Richard Landis and Gary G. Koch, "The Measurement of Observer Agreement for Categorical Data", Biometrics 33(1), 1977, pages
 * 159-174, section 2.
 */
public enum LandisKoch {
    /** Less than 0. */
    POOR("poor"),
    /** From 0 to 0.20. */
    SLIGHT("slight"),
    /** Above 0.20, to 0.40. */
    FAIR("fair"),
    /** Above 0.40, to 0.60. */
    MODERATE("moderate"),
    /** Above 0.60, to 0.80. */
    SUBSTANTIAL("substantial"),
    /** Above 0.80. */
    ALMOST_PERFECT("almost-perfect");

    /** The warning that goes with every word. */
    public static final Text WARNING = Text.of(
            "en",
            Map.of(
                    "en",
                    "The words and their bounds are a convention without a basis in theory. The same reviewers get a lower kappa where one "
                            + "answer is rare or where there are more categories. Look at the figure, its interval and the percentage beside "
                            + "it.",
                    "ru",
                    "Слова и их границы — условность без опоры в теории. У тех же проверяющих каппа ниже, если один из ответов редок или "
                            + "категорий больше. Смотрите на само число, его интервал и процент согласия рядом."));

    private final String code;

    LandisKoch(String code) {
        this.code = code;
    }

    /**
     * The word for a kappa.
     *
     * @param kappa at most 1
     * @throws IllegalArgumentException if it is more than 1
     */
    public static LandisKoch of(Ratio kappa) {
        Objects.requireNonNull(kappa, "kappa");
        if (kappa.compareTo(Ratio.ONE) > 0) {
            throw new IllegalArgumentException("kappa is " + kappa + "; it must be at most 1");
        }
        if (kappa.signum() < 0) {
            return POOR;
        }
        LandisKoch[] steps = values();
        int step = SLIGHT.ordinal();
        while (kappa.compareTo(Ratio.of(step, 5)) > 0) {
            step++;
        }
        return steps[step];
    }

    /** The word for it in documents. */
    public String code() {
        return code;
    }
}
