package io.serviceaudit.lint;

import io.serviceaudit.checklist.Truth;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;

/**
 * Something that a condition asks about, going through its values one by one and, last, through not being known. Where it is not
 * open, as an answer to an item that does not apply, it is not known and nothing else.
 */
final class Variable {
    /** A value that nobody names; equal to no other. */
    private static final Object OTHER = new Object();

    private final List<?> values;
    private final BooleanSupplier open;

    /** The index of the value it has; the number of values while it is not known. */
    private int at;

    private Variable(List<?> values, BooleanSupplier open) {
        this.values = values;
        this.open = open;
    }

    /** One of these values; those that no question tells apart are one. Those that are asked for come first. */
    static Variable of(Collection<?> values, Collection<? extends Set<?>> questions) {
        Map<BitSet, Object> asked = new LinkedHashMap<>();
        Map<BitSet, Object> rest = new LinkedHashMap<>();
        for (Object value : values) {
            BitSet answers = new BitSet();
            int question = 0;
            for (Set<?> each : questions) {
                answers.set(question++, each.contains(value));
            }
            (answers.isEmpty() ? rest : asked).putIfAbsent(answers, value);
        }
        List<Object> different = new ArrayList<>(asked.values());
        different.addAll(rest.values());
        return new Variable(different, () -> true);
    }

    /** One of the names in these questions, or another. */
    static Variable ofNames(Collection<? extends Set<?>> questions) {
        Set<Object> names = new LinkedHashSet<>();
        questions.forEach(names::addAll);
        names.add(OTHER);
        return of(names, questions);
    }

    /** This variable, known only while something holds. */
    Variable openIf(BooleanSupplier open) {
        return new Variable(values, open);
    }

    /** Goes to the first value. */
    void start() {
        at = open.getAsBoolean() ? 0 : values.size();
    }

    /** Goes to the next value, or to not being known; false if it was there already. */
    boolean next() {
        if (!isKnown()) {
            return false;
        }
        at++;
        return true;
    }

    boolean isKnown() {
        return at < values.size();
    }

    /** Whether it has one of these values; unknown if it is not known. */
    Truth isOneOf(Collection<?> some) {
        return isKnown() ? Truth.of(some.contains(values.get(at))) : Truth.UNKNOWN;
    }
}
