package io.serviceaudit.benchmark;

import io.serviceaudit.checklist.Text;
import io.serviceaudit.internal.Require;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A line of business: telecom, a part of services. For single metrics it may name another industry whose row stands in
 * where it has none of its own; without such a name nothing stands in, not even its parent's. It may go by other names
 * too: an audit of {@code banks} is one of banking, and so is one of {@code isic-4-6419}.
 */
public final class Industry {
    /**
     * The id of all industries together, for rows that are about no single one. Such a row is found by this id, by a
     * fall-back that names it, or for a subject of its {@linkplain BenchmarkRow#segment() segment}; it never stands in unasked.
     */
    public static final String ALL = "all";

    private final String id;
    private final Text name;
    private final @Nullable String parent;
    private final Map<String, String> fallBacks;
    private final List<String> aliases;

    private Industry(
            String id, Text name, @Nullable String parent, Map<String, String> fallBacks, List<String> aliases) {
        this.id = id;
        this.name = name;
        this.parent = parent;
        this.fallBacks = fallBacks;
        this.aliases = aliases;
    }

    /**
     * An industry without parent, fall-backs and other names.
     *
     * @param id a kebab-case id
     * @param name the words shown for it
     * @return the industry
     * @throws IllegalArgumentException if the id is none
     */
    public static Industry of(String id, Text name) {
        return new Industry(
                Require.id("industry", id), Objects.requireNonNull(name, "name"), null, Map.of(), List.of());
    }

    /**
     * This industry as a part of another.
     *
     * @param parent the other's id
     * @return a copy
     * @throws IllegalArgumentException if it is no kebab-case id or the industry's own
     */
    public Industry withParent(String parent) {
        return new Industry(id, name, other("parent", parent), fallBacks, aliases);
    }

    /**
     * This industry with a fall-back for one metric, in place of an earlier one for it.
     *
     * @param metric the metric's id
     * @param industry the id of the industry whose row stands in
     * @return a copy
     * @throws IllegalArgumentException if one of them is no kebab-case id, or the industry is this one
     */
    public Industry withFallBack(String metric, String industry) {
        Map<String, String> copy = new LinkedHashMap<>(fallBacks);
        copy.put(Require.id("metric id", metric), other("fall-back", industry));
        return new Industry(id, name, parent, Collections.unmodifiableMap(copy), aliases);
    }

    /**
     * This industry with one more name that audits may give it. A code of a classification names its revision, since
     * letters and numbers move between revisions: {@code isic-4-k}, {@code nace-2-64-19}.
     *
     * @param alias another name, written as an id is
     * @return a copy
     * @throws IllegalArgumentException if it is no kebab-case id, the industry's own, or given already
     */
    public Industry withAlias(String alias) {
        String whole = "alias of industry '" + id + "'";
        Require.id(whole, alias);
        if (alias.equals(id) || aliases.contains(alias)) {
            throw Require.illegal(whole, alias, "must be a name the industry does not have yet");
        }
        List<String> copy = new ArrayList<>(aliases);
        copy.add(alias);
        return new Industry(id, name, parent, fallBacks, List.copyOf(copy));
    }

    /** This industry without those other names that are ids of others by now. */
    Industry withoutAliases(Collection<String> taken) {
        return new Industry(
                id,
                name,
                parent,
                fallBacks,
                aliases.stream().filter(alias -> !taken.contains(alias)).toList());
    }

    private String other(String thing, String industry) {
        String whole = thing + " of industry '" + id + "'";
        if (Require.id(whole, industry).equals(id)) {
            throw Require.illegal(whole, industry, "must be another industry");
        }
        return industry;
    }

    /** {@return the id, as documents name it} */
    public String id() {
        return id;
    }

    /** {@return the words shown for it} */
    public Text name() {
        return name;
    }

    /** {@return the id of the industry it is a part of; empty if of none} */
    public Optional<String> parent() {
        return Optional.ofNullable(parent);
    }

    /** {@return ids of industries by the id of the metric they stand in for, in the order given} */
    public Map<String, String> fallBacks() {
        return fallBacks;
    }

    /** {@return other names that audits may give it, in the order given} */
    public List<String> aliases() {
        return aliases;
    }

    /** Industries are equal when all they say is. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Industry that
                && id.equals(that.id)
                && name.equals(that.name)
                && Objects.equals(parent, that.parent)
                && fallBacks.equals(that.fallBacks)
                && aliases.equals(that.aliases);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    /** The id; for display. */
    @Override
    public String toString() {
        return id;
    }
}
