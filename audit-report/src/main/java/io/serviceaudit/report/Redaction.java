package io.serviceaudit.report;

import io.serviceaudit.audit.Action;
import io.serviceaudit.audit.Answer;
import io.serviceaudit.audit.Audit;
import io.serviceaudit.audit.DropOff;
import io.serviceaudit.audit.Evidence;
import io.serviceaudit.audit.Finance;
import io.serviceaudit.audit.Scope;
import io.serviceaudit.audit.StageSummary;
import io.serviceaudit.audit.Subject;
import io.serviceaudit.measure.Measurement;
import io.serviceaudit.plan.Proposal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes copies of audits and reports that are fit to be shared: without names and without what people wrote, by choice of parts.
 * Immutable and safe to share.
 *
 * <pre>{@code
 * AuditReport shared = Redaction.standard().apply(report);
 * Audit withoutPeople = Redaction.of(List.of(Part.AUDITOR, Part.OWNERS)).apply(audit);
 * }</pre>
 *
 * <p>What is redacted is left out, not blackened. Figures stay: answers, priorities, scores, measurements and receipts are those of
 * the original, and so is every text of the checklist. A redacted report is the same report with less in it; a redacted audit can be
 * scored again and gives the same figures, unless {@link Part#TAGS} were redacted and its checklist asks about tags (rule S21).
 *
 * <p>A redacted report says that it is one and what was left out ({@link AuditReport#redacted()}). It has no digest: the digest of the
 * original would not be its own, and names could be guessed by it.
 */
public final class Redaction {
    private static final Redaction STANDARD = new Redaction(EnumSet.complementOf(EnumSet.of(Part.TAGS, Part.IDS)));
    private static final Redaction EVERYTHING = new Redaction(EnumSet.allOf(Part.class));

    /** How the ids of plan rows begin that are made of answers and not of actions. */
    private static final String OF_ANSWER = "answer:";

    /** The kinds of next steps that say how far actions have come. */
    private static final Set<String> ABOUT_ACTIONS = Set.of("look-for-cause", "done-since", "overdue", "unfinished");

    private final EnumSet<Part> parts;

    private Redaction(EnumSet<Part> parts) {
        this.parts = parts;
    }

    /** Without names and without anything people wrote; tags and ids stay, since conditions and hosts' records hang on them. */
    public static Redaction standard() {
        return STANDARD;
    }

    /** Without every part there is. */
    public static Redaction everything() {
        return EVERYTHING;
    }

    /** Without these parts; without parts, a copy. */
    public static Redaction of(Collection<Part> parts) {
        Objects.requireNonNull(parts, "parts");
        return new Redaction(parts.isEmpty() ? EnumSet.noneOf(Part.class) : EnumSet.copyOf(parts));
    }

    /** What is left out, in the order of {@link Part}. */
    public Set<Part> parts() {
        return Collections.unmodifiableSet(parts);
    }

    /** A part of an audit or report that can be left out. */
    public enum Part {
        /** Who filled the audit in and who signed the report off, ids and names. */
        AUDITOR,
        /** The subject's name. */
        SUBJECT_NAME,
        /** The subject's tags: its city, say. Conditions of a checklist may ask about them. */
        TAGS,
        /**
         * The ids of audit and subject: they become {@code audit} and {@code subject}, that of the audit compared with {@code
         * previous}. What a report over several checklists says of
         * differences between audits names them, and is left out.
         */
        IDS,
        /** The segment and the place of the scope. */
        SCOPE_TEXTS,
        /** What was found, item by item, and what happens where customers fall out. */
        SITUATIONS,
        /** What to do about it, item by item, and the rows of the plan made of that. */
        IMPROVEMENTS,
        /** Comments on answers, and why an earlier report had to be corrected. */
        COMMENTS,
        /** Evidence, with its sources, notes and links. */
        EVIDENCE,
        /** The links of evidence alone. */
        LINKS,
        /**
         * Who is to do something. An answer without an owner is no longer an action of the plan of a report that is made of a redacted
         * audit; in a redacted report it still is.
         */
        OWNERS,
        /** The actions, and notices about them. */
        ACTIONS,
        /** Figures and conclusions of the stages; their states stay. */
        STAGE_NOTES;

        /** The word for it in documents: {@code subject-name}, say. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** A copy of an audit without the parts. */
    public Audit apply(Audit audit) {
        Objects.requireNonNull(audit, "audit");
        Audit redacted = Audit.of(audit.checklist(), redacts(Part.IDS) ? "audit" : audit.id(), audit.date())
                .withState(audit.state())
                .withRepeat(audit.repeat());
        if (audit.auditor().isPresent() && !redacts(Part.AUDITOR)) {
            redacted = redacted.withAuditor(audit.auditor().get());
        }
        if (audit.subject().isPresent()) {
            redacted = redacted.withSubject(subject(audit.subject().get()));
        }
        if (audit.scope().isPresent()) {
            redacted = redacted.withScope(scope(audit.scope().get()));
        }
        Map<String, Answer> answers = new LinkedHashMap<>();
        audit.answers().forEach((item, answer) -> answers.put(item, answer(answer)));
        redacted = redacted.withAll(answers);
        for (Measurement measurement : audit.measurements().values()) {
            redacted = redacted.withMeasurement(measurement);
        }
        if (audit.finance().isPresent()) {
            redacted = redacted.withFinance(finance(audit.finance().get()));
        }
        if (audit.selfRating().isPresent()) {
            redacted = redacted.withSelfRating(audit.selfRating().get());
        }
        redacted = redacted.withStages(audit.stages().stream().map(this::stage).toList());
        return redacts(Part.ACTIONS)
                ? redacted
                : redacted.withActions(
                        audit.actions().stream().map(this::action).toList());
    }

    private Subject subject(Subject subject) {
        Subject redacted = Subject.of(redacts(Part.IDS) ? "subject" : subject.id());
        if (subject.name().isPresent() && !redacts(Part.SUBJECT_NAME)) {
            redacted = redacted.withName(subject.name().get());
        }
        if (subject.industry().isPresent()) {
            redacted = redacted.withIndustry(subject.industry().get());
        }
        return redacts(Part.TAGS) ? redacted : redacted.withTags(subject.tags());
    }

    private Scope scope(Scope scope) {
        Scope redacted = Scope.open().withGoals(scope.goals());
        if (scope.channels().isPresent()) {
            redacted = redacted.withChannels(scope.channels().get());
        }
        if (scope.period().isPresent()) {
            redacted = redacted.withPeriod(scope.period().get());
        }
        if (redacts(Part.SCOPE_TEXTS)) {
            return redacted;
        }
        if (scope.segment().isPresent()) {
            redacted = redacted.withSegment(scope.segment().get());
        }
        return scope.place().isPresent() ? redacted.withPlace(scope.place().get()) : redacted;
    }

    private Answer answer(Answer answer) {
        Answer redacted = answer.choice().map(Answer::of).orElseGet(Answer::none);
        redacted = answer.redFlag().isPresent()
                ? redacted.withRedFlag(answer.redFlag().get())
                : redacted;
        redacted = answer.priority().isPresent()
                ? redacted.withPriority(answer.priority().get())
                : redacted;
        if (answer.situation().isPresent() && !redacts(Part.SITUATIONS)) {
            redacted = redacted.withSituation(answer.situation().get());
        }
        if (answer.improve().isPresent() && !redacts(Part.IMPROVEMENTS)) {
            redacted = redacted.withImprove(answer.improve().get());
        }
        if (answer.owner().isPresent() && !redacts(Part.OWNERS)) {
            redacted = redacted.withOwner(answer.owner().get());
        }
        redacted = answer.due().isPresent() ? redacted.withDue(answer.due().get()) : redacted;
        if (answer.comment().isPresent() && !redacts(Part.COMMENTS)) {
            redacted = redacted.withComment(answer.comment().get());
        }
        redacted = redacted.withGuidance(answer.guidance());
        return redacts(Part.EVIDENCE)
                ? redacted
                : redacted.withEvidence(
                        answer.evidence().stream().map(this::evidence).toList());
    }

    private Evidence evidence(Evidence evidence) {
        if (!redacts(Part.LINKS)) {
            return evidence;
        }
        Evidence redacted = Evidence.of(evidence.source());
        return evidence.note().isPresent() ? redacted.withNote(evidence.note().get()) : redacted;
    }

    /** Figures stay, as everywhere; so do the names of steps and series. */
    private Finance finance(Finance finance) {
        return finance.withDropOffs(
                finance.dropOffs().stream().map(this::dropOff).toList());
    }

    private DropOff dropOff(DropOff dropOff) {
        DropOff redacted = redacts(Part.SITUATIONS) ? dropOff.withoutSituation() : dropOff;
        return redacted.withEvidence(
                redacts(Part.EVIDENCE)
                        ? List.of()
                        : dropOff.evidence().stream().map(this::evidence).toList());
    }

    private StageSummary stage(StageSummary stage) {
        return redacts(Part.STAGE_NOTES) ? new StageSummary(stage.stage(), stage.state(), List.of(), List.of()) : stage;
    }

    private Action action(Action action) {
        return redacts(Part.OWNERS) ? action.withoutOwner() : action;
    }

    /** A copy of a report without the parts. */
    public AuditReport apply(AuditReport report) {
        Objects.requireNonNull(report, "report");
        return apply(report, redacts(Part.IDS) ? "audit" : report.audit().id());
    }

    /** A copy of a report without the parts; without {@link Part#IDS}, its audits are {@code audit-1}, {@code audit-2} and so on. */
    public SubjectReport apply(SubjectReport report) {
        Objects.requireNonNull(report, "report");
        Map<String, String> ids = new HashMap<>();
        for (SubjectReport.AuditRow audit : report.audits()) {
            ids.putIfAbsent(audit.audit(), redacts(Part.IDS) ? "audit-" + (ids.size() + 1) : audit.audit());
        }
        return new SubjectReport(
                report.format(),
                report.producer(),
                report.locale(),
                subject(report.subject()),
                report.audits().stream()
                        .map(row -> new SubjectReport.AuditRow(
                                id(ids, row.audit()),
                                row.date(),
                                row.checklist(),
                                row.status(),
                                row.statusName(),
                                row.coverage(),
                                row.health(),
                                row.findings()))
                        .toList(),
                report.findings().stream()
                        .map(row ->
                                new SubjectReport.AuditFinding(id(ids, row.audit()), row.checklist(), row.finding()))
                        .toList(),
                report.topProblems().stream()
                        .map(row -> new SubjectReport.ItemReference(id(ids, row.audit()), row.checklist(), row.item()))
                        .toList(),
                redacts(Part.IDS) ? List.of() : report.notices(),
                report.reports().stream()
                        .map(each -> apply(each, id(ids, each.audit().id())))
                        .toList());
    }

    private static String id(Map<String, String> ids, String id) {
        return ids.getOrDefault(id, "audit");
    }

    private AuditReport apply(AuditReport report, String id) {
        return new AuditReport(
                report.format(),
                report.producer(),
                report.locale(),
                summary(report.audit(), id),
                report.checklist(),
                report.scoring(),
                report.status(),
                report.statusName(),
                report.progress(),
                report.coverage(),
                report.health(),
                report.nextStep(),
                report.sections().stream().map(this::section).toList(),
                report.findings(),
                report.topProblems(),
                report.weakZones(),
                report.painPoints(),
                report.strengths(),
                report.metrics(),
                report.goals(),
                report.recommendations(),
                Optional.ofNullable(report.plan()).map(this::plan).orElse(null),
                report.stages().stream().map(this::stage).toList(),
                redacts(Part.EVIDENCE) ? null : report.sources(),
                Optional.ofNullable(report.comparison()).map(this::comparison).orElse(null),
                report.whatIf(),
                Optional.ofNullable(report.financialEffect())
                        .map(this::financialEffect)
                        .orElse(null),
                report.notices().stream()
                        .filter(notice -> notice.action() == null || !redacts(Part.ACTIONS))
                        .toList(),
                report.trademarks(),
                report.charts(),
                report.receipt(),
                redacted(report.redacted()),
                Optional.ofNullable(report.signOff()).map(this::signOff).orElse(null),
                Optional.ofNullable(report.corrects()).map(this::correction).orElse(null),
                parts.isEmpty() ? report.digest() : null);
    }

    /** The codes of what is left out now or was before, in the order of the parts. */
    private List<String> redacted(List<String> before) {
        return EnumSet.allOf(Part.class).stream()
                .filter(part -> redacts(part) || before.contains(part.code()))
                .map(Part::code)
                .toList();
    }

    private AuditReport.SignOffPart signOff(AuditReport.SignOffPart signOff) {
        return redacts(Part.AUDITOR) ? new AuditReport.SignOffPart(null, signOff.on(), null) : signOff;
    }

    private AuditReport.CorrectionPart correction(AuditReport.CorrectionPart correction) {
        return new AuditReport.CorrectionPart(
                redacts(Part.IDS) ? "corrected" : correction.audit(),
                correction.date(),
                parts.isEmpty() ? correction.digest() : null,
                redacts(Part.COMMENTS) ? null : correction.reason(),
                redacts(Part.IDS) || redacts(Part.COMMENTS) ? null : correction.text());
    }

    private AuditReport.AuditSummary summary(AuditReport.AuditSummary audit, String id) {
        return new AuditReport.AuditSummary(
                id,
                audit.date(),
                audit.state(),
                redacts(Part.AUDITOR) ? null : audit.auditor(),
                Optional.ofNullable(audit.subject()).map(this::subject).orElse(null),
                Optional.ofNullable(audit.scope()).map(this::scope).orElse(null),
                audit.selfRating(),
                audit.selfRatingName());
    }

    private AuditReport.SubjectSummary subject(AuditReport.SubjectSummary subject) {
        return new AuditReport.SubjectSummary(
                redacts(Part.IDS) ? "subject" : subject.id(),
                redacts(Part.SUBJECT_NAME) ? null : subject.name(),
                subject.industry(),
                redacts(Part.TAGS) ? Map.of() : subject.tags());
    }

    private AuditReport.ScopeSummary scope(AuditReport.ScopeSummary scope) {
        boolean withoutTexts = redacts(Part.SCOPE_TEXTS);
        return new AuditReport.ScopeSummary(
                scope.channels(),
                scope.period(),
                withoutTexts ? null : scope.segment(),
                withoutTexts ? null : scope.place());
    }

    private AuditReport.SectionRow section(AuditReport.SectionRow section) {
        return new AuditReport.SectionRow(
                section.id(),
                section.title(),
                section.weight(),
                section.score(),
                section.answered(),
                section.total(),
                section.lost(),
                section.items().stream().map(this::item).toList());
    }

    private AuditReport.ItemRow item(AuditReport.ItemRow item) {
        return new AuditReport.ItemRow(
                item.item(),
                item.question(),
                item.state(),
                item.stateName(),
                item.answer(),
                item.answerName(),
                item.measured(),
                item.excludedBy(),
                item.value(),
                item.weight(),
                item.earned(),
                item.possible(),
                item.lost(),
                redacts(Part.SITUATIONS) ? null : item.situation(),
                redacts(Part.COMMENTS) ? null : item.comment(),
                redacts(Part.EVIDENCE)
                        ? List.of()
                        : item.evidence().stream().map(this::evidence).toList());
    }

    private AuditReport.EvidenceRow evidence(AuditReport.EvidenceRow evidence) {
        return new AuditReport.EvidenceRow(
                evidence.source(), evidence.note(), redacts(Part.LINKS) ? null : evidence.link());
    }

    private ComparisonPart comparison(ComparisonPart comparison) {
        ComparisonPart.PreviousAudit previous = comparison.previous();
        return new ComparisonPart(
                redacts(Part.IDS)
                        ? new ComparisonPart.PreviousAudit("previous", previous.date(), previous.checklistVersion())
                        : previous,
                comparison.verdict(),
                comparison.verdictName(),
                comparison.summary(),
                comparison.health(),
                comparison.split(),
                comparison.likeForLike(),
                comparison.items(),
                comparison.itemsSummary(),
                comparison.findings(),
                comparison.followUp().stream()
                        .flatMap(row -> followUp(row).stream())
                        .toList(),
                comparison.metrics(),
                comparison.goals(),
                comparison.nextSteps().stream()
                        .flatMap(step -> nextStep(step).stream())
                        .toList());
    }

    /** The step without the actions that are left out; empty if it is about them alone. */
    private Optional<ComparisonPart.NextStep> nextStep(ComparisonPart.NextStep step) {
        List<String> actions =
                step.actions().stream().filter(action -> !isLeftOut(action)).toList();
        boolean isWhole = actions.size() == step.actions().size();
        return isWhole || !ABOUT_ACTIONS.contains(step.kind())
                ? Optional.of(
                        new ComparisonPart.NextStep(step.kind(), step.item(), step.metric(), actions, step.text()))
                : Optional.empty();
    }

    /** The row without the actions that are left out, and then without what is said of them; empty if nothing is left of it. */
    private Optional<ComparisonPart.FollowUpRow> followUp(ComparisonPart.FollowUpRow row) {
        if (!redacts(Part.ACTIONS) && !redacts(Part.IMPROVEMENTS) && !redacts(Part.OWNERS)) {
            return Optional.of(row);
        }
        List<ComparisonPart.MeantAction> actions = row.actions().stream()
                .filter(action -> !isLeftOut(action.id()))
                .map(this::meant)
                .toList();
        List<ComparisonPart.MeantAction> plannedNow = row.plannedNow().stream()
                .filter(action -> !isLeftOut(action.id()))
                .map(this::meant)
                .toList();
        boolean isWhole = actions.size() == row.actions().size()
                && plannedNow.size() == row.plannedNow().size();
        return isWhole || !actions.isEmpty() || !plannedNow.isEmpty()
                ? Optional.of(new ComparisonPart.FollowUpRow(
                        row.item(), row.question(), row.finding(), actions, plannedNow, isWhole ? row.remark() : null))
                : Optional.empty();
    }

    private ComparisonPart.MeantAction meant(ComparisonPart.MeantAction action) {
        return new ComparisonPart.MeantAction(
                action.id(),
                action.title(),
                redacts(Part.OWNERS) ? null : action.owner(),
                action.due(),
                action.status(),
                action.statusName());
    }

    /** Whether an action is left out: one that was made of an answer with what was to be improved, any other with the actions. */
    private boolean isLeftOut(String action) {
        return redacts(action.startsWith(OF_ANSWER) ? Part.IMPROVEMENTS : Part.ACTIONS);
    }

    private FinancialEffect financialEffect(FinancialEffect effect) {
        return new FinancialEffect(
                effect.currency(),
                effect.inputs(),
                effect.revenueAtStake(),
                effect.lifetimeValue(),
                effect.dropOffs().stream().map(this::dropOff).toList(),
                effect.funnel(),
                effect.correlations(),
                effect.published(),
                effect.notes());
    }

    private FinancialEffect.DropOffRow dropOff(FinancialEffect.DropOffRow row) {
        return new FinancialEffect.DropOffRow(
                row.stage(),
                redacts(Part.SITUATIONS) ? null : row.situation(),
                row.lost(),
                row.of(),
                row.share(),
                row.interval(),
                row.cost(),
                row.costBasis(),
                row.costBasisName(),
                row.valuePerCustomer(),
                redacts(Part.EVIDENCE)
                        ? List.of()
                        : row.evidence().stream().map(this::evidence).toList());
    }

    private AuditReport.@Nullable PlanPart plan(AuditReport.PlanPart plan) {
        List<AuditReport.ActionRow> rows = new ArrayList<>();
        for (AuditReport.ActionRow row : plan.actions()) {
            if (!isLeftOut(row.id())) {
                rows.add(row(row));
            }
        }
        if (rows.isEmpty() && plan.repeat() == null) {
            return null;
        }
        return new AuditReport.PlanPart(
                plan.asOf(),
                rows,
                plan.topProblems().stream().map(row -> row(plan, row)).toList(),
                plan.gaps().stream()
                        .filter(gap -> gap.action() == null || !isLeftOut(gap.action()))
                        .toList(),
                plan.proposals().stream()
                        .filter(row -> !redactsProposal(row))
                        .map(this::row)
                        .toList(),
                plan.steps(),
                plan.repeat());
    }

    private boolean redactsProposal(AuditReport.ProposalRow row) {
        return row.source().equals(Proposal.Source.AUDITOR.code()) && redacts(Part.IMPROVEMENTS);
    }

    private AuditReport.ProposalRow row(AuditReport.ProposalRow proposal) {
        return new AuditReport.ProposalRow(
                proposal.item(),
                proposal.title(),
                proposal.source(),
                proposal.sourceName(),
                proposal.basket(),
                proposal.basketName(),
                proposal.priority(),
                proposal.priorityName(),
                redacts(Part.OWNERS) ? null : proposal.owner(),
                proposal.due(),
                proposal.effort(),
                proposal.gain());
    }

    private AuditReport.ProblemRow row(AuditReport.PlanPart plan, AuditReport.ProblemRow problem) {
        String action = problem.action();
        boolean isWithout = action == null
                ? plan.proposals().stream().anyMatch(row -> row.item().equals(problem.item()) && redactsProposal(row))
                : isLeftOut(action);
        String ended = problem.endedAction();
        return new AuditReport.ProblemRow(
                problem.item(),
                problem.question(),
                problem.zone(),
                problem.zoneTitle(),
                problem.priority(),
                problem.priorityName(),
                isWithout ? null : action,
                ended == null || isLeftOut(ended) ? null : ended,
                isWithout ? null : problem.solution(),
                problem.proposed() && !isWithout,
                isWithout || redacts(Part.OWNERS) ? null : problem.owner(),
                isWithout ? null : problem.due());
    }

    private AuditReport.ActionRow row(AuditReport.ActionRow action) {
        return new AuditReport.ActionRow(
                action.id(),
                action.items(),
                action.title(),
                action.basket(),
                action.basketName(),
                action.priority(),
                action.priorityName(),
                redacts(Part.OWNERS) ? null : action.owner(),
                action.due(),
                action.overdue(),
                action.measure(),
                action.status(),
                action.statusName(),
                action.history(),
                action.effort());
    }

    private AuditReport.StageRow stage(AuditReport.StageRow stage) {
        return redacts(Part.STAGE_NOTES)
                ? new AuditReport.StageRow(
                        stage.id(),
                        stage.name(),
                        stage.state(),
                        stage.finished(),
                        List.of(),
                        List.of(),
                        stage.missing())
                : stage;
    }

    private boolean redacts(Part part) {
        return parts.contains(part);
    }
}
