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
import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A number, or a duration in ISO 8601 of weeks, days, hours, minutes and seconds, such as {@code PT12M} or {@code -P1DT2H}. Null is valid.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.ANNOTATION_TYPE, ElementType.TYPE_USE
})
@Constraint(validatedBy = {NumberOrDuration.Validator.class})
public @interface NumberOrDuration {
    /** The key of the message. */
    String message() default "{io.serviceaudit.json.constraint.NumberOrDuration.message}";

    /** The groups it belongs to. */
    Class<?>[] groups() default {};

    /** What a client attaches to it. */
    Class<? extends Payload>[] payload() default {};

    /** Checks it. */
    final class Validator implements ConstraintValidator<NumberOrDuration, PlainJson> {
        private static final Pattern DURATION = Pattern.compile("-?P(?=[0-9T])(?:[0-9]{1,12}W|(?:[0-9]{1,12}D)?"
                + "(?:T(?=[0-9])(?:[0-9]{1,15}H)?(?:[0-9]{1,12}M)?(?:[0-9]{1,12}(?:\\.[0-9]{1,9})?S)?)?)");

        /** For the provider of Bean Validation, which makes it. */
        public Validator() {}

        @Override
        public boolean isValid(@Nullable PlainJson value, ConstraintValidatorContext context) {
            return value == null
                    || value.json() instanceof BigDecimal
                    || value.json() instanceof String text
                            && DURATION.matcher(text).matches();
        }

        /** Whether a text is a duration, negative ones and parts included. */
        public static boolean isDuration(String text) {
            return DURATION.matcher(text).matches();
        }
    }
}
