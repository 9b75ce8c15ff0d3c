package io.serviceaudit.internal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Unmodifiable copies for document records. What a document lacks stays null, the whole or an element, so that reader and
 * constraints can name it; a domain value is made only of documents that lack nothing.
 */
public final class Copies {
    private Copies() {}

    /** A copy in the same order; null for null. */
    @SuppressWarnings("NullAway") // a list that is missing is null until the document is validated
    public static <T> List<T> of(@Nullable List<T> list) {
        return list == null ? null : Collections.unmodifiableList(new ArrayList<>(list));
    }

    /** A copy in the same order; null for null. */
    @SuppressWarnings("NullAway") // a map that is missing is null until the document is validated
    public static <K, V> Map<K, V> of(@Nullable Map<K, V> map) {
        return map == null ? null : Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }
}
