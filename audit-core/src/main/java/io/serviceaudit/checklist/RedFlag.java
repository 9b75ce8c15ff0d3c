package io.serviceaudit.checklist;

import io.serviceaudit.measure.Comparator;
import io.serviceaudit.measure.Measurement;
import io.serviceaudit.measure.Metric;
import io.serviceaudit.measure.Quantity;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A symptom that makes a finding urgent when it is observed: "customers write a second time". The auditor ticks it, or a
 * measurement shows it.
 */
public final class RedFlag {
    private final Text text;
    private final @Nullable Sign sign;

    private RedFlag(Text text, @Nullable Sign sign) {
        this.text = Objects.requireNonNull(text, "text");
        this.sign = sign;
    }

    /** A symptom that only an auditor can observe. */
    public static RedFlag of(Text text) {
        return new RedFlag(text, null);
    }

    /**
     * This symptom, also shown by a measurement: longest first response over 60 minutes.
     *
     * @throws IllegalArgumentException if the value is in another unit than the metric
     */
    public RedFlag measuredBy(Metric metric, Comparator when, Quantity value) {
        return new RedFlag(text, new Sign(metric, when, value));
    }

    /** The symptom. */
    public Text text() {
        return text;
    }

    /** The measurement that shows it; empty if only an auditor can tell. */
    public Optional<Sign> sign() {
        return Optional.ofNullable(sign);
    }

    /**
     * A metric's value that shows a red flag.
     *
     * @param metric the metric read, for the whole
     * @param when how its value is held against the threshold
     * @param value the threshold
     */
    public record Sign(Metric metric, Comparator when, Quantity value) {
        /**
         * Checks the unit.
         *
         * @throws IllegalArgumentException if the value is in another unit than the metric
         */
        public Sign {
            Objects.requireNonNull(metric, "metric");
            Objects.requireNonNull(when, "when");
            if (value.unit() != metric.unit()) {
                throw new IllegalArgumentException("red flag on metric '" + metric.id() + "' is in "
                        + value.unit().code() + "; it must be in "
                        + metric.unit().code());
            }
        }

        /** Whether a measurement shows the flag; empty if the whole was not measured. */
        public Optional<Boolean> observed(Measurement measurement) {
            return measurement.value().map(measured -> when.holds(measured, value));
        }
    }
}
