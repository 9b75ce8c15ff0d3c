package io.serviceaudit.audit;

import io.serviceaudit.checklist.Basket;
import io.serviceaudit.checklist.Item;
import io.serviceaudit.internal.Require;
import io.serviceaudit.measure.Metric;
import io.serviceaudit.measure.Quantity;
import io.serviceaudit.priority.Priority;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Something to do about one or several items: what, who, by when, and how its success is measured. */
public final class Action {
    private final String id;
    private final String title;
    private final List<String> items;
    private final @Nullable Basket basket;
    private final @Nullable Priority priority;
    private final @Nullable String owner;
    private final @Nullable LocalDate due;
    private final @Nullable Measure measure;
    private final ActionStatus status;
    private final List<StatusChange> history;
    private final @Nullable Integer effort;

    private Action(Builder builder) {
        id = Require.hostId("action id", builder.id);
        title = Require.notBlank("title of action '" + id + "'", builder.title);
        items = Require.unique("item of action '" + id + "'", builder.items, Function.identity());
        basket = builder.basket;
        priority = builder.priority;
        owner = Require.notBlankOrNull("owner of action '" + id + "'", builder.owner);
        due = builder.due;
        measure = builder.measure;
        history = inOrder(id, builder.history);
        status = latest(id, builder.status, history);
        effort = builder.effort;
        if (effort != null) {
            Require.between("effort of action '" + id + "'", effort, 1, Item.MOST_EFFORT);
        }
    }

    private static List<StatusChange> inOrder(String id, List<StatusChange> history) {
        for (int next = 1; next < history.size(); next++) {
            LocalDate before = history.get(next - 1).date();
            LocalDate date = history.get(next).date();
            if (date.isBefore(before)) {
                throw new IllegalArgumentException("history of action '" + id + "' goes from " + before + " back to "
                        + date + "; entries go from the earliest to the latest");
            }
        }
        return history;
    }

    private static ActionStatus latest(String id, @Nullable ActionStatus given, List<StatusChange> history) {
        if (history.isEmpty()) {
            return given == null ? ActionStatus.OPEN : given;
        }
        ActionStatus last = history.get(history.size() - 1).status();
        if (given != null && given != last) {
            throw new IllegalArgumentException("status of action '" + id + "' is '" + given.code()
                    + "'; its history ends with '" + last.code() + "'");
        }
        return last;
    }

    /**
     * Starts an action.
     *
     * @param id the host's id, unique in its audit
     * @param title what to do
     */
    public static Builder builder(String id, String title) {
        return new Builder(Objects.requireNonNull(id, "id"), Objects.requireNonNull(title, "title"));
    }

    /** This action about other items. */
    Action about(List<String> items) {
        Builder builder = copied();
        builder.items = items;
        return builder.build();
    }

    /** This action without who answers for it. */
    public Action withoutOwner() {
        Builder builder = copied();
        builder.owner = null;
        return builder.build();
    }

    private Builder copied() {
        Builder builder = new Builder(id, title);
        builder.items = items;
        builder.basket = basket;
        builder.priority = priority;
        builder.owner = owner;
        builder.due = due;
        builder.measure = measure;
        builder.status = status;
        builder.history = history;
        builder.effort = effort;
        return builder;
    }

    /** The host's id, unique in its audit. */
    public String id() {
        return id;
    }

    /** What to do. */
    public String title() {
        return title;
    }

    /** The ids of the items it is about, in order. */
    public List<String> items() {
        return items;
    }

    /** The kind of work; empty if not said. */
    public Optional<Basket> basket() {
        return Optional.ofNullable(basket);
    }

    /** How soon; empty if not said. */
    public Optional<Priority> priority() {
        return Optional.ofNullable(priority);
    }

    /** Who answers for it; empty if not said. */
    public Optional<String> owner() {
        return Optional.ofNullable(owner);
    }

    /** The day it is due; empty if not said. */
    public Optional<LocalDate> due() {
        return Optional.ofNullable(due);
    }

    /** How its success is measured; empty if not said. */
    public Optional<Measure> measure() {
        return Optional.ofNullable(measure);
    }

    /** How far it has come: the last entry of the history, where there is one. */
    public ActionStatus status() {
        return status;
    }

    /**
     * How far it had come at the end of a day: the last entry of the history up to that day, and open before the first. Without a
     * history, the {@linkplain #status() status} on every day.
     */
    public ActionStatus statusOn(LocalDate day) {
        Objects.requireNonNull(day, "day");
        if (history.isEmpty()) {
            return status;
        }
        ActionStatus found = ActionStatus.OPEN;
        for (StatusChange change : history) {
            if (!change.date().isAfter(day)) {
                found = change.status();
            }
        }
        return found;
    }

    /**
     * Whether it was overdue at the end of a day: due before that day, and on it still open or in progress. On the day it is due
     * it is not overdue yet; without a due date it never is.
     */
    public boolean isOverdueOn(LocalDate day) {
        return statusOn(day).isUnfinished() && due != null && due.isBefore(day);
    }

    /** How it came there, from the earliest entry to the latest; empty if not said. */
    public List<StatusChange> history() {
        return history;
    }

    /** What it takes, from 1 to 1,000; empty if not said. */
    public Optional<Integer> effort() {
        return Optional.ofNullable(effort);
    }

    /** The id; for display. */
    @Override
    public String toString() {
        return id;
    }

    /**
     * A measure of success.
     *
     * @param metric the metric that shows it
     * @param target the value to reach
     */
    public record Measure(Metric metric, Quantity target) {
        /**
         * Checks unit and range.
         *
         * @throws IllegalArgumentException if the metric cannot have this value
         */
        public Measure {
            metric.require(target);
        }
    }

    /** Collects what an action says; {@link #build()} checks it. */
    public static final class Builder {
        private final String id;
        private final String title;
        private List<String> items = List.of();
        private @Nullable Basket basket;
        private @Nullable Priority priority;
        private @Nullable String owner;
        private @Nullable LocalDate due;
        private @Nullable Measure measure;
        private @Nullable ActionStatus status;
        private List<StatusChange> history = List.of();
        private @Nullable Integer effort;

        private Builder(String id, String title) {
            this.id = id;
            this.title = title;
        }

        /** Sets the items it is about, by id. */
        public Builder items(List<String> items) {
            this.items = List.copyOf(items);
            return this;
        }

        /** Sets the kind of work. */
        public Builder basket(Basket basket) {
            this.basket = Objects.requireNonNull(basket, "basket");
            return this;
        }

        /** Sets how soon. */
        public Builder priority(Priority priority) {
            this.priority = Objects.requireNonNull(priority, "priority");
            return this;
        }

        /** Sets who answers for it. */
        public Builder owner(String owner) {
            this.owner = Objects.requireNonNull(owner, "owner");
            return this;
        }

        /** Sets the day it is due. */
        public Builder due(LocalDate due) {
            this.due = Objects.requireNonNull(due, "due");
            return this;
        }

        /** Sets how its success is measured. */
        public Builder measure(Measure measure) {
            this.measure = Objects.requireNonNull(measure, "measure");
            return this;
        }

        /** Sets how far it has come; without it and without a history it is open. */
        public Builder status(ActionStatus status) {
            this.status = Objects.requireNonNull(status, "status");
            return this;
        }

        /** Sets how it came there, from the earliest entry to the latest; the last one is its status. */
        public Builder history(List<StatusChange> history) {
            this.history = List.copyOf(history);
            return this;
        }

        /** Sets what it takes, from 1 to 1,000. */
        public Builder effort(int effort) {
            this.effort = effort;
            return this;
        }

        /**
         * The action.
         *
         * @throws IllegalArgumentException if the id is not 1-128 printable characters, the title or owner is blank, an item is
         *     named twice, the effort is out of range, the history goes back in time, or it ends with another status than the one
         *     given
         */
        public Action build() {
            return new Action(this);
        }
    }
}
