package io.serviceaudit.testkit;

import io.serviceaudit.measure.Direction;
import java.util.List;

/** Sample directions for tests. */
public final class Directions {
    private Directions() {}

    /**
     * Every direction there is.
     *
     * @return the directions in the order of their declaration
     */
    public static List<Direction> all() {
        return List.of(Direction.values());
    }
}
