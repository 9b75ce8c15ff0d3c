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
 * A duration in ISO 8601 of weeks, days, hours, minutes and seconds that is not negative, such as {@code PT12M} or {@code P1DT2H}. Null
 * is valid.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.ANNOTATION_TYPE, ElementType.TYPE_USE
})
@Constraint(validatedBy = {})
@Pattern(
        regexp = "P(?=[0-9T])(?:[0-9]{1,12}W|(?:[0-9]{1,12}D)?"
                + "(?:T(?=[0-9])(?:[0-9]{1,15}H)?(?:[0-9]{1,12}M)?(?:[0-9]{1,12}(?:\\.[0-9]{1,9})?S)?)?)")
@ReportAsSingleViolation
public @interface IsoDuration {
    /** The key of the message. */
    String message() default "{io.serviceaudit.json.constraint.IsoDuration.message}";

    /** The groups it belongs to. */
    Class<?>[] groups() default {};

    /** What a client attaches to it. */
    Class<? extends Payload>[] payload() default {};
}
