package io.serviceaudit.json;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.serviceaudit.audit.Audit;
import io.serviceaudit.checklist.Checklist;
import io.serviceaudit.checklist.Item;
import io.serviceaudit.internal.Copies;
import io.serviceaudit.internal.Decimals;
import io.serviceaudit.json.constraint.CurrencyCode;
import io.serviceaudit.json.constraint.DocumentFormat;
import io.serviceaudit.json.constraint.HostId;
import io.serviceaudit.json.constraint.IsoDuration;
import io.serviceaudit.json.constraint.IsoPeriod;
import io.serviceaudit.json.constraint.KebabId;
import io.serviceaudit.json.constraint.NumberOrDuration;
import io.serviceaudit.json.constraint.OneOf;
import io.serviceaudit.json.constraint.OptionOrRating;
import io.serviceaudit.json.constraint.PlainDate;
import io.serviceaudit.json.constraint.VersionId;
import io.serviceaudit.json.constraint.Words;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
 * @param finance what is known of money; null if nothing was said
 * @param selfRating the company's own view of its service from 1 to 5; null if not said
 * @param stages the stages of the audit that were begun or finished
 * @param actions what is to be done
 * @param repeat when the audit is repeated; null where nobody has set that, and then three months after it are proposed
 */
@ReadableDocument
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
    "finance",
    "selfRating",
    "stages",
    "actions",
    "repeat"
})
public record AuditDocument(
        @NotNull @DocumentFormat(FORMAT) String format,
        @NotNull @HostId String id,
        @NotNull @Valid ChecklistReference checklist,
        @NotNull @PlainDate LocalDate date,
        @Nullable @OneOf({"draft", "final"}) String state,
        @Nullable @Valid AuditorDocument auditor,
        @Nullable @Valid SubjectDocument subject,
        @Nullable @Valid ScopeDocument scope,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<@KebabId String, @NotNull @Valid AnswerDocument> answers,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<@KebabId String, @NotNull @Valid MeasurementDocument> metrics,
        @Nullable @Valid FinanceDocument finance,
        @Nullable @Min(1) @Max(5) Integer selfRating,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<@NotNull @Valid StageDocument> stages,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<@NotNull @Valid ActionDocument> actions,
        @Nullable @Valid RepeatDocument repeat)
        implements Document {
    /** The format and its major version. */
    public static final String FORMAT = "service-audit/audit/1";

    /** The most that can be counted of anything: 18 digits. */
    private static final long MOST_COUNTED = 999_999_999_999_999_999L;

    /** Copies lists and maps; a list or map that is left out where it is empty may be missing. */
    public AuditDocument {
        answers = answers == null ? Map.of() : Copies.of(answers);
        metrics = metrics == null ? Map.of() : Copies.of(metrics);
        stages = stages == null ? List.of() : Copies.of(stages);
        actions = actions == null ? List.of() : Copies.of(actions);
    }

    /** An audit as a document. What has its default value, a draft or an open stage, is left out. */
    public static AuditDocument of(Audit audit) {
        Objects.requireNonNull(audit, "audit");
        return AuditToDocument.document(audit);
    }

    /** An audit to fill in: every item of a checklist in its order, each with an empty answer. */
    public static AuditDocument blank(Checklist checklist, String id, LocalDate date) {
        Objects.requireNonNull(checklist, "checklist");
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(date, "date");
        return AuditToDocument.blank(Audit.of(checklist, id, date));
    }

    /**
     * When the audit is repeated. At least one of the two is set.
     *
     * @param every how long after the audit, an ISO 8601 period of at most ten years, or 366 days: {@code P3M} is every quarter, {@code
     *     P6M} every half-year; null for the proposed three months
     * @param afterChange the day of a significant change of the product or the strategy, which the audit is repeated after if it comes
     *     earlier; null if none is known
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({"every", "afterChange"})
    public record RepeatDocument(
            @Nullable @IsoPeriod String every,
            @Nullable @PlainDate LocalDate afterChange) {}

    /**
     * A version of a checklist.
     *
     * @param id its id
     * @param version its version
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({"id", "version"})
    public record ChecklistReference(
            @NotNull @KebabId String id, @NotNull @VersionId String version) {}

    /**
     * Who filled the audit in.
     *
     * @param id the host's id
     * @param name the name; null if not given
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({"id", "name"})
    public record AuditorDocument(
            @NotNull @HostId String id, @Nullable @Words String name) {}

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
            @NotNull @HostId String id,
            @Nullable @Words String name,
            @Nullable @KebabId String industry,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<@HostId String, @NotNull String> tags) {
        /** Copies lists and maps; a list or map that is left out where it is empty may be missing. */
        public SubjectDocument {
            tags = tags == null ? Map.of() : Copies.of(tags);
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
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<@NotNull @Valid GoalDocument> goals,
            @Nullable List<@NotNull @HostId String> channels,
            @Nullable @Valid PeriodDocument period,
            @Nullable @Words String segment,
            @Nullable @Words String place) {
        /** Copies lists and maps; a list or map that is left out where it is empty may be missing. */
        public ScopeDocument {
            goals = goals == null ? List.of() : Copies.of(goals);
            channels = Copies.of(channels);
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
            @NotNull @KebabId String metric,
            @Nullable @NumberOrDuration ScalarValue changeBy,
            @Nullable BigDecimal changeByPercent,
            @Nullable @NumberOrDuration ScalarValue target) {
        /** Takes numbers as they are written. */
        public GoalDocument {
            changeByPercent = Decimals.canonical(changeByPercent);
        }
    }

    /**
     * Days, first and last included.
     *
     * @param from the first day
     * @param to the last day
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({"from", "to"})
    public record PeriodDocument(
            @NotNull @PlainDate LocalDate from,
            @NotNull @PlainDate LocalDate to) {}

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
            @Nullable @OptionOrRating ScalarValue value,
            @Nullable Boolean redFlag,
            @Nullable @OneOf({"high", "medium", "low"}) String priority,
            @Nullable @Words String situation,
            @Nullable @Words String improve,
            @Nullable @Words String owner,
            @Nullable @PlainDate LocalDate due,
            @Nullable @Words String comment,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<@NotNull @Valid EvidenceDocument> evidence,

            @JsonInclude(JsonInclude.Include.NON_EMPTY)
            List<@NotNull @OneOf({"yes", "partial", "no", "n/a"}) String> guidance) {
        /** Copies lists and maps; a list or map that is left out where it is empty may be missing. */
        @JsonCreator
        public AnswerDocument {
            evidence = evidence == null ? List.of() : Copies.of(evidence);
            guidance = guidance == null ? List.of() : Copies.of(guidance);
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

        /** The shorthand as it may be written too: 4.0 is a rating of 4. */
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static AnswerDocument ofRating(double rating) {
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
            @NotNull @Words String source,
            @Nullable @Words String note,
            @Nullable @Words String link) {}

    /**
     * What was measured of a metric: a value or the raw data it is computed from, values by channel, a target.
     *
     * @param value the value, a number or a duration; null where raw data gives it or none was measured
     * @param counts of the Net Promoter Score, the satisfaction score, a share or an average: how many there were
     * @param ratings of the Net Promoter Score and of satisfaction: what each respondent answered; null if not given, empty if nobody
     *     answered
     * @param scale of the ratings of satisfaction: what there was to choose from; null for 1 to 5
     * @param satisfiedFrom of the satisfaction score: the least rating of who is satisfied; null for 4 on the scale of 1 to 5
     * @param times of a length of time: how long each case took; null if not given, empty if there was no case
     * @param startCustomers of retention and churn: customers at the start of the period
     * @param endCustomers of retention: customers at its end, new ones included
     * @param newCustomers of retention: customers won in the period and still there at its end
     * @param lostCustomers of churn: customers lost during it
     * @param startRevenue of revenue churn: recurring revenue at the start of the period
     * @param lostRevenue of revenue churn: how much of it was lost with customers who left
     * @param contractedRevenue of revenue churn: how much of it was lost with customers who stayed and spend less
     * @param expandedRevenue of net revenue churn: what customers there were at the start spend more than then
     * @param revenue of the average revenue per customer: what customers paid
     * @param customers of the average revenue per customer: how many there were
     * @param period of a rate: the period all the figures here are for, ISO 8601; null for the metric's own
     * @param byChannel the values by channel
     * @param target the company's target; null if it has set none
     * @param targetBy the day the target is to be reached by, only beside a target; null if none is named
     * @param currency of an amount of money: its ISO 4217 code; null if not given
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({
        "value",
        "counts",
        "ratings",
        "scale",
        "satisfiedFrom",
        "times",
        "startCustomers",
        "endCustomers",
        "newCustomers",
        "lostCustomers",
        "startRevenue",
        "lostRevenue",
        "contractedRevenue",
        "expandedRevenue",
        "revenue",
        "customers",
        "period",
        "byChannel",
        "target",
        "targetBy",
        "currency"
    })
    public record MeasurementDocument(
            @Nullable @NumberOrDuration ScalarValue value,
            @Nullable @Valid CountsDocument counts,
            @Nullable List<@NotNull BigDecimal> ratings,
            @Nullable @Valid RatingScaleDocument scale,
            @Nullable Integer satisfiedFrom,
            @Nullable List<@NotNull @IsoDuration String> times,
            @Nullable @Min(0) @Max(MOST_COUNTED) Long startCustomers,
            @Nullable @Min(0) @Max(MOST_COUNTED) Long endCustomers,
            @Nullable @Min(0) @Max(MOST_COUNTED) Long newCustomers,
            @Nullable @Min(0) @Max(MOST_COUNTED) Long lostCustomers,
            @Nullable @PositiveOrZero BigDecimal startRevenue,
            @Nullable @PositiveOrZero BigDecimal lostRevenue,
            @Nullable @PositiveOrZero BigDecimal contractedRevenue,
            @Nullable @PositiveOrZero BigDecimal expandedRevenue,
            @Nullable @PositiveOrZero BigDecimal revenue,
            @Nullable @Min(0) @Max(MOST_COUNTED) Long customers,
            @Nullable @IsoPeriod String period,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<@HostId String, @NotNull @Valid ChannelDocument> byChannel,
            @Nullable @NumberOrDuration ScalarValue target,
            @Nullable @PlainDate LocalDate targetBy,
            @Nullable @CurrencyCode String currency) {
        /**
         * Copies lists and maps; a list or map that is left out where it is empty may be missing. Ratings are decimals, so that no
         * mapper cuts 8.5 down to 8 before it can be refused.
         */
        public MeasurementDocument {
            byChannel = byChannel == null ? Map.of() : Copies.of(byChannel);
            ratings = Copies.of(
                    ratings == null
                            ? null
                            : ratings.stream().map(Decimals::canonical).toList());
            times = Copies.of(times);
            startRevenue = Decimals.canonical(startRevenue);
            lostRevenue = Decimals.canonical(lostRevenue);
            contractedRevenue = Decimals.canonical(contractedRevenue);
            expandedRevenue = Decimals.canonical(expandedRevenue);
            revenue = Decimals.canonical(revenue);
        }
    }

    /**
     * What was measured in one channel.
     *
     * @param value the value, a number or a duration; null if none was measured
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ChannelDocument(
            @Nullable @NumberOrDuration ScalarValue value) {}

    /**
     * How many there were of what the metric counts. Each metric has names of its own, and needs all of them.
     *
     * @param promoters of the Net Promoter Score: how many gave 9 or 10
     * @param passives of the Net Promoter Score: how many gave 7 or 8
     * @param detractors of the Net Promoter Score: how many gave 0 to 6
     * @param satisfied of the satisfaction score: how many are satisfied
     * @param neutral of the satisfaction score: how many are neither satisfied nor dissatisfied
     * @param dissatisfied of the satisfaction score: how many are dissatisfied
     * @param part of a share: how many have what is counted
     * @param whole of a share: how many there are
     * @param total of an average: how many there are in all
     * @param per of an average: of how many
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({
        "promoters",
        "passives",
        "detractors",
        "satisfied",
        "neutral",
        "dissatisfied",
        "part",
        "whole",
        "total",
        "per"
    })
    public record CountsDocument(
            @Nullable @Min(0) @Max(MOST_COUNTED) Long promoters,
            @Nullable @Min(0) @Max(MOST_COUNTED) Long passives,
            @Nullable @Min(0) @Max(MOST_COUNTED) Long detractors,
            @Nullable @Min(0) @Max(MOST_COUNTED) Long satisfied,
            @Nullable @Min(0) @Max(MOST_COUNTED) Long neutral,
            @Nullable @Min(0) @Max(MOST_COUNTED) Long dissatisfied,
            @Nullable @Min(0) @Max(MOST_COUNTED) Long part,
            @Nullable @Min(0) @Max(MOST_COUNTED) Long whole,
            @Nullable @Min(0) @Max(MOST_COUNTED) Long total,
            @Nullable @Min(0) @Max(MOST_COUNTED) Long per) {}

    /**
     * The whole numbers that customers could choose from.
     *
     * @param from the worst rating
     * @param to the best rating
     */
    @JsonPropertyOrder({"from", "to"})
    public record RatingScaleDocument(
            @NotNull Integer from, @NotNull Integer to) {}

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
            @NotNull
            @OneOf({
                "quantitative-metrics",
                "customer-journey",
                "conversation-review",
                "staff-interviews",
                "fact-vs-expectation",
                "improvement-hypotheses"
            })
            String id,

            @Nullable @OneOf({"open", "in-progress", "done"})
            String state,

            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<@NotNull @Valid FigureDocument> figures,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<@NotNull @Words String> conclusions) {
        /** Copies lists and maps; a list or map that is left out where it is empty may be missing. */
        public StageDocument {
            figures = figures == null ? List.of() : Copies.of(figures);
            conclusions = conclusions == null ? List.of() : Copies.of(conclusions);
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
    public record FigureDocument(
            @NotNull @Words String label, @NotNull BigDecimal value) {
        /** Takes numbers as they are written. */
        public FigureDocument {
            value = Decimals.canonical(value);
        }
    }

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
     * @param status {@code open}, {@code in-progress}, {@code done} or {@code dropped}; null for open, or for the last of the history
     * @param history how it came there, from the earliest entry to the latest
     * @param effort from 1 to 1,000; null if nobody said
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({
        "id",
        "items",
        "title",
        "basket",
        "priority",
        "owner",
        "due",
        "measure",
        "status",
        "history",
        "effort"
    })
    public record ActionDocument(
            @NotNull @HostId String id,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<@NotNull @KebabId String> items,
            @NotNull @Words String title,

            @Nullable @OneOf({"quick-fix", "systemic", "product"})
            String basket,

            @Nullable @OneOf({"high", "medium", "low"}) String priority,
            @Nullable @Words String owner,
            @Nullable @PlainDate LocalDate due,
            @Nullable @Valid MeasureDocument measure,

            @Nullable @OneOf({"open", "in-progress", "done", "dropped"})
            String status,

            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<@NotNull @Valid StatusChangeDocument> history,
            @Nullable @Min(1) @Max(Item.MOST_EFFORT) Integer effort) {
        /** Copies lists and maps; a list or map that is left out where it is empty may be missing. */
        public ActionDocument {
            items = items == null ? List.of() : Copies.of(items);
            history = history == null ? List.of() : Copies.of(history);
        }
    }

    /**
     * An entry of the history of an action.
     *
     * @param date the day it came to the status
     * @param status {@code open}, {@code in-progress}, {@code done} or {@code dropped}
     * @param reason why; null if nobody said, which an action that was dropped does not allow
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({"date", "status", "reason"})
    public record StatusChangeDocument(
            @NotNull @PlainDate LocalDate date,

            @NotNull @OneOf({"open", "in-progress", "done", "dropped"})
            String status,

            @Nullable @Words String reason) {}

    /**
     * What shows that an action worked.
     *
     * @param metric the metric
     * @param target the value to reach
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({"metric", "target"})
    public record MeasureDocument(
            @NotNull @KebabId String metric,
            @NotNull @NumberOrDuration ScalarValue target) {}
}
