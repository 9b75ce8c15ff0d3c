package io.serviceaudit.review;

import io.serviceaudit.checklist.Item;
import io.serviceaudit.checklist.Text;
import io.serviceaudit.conversation.Aspect;
import io.serviceaudit.conversation.GroupBy;
import io.serviceaudit.conversation.GroupDifference;
import io.serviceaudit.conversation.GroupEstimate;
import io.serviceaudit.conversation.GroupEstimates;
import io.serviceaudit.conversation.ReviewedConversations;
import io.serviceaudit.conversation.StratifiedEstimate;
import io.serviceaudit.conversation.TrainingTheme;
import io.serviceaudit.measure.Ratio;
import io.serviceaudit.metric.Confidence;
import io.serviceaudit.review.ConversationReport.AspectRow;
import io.serviceaudit.review.ConversationReport.ContactPointRow;
import io.serviceaudit.review.ConversationReport.CriterionRow;
import io.serviceaudit.review.ConversationReport.Difference;
import io.serviceaudit.review.ConversationReport.Estimated;
import io.serviceaudit.review.ConversationReport.GroupRow;
import io.serviceaudit.review.ConversationReport.GroupsPart;
import io.serviceaudit.review.ConversationReport.ThemeRow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the conversations are like: as a whole, by criterion and by group. */
final class ResultRows {
    private static final int LOST_DECIMALS = 3;

    private final ReviewedConversations reviewed;
    private final Estimates estimates;
    private final int minimum;
    private final ConversationWords words;

    ResultRows(ReviewedConversations reviewed, Estimates estimates, int minimum, ConversationWords words) {
        this.reviewed = reviewed;
        this.estimates = estimates;
        this.minimum = minimum;
        this.words = words;
    }

    /** The figures of all conversations that can be estimated. */
    List<AspectRow> figures() {
        return ofTheWhole(reviewed)
                .flatMap(aspect ->
                        reviewed.estimate(aspect).map(estimate -> row(aspect, estimates.of(estimate))).stream())
                .toList();
    }

    /** The aspects of the whole; failed critical items only where there are any. */
    static Stream<Aspect> ofTheWhole(ReviewedConversations reviewed) {
        boolean hasCritical = reviewed.scorer().checklist().items().stream().anyMatch(Item::isCritical);
        return Aspect.OF_THE_WHOLE.stream().filter(aspect -> hasCritical || !aspect.equals(Aspect.AUTO_FAILED));
    }

    private AspectRow row(Aspect aspect, Estimated figure) {
        Text name = words.aspect(aspect);
        return new AspectRow(
                aspect.code(),
                words.shown(name),
                figure,
                words.say("row", Map.of("name", name, "figure", ConversationWords.figure(figure))));
    }

    /** The criteria, weakest first. */
    List<CriterionRow> criteria() {
        Set<String> weak =
                reviewed.weakCriteria().stream().map(theme -> theme.item().id()).collect(Collectors.toSet());
        Map<Item, @Nullable StratifiedEstimate> byItem = new LinkedHashMap<>();
        reviewed.scorer()
                .checklist()
                .items()
                .forEach(item -> byItem.put(
                        item, reviewed.estimate(Aspect.criterion(item.id())).orElse(null)));
        return byItem.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(
                        Comparator.nullsLast(Comparator.comparing(StratifiedEstimate::value))))
                .map(entry -> criterion(entry.getKey(), entry.getValue(), weak))
                .toList();
    }

    private CriterionRow criterion(Item item, @Nullable StratifiedEstimate estimate, Set<String> weak) {
        Estimated figure = estimate == null ? null : estimates.of(estimate);
        Text name = words.quoted(item.id());
        boolean isWeak = weak.contains(item.id());
        return new CriterionRow(
                item.id(),
                words.question(item.id()),
                item.isCritical(),
                figure,
                isWeak,
                figure == null
                        ? words.say("criterion.none", Map.of("name", name))
                        : words.say("row", Map.of("name", name, "figure", ConversationWords.figure(figure))));
    }

    /** What to train. */
    List<ThemeRow> themes() {
        return reviewed.trainingThemes().stream().map(this::theme).toList();
    }

    private ThemeRow theme(TrainingTheme theme) {
        Item item = theme.item();
        Estimated figure = estimates.of(theme.estimate());
        return new ThemeRow(
                item.id(),
                words.question(item.id()),
                figure,
                estimates.percent(theme.reach()),
                theme.lost().rounded(LOST_DECIMALS),
                item.improve().map(words::shown).orElse(null),
                words.say(
                        "theme",
                        Map.of(
                                "name",
                                words.quoted(item.id()),
                                "figure",
                                ConversationWords.figure(figure),
                                "reach",
                                ConversationWords.number(estimates.percent(theme.reach())))));
    }

    /** The score by group; empty if no conversation is in any. */
    Optional<GroupsPart> groups(GroupBy by, boolean isCalibrationDue) {
        GroupEstimates groups = reviewed.groups(by, Aspect.SCORE, minimum);
        if (groups.groups().isEmpty()) {
            return Optional.empty();
        }
        Map<String, GroupDifference> differences = new LinkedHashMap<>();
        groups.ranking()
                .forEach(group -> reviewed.differenceFromOthers(by, group.group(), Aspect.SCORE)
                        .ifPresent(difference -> differences.put(group.group(), difference)));
        // Of two groups the difference is one and the same, with the other sign.
        boolean isOne = differences.size() == 2 && groups.groups().size() == 2;
        Confidence sure = estimates.together(isOne ? 1 : differences.size());
        List<GroupRow> rows = groups.groups().stream()
                .map(group -> row(
                        by,
                        group,
                        Optional.ofNullable(differences.get(group.group()))
                                .map(each -> estimates.of(each, sure))
                                .orElse(null)))
                .toList();
        return Optional.of(new GroupsPart(
                by.code(),
                words.shown(ConversationWords.text("by." + by.code())),
                sure.percent(),
                rows,
                groups.unassigned(),
                words.shown(text(by, rows, isCalibrationDue))));
    }

    private static Text text(GroupBy by, List<GroupRow> rows, boolean isCalibrationDue) {
        if (rows.stream().allMatch(GroupRow::small)) {
            return ConversationWords.text("groups.small");
        }
        if (rows.size() == 1) {
            return ConversationWords.text("groups.one");
        }
        List<Text> sentences = new ArrayList<>();
        addStanding(by, rows, "higher", sentences);
        addStanding(by, rows, "lower", sentences);
        if (sentences.isEmpty()) {
            return ConversationWords.text("groups.none");
        }
        if (isCalibrationDue && by.equals(GroupBy.EMPLOYEE)) {
            sentences.add(ConversationWords.text("groups.calibrate"));
        }
        return ConversationWords.sentences(sentences);
    }

    private static void addStanding(GroupBy by, List<GroupRow> rows, String verdict, List<Text> sentences) {
        List<Text> names = rows.stream()
                .filter(row -> isVerdict(row, verdict))
                .map(row -> ConversationWords.group(by, row.group()))
                .toList();
        if (!names.isEmpty()) {
            sentences.add(ConversationWords.fill("groups." + verdict, Map.of("groups", ConversationWords.list(names))));
        }
    }

    private static boolean isVerdict(GroupRow row, String verdict) {
        Difference difference = row.difference();
        return difference != null && difference.verdict().equals(verdict);
    }

    private GroupRow row(GroupBy by, GroupEstimate group, @Nullable Difference difference) {
        Estimated figure = group.estimate().map(estimates::of).orElse(null);
        Map<String, Object> values = new HashMap<>(
                Map.of("group", ConversationWords.group(by, group.group()), "conversations", group.conversations()));
        String key;
        if (figure == null) {
            key = "none";
        } else {
            values.put("figure", ConversationWords.figure(figure));
            if (group.isSmall()) {
                key = "small";
            } else {
                values.put("rank", group.rank().orElseThrow());
                values.put(
                        "verdict",
                        difference == null
                                ? ConversationWords.text("group.alone")
                                : ConversationWords.fill(
                                        "group." + difference.verdict(),
                                        Map.of("difference", ConversationWords.difference(difference))));
                key = "ranked";
            }
        }
        return new GroupRow(
                group.group(),
                ConversationWords.groupName(by, group.group()).map(words::shown).orElse(null),
                group.conversations(),
                group.isSmall(),
                group.rank().isPresent() ? group.rank().getAsInt() : null,
                figure,
                difference,
                words.say("group-row." + key, values));
    }

    /** Where customers are frustrated and come back. */
    List<ContactPointRow> contactPoints() {
        GroupEstimates frustrated = reviewed.groups(GroupBy.CONTACT_POINT, Aspect.FRUSTRATED, minimum);
        GroupEstimates repeated = reviewed.groups(GroupBy.CONTACT_POINT, Aspect.REPEAT_CONTACT, minimum);
        Map<String, Ratio> totals = new LinkedHashMap<>();
        for (String point : new TreeSet<>(
                frustrated.groups().stream().map(GroupEstimate::group).toList())) {
            totals.put(point, total(frustrated, point).plus(total(repeated, point)));
        }
        Stream<String> large = totals.keySet().stream()
                .filter(point -> !isSmall(frustrated, point))
                .sorted(Comparator.comparing((String point) -> totals.getOrDefault(point, Ratio.ZERO))
                        .reversed());
        Stream<String> small = totals.keySet().stream().filter(point -> isSmall(frustrated, point));
        return Stream.concat(large, small)
                .map(point -> contactPoint(point, frustrated, repeated))
                .toList();
    }

    private boolean isSmall(GroupEstimates groups, String point) {
        return groups.group(point).map(GroupEstimate::conversations).orElse(0L) < minimum;
    }

    private static Optional<StratifiedEstimate> estimate(GroupEstimates groups, String point) {
        return groups.group(point).flatMap(GroupEstimate::estimate);
    }

    private static Ratio total(GroupEstimates groups, String point) {
        return estimate(groups, point).map(StratifiedEstimate::total).orElse(Ratio.ZERO);
    }

    private ContactPointRow contactPoint(String point, GroupEstimates frustrated, GroupEstimates repeated) {
        Estimated first = estimate(frustrated, point).map(estimates::of).orElse(null);
        Estimated second = estimate(repeated, point).map(estimates::of).orElse(null);
        Long inAll = inAll(frustrated, point);
        Long againInAll = inAll(repeated, point);
        List<Text> sentences = new ArrayList<>();
        if (first != null) {
            sentences.add(part("frustrated", first, inAll));
        }
        if (second != null) {
            sentences.add(part("repeated", second, againInAll));
        }
        boolean isSmall = isSmall(frustrated, point);
        if (isSmall) {
            sentences.add(ConversationWords.text("contact-point.small"));
        }
        return new ContactPointRow(
                point,
                frustrated.group(point).map(GroupEstimate::conversations).orElseThrow(),
                isSmall,
                first,
                inAll,
                second,
                againInAll,
                words.say(
                        "contact-point",
                        Map.of(
                                "point",
                                point,
                                "said",
                                sentences.isEmpty()
                                        ? ConversationWords.text("contact-point.not-judged")
                                        : ConversationWords.sentences(sentences))));
    }

    private static Text part(String key, Estimated figure, @Nullable Long inAll) {
        Map<String, Object> values = new HashMap<>(Map.of("figure", ConversationWords.figure(figure)));
        if (inAll != null) {
            values.put("total", inAll);
        }
        return ConversationWords.fill("contact-point." + key + (inAll == null ? ".no-total" : ""), values);
    }

    private @Nullable Long inAll(GroupEstimates groups, String point) {
        return reviewed.population().isEmpty()
                ? null
                : estimate(groups, point)
                        .map(estimate -> estimate.total().rounded(0).longValueExact())
                        .orElse(null);
    }
}
