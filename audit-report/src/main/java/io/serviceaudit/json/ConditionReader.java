package io.serviceaudit.json;

import io.serviceaudit.checklist.Choice;
import io.serviceaudit.checklist.Condition;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads conditions. Whether the items and options they ask about are there can be told only when all sections are read, so
 * it hands on what is asked instead of looking.
 */
final class ConditionReader {
    private static final String[] FORMS = {"all", "any", "not", "tag", "industry", "channel", "item"};
    private static final List<String> FIELDS = List.of("all", "any", "not", "tag", "industry", "channel", "item", "is");

    private final Problems problems;
    private final Values values;
    private final Choices choices;

    ConditionReader(Problems problems, Values values, Choices choices) {
        this.problems = problems;
        this.values = values;
        this.choices = choices;
    }

    /**
     * An item that a condition asks about.
     *
     * @param item its id
     * @param place where the id stands
     * @param options the choices asked for, as they stand
     */
    record Asked(String item, Place place, List<JsonValue> options) {}

    /**
     * A condition; null if it was refused.
     *
     * @param asked is told of every item asked about, in order
     */
    @Nullable
    Condition condition(JsonValue value, Consumer<Asked> asked) {
        Fields fields = Fields.of(value, FIELDS, problems, values);
        String form = fields == null ? null : fields.oneOf(FORMS);
        if (fields == null || form == null) {
            return null;
        }
        if (fields.has("is") && !form.equals("tag") && !form.equals("item")) {
            problems.add(fields.place(), Message.IS_WITHOUT_TAG, form);
        }
        return switch (form) {
            case "all" -> make(fields, form, v -> conditions(v, asked), Condition.All::new);
            case "any" -> make(fields, form, v -> conditions(v, asked), Condition.Any::new);
            case "not" -> make(fields, form, v -> condition(v, asked), Condition.Not::new);
            case "industry" -> make(fields, form, values::id, Condition.Industry::new);
            case "channel" -> make(fields, form, values::hostId, Condition.Channel::new);
            case "tag" -> tag(fields);
            default -> item(fields, asked);
        };
    }

    private <T> @Nullable Condition make(
            Fields fields, String form, Values.Reader<T> reader, Function<T, Condition> constructor) {
        T part = fields.required(form, reader);
        return part == null ? null : problems.make(fields.place(), () -> constructor.apply(part));
    }

    private @Nullable List<Condition> conditions(JsonValue value, Consumer<Asked> asked) {
        return values.list(value, each -> condition(each, asked));
    }

    private @Nullable Condition tag(Fields fields) {
        String tag = fields.required("tag", values::hostId);
        List<String> is = fields.required("is", v -> values.filledList(v, values::text));
        return tag == null || is == null ? null : problems.make(fields.place(), () -> new Condition.TagIs(tag, is));
    }

    private @Nullable Condition item(Fields fields, Consumer<Asked> asked) {
        JsonValue named = fields.value("item");
        String item = fields.required("item", values::id);
        List<JsonValue> options = fields.required("is", v -> values.filledList(v, choices::optionOrRating));
        if (named == null || item == null) {
            return null;
        }
        asked.accept(new Asked(item, named.place(), options == null ? List.of() : options));
        if (options == null) {
            return null;
        }
        List<Choice> is = new ArrayList<>(options.size());
        for (JsonValue option : options) {
            Choice choice = Choices.onSomeScale(option);
            if (choice == null) {
                return null;
            }
            is.add(choice);
        }
        return problems.make(fields.place(), () -> new Condition.ItemIs(item, is));
    }
}
