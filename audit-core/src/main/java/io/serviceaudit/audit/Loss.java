package io.serviceaudit.audit;

import io.serviceaudit.checklist.Choice;
import io.serviceaudit.checklist.Text;
import io.serviceaudit.wording.Template;
import io.serviceaudit.wording.TextFolder;
import io.serviceaudit.wording.Texts;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something that an audit says and a {@link Migration} cannot take over. It names ids and choices and never what anybody
 * wrote; that is still in the audit before.
 */
public final class Loss {
    private static final Texts TEXTS =
            TextFolder.of(file -> Loss.class.getResourceAsStream(file)).texts("losses");

    private final Kind kind;
    private final String item;
    private final @Nullable Choice choice;
    private final @Nullable String action;
    private final Text message;

    private Loss(Kind kind, String item, @Nullable Choice choice, @Nullable String action, Map<String, String> values) {
        this.kind = kind;
        this.item = item;
        this.choice = choice;
        this.action = action;
        message = Template.of(TEXTS.get(kind.code())).with(values);
    }

    static Loss itemDropped(String item) {
        return new Loss(Kind.ITEM_DROPPED, item, null, null, Map.of("item", item));
    }

    static Loss scaleChanged(String item, String old, String scale) {
        return new Loss(Kind.SCALE_CHANGED, item, null, null, Map.of("item", item, "old", old, "scale", scale));
    }

    static Loss choiceWithoutCounterpart(String item, Choice choice, String scale) {
        return new Loss(
                Kind.CHOICE_WITHOUT_COUNTERPART,
                item,
                choice,
                null,
                Map.of("item", item, "choice", choice.code(), "scale", scale));
    }

    static Loss redFlagGone(String item) {
        return new Loss(Kind.RED_FLAG_GONE, item, null, null, Map.of("item", item));
    }

    static Loss guidanceGone(String item, int asked, int lost) {
        return new Loss(
                Kind.GUIDANCE_GONE,
                item,
                null,
                null,
                Map.of("item", item, "asked", Integer.toString(asked), "lost", Integer.toString(lost)));
    }

    static Loss actionItemGone(String action, String item) {
        return new Loss(Kind.ACTION_ITEM_GONE, item, null, action, Map.of("action", action, "item", item));
    }

    /** All texts, for tests. */
    static Texts texts() {
        return TEXTS;
    }

    /** What is lost, and why. */
    public Kind kind() {
        return kind;
    }

    /** The id of the item it is about, as it was before. */
    public String item() {
        return item;
    }

    /** The choice that is lost; empty where none is, or where all that was said of the item is lost. */
    public Optional<Choice> choice() {
        return Optional.ofNullable(choice);
    }

    /** The id of the action that loses the item; empty where an answer loses something. */
    public Optional<String> action() {
        return Optional.ofNullable(action);
    }

    /** The loss in a sentence, in all languages of the library (English and Russian); for people. */
    public Text message() {
        return message;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Loss that
                && kind == that.kind
                && item.equals(that.item)
                && Objects.equals(choice, that.choice)
                && Objects.equals(action, that.action)
                && message.equals(that.message);
    }

    @Override
    public int hashCode() {
        return Objects.hash(kind, item, choice, action);
    }

    /** Kind and ids; for display. */
    @Override
    public String toString() {
        return kind.code() + ": " + (action == null ? "" : action + ", ") + item;
    }

    /** The kinds of losses. */
    public enum Kind {
        /** The item is not taken over: what was said of it is lost. */
        ITEM_DROPPED("item-dropped"),
        /** The item has a scale of another id, and nothing is declared: what was said of it is lost. */
        SCALE_CHANGED("scale-changed"),
        /** The choice has no counterpart on the item's scale: the choice is lost, what stands beside it stays. */
        CHOICE_WITHOUT_COUNTERPART("choice-without-counterpart"),
        /** The item has no red flag any more: it is lost whether one was observed. */
        RED_FLAG_GONE("red-flag-gone"),
        /** The item has fewer guiding questions: the answers to the last ones are lost. */
        GUIDANCE_GONE("guidance-gone"),
        /** An action is about an item that is not taken over: the action stays without it. */
        ACTION_ITEM_GONE("action-item-gone");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        /** The word for it in documents. */
        public String code() {
            return code;
        }
    }
}
