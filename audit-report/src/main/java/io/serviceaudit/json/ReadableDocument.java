package io.serviceaudit.json;

import io.serviceaudit.json.Problems.Found;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A document that its reader accepts: what no constraint on a single field can say, such as that an item's scale is there. Each
 * problem is a violation of its own at the place it is about, with the reader's message in the language of the validation. It says
 * nothing while the constraints on the fields are violated, since what follows from those is no news. Null is valid.
 *
 * <p>The metrics, checklists and limits are those of {@link Documents#standard()}; of an audit, a review or a migration whose checklist is none of
 * the built-in ones only that is checked which can be told without it. A host with metrics or checklists of its own has its {@code
 * ConstraintValidatorFactory} make the {@link Validator} with its documents, or calls {@link Documents#validate}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@Constraint(validatedBy = ReadableDocument.Validator.class)
public @interface ReadableDocument {
    /** The key of the message, in place of which the reader's messages come. */
    String message() default "{io.serviceaudit.json.ReadableDocument.message}";

    /** The groups it belongs to. */
    Class<?>[] groups() default {};

    /** What a client attaches to it. */
    Class<? extends Payload>[] payload() default {};

    /** Writes the document and has the reader read it. */
    final class Validator implements ConstraintValidator<ReadableDocument, Document> {
        private final Documents documents;
        private final boolean hasAllChecklists;

        /** The host's messages; null for those of the library, in the language of the validation. */
        private final @Nullable Messages messages;

        /** For the provider of Bean Validation, which makes it. */
        public Validator() {
            this(Documents.standard(), false, null);
        }

        /**
         * With a host's own metrics, checklists and limits; an audit, a review or a migration of any other checklist is refused. The messages are
         * the library's all the same, in the language of the validation, which is not known before it is asked.
         */
        public Validator(Documents documents) {
            this(Objects.requireNonNull(documents, "documents"), true, null);
        }

        private Validator(Documents documents, boolean hasAllChecklists, @Nullable Messages messages) {
            this.documents = documents;
            this.hasAllChecklists = hasAllChecklists;
            this.messages = messages;
        }

        /** With a host's metrics, checklists and limits, and with its messages in their language. */
        static Validator speaking(Documents documents) {
            return new Validator(documents, true, new Messages(documents.messages(), documents.locale()));
        }

        @Override
        public boolean isValid(@Nullable Document value, ConstraintValidatorContext context) {
            if (value == null) {
                return true;
            }
            List<Found> found = documents.problemsOf(value, true).found().stream()
                    .filter(one -> hasAllChecklists || !isOfAnotherChecklist(one.message()))
                    .sorted(Comparator.comparingInt(one -> one.place().offset()))
                    .toList();
            if (found.isEmpty()) {
                return true;
            }
            context.disableDefaultConstraintViolation();
            found.forEach(one -> ViolationPath.of(value.getClass(), one.place().pointer())
                    .add(context.buildConstraintViolationWithTemplate(template(one))));
            return false;
        }

        private String template(Found found) {
            return messages == null ? ViolationTemplate.of(found) : ViolationTemplate.of(found, messages);
        }

        private static boolean isOfAnotherChecklist(Message message) {
            return message.code() == ProblemCode.UNKNOWN_CHECKLIST || message.code() == ProblemCode.UNKNOWN_VERSION;
        }
    }
}
