package io.serviceaudit.conversation;

import io.serviceaudit.internal.Require;
import io.serviceaudit.measure.Ratio;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One of the categories that reviewers choose from: {@code partial}, or {@code partial} worth 1/2 where distances between categories
 * count.
 */
public final class RatingCategory {
    private final String id;
    private final @Nullable Ratio value;

    private RatingCategory(String id, @Nullable Ratio value) {
        this.id = Require.hostId("category id", id);
        this.value = value;
    }

    /**
     * A category that is only a name.
     *
     * @param id 1-128 printable characters
     * @throws IllegalArgumentException if the id is none
     */
    public static RatingCategory of(String id) {
        Objects.requireNonNull(id, "id");
        return new RatingCategory(id, null);
    }

    /**
     * A category that is worth a value.
     *
     * @param id 1-128 printable characters
     * @param value any number; larger ones need not be better
     * @throws IllegalArgumentException if the id is none
     */
    public static RatingCategory of(String id, Ratio value) {
        Objects.requireNonNull(id, "id");
        return new RatingCategory(id, Objects.requireNonNull(value, "value"));
    }

    /** The id, as ratings name it. */
    public String id() {
        return id;
    }

    /** What it is worth; empty if it is only a name. */
    public Optional<Ratio> value() {
        return Optional.ofNullable(value);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RatingCategory that && id.equals(that.id) && Objects.equals(value, that.value);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, value);
    }

    /** The id; for display. */
    @Override
    public String toString() {
        return id;
    }
}
