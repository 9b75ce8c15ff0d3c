package io.serviceaudit.audit;

import io.serviceaudit.internal.Require;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A point of the journey where customers fall out: at onboarding, which takes three weeks, 120 of 800 were lost.
 *
 * <p>What it costs is stated, or follows from how many were lost and what one of them would have brought; never both.
 */
public final class DropOff {
    private final String stage;
    private final @Nullable String situation;
    private final @Nullable Long lost;
    private final @Nullable Long of;
    private final @Nullable BigDecimal cost;
    private final @Nullable BigDecimal valuePerCustomer;
    private final List<Evidence> evidence;

    private DropOff(
            String stage,
            @Nullable String situation,
            @Nullable Long lost,
            @Nullable Long of,
            @Nullable BigDecimal cost,
            @Nullable BigDecimal valuePerCustomer,
            List<Evidence> evidence) {
        this.stage = stage;
        this.situation = situation;
        this.lost = lost;
        this.of = of;
        this.cost = cost;
        this.valuePerCustomer = valuePerCustomer;
        this.evidence = evidence;
    }

    /**
     * A drop-off point.
     *
     * @param stage where in the journey: a stage of it or a contact point, as the company calls it
     * @throws IllegalArgumentException if the stage is blank
     */
    public static DropOff at(String stage) {
        return new DropOff(Require.notBlank("stage of a drop-off", stage), null, null, null, null, null, List.of());
    }

    /**
     * This drop-off with what happens there: silence after a contact.
     *
     * @throws IllegalArgumentException if it is blank
     */
    public DropOff withSituation(String situation) {
        return new DropOff(
                stage,
                Require.notBlank("situation of the drop-off at '" + stage + "'", situation),
                lost,
                of,
                cost,
                valuePerCustomer,
                evidence);
    }

    /**
     * This drop-off with how many fell out; of how many is not known.
     *
     * @param lost 0 or more
     * @throws IllegalArgumentException if it is negative
     */
    public DropOff withLost(long lost) {
        return new DropOff(stage, situation, required("lost", lost), null, cost, valuePerCustomer, evidence);
    }

    /**
     * This drop-off with how many fell out of how many.
     *
     * @param lost how many fell out
     * @param of how many there were
     * @throws IllegalArgumentException if one is negative or more fell out than there were
     */
    public DropOff withLost(long lost, long of) {
        required("lost", lost);
        if (lost > of) {
            throw new IllegalArgumentException(
                    "lost at '" + stage + "' is " + lost + "; it must be at most how many there were, which is " + of);
        }
        return new DropOff(stage, situation, lost, of, cost, valuePerCustomer, evidence);
    }

    /**
     * This drop-off with what it costs, as stated, in place of a value of one customer.
     *
     * @param cost an amount in the currency of the finances, 0 or more
     * @throws IllegalArgumentException if it is negative or has more than 18 digits before the decimal point
     */
    public DropOff withCost(BigDecimal cost) {
        return new DropOff(stage, situation, lost, of, Finance.amount("cost at '" + stage + "'", cost), null, evidence);
    }

    /**
     * This drop-off with what one of those who fell out would have brought, in place of a stated cost.
     *
     * @param value an amount in the currency of the finances, 0 or more
     * @throws IllegalArgumentException if it is negative or has more than 18 digits before the decimal point
     */
    public DropOff withValuePerCustomer(BigDecimal value) {
        return new DropOff(
                stage,
                situation,
                lost,
                of,
                null,
                Finance.amount("value of a customer at '" + stage + "'", value),
                evidence);
    }

    /** This drop-off with what it rests on, in order. */
    public DropOff withEvidence(List<Evidence> evidence) {
        return new DropOff(stage, situation, lost, of, cost, valuePerCustomer, List.copyOf(evidence));
    }

    private long required(String thing, long count) {
        if (count < 0) {
            throw new IllegalArgumentException(thing + " at '" + stage + "' is " + count + "; it must be at least 0");
        }
        return count;
    }

    /** Where in the journey. */
    public String stage() {
        return stage;
    }

    /** What happens there; empty if not said. */
    public Optional<String> situation() {
        return Optional.ofNullable(situation);
    }

    /** How many fell out; empty if not known. */
    public Optional<Long> lost() {
        return Optional.ofNullable(lost);
    }

    /** Of how many; empty if not known. */
    public Optional<Long> of() {
        return Optional.ofNullable(of);
    }

    /** What it costs, as stated; empty if not stated. */
    public Optional<BigDecimal> cost() {
        return Optional.ofNullable(cost);
    }

    /** What one of those who fell out would have brought; empty if not said. */
    public Optional<BigDecimal> valuePerCustomer() {
        return Optional.ofNullable(valuePerCustomer);
    }

    /** What it rests on, in order; empty if nothing was given. */
    public List<Evidence> evidence() {
        return evidence;
    }

    /** This drop-off with no word of what happens there. */
    public DropOff withoutSituation() {
        return new DropOff(stage, null, lost, of, cost, valuePerCustomer, evidence);
    }

    /** The stage; no figures, so that none slips into a log. */
    @Override
    public String toString() {
        return "DropOff[" + stage + "]";
    }
}
