package io.serviceaudit.review;

import io.serviceaudit.checklist.Item;
import io.serviceaudit.checklist.Text;
import io.serviceaudit.conversation.Aspect;
import io.serviceaudit.conversation.EstimateChange;
import io.serviceaudit.conversation.ReviewedConversations;
import io.serviceaudit.review.ConversationReport.ChangeRow;
import io.serviceaudit.review.ConversationReport.ComparisonPart;
import io.serviceaudit.review.ConversationReport.Difference;
import io.serviceaudit.review.ConversationReport.Estimated;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What became of the figures since an earlier period. */
final class ChangeRows {
    private static final Set<Aspect> LESS_IS_BETTER =
            Set.of(Aspect.AUTO_FAILED, Aspect.RECITED, Aspect.REPEAT_CONTACT, Aspect.FRUSTRATED);

    /** Leaving the script because it did not fit says something of the script, not whether the conversation was good. */
    private static final Set<Aspect> NEITHER = Set.of(Aspect.FOLLOWED, Aspect.IMPROVISED);

    private final ReviewedConversations reviewed;
    private final ReviewedConversations earlier;
    private final Estimates estimates;
    private final ConversationWords words;

    ChangeRows(
            ReviewedConversations reviewed,
            ReviewedConversations earlier,
            Estimates estimates,
            ConversationWords words) {
        this.reviewed = reviewed;
        this.earlier = earlier;
        this.estimates = estimates;
        this.words = words;
    }

    ComparisonPart part() {
        Stream<Aspect> criteria =
                reviewed.scorer().checklist().items().stream().map(Item::id).map(Aspect::criterion);
        List<ChangeRow> rows = Stream.concat(ResultRows.ofTheWhole(reviewed), criteria)
                .flatMap(aspect -> reviewed.changeSince(earlier, aspect).map(change -> row(aspect, change)).stream())
                .toList();
        return new ComparisonPart(
                earlier.period().map(ConversationReporter::period).orElse(null),
                earlier.conversations().size(),
                rows,
                words.shown(text(rows)));
    }

    private ChangeRow row(Aspect aspect, EstimateChange change) {
        Estimated before = estimates.of(change.earlier());
        Estimated now = estimates.of(change.later());
        Difference difference = estimates.of(change);
        String direction = direction(aspect, difference.verdict());
        String verdict = difference.verdict();
        String key = direction == null ? verdict : direction;
        Text name = words.aspect(aspect);
        return new ChangeRow(
                aspect.code(),
                aspect.item().orElse(null),
                words.shown(name),
                before,
                now,
                difference,
                direction,
                words.say(
                        "change-row",
                        Map.of(
                                "name",
                                name,
                                "before",
                                ConversationWords.number(before.percent()),
                                "now",
                                ConversationWords.number(now.percent()),
                                "verdict",
                                ConversationWords.fill(
                                        "change." + key,
                                        Map.of("difference", ConversationWords.difference(difference))))));
    }

    private static @Nullable String direction(Aspect aspect, String verdict) {
        if (NEITHER.contains(aspect) || !verdict.equals("higher") && !verdict.equals("lower")) {
            return null;
        }
        return verdict.equals("higher") == LESS_IS_BETTER.contains(aspect) ? "worse" : "better";
    }

    private Text text(List<ChangeRow> rows) {
        List<Text> sentences = new ArrayList<>();
        add(rows, "better", sentences);
        add(rows, "worse", sentences);
        if (rows.isEmpty()) {
            sentences.add(ConversationWords.text("comparison.nothing"));
        } else if (sentences.isEmpty()) {
            sentences.add(ConversationWords.text("comparison.not-certain"));
        }
        return ConversationWords.sentences(sentences);
    }

    private void add(List<ChangeRow> rows, String direction, List<Text> sentences) {
        List<Text> names = rows.stream()
                .filter(row -> direction.equals(row.direction()))
                .map(row -> words.aspect(aspect(row)))
                .toList();
        if (!names.isEmpty()) {
            sentences.add(
                    ConversationWords.fill("comparison." + direction, Map.of("names", ConversationWords.list(names))));
        }
    }

    private static Aspect aspect(ChangeRow row) {
        String item = row.item();
        return item == null
                ? Aspect.OF_THE_WHOLE.stream()
                        .filter(aspect -> aspect.code().equals(row.aspect()))
                        .findFirst()
                        .orElseThrow()
                : Aspect.criterion(item);
    }
}
