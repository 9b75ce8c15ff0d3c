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
 * An id of the host's own: 1 to 128 printable characters, not all of them blank. Null is valid.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.ANNOTATION_TYPE, ElementType.TYPE_USE
})
@Constraint(validatedBy = {})
@Pattern(regexp = HostId.PRINTABLE)
@ReportAsSingleViolation
public @interface HostId {
    /** 1 to 128 characters (Unicode code points) that are printable, not all of them blank, as a regular expression. */
    String PRINTABLE = "(?!\\p{javaWhitespace}+\\z)[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}\\p{Zl}\\p{Zp}]{1,128}";

    /** The key of the message. */
    String message() default "{io.serviceaudit.json.constraint.HostId.message}";

    /** The groups it belongs to. */
    Class<?>[] groups() default {};

    /** What a client attaches to it. */
    Class<? extends Payload>[] payload() default {};
}
