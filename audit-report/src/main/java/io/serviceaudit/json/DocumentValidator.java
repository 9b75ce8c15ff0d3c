package io.serviceaudit.json;

import jakarta.validation.Configuration;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorFactory;
import jakarta.validation.MessageInterpolator;
import jakarta.validation.NoProviderFoundException;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * Validates document records with the provider of Bean Validation that is on the class path, such as Hibernate Validator 8 or 9:
 * what a host that has {@code @Valid} on a parameter gets, with the host's own metrics, checklists and language. {@link
 * Documents#validate} refuses the same documents and needs no provider.
 *
 * <pre>{@code
 * try (DocumentValidator validator = DocumentValidator.of(Documents.standard())) {
 *     validator.violations(document).forEach(violation -> show(violation.path(), violation.message()));
 * }
 * }</pre>
 *
 * <p>Making one takes up to a second, validating microseconds: make one and share it. It is immutable and safe for threads. No
 * expression language is needed, nor used with Hibernate Validator.
 */
public final class DocumentValidator implements AutoCloseable {
    private static final String WITHOUT_EXPRESSIONS =
            "org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator";

    private final ValidatorFactory factory;

    private DocumentValidator(ValidatorFactory factory) {
        this.factory = factory;
    }

    /**
     * A validator with the metrics, checklists, limits, messages and language of a host's documents. What only the reader knows is
     * said in the documents' {@linkplain Documents#messages() messages}, a host's own words and languages included. What the constraint
     * on a single field says comes from the bundles of Bean Validation: the library's constraints speak English and Russian, the standard ones
     * what the provider does.
     *
     * @throws IllegalStateException if there is no provider of Bean Validation
     */
    public static DocumentValidator of(Documents documents) {
        Objects.requireNonNull(documents, "documents");
        try {
            Configuration<?> configuration =
                    Validation.byDefaultProvider().configure().ignoreXmlConfiguration();
            MessageInterpolator interpolator = interpolator(configuration);
            return new DocumentValidator(configuration
                    .messageInterpolator(new InOneLanguage(interpolator, documents.locale()))
                    .constraintValidatorFactory(
                            new WithDocuments(configuration.getDefaultConstraintValidatorFactory(), documents))
                    .buildValidatorFactory());
        } catch (NoProviderFoundException e) {
            throw new IllegalStateException(
                    "there is no provider of Bean Validation on the class path; add one, such as"
                            + " org.hibernate.validator:hibernate-validator, or use Documents.validate, which needs none",
                    e);
        }
    }

    /** Hibernate's interpolator that has no expression language, or what another provider has. */
    private static MessageInterpolator interpolator(Configuration<?> configuration) {
        try {
            return Class.forName(
                            WITHOUT_EXPRESSIONS, true, configuration.getClass().getClassLoader())
                    .asSubclass(MessageInterpolator.class)
                    .getConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException e) {
            return configuration.getDefaultMessageInterpolator();
        }
    }

    /** What is wrong with a document, in the order of its paths; empty if nothing is. */
    public List<Violation> violations(Document document) {
        Objects.requireNonNull(document, "document");
        return factory.getValidator().validate(document).stream()
                .map(violation -> new Violation(violation.getPropertyPath().toString(), violation.getMessage()))
                .sorted(Comparator.comparing(Violation::path).thenComparing(Violation::message))
                .toList();
    }

    /** Closes the provider's factory. */
    @Override
    public void close() {
        factory.close();
    }

    /**
     * One mistake in a document.
     *
     * @param path the place as Bean Validation writes it, such as {@code sections[0].items[3].weight}; empty for the document itself
     * @param message what is wrong; for display
     */
    public record Violation(String path, String message) {}

    private record InOneLanguage(MessageInterpolator interpolator, Locale locale) implements MessageInterpolator {
        @Override
        public String interpolate(String template, Context context) {
            return interpolator.interpolate(template, context, locale);
        }

        @Override
        public String interpolate(String template, Context context, Locale other) {
            return interpolator.interpolate(template, context, other);
        }
    }

    private record WithDocuments(ConstraintValidatorFactory factory, Documents documents)
            implements ConstraintValidatorFactory {
        @Override
        public <T extends ConstraintValidator<?, ?>> T getInstance(Class<T> key) {
            return key == ReadableDocument.Validator.class
                    ? key.cast(ReadableDocument.Validator.speaking(documents))
                    : factory.getInstance(key);
        }

        @Override
        public void releaseInstance(ConstraintValidator<?, ?> instance) {
            factory.releaseInstance(instance);
        }
    }
}
