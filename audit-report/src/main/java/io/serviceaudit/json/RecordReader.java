package io.serviceaudit.json;

import io.serviceaudit.json.JsonValue.Kind;
import io.serviceaudit.json.RecordShape.Part;
import io.serviceaudit.json.RecordShape.Value;
import io.serviceaudit.json.constraint.NumberOrDuration;
import io.serviceaudit.json.constraint.OptionOrRating;
import io.serviceaudit.json.constraint.PlainJson;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads a value as a document record, strictly and in one pass: what must be there and may be there follows from the record's
 * components and their constraints, which are those of Bean Validation. What no annotation can say is not looked at.
 */
final class RecordReader {
    private final Problems problems;
    private final Values values;
    private final TextConstraints texts;
    private final boolean isWhole;

    private RecordReader(Problems problems, Values values, boolean isWhole) {
        this.problems = problems;
        this.values = values;
        this.isWhole = isWhole;
        texts = new TextConstraints(problems, values);
    }

    /** A reader of all that a record holds. */
    static RecordReader ofAll(Problems problems, Values values) {
        return new RecordReader(problems, values, true);
    }

    /** A reader that looks, as a provider of Bean Validation does, only into what is marked to be validated; it makes no record. */
    static RecordReader ofConstrained(Problems problems, Values values) {
        return new RecordReader(problems, values, false);
    }

    /** A document that names its format; null if it was refused. One of another kind, or newer, is not looked into. */
    <T> @Nullable T document(JsonValue root, Class<T> type) {
        String format = RecordShape.of(type).format().orElse(null);
        if (format != null && !DocumentKind.of(format).isKindOf(root, problems)) {
            return null;
        }
        return type.cast(object(root, type));
    }

    private @Nullable Object object(JsonValue value, Class<?> type) {
        RecordShape shape = RecordShape.of(type);
        Object shorthand = shorthand(value, shape);
        if (shorthand != null) {
            return shorthand;
        }
        Fields fields = Fields.of(value, shape.names(), problems, values);
        if (fields == null) {
            return null;
        }
        List<Part> parts = shape.parts();
        @Nullable Object[] components = new @Nullable Object[parts.size()];
        for (int i = 0; i < components.length; i++) {
            Part part = parts.get(i);
            components[i] = part.isRequired()
                    ? fields.required(part.name(), v -> value(v, part.value()))
                    : fields.optional(part.name(), v -> value(v, part.value()));
        }
        return isWhole ? problems.make(fields.place(), () -> shape.make(components)) : null;
    }

    /** The record a plain value stands for; null if it stands for none. */
    private static @Nullable Object shorthand(JsonValue value, RecordShape shape) {
        if (value instanceof JsonValue.TextValue text) {
            return shape.ofPlain(text.text()).orElse(null);
        }
        if (value instanceof JsonValue.NumberValue number && Values.isWhole(number.decimal())) {
            BigDecimal decimal = number.decimal();
            boolean isLong = decimal.abs().compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) <= 0;
            return isLong ? shape.ofPlain(decimal.longValueExact()).orElse(null) : null;
        }
        return null;
    }

    private @Nullable Object value(JsonValue value, Value wanted) {
        Class<?> type = wanted.type();
        if (type == String.class) {
            return texts.text(value, wanted);
        }
        if (type == LocalizedText.class) {
            return localized(value);
        }
        if (type == ScalarValue.class) {
            return scalar(value, wanted);
        }
        if (type == boolean.class || type == Boolean.class) {
            return values.truth(value);
        }
        if (type == int.class || type == Integer.class) {
            BigDecimal number = Bounds.ofInt(wanted).check(values.whole(value), value.place(), problems);
            return number == null ? null : number.intValueExact();
        }
        if (type == long.class || type == Long.class) {
            BigDecimal number = Bounds.ofLong(wanted).check(values.whole(value), value.place(), problems);
            return number == null ? null : number.longValueExact();
        }
        if (type == BigDecimal.class) {
            return Bounds.of(wanted).check(values.decimal(value), value.place(), problems);
        }
        if (type == LocalDate.class) {
            return values.date(value);
        }
        if (wanted.isList()) {
            return list(value, wanted);
        }
        if (wanted.isMap()) {
            return map(value, wanted);
        }
        if (type.isRecord() && !PlainJson.class.isAssignableFrom(type)) {
            return isWhole || wanted.isCascaded() ? object(value, type) : null;
        }
        throw new IllegalStateException("a document record holds a " + type.getName() + ", which cannot be read");
    }

    private @Nullable List<Object> list(JsonValue value, Value wanted) {
        Value element = wanted.arguments().get(0);
        return mustBeFilled(wanted)
                ? values.filledList(value, each -> value(each, element))
                : values.list(value, each -> value(each, element));
    }

    private static boolean mustBeFilled(Value wanted) {
        return wanted.has(NotEmpty.class)
                || wanted.constraint(Size.class).map(Size::min).orElse(0) > 0;
    }

    private @Nullable Map<String, Object> map(JsonValue value, Value wanted) {
        if (mustBeFilled(wanted)
                && value instanceof JsonValue.ObjectValue object
                && object.members().isEmpty()) {
            problems.add(value.place(), Message.EMPTY);
            return null;
        }
        Value key = wanted.arguments().get(0);
        Value entry = wanted.arguments().get(1);
        return values.entries(
                value, (name, place) -> texts.check(name, place, key), (name, each) -> value(each, entry));
    }

    /** A text, in one or several languages; the tags stay as they are written. */
    private @Nullable LocalizedText localized(JsonValue value) {
        if (value instanceof JsonValue.TextValue) {
            String words = values.words(value);
            return words == null ? null : new LocalizedText(words);
        }
        if (!(value instanceof JsonValue.ObjectValue object)) {
            problems.addWrongType(value, Kind.TEXT_OR_LANGUAGES);
            return null;
        }
        if (object.members().isEmpty()) {
            problems.add(value.place(), Message.EMPTY);
            return null;
        }
        Set<String> tags = new HashSet<>();
        Map<String, String> byLanguage = values.entries(
                object, (name, place) -> language(name, place, tags), (tag, words) -> values.words(words));
        return byLanguage == null || byLanguage.isEmpty() ? null : new LocalizedText(byLanguage);
    }

    private @Nullable String language(String name, Place place, Set<String> tags) {
        String tag = Texts.tag(name, place, problems);
        if (tag != null && !tags.add(tag)) {
            problems.add(place, Message.DUPLICATE_LANGUAGE, tag);
            return null;
        }
        return tag == null ? null : name;
    }

    private @Nullable ScalarValue scalar(JsonValue value, Value wanted) {
        boolean isFigure = wanted.has(NumberOrDuration.class);
        boolean isAnswer = wanted.has(OptionOrRating.class);
        if (value instanceof JsonValue.TextValue text) {
            if (isFigure && !NumberOrDuration.Validator.isDuration(text.text())) {
                problems.add(value.place(), Message.INVALID_DURATION, text.text());
                return null;
            }
            if (isAnswer && !OptionOrRating.Validator.isOption(text.text())) {
                problems.add(value.place(), Message.INVALID_OPTION_ID, text.text());
                return null;
            }
            return new ScalarValue(text.text());
        }
        if (value instanceof JsonValue.NumberValue number) {
            BigDecimal decimal =
                    isAnswer ? Bounds.RATING.check(values.whole(value), value.place(), problems) : number.decimal();
            return decimal == null ? null : new ScalarValue(decimal);
        }
        problems.addWrongType(value, isFigure ? Kind.NUMBER_OR_DURATION : Kind.OPTION_OR_RATING);
        return null;
    }
}
