package io.serviceaudit.benchmark;

import io.serviceaudit.checklist.Text;
import io.serviceaudit.internal.Require;
import io.serviceaudit.measure.Measurement;
import io.serviceaudit.measure.Metric;
import io.serviceaudit.measure.Quantity;
import io.serviceaudit.measure.Unit;
import io.serviceaudit.metric.CompoundRate;
import io.serviceaudit.metric.Interval;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a source says about one metric in one industry: "NPS in retail is 20 to 40; UXFeedback, 2025". Bounds are exact
 * and belong to the range; a point has equal bounds.
 *
 * <p>What the source does not state is empty, never guessed. Documents write {@value #NOT_STATED} where a field is
 * required.
 */
public final class BenchmarkRow {
    /** What documents and CSV files write for the publisher of a row whose source names none. */
    public static final String NOT_STATED = "not stated";

    private final Metric metric;
    private final String industry;
    private final Quantity low;
    private final Quantity high;
    private final @Nullable String currency;
    private final @Nullable Segment segment;
    private final @Nullable String region;
    private final @Nullable Statistic statistic;
    private final @Nullable Period period;
    private final @Nullable Long sampleSize;
    private final @Nullable String publisher;
    private final @Nullable String title;
    private final @Nullable Integer year;
    private final @Nullable LocalDate retrieved;
    private final @Nullable String licence;
    private final @Nullable Text note;
    private final PeriodBasis periodBasis;

    private BenchmarkRow(Builder builder) {
        metric = builder.metric;
        industry = builder.industry;
        low = builder.low;
        high = builder.high;
        currency = builder.currency;
        segment = builder.segment;
        region = builder.region;
        statistic = builder.statistic;
        period = builder.period;
        sampleSize = builder.sampleSize;
        publisher = builder.publisher;
        title = builder.title;
        year = builder.year;
        retrieved = builder.retrieved;
        licence = builder.licence;
        note = builder.note;
        periodBasis = builder.periodBasis();
    }

    /**
     * Starts a row with what each must have.
     *
     * @param metric what was measured
     * @param industry where, by its id
     * @param low the lower bound, in the metric's unit
     * @param high the upper bound; equal to {@code low} for a point
     * @return a builder
     */
    public static Builder builder(Metric metric, String industry, Quantity low, Quantity high) {
        return new Builder(metric, industry, low, high);
    }

    /** {@return what was measured} */
    public Metric metric() {
        return metric;
    }

    /** {@return the id of the industry it was measured in} */
    public String industry() {
        return industry;
    }

    /** {@return the lower bound as published} */
    public Quantity low() {
        return low;
    }

    /** {@return the upper bound as published} */
    public Quantity high() {
        return high;
    }

    /**
     * The currency of the bounds, an ISO 4217 code. A row of money that names none is held against no value.
     *
     * @return the code; empty if not stated, and where the metric is no amount of money
     */
    public Optional<String> currency() {
        return Optional.ofNullable(currency);
    }

    /**
     * Whether the figures of a measurement may be held against this row: amounts of money only where both name the same currency, for
     * nothing is converted; all else always.
     *
     * @param measurement a measurement of the row's metric
     * @return false for money of which the row or the measurement names no currency, or each another
     */
    public boolean isInCurrencyOf(Measurement measurement) {
        return metric.unit() != Unit.MONEY
                || currency != null
                        && measurement.currency().filter(currency::equals).isPresent();
    }

    /**
     * Those subjects of the industry that the row is about, where it is not about all of them. Such a row is found for a
     * subject that carries the tag, and for no other.
     *
     * @return the segment; empty if the row is about the whole industry
     */
    public Optional<Segment> segment() {
        return Optional.ofNullable(segment);
    }

    /** {@return the region, as the source names it; empty if not stated} */
    public Optional<String> region() {
        return Optional.ofNullable(region);
    }

    /** {@return what the bounds are; empty if not stated} */
    public Optional<Statistic> statistic() {
        return Optional.ofNullable(statistic);
    }

    /** {@return the period the bounds are for; empty if not stated} */
    public Optional<Period> period() {
        return Optional.ofNullable(period);
    }

    /** {@return how many were asked or looked at, at least 1; empty if not stated} */
    public OptionalLong sampleSize() {
        return sampleSize == null ? OptionalLong.empty() : OptionalLong.of(sampleSize);
    }

    /** {@return who published it; empty if not stated} */
    public Optional<String> publisher() {
        return Optional.ofNullable(publisher);
    }

    /** {@return the title of the publication; empty if not stated} */
    public Optional<String> title() {
        return Optional.ofNullable(title);
    }

    /** {@return the year it is of; empty if not stated} */
    public Optional<Integer> year() {
        return Optional.ofNullable(year);
    }

    /** {@return the day it was read at its publisher; empty if not stated} */
    public Optional<LocalDate> retrieved() {
        return Optional.ofNullable(retrieved);
    }

    /** {@return the terms it may be used under; empty if not stated} */
    public Optional<String> licence() {
        return Optional.ofNullable(licence);
    }

    /** {@return a remark to read beside the numbers; empty if there is none} */
    public Optional<Text> note() {
        return Optional.ofNullable(note);
    }

    /**
     * Publisher, title and year in one line, as far as stated: {@code "UXFeedback (2025)"},
     * {@code "Ofcom, Comparing customer service (2023)"}. For display.
     *
     * @return the line; empty if the publisher is not stated
     */
    public Optional<String> source() {
        return publisher()
                .map(name -> name + (title == null ? "" : ", " + title) + (year == null ? "" : " (" + year + ")"));
    }

    /** {@return on what ground the row is compared with values of its metric} */
    public PeriodBasis periodBasis() {
        return periodBasis;
    }

    /**
     * The lower bound for the metric's own period: {@link #low()}, unless it has to be converted, which every call does anew.
     *
     * @return the bound
     */
    public Quantity comparableLow() {
        return comparable(low);
    }

    /**
     * The upper bound for the metric's own period: {@link #high()}, unless it has to be converted, which every call does
     * anew.
     *
     * @return the bound
     */
    public Quantity comparableHigh() {
        return comparable(high);
    }

    private Quantity comparable(Quantity bound) {
        return period != null && periodBasis == PeriodBasis.CONVERTED
                ? CompoundRate.toPeriodOf(metric, bound, period)
                : bound;
    }

    /**
     * Where a value stands beside this row.
     *
     * @param value a value of the row's metric, for the metric's own period
     * @return worse, on par or better, with the distance to the nearest bound
     * @throws IllegalArgumentException if it cannot be a value of the metric
     */
    public Standing standingOf(Quantity value) {
        return Standing.of(metric, value, comparableLow(), comparableHigh());
    }

    /**
     * Where the true value may stand beside this row, as far as the interval of a value tells.
     *
     * @param interval the interval of a value of the row's metric, for the metric's own period
     * @return one level where the standing is certain, otherwise several, from worse to better
     * @throws IllegalArgumentException if a limit cannot be a value of the metric
     */
    public Set<Standing.Level> possibleLevels(Interval interval) {
        return Standing.possibleLevels(metric, interval, comparableLow(), comparableHigh());
    }

    /**
     * What the source is silent on, of the fields that tell where a row comes from and what it rests on.
     *
     * @return the names they have in documents: of region, statistic, period, sampleSize, publisher, title, year, retrieved
     *     and licence those that are empty, in this order
     */
    public List<String> notStated() {
        List<String> silent = new ArrayList<>();
        addIf(region == null, "region", silent);
        addIf(statistic == null, "statistic", silent);
        addIf(period == null, "period", silent);
        addIf(sampleSize == null, "sampleSize", silent);
        addIf(publisher == null, "publisher", silent);
        addIf(title == null, "title", silent);
        addIf(year == null, "year", silent);
        addIf(retrieved == null, "retrieved", silent);
        addIf(licence == null, "licence", silent);
        return List.copyOf(silent);
    }

    private static void addIf(boolean isSilent, String field, List<String> silent) {
        if (isSilent) {
            silent.add(field);
        }
    }

    /** Rows are equal when all they say is. */
    @Override
    public boolean equals(Object other) {
        return other instanceof BenchmarkRow that
                && metric.equals(that.metric)
                && industry.equals(that.industry)
                && low.equals(that.low)
                && high.equals(that.high)
                && Objects.equals(currency, that.currency)
                && Objects.equals(segment, that.segment)
                && Objects.equals(region, that.region)
                && statistic == that.statistic
                && Objects.equals(period, that.period)
                && Objects.equals(sampleSize, that.sampleSize)
                && Objects.equals(publisher, that.publisher)
                && Objects.equals(title, that.title)
                && Objects.equals(year, that.year)
                && Objects.equals(retrieved, that.retrieved)
                && Objects.equals(licence, that.licence)
                && Objects.equals(note, that.note);
    }

    @Override
    public int hashCode() {
        return Objects.hash(metric, industry, segment, low, high, currency, region, period, year);
    }

    /** Metric, industry, segment and currency; for display. */
    @Override
    public String toString() {
        return metric.id() + ", " + industry + (segment == null ? "" : ", " + segment)
                + (currency == null ? "" : ", " + currency);
    }

    /** What is wrong with one field of a row. */
    record Defect(String field, String message) {}

    /** Collects what a row says; {@link #build()} checks it. */
    public static final class Builder {
        private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");

        private static final int EARLIEST_YEAR = 1900;
        private static final int LATEST_YEAR = 2200;

        /** Nobody measures rates of longer periods, and to carry them over takes long. */
        private static final int MOST_MONTHS = 120;

        private static final int MOST_DAYS = 366;

        /** Documents write years, and the parts of a period, in four digits. */
        private static final int MOST_OF_FOUR_DIGITS = 9_999;

        private static final long LARGEST_SAMPLE = 999_999_999_999_999_999L;

        private final Metric metric;
        private final String industry;
        private final Quantity low;
        private final Quantity high;
        private @Nullable String currency;
        private @Nullable Segment segment;
        private @Nullable String region;
        private @Nullable Statistic statistic;
        private @Nullable Period period;
        private @Nullable Long sampleSize;
        private @Nullable String publisher;
        private @Nullable String title;
        private @Nullable Integer year;
        private @Nullable LocalDate retrieved;
        private @Nullable String licence;
        private @Nullable Text note;

        private Builder(Metric metric, String industry, Quantity low, Quantity high) {
            this.metric = Objects.requireNonNull(metric, "metric");
            this.industry = Objects.requireNonNull(industry, "industry");
            this.low = Objects.requireNonNull(low, "low");
            this.high = Objects.requireNonNull(high, "high");
        }

        /**
         * Sets the currency of the bounds, which a row of money needs to be held against a value.
         *
         * @param currency an ISO 4217 code, three capital letters: {@code RUB}; only for a metric in money
         * @return this builder
         */
        public Builder currency(String currency) {
            this.currency = currency;
            return this;
        }

        /**
         * Sets which subjects of the industry the row is about, if not all of them.
         *
         * @param segment those who carry a tag
         * @return this builder
         */
        public Builder segment(Segment segment) {
            this.segment = segment;
            return this;
        }

        /**
         * Sets where in the world.
         *
         * @param region as the source names it
         * @return this builder
         */
        public Builder region(String region) {
            this.region = region;
            return this;
        }

        /**
         * Sets what the bounds are.
         *
         * @param statistic range, mean, median, quartiles or top
         * @return this builder
         */
        public Builder statistic(Statistic statistic) {
            this.statistic = statistic;
            return this;
        }

        /**
         * Sets the period the bounds are for. For a rate it must be one that {@link CompoundRate} carries to the metric's
         * own, of at most ten years or 366 days; for other metrics it is the time the data are of.
         *
         * @param period longer than 0, no part of it more than 9,999
         * @return this builder
         */
        public Builder period(Period period) {
            this.period = period;
            return this;
        }

        /**
         * Sets how many were asked or looked at.
         *
         * @param sampleSize from 1 to 999,999,999,999,999,999
         * @return this builder
         */
        public Builder sampleSize(long sampleSize) {
            this.sampleSize = sampleSize;
            return this;
        }

        /**
         * Sets who published it.
         *
         * @param publisher not blank; {@value BenchmarkRow#NOT_STATED} is the same as none
         * @return this builder
         */
        public Builder publisher(String publisher) {
            this.publisher = publisher.equals(NOT_STATED) ? null : publisher;
            return this;
        }

        /**
         * Sets the title of the publication.
         *
         * @param title not blank
         * @return this builder
         */
        public Builder title(String title) {
            this.title = title;
            return this;
        }

        /**
         * Sets the year it is of.
         *
         * @param year from 1900 to 2200
         * @return this builder
         */
        public Builder year(int year) {
            this.year = year;
            return this;
        }

        /**
         * Sets the day it was read at its publisher.
         *
         * @param retrieved a day of the years 0 to 9999
         * @return this builder
         */
        public Builder retrieved(LocalDate retrieved) {
            this.retrieved = retrieved;
            return this;
        }

        /**
         * Sets the terms it may be used under.
         *
         * @param licence not blank
         * @return this builder
         */
        public Builder licence(String licence) {
            this.licence = licence;
            return this;
        }

        /**
         * Sets a remark to read beside the numbers.
         *
         * @param note the remark in its languages
         * @return this builder
         */
        public Builder note(Text note) {
            this.note = note;
            return this;
        }

        /**
         * The row.
         *
         * @return the row, checked
         * @throws IllegalArgumentException naming every defect: the industry is no kebab-case id, a bound cannot be a value
         *     of the metric, the lower bound is more than the upper, the currency is not three
         *     capital letters or the metric is not in money, a text is blank, the sample size, the year or the
         *     day of retrieval is out of range, or the period is not longer than 0 or, for a rate, cannot be carried to the
         *     metric's
         */
        public BenchmarkRow build() {
            List<Defect> defects = defects();
            if (defects.size() == 1) {
                throw new IllegalArgumentException("row '" + metric.id() + ", " + industry + "': "
                        + defects.get(0).message());
            }
            if (!defects.isEmpty()) {
                throw new IllegalArgumentException("row '" + metric.id() + ", " + industry + "' has " + defects.size()
                        + " defects: " + defects.stream().map(Defect::message).collect(Collectors.joining("; ")));
            }
            return new BenchmarkRow(this);
        }

        /** All that is wrong, in the order of the fields in documents; the one definition of what a row must be. */
        List<Defect> defects() {
            List<Defect> defects = new ArrayList<>();
            check(defects, "industry", () -> Require.id("industry", industry));
            check(defects, "region", () -> Require.notBlankOrNull("region", region));
            check(defects, "low", () -> metric.require(low));
            check(defects, "high", () -> metric.require(high));
            if (low.unit() == high.unit() && low.compareTo(high) > 0) {
                defects.add(new Defect(
                        "low",
                        "low is " + low.amount().toDecimal().toPlainString()
                                + "; it must not be more than high, which is "
                                + high.amount().toDecimal().toPlainString()));
            }
            check(defects, "currency", this::requireCurrency);
            check(defects, "period", this::periodBasis);
            if (sampleSize != null && sampleSize < 1) {
                defects.add(new Defect("sampleSize", "sampleSize is " + sampleSize + "; it must be at least 1"));
            }
            if (sampleSize != null && sampleSize > LARGEST_SAMPLE) {
                defects.add(new Defect(
                        "sampleSize", "sampleSize is " + sampleSize + "; it must be at most " + LARGEST_SAMPLE));
            }
            check(defects, "publisher", () -> Require.notBlankOrNull("publisher", publisher));
            check(defects, "title", () -> Require.notBlankOrNull("title", title));
            if (year != null) {
                int given = year;
                check(defects, "year", () -> Require.between("year", given, EARLIEST_YEAR, LATEST_YEAR));
            }
            if (retrieved != null) {
                int given = retrieved.getYear();
                check(defects, "retrieved", () -> Require.between("year of retrieved", given, 0, MOST_OF_FOUR_DIGITS));
            }
            check(defects, "licence", () -> Require.notBlankOrNull("licence", licence));
            if (defects.isEmpty()) {
                check(defects, "low", () -> requireConvertible(low));
                check(defects, "high", () -> requireConvertible(high));
            }
            return defects;
        }

        private static void check(List<Defect> defects, String field, Runnable rule) {
            try {
                rule.run();
            } catch (IllegalArgumentException e) {
                defects.add(new Defect(field, String.valueOf(e.getMessage())));
            }
        }

        private void requireCurrency() {
            if (currency == null) {
                return;
            }
            if (metric.unit() != Unit.MONEY) {
                throw Require.illegal(
                        "currency", currency, "must be left out; metric '" + metric.id() + "' is not in money");
            }
            if (!CURRENCY.matcher(currency).matches()) {
                throw Require.illegal("currency", currency, "must be an ISO 4217 code such as EUR");
            }
        }

        /** How the row's period goes with the metric's; refuses one that does not. */
        private PeriodBasis periodBasis() {
            Period own = metric.period().orElse(null);
            Period stated = period;
            if (stated != null && (stated.isNegative() || stated.isZero())) {
                throw new IllegalArgumentException(
                        "period is " + stated + "; it must be longer than 0, and no part of it negative");
            }
            if (stated != null
                    && Math.max(Math.max(stated.getYears(), stated.getMonths()), stated.getDays())
                            > MOST_OF_FOUR_DIGITS) {
                throw new IllegalArgumentException(
                        "period is " + stated + "; no part of it may be more than " + MOST_OF_FOUR_DIGITS);
            }
            if (own == null) {
                return PeriodBasis.NOT_A_RATE;
            }
            if (stated == null) {
                return PeriodBasis.ASSUMED;
            }
            if (stated.normalized().equals(own.normalized())) {
                return PeriodBasis.STATED;
            }
            if (stated.toTotalMonths() > MOST_MONTHS || stated.getDays() > MOST_DAYS) {
                throw new IllegalArgumentException(
                        "period is " + stated + "; rates are carried over from at most ten years, or 366 days");
            }
            // Whether the period can be carried to the metric's own: that does not hang on the bound.
            CompoundRate.toPeriodOf(metric, Quantity.ofPercent("0"), stated);
            return PeriodBasis.CONVERTED;
        }

        /** Refuses a bound that is no share of customers, if it has to be one; to convert it takes more time than that. */
        private void requireConvertible(Quantity bound) {
            Period stated = period;
            if (stated != null && periodBasis() == PeriodBasis.CONVERTED) {
                metric.period().ifPresent(own -> CompoundRate.toPeriodOf(metric, bound, own));
                if (bound.amount().signum() < 0) {
                    // What a net loss below 0 is carried to may be too far below.
                    CompoundRate.toPeriodOf(metric, bound, stated);
                }
            }
        }
    }
}
