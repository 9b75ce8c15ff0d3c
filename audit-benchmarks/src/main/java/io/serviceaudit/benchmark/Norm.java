package io.serviceaudit.benchmark;

import io.serviceaudit.checklist.Text;
import io.serviceaudit.internal.Require;
import io.serviceaudit.measure.Direction;
import io.serviceaudit.measure.Metric;
import io.serviceaudit.measure.Quantity;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What good service keeps to, whatever the industry: at least 95 percent of orders on time, better at least 98. It is for
 * a metric as a whole or in one channel, and may name a symptom that is a red flag beside it.
 */
public final class Norm {
    /** How firmly a norm is meant. */
    public enum Kind {
        /** A norm. */
        NORM("norm"),
        /** A rough guide to what the market expects. */
        ORIENTATION("orientation"),
        /** An example of what a company may set itself as its target; nothing is held against it. */
        EXAMPLE("example");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        /** {@return the word for it in documents} */
        public String code() {
            return code;
        }
    }

    /** How a value stands to a norm. */
    public enum Level {
        /** The norm is not kept. */
        MISSED("missed"),
        /** The norm is kept. */
        MET("met"),
        /** The norm's better bound is kept too. */
        BETTER("better");

        private final String code;

        Level(String code) {
            this.code = code;
        }

        /** {@return the word for it in documents} */
        public String code() {
            return code;
        }
    }

    /**
     * A symptom that is a red flag, whatever the norm's own metric says: the longest first response over 60 minutes.
     *
     * @param metric what shows it
     * @param bound the bound beyond which it is raised
     */
    public record Flag(Metric metric, Bound bound) {
        /**
         * Checks that the metric can have the bound as its value.
         *
         * @throws IllegalArgumentException if it cannot
         */
        public Flag {
            metric.require(bound.value());
        }

        /**
         * Whether a value of {@link #metric()} raises the flag.
         *
         * @param value the value
         * @return true if it does
         * @throws IllegalArgumentException if it cannot be a value of the metric
         */
        public boolean isRaised(Quantity value) {
            return bound.holds(metric.require(value));
        }
    }

    private final Metric metric;
    private final Bound bound;
    private final Kind kind;
    private final @Nullable String channel;
    private final @Nullable Bound better;
    private final @Nullable Flag flag;
    private final @Nullable String checklist;
    private final @Nullable Text note;

    private Norm(
            Metric metric,
            Bound bound,
            Kind kind,
            @Nullable String channel,
            @Nullable Bound better,
            @Nullable Flag flag,
            @Nullable String checklist,
            @Nullable Text note) {
        this.metric = metric;
        this.bound = bound;
        this.kind = kind;
        this.channel = channel;
        this.better = better;
        this.flag = flag;
        this.checklist = checklist;
        this.note = note;
    }

    /**
     * A norm for a metric as a whole.
     *
     * @param metric the metric
     * @param bound what keeps to the norm; from above where less is better, from below where more is
     * @return the norm
     * @throws IllegalArgumentException if the metric cannot have the bound as its value, or it bounds the wrong side
     */
    public static Norm of(Metric metric, Bound bound) {
        return new Norm(metric, onGoodSide("norm", metric, bound), Kind.NORM, null, null, null, null, null);
    }

    private static Bound onGoodSide(String thing, Metric metric, Bound bound) {
        metric.require(bound.value());
        if (bound.isUpper() != (metric.direction() == Direction.LOWER)) {
            throw Require.illegal(
                    thing + " of metric '" + metric.id() + "'",
                    bound.when().code(),
                    "must be " + (bound.isUpper() ? ">= or >" : "< or <=") + ", since "
                            + metric.direction().code() + " is better");
        }
        return bound;
    }

    /**
     * This norm, meant more or less firmly.
     *
     * @param kind how firmly
     * @return a copy
     */
    public Norm as(Kind kind) {
        return new Norm(metric, bound, Objects.requireNonNull(kind, "kind"), channel, better, flag, checklist, note);
    }

    /**
     * This norm for one channel alone.
     *
     * @param channel the channel, as measurements name it
     * @return a copy
     * @throws IllegalArgumentException if it is not 1-128 printable characters
     */
    public Norm forChannel(String channel) {
        return new Norm(
                metric,
                bound,
                kind,
                Require.hostId("channel of metric '" + metric.id() + "'", channel),
                better,
                flag,
                checklist,
                note);
    }

    /**
     * This norm with the bound of those who do better.
     *
     * @param better a bound on the same side, and further
     * @return a copy
     * @throws IllegalArgumentException if the metric cannot have it as its value, it bounds the wrong side, or what keeps
     *     to it does not keep to the norm
     */
    public Norm withBetter(Bound better) {
        onGoodSide("better", metric, better);
        int order = better.value().compareTo(bound.value());
        if (metric.direction() == Direction.HIGHER ? order <= 0 : order >= 0) {
            throw new IllegalArgumentException("better of metric '" + metric.id() + "' is "
                    + better.value().amount().toDecimal().toPlainString() + "; it must be beyond the norm, which is "
                    + bound.value().amount().toDecimal().toPlainString());
        }
        return new Norm(metric, bound, kind, channel, better, flag, checklist, note);
    }

    /**
     * This norm with a red flag beside it.
     *
     * @param flag the symptom
     * @return a copy
     */
    public Norm withFlag(Flag flag) {
        return new Norm(metric, bound, kind, channel, better, Objects.requireNonNull(flag, "flag"), checklist, note);
    }

    /**
     * This norm as a checklist teaches it.
     *
     * @param checklist the checklist's id
     * @return a copy
     * @throws IllegalArgumentException if it is no kebab-case id
     */
    public Norm fromChecklist(String checklist) {
        return new Norm(metric, bound, kind, channel, better, flag, Require.id("checklist id", checklist), note);
    }

    /**
     * This norm with a remark to read beside it.
     *
     * @param note the remark in its languages
     * @return a copy
     */
    public Norm withNote(Text note) {
        return new Norm(metric, bound, kind, channel, better, flag, checklist, Objects.requireNonNull(note, "note"));
    }

    /** {@return the metric it is for} */
    public Metric metric() {
        return metric;
    }

    /** {@return what keeps to the norm} */
    public Bound bound() {
        return bound;
    }

    /** {@return how firmly it is meant} */
    public Kind kind() {
        return kind;
    }

    /** {@return the channel it is for; empty if for the metric as a whole} */
    public Optional<String> channel() {
        return Optional.ofNullable(channel);
    }

    /** {@return the bound of those who do better; empty if none is given} */
    public Optional<Bound> better() {
        return Optional.ofNullable(better);
    }

    /** {@return the red flag beside it; empty if there is none} */
    public Optional<Flag> flag() {
        return Optional.ofNullable(flag);
    }

    /** {@return the id of the checklist that teaches it; empty if none does} */
    public Optional<String> checklist() {
        return Optional.ofNullable(checklist);
    }

    /** {@return a remark to read beside it; empty if there is none} */
    public Optional<Text> note() {
        return Optional.ofNullable(note);
    }

    /**
     * How a value stands to this norm.
     *
     * @param value a value of the metric: of the channel, where the norm is for one
     * @return missed, met or better
     * @throws IllegalArgumentException if it cannot be a value of the metric
     */
    public Level levelOf(Quantity value) {
        if (!bound.holds(metric.require(value))) {
            return Level.MISSED;
        }
        return better != null && better.holds(value) ? Level.BETTER : Level.MET;
    }

    /**
     * How far a value is from the norm.
     *
     * @param value a value of the metric
     * @return the exact difference to {@link #bound()}; 0 if the norm is met, and where the value lies on a bound that
     *     does not include itself
     * @throws IllegalArgumentException if it cannot be a value of the metric
     */
    public Quantity gap(Quantity value) {
        return bound.gap(metric.require(value));
    }

    /** Norms are equal when all they say is. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Norm that
                && metric.equals(that.metric)
                && bound.equals(that.bound)
                && kind == that.kind
                && Objects.equals(channel, that.channel)
                && Objects.equals(better, that.better)
                && Objects.equals(flag, that.flag)
                && Objects.equals(checklist, that.checklist)
                && Objects.equals(note, that.note);
    }

    @Override
    public int hashCode() {
        return Objects.hash(metric, bound, kind, channel);
    }

    /** Metric, and channel if it is for one; for display. */
    @Override
    public String toString() {
        return channel == null ? metric.id() : metric.id() + ", " + channel;
    }
}
