package io.serviceaudit.testkit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** An order in which to give the same things. */
@FunctionalInterface
interface Order {
    /** The order they have. */
    Order AS_IT_IS = new Order() {
        @Override
        public <T> List<T> of(List<? extends T> values) {
            return List.copyOf(values);
        }
    };

    /** The last first. */
    Order REVERSED = new Order() {
        @Override
        public <T> List<T> of(List<? extends T> values) {
            List<T> reversed = new ArrayList<>(values);
            Collections.reverse(reversed);
            return reversed;
        }
    };

    /** All of these, in this order. */
    <T> List<T> of(List<? extends T> values);
}
