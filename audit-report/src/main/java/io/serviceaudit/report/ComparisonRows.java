package io.serviceaudit.report;

import io.serviceaudit.audit.Action;
import io.serviceaudit.audit.ActionStatus;
import io.serviceaudit.checklist.Item;
import io.serviceaudit.checklist.Text;
import io.serviceaudit.json.LocalizedText;
import io.serviceaudit.measure.Ratio;
import io.serviceaudit.plan.ActionPlan;
import io.serviceaudit.plan.GoalProgress;
import io.serviceaudit.plan.PlannedAction;
import io.serviceaudit.scoring.Comparability;
import io.serviceaudit.scoring.Comparison;
import io.serviceaudit.scoring.ItemChange;
import io.serviceaudit.scoring.ItemScore;
import io.serviceaudit.scoring.Scorecard;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A comparison as reports show it. */
final class ComparisonRows {
    private static final String PERSISTING = "persisting";
    private static final String FIXED = "fixed";

    private final Comparison comparison;
    private final Scorecard now;
    private final Wording wording;
    private final ChangeWords words;
    private final MetricChangeRows metrics;
    private final List<Action> planned;
    private final List<Action> plannedNow;
    private final Map<String, Action> today = new HashMap<>();
    private final LocalDate asOf;

    ComparisonRows(Comparison comparison, Wording wording, MetricChangeRows metrics, LocalDate asOf) {
        this.asOf = asOf;
        this.comparison = comparison;
        this.wording = wording;
        this.metrics = metrics;
        now = comparison.now();
        words = new ChangeWords(wording);
        Scorecard before = comparison.before();
        planned = ActionPlan.of(before, before.audit().date()).actions().stream()
                .map(PlannedAction::action)
                .toList();
        plannedNow = ActionPlan.of(now, asOf).actions().stream()
                .map(PlannedAction::action)
                .filter(action -> action.status().isUnfinished())
                .toList();
        now.audit().actions().forEach(action -> today.put(action.id(), action));
    }

    ComparisonPart part() {
        Scorecard before = comparison.before();
        boolean isCompared = comparison.comparability() != Comparability.NOT_COMPARABLE;
        List<GoalProgress> goals = isCompared ? GoalProgress.ofEarlier(before.audit(), now.audit(), asOf) : List.of();
        List<ComparisonPart.MetricChangeRow> changed = isCompared
                ? metrics.between(before.audit().measurements(), now.audit().measurements())
                : List.of();
        return new ComparisonPart(
                new ComparisonPart.PreviousAudit(
                        before.audit().id(),
                        before.audit().date(),
                        before.checklist().version()),
                comparison.comparability().code(),
                words.shown(verdict()),
                words.shown(isCompared ? whatHappened() : ChangeWords.text("summary.not-comparable")),
                isCompared ? health() : null,
                comparison
                        .split()
                        .map(split -> new ComparisonPart.SplitFigures(
                                now.points(split.rules()), now.points(split.scope()), now.points(split.answers())))
                        .orElse(null),
                comparison.likeForLike().map(this::likeForLike).orElse(null),
                comparison.items().stream().map(this::item).toList(),
                isCompared ? words.shown(itemsSummary()) : null,
                isCompared ? findings() : null,
                isCompared ? followUp() : List.of(),
                changed,
                goals.stream()
                        .map(goal -> PlanRows.row(goal, now.audit(), wording))
                        .toList(),
                isCompared
                        ? new NextSteps(comparison, this::actionsFor, wording, asOf).steps(goals, changed)
                        : List.of());
    }

    /** Under what rules they are compared, and what of them is new. */
    private Text verdict() {
        String code = comparison.comparability().code();
        if (comparison.comparability() != Comparability.RESTATED) {
            return ChangeWords.text("verdict." + code);
        }
        String before = comparison.before().checklist().version();
        String version = now.checklist().version();
        return before.equals(version)
                ? ChangeWords.text("verdict.restated.scoring")
                : ChangeWords.text("verdict.restated", Map.of("before", before, "now", version));
    }

    private ComparisonPart.HealthChange health() {
        return new ComparisonPart.HealthChange(
                comparison.published().map(comparison.before()::percent).orElse(null),
                comparison
                        .restated()
                        .flatMap(restated -> restated.health().score())
                        .map(now::percent)
                        .orElse(null),
                now.health().score().map(now::percent).orElse(null),
                comparison.change().map(now::points).orElse(null));
    }

    /** What happened to health, in one sentence. */
    private Text whatHappened() {
        Ratio published = comparison.published().orElse(null);
        Ratio score = now.health().score().orElse(null);
        if (published == null || score == null) {
            return ChangeWords.text(
                    published != null ? "summary.none-now" : score != null ? "summary.none-before" : "summary.none");
        }
        Ratio change = score.minus(published);
        Map<String, Object> values = new HashMap<>();
        values.put("before", ChangeWords.number(comparison.before().percent(published)));
        values.put("now", ChangeWords.number(now.percent(score)));
        values.put("points", ChangeWords.points(now.points(change).abs()));
        return ChangeWords.text(
                isSeenToAddUp(published, score) ? "summary" : "summary.rounded",
                Map.of("change", ChangeWords.text("summary." + direction(change), values), "owed", owed(change)));
    }

    /** Whether what is shown adds up: health before and the change give health now, and the parts give the change. */
    private boolean isSeenToAddUp(Ratio published, Ratio score) {
        BigDecimal change = now.points(score.minus(published));
        BigDecimal difference = now.percent(score).subtract(comparison.before().percent(published));
        return difference.compareTo(change) == 0
                && comparison
                        .split()
                        .map(split -> now.points(split.rules())
                                .add(now.points(split.scope()))
                                .add(now.points(split.answers())))
                        .filter(sum -> sum.compareTo(change) != 0)
                        .isEmpty();
    }

    private String direction(Ratio change) {
        if (change.isZero()) {
            return "unchanged";
        }
        if (now.points(change).signum() == 0) {
            return "hardly";
        }
        return change.signum() > 0 ? "rose" : "fell";
    }

    /** What the change is owed to, as the end of a sentence. */
    private Text owed(Ratio change) {
        Comparison.Split split = comparison.split().orElse(null);
        if (split == null) {
            return ChangeWords.text("owed.unknown");
        }
        List<ChangeWords.Part> parts = Stream.of(
                        new ChangeWords.Part("answers", split.answers()),
                        new ChangeWords.Part("scope", split.scope()),
                        new ChangeWords.Part("rules", split.rules()))
                .filter(part -> !part.points().isZero())
                .toList();
        if (parts.isEmpty()) {
            return ChangeWords.text(isAnswerChanged() ? "owed.even" : "owed.nothing");
        }
        if (parts.size() == 1
                && now.points(change).signum() != 0
                && !(split.answers().isZero() && isAnswerChanged())) {
            return ChangeWords.text("owed.all", Map.of("owed", parts.get(0).owed()));
        }
        List<ChangeWords.Part> seen = parts.stream()
                .filter(part -> now.points(part.points()).signum() != 0)
                .toList();
        if (seen.isEmpty()) {
            return ChangeWords.text(isAnswerChanged() ? "owed.even" : "owed.nothing");
        }
        boolean isEven = split.answers().isZero() && isAnswerChanged();
        Text inWords = ChangeWords.parts(seen, now);
        return ChangeWords.text(
                "owed.parts",
                Map.of(
                        "parts",
                        isEven
                                ? ChangeWords.text(
                                        "part.and",
                                        Map.of("first", ChangeWords.text("part.answers.even"), "next", inWords))
                                : inWords));
    }

    private boolean isAnswerChanged() {
        return !changed(ItemChange.IMPROVED).isEmpty()
                || !changed(ItemChange.WORSENED).isEmpty();
    }

    private List<Text> changed(ItemChange state) {
        return comparison.items().stream()
                .filter(change -> change.change() == state)
                .map(change -> change.item().question())
                .toList();
    }

    /** Which items got better and which worse. */
    private Text itemsSummary() {
        List<Text> better = changed(ItemChange.IMPROVED);
        List<Text> worse = changed(ItemChange.WORSENED);
        if (better.isEmpty() && worse.isEmpty()) {
            return ChangeWords.text("items.none");
        }
        if (worse.isEmpty()) {
            return ChangeWords.text("items.better", Map.of("items", ChangeWords.quoted(better)));
        }
        return better.isEmpty()
                ? ChangeWords.text("items.worse", Map.of("items", ChangeWords.quoted(worse)))
                : ChangeWords.text(
                        "items.both", Map.of("better", ChangeWords.quoted(better), "worse", ChangeWords.quoted(worse)));
    }

    private ComparisonPart.LikeForLikeFigures likeForLike(Comparison.LikeForLike like) {
        boolean isSame = like.before().equals(like.now());
        Map<String, Object> values = new HashMap<>();
        values.put("now", ChangeWords.number(now.percent(like.now())));
        values.put("items", ChangeWords.counted("like-for-like.items", like.items(), Map.of()));
        if (!isSame) {
            values.put("before", ChangeWords.number(now.percent(like.before())));
        }
        return new ComparisonPart.LikeForLikeFigures(
                now.percent(like.before()),
                now.percent(like.now()),
                like.items(),
                words.shown(ChangeWords.text(isSame ? "like-for-like.unchanged" : "like-for-like", values)));
    }

    private ComparisonPart.ItemChangeRow item(Comparison.Change change) {
        return new ComparisonPart.ItemChangeRow(
                change.item().id(),
                wording.text(change.item().question()),
                change.change().code(),
                words.shown("state." + change.change().code()),
                value(change.before()),
                value(change.now()));
    }

    private static @Nullable BigDecimal value(@Nullable ItemScore row) {
        return Optional.ofNullable(row)
                .flatMap(ItemScore::value)
                .map(Ratio::toDecimal)
                .orElse(null);
    }

    private ComparisonPart.FindingChanges findings() {
        Comparison.Findings findings = comparison.findings();
        Map<String, Integer> counts = Map.of(
                "new",
                findings.fresh().size(),
                PERSISTING,
                findings.persisting().size(),
                FIXED,
                findings.fixed().size(),
                "out",
                findings.outOfScope().size(),
                "returned",
                findings.returned().size());
        boolean isAny = counts.values().stream().anyMatch(count -> count > 0);
        String key = !isAny ? "findings.none" : findings.returned().isEmpty() ? "findings" : "findings.returned";
        return new ComparisonPart.FindingChanges(
                findings.fresh(),
                findings.persisting(),
                findings.fixed(),
                findings.outOfScope(),
                findings.returned(),
                words.shown(ChangeWords.text(key, counts)));
    }

    private List<ComparisonPart.FollowUpRow> followUp() {
        Comparison.Findings findings = comparison.findings();
        Map<String, Item> items = new HashMap<>();
        comparison.items().forEach(change -> items.putIfAbsent(change.item().id(), change.item()));
        List<ComparisonPart.FollowUpRow> rows = new ArrayList<>();
        findings.persisting().forEach(item -> rows.add(followUp(items, item, PERSISTING)));
        findings.returned().forEach(item -> rows.add(followUp(items, item, "returned")));
        findings.fixed().forEach(item -> addIfPlanned(rows, followUp(items, item, FIXED)));
        findings.outOfScope().forEach(item -> addIfPlanned(rows, followUp(items, item, "out-of-scope")));
        return rows;
    }

    private static void addIfPlanned(List<ComparisonPart.FollowUpRow> rows, ComparisonPart.FollowUpRow row) {
        if (!row.actions().isEmpty()) {
            rows.add(row);
        }
    }

    private ComparisonPart.FollowUpRow followUp(Map<String, Item> items, String item, String finding) {
        List<Action> actions = actionsFor(item);
        List<Action> further = isOpen(finding) ? plannedNow(item, actions) : List.of();
        return new ComparisonPart.FollowUpRow(
                item,
                wording.textOrNull(Optional.ofNullable(items.get(item)).map(Item::question)),
                finding,
                actions.stream().map(this::action).toList(),
                further.stream().map(this::action).toList(),
                remark(finding, actions, !further.isEmpty()));
    }

    private static boolean isOpen(String finding) {
        return finding.equals(PERSISTING) || finding.equals("returned");
    }

    /** The unfinished actions about an item that the later audit alone knows. */
    private List<Action> plannedNow(String item, List<Action> known) {
        Set<String> ids = known.stream().map(Action::id).collect(Collectors.toSet());
        return plannedNow.stream()
                .filter(action -> action.items().contains(item) && !ids.contains(action.id()))
                .toList();
    }

    /**
     * The actions of the earlier audit that were to put an item right, in its order, that of an answer last; one that the later audit
     * lists too as it stands there.
     */
    private List<Action> actionsFor(String item) {
        String source = comparison.idBefore(item);
        return planned.stream()
                .filter(action -> action.items().contains(source))
                .map(action -> today.getOrDefault(action.id(), action))
                .toList();
    }

    private LocalizedText remark(String finding, List<Action> actions, boolean isPlannedNow) {
        return words.shown(
                switch (finding) {
                    case PERSISTING -> "follow-up." + finding + "." + standing(actions, isPlannedNow);
                    case FIXED -> "follow-up." + finding + "." + progress(actions);
                    default -> "follow-up." + finding;
                });
    }

    /** How far the actions about a finding that is still there have come, and whether there are further ones now. */
    private String standing(List<Action> actions, boolean isPlannedNow) {
        String progress = progress(actions);
        if (progress.equals("unfinished")) {
            return progress;
        }
        if (isPlannedNow) {
            return progress + ".now";
        }
        boolean isSince = progress.equals("done") && actions.stream().anyMatch(action -> isDoneSince(action, now));
        return isSince ? "done-since" : progress;
    }

    /** Whether an action was done after the day of an audit, which thus cannot tell whether it helped. */
    static boolean isDoneSince(Action action, Scorecard scorecard) {
        return action.status() == ActionStatus.DONE
                && action.statusOn(scorecard.audit().date()) != ActionStatus.DONE;
    }

    /** How far the actions have come together: all that were not dropped are done, or not, or nothing is left of them. */
    private static String progress(List<Action> actions) {
        if (actions.isEmpty()) {
            return "none";
        }
        Set<ActionStatus> statuses = new HashSet<>();
        actions.forEach(action -> statuses.add(action.status()));
        statuses.remove(ActionStatus.DROPPED);
        if (statuses.isEmpty()) {
            return "dropped";
        }
        return statuses.equals(Set.of(ActionStatus.DONE)) ? "done" : "unfinished";
    }

    private ComparisonPart.MeantAction action(Action action) {
        return new ComparisonPart.MeantAction(
                action.id(),
                action.title(),
                action.owner().orElse(null),
                action.due().orElse(null),
                action.status().code(),
                wording.term("action." + action.status().code()));
    }
}
