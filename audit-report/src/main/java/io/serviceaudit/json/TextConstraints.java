package io.serviceaudit.json;

import io.serviceaudit.json.RecordShape.Value;
import io.serviceaudit.json.constraint.CurrencyCode;
import io.serviceaudit.json.constraint.HostId;
import io.serviceaudit.json.constraint.IsoDuration;
import io.serviceaudit.json.constraint.IsoPeriod;
import io.serviceaudit.json.constraint.KebabId;
import io.serviceaudit.json.constraint.LanguageTag;
import io.serviceaudit.json.constraint.OneOf;
import io.serviceaudit.json.constraint.OptionId;
import io.serviceaudit.json.constraint.PlainDate;
import io.serviceaudit.json.constraint.PlainDateTime;
import io.serviceaudit.json.constraint.RatingKey;
import io.serviceaudit.json.constraint.VersionId;
import io.serviceaudit.json.constraint.Words;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Holds texts against their constraints. */
final class TextConstraints {
    /** The constraints that are a pattern with a name, and what to say where it does not match. */
    private static final Map<Class<? extends Annotation>, Message> PATTERNS = Map.of(
            KebabId.class, Message.INVALID_ID,
            OptionId.class, Message.INVALID_OPTION_ID,
            HostId.class, Message.INVALID_HOST_ID,
            VersionId.class, Message.INVALID_VERSION,
            CurrencyCode.class, Message.INVALID_CURRENCY,
            IsoPeriod.class, Message.INVALID_PERIOD,
            IsoDuration.class, Message.INVALID_DURATION,
            RatingKey.class, Message.NOT_WHOLE);

    private static final ClassValue<java.util.regex.Pattern> COMPILED = new ClassValue<>() {
        @Override
        protected java.util.regex.Pattern computeValue(Class<?> constraint) {
            return java.util.regex.Pattern.compile(
                    constraint.getAnnotation(Pattern.class).regexp());
        }
    };

    private final Problems problems;
    private final Values values;

    TextConstraints(Problems problems, Values values) {
        this.problems = problems;
        this.values = values;
    }

    /** The text of a value; null if it is none or was refused. */
    @Nullable
    String text(JsonValue value, Value wanted) {
        if (wanted.has(PlainDate.class)) {
            return values.date(value) == null ? null : values.text(value);
        }
        if (wanted.has(PlainDateTime.class)) {
            return values.dateTime(value) == null ? null : values.text(value);
        }
        String text = wanted.has(Words.class) || wanted.has(NotBlank.class) ? values.words(value) : values.text(value);
        return text == null ? null : check(text, value.place(), wanted);
    }

    /** A text that keeps to its constraints; null if it does not, and then a problem says so. */
    @Nullable
    String check(String text, Place place, Value wanted) {
        for (Annotation constraint : wanted.constraints()) {
            if (!keeps(text, place, constraint)) {
                return null;
            }
        }
        return text;
    }

    private boolean keeps(String text, Place place, Annotation constraint) {
        if (constraint instanceof LanguageTag) {
            return Texts.tag(text, place, problems) != null;
        }
        if (constraint instanceof OneOf oneOf) {
            List<String> known = List.of(oneOf.value());
            if (!known.contains(text)) {
                problems.addUnknown(place, Message.UNKNOWN_VALUE, text, known, text, Problems.names(known));
                return false;
            }
            return true;
        }
        Class<? extends Annotation> type = constraint.annotationType();
        Message message = PATTERNS.get(type);
        if (message != null && !COMPILED.get(type).matcher(text).matches()) {
            problems.add(place, message, text);
            return false;
        }
        return true;
    }
}
