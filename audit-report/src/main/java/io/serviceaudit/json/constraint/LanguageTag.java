package io.serviceaudit.json.constraint;

import io.serviceaudit.checklist.Text;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A well-formed language tag (BCP 47), such as {@code en} or {@code pt-BR}. Null is valid.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.ANNOTATION_TYPE, ElementType.TYPE_USE
})
@Constraint(validatedBy = {LanguageTag.Validator.class})
public @interface LanguageTag {
    /** The key of the message. */
    String message() default "{io.serviceaudit.json.constraint.LanguageTag.message}";

    /** The groups it belongs to. */
    Class<?>[] groups() default {};

    /** What a client attaches to it. */
    Class<? extends Payload>[] payload() default {};

    /** Checks it. */
    final class Validator implements ConstraintValidator<LanguageTag, String> {
        /** For the provider of Bean Validation, which makes it. */
        public Validator() {}

        @Override
        public boolean isValid(@Nullable String value, ConstraintValidatorContext context) {
            return value == null || tag(value).isPresent();
        }

        /** A tag in its canonical spelling; empty if it is none. */
        static Optional<String> tag(@Nullable Object language) {
            try {
                return language instanceof String text ? Optional.of(Text.languageTag(text)) : Optional.empty();
            } catch (IllegalArgumentException e) {
                return Optional.empty();
            }
        }
    }
}
