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
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A date that can be written as year, month and day with a year of four digits, such as {@code 2026-11-20}; as a date, or as text. Null is valid.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.ANNOTATION_TYPE, ElementType.TYPE_USE
})
@Constraint(validatedBy = {PlainDate.OfDate.class, PlainDate.OfString.class})
public @interface PlainDate {
    /** The key of the message. */
    String message() default "{io.serviceaudit.json.constraint.PlainDate.message}";

    /** The groups it belongs to. */
    Class<?>[] groups() default {};

    /** What a client attaches to it. */
    Class<? extends Payload>[] payload() default {};

    /** Checks a date. */
    final class OfDate implements ConstraintValidator<PlainDate, LocalDate> {
        /** For the provider of Bean Validation, which makes it. */
        public OfDate() {}

        @Override
        public boolean isValid(@Nullable LocalDate value, ConstraintValidatorContext context) {
            return value == null || value.getYear() >= 0 && value.getYear() <= 9999;
        }
    }

    /** Checks a text. */
    final class OfString implements ConstraintValidator<PlainDate, String> {
        private static final Pattern FORM = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

        /** For the provider of Bean Validation, which makes it. */
        public OfString() {}

        @Override
        public boolean isValid(@Nullable String value, ConstraintValidatorContext context) {
            return value == null || FORM.matcher(value).matches() && isDay(value);
        }

        private static boolean isDay(String value) {
            try {
                LocalDate.parse(value);
                return true;
            } catch (DateTimeParseException e) {
                return false;
            }
        }
    }
}
