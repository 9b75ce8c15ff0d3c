package io.serviceaudit.json.constraint;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A text with something in it. A text in several languages has at least one language, each named by a well-formed tag and none twice, and something in every
 * one of them. Null is valid.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.ANNOTATION_TYPE, ElementType.TYPE_USE
})
@Constraint(validatedBy = {Words.OfString.class, Words.OfPlainJson.class})
public @interface Words {
    /** The key of the message. */
    String message() default "{io.serviceaudit.json.constraint.Words.message}";

    /** The groups it belongs to. */
    Class<?>[] groups() default {};

    /** What a client attaches to it. */
    Class<? extends Payload>[] payload() default {};

    /** Checks a string. */
    final class OfString implements ConstraintValidator<Words, String> {
        /** For the provider of Bean Validation, which makes it. */
        public OfString() {}

        @Override
        public boolean isValid(@Nullable String value, ConstraintValidatorContext context) {
            return value == null || !value.isBlank();
        }
    }

    /** Checks a text in one or several languages. */
    final class OfPlainJson implements ConstraintValidator<Words, PlainJson> {
        /** For the provider of Bean Validation, which makes it. */
        public OfPlainJson() {}

        @Override
        public boolean isValid(@Nullable PlainJson value, ConstraintValidatorContext context) {
            if (value == null) {
                return true;
            }
            return value.json() instanceof Map<?, ?> map
                    ? isFilled(map)
                    : value.json() instanceof String text && !text.isBlank();
        }

        private static boolean isFilled(Map<?, ?> map) {
            Set<String> tags = new HashSet<>();
            return !map.isEmpty()
                    && map.entrySet().stream()
                            .allMatch(entry -> LanguageTag.Validator.tag(entry.getKey())
                                            .filter(tags::add)
                                            .isPresent()
                                    && entry.getValue() instanceof String text
                                    && !text.isBlank());
        }
    }
}
