package io.serviceaudit.json;

import io.serviceaudit.audit.Action;
import io.serviceaudit.audit.ActionStatus;
import io.serviceaudit.audit.Answer;
import io.serviceaudit.audit.Audit;
import io.serviceaudit.audit.AuditState;
import io.serviceaudit.audit.DropOff;
import io.serviceaudit.audit.Evidence;
import io.serviceaudit.audit.Finance;
import io.serviceaudit.audit.Goal;
import io.serviceaudit.audit.GuidanceAnswer;
import io.serviceaudit.audit.RepeatAudit;
import io.serviceaudit.audit.Scope;
import io.serviceaudit.audit.StageState;
import io.serviceaudit.audit.StageSummary;
import io.serviceaudit.audit.Subject;
import io.serviceaudit.checklist.Basket;
import io.serviceaudit.checklist.Item;
import io.serviceaudit.json.AuditDocument.ActionDocument;
import io.serviceaudit.json.AuditDocument.AnswerDocument;
import io.serviceaudit.json.AuditDocument.AuditorDocument;
import io.serviceaudit.json.AuditDocument.ChannelDocument;
import io.serviceaudit.json.AuditDocument.ChecklistReference;
import io.serviceaudit.json.AuditDocument.EvidenceDocument;
import io.serviceaudit.json.AuditDocument.FigureDocument;
import io.serviceaudit.json.AuditDocument.GoalDocument;
import io.serviceaudit.json.AuditDocument.MeasureDocument;
import io.serviceaudit.json.AuditDocument.MeasurementDocument;
import io.serviceaudit.json.AuditDocument.PeriodDocument;
import io.serviceaudit.json.AuditDocument.RepeatDocument;
import io.serviceaudit.json.AuditDocument.ScopeDocument;
import io.serviceaudit.json.AuditDocument.StageDocument;
import io.serviceaudit.json.AuditDocument.StatusChangeDocument;
import io.serviceaudit.json.AuditDocument.SubjectDocument;
import io.serviceaudit.measure.Measurement;
import io.serviceaudit.measure.Ratio;
import io.serviceaudit.priority.Priority;
import java.time.Period;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes documents of audits. What has its default value is left out. */
final class AuditToDocument {
    private AuditToDocument() {}

    static AuditDocument document(Audit audit) {
        return document(audit, audit.answers());
    }

    static AuditDocument blank(Audit audit) {
        Map<String, Answer> answers = new LinkedHashMap<>();
        for (Item item : audit.checklist().items()) {
            answers.put(item.id(), Answer.none());
        }
        return document(audit, answers);
    }

    private static AuditDocument document(Audit audit, Map<String, Answer> given) {
        Map<String, MeasurementDocument> metrics = new LinkedHashMap<>();
        audit.measurements().forEach((metric, measurement) -> metrics.put(metric, measurement(measurement)));
        return new AuditDocument(
                AuditDocument.FORMAT,
                audit.id(),
                new ChecklistReference(audit.checklist().id(), audit.checklist().version()),
                audit.date(),
                audit.state() == AuditState.DRAFT ? null : audit.state().code(),
                audit.auditor()
                        .map(auditor ->
                                new AuditorDocument(auditor.id(), auditor.name().orElse(null)))
                        .orElse(null),
                audit.subject().map(AuditToDocument::subject).orElse(null),
                audit.scope().map(AuditToDocument::scope).orElse(null),
                answers(given),
                metrics,
                audit.finance().map(AuditToDocument::finance).orElse(null),
                audit.selfRating().orElse(null),
                audit.stages().stream().map(AuditToDocument::stage).toList(),
                audit.actions().stream().map(AuditToDocument::action).toList(),
                repeat(audit.repeat()));
    }

    private static @Nullable RepeatDocument repeat(RepeatAudit repeat) {
        return repeat.equals(RepeatAudit.proposed())
                ? null
                : new RepeatDocument(
                        repeat.isSet() ? repeat.interval().toString() : null,
                        repeat.change().orElse(null));
    }

    /** Answers by item, in their order. */
    static Map<String, AnswerDocument> answers(Map<String, Answer> given) {
        Map<String, AnswerDocument> answers = new LinkedHashMap<>();
        given.forEach((item, answer) -> answers.put(item, answer(answer)));
        return answers;
    }

    private static SubjectDocument subject(Subject subject) {
        return new SubjectDocument(
                subject.id(), subject.name().orElse(null), subject.industry().orElse(null), subject.tags());
    }

    private static ScopeDocument scope(Scope scope) {
        return new ScopeDocument(
                scope.goals().stream().map(AuditToDocument::goal).toList(),
                scope.channels().orElse(null),
                scope.period()
                        .map(period -> new PeriodDocument(period.from(), period.to()))
                        .orElse(null),
                scope.segment().orElse(null),
                scope.place().orElse(null));
    }

    private static GoalDocument goal(Goal goal) {
        String metric = goal.metric().id();
        if (goal instanceof Goal.ChangeBy by) {
            return new GoalDocument(metric, ScalarValue.of(by.change()), null, null);
        }
        if (goal instanceof Goal.ChangeByPercent by) {
            return new GoalDocument(metric, null, by.percent().toDecimal(), null);
        }
        return new GoalDocument(metric, null, null, ScalarValue.of(((Goal.Target) goal).target()));
    }

    private static AnswerDocument answer(Answer answer) {
        return new AnswerDocument(
                answer.choice().map(ScalarValue::of).orElse(null),
                answer.redFlag().orElse(null),
                answer.priority().map(Priority::code).orElse(null),
                answer.situation().orElse(null),
                answer.improve().orElse(null),
                answer.owner().orElse(null),
                answer.due().orElse(null),
                answer.comment().orElse(null),
                answer.evidence().stream().map(AuditToDocument::evidence).toList(),
                answer.guidance().stream().map(GuidanceAnswer::code).toList());
    }

    private static EvidenceDocument evidence(Evidence evidence) {
        return new EvidenceDocument(
                evidence.source(), evidence.note().orElse(null), evidence.link().orElse(null));
    }

    /** The raw data or the value, as it was given and for the period it was given for. */
    private static MeasurementDocument measurement(Measurement measurement) {
        Measurement figures =
                measurement.stated().map(Measurement.Stated::figures).orElse(measurement);
        RawDataToDocument raw = RawDataToDocument.of(measurement);
        Map<String, ChannelDocument> byChannel = new LinkedHashMap<>();
        figures.byChannel()
                .forEach((channel, value) -> byChannel.put(channel, new ChannelDocument(ScalarValue.of(value))));
        return new MeasurementDocument(
                raw.isGiven() ? null : figures.value().map(ScalarValue::of).orElse(null),
                raw.counts(),
                raw.ratings(),
                raw.scale(),
                raw.satisfiedFrom(),
                raw.times(),
                raw.customers().get("startCustomers"),
                raw.customers().get("endCustomers"),
                raw.customers().get("newCustomers"),
                raw.customers().get("lostCustomers"),
                raw.amounts().get("startRevenue"),
                raw.amounts().get("lostRevenue"),
                raw.amounts().get("contractedRevenue"),
                raw.amounts().get("expandedRevenue"),
                raw.amounts().get("revenue"),
                raw.customers().get("customers"),
                measurement.stated().map(stated -> stated.period().toString()).orElse(null),
                byChannel,
                figures.target().map(ScalarValue::of).orElse(null),
                measurement.targetBy().orElse(null),
                measurement.currency().orElse(null));
    }

    private static FinanceDocument finance(Finance finance) {
        return new FinanceDocument(
                finance.customers().orElse(null),
                finance.revenuePerCustomer().orElse(null),
                finance.period().map(Period::toString).orElse(null),
                finance.currency().orElse(null),
                finance.marginPercent().orElse(null),
                finance.discountPercent().orElse(null),
                finance.horizon().map(Period::toString).orElse(null),
                finance.dropOffs().stream().map(AuditToDocument::dropOff).toList(),
                finance.funnel().stream()
                        .map(step -> new FinanceDocument.FunnelStepDocument(step.step(), step.customers()))
                        .toList(),
                finance.correlations().stream()
                        .map(pair ->
                                new FinanceDocument.SeriesPairDocument(series(pair.first()), series(pair.second())))
                        .toList());
    }

    private static FinanceDocument.DropOffDocument dropOff(DropOff dropOff) {
        return new FinanceDocument.DropOffDocument(
                dropOff.stage(),
                dropOff.situation().orElse(null),
                dropOff.lost().orElse(null),
                dropOff.of().orElse(null),
                dropOff.cost().orElse(null),
                dropOff.valuePerCustomer().orElse(null),
                dropOff.evidence().stream().map(AuditToDocument::evidence).toList());
    }

    private static FinanceDocument.SeriesDocument series(Finance.Series series) {
        return new FinanceDocument.SeriesDocument(series.name(), series.points());
    }

    private static StageDocument stage(StageSummary stage) {
        return new StageDocument(
                stage.stage().code(),
                stage.state() == StageState.OPEN ? null : stage.state().code(),
                stage.figures().stream()
                        .map(figure -> new FigureDocument(
                                figure.label(), Ratio.of(figure.value()).toDecimal()))
                        .toList(),
                stage.conclusions());
    }

    private static ActionDocument action(Action action) {
        return new ActionDocument(
                action.id(),
                action.items(),
                action.title(),
                action.basket().map(Basket::code).orElse(null),
                action.priority().map(Priority::code).orElse(null),
                action.owner().orElse(null),
                action.due().orElse(null),
                measure(action),
                action.status() == ActionStatus.OPEN ? null : action.status().code(),
                action.history().stream()
                        .map(change -> new StatusChangeDocument(
                                change.date(),
                                change.status().code(),
                                change.reason().orElse(null)))
                        .toList(),
                action.effort().orElse(null));
    }

    private static @Nullable MeasureDocument measure(Action action) {
        return action.measure()
                .map(measure -> new MeasureDocument(measure.metric().id(), ScalarValue.of(measure.target())))
                .orElse(null);
    }
}
