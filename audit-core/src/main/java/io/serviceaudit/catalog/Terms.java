package io.serviceaudit.catalog;

import io.serviceaudit.checklist.Choice;
import io.serviceaudit.checklist.ChoiceScale;
import io.serviceaudit.checklist.Option;
import io.serviceaudit.checklist.RatingScale;
import io.serviceaudit.checklist.Scale;
import io.serviceaudit.checklist.Scales;
import io.serviceaudit.checklist.Text;
import io.serviceaudit.wording.Texts;
import java.util.Optional;
import java.util.Set;

/**
 * The words that all checklists share, in every language the library ships: what a screen or report shows for a code. The
 * label of the answer {@code partial} is the term {@code option.partial}, what that answer means is
 * {@code option.partial.legend}.
 *
 * <p>A key is a family and a code:
 *
 * <ul>
 *   <li>{@code band}: the levels of health, {@code band.at-risk};
 *   <li>{@code status}: {@code status.diagnosis-needed}, {@code status.in-progress}, {@code status.complete};
 *   <li>{@code priority}, with {@code .legend}: what a priority asks for; {@code impact};
 *   <li>{@code basket}, with {@code .legend}: what kind of work it holds;
 *   <li>{@code option} and {@code rating}, with {@code .legend}: the answers of the built-in scales,
 *       {@code option.n/a}, {@code rating.4};
 *   <li>{@code self-rating}: the overall self-rating from 1 to 5 beside the touchpoints;
 *   <li>{@code hint}: the kinds of hints of the built-in checklists, {@code hint.how-to-measure};
 *   <li>{@code stage}, {@code stage-state}: the stages of an audit and how far each is;
 *   <li>{@code action}, {@code audit-state}, {@code state}: the state of an action, of an audit, of an item;
 *   <li>{@code source.not-stated}: stands where a fact has no source.
 * </ul>
 */
public final class Terms {
    private static final Texts TEXTS = CatalogTexts.FOLDER.texts("terms");

    private Terms() {}

    /**
     * Looks for the words of a key.
     *
     * @param key a family and a code, such as {@code option.n/a}
     * @return the words; empty if there are none
     */
    public static Optional<Text> find(String key) {
        return TEXTS.find(key);
    }

    /**
     * Gives the words of a key that is known to be there.
     *
     * @param key a family and a code, such as {@code option.n/a}
     * @return the words
     * @throws IllegalArgumentException if there are none
     */
    public static Text get(String key) {
        return find(key)
                .orElseThrow(() -> new IllegalArgumentException("term is '" + key
                        + "'; it must be a family and a code that the library has words for, as option.yes"));
    }

    /**
     * Gives the words for an answer: the scale's own, or the library's where the scale is a built-in one or the answer is
     * {@code n/a}.
     *
     * @param scale the scale
     * @param answer an answer on it
     * @return the words; empty where the id or the number serves
     */
    public static Optional<Text> answer(Scale scale, Choice answer) {
        boolean isBuiltIn = Scales.find(scale.id()).isPresent();
        if (scale instanceof RatingScale ratings && answer instanceof Choice.Rating rating) {
            return Optional.ofNullable(ratings.labels().get(rating.value()))
                    .or(() -> isBuiltIn ? find("rating." + rating.value()) : Optional.empty());
        }
        Optional<Text> label = scale instanceof ChoiceScale options
                ? options.options().stream()
                        .filter(option -> option.id().equals(answer.code()))
                        .findFirst()
                        .flatMap(Option::label)
                : Optional.empty();
        return label.or(() ->
                isBuiltIn || answer.equals(Choice.NOT_APPLICABLE) ? find("option." + answer.code()) : Optional.empty());
    }

    /**
     * All keys.
     *
     * @return the keys, family by family
     */
    public static Set<String> keys() {
        return TEXTS.keys();
    }
}
