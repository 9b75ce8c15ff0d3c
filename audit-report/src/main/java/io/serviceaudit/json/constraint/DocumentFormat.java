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
import org.jspecify.annotations.Nullable;

/**
 * The format of a document with its major version. Null is valid.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.ANNOTATION_TYPE, ElementType.TYPE_USE
})
@Constraint(validatedBy = {DocumentFormat.Validator.class})
public @interface DocumentFormat {
    /** What must stand there, such as {@code service-audit/checklist/1}. */
    String value();

    /** The key of the message. */
    String message() default "{io.serviceaudit.json.constraint.DocumentFormat.message}";

    /** The groups it belongs to. */
    Class<?>[] groups() default {};

    /** What a client attaches to it. */
    Class<? extends Payload>[] payload() default {};

    /** Checks it. */
    final class Validator implements ConstraintValidator<DocumentFormat, String> {
        private String format = "";

        /** For the provider of Bean Validation, which makes it. */
        public Validator() {}

        @Override
        public void initialize(DocumentFormat constraint) {
            format = constraint.value();
        }

        @Override
        public boolean isValid(@Nullable String value, ConstraintValidatorContext context) {
            return value == null || value.equals(format);
        }
    }
}
