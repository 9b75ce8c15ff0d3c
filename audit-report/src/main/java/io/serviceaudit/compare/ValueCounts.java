package io.serviceaudit.compare;

import io.serviceaudit.measure.Quantity;
import java.util.Map;
import java.util.TreeMap;

/** How often each value occurs, exactly. In which order values are added makes no difference. */
final class ValueCounts {
    private static final int QUARTERS = 4;

    private final TreeMap<Quantity, Long> counts = new TreeMap<>();
    private long size;

    /** Counts one more value, of the unit of those before. */
    void add(Quantity value) {
        counts.merge(value, 1L, Math::addExact);
        size = Math.addExact(size, 1);
    }

    /** How many values were added. */
    long size() {
        return size;
    }

    /** The quartiles; there must be a value. */
    Quartiles quartiles() {
        return new Quartiles(size, ofQuarter(1), ofQuarter(2), ofQuarter(QUARTERS - 1));
    }

    /** The value of rank {@code ceil(quarter * size / 4)}. */
    private Quantity ofQuarter(int quarter) {
        long rank = (size / QUARTERS) * quarter + (size % QUARTERS * quarter + QUARTERS - 1) / QUARTERS;
        long seen = 0;
        for (Map.Entry<Quantity, Long> value : counts.entrySet()) {
            seen += value.getValue();
            if (seen >= rank) {
                return value.getKey();
            }
        }
        throw new IllegalStateException("there is no value of rank " + rank + " among " + size);
    }
}
