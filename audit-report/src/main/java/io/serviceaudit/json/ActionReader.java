package io.serviceaudit.json;

import io.serviceaudit.audit.Action;
import io.serviceaudit.audit.ActionStatus;
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
    private static final List<String> FIELDS =
            List.of("id", "items", "title", "basket", "priority", "owner", "due", "measure", "status", "effort");
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
        Integer effort = fields.optional("effort", v -> values.whole(v, 1, Item.MOST_EFFORT));
        if (id == null || title == null) {
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
            if (effort != null) {
                builder.effort(effort);
            }
            return builder.build();
        });
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
