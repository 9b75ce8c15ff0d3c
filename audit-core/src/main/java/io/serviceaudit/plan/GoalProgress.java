package io.serviceaudit.plan;

import io.serviceaudit.audit.Audit;
import io.serviceaudit.audit.Goal;
import io.serviceaudit.audit.Scope;
import io.serviceaudit.measure.Measurement;
import io.serviceaudit.measure.Metric;
import io.serviceaudit.measure.Quantity;
import io.serviceaudit.measure.Ratio;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How far a goal has been reached, exactly.
 *
 * <p>A target is held against today's value. A change is held against the earlier audit's: wanted is that value and the change, so NPS up
 * 10 points from 30 wants 40, and at 36 there are 4 left. A change by percent is of the size of the earlier value: up 10 percent from
 * -20 wants -18. A goal reached exactly is met.
 */
public final class GoalProgress {
    private static final Ratio HUNDRED = Ratio.of(100);

    private final Goal goal;
    private final State state;
    private final @Nullable Reason reason;
    private final @Nullable Quantity before;
    private final @Nullable Quantity current;
    private final @Nullable Quantity wanted;

    private GoalProgress(
            Goal goal,
            State state,
            @Nullable Reason reason,
            @Nullable Quantity before,
            @Nullable Quantity current,
            @Nullable Quantity wanted) {
        this.goal = goal;
        this.state = state;
        this.reason = reason;
        this.before = before;
        this.current = current;
        this.wanted = wanted;
    }

    /**
     * The goals of an audit, in order, with nothing known of an earlier one: a change cannot be told then.
     *
     * @param audit the audit
     * @param asOf the day that decides whether a target was to be reached by now
     */
    public static List<GoalProgress> of(Audit audit, LocalDate asOf) {
        return evaluated(audit, null, audit, asOf);
    }

    /**
     * The goals of an audit, in order, with the values of an earlier one.
     *
     * @param audit the audit
     * @param before the earlier audit
     * @param asOf the day that decides whether a target was to be reached by now
     */
    public static List<GoalProgress> of(Audit audit, Audit before, LocalDate asOf) {
        return evaluated(audit, Objects.requireNonNull(before, "before"), audit, asOf);
    }

    /**
     * The goals that an earlier audit set, in order, with the values of a later one: what became of them.
     *
     * @param before the audit that set them
     * @param now the later audit
     * @param asOf the day that decides whether a target was to be reached by now
     */
    public static List<GoalProgress> ofEarlier(Audit before, Audit now, LocalDate asOf) {
        return evaluated(Objects.requireNonNull(before, "before"), before, now, asOf);
    }

    private static List<GoalProgress> evaluated(Audit setting, @Nullable Audit before, Audit now, LocalDate asOf) {
        Objects.requireNonNull(asOf, "asOf");
        return setting.scope().map(Scope::goals).orElse(List.of()).stream()
                .map(goal -> of(goal, setting, before, now, asOf))
                .toList();
    }

    private static GoalProgress of(Goal goal, Audit setting, @Nullable Audit before, Audit now, LocalDate asOf) {
        Metric metric = goal.metric();
        Measurement measured = measurement(now, metric).orElse(null);
        Quantity current = measured == null ? null : measured.value().orElse(null);
        Measurement earlier =
                before == null ? null : measurement(before, metric).orElse(null);
        boolean otherCurrency =
                measured != null && earlier != null && !measured.currency().equals(earlier.currency());
        Quantity start =
                earlier == null || otherCurrency ? null : earlier.value().orElse(null);
        if (measured == null || current == null) {
            return new GoalProgress(goal, State.NOT_MEASURED, Reason.NO_VALUE, start, null, wanted(goal, start));
        }
        if (!(goal instanceof Goal.Target)) {
            Reason reason = before == null
                    ? Reason.NO_EARLIER_AUDIT
                    : otherCurrency
                            ? Reason.OTHER_CURRENCY
                            : start == null
                                    ? Reason.NO_EARLIER_VALUE
                                    : goal instanceof Goal.ChangeByPercent
                                                    && start.amount().isZero()
                                            ? Reason.EARLIER_VALUE_ZERO
                                            : null;
            if (reason != null) {
                return new GoalProgress(goal, State.NOT_MEASURED, reason, start, current, null);
            }
        }
        Quantity wanted = Objects.requireNonNull(wanted(goal, start), "wanted");
        boolean isLate = goal instanceof Goal.Target target
                && measurement(setting, metric)
                        .filter(of -> of.target().equals(Optional.of(target.target())))
                        .flatMap(Measurement::targetBy)
                        .filter(asOf::isAfter)
                        .isPresent();
        return new GoalProgress(goal, state(goal, start, current, wanted, isLate), null, start, current, wanted);
    }

    private static Optional<Measurement> measurement(Audit audit, Metric metric) {
        return Optional.ofNullable(audit.measurements().get(metric.id()))
                .filter(measurement -> measurement.metric().equals(metric));
    }

    /** What is wanted; null for a change from a value that is not known. */
    private static @Nullable Quantity wanted(Goal goal, @Nullable Quantity start) {
        if (goal instanceof Goal.Target target) {
            return target.target();
        }
        if (start == null) {
            return null;
        }
        Ratio change = goal instanceof Goal.ChangeBy by
                ? by.change().amount()
                : size(start.amount())
                        .times(((Goal.ChangeByPercent) goal).percent())
                        .dividedBy(HUNDRED);
        return new Quantity(start.unit(), start.amount().plus(change));
    }

    private static Ratio size(Ratio amount) {
        return amount.signum() < 0 ? amount.negated() : amount;
    }

    private static State state(Goal goal, @Nullable Quantity start, Quantity current, Quantity wanted, boolean isLate) {
        boolean isMet;
        if (goal instanceof Goal.Target) {
            isMet = goal.metric().isMet(current, wanted);
        } else {
            int order = current.compareTo(wanted);
            isMet = Objects.requireNonNull(start, "start").compareTo(wanted) < 0 ? order >= 0 : order <= 0;
        }
        if (isMet) {
            return State.MET;
        }
        return isLate || start != null && !isNearer(start, current, wanted) ? State.MISSED : State.ON_THE_WAY;
    }

    /** Whether today's value, which has not reached what is wanted, is nearer to it than the earlier one was. */
    private static boolean isNearer(Quantity start, Quantity current, Quantity wanted) {
        return size(wanted.amount().minus(current.amount()))
                        .compareTo(size(wanted.amount().minus(start.amount())))
                < 0;
    }

    /** The goal. */
    public Goal goal() {
        return goal;
    }

    /** How far it has come. */
    public State state() {
        return state;
    }

    /** Why it cannot be told; empty unless it is not measured. */
    public Optional<Reason> reason() {
        return Optional.ofNullable(reason);
    }

    /** The earlier audit's value; empty if not known. */
    public Optional<Quantity> before() {
        return Optional.ofNullable(before);
    }

    /** Today's value; empty if it was not measured. */
    public Optional<Quantity> current() {
        return Optional.ofNullable(current);
    }

    /** The value wanted; empty for a change from a value that is not known. It may be one that the metric cannot have. */
    public Optional<Quantity> wanted() {
        return Optional.ofNullable(wanted);
    }

    /**
     * How much is left: the value wanted minus today's, in the metric's unit, so less than 0 where the value is to fall; empty where the
     * goal is met or cannot be told.
     */
    public Optional<Quantity> left() {
        return state == State.NOT_MEASURED || state == State.MET || wanted == null || current == null
                ? Optional.empty()
                : Optional.of(new Quantity(wanted.unit(), wanted.amount().minus(current.amount())));
    }

    /** Metric and state; no values, so that none slips into a log. */
    @Override
    public String toString() {
        return goal.metric().id() + ": " + state.code();
    }

    /** How far a goal has come. */
    public enum State {
        /** Reached, exactly or by more. */
        MET("met"),
        /** Not reached, and nearer than in the earlier audit, or with no earlier value to tell. */
        ON_THE_WAY("on-the-way"),
        /**
         * Not reached, and no nearer than in the earlier audit; or the day that the same target of the metric was to be reached by has
         * passed.
         */
        MISSED("missed"),
        /** It cannot be told, see {@link Reason}. */
        NOT_MEASURED("not-measured");

        private final String code;

        State(String code) {
            this.code = code;
        }

        /** The word for it in documents. */
        public String code() {
            return code;
        }
    }

    /** Why it cannot be told how far a goal has come. */
    public enum Reason {
        /** The metric has no value today. */
        NO_VALUE("no-value"),
        /** A change needs an earlier audit, and none is known. */
        NO_EARLIER_AUDIT("no-earlier-audit"),
        /** A change needs the earlier audit's value, and it has none. */
        NO_EARLIER_VALUE("no-earlier-value"),
        /** The earlier value is in another currency. */
        OTHER_CURRENCY("other-currency"),
        /** A change by percent of 0 is none. */
        EARLIER_VALUE_ZERO("earlier-value-zero");

        private final String code;

        Reason(String code) {
            this.code = code;
        }

        /** The word for it in documents. */
        public String code() {
            return code;
        }
    }
}
