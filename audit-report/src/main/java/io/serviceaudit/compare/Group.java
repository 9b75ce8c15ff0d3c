package io.serviceaudit.compare;

import io.serviceaudit.benchmark.Industry;
import io.serviceaudit.benchmark.Segment;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Subjects that are looked at together: those of an industry, those with a tag, or those of an industry with a tag. */
public final class Group {
    /** By industry, tag and value, in the order of their characters. */
    static final Comparator<Group> ORDER = Comparator.comparing(Group::industry)
            .thenComparing(group -> group.segment == null ? "" : group.segment.tag())
            .thenComparing(group -> group.segment == null ? "" : group.segment.value());

    private final String industry;
    private final @Nullable Segment segment;

    private Group(String industry, @Nullable Segment segment) {
        this.industry = industry;
        this.segment = segment;
    }

    static Group of(String industry, @Nullable Segment segment) {
        return new Group(industry, segment);
    }

    /** The id of the industry; {@link Industry#ALL} where subjects are of any. */
    public String industry() {
        return industry;
    }

    /** The tag that all its subjects carry, and its value; empty where the industry alone counts. */
    public Optional<Segment> segment() {
        return Optional.ofNullable(segment);
    }

    /** Groups are equal when industry and segment are. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Group that && industry.equals(that.industry) && Objects.equals(segment, that.segment);
    }

    @Override
    public int hashCode() {
        return Objects.hash(industry, segment);
    }

    /** Industry and segment; for display. */
    @Override
    public String toString() {
        return industry + (segment == null ? "" : ", " + segment);
    }
}
