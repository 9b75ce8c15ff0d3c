package io.serviceaudit.json;

import io.serviceaudit.audit.Action;
import io.serviceaudit.audit.Answer;
import io.serviceaudit.audit.Audit;
import io.serviceaudit.audit.AuditState;
import io.serviceaudit.audit.Auditor;
import io.serviceaudit.audit.DateRange;
import io.serviceaudit.audit.Finance;
import io.serviceaudit.audit.Goal;
import io.serviceaudit.audit.RepeatAudit;
import io.serviceaudit.audit.Scope;
import io.serviceaudit.audit.Stage;
import io.serviceaudit.audit.StageState;
import io.serviceaudit.audit.StageSummary;
import io.serviceaudit.audit.Subject;
import io.serviceaudit.checklist.Checklist;
import io.serviceaudit.measure.Measurement;
import io.serviceaudit.measure.Metric;
import io.serviceaudit.measure.Quantity;
import io.serviceaudit.measure.Ratio;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads an audit document. */
final class AuditReader {
    private static final List<String> FIELDS = List.of(
            DocumentKind.FORMAT,
            "id",
            "checklist",
            "date",
            "state",
            "auditor",
            "subject",
            "scope",
            "answers",
            "metrics",
            "finance",
            "selfRating",
            "stages",
            "actions",
            "repeat");
    private static final List<String> AUDITOR_FIELDS = List.of("id", "name");
    private static final List<String> SUBJECT_FIELDS = List.of("id", "name", "industry", "tags");
    private static final List<String> SCOPE_FIELDS = List.of("goals", "channels", "period", "segment", "place");
    private static final List<String> GOAL_FIELDS = List.of("metric", "changeBy", "changeByPercent", "target");
    private static final List<String> RANGE_FIELDS = List.of("from", "to");
    private static final List<String> REPEAT_FIELDS = List.of("every", "afterChange");
    private static final List<String> STAGE_FIELDS = List.of("id", "state", "figures", "conclusions");
    private static final List<String> FIGURE_FIELDS = List.of("label", "value");

    private static final int WORST_SELF_RATING = 1;
    private static final int BEST_SELF_RATING = 5;

    private final Problems problems;
    private final Values values;
    private final LibraryReader library;
    private final Quantities quantities;
    private final MeasurementReader measurements;

    AuditReader(Documents documents, Problems problems) {
        this.problems = problems;
        values = new Values(documents.limits(), problems);
        library = new LibraryReader(documents.library(), problems, values);
        quantities = new Quantities(documents.metrics(), problems, values);
        measurements = new MeasurementReader(quantities, problems, values);
    }

    /** The audit; null if the document was refused, and then there is a problem. */
    @Nullable
    Audit read(JsonValue document) {
        if (!DocumentKind.AUDIT.isKindOf(document, problems)) {
            return null;
        }
        Fields fields = Fields.of(document, FIELDS, problems, values);
        if (fields == null) {
            return null;
        }
        fields.required(DocumentKind.FORMAT, values::text);
        String id = fields.required("id", values::hostId);
        Checklist checklist = fields.required("checklist", v -> library.checklist(v, Message.UNKNOWN_VERSION));
        LocalDate date = fields.required("date", values::date);
        AuditState state = fields.optional("state", v -> values.word(v, AuditState.values(), AuditState::code));
        Auditor auditor = fields.optional("auditor", this::auditor);
        Subject subject = fields.optional("subject", this::subject);
        Scope scope = fields.optional("scope", this::scope);
        AnswerReader answerReader = new AnswerReader(checklist, problems, values);
        Map<String, Answer> answers = fields.optional("answers", answerReader::answers);
        Map<Metric, Measurement> measured = fields.optional("metrics", this::measurements);
        FinanceReader finances =
                new FinanceReader(measurements, v -> values.list(v, answerReader::evidence), problems, values);
        Finance finance = fields.optional("finance", finances::finance);
        Integer selfRating = fields.optional("selfRating", v -> values.whole(v, WORST_SELF_RATING, BEST_SELF_RATING));
        List<StageSummary> stages = fields.optional("stages", this::stages);
        List<Action> actions =
                fields.optional("actions", new ActionReader(checklist, quantities, problems, values)::actions);
        RepeatAudit repeat = fields.optional("repeat", this::repeat);
        if (id == null || checklist == null || date == null) {
            return null;
        }
        return problems.make(fields.place(), () -> {
            Audit audit = Audit.of(checklist, id, date);
            audit = state == null ? audit : audit.withState(state);
            audit = auditor == null ? audit : audit.withAuditor(auditor);
            audit = subject == null ? audit : audit.withSubject(subject);
            audit = scope == null ? audit : audit.withScope(scope);
            audit = answers == null ? audit : audit.withAll(answers);
            if (measured != null) {
                for (Measurement each : measured.values()) {
                    audit = audit.withMeasurement(each);
                }
            }
            audit = finance == null ? audit : audit.withFinance(finance);
            audit = selfRating == null ? audit : audit.withSelfRating(selfRating);
            audit = stages == null ? audit : audit.withStages(stages);
            audit = actions == null ? audit : audit.withActions(actions);
            return repeat == null ? audit : audit.withRepeat(repeat);
        });
    }

    private @Nullable Auditor auditor(JsonValue value) {
        Fields fields = Fields.of(value, AUDITOR_FIELDS, problems, values);
        if (fields == null) {
            return null;
        }
        String id = fields.required("id", values::hostId);
        String name = fields.optional("name", values::words);
        if (id == null) {
            return null;
        }
        return problems.make(fields.place(), () -> {
            Auditor auditor = Auditor.of(id);
            return name == null ? auditor : auditor.withName(name);
        });
    }

    private @Nullable Subject subject(JsonValue value) {
        Fields fields = Fields.of(value, SUBJECT_FIELDS, problems, values);
        if (fields == null) {
            return null;
        }
        String id = fields.required("id", values::hostId);
        String name = fields.optional("name", values::words);
        String industry = fields.optional("industry", values::id);
        Map<String, String> tags =
                fields.optional("tags", v -> values.entries(v, values::hostId, (tag, text) -> values.text(text)));
        if (id == null) {
            return null;
        }
        return problems.make(fields.place(), () -> {
            Subject subject = Subject.of(id);
            subject = name == null ? subject : subject.withName(name);
            subject = industry == null ? subject : subject.withIndustry(industry);
            return tags == null ? subject : subject.withTags(tags);
        });
    }

    private @Nullable Scope scope(JsonValue value) {
        Fields fields = Fields.of(value, SCOPE_FIELDS, problems, values);
        if (fields == null) {
            return null;
        }
        List<Goal> goals = fields.optional("goals", v -> values.list(v, this::goal));
        Set<String> seen = new HashSet<>();
        List<String> channels = fields.optional(
                "channels", v -> values.list(v, each -> values.unique(values.hostId(each), each.place(), seen)));
        DateRange period = fields.optional("period", this::period);
        String segment = fields.optional("segment", values::words);
        String place = fields.optional("place", values::words);
        return problems.make(fields.place(), () -> {
            Scope scope = Scope.open();
            scope = goals == null ? scope : scope.withGoals(goals);
            scope = channels == null ? scope : scope.withChannels(channels);
            scope = period == null ? scope : scope.withPeriod(period);
            scope = segment == null ? scope : scope.withSegment(segment);
            return place == null ? scope : scope.withPlace(place);
        });
    }

    private @Nullable Goal goal(JsonValue value) {
        Fields fields = Fields.of(value, GOAL_FIELDS, problems, values);
        if (fields == null) {
            return null;
        }
        Metric metric = fields.required("metric", quantities::metric);
        String form = fields.oneOf("changeBy", "changeByPercent", "target");
        if (form == null) {
            return null;
        }
        if (form.equals("changeByPercent")) {
            BigDecimal percent = fields.optional(form, this::changeByPercent);
            return metric == null || percent == null
                    ? null
                    : problems.make(fields.place(), () -> new Goal.ChangeByPercent(metric, Ratio.of(percent)));
        }
        if (metric == null) {
            return null;
        }
        boolean isChange = form.equals("changeBy");
        Quantity quantity =
                fields.optional(form, v -> isChange ? quantities.change(v, metric) : quantities.value(v, metric));
        if (quantity == null) {
            return null;
        }
        return isChange
                ? problems.make(fields.place(), () -> new Goal.ChangeBy(metric, quantity))
                : problems.make(fields.place(), () -> new Goal.Target(metric, quantity));
    }

    private @Nullable BigDecimal changeByPercent(JsonValue value) {
        BigDecimal percent = values.decimal(value);
        if (percent != null && percent.signum() == 0) {
            problems.add(value.place(), Message.NO_CHANGE);
            return null;
        }
        return percent;
    }

    private @Nullable DateRange period(JsonValue value) {
        Fields fields = Fields.of(value, RANGE_FIELDS, problems, values);
        if (fields == null) {
            return null;
        }
        LocalDate from = fields.required("from", values::date);
        LocalDate to = fields.required("to", values::date);
        if (from == null || to == null) {
            return null;
        }
        if (to.isBefore(from)) {
            problems.add(fields.place(), Message.END_BEFORE_START, from, to);
            return null;
        }
        return problems.make(fields.place(), () -> new DateRange(from, to));
    }

    private @Nullable RepeatAudit repeat(JsonValue value) {
        Fields fields = Fields.of(value, REPEAT_FIELDS, problems, values);
        if (fields == null) {
            return null;
        }
        if (REPEAT_FIELDS.stream().noneMatch(fields::has)) {
            problems.add(fields.place(), Message.MISSING_ONE_OF, Problems.names(REPEAT_FIELDS));
            return null;
        }
        RepeatAudit every = fields.optional("every", this::every);
        LocalDate change = fields.optional("afterChange", values::date);
        RepeatAudit repeat = every == null ? RepeatAudit.proposed() : every;
        return change == null ? repeat : repeat.orAfterChange(change);
    }

    private @Nullable RepeatAudit every(JsonValue value) {
        String text = values.text(value);
        Period interval = text == null ? null : measurements.period(text, value.place());
        if (interval == null) {
            return null;
        }
        if (!RepeatAudit.isInterval(interval)) {
            problems.add(value.place(), Message.REPEAT_TOO_LATE, interval);
            return null;
        }
        return RepeatAudit.every(interval);
    }

    /** What was measured, by metric in the order of the document; of a metric that was refused there is nothing to tell. */
    private @Nullable Map<Metric, Measurement> measurements(JsonValue value) {
        return values.entries(
                value,
                quantities::metric,
                (metric, measured) -> metric == null ? null : measurements.measurement(measured, metric));
    }

    private @Nullable List<StageSummary> stages(JsonValue value) {
        Set<String> seen = new HashSet<>();
        return values.list(value, stage -> stage(stage, seen));
    }

    private @Nullable StageSummary stage(JsonValue value, Set<String> seen) {
        Fields fields = Fields.of(value, STAGE_FIELDS, problems, values);
        if (fields == null) {
            return null;
        }
        Stage stage = fields.required("id", v -> stageId(v, seen));
        StageState state = fields.optional("state", v -> values.word(v, StageState.values(), StageState::code));
        List<StageSummary.Figure> figures = fields.optional("figures", v -> values.list(v, this::figure));
        List<String> conclusions = fields.optional("conclusions", v -> values.list(v, values::words));
        if (stage == null) {
            return null;
        }
        return problems.make(
                fields.place(),
                () -> new StageSummary(
                        stage,
                        state == null ? StageState.OPEN : state,
                        figures == null ? List.of() : figures,
                        conclusions == null ? List.of() : conclusions));
    }

    private @Nullable Stage stageId(JsonValue value, Set<String> seen) {
        String code = values.text(value);
        if (code == null) {
            return null;
        }
        Optional<Stage> stage = Stage.ofCode(code);
        if (stage.isEmpty()) {
            List<String> known = Arrays.stream(Stage.values()).map(Stage::code).toList();
            problems.addUnknown(value.place(), Message.UNKNOWN_STAGE, code, known, code, Problems.names(known));
            return null;
        }
        return values.unique(code, value.place(), seen) == null ? null : stage.get();
    }

    private StageSummary.@Nullable Figure figure(JsonValue value) {
        Fields fields = Fields.of(value, FIGURE_FIELDS, problems, values);
        if (fields == null) {
            return null;
        }
        String label = fields.required("label", values::words);
        BigDecimal number = fields.required("value", values::decimal);
        return label == null || number == null
                ? null
                : problems.make(fields.place(), () -> new StageSummary.Figure(label, number));
    }
}
