package io.serviceaudit.audit;

import io.serviceaudit.internal.Require;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What an audit looks at: channels, period, segment of customers, place; and the goals it serves. */
public final class Scope {
    private static final Scope OPEN = new Scope(List.of(), null, null, null, null);

    private final List<Goal> goals;
    private final @Nullable List<String> channels;
    private final @Nullable DateRange period;
    private final @Nullable String segment;
    private final @Nullable String place;

    private Scope(
            List<Goal> goals,
            @Nullable List<String> channels,
            @Nullable DateRange period,
            @Nullable String segment,
            @Nullable String place) {
        this.goals = goals;
        this.channels = channels;
        this.period = period;
        this.segment = segment;
        this.place = place;
    }

    /** A scope that says nothing yet. */
    public static Scope open() {
        return OPEN;
    }

    /** This scope with these goals, in order. */
    public Scope withGoals(List<? extends Goal> goals) {
        return new Scope(List.copyOf(goals), channels, period, segment, place);
    }

    /**
     * This scope with the channels looked at. An empty list says that there are none, which is not the same as saying
     * nothing (rule S21).
     *
     * @throws IllegalArgumentException if a channel is not 1-128 printable characters or given twice
     */
    public Scope withChannels(List<String> channels) {
        channels.forEach(channel -> Require.hostId("channel in scope", channel));
        return new Scope(
                goals, Require.unique("channel in scope", channels, Function.identity()), period, segment, place);
    }

    /** This scope with the days looked at. */
    public Scope withPeriod(DateRange period) {
        return new Scope(goals, channels, Objects.requireNonNull(period, "period"), segment, place);
    }

    /**
     * This scope with whose experience is looked at: new customers, the whole base.
     *
     * @throws IllegalArgumentException if it is blank
     */
    public Scope withSegment(String segment) {
        return new Scope(goals, channels, period, Require.notBlank("segment of the scope", segment), place);
    }

    /**
     * This scope with a place: a branch, a city.
     *
     * @throws IllegalArgumentException if it is blank
     */
    public Scope withPlace(String place) {
        return new Scope(goals, channels, period, segment, Require.notBlank("place of the scope", place));
    }

    /** The goals, in order. */
    public List<Goal> goals() {
        return goals;
    }

    /** The channels, in order; empty if nothing is said of them. */
    public Optional<List<String>> channels() {
        return Optional.ofNullable(channels);
    }

    /** The days looked at; empty if not said. */
    public Optional<DateRange> period() {
        return Optional.ofNullable(period);
    }

    /** Whose experience is looked at; empty if not said. */
    public Optional<String> segment() {
        return Optional.ofNullable(segment);
    }

    /** The place; empty if not said. */
    public Optional<String> place() {
        return Optional.ofNullable(place);
    }
}
