package io.serviceaudit.json;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.serviceaudit.audit.Audit;
import io.serviceaudit.checklist.Checklist;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An audit as a document: what {@link Documents} reads and writes, and what a host's own mapper binds. A part that is null, or empty
 * where it is a list or a map, was not given and is left out.
 *
 * @param format {@value #FORMAT}
 * @param id the host's id of the audit
 * @param checklist the version of a checklist that was answered
 * @param date the day it is of
 * @param state {@code draft} or {@code final}; null for a draft
 * @param auditor who filled it in; null if not said
 * @param subject whom it is about; null if not said
 * @param scope what it looks at; null if not said
 * @param answers the answers by item
 * @param metrics what was measured, by metric
 * @param selfRating the company's own view of its service from 1 to 5; null if not said
 * @param stages the stages of the audit that were begun or finished
 * @param actions what is to be done
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({
    "format",
    "id",
    "checklist",
    "date",
    "state",
    "auditor",
    "subject",
    "scope",
    "answers",
    "metrics",
    "selfRating",
    "stages",
    "actions"
})
public record AuditDocument(
        String format,
        String id,
        ChecklistReference checklist,
        LocalDate date,
        @Nullable String state,
        @Nullable AuditorDocument auditor,
        @Nullable SubjectDocument subject,
        @Nullable ScopeDocument scope,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, AnswerDocument> answers,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, MeasurementDocument> metrics,
        @Nullable Integer selfRating,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<StageDocument> stages,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<ActionDocument> actions)
        implements Document {
    /** The format and its major version. */
    public static final String FORMAT = "service-audit/audit/1";

    /** Copies lists and maps; a list or map that is left out where it is empty may be missing. */
    public AuditDocument {
        answers = copy(answers);
        metrics = copy(metrics);
        stages = stages == null ? List.of() : List.copyOf(stages);
        actions = actions == null ? List.of() : List.copyOf(actions);
    }

    /** An audit as a document. What has its default value, a draft or an open stage, is left out. */
    public static AuditDocument of(Audit audit) {
        return AuditToDocument.document(audit);
    }

    /** An audit to fill in: every item of a checklist in its order, each with an empty answer. */
    public static AuditDocument blank(Checklist checklist, String id, LocalDate date) {
        return AuditToDocument.blank(Audit.of(checklist, id, date));
    }

    private static <T> Map<String, T> copy(@Nullable Map<String, T> map) {
        return map == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }

    /**
     * A version of a checklist.
     *
     * @param id its id
     * @param version its version
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({"id", "version"})
    public record ChecklistReference(String id, String version) {}

    /**
     * Who filled the audit in.
     *
     * @param id the host's id
     * @param name the name; null if not given
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({"id", "name"})
    public record AuditorDocument(String id, @Nullable String name) {}

    /**
     * The company, branch or team the audit is about.
     *
     * @param id the host's id
     * @param name the name; null if not given
     * @param industry the industry's id; null if not given
     * @param tags values by tag
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({"id", "name", "industry", "tags"})
    public record SubjectDocument(
            String id,
            @Nullable String name,
            @Nullable String industry,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, String> tags) {
        /** Copies lists and maps; a list or map that is left out where it is empty may be missing. */
        public SubjectDocument {
            tags = copy(tags);
        }
    }

    /**
     * What the audit looks at.
     *
     * @param goals what is to be reached
     * @param channels the channels looked at; null if nothing is said of them, empty for none
     * @param period the days looked at; null if not said
     * @param segment whose experience; null if not said
     * @param place the place; null if not said
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({"goals", "channels", "period", "segment", "place"})
    public record ScopeDocument(
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<GoalDocument> goals,
            @Nullable List<String> channels,
            @Nullable PeriodDocument period,
            @Nullable String segment,
            @Nullable String place) {
        /** Copies lists and maps; a list or map that is left out where it is empty may be missing. */
        public ScopeDocument {
            goals = goals == null ? List.of() : List.copyOf(goals);
            channels = channels == null ? null : List.copyOf(channels);
        }
    }

    /**
     * What is to be reached; one of the three changes or targets is set.
     *
     * @param metric the metric that shows it
     * @param changeBy the change, in the metric's unit
     * @param changeByPercent the change in percent of today's value
     * @param target the value to reach
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({"metric", "changeBy", "changeByPercent", "target"})
    public record GoalDocument(
            String metric,
            @Nullable ScalarValue changeBy,
            @Nullable BigDecimal changeByPercent,
            @Nullable ScalarValue target) {}

    /**
     * Days, first and last included.
     *
     * @param from the first day
     * @param to the last day
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({"from", "to"})
    public record PeriodDocument(LocalDate from, LocalDate to) {}

    /**
     * An answer. In JSON it may also be a string or number alone: the choice.
     *
     * @param value the choice: an option's id or a rating; null where there is none, or a measurement gives it
     * @param redFlag whether the item's red flag was observed; null if nobody said
     * @param priority {@code high}, {@code medium} or {@code low}; null if nobody said
     * @param situation what was found; null if nobody said
     * @param improve what to do about it; null if nobody said
     * @param owner who does it; null if nobody said
     * @param due until when; null if nobody said
     * @param comment anything else; null if there is none
     * @param evidence where it was seen
     * @param guidance the answers to the item's guiding questions, {@code yes}, {@code partial}, {@code no} or {@code n/a}, in their order
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({
        "value",
        "redFlag",
        "priority",
        "situation",
        "improve",
        "owner",
        "due",
        "comment",
        "evidence",
        "guidance"
    })
    public record AnswerDocument(
            @Nullable ScalarValue value,
            @Nullable Boolean redFlag,
            @Nullable String priority,
            @Nullable String situation,
            @Nullable String improve,
            @Nullable String owner,
            @Nullable LocalDate due,
            @Nullable String comment,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<EvidenceDocument> evidence,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> guidance) {
        /** Copies lists and maps; a list or map that is left out where it is empty may be missing. */
        @JsonCreator
        public AnswerDocument {
            evidence = evidence == null ? List.of() : List.copyOf(evidence);
            guidance = guidance == null ? List.of() : List.copyOf(guidance);
        }

        /** The shorthand: an option's id alone. */
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public static AnswerDocument ofOption(String option) {
            return of(new ScalarValue(option));
        }

        /** The shorthand: a rating alone. */
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public static AnswerDocument ofRating(long rating) {
            return of(new ScalarValue(rating));
        }

        private static AnswerDocument of(ScalarValue choice) {
            return new AnswerDocument(choice, null, null, null, null, null, null, null, List.of(), List.of());
        }
    }

    /**
     * Where something was seen.
     *
     * @param source the source of the data
     * @param note what it says; null if nothing was noted
     * @param link where to look; null if there is none
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({"source", "note", "link"})
    public record EvidenceDocument(
            String source, @Nullable String note, @Nullable String link) {}

    /**
     * What was measured of a metric: a value or the raw data it is computed from, values by channel, a target.
     *
     * @param value the value, a number or a duration; null where raw data gives it or none was measured
     * @param counts of the Net Promoter Score: how many respondents of each kind
     * @param ratings of the Net Promoter Score: what each respondent answered; null if not given, empty if nobody answered
     * @param startCustomers of retention and churn: customers at the start of the period
     * @param endCustomers of retention: customers at its end, new ones included
     * @param newCustomers of retention: customers won in the period and still there at its end
     * @param lostCustomers of churn: customers lost during it
     * @param period of a rate: the period all the figures here are for, ISO 8601; null for the metric's own
     * @param byChannel the values by channel
     * @param target the company's target; null if it has set none
     * @param currency of an amount of money: its ISO 4217 code; null if not given
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({
        "value",
        "counts",
        "ratings",
        "startCustomers",
        "endCustomers",
        "newCustomers",
        "lostCustomers",
        "period",
        "byChannel",
        "target",
        "currency"
    })
    public record MeasurementDocument(
            @Nullable ScalarValue value,
            @Nullable PromoterCounts counts,
            @Nullable List<Integer> ratings,
            @Nullable Long startCustomers,
            @Nullable Long endCustomers,
            @Nullable Long newCustomers,
            @Nullable Long lostCustomers,
            @Nullable String period,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, ChannelDocument> byChannel,
            @Nullable ScalarValue target,
            @Nullable String currency) {
        /** Copies lists and maps; a list or map that is left out where it is empty may be missing. */
        public MeasurementDocument {
            byChannel = copy(byChannel);
            ratings = ratings == null ? null : List.copyOf(ratings);
        }
    }

    /**
     * What was measured in one channel.
     *
     * @param value the value, a number or a duration; null if none was measured
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ChannelDocument(@Nullable ScalarValue value) {}

    /**
     * How many respondents of each kind answered the question of the Net Promoter Score.
     *
     * @param promoters how many gave 9 or 10
     * @param passives how many gave 7 or 8
     * @param detractors how many gave 0 to 6
     */
    @JsonPropertyOrder({"promoters", "passives", "detractors"})
    public record PromoterCounts(long promoters, long passives, long detractors) {}

    /**
     * A stage of the audit.
     *
     * @param id which of the six
     * @param state {@code open}, {@code in-progress} or {@code done}; null for open
     * @param figures what was counted or measured
     * @param conclusions what follows from it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({"id", "state", "figures", "conclusions"})
    public record StageDocument(
            String id,
            @Nullable String state,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<FigureDocument> figures,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> conclusions) {
        /** Copies lists and maps; a list or map that is left out where it is empty may be missing. */
        public StageDocument {
            figures = figures == null ? List.of() : List.copyOf(figures);
            conclusions = conclusions == null ? List.of() : List.copyOf(conclusions);
        }
    }

    /**
     * A figure of a stage.
     *
     * @param label what it counts
     * @param value the number
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({"label", "value"})
    public record FigureDocument(String label, BigDecimal value) {}

    /**
     * Something to be done.
     *
     * @param id the host's id
     * @param items the items it is to mend
     * @param title what is to be done
     * @param basket {@code quick-fix}, {@code systemic} or {@code product}; null if nobody said
     * @param priority {@code high}, {@code medium} or {@code low}; null if nobody said
     * @param owner who does it; null if nobody said
     * @param due until when; null if nobody said
     * @param measure what shows that it worked; null if nobody said
     * @param status {@code open}, {@code in-progress}, {@code done} or {@code dropped}; null for open
     * @param effort from 1 to 1,000; null if nobody said
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({"id", "items", "title", "basket", "priority", "owner", "due", "measure", "status", "effort"})
    public record ActionDocument(
            String id,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> items,
            String title,
            @Nullable String basket,
            @Nullable String priority,
            @Nullable String owner,
            @Nullable LocalDate due,
            @Nullable MeasureDocument measure,
            @Nullable String status,
            @Nullable Integer effort) {
        /** Copies lists and maps; a list or map that is left out where it is empty may be missing. */
        public ActionDocument {
            items = items == null ? List.of() : List.copyOf(items);
        }
    }

    /**
     * What shows that an action worked.
     *
     * @param metric the metric
     * @param target the value to reach
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({"metric", "target"})
    public record MeasureDocument(String metric, ScalarValue target) {}
}
