package io.serviceaudit.json;

import io.serviceaudit.audit.Action;
import io.serviceaudit.audit.ActionStatus;
import io.serviceaudit.audit.StatusChange;
import io.serviceaudit.checklist.Basket;
import io.serviceaudit.checklist.Checklist;
import io.serviceaudit.checklist.Item;
import io.serviceaudit.measure.Metric;
import io.serviceaudit.measure.Quantity;
import io.serviceaudit.priority.Priority;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the actions of an audit. */
final class ActionReader {
    private static final List<String> FIELDS = List.of(
            "id", "items", "title", "basket", "priority", "owner", "due", "measure", "status", "history", "effort");
    private static final List<String> CHANGE_FIELDS = List.of("date", "status", "reason");
    private static final List<String> MEASURE_FIELDS = List.of("metric", "target");

    private final @Nullable Checklist checklist;
    private final Quantities quantities;
    private final Problems problems;
    private final Values values;
    private final Set<String> ids = new HashSet<>();

    /**
     * A reader of the actions of one audit.
     *
     * @param checklist the audit's; null where it was refused, and then nothing is said of items
     */
    ActionReader(@Nullable Checklist checklist, Quantities quantities, Problems problems, Values values) {
        this.checklist = checklist;
        this.quantities = quantities;
        this.problems = problems;
        this.values = values;
    }

    @Nullable
    List<Action> actions(JsonValue value) {
        return values.list(value, this::action);
    }

    private @Nullable Action action(JsonValue value) {
        Fields fields = Fields.of(value, FIELDS, problems, values);
        if (fields == null) {
            return null;
        }
        String id = fields.required("id", v -> values.unique(values.hostId(v), v.place(), ids));
        String title = fields.required("title", values::words);
        Set<String> seen = new HashSet<>();
        List<String> items = fields.optional("items", v -> values.list(v, item -> item(item, seen)));
        Basket basket = fields.optional("basket", v -> values.word(v, Basket.values(), Basket::code));
        Priority priority = fields.optional("priority", v -> values.word(v, Priority.values(), Priority::code));
        String owner = fields.optional("owner", values::words);
        LocalDate due = fields.optional("due", values::date);
        Action.Measure measure = fields.optional("measure", this::measure);
        ActionStatus status = fields.optional("status", v -> values.word(v, ActionStatus.values(), ActionStatus::code));
        List<StatusChange> history = fields.optional("history", this::history);
        Integer effort = fields.optional("effort", v -> values.whole(v, 1, Item.MOST_EFFORT));
        boolean isLast = isLast(fields, status, history);
        if (id == null || title == null || !isLast) {
            return null;
        }
        return problems.make(fields.place(), () -> {
            Action.Builder builder = Action.builder(id, title);
            if (items != null) {
                builder.items(items);
            }
            if (basket != null) {
                builder.basket(basket);
            }
            if (priority != null) {
                builder.priority(priority);
            }
            if (owner != null) {
                builder.owner(owner);
            }
            if (due != null) {
                builder.due(due);
            }
            if (measure != null) {
                builder.measure(measure);
            }
            if (status != null) {
                builder.status(status);
            }
            if (history != null) {
                builder.history(history);
            }
            if (effort != null) {
                builder.effort(effort);
            }
            return builder.build();
        });
    }

    private @Nullable StatusChange change(JsonValue value) {
        Fields fields = Fields.of(value, CHANGE_FIELDS, problems, values);
        if (fields == null) {
            return null;
        }
        LocalDate date = fields.required("date", values::date);
        ActionStatus status = fields.required("status", v -> values.word(v, ActionStatus.values(), ActionStatus::code));
        String reason = fields.optional("reason", values::words);
        if (status == ActionStatus.DROPPED && fields.value("reason") == null) {
            problems.add(fields.place().member("reason"), Message.DROPPED_WITHOUT_REASON);
            return null;
        }
        if (date == null || status == null || fields.value("reason") != null && reason == null) {
            return null;
        }
        return problems.make(
                fields.place(),
                () -> reason == null ? StatusChange.of(date, status) : StatusChange.of(date, status, reason));
    }

    /** The entries from the earliest to the latest; null where one was refused, and then nothing is said of their order. */
    private @Nullable List<StatusChange> history(JsonValue value) {
        List<StatusChange> history = values.list(value, this::change);
        if (history == null
                || !(value instanceof JsonValue.ListValue list)
                || list.elements().size() != history.size()) {
            return null;
        }
        for (int next = 1; next < history.size(); next++) {
            LocalDate previous = history.get(next - 1).date();
            LocalDate date = history.get(next).date();
            if (date.isBefore(previous)) {
                problems.add(
                        list.elements().get(next).place().member("date"), Message.DATES_NOT_RISING, date, previous);
                return null;
            }
        }
        return history;
    }

    /** Whether the status is the last one of the history, where both are given. */
    private boolean isLast(Fields fields, @Nullable ActionStatus status, @Nullable List<StatusChange> history) {
        JsonValue given = fields.value("status");
        if (given == null || status == null || history == null || history.isEmpty()) {
            return true;
        }
        ActionStatus last = history.get(history.size() - 1).status();
        if (status != last) {
            problems.add(given.place(), Message.STATUS_IS_NOT_LAST, status.code(), last.code());
            return false;
        }
        return true;
    }

    private @Nullable String item(JsonValue value, Set<String> seen) {
        String item = values.text(value);
        if (item == null || checklist == null) {
            return null;
        }
        if (checklist.item(item).isEmpty()) {
            List<String> known = checklist.items().stream().map(Item::id).toList();
            problems.addUnknown(value.place(), Message.UNKNOWN_ITEM, item, known, item);
            return null;
        }
        return values.unique(item, value.place(), seen);
    }

    private Action.@Nullable Measure measure(JsonValue value) {
        Fields fields = Fields.of(value, MEASURE_FIELDS, problems, values);
        if (fields == null) {
            return null;
        }
        Metric metric = fields.required("metric", quantities::metric);
        Quantity target = fields.required("target", v -> metric == null ? null : quantities.value(v, metric));
        return metric == null || target == null
                ? null
                : problems.make(fields.place(), () -> new Action.Measure(metric, target));
    }
}
