package io.serviceaudit.metric;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Objects;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * How sure an interval is meant to be, in percent: of a hundred surveys like this one, about how many give an interval
 * with the true value in it. With 95 about 5 in a hundred miss it, half of them on either side where the method allows.
 *
 * <p>It says nothing of one interval at hand, and only of chance: a survey that asks the wrong people is not made right
 * by it.
 *
 * @param percent from 50 to 99.99, without trailing zeros
 */
public record Confidence(BigDecimal percent) implements Comparable<Confidence> {
    private static final BigDecimal LEAST = BigDecimal.valueOf(50);
    private static final BigDecimal MOST = new BigDecimal("99.99");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final NormalDistribution STANDARD_NORMAL = NormalDistribution.of(0, 1);

    /** 90 percent. */
    public static final Confidence PERCENT_90 = ofPercent("90");

    /** 95 percent, the usual one. */
    public static final Confidence PERCENT_95 = ofPercent("95");

    /** 99 percent. */
    public static final Confidence PERCENT_99 = ofPercent("99");

    /**
     * Checks the range and drops trailing zeros, so that 95 and 95.0 are equal.
     *
     * @throws IllegalArgumentException if {@code percent} is not from 50 to 99.99
     */
    public Confidence {
        Objects.requireNonNull(percent, "percent");
        if (percent.compareTo(LEAST) < 0 || percent.compareTo(MOST) > 0) {
            throw new IllegalArgumentException("confidence is " + percent.toPlainString() + "; it must be from "
                    + LEAST.toPlainString() + " to " + MOST.toPlainString() + " percent");
        }
        BigDecimal stripped = percent.stripTrailingZeros();
        percent = stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /**
     * A confidence: {@code ofPercent("95")}.
     *
     * @throws IllegalArgumentException if the text is no decimal or not from 50 to 99.99
     */
    public static Confidence ofPercent(String percent) {
        Objects.requireNonNull(percent, "percent");
        try {
            return new Confidence(new BigDecimal(percent));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "confidence is '" + percent + "'; it must be a decimal number of percent", e);
        }
    }

    /** The probability left out on either side: 0.025 of 95 percent. */
    double tail() {
        return HUNDRED.subtract(percent)
                .divide(BigDecimal.valueOf(200), MathContext.DECIMAL64)
                .doubleValue();
    }

    /** The standard normal deviate that leaves out a {@linkplain #tail() tail}: 1.959964... of 95 percent. */
    double z() {
        return STANDARD_NORMAL.inverseSurvivalProbability(tail());
    }

    @Override
    public int compareTo(Confidence other) {
        return percent.compareTo(other.percent);
    }

    /** The number with a percent sign: {@code "95%"}. */
    @Override
    public String toString() {
        return percent.toPlainString() + "%";
    }
}
