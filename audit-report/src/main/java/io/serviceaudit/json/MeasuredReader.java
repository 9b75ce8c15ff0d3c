package io.serviceaudit.json;

import io.serviceaudit.checklist.Choice;
import io.serviceaudit.checklist.MeasuredRule;
import io.serviceaudit.checklist.RedFlag;
import io.serviceaudit.checklist.Scale;
import io.serviceaudit.checklist.Text;
import io.serviceaudit.checklist.Threshold;
import io.serviceaudit.measure.Comparator;
import io.serviceaudit.measure.Metric;
import io.serviceaudit.measure.Quantity;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads how a measurement answers an item, in its three forms, and how it shows a red flag. */
final class MeasuredReader {
    private static final List<String> FIELDS = List.of("metric", "thresholds", "otherwise", "target", "byChannel");
    private static final List<String> THRESHOLD_FIELDS = List.of("when", "value", "option");
    private static final List<String> TARGET_FIELDS = List.of("met", "missed");
    private static final List<String> BY_CHANNEL_FIELDS = List.of("when", "limits", "all", "some", "none");
    private static final List<String> RED_FLAG_FIELDS = List.of("text", "measured");
    private static final List<String> SIGN_FIELDS = List.of("metric", "when", "value");

    private final Texts texts;
    private final Quantities quantities;
    private final Choices choices;
    private final Problems problems;
    private final Values values;

    MeasuredReader(Texts texts, Quantities quantities, Choices choices, Problems problems, Values values) {
        this.texts = texts;
        this.quantities = quantities;
        this.choices = choices;
        this.problems = problems;
        this.values = values;
    }

    /**
     * The rule of an item.
     *
     * @param scale the item's, which must have the rule's answers; null where it was refused
     */
    @Nullable
    MeasuredRule rule(JsonValue value, @Nullable Scale scale) {
        Fields fields = Fields.of(value, FIELDS, problems, values);
        if (fields == null) {
            return null;
        }
        Metric metric = fields.required("metric", quantities::metric);
        String form = fields.oneOf("thresholds", "target", "byChannel");
        if (form == null) {
            return null;
        }
        if (!form.equals("thresholds") && fields.has("otherwise")) {
            problems.add(fields.place(), Message.CONFLICTING_FIELDS, Problems.names(List.of(form, "otherwise")));
        }
        return switch (form) {
            case "target" -> fields.optional(form, v -> byTarget(v, metric, scale, fields.place()));
            case "byChannel" -> fields.optional(form, v -> byChannel(v, metric, scale, fields.place()));
            default -> byThresholds(fields, metric, scale);
        };
    }

    private @Nullable MeasuredRule byThresholds(Fields fields, @Nullable Metric metric, @Nullable Scale scale) {
        List<Threshold> thresholds =
                fields.optional("thresholds", v -> values.list(v, threshold -> threshold(threshold, metric, scale)));
        Choice otherwise = fields.required("otherwise", v -> answer(v, scale));
        if (metric == null || thresholds == null || otherwise == null) {
            return null;
        }
        return problems.make(fields.place(), () -> MeasuredRule.byThresholds(metric, thresholds, otherwise));
    }

    private @Nullable Threshold threshold(JsonValue value, @Nullable Metric metric, @Nullable Scale scale) {
        Fields fields = Fields.of(value, THRESHOLD_FIELDS, problems, values);
        if (fields == null) {
            return null;
        }
        Comparator when = fields.required("when", this::comparator);
        Quantity limit = fields.required("value", v -> threshold(v, metric));
        Choice option = fields.required("option", v -> answer(v, scale));
        return when == null || limit == null || option == null ? null : new Threshold(when, limit, option);
    }

    private @Nullable MeasuredRule byTarget(
            JsonValue value, @Nullable Metric metric, @Nullable Scale scale, Place place) {
        Fields fields = Fields.of(value, TARGET_FIELDS, problems, values);
        if (fields == null) {
            return null;
        }
        Choice met = fields.required("met", v -> answer(v, scale));
        Choice missed = fields.required("missed", v -> answer(v, scale));
        return metric == null || met == null || missed == null
                ? null
                : problems.make(place, () -> MeasuredRule.byTarget(metric, met, missed));
    }

    private @Nullable MeasuredRule byChannel(
            JsonValue value, @Nullable Metric metric, @Nullable Scale scale, Place place) {
        Fields fields = Fields.of(value, BY_CHANNEL_FIELDS, problems, values);
        if (fields == null) {
            return null;
        }
        Comparator when = fields.required("when", this::comparator);
        Map<String, Quantity> limits = fields.required("limits", v -> limits(v, metric));
        Choice all = fields.required("all", v -> answer(v, scale));
        Choice some = fields.required("some", v -> answer(v, scale));
        Choice none = fields.required("none", v -> answer(v, scale));
        if (metric == null || when == null || limits == null || all == null || some == null || none == null) {
            return null;
        }
        return problems.make(place, () -> new MeasuredRule.ByChannel(metric, when, limits, all, some, none));
    }

    private @Nullable Map<String, Quantity> limits(JsonValue value, @Nullable Metric metric) {
        if (value instanceof JsonValue.ObjectValue object && object.members().isEmpty()) {
            problems.add(value.place(), Message.EMPTY);
            return null;
        }
        return values.entries(value, values::hostId, (channel, limit) -> threshold(limit, metric));
    }

    /** The red flag of an item. */
    @Nullable
    RedFlag redFlag(JsonValue value) {
        Fields fields = Fields.of(value, RED_FLAG_FIELDS, problems, values);
        if (fields == null) {
            return null;
        }
        Text text = fields.required("text", texts::text);
        RedFlag.Sign sign = fields.optional("measured", this::sign);
        if (text == null) {
            return null;
        }
        return problems.make(fields.place(), () -> {
            RedFlag flag = RedFlag.of(text);
            return sign == null ? flag : flag.measuredBy(sign.metric(), sign.when(), sign.value());
        });
    }

    private RedFlag.@Nullable Sign sign(JsonValue value) {
        Fields fields = Fields.of(value, SIGN_FIELDS, problems, values);
        if (fields == null) {
            return null;
        }
        Metric metric = fields.required("metric", quantities::metric);
        Comparator when = fields.required("when", this::comparator);
        Quantity limit = fields.required("value", v -> threshold(v, metric));
        return metric == null || when == null || limit == null
                ? null
                : problems.make(fields.place(), () -> new RedFlag.Sign(metric, when, limit));
    }

    private @Nullable Comparator comparator(JsonValue value) {
        return values.word(value, Comparator.values(), Comparator::code);
    }

    /** A threshold in the metric's unit; where the metric was refused there is nothing to tell. */
    private @Nullable Quantity threshold(JsonValue value, @Nullable Metric metric) {
        return metric == null ? null : quantities.threshold(value, metric);
    }

    /** An answer on the item's scale; where the scale was refused there is nothing to tell. */
    private @Nullable Choice answer(JsonValue value, @Nullable Scale scale) {
        return scale == null ? null : choices.scoredOn(scale, value);
    }
}
