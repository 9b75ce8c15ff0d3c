package io.serviceaudit.metric;

import io.serviceaudit.checklist.Text;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How far two series go together, from -1 (one falls as the other rises) over 0 to 1: do longer replies go with a lower conversion, week by
 * week? {@link #pearson} asks for a straight line and feels every outlier; {@link #spearman} asks only for one direction and looks at
 * ranks.
 *
 * <p>It is no cause, {@link #NO_CAUSE}, and whoever shows one shows that warning beside it.
 *
 * <p>Sums are exact; the coefficient is rounded half even to {@value Interval#PLACES} decimal places. With fewer than {@value
 * #FEWEST_PAIRS} pairs, or where one of the series never changes, there is none, and {@link #undefined} says why.
 */
public final class Correlation {
    /** Fewer pairs have no coefficient: two points always lie on a line. */
    public static final int FEWEST_PAIRS = 3;

    /** Fewer pairs have no interval: its standard error divides by the pairs less 3. */
    public static final int FEWEST_PAIRS_FOR_INTERVAL = 4;

    /** The warning that goes with every correlation. */
    public static final Text NO_CAUSE = Text.of("en", noCause());

    private static final MathContext WORKING = new MathContext(60);

    private final Method method;
    private final int size;
    private final @Nullable BigDecimal coefficient;
    private final double deviate;
    private final @Nullable Undefined undefined;

    private Correlation(Method method, List<BigInteger> first, List<BigInteger> second) {
        this.method = method;
        size = first.size();
        BigInteger firstSpread = spread(first, first);
        BigInteger secondSpread = spread(second, second);
        if (size < FEWEST_PAIRS) {
            undefined = Undefined.TOO_FEW_PAIRS;
        } else if (firstSpread.signum() == 0) {
            undefined = secondSpread.signum() == 0 ? Undefined.BOTH_CONSTANT : Undefined.FIRST_CONSTANT;
        } else {
            undefined = secondSpread.signum() == 0 ? Undefined.SECOND_CONSTANT : null;
        }
        if (undefined != null) {
            coefficient = null;
            deviate = Double.NaN;
            return;
        }
        BigInteger together = spread(first, second);
        BigInteger square = firstSpread.multiply(secondSpread);
        boolean isPerfect = together.multiply(together).equals(square);
        BigDecimal exact = isPerfect
                ? BigDecimal.valueOf(together.signum())
                : new BigDecimal(together).divide(new BigDecimal(square).sqrt(WORKING), WORKING);
        coefficient = rounded(exact);
        // Past the digits that are worked with a coefficient may be as good as 1.
        deviate = exact.abs().compareTo(BigDecimal.ONE) >= 0
                ? together.signum() * Double.POSITIVE_INFINITY
                : Math.log(BigDecimal.ONE
                                .add(exact)
                                .divide(BigDecimal.ONE.subtract(exact), MathContext.DECIMAL64)
                                .doubleValue())
                        / 2;
    }

    /**
     * Pearson's product-moment correlation: {@code r = sum((x - mx)(y - my)) / sqrt(sum((x - mx)^2) * sum((y - my)^2))} with the means
     * {@code mx} and {@code my}.
     *
     * <p>Source: Karl Pearson, "Mathematical Contributions to the Theory of Evolution. III", Philosophical Transactions of the Royal
     * Society A 187, 1896, pages 253-318.
     */
    public static Correlation pearson(PairedSeries series) {
        Objects.requireNonNull(series, "series");
        return new Correlation(Method.PEARSON, whole(series.first()), whole(series.second()));
    }

    /**
     * Spearman's rank correlation: Pearson's of the ranks, where equal values share the mean of the ranks they take up.
     *
     * <p>Source: C. Spearman, "The Proof and Measurement of Association between Two Things", American Journal of Psychology 15, 1904,
     * pages 72-101; ties as in Maurice G. Kendall, "Rank Correlation Methods", 1948, chapter 3.
     */
    public static Correlation spearman(PairedSeries series) {
        Objects.requireNonNull(series, "series");
        return new Correlation(Method.SPEARMAN, ranks(series.first()), ranks(series.second()));
    }

    /** Which of the two it is. */
    public Method method() {
        return method;
    }

    /** How many pairs it is of. */
    public int size() {
        return size;
    }

    /** The coefficient, from -1 to 1, with {@value Interval#PLACES} decimal places; empty where there is {@linkplain #undefined none}. */
    public Optional<BigDecimal> coefficient() {
        return Optional.ofNullable(coefficient);
    }

    /** Why there is no coefficient; empty where there is one. */
    public Optional<Undefined> undefined() {
        return Optional.ofNullable(undefined);
    }

    /** Why there is no interval; empty where there is one. */
    public Optional<Undefined> undefinedInterval() {
        return undefined == null && size < FEWEST_PAIRS_FOR_INTERVAL
                ? Optional.of(Undefined.TOO_FEW_PAIRS_FOR_INTERVAL)
                : undefined();
    }

    /**
     * The confidence interval, by Fisher's transformation: {@code tanh(atanh(r) ± z * s)}. Of Pearson's {@code s = 1 / sqrt(n - 3)};
     * of Spearman's {@code s = sqrt((1 + r^2/2) / (n - 3))}, which is meant for a coefficient between -0.95 and 0.95. Rounded as the
     * coefficient. At exactly 1 or -1 both limits are the coefficient, as the formula's limit has it; that is no certainty.
     *
     * <p>It takes the pairs as independent of each other and, of Pearson's, as near normal. Weeks in a row seldom are: then it is too
     * narrow.
     *
     * <p>Source: R. A. Fisher, "On the 'Probable Error' of a Coefficient of Correlation Deduced from a Small Sample", Metron 1, 1921,
     * pages 3-32; Douglas G. Bonett and Thomas A. Wright, "Sample Size Requirements for Estimating Pearson, Kendall and Spearman
     * Correlations", Psychometrika 65(1), 2000, pages 23-28.
     *
     * @return empty with fewer than {@value #FEWEST_PAIRS_FOR_INTERVAL} pairs or without a coefficient; {@link #undefinedInterval} says
     *     why
     */
    public Optional<CorrelationInterval> interval(Confidence confidence) {
        Objects.requireNonNull(confidence, "confidence");
        if (coefficient == null || size < FEWEST_PAIRS_FOR_INTERVAL) {
            return Optional.empty();
        }
        double r = Math.tanh(deviate);
        double variance = method == Method.PEARSON ? 1 : 1 + r * r / 2;
        double margin = confidence.z() * Math.sqrt(variance / (size - 3));
        // The rounding of a double may put a limit past the coefficient where the interval is narrower than that.
        return Optional.of(new CorrelationInterval(
                rounded(new BigDecimal(Math.tanh(deviate - margin))).min(coefficient),
                rounded(new BigDecimal(Math.tanh(deviate + margin))).max(coefficient),
                confidence,
                method == Method.PEARSON ? IntervalMethod.FISHER_Z : IntervalMethod.BONETT_WRIGHT));
    }

    private static BigDecimal rounded(BigDecimal value) {
        return value.setScale(Interval.PLACES, RoundingMode.HALF_EVEN);
    }

    /** {@code n * sum(x * y) - sum(x) * sum(y)}: the square of n times the covariance. */
    private static BigInteger spread(List<BigInteger> first, List<BigInteger> second) {
        BigInteger products = BigInteger.ZERO;
        BigInteger sumOfFirst = BigInteger.ZERO;
        BigInteger sumOfSecond = BigInteger.ZERO;
        for (int i = 0; i < first.size(); i++) {
            products = products.add(first.get(i).multiply(second.get(i)));
            sumOfFirst = sumOfFirst.add(first.get(i));
            sumOfSecond = sumOfSecond.add(second.get(i));
        }
        return products.multiply(BigInteger.valueOf(first.size())).subtract(sumOfFirst.multiply(sumOfSecond));
    }

    /** The values as whole numbers of their smallest unit, which changes no correlation. */
    private static List<BigInteger> whole(List<BigDecimal> values) {
        int scale = values.stream().mapToInt(BigDecimal::scale).max().orElse(0);
        return values.stream()
                .map(value -> value.setScale(scale).unscaledValue())
                .toList();
    }

    /** Twice the rank of each value among all, the smallest first; equal ones share the mean, which twice makes whole. */
    private static List<BigInteger> ranks(List<BigDecimal> values) {
        List<Integer> order = IntStream.range(0, values.size())
                .boxed()
                .sorted(Comparator.comparing(values::get))
                .toList();
        BigInteger[] ranks = new BigInteger[values.size()];
        int start = 0;
        while (start < ranks.length) {
            int end = start;
            while (end + 1 < ranks.length
                    && values.get(order.get(end + 1)).compareTo(values.get(order.get(start))) == 0) {
                end++;
            }
            for (int i = start; i <= end; i++) {
                ranks[order.get(i)] = BigInteger.valueOf((start + 1L) + (end + 1L));
            }
            start = end + 1;
        }
        return List.of(ranks);
    }

    private static Map<String, String> noCause() {
        Map<String, String> warning = new LinkedHashMap<>();
        warning.put(
                "en",
                "A correlation is no cause: it does not say that one brings about the other. Both may follow a third thing, or both may "
                        + "simply rise or fall over time.");
        warning.put(
                "ru",
                "Корреляция — не причина: она не говорит, что одно вызывает другое. Оба ряда могут зависеть от чего-то третьего или "
                        + "просто расти либо падать со временем.");
        return warning;
    }

    /** The method and how many pairs it is of. */
    @Override
    public String toString() {
        return "Correlation[" + method.code() + ", " + size + "]";
    }

    /** How a correlation is computed. */
    public enum Method {
        /** Of the values themselves. */
        PEARSON("pearson"),
        /** Of their ranks. */
        SPEARMAN("spearman");

        private final String code;

        Method(String code) {
            this.code = code;
        }

        /** The word for it in documents. */
        public String code() {
            return code;
        }
    }

    /** Why there is no coefficient or no interval. */
    public enum Undefined {
        /** There are fewer than {@value #FEWEST_PAIRS} pairs. */
        TOO_FEW_PAIRS("too-few-pairs"),
        /** There are fewer than {@value #FEWEST_PAIRS_FOR_INTERVAL} pairs; the coefficient is there. */
        TOO_FEW_PAIRS_FOR_INTERVAL("too-few-pairs-for-interval"),
        /** The first series has one value only. */
        FIRST_CONSTANT("first-constant"),
        /** The second series has one value only. */
        SECOND_CONSTANT("second-constant"),
        /** Either series has one value only. */
        BOTH_CONSTANT("both-constant");

        private final String code;

        Undefined(String code) {
            this.code = code;
        }

        /** The word for it in documents. */
        public String code() {
            return code;
        }
    }
}
