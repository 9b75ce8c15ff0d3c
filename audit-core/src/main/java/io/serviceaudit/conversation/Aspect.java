package io.serviceaudit.conversation;

import io.serviceaudit.internal.Require;
import io.serviceaudit.measure.Ratio;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What is estimated of reviewed conversations: the score, one criterion, or a share. Each is a number from 0 to 1 for every conversation
 * that has it, and the estimate is its mean over those.
 */
public final class Aspect {
    /** The score of a conversation. */
    public static final Aspect SCORE = new Aspect("score", null, ReviewedConversation::score);

    /** The share of conversations in which a critical item failed. */
    public static final Aspect AUTO_FAILED = new Aspect("auto-failed", null, ReviewedConversation::autoFailed);

    /** The share of conversations that kept to a script that fitted. */
    public static final Aspect FOLLOWED = scriptFit(ScriptFit.FOLLOWED);

    /** The share of conversations that had to leave the script. */
    public static final Aspect IMPROVISED = scriptFit(ScriptFit.IMPROVISED);

    /** The share of conversations that were read from the template. */
    public static final Aspect RECITED = scriptFit(ScriptFit.RECITED);

    /** The share of conversations that were a repeat contact. */
    public static final Aspect REPEAT_CONTACT = new Aspect("repeat-contact", null, ReviewedConversation::repeatContact);

    /** The share of conversations with a frustrated customer. */
    public static final Aspect FRUSTRATED = new Aspect("frustrated", null, ReviewedConversation::frustrated);

    /** All that are no criterion, in the order in which they are told. */
    public static final List<Aspect> OF_THE_WHOLE =
            List.of(SCORE, AUTO_FAILED, FOLLOWED, IMPROVISED, RECITED, REPEAT_CONTACT, FRUSTRATED);

    private final String code;
    private final @Nullable String item;
    private final Function<ReviewedConversation, Optional<Ratio>> value;

    private Aspect(String code, @Nullable String item, Function<ReviewedConversation, Optional<Ratio>> value) {
        this.code = code;
        this.item = item;
        this.value = value;
    }

    private static Aspect scriptFit(ScriptFit fit) {
        return new Aspect(fit.code(), null, conversation -> conversation.share(fit));
    }

    /**
     * One criterion: an item of the checklist, over the conversations where it counts.
     *
     * @throws IllegalArgumentException if the item's id is no kebab-case id
     */
    public static Aspect criterion(String item) {
        Require.id("criterion", item);
        return new Aspect("criterion." + item, item, conversation -> conversation.criterion(item));
    }

    /** The word for it: {@code score}, {@code improvised}, {@code criterion.greeting}. */
    public String code() {
        return code;
    }

    /** The item's id where it is a criterion; empty otherwise. */
    public Optional<String> item() {
        return Optional.ofNullable(item);
    }

    /** What it is for one conversation, from 0 to 1; empty where the conversation does not have it. */
    public Optional<Ratio> of(ReviewedConversation conversation) {
        return value.apply(conversation);
    }

    /** Aspects are equal when their codes are. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Aspect that && code.equals(that.code);
    }

    @Override
    public int hashCode() {
        return code.hashCode();
    }

    /** The code. */
    @Override
    public String toString() {
        return code;
    }
}
