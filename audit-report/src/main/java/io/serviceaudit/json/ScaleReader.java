package io.serviceaudit.json;

import io.serviceaudit.checklist.Choice;
import io.serviceaudit.checklist.ChoiceScale;
import io.serviceaudit.checklist.Option;
import io.serviceaudit.checklist.RatingScale;
import io.serviceaudit.checklist.Scale;
import io.serviceaudit.checklist.Scales;
import io.serviceaudit.checklist.Text;
import io.serviceaudit.internal.Require;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a checklist's own scales, and finds the scale that an item names.
 *
 * <p>The rest of the checklist is held against its scales, so one is made wherever it can be told which choices it has, also
 * of a document that is refused: without a label that was refused, with 0 for a value that was.
 */
final class ScaleReader {
    private static final List<String> OPTIONS_FIELDS = List.of("id", "findingBelow", "options");
    private static final List<String> RATING_FIELDS =
            List.of("id", "findingBelow", "rating", "notApplicable", "labels", "legends");
    private static final List<String> EITHER_FIELDS =
            List.of("id", "findingBelow", "options", "rating", "notApplicable", "labels", "legends");
    private static final List<String> OPTION_FIELDS = List.of("id", "value", "excluded", "label", "legend");
    private static final List<String> RANGE_FIELDS = List.of("from", "to");
    /** Stands in where the id was refused, so that the rest of the scale is looked at all the same. */
    private static final String ANY_ID = "x";

    private static final Pattern RATING = Pattern.compile("0|-?[1-9][0-9]{0,9}");

    private final Texts texts;
    private final Problems problems;
    private final Values values;

    /** The scales of the checklist's own by id; without one where it was refused. */
    private final Map<String, Known> own = new HashMap<>();

    private final Set<String> ids = new HashSet<>();

    ScaleReader(Texts texts, Problems problems, Values values) {
        this.texts = texts;
        this.problems = problems;
        this.values = values;
    }

    /** A scale that is there, and what it is if it was not refused. */
    private record Known(@Nullable Scale scale) {}

    /** The checklist's own scales; they are known to {@link #find} from here on. */
    @Nullable
    List<Scale> scales(JsonValue value) {
        return values.list(value, this::scale);
    }

    /** The scale that an item names; null if it names none, or one that was refused. */
    @Nullable
    Scale find(JsonValue value) {
        String id = values.text(value);
        if (id == null) {
            return null;
        }
        Known known = own.get(id);
        if (known != null) {
            return known.scale();
        }
        Scale builtIn = Scales.find(id).orElse(null);
        if (builtIn == null) {
            List<String> all =
                    new ArrayList<>(Scales.builtIn().stream().map(Scale::id).toList());
            all.addAll(own.keySet().stream().sorted().toList());
            problems.addUnknown(value.place(), Message.UNKNOWN_SCALE, id, all, id);
        }
        return builtIn;
    }

    private @Nullable Scale scale(JsonValue value) {
        boolean hasOptions = has(value, "options");
        boolean hasRating = has(value, "rating");
        List<String> names = hasOptions == hasRating ? EITHER_FIELDS : hasOptions ? OPTIONS_FIELDS : RATING_FIELDS;
        Fields fields = Fields.of(value, names, problems, values);
        if (fields == null) {
            return null;
        }
        String form = fields.oneOf("options", "rating");
        String id = fields.required("id", this::ownId);
        BigDecimal findingBelow = fields.optional("findingBelow", v -> values.decimal(v, 0, 1));
        String idOrAny = id == null ? ANY_ID : id;
        Scale scale = null;
        if (form != null) {
            scale = form.equals("options")
                    ? choiceScale(idOrAny, findingBelow, fields)
                    : ratingScale(idOrAny, findingBelow, fields);
        }
        if (id != null) {
            own.put(id, new Known(scale));
        }
        return scale;
    }

    private static boolean has(JsonValue value, String name) {
        return value instanceof JsonValue.ObjectValue object
                && object.members().stream().anyMatch(member -> member.name().equals(name));
    }

    private @Nullable String ownId(JsonValue value) {
        String written = values.text(value);
        if (written == null) {
            return null;
        }
        String id = values.unique(values.id(written, value.place()), value.place(), ids);
        if (id != null && Scales.find(id).isPresent()) {
            problems.add(value.place(), Message.RESERVED_ID, id);
            id = null;
        }
        if (id == null) {
            own.putIfAbsent(written, new Known(null));
        }
        return id;
    }

    private @Nullable Scale choiceScale(String id, @Nullable BigDecimal findingBelow, Fields fields) {
        Set<String> optionIds = new HashSet<>();
        List<Option> options =
                fields.required("options", v -> values.filledList(v, option -> option(option, optionIds)));
        if (options == null || options.size() < size(fields.value("options"))) {
            return null;
        }
        return problems.net(fields.place(), () -> {
            ChoiceScale scale = ChoiceScale.of(id, options);
            return findingBelow == null ? scale : scale.withFindingBelow(findingBelow);
        });
    }

    private static int size(@Nullable JsonValue value) {
        return value instanceof JsonValue.ListValue list ? list.elements().size() : 0;
    }

    private @Nullable Option option(JsonValue value, Set<String> optionIds) {
        Fields fields = Fields.of(value, OPTION_FIELDS, problems, values);
        if (fields == null) {
            return null;
        }
        String id = fields.required("id", v -> values.unique(optionId(v), v.place(), optionIds));
        Boolean excluded = fields.optional("excluded", values::truth);
        boolean isExcluded = Boolean.TRUE.equals(excluded);
        if (isExcluded && fields.has("value")) {
            problems.add(fields.place(), Message.CONFLICTING_FIELDS, Problems.names(List.of("value", "excluded")));
        }
        boolean isRefused = fields.has("excluded") && excluded == null;
        if (!fields.has("value") && !fields.has("excluded")) {
            problems.add(
                    fields.place().member("value"),
                    Message.MISSING_ONE_OF,
                    Problems.names(List.of("value", "excluded")));
            isRefused = true;
        }
        BigDecimal worth = isExcluded || isRefused
                ? fields.optional("value", v -> values.decimal(v, 0, 1))
                : fields.required("value", v -> values.decimal(v, 0, 1));
        Text label = fields.optional("label", texts::text);
        Text legend = fields.optional("legend", texts::text);
        if (id == null) {
            return null;
        }
        return problems.net(fields.place(), () -> {
            Option option = isExcluded ? Option.excluded(id) : Option.of(id, worth == null ? BigDecimal.ZERO : worth);
            option = label == null ? option : option.withLabel(label);
            return legend == null ? option : option.withLegend(legend);
        });
    }

    private @Nullable String optionId(JsonValue value) {
        String id = values.text(value);
        if (id != null && !Require.isId(id) && !id.equals(Choice.NOT_APPLICABLE.code())) {
            problems.add(value.place(), Message.INVALID_OPTION_ID, id);
            return null;
        }
        return id;
    }

    private @Nullable Scale ratingScale(String id, @Nullable BigDecimal findingBelow, Fields fields) {
        Range range = fields.required("rating", v -> range(v, problems, values));
        Boolean notApplicable = fields.optional("notApplicable", values::truth);
        Map<Integer, Text> labels = fields.optional("labels", v -> ratingTexts(v, range));
        Map<Integer, Text> legends = fields.optional("legends", v -> ratingTexts(v, range));
        if (range == null || fields.has("notApplicable") && notApplicable == null) {
            return null;
        }
        return problems.net(fields.place(), () -> {
            RatingScale scale = RatingScale.of(id, range.from(), range.to());
            scale = findingBelow == null ? scale : scale.withFindingBelow(findingBelow);
            scale = Boolean.TRUE.equals(notApplicable) ? scale.withNotApplicable() : scale;
            scale = labels == null ? scale : scale.withLabels(labels);
            return legends == null ? scale : scale.withLegends(legends);
        });
    }

    /** The first and last rating. */
    record Range(int from, int to) {}

    static @Nullable Range range(JsonValue value, Problems problems, Values values) {
        Fields fields = Fields.of(value, RANGE_FIELDS, problems, values);
        if (fields == null) {
            return null;
        }
        Integer from = fields.required("from", v -> values.whole(v, Integer.MIN_VALUE, Integer.MAX_VALUE));
        Integer to = fields.required("to", v -> values.whole(v, Integer.MIN_VALUE, Integer.MAX_VALUE));
        if (from == null || to == null) {
            return null;
        }
        if (from >= to) {
            problems.add(fields.place(), Message.RATINGS_NOT_RISING, from, to);
            return null;
        }
        long ratings = (long) to - from + 1;
        if (ratings > RatingScale.MOST_RATINGS) {
            problems.add(fields.place(), Message.TOO_MANY_RATINGS, ratings, RatingScale.MOST_RATINGS);
            return null;
        }
        return new Range(from, to);
    }

    private @Nullable Map<Integer, Text> ratingTexts(JsonValue value, @Nullable Range range) {
        return values.entries(value, (name, place) -> rating(name, place, range), (rating, text) -> texts.text(text));
    }

    private @Nullable Integer rating(String name, Place place, @Nullable Range range) {
        if (!RATING.matcher(name).matches()) {
            problems.add(place, Message.NOT_WHOLE, name);
            return null;
        }
        long rating = Long.parseLong(name);
        if (range == null) {
            return null;
        }
        if (rating < range.from() || rating > range.to()) {
            problems.add(place, Message.OUT_OF_RANGE, name, range.from(), range.to());
            return null;
        }
        return (int) rating;
    }
}
