package io.serviceaudit.json.constraint;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An id of the format's own vocabulary: 1 to 64 lower-case letters and digits, with single hyphens between them. Null is valid.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.ANNOTATION_TYPE, ElementType.TYPE_USE
})
@Constraint(validatedBy = {})
@Pattern(regexp = "(?=.{1,64}\\z)[a-z0-9]+(?:-[a-z0-9]+)*")
@ReportAsSingleViolation
public @interface KebabId {
    /** The key of the message. */
    String message() default "{io.serviceaudit.json.constraint.KebabId.message}";

    /** The groups it belongs to. */
    Class<?>[] groups() default {};

    /** What a client attaches to it. */
    Class<? extends Payload>[] payload() default {};
}
