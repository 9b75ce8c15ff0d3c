package io.serviceaudit.scoring;

import io.serviceaudit.audit.Audit;
import io.serviceaudit.checklist.Band;
import io.serviceaudit.checklist.Checklist;
import io.serviceaudit.checklist.MissingValue;
import io.serviceaudit.checklist.RatingScale;
import io.serviceaudit.checklist.Scoring;
import io.serviceaudit.measure.Ratio;
import io.serviceaudit.priority.Priority;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * What scoring an audit gave: every figure exact, every list in its stated order, and the {@linkplain #receipt() receipt}.
 *
 * <p>To show a score as a percent use {@link #percent(Ratio)}, for a difference {@link #points(Ratio)}; both round to the decimals of
 * the scoring.
 */
public final class Scorecard {
    /** Priority high first, knocked out first, lost more first, position (rule S17). */
    private static final Comparator<Finding> BY_URGENCY = Comparator.comparing(
                    Finding::priority, Comparator.reverseOrder())
            .thenComparing(finding -> !finding.item().knocksOut())
            .thenComparing(finding -> finding.item().lost(), Comparator.reverseOrder())
            .thenComparing(finding -> finding.item().position());

    private final Scoring scoring;
    private final Rules rules;
    private final Audit audit;
    private final List<SectionScore> sections;
    private final Progress progress;
    private final Coverage coverage;
    private final HealthModel model;
    private final Health health;
    private final List<Finding> findings;
    private final List<Notice> notices;

    private Scorecard(Scoring scoring, Rules rules, Audit audit, List<SectionScore> sections) {
        this.scoring = scoring;
        this.rules = rules;
        this.audit = audit;
        this.sections = sections;
        progress = progress(items());
        coverage = Coverage.of(items());
        model = HealthModel.of(rules.model(), sections);
        health = scoredHealth();
        findings = foundItems();
        notices = Notices.of(audit, items(), findings);
    }

    static Scorecard of(Scoring scoring, Rules rules, Audit audit, List<SectionScore> sections) {
        return new Scorecard(scoring, rules, audit, sections);
    }

    private static Progress progress(List<ItemScore> items) {
        List<ItemScore> applying = items.stream().filter(ItemScore::applies).toList();
        return new Progress(
                (int) applying.stream().filter(ItemScore::isAnswered).count(),
                (int) applying.stream().filter(ItemScore::isDone).count(),
                applying.size(),
                applying.stream()
                        .filter(item -> item.state() == ItemState.UNANSWERED)
                        .map(item -> item.item().id())
                        .toList());
    }

    private Health scoredHealth() {
        List<String> knockedOutBy = items().stream()
                .filter(ItemScore::knocksOut)
                .map(item -> item.item().id())
                .toList();
        Health.Terms terms = model.terms().orElse(null);
        Ratio score = terms == null ? null : capped(terms.ratio(), knockedOutBy.size());
        BigDecimal shownCoverage = coverage.share().map(this::percent).orElse(BigDecimal.ZERO);
        boolean provisional = shownCoverage.compareTo(rules.minimumCoverage()) < 0;
        Band band =
                score == null || provisional || status() == Status.DIAGNOSIS_NEEDED ? null : rules.band(percent(score));
        return new Health(terms, score, knockedOutBy, provisional, band);
    }

    /** Health under the cap while any critical item is knocked out (rule S8). */
    private Ratio capped(Ratio beforeKnockOut, int knockedOut) {
        return knockedOut == 0 ? beforeKnockOut : beforeKnockOut.min(rules.knockOutCap());
    }

    private List<Finding> foundItems() {
        return items().stream()
                .filter(this::isFinding)
                .map(item -> new Finding(
                        item, priority(item), isContradiction(item), gain(item).orElse(null)))
                .sorted(BY_URGENCY)
                .toList();
    }

    private boolean isFinding(ItemScore item) {
        if (!item.applies()) {
            return false;
        }
        return isLow(item)
                || item.isRedFlagged()
                || item.state() == ItemState.MARKED_NOT_APPLICABLE
                        && item.priority().isPresent()
                || item.state() == ItemState.UNANSWERED
                        && rules.unanswered() == MissingValue.ZERO
                        && status() != Status.DIAGNOSIS_NEEDED;
    }

    private boolean isLow(ItemScore item) {
        return item.value()
                .filter(value -> value.compareTo(rules.findingBelow(item.item())) < 0)
                .isPresent();
    }

    private boolean isContradiction(ItemScore item) {
        return item.isRedFlagged() && item.value().isPresent() && !isLow(item);
    }

    private static Priority priority(ItemScore item) {
        return item.priority()
                .orElseGet(() -> Priority.suggest(
                        item.value().orElse(Ratio.ZERO),
                        item.item().impact(),
                        item.item().isCritical(),
                        item.isRedFlagged()));
    }

    private Optional<Finding.Gain> gain(ItemScore item) {
        if (!item.hasGain()) {
            return Optional.empty();
        }
        Ratio gain = model.gainOf(item);
        int stillKnockedOut = health.knockedOutBy().size() - (item.knocksOut() ? 1 : 0);
        return health.beforeKnockOut()
                .flatMap(before -> health.score()
                        .map(now -> new Finding.Gain(
                                capped(before.plus(gain), stillKnockedOut).minus(now), gain)));
    }

    /** The items with a gain: findings in their order, then the rest, most lost first, then by position (rule S20). */
    List<WhatIf.Candidate> candidates() {
        Set<ItemScore> found = new LinkedHashSet<>();
        findings.forEach(finding -> found.add(finding.item()));
        items().stream()
                .sorted(Comparator.comparing(ItemScore::lost, Comparator.reverseOrder()))
                .forEach(found::add);
        return found.stream()
                .flatMap(item -> gain(item).map(gain -> new WhatIf.Candidate(item, gain)).stream())
                .toList();
    }

    /** Health as it would be with other rows in place of its own, knock-outs included, and neither band nor coverage. */
    Health healthWith(UnaryOperator<ItemScore> rows) {
        List<SectionScore> other = sections.stream()
                .map(section -> SectionScore.of(
                        section.section(), section.items().stream().map(rows).toList()))
                .toList();
        List<String> knockedOutBy = other.stream()
                .flatMap(section -> section.items().stream())
                .filter(ItemScore::knocksOut)
                .map(item -> item.item().id())
                .toList();
        Health.Terms terms = HealthModel.of(rules.model(), other).terms().orElse(null);
        Ratio score = terms == null ? null : capped(terms.ratio(), knockedOutBy.size());
        return new Health(terms, score, knockedOutBy, false, null);
    }

    /** What health cannot exceed while an item is knocked out (rule S8). */
    Ratio knockOutCap() {
        return rules.knockOutCap();
    }

    /** The audit that was scored. */
    public Audit audit() {
        return audit;
    }

    /** The checklist it answers. */
    public Checklist checklist() {
        return audit.checklist();
    }

    /** The parameters in force, with nothing left open but the finding threshold where each scale's own holds. */
    public Scoring scoring() {
        return scoring;
    }

    /** How far the answering has come. */
    public Status status() {
        return progress.status();
    }

    /** How much is answered. */
    public Progress progress() {
        return progress;
    }

    /** How much of the weight has a value, from 0 to 1; empty where nothing could have one (rule S12). */
    public Optional<Ratio> coverage() {
        return coverage.share();
    }

    /** The score of the whole. */
    public Health health() {
        return health;
    }

    /** The sections, in the order of the checklist. */
    public List<SectionScore> sections() {
        return sections;
    }

    /** The rows of all items, in the order of the checklist. */
    public List<ItemScore> items() {
        return sections.stream().flatMap(section -> section.items().stream()).toList();
    }

    /** What needs attention, most urgent first (rule S17). */
    public List<Finding> findings() {
        return findings;
    }

    /** The most urgent findings, as many as the scoring's {@code top}. */
    public List<Finding> topProblems() {
        return findings.stream().limit(rules.top()).toList();
    }

    /** Scored sections that lost something, most lost first, then in the order of the checklist; all of them. */
    public List<SectionScore> weakZones() {
        return sections.stream()
                .filter(section -> section.score().isPresent() && section.lost().signum() > 0)
                .sorted(Comparator.comparing(SectionScore::lost, Comparator.reverseOrder()))
                .toList();
    }

    /** Findings on rating scales with a value, lowest value first, then most urgent; as many as the scoring's {@code top}. */
    public List<Finding> painPoints() {
        return findings.stream()
                .filter(finding -> finding.item().item().scale() instanceof RatingScale)
                .flatMap(finding -> finding.item().value().map(value -> new Rated(finding, value)).stream())
                .sorted(Comparator.comparing(Rated::value))
                .map(Rated::finding)
                .limit(rules.top())
                .toList();
    }

    /** Items with value 1 and no observed red flag, greatest weight first, then in the order of the checklist; all of them. */
    public List<ItemScore> strengths() {
        return items().stream()
                .filter(item -> item.isDone() && !item.isRedFlagged())
                .sorted(Comparator.comparing(Scorecard::fullWeight, Comparator.reverseOrder()))
                .toList();
    }

    /** What a reader should know beside the figures, in the order of the checklist, then of the actions, then of the metrics. */
    public List<Notice> notices() {
        return notices;
    }

    /** How every number came about, each step after those it rests on. Made anew at each call. */
    public List<ReceiptStep> receipt() {
        return new Receipt(this, rules).steps();
    }

    /** The two sums that coverage is made of, for the receipt. */
    Coverage coverageSums() {
        return coverage;
    }

    /**
     * A score as the percent that is shown (rule S9), with the decimals of the scoring.
     *
     * @throws IllegalStateException if it is less than 0 or more than 1
     */
    public BigDecimal percent(Ratio score) {
        return score.toPercent(rules.decimals());
    }

    /** A difference of scores as the percentage points that are shown (rule S9), with the decimals of the scoring. */
    public BigDecimal points(Ratio difference) {
        return difference.toPercentDifference(rules.decimals());
    }

    private static Ratio fullWeight(ItemScore item) {
        return Ratio.of(item.section().weight()).times(Ratio.of(item.item().weight()));
    }

    /** The audit's id; no answers, so that none slips into a log. */
    @Override
    public String toString() {
        return "Scorecard[" + audit.id() + "]";
    }

    private record Rated(Finding finding, Ratio value) {}

    /** Weight with a value, and weight that applies without n/a; section weights included (rule S12). */
    record Coverage(Ratio withValue, Ratio applying) {
        static Coverage of(List<ItemScore> items) {
            return new Coverage(
                    sum(items.stream().filter(item -> item.state() == ItemState.ANSWERED)),
                    sum(items.stream()
                            .filter(item ->
                                    item.state() == ItemState.ANSWERED || item.state() == ItemState.UNANSWERED)));
        }

        private static Ratio sum(Stream<ItemScore> items) {
            return items.map(Scorecard::fullWeight).reduce(Ratio.ZERO, Ratio::plus);
        }

        Optional<Ratio> share() {
            return applying.isZero() ? Optional.empty() : Optional.of(withValue.dividedBy(applying));
        }
    }
}
