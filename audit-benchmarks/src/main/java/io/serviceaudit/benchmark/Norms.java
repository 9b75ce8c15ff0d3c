package io.serviceaudit.benchmark;

import io.serviceaudit.internal.Require;
import io.serviceaudit.measure.Metric;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Norms by metric and channel. A norm for the whole is not held against the value of a channel, nor the other way round
 * (rule S10). Immutable; {@link #with} gives a new set.
 */
public final class Norms {
    private static final Norms EMPTY = new Norms(List.of());

    private final List<Norm> norms;

    private Norms(List<Norm> norms) {
        this.norms = norms;
    }

    /** {@return the bundled norms of service metrics} */
    public static Norms standard() {
        return Standard.NORMS;
    }

    /** {@return no norms} */
    public static Norms empty() {
        return EMPTY;
    }

    /**
     * Norms of one's own.
     *
     * @param norms the norms
     * @return the set
     * @throws IllegalArgumentException if two are for one metric and channel, examples apart; or two examples are
     */
    public static Norms of(Collection<Norm> norms) {
        return new Norms(Require.unique("norm", norms, Norms::key));
    }

    /**
     * These norms and one more, at the end, in place of an earlier one for the same metric and channel; an example only in
     * place of an example.
     *
     * @param norm the norm
     * @return a copy
     */
    public Norms with(Norm norm) {
        List<Norm> copy = new ArrayList<>(norms);
        copy.removeIf(earlier -> key(earlier).equals(key(norm)));
        copy.add(norm);
        return new Norms(List.copyOf(copy));
    }

    private static String key(Norm norm) {
        return norm + (norm.kind() == Norm.Kind.EXAMPLE ? " (example)" : "");
    }

    /**
     * The norm for a metric as a whole.
     *
     * @param metric the metric
     * @return the norm or orientation; empty if there is none
     */
    public Optional<Norm> find(Metric metric) {
        return binding(metric).filter(norm -> norm.channel().isEmpty()).findFirst();
    }

    /**
     * The norm for a metric in one channel.
     *
     * @param metric the metric
     * @param channel the channel
     * @return the norm or orientation; empty if there is none
     */
    public Optional<Norm> find(Metric metric, String channel) {
        return binding(metric)
                .filter(norm -> norm.channel().filter(channel::equals).isPresent())
                .findFirst();
    }

    private Stream<Norm> binding(Metric metric) {
        return norms.stream()
                .filter(norm ->
                        norm.kind() != Norm.Kind.EXAMPLE && norm.metric().id().equals(metric.id()));
    }

    /** {@return all of them, examples included, in the order given} */
    public List<Norm> all() {
        return norms;
    }

    /** Sets are equal when they have equal norms in the same order. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Norms that && norms.equals(that.norms);
    }

    @Override
    public int hashCode() {
        return norms.hashCode();
    }

    /** Metrics and channels; for display. */
    @Override
    public String toString() {
        return norms.toString();
    }

    /** Read when first asked for. */
    private static final class Standard {
        static final Norms NORMS = Bundled.norms();
    }
}
