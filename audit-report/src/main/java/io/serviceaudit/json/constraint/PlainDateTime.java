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
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A day and a time of day without a time zone, such as {@code 2026-11-20T21:40}; seconds, and decimals of them, may follow. Null is valid.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.ANNOTATION_TYPE, ElementType.TYPE_USE
})
@Constraint(validatedBy = PlainDateTime.Validator.class)
public @interface PlainDateTime {
    /** The key of the message. */
    String message() default "{io.serviceaudit.json.constraint.PlainDateTime.message}";

    /** The groups it belongs to. */
    Class<?>[] groups() default {};

    /** What a client attaches to it. */
    Class<? extends Payload>[] payload() default {};

    /** Checks a text. */
    final class Validator implements ConstraintValidator<PlainDateTime, String> {
        private static final Pattern FORM =
                Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:\\.[0-9]{1,9})?)?");

        /** For the provider of Bean Validation, which makes it. */
        public Validator() {}

        @Override
        public boolean isValid(@Nullable String value, ConstraintValidatorContext context) {
            return value == null || parse(value).isPresent();
        }

        /** The day and time that a text says; empty if it is none of this form. */
        public static Optional<LocalDateTime> parse(String text) {
            try {
                return FORM.matcher(text).matches() ? Optional.of(LocalDateTime.parse(text)) : Optional.empty();
            } catch (DateTimeParseException e) {
                return Optional.empty();
            }
        }
    }
}
