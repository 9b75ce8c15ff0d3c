package io.serviceaudit.review;

import io.serviceaudit.checklist.Checklist;
import io.serviceaudit.checklist.Item;
import io.serviceaudit.checklist.Text;
import io.serviceaudit.conversation.Aspect;
import io.serviceaudit.conversation.GroupBy;
import io.serviceaudit.conversation.Stratum;
import io.serviceaudit.json.LocalizedText;
import io.serviceaudit.review.ConversationReport.Difference;
import io.serviceaudit.review.ConversationReport.Estimated;
import io.serviceaudit.wording.Template;
import io.serviceaudit.wording.TextFolder;
import io.serviceaudit.wording.Texts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The sentences of a conversation report, in a locale or, without one, in all languages. */
final class ConversationWords {
    private static final Texts TEXTS = TextFolder.of(file -> ConversationWords.class.getResourceAsStream(file))
            .texts("conversations");

    private final Checklist checklist;
    private final @Nullable Locale locale;

    ConversationWords(Checklist checklist, @Nullable Locale locale) {
        this.checklist = checklist;
        this.locale = locale;
    }

    /** A text as the document has it. */
    LocalizedText shown(Text text) {
        return locale == null ? LocalizedText.inAllLanguages(text) : LocalizedText.of(text, locale);
    }

    /** A sentence with its values. */
    static Text fill(String key, Map<String, ?> values) {
        return Template.of(TEXTS.get(key)).with(values);
    }

    /** A text without values. */
    static Text text(String key) {
        return fill(key, Map.of());
    }

    /** A sentence with its values, as the document has it. */
    LocalizedText say(String key, Map<String, ?> values) {
        return shown(fill(key, values));
    }

    /** A number as it is written in a sentence. */
    static Text number(BigDecimal number) {
        String plain = number.toPlainString();
        return Text.of("en", Map.of("en", plain, "ru", plain.replace('.', ',').replace('-', '−')));
    }

    /** A number with its sign, also where it is above 0. */
    static Text signed(BigDecimal number) {
        return number.signum() > 0 ? fill("above-zero", Map.of("number", number(number))) : number(number);
    }

    /** A day with the month in words. */
    static Text date(LocalDate date) {
        return fill("date." + date.getMonthValue(), Map.of("day", date.getDayOfMonth(), "year", date.getYear()));
    }

    /** Texts one after the other; there must be one. */
    static Text list(List<Text> texts) {
        return texts.stream()
                .reduce((first, next) -> fill("list", Map.of("first", first, "next", next)))
                .orElseThrow();
    }

    /** Sentences one after the other; there must be one. */
    static Text sentences(List<Text> sentences) {
        return sentences.stream()
                .reduce((first, next) -> fill("sentences", Map.of("first", first, "next", next)))
                .orElseThrow();
    }

    /** Names as the host gave them, one after the other; there must be one. */
    static Text names(List<String> names) {
        return Text.of("en", String.join(", ", names));
    }

    /** An estimate with its interval and what it rests on. */
    static Text figure(Estimated figure) {
        Map<String, Object> values = new HashMap<>();
        values.put("percent", number(figure.percent()));
        values.put("n", figure.conversations());
        BigDecimal low = figure.low();
        BigDecimal high = figure.high();
        if (low == null || high == null) {
            return fill("figure." + figure.noInterval(), values);
        }
        values.put("low", number(low));
        values.put("high", number(high));
        return fill("figure", values);
    }

    /** A difference with its interval. */
    static Text difference(Difference difference) {
        BigDecimal low = difference.low();
        BigDecimal high = difference.high();
        return low == null || high == null
                ? fill(
                        "all-reviewed".equals(difference.noInterval()) ? "difference.all-reviewed" : "difference.plain",
                        Map.of("points", signed(difference.points())))
                : fill(
                        "difference",
                        Map.of("points", signed(difference.points()), "low", number(low), "high", number(high)));
    }

    /** What an item asks, in quotation marks. */
    Text quoted(String item) {
        return fill("quoted", Map.of("text", questionText(item)));
    }

    private Text questionText(String item) {
        return checklist.item(item).map(Item::question).orElseGet(() -> Text.of("en", item));
    }

    /** What an item asks. */
    LocalizedText question(String item) {
        return shown(questionText(item));
    }

    /** What to do about an item; empty if the checklist does not say. */
    Optional<Text> improve(String item) {
        return checklist.item(item).flatMap(Item::improve);
    }

    /** What an aspect is called; a criterion by its question. */
    Text aspect(Aspect aspect) {
        return aspect.item().map(this::quoted).orElseGet(() -> text("aspect." + aspect.code()));
    }

    /** The name of a stratum: in words where it is built in. */
    static Text stratum(String id) {
        return Stratum.BUILT_IN_IDS.contains(id) ? text("stratum." + id) : Text.of("en", id);
    }

    /** The name of a group: of a stratum in words, otherwise the host's own. */
    static Text group(GroupBy by, String group) {
        return by == GroupBy.STRATUM ? stratum(group) : Text.of("en", group);
    }

    /** The words for a group; empty where its own name serves. */
    static Optional<Text> groupName(GroupBy by, String group) {
        return by == GroupBy.STRATUM && Stratum.BUILT_IN_IDS.contains(group)
                ? Optional.of(stratum(group))
                : Optional.empty();
    }
}
