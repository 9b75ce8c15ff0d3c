package io.serviceaudit.compare;

import io.serviceaudit.measure.Quantity;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A value that a report shows of a subject, with what tells it from other reports and puts the subject into groups.
 *
 * @param date the day of the audit
 * @param audit the id of the audit
 * @param isFinal whether the audit is signed off
 * @param industry the subject's industry; null if not given
 * @param tags the subject's tags
 * @param value the value
 */
record Observation(
        LocalDate date,
        String audit,
        boolean isFinal,
        @Nullable String industry,
        Map<String, String> tags,
        Quantity value) {

    /**
     * By date, then id, then a final one after a draft. Reports that still tie are of one audit and differ only because somebody
     * changed it: then by what they say, so that the same one stands whichever came first.
     */
    private static final Comparator<Observation> BY_RECENCY = Comparator.comparing(Observation::date)
            .thenComparing(Observation::audit)
            .thenComparing(Observation::isFinal)
            .thenComparing(Observation::value)
            .thenComparing(observation -> observation.industry == null ? "" : observation.industry)
            .thenComparing(observation -> new TreeMap<>(observation.tags).toString());

    /** The later of two of one subject. */
    Observation later(Observation other) {
        return BY_RECENCY.compare(this, other) >= 0 ? this : other;
    }
}
