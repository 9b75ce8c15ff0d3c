package io.serviceaudit.audit;

import io.serviceaudit.internal.Require;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The company, branch or team that is audited. */
public final class Subject {
    private final String id;
    private final @Nullable String name;
    private final @Nullable String industry;
    private final Map<String, String> tags;

    private Subject(String id, @Nullable String name, @Nullable String industry, Map<String, String> tags) {
        this.id = id;
        this.name = name;
        this.industry = industry;
        this.tags = tags;
    }

    /**
     * A subject known by an id of the host's own.
     *
     * @throws IllegalArgumentException if the id is not 1-128 printable characters
     */
    public static Subject of(String id) {
        return new Subject(Require.hostId("subject id", id), null, null, Map.of());
    }

    /**
     * This subject with a name.
     *
     * @throws IllegalArgumentException if the name is blank
     */
    public Subject withName(String name) {
        return new Subject(id, Require.notBlank("name of subject '" + id + "'", name), industry, tags);
    }

    /**
     * This subject with an industry, by which benchmarks are found and conditions decided.
     *
     * @throws IllegalArgumentException if it is no kebab-case id
     */
    public Subject withIndustry(String industry) {
        return new Subject(id, name, Require.id("industry of subject '" + id + "'", industry), tags);
    }

    /**
     * This subject with a tag, in place of an earlier one of that name: city, brand, shift.
     *
     * @throws IllegalArgumentException if the tag's name is not 1-128 printable characters
     */
    public Subject withTag(String tag, String value) {
        return withTags(Map.of(Objects.requireNonNull(tag, "tag"), Objects.requireNonNull(value, "value")));
    }

    /**
     * This subject with these tags added, each in place of an earlier one of that name.
     *
     * @param added values by tag
     * @throws IllegalArgumentException if a tag's name is not 1-128 printable characters
     */
    public Subject withTags(Map<String, String> added) {
        Map<String, String> copy = new LinkedHashMap<>(tags);
        added.forEach((tag, value) -> copy.put(
                Require.hostId("tag of subject '" + id + "'", tag), Objects.requireNonNull(value, "value of a tag")));
        return new Subject(id, name, industry, Collections.unmodifiableMap(copy));
    }

    /** The host's id for it. */
    public String id() {
        return id;
    }

    /** The name; empty if not given. */
    public Optional<String> name() {
        return Optional.ofNullable(name);
    }

    /** The industry's id; empty if not given. */
    public Optional<String> industry() {
        return Optional.ofNullable(industry);
    }

    /** Values by tag, in the order given. */
    public Map<String, String> tags() {
        return tags;
    }
}
