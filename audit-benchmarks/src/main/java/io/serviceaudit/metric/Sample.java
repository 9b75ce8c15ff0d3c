package io.serviceaudit.metric;

import io.serviceaudit.measure.Measurement;
import io.serviceaudit.measure.Metric;
import io.serviceaudit.measure.Metrics;
import io.serviceaudit.measure.Quantity;
import io.serviceaudit.measure.RawData;
import java.math.BigInteger;
import java.util.Map;
import java.util.Optional;

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
        return raw instanceof RawData.Ratings ratings && isOf(metric, Metrics.NPS)
                ? Optional.of(new Survey(NetPromoterCounts.ofRatings(ratings.ratings())))
                : Optional.empty();
    }

    private static Optional<Sample> ofCounts(Metric metric, Map<String, Long> counts) {
        if (isOf(metric, Metrics.NPS)) {
            Long promoters = counts.get("promoters");
            Long passives = counts.get("passives");
            Long detractors = counts.get("detractors");
            return promoters == null || passives == null || detractors == null
                    ? Optional.empty()
                    : Optional.of(new Survey(new NetPromoterCounts(promoters, passives, detractors)));
        }
        Long start = counts.get("startCustomers");
        if (isOf(metric, Metrics.CRR)) {
            Long end = counts.get("endCustomers");
            Long added = counts.get("newCustomers");
            return start == null || end == null || added == null ? Optional.empty() : share(end - added, start);
        }
        if (isOf(metric, Metrics.CHURN_RATE)) {
            Long lost = counts.get("lostCustomers");
            return start == null || lost == null ? Optional.empty() : share(lost, start);
        }
        return Optional.empty();
    }

    /** Raw data are what a host says they are: counts that are no proportion are no sample of one. */
    private static Optional<Sample> share(long part, long whole) {
        return part < 0 || part > whole ? Optional.empty() : Optional.of(new Share(new Proportion(part, whole)));
    }

    private static boolean isOf(Metric metric, Metric other) {
        return metric.id().equals(other.id());
    }
}
