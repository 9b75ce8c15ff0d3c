package io.serviceaudit.scoring;

import io.serviceaudit.measure.Ratio;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * How one figure came about: the rule, what went in, the exact value and what is shown of it.
 *
 * <p>An input whose name is that of a figure ({@code items.known-pains.earned}) is the exact value of that figure's own step,
 * which stands earlier; any other is a parameter or fact of the audit. So the steps can be recomputed one by one.
 *
 * @param figure what was figured, such as {@code health}, {@code sections.onboarding.score}, {@code items.reply-time.value}
 * @param rule the id of the rule, such as {@code S7}
 * @param inputs what went in, by name and in order: exact values as fractions, everything else as its code
 * @param exact the exact value
 * @param shown what a report shows of it
 */
public record ReceiptStep(String figure, String rule, Map<String, String> inputs, Ratio exact, String shown) {
    /** Copies the inputs. */
    public ReceiptStep {
        Objects.requireNonNull(figure, "figure");
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(exact, "exact");
        Objects.requireNonNull(shown, "shown");
        inputs = Collections.unmodifiableMap(new LinkedHashMap<>(inputs));
    }
}
