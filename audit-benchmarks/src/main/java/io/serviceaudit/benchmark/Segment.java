package io.serviceaudit.benchmark;

import io.serviceaudit.audit.Subject;
import io.serviceaudit.internal.Require;

/**
 * Those subjects that carry one tag: the branches with {@code city} Moscow, say. A benchmark row with a segment is about
 * them alone.
 *
 * @param tag the name of a tag that subjects carry, without spaces around it
 * @param value the tag's value, not blank, without spaces around it; capitals count
 */
public record Segment(String tag, String value) {
    /**
     * Takes off spaces around tag and value, since CSV files do not keep them.
     *
     * @throws IllegalArgumentException if the tag is not 1-128 printable characters, or the value is blank
     */
    public Segment {
        tag = Require.hostId("tag of a segment", tag.strip());
        value = Require.notBlank("value of segment '" + tag + "'", value.strip());
    }

    /**
     * Whether a subject carries the tag with this value; spaces around either say nothing.
     *
     * @param subject who is audited
     * @return true if it is one of the segment
     */
    public boolean includes(Subject subject) {
        return subject.tags().entrySet().stream()
                .anyMatch(tagged -> tag.equals(tagged.getKey().strip())
                        && value.equals(tagged.getValue().strip()));
    }

    /** Tag and value; for display. */
    @Override
    public String toString() {
        return tag + "=" + value;
    }
}
