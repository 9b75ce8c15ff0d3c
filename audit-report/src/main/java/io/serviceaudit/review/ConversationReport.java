package io.serviceaudit.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.serviceaudit.internal.Copies;
import io.serviceaudit.internal.Decimals;
import io.serviceaudit.json.Document;
import io.serviceaudit.json.LocalizedText;
import io.serviceaudit.json.ReadableDocument;
import io.serviceaudit.json.constraint.DocumentFormat;
import io.serviceaudit.json.constraint.HostId;
import io.serviceaudit.json.constraint.KebabId;
import io.serviceaudit.json.constraint.OneOf;
import io.serviceaudit.json.constraint.Words;
import io.serviceaudit.report.AuditReport;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the reviewed conversations of a period say of all of them, as {@link ConversationReporter} makes it: how good they are
 * and how sure that is, what to train, who and what stands out, how far reviewers agree, and what to do on Monday. Figures are
 * estimates by {@link io.serviceaudit.conversation.StratifiedEstimate}; intervals are Student's, at the confidence of the
 * rules. Employees and reviewers are named by the host's ids.
 *
 * @param format {@value #FORMAT}
 * @param producer what made the report
 * @param locale the language tag asked for, where texts fall back if they lack it; null where they are in all languages
 * @param checklist the checklist that reviews answer
 * @param scoring the parameters that score them
 * @param period the days of the conversations; null if no reviewer says
 * @param rules what was asked for
 * @param summary what the figures say, in sentences
 * @param nextSteps what to do, the most urgent first
 * @param sampling how conversations were chosen and what those reviewed stand for
 * @param figures the figures of all conversations that can be estimated: the score, then shares
 * @param criteria the criteria, weakest first, of equal ones in the order of the checklist, those without an estimate last
 * @param themes what to train, the criterion that costs most first
 * @param groups the score by employee, team, channel and so on, in the order asked for; one that no conversation has is left
 *     out
 * @param contactPoints where customers are frustrated or come back: those that are not small by the number of such contacts in
 *     all, greatest first, then the small ones by name
 * @param debrief cases for the debrief, good ones first
 * @param agreement how far reviewers agree
 * @param comparison what became of an earlier period; null if none was given
 * @param notices what to know before the figures are used
 */
@ReadableDocument
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({
    "format",
    "producer",
    "locale",
    "checklist",
    "scoring",
    "period",
    "rules",
    "summary",
    "nextSteps",
    "sampling",
    "figures",
    "criteria",
    "themes",
    "groups",
    "contactPoints",
    "debrief",
    "agreement",
    "comparison",
    "notices"
})
public record ConversationReport(
        @NotNull @DocumentFormat(FORMAT) String format,
        @NotNull @Valid AuditReport.Producer producer,
        @Nullable @Words String locale,
        @NotNull @Valid AuditReport.ChecklistSummary checklist,
        @NotNull @Valid AuditReport.ScoringParameters scoring,
        @Valid AuditReport.@Nullable PeriodSummary period,
        @NotNull @Valid RulesPart rules,
        @NotNull List<@NotNull @Words LocalizedText> summary,
        @NotNull List<@NotNull @Valid NextStep> nextSteps,
        @NotNull @Valid SamplingPart sampling,
        @NotNull List<@NotNull @Valid AspectRow> figures,
        @NotNull List<@NotNull @Valid CriterionRow> criteria,
        @NotNull List<@NotNull @Valid ThemeRow> themes,
        @NotNull List<@NotNull @Valid GroupsPart> groups,
        @NotNull List<@NotNull @Valid ContactPointRow> contactPoints,
        @NotNull List<@NotNull @Valid CaseRow> debrief,
        @NotNull @Valid AgreementPart agreement,
        @Nullable @Valid ComparisonPart comparison,
        @NotNull List<@NotNull @Valid Notice> notices)
        implements Document {
    /** The format and its major version. */
    public static final String FORMAT = "service-audit/conversations/1";

    /** Copies the lists. */
    public ConversationReport {
        summary = Copies.of(summary);
        nextSteps = Copies.of(nextSteps);
        figures = Copies.of(figures);
        criteria = Copies.of(criteria);
        themes = Copies.of(themes);
        groups = Copies.of(groups);
        contactPoints = Copies.of(contactPoints);
        debrief = Copies.of(debrief);
        notices = Copies.of(notices);
    }

    /**
     * What was asked for.
     *
     * @param confidence how sure intervals are meant to be, in percent
     * @param groupMinimum how many conversations with a value a group must have so as not to be small
     * @param alphaFrom the alpha below which reviewers are to be calibrated
     * @param notes whether the notes of debrief cases are shown
     * @param groups what conversations are grouped by, in order
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({"confidence", "groupMinimum", "alphaFrom", "notes", "groups"})
    public record RulesPart(
            @NotNull @Min(50) @Max(100) BigDecimal confidence,
            @Min(1) int groupMinimum,
            @NotNull @Min(0) @Max(1) BigDecimal alphaFrom,
            boolean notes,

            @NotNull
            List<@NotNull @OneOf({"employee", "team", "channel", "stratum", "contact-point", "month"}) String> groups) {
        /** Copies the lists, and takes numbers as they are written. */
        public RulesPart {
            confidence = Decimals.canonical(confidence);
            alphaFrom = Decimals.canonical(alphaFrom);
            groups = Copies.of(groups);
        }
    }

    /**
     * A percentage estimated from the conversations reviewed, with the interval that says how sure it is. Limits are rounded as the
     * percentage is, and cut off at 0 and 100.
     *
     * @param percent the estimate, with the decimals of the scoring (S9)
     * @param exact the same as a fraction of 1
     * @param low the low limit; null without an interval
     * @param high the high limit; null without an interval
     * @param conversations how many conversations it rests on
     * @param degreesOfFreedom those of Student's distribution for the interval; null without one
     * @param noInterval why there is no interval: {@code all-reviewed} (nothing is left to chance), {@code single-unit} (a stratum
     *     has but one conversation reviewed), {@code too-few} or {@code no-spread} (all reviewed are alike); null where there is one
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({"percent", "exact", "low", "high", "conversations", "degreesOfFreedom", "noInterval"})
    public record Estimated(
            @NotNull @Min(0) @Max(100) BigDecimal percent,
            @NotNull @Words String exact,
            @Nullable @Min(0) @Max(100) BigDecimal low,
            @Nullable @Min(0) @Max(100) BigDecimal high,
            @Min(1) long conversations,
            @Nullable @Min(1) Long degreesOfFreedom,

            @Nullable @OneOf({"all-reviewed", "single-unit", "too-few", "no-spread"})
            String noInterval) {
        /** Takes numbers as they are written. */
        public Estimated {
            percent = Decimals.shown(percent);
            low = Decimals.shown(low);
            high = Decimals.shown(high);
        }
    }

    /**
     * A difference in percentage points, with its interval.
     *
     * @param points the difference
     * @param exact the same as a fraction of 1
     * @param low the low limit; null without an interval
     * @param high the high limit; null without an interval
     * @param verdict {@code higher} or {@code lower} where chance does not explain it, {@code not-certain} where it may; {@code
     *     same} where all were reviewed and are equal
     * @param noInterval why there is no interval, as in {@link Estimated}; null where there is one
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({"points", "exact", "low", "high", "verdict", "noInterval"})
    public record Difference(
            @NotNull @Min(-100) @Max(100) BigDecimal points,
            @NotNull @Words String exact,
            @Nullable BigDecimal low,
            @Nullable BigDecimal high,

            @NotNull @OneOf({"higher", "lower", "same", "not-certain"})
            String verdict,

            @Nullable @OneOf({"all-reviewed", "single-unit", "too-few", "no-spread"})
            String noInterval) {
        /** Takes numbers as they are written. */
        public Difference {
            points = Decimals.shown(points);
            low = Decimals.shown(low);
            high = Decimals.shown(high);
        }
    }

    /**
     * How conversations were chosen and what those reviewed stand for.
     *
     * @param design {@code strata}, or {@code simple} where they were drawn from all alike
     * @param allocation how the plan spread the sample; null without a plan
     * @param population how many conversations there are; null if nobody counted them, or the report is of a part of the sample
     * @param planned how many were to be reviewed; null without a plan
     * @param conversations how many were reviewed and count
     * @param reviews how many reviews count
     * @param reviewers who reviewed, experts not among them, by id
     * @param coverage the percentage of the population that is in strata covered, which the estimates stand for; null if not known
     * @param notCovered strata with conversations of which none was reviewed, in their order
     * @param margin how far the score may lie from the estimate, in percentage points, the wider side; null without an interval
     * @param strata the strata, in their order; empty where there are none
     * @param text the same in sentences
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({
        "design",
        "allocation",
        "population",
        "planned",
        "conversations",
        "reviews",
        "reviewers",
        "coverage",
        "notCovered",
        "margin",
        "strata",
        "text"
    })
    public record SamplingPart(
            @NotNull @OneOf({"strata", "simple"}) String design,

            @Nullable @OneOf({"proportional", "equal", "neyman"})
            String allocation,

            @Nullable @PositiveOrZero BigDecimal population,
            @Nullable @Min(0) Long planned,
            @Min(0) long conversations,
            @Min(0) long reviews,
            @NotNull List<@NotNull @HostId String> reviewers,
            @Nullable @Min(0) @Max(100) BigDecimal coverage,
            @NotNull List<@NotNull @KebabId String> notCovered,
            @Nullable @Min(0) @Max(100) BigDecimal margin,
            @NotNull List<@NotNull @Valid StratumRow> strata,
            @NotNull @Words LocalizedText text) {
        /** Copies the lists, and takes numbers as they are written. */
        public SamplingPart {
            population = Decimals.canonical(population);
            reviewers = Copies.of(reviewers);
            coverage = Decimals.shown(coverage);
            notCovered = Copies.of(notCovered);
            margin = Decimals.shown(margin);
            strata = Copies.of(strata);
        }
    }

    /**
     * A stratum: what was planned and what was reviewed.
     *
     * @param stratum its id
     * @param name its name
     * @param population how many conversations it has
     * @param planned how many were to be reviewed; null without a plan
     * @param reviewed how many were
     * @param standsFor how many conversations each reviewed one stands for, rounded to 1 decimal; null if none was reviewed
     * @param state {@code as-planned}, {@code fewer} or {@code more} than planned, {@code reviewed} (without a plan), {@code not-
     *     covered} or {@code empty} (it has no conversations)
     * @param text the same in a sentence
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({"stratum", "name", "population", "planned", "reviewed", "standsFor", "state", "text"})
    public record StratumRow(
            @NotNull @KebabId String stratum,
            @NotNull @Words LocalizedText name,
            @Min(0) long population,
            @Nullable @Min(0) Long planned,
            @Min(0) long reviewed,
            @Nullable @Positive BigDecimal standsFor,

            @NotNull @OneOf({"as-planned", "fewer", "more", "reviewed", "not-covered", "empty"})
            String state,

            @NotNull @Words LocalizedText text) {
        /** Takes numbers as they are written. */
        public StratumRow {
            standsFor = Decimals.shown(standsFor);
        }
    }

    /**
     * A figure of all conversations.
     *
     * @param aspect what it is
     * @param name the words for it
     * @param figure the estimate
     * @param text the same in a sentence
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({"aspect", "name", "figure", "text"})
    public record AspectRow(
            @NotNull
            @OneOf({"score", "auto-failed", "followed", "improvised", "recited", "repeat-contact", "frustrated"})
            String aspect,

            @NotNull @Words LocalizedText name,
            @NotNull @Valid Estimated figure,
            @NotNull @Words LocalizedText text) {}

    /**
     * A criterion over the conversations where it counts.
     *
     * @param item the id of the item
     * @param question what is asked
     * @param critical whether a conversation that fails it fails as a whole
     * @param figure how much of the full value is reached; null if it counts in none
     * @param weak whether the estimate is below the finding line (S14), which for many scales is the full value
     * @param text the same in a sentence
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({"item", "question", "critical", "figure", "weak", "text"})
    public record CriterionRow(
            @NotNull @KebabId String item,
            @NotNull @Words LocalizedText question,
            boolean critical,
            @Nullable @Valid Estimated figure,
            boolean weak,
            @NotNull @Words LocalizedText text) {}

    /**
     * A training theme: one of the criteria that cost most.
     *
     * @param item the id of the item
     * @param question what is asked
     * @param figure how much of the full value is reached
     * @param reach the percentage of conversations where it counts
     * @param lost the points it costs a conversation on average, rounded to 3 decimals
     * @param improve what to do; null if the checklist does not say
     * @param text the same in a sentence
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({"item", "question", "figure", "reach", "lost", "improve", "text"})
    public record ThemeRow(
            @NotNull @KebabId String item,
            @NotNull @Words LocalizedText question,
            @NotNull @Valid Estimated figure,
            @NotNull @Min(0) @Max(100) BigDecimal reach,
            @NotNull @PositiveOrZero BigDecimal lost,
            @Nullable @Words LocalizedText improve,
            @NotNull @Words LocalizedText text) {
        /** Takes numbers as they are written. */
        public ThemeRow {
            reach = Decimals.shown(reach);
            lost = Decimals.shown(lost);
        }
    }

    /**
     * The score by group.
     *
     * @param by what the groups are by
     * @param name the words for it
     * @param confidence that of the differences, in percent: raised so that it holds for all groups of the part together
     * @param groups those ranked, highest score first, then the small ones by name
     * @param unassigned how many conversations are in no group
     * @param text what follows, in a sentence
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({"by", "name", "confidence", "groups", "unassigned", "text"})
    public record GroupsPart(
            @NotNull @OneOf({"employee", "team", "channel", "stratum", "contact-point", "month"})
            String by,

            @NotNull @Words LocalizedText name,
            @NotNull @Min(50) @Max(100) BigDecimal confidence,
            @NotNull List<@NotNull @Valid GroupRow> groups,
            @Min(0) long unassigned,
            @NotNull @Words LocalizedText text) {
        /** Copies the lists, and takes numbers as they are written. */
        public GroupsPart {
            confidence = Decimals.canonical(confidence);
            groups = Copies.of(groups);
        }
    }

    /**
     * A group of conversations.
     *
     * @param group its name as the host gave it
     * @param name the words for it; null where its name serves
     * @param conversations how many of the conversations reviewed are in it
     * @param small whether it is too small to be ranked
     * @param rank its place, from 1 for the highest score; equal scores share one; null where it is small
     * @param figure its score; null if none of its conversations has one
     * @param difference by how much it differs from all other groups together; null where it is small or there are no others
     * @param text the same in a sentence
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({"group", "name", "conversations", "small", "rank", "figure", "difference", "text"})
    public record GroupRow(
            @NotNull @HostId String group,
            @Nullable @Words LocalizedText name,
            @Min(1) long conversations,
            boolean small,
            @Nullable @Min(1) Integer rank,
            @Nullable @Valid Estimated figure,
            @Nullable @Valid Difference difference,
            @NotNull @Words LocalizedText text) {}

    /**
     * Where customers are frustrated and come back.
     *
     * @param contactPoint its name as the host gave it
     * @param conversations how many of the conversations reviewed are about it
     * @param small whether it has fewer conversations than a group must have so as not to be small
     * @param frustrated how many of its customers are frustrated; null if not judged
     * @param frustratedInAll how many such conversations that makes in the population, rounded; null if not known
     * @param repeatContact how many of its contacts are repeats; null if not judged
     * @param repeatedInAll how many such conversations that makes in the population, rounded; null if not known
     * @param text the same in a sentence
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({
        "contactPoint",
        "conversations",
        "small",
        "frustrated",
        "frustratedInAll",
        "repeatContact",
        "repeatedInAll",
        "text"
    })
    public record ContactPointRow(
            @NotNull @HostId String contactPoint,
            @Min(1) long conversations,
            boolean small,
            @Nullable @Valid Estimated frustrated,
            @Nullable @Min(0) Long frustratedInAll,
            @Nullable @Valid Estimated repeatContact,
            @Nullable @Min(0) Long repeatedInAll,
            @NotNull @Words LocalizedText text) {}

    /**
     * A conversation for the debrief with the team, without employee, team, reviewers and time.
     *
     * @param kind {@code good} or {@code bad}
     * @param conversation the host's id of the conversation
     * @param channel the channel; null if not said
     * @param contactPoint the contact point; null if not said
     * @param scriptFits the script fits that reviewers see
     * @param percent the score; null if there is none
     * @param criteria the criteria that count, in the order of the checklist
     * @param notes what reviewers wrote; empty unless asked for
     * @param text the same in a sentence
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({
        "kind",
        "conversation",
        "channel",
        "contactPoint",
        "scriptFits",
        "percent",
        "criteria",
        "notes",
        "text"
    })
    public record CaseRow(
            @NotNull @OneOf({"good", "bad"}) String kind,
            @NotNull @HostId String conversation,
            @Nullable @HostId String channel,
            @Nullable @HostId String contactPoint,
            @NotNull List<@NotNull @OneOf({"followed", "improvised", "recited"}) String> scriptFits,
            @Nullable @Min(0) @Max(100) BigDecimal percent,
            @NotNull List<@NotNull @Valid CriterionShare> criteria,
            @NotNull List<@NotNull @Words String> notes,
            @NotNull @Words LocalizedText text) {
        /** Copies the lists, and takes numbers as they are written. */
        public CaseRow {
            scriptFits = Copies.of(scriptFits);
            percent = Decimals.shown(percent);
            criteria = Copies.of(criteria);
            notes = Copies.of(notes);
        }
    }

    /**
     * How a conversation does on a criterion.
     *
     * @param item the id of the item
     * @param percent how much of the full value is reached
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({"item", "percent"})
    public record CriterionShare(
            @NotNull @KebabId String item,
            @NotNull @Min(0) @Max(100) BigDecimal percent) {
        /** Takes numbers as they are written. */
        public CriterionShare {
            percent = Decimals.shown(percent);
        }
    }

    /**
     * How far reviewers agree on the same conversations, and which of them judge otherwise.
     *
     * @param shared how many conversations have two or more reviews that count
     * @param overall all criteria together, and the scores
     * @param criteria each criterion, lowest alpha first, those without one last
     * @param reviewers the reviewers, by id
     * @param calibration the reviewers beside experts, by expert and reviewer; empty without an expert
     * @param text what follows, in a sentence
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({"shared", "overall", "criteria", "reviewers", "calibration", "text"})
    public record AgreementPart(
            @Min(0) long shared,
            @NotNull List<@NotNull @Valid MeasureRow> overall,
            @NotNull List<@NotNull @Valid CriterionAgreement> criteria,
            @NotNull List<@NotNull @Valid ReviewerRow> reviewers,
            @NotNull List<@NotNull @Valid CalibrationRow> calibration,
            @NotNull @Words LocalizedText text) {
        /** Copies the lists. */
        public AgreementPart {
            overall = Copies.of(overall);
            criteria = Copies.of(criteria);
            reviewers = Copies.of(reviewers);
            calibration = Copies.of(calibration);
        }
    }

    /**
     * A measure of agreement.
     *
     * @param measure which measure
     * @param of what was compared: {@code answers} to criteria, or {@code scores} of conversations
     * @param name the words for it
     * @param value the coefficient, rounded to 3 decimals, 1 for full agreement; null if it is undefined
     * @param exact the same as a fraction; null if it is undefined
     * @param low the low limit; null without an interval
     * @param high the high limit; null without an interval
     * @param reviewers how many reviewers' ratings count
     * @param units how many conversations count, or answers where criteria are taken together
     * @param leftOut how many do not, being rated by one reviewer alone
     * @param reason why it is undefined; null where it is not
     * @param verdict of an alpha: {@code reliable} from 0.8, {@code low} below the limit asked for, {@code tentative} between; null
     *     for other measures and where it is undefined
     * @param text the same in a sentence
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({
        "measure",
        "of",
        "name",
        "value",
        "exact",
        "low",
        "high",
        "reviewers",
        "units",
        "leftOut",
        "reason",
        "verdict",
        "text"
    })
    public record MeasureRow(
            @NotNull
            @OneOf({
                "percent-agreement",
                "cohen-kappa",
                "cohen-kappa-quadratic",
                "fleiss-kappa",
                "alpha-nominal",
                "alpha-ordinal",
                "alpha-interval"
            })
            String measure,

            @NotNull @OneOf({"answers", "scores"}) String of,
            @NotNull @Words LocalizedText name,
            @Nullable @Max(1) BigDecimal value,
            @Nullable @Words String exact,
            @Nullable @Max(1) BigDecimal low,
            @Nullable @Max(1) BigDecimal high,
            @Min(0) int reviewers,
            @Min(0) int units,
            @Min(0) int leftOut,

            @Nullable
            @OneOf({
                "fewer-than-two-reviewers",
                "no-unit-rated-twice",
                "unequal-ratings",
                "different-categories",
                "category-without-value",
                "category-not-used",
                "one-category"
            })
            String reason,

            @Nullable @OneOf({"reliable", "tentative", "low"})
            String verdict,

            @NotNull @Words LocalizedText text) {
        /** Takes numbers as they are written. */
        public MeasureRow {
            value = Decimals.shown(value);
            low = Decimals.shown(low);
            high = Decimals.shown(high);
        }
    }

    /**
     * The agreement on a criterion.
     *
     * @param item the id of the item
     * @param question what is asked
     * @param measures the measures
     * @param text what follows, in a sentence
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({"item", "question", "measures", "text"})
    public record CriterionAgreement(
            @NotNull @KebabId String item,
            @NotNull @Words LocalizedText question,
            @NotNull List<@NotNull @Valid MeasureRow> measures,
            @NotNull @Words LocalizedText text) {
        /** Copies the lists. */
        public CriterionAgreement {
            measures = Copies.of(measures);
        }
    }

    /**
     * A reviewer beside the others on the same conversations.
     *
     * @param reviewer the host's id of the reviewer
     * @param reviews how many reviews count
     * @param shared how many of them are of conversations that another reviewer scored too
     * @param difference the mean score less that of the others; null if nothing is shared
     * @param text the same in a sentence
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({"reviewer", "reviews", "shared", "difference", "text"})
    public record ReviewerRow(
            @NotNull @HostId String reviewer,
            @Min(0) int reviews,
            @Min(0) int shared,
            @Nullable @Valid Difference difference,
            @NotNull @Words LocalizedText text) {}

    /**
     * A reviewer beside an expert.
     *
     * @param expert the host's id of the expert
     * @param reviewer the host's id of the reviewer
     * @param answers how many answers both gave
     * @param alike how many of them are the same, in percent
     * @param conversations how many conversations both scored
     * @param difference the mean score less that of the expert; null if both scored none
     * @param criteria the criteria that both answered, where they differ most first
     * @param text the same in a sentence
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({"expert", "reviewer", "answers", "alike", "conversations", "difference", "criteria", "text"})
    public record CalibrationRow(
            @NotNull @HostId String expert,
            @NotNull @HostId String reviewer,
            @Min(1) int answers,
            @NotNull @Min(0) @Max(100) BigDecimal alike,
            @Min(0) int conversations,
            @Nullable @Valid Difference difference,
            @NotNull List<@NotNull @Valid CalibrationCriterion> criteria,
            @NotNull @Words LocalizedText text) {
        /** Copies the lists, and takes numbers as they are written. */
        public CalibrationRow {
            alike = Decimals.shown(alike);
            criteria = Copies.of(criteria);
        }
    }

    /**
     * A reviewer beside an expert on one criterion.
     *
     * @param item the id of the item
     * @param answers how many answers both gave
     * @param alike how many of them are the same, in percent
     * @param points by how much the reviewer values higher on average, in percentage points; null where no answer has a value
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({"item", "answers", "alike", "points"})
    public record CalibrationCriterion(
            @NotNull @KebabId String item,
            @Min(1) int answers,
            @NotNull @Min(0) @Max(100) BigDecimal alike,
            @Nullable @Min(-100) @Max(100) BigDecimal points) {
        /** Takes numbers as they are written. */
        public CalibrationCriterion {
            alike = Decimals.shown(alike);
            points = Decimals.shown(points);
        }
    }

    /**
     * What to do next, by a rule.
     *
     * @param kind {@code mend} a contact point, {@code train} a criterion, {@code calibrate} reviewers, {@code read-more} of a
     *     stratum, {@code debrief} with the team
     * @param item the item to train; null for another kind
     * @param contactPoint the contact point to mend; null for another kind
     * @param criteria the criteria to calibrate on; empty for another kind
     * @param reviewers the reviewers who judge otherwise than the experts, or where there are none than the others; empty for another kind
     * @param strata the strata to read more of; empty for another kind
     * @param text what to do
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({"kind", "item", "contactPoint", "criteria", "reviewers", "strata", "text"})
    public record NextStep(
            @NotNull @OneOf({"mend", "train", "calibrate", "read-more", "debrief"})
            String kind,

            @Nullable @KebabId String item,
            @Nullable @HostId String contactPoint,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<@NotNull @KebabId String> criteria,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<@NotNull @HostId String> reviewers,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<@NotNull @KebabId String> strata,
            @NotNull @Words LocalizedText text) {
        /** Copies the lists; one that is left out where it is empty may be missing. */
        public NextStep {
            criteria = criteria == null ? List.of() : Copies.of(criteria);
            reviewers = reviewers == null ? List.of() : Copies.of(reviewers);
            strata = strata == null ? List.of() : Copies.of(strata);
        }
    }

    /**
     * What became of the figures since an earlier period.
     *
     * @param period the days of the earlier conversations; null if no reviewer says
     * @param conversations how many of them were reviewed
     * @param changes the figures of all conversations, then the criteria in the order of the checklist; those with an estimate in
     *     both
     * @param text what follows, in a sentence
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({"period", "conversations", "changes", "text"})
    public record ComparisonPart(
            @Valid AuditReport.@Nullable PeriodSummary period,
            @Min(0) long conversations,
            @NotNull List<@NotNull @Valid ChangeRow> changes,
            @NotNull @Words LocalizedText text) {
        /** Copies the lists. */
        public ComparisonPart {
            changes = Copies.of(changes);
        }
    }

    /**
     * What became of a figure.
     *
     * @param aspect what it is: {@code score}, {@code recited}, {@code criterion.greeting}
     * @param item the item where it is a criterion; null otherwise
     * @param name the words for it
     * @param before the earlier figure
     * @param now the later one
     * @param change later less earlier
     * @param direction whether a change that is more than chance is good; null where it may be chance, or where more is neither
     *     better nor worse
     * @param text the same in a sentence
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({"aspect", "item", "name", "before", "now", "change", "direction", "text"})
    public record ChangeRow(
            @NotNull @Words String aspect,
            @Nullable @KebabId String item,
            @NotNull @Words LocalizedText name,
            @NotNull @Valid Estimated before,
            @NotNull @Valid Estimated now,
            @NotNull @Valid Difference change,
            @Nullable @OneOf({"better", "worse"}) String direction,
            @NotNull @Words LocalizedText text) {}

    /**
     * Something to know before the figures are used.
     *
     * @param code what it is about
     * @param count how many it is about; null where that says nothing
     * @param text the notice
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({"code", "count", "text"})
    public record Notice(
            @NotNull
            @OneOf({
                "no-conversations",
                "not-covered",
                "single-review",
                "population-unknown",
                "no-strata",
                "without-stratum",
                "not-scored",
                "experts-only",
                "small-groups",
                "in-no-group",
                "nothing-shared",
                "no-period"
            })
            String code,

            @Nullable @Min(0) Long count,
            @NotNull @Words LocalizedText text) {}
}
