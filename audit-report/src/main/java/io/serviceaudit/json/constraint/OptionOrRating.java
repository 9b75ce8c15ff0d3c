package io.serviceaudit.json.constraint;

import io.serviceaudit.internal.Require;
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
import org.jspecify.annotations.Nullable;

/**
 * An answer: the id of an option, or a whole number for a rating. Null is valid.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.ANNOTATION_TYPE, ElementType.TYPE_USE
})
@Constraint(validatedBy = {OptionOrRating.Validator.class})
public @interface OptionOrRating {
    /** The key of the message. */
    String message() default "{io.serviceaudit.json.constraint.OptionOrRating.message}";

    /** The groups it belongs to. */
    Class<?>[] groups() default {};

    /** What a client attaches to it. */
    Class<? extends Payload>[] payload() default {};

    /** Checks it. */
    final class Validator implements ConstraintValidator<OptionOrRating, PlainJson> {
        /** For the provider of Bean Validation, which makes it. */
        public Validator() {}

        @Override
        public boolean isValid(@Nullable PlainJson value, ConstraintValidatorContext context) {
            return value == null || value.json() instanceof String id && isOption(id) || isRating(value.json());
        }

        /** Whether a text can be the id of an option. */
        public static boolean isOption(String text) {
            return text.equals("n/a") || Require.isId(text);
        }

        private static boolean isRating(Object json) {
            return json instanceof BigDecimal number
                    && number.abs().compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) <= 0
                    && number.stripTrailingZeros().scale() <= 0;
        }
    }
}
