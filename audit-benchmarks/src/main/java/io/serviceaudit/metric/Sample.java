package io.serviceaudit.metric;

import io.serviceaudit.measure.Measurement;
import io.serviceaudit.measure.Metric;
import io.serviceaudit.measure.Metrics;
import io.serviceaudit.measure.Quantity;
import io.serviceaudit.measure.RatingScale;
import io.serviceaudit.measure.RawData;
import io.serviceaudit.measure.Unit;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** What the raw data of a measurement are a sample of, as far as an interval follows from them. */
sealed interface Sample {
    /** The survey of a Net Promoter Score. */
    record Survey(NetPromoterCounts counts) implements Sample {
        @Override
        public Optional<Quantity> estimate() {
            return counts.score();
        }

        @Override
        public BigInteger size() {
            return counts.respondents();
        }

        @Override
        public Optional<Interval> interval(Confidence confidence) {
            return NetPromoterInterval.adjustedWald(counts, confidence);
        }
    }

    /** So many of so many. */
    record Share(Proportion proportion) implements Sample {
        @Override
        public Optional<Quantity> estimate() {
            return proportion.share();
        }

        @Override
        public BigInteger size() {
            return BigInteger.valueOf(proportion.whole());
        }

        @Override
        public Optional<Interval> interval(Confidence confidence) {
            return ProportionInterval.wilson(proportion, confidence);
        }
    }

    /** A mean that chance can be told of: of two values or more, which are not all the same. */
    record Mean(SampleMean mean) implements Sample {
        @Override
        public Optional<Quantity> estimate() {
            return Optional.of(new Quantity(mean.scale().unit(), mean.mean()));
        }

        @Override
        public BigInteger size() {
            return BigInteger.valueOf(mean.size());
        }

        @Override
        public Optional<Interval> interval(Confidence confidence) {
            return mean.isWithoutSpread() ? Optional.empty() : Optional.of(mean.studentT(confidence));
        }
    }

    /** The value that the raw data give plainly, for the period they were taken over; empty of no data. */
    Optional<Quantity> estimate();

    /** How many were asked or looked at. */
    BigInteger size();

    /** How sure the estimate is; empty of too few data. */
    Optional<Interval> interval(Confidence confidence);

    /** What the raw data of a measurement are a sample of; empty where there are none, or chance cannot be told from them. */
    static Optional<Sample> of(Measurement measurement) {
        return measurement.rawData().flatMap(raw -> of(measurement.metric(), raw));
    }

    private static Optional<Sample> of(Metric metric, RawData raw) {
        if (raw instanceof RawData.Counts counts) {
            return ofCounts(metric, counts.byName());
        }
        if (raw instanceof RawData.Ratings ratings) {
            return ofRatings(metric, ratings);
        }
        if (raw instanceof RawData.TopBoxRatings ratings) {
            return metric.unit() == Unit.PERCENT
                    ? share(ratings.satisfied(), ratings.ratings().size())
                    : Optional.empty();
        }
        return raw instanceof RawData.Times times && metric.unit() == Unit.DURATION
                ? DurationSample.of(times.times()).sampleMean().map(Mean::new)
                : Optional.empty();
    }

    private static Optional<Sample> ofRatings(Metric metric, RawData.Ratings data) {
        if (isOf(metric, Metrics.NPS)) {
            return data.scale().equals(RatingScale.ZERO_TO_TEN)
                    ? Optional.of(new Survey(NetPromoterCounts.ofRatings(data.ratings())))
                    : Optional.empty();
        }
        if (metric.unit() != Unit.PERCENT) {
            return Optional.empty();
        }
        BigInteger sum = BigInteger.ZERO;
        BigInteger squares = BigInteger.ZERO;
        for (int rating : data.ratings()) {
            BigInteger number = BigInteger.valueOf(rating);
            sum = sum.add(number);
            squares = squares.add(number.multiply(number));
        }
        return SampleMean.of(data.ratings().size(), sum, squares, SampleMean.Scale.hundredOf(data.scale()))
                .map(Mean::new);
    }

    private static Optional<Sample> ofCounts(Metric metric, Map<String, Long> counts) {
        if (isOf(metric, Metrics.NPS)) {
            return of(counts, "promoters", "passives", "detractors")
                    .map(all -> new Survey(new NetPromoterCounts(all.get(0), all.get(1), all.get(2))));
        }
        if (isOf(metric, Metrics.CRR)) {
            return of(counts, "startCustomers", "endCustomers", "newCustomers")
                    .flatMap(all -> share(all.get(1) - all.get(2), all.get(0)));
        }
        if (isOf(metric, Metrics.CHURN_RATE)) {
            return of(counts, "startCustomers", "lostCustomers").flatMap(all -> share(all.get(1), all.get(0)));
        }
        if (metric.unit() != Unit.PERCENT) {
            return Optional.empty();
        }
        return of(counts, "satisfied", "neutral", "dissatisfied")
                .flatMap(all -> share(all.get(0), sum(all)))
                .or(() -> of(counts, "part", "whole").flatMap(all -> share(all.get(0), all.get(1))));
    }

    /** The counts of these names, where they are all there is. */
    private static Optional<List<Long>> of(Map<String, Long> counts, String... names) {
        return counts.keySet().equals(Set.of(names))
                ? Optional.of(Arrays.stream(names)
                        .map(name -> Objects.requireNonNull(counts.get(name), name))
                        .toList())
                : Optional.empty();
    }

    /** The sum, or -1 where it is more than a {@code long} holds. */
    private static long sum(List<Long> counts) {
        BigInteger sum =
                counts.stream().map(BigInteger::valueOf).reduce(BigInteger::add).orElse(BigInteger.ZERO);
        return sum.bitLength() < Long.SIZE ? sum.longValue() : -1;
    }

    /** Raw data are what a host says they are: counts that are no proportion are no sample of one. */
    private static Optional<Sample> share(long part, long whole) {
        return part < 0 || part > whole ? Optional.empty() : Optional.of(new Share(new Proportion(part, whole)));
    }

    private static boolean isOf(Metric metric, Metric other) {
        return metric.id().equals(other.id());
    }
}
