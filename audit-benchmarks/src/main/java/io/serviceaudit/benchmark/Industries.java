package io.serviceaudit.benchmark;

import io.serviceaudit.internal.NearestName;
import io.serviceaudit.internal.Require;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The taxonomy of industries: the bundled one and what a host adds. Immutable; {@link #with} gives a new one.
 *
 * <p>In the bundled one parts of an industry fall back to the whole, for those metrics where the whole's figures speak of
 * the part too and none of its own are bundled: telecom to services for NPS, banking to financial services for the retention rate,
 * mobile operators to telecom for churn, and so on. {@link Industry#fallBacks()} names each; there is no other.
 *
 * <p>Audits may also name an industry by an alias: a common other name ({@code banks}, {@code ecommerce}), or a code of ISIC Rev. 4
 * or NACE Rev. 2 where its scope is that of the industry ({@code isic-4-k}, {@code nace-2-64-19}). Sections that cover more than one
 * of our industries (G, wholesale and retail; J, information and communication) are no aliases. Sources: United Nations,
 * International Standard Industrial Classification of All Economic Activities (ISIC), Revision 4, 2008; Eurostat, NACE Rev. 2, 2008.
 * In ISIC Rev. 5 and NACE Rev. 2.1 sections after J have other letters, so the revision is a part of the name.
 */
public final class Industries {
    private final Map<String, Industry> byId;
    private final Map<String, Industry> byAlias = new LinkedHashMap<>();

    private Industries(Map<String, Industry> byId) {
        this.byId = byId;
        byId.values().forEach(this::checkReferences);
        byId.values().forEach(this::addAliases);
    }

    private void addAliases(Industry industry) {
        for (String alias : industry.aliases()) {
            String thing = "alias of industry '" + industry.id() + "'";
            if (byId.containsKey(alias)) {
                throw Require.illegal(thing, alias, "must not be the id of another");
            }
            Industry other = byAlias.putIfAbsent(alias, industry);
            if (other != null) {
                throw Require.illegal(thing, alias, "must not be one of industry '" + other.id() + "' too");
            }
        }
    }

    /** {@return the bundled taxonomy: the industries of the bundled tables} */
    public static Industries standard() {
        return Standard.INDUSTRIES;
    }

    /**
     * A taxonomy of one's own.
     *
     * @param industries the industries, in any order
     * @return the taxonomy
     * @throws IllegalArgumentException if an id is given twice, a parent or fall-back is not among them, an industry is
     *     a part of itself through its parents, or an alias is an id or another industry's alias
     */
    public static Industries of(Collection<Industry> industries) {
        Map<String, Industry> map = new LinkedHashMap<>();
        Require.unique("industry", industries, Industry::id).forEach(industry -> map.put(industry.id(), industry));
        return new Industries(Collections.unmodifiableMap(map));
    }

    /**
     * This taxonomy and one more industry, in place of an earlier one of that id. Its id and aliases are its own from now on: where they
     * were aliases of another, they are so no more, so that a later version of the bundled taxonomy takes no name from a host.
     *
     * @param industry the industry
     * @return a copy
     * @throws IllegalArgumentException if its parent or a fall-back is not in the taxonomy, it would be a part of
     *     itself through its parents, or one of its aliases is the id of another
     */
    public Industries with(Industry industry) {
        Set<String> names = new HashSet<>(industry.aliases());
        names.add(industry.id());
        Map<String, Industry> map = new LinkedHashMap<>();
        byId.forEach((id, known) -> map.put(id, known.withoutAliases(names)));
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
     * The industry of an id. What names rows is the id and nothing else; for what an audit names, see {@link #resolve}.
     *
     * @param id the id
     * @return the industry; empty if there is none
     */
    public Optional<Industry> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /**
     * The industry that a name stands for.
     *
     * @param name an id or an alias
     * @return the industry; empty if the name is neither
     */
    public Optional<Industry> resolve(String name) {
        return find(name).or(() -> Optional.ofNullable(byAlias.get(name)));
    }

    /**
     * The industry that may have been meant by a name that is not known: the one of that alias, or of the id or alias that is
     * nearest in spelling.
     *
     * @param name the name
     * @return the id of the industry; empty if no name is near
     */
    public Optional<String> nearest(String name) {
        return nearest(name, new NearestName());
    }

    /** As {@link #nearest(String)}, at the cost of one document. */
    Optional<String> nearest(String name, NearestName names) {
        Set<String> known = new LinkedHashSet<>(byId.keySet());
        known.addAll(byAlias.keySet());
        return names.to(name, known).flatMap(this::resolve).map(Industry::id);
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
