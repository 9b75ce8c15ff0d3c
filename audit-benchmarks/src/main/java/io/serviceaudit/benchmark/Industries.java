package io.serviceaudit.benchmark;

import io.serviceaudit.internal.Require;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The taxonomy of industries: the bundled one and what a host adds. Immutable; {@link #with} gives a new one.
 *
 * <p>In the bundled one telecom, a part of services, falls back to services for NPS, and banking, a part of financial
 * services, to financial services for the retention rate. There is no other fall-back.
 */
public final class Industries {
    private final Map<String, Industry> byId;

    private Industries(Map<String, Industry> byId) {
        this.byId = byId;
        byId.values().forEach(this::checkReferences);
    }

    /** {@return the bundled taxonomy: the industries of the bundled table} */
    public static Industries standard() {
        return Standard.INDUSTRIES;
    }

    /**
     * A taxonomy of one's own.
     *
     * @param industries the industries, in any order
     * @return the taxonomy
     * @throws IllegalArgumentException if an id is given twice, a parent or fall-back is not among them, or an industry is
     *     a part of itself through its parents
     */
    public static Industries of(Collection<Industry> industries) {
        Map<String, Industry> map = new LinkedHashMap<>();
        Require.unique("industry", industries, Industry::id).forEach(industry -> map.put(industry.id(), industry));
        return new Industries(Collections.unmodifiableMap(map));
    }

    /**
     * This taxonomy and one more industry, in place of an earlier one of that id.
     *
     * @param industry the industry
     * @return a copy
     * @throws IllegalArgumentException if its parent or a fall-back is not in the taxonomy, or it would be a part of
     *     itself through its parents
     */
    public Industries with(Industry industry) {
        Map<String, Industry> map = new LinkedHashMap<>(byId);
        map.put(industry.id(), industry);
        return new Industries(Collections.unmodifiableMap(map));
    }

    private void checkReferences(Industry industry) {
        String id = industry.id();
        industry.parent().ifPresent(parent -> checkKnown("parent of industry '" + id + "'", parent));
        industry.fallBacks()
                .forEach((metric, fallBack) ->
                        checkKnown("fall-back of industry '" + id + "' for metric '" + metric + "'", fallBack));
        Set<String> line = new HashSet<>();
        for (Optional<Industry> at = Optional.of(industry);
                at.isPresent();
                at = at.flatMap(Industry::parent).flatMap(this::find)) {
            if (!line.add(at.get().id())) {
                throw new IllegalArgumentException("industry '" + id
                        + "' has a circle among its parents; an industry must not be a part of itself");
            }
        }
    }

    private void checkKnown(String thing, String industry) {
        if (!byId.containsKey(industry)) {
            throw Require.illegal(thing, industry, "must be in the taxonomy");
        }
    }

    /**
     * The industry of an id.
     *
     * @param id the id
     * @return the industry; empty if there is none
     */
    public Optional<Industry> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** {@return all of them, in the order given} */
    public List<Industry> all() {
        return List.copyOf(byId.values());
    }

    /** Taxonomies are equal when they have equal industries. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Industries that && byId.equals(that.byId);
    }

    @Override
    public int hashCode() {
        return byId.hashCode();
    }

    /** The ids; for display. */
    @Override
    public String toString() {
        return byId.keySet().toString();
    }

    /** Read when first asked for. */
    private static final class Standard {
        static final Industries INDUSTRIES = Bundled.industries();
    }
}
