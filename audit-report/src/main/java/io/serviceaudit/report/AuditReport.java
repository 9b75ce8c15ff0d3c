package io.serviceaudit.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.serviceaudit.checklist.Item;
import io.serviceaudit.checklist.Scoring;
import io.serviceaudit.internal.Copies;
import io.serviceaudit.internal.Decimals;
import io.serviceaudit.json.Document;
import io.serviceaudit.json.LocalizedText;
import io.serviceaudit.json.ReadableDocument;
import io.serviceaudit.json.ScalarValue;
import io.serviceaudit.json.constraint.CurrencyCode;
import io.serviceaudit.json.constraint.DocumentFormat;
import io.serviceaudit.json.constraint.HostId;
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
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The report of one audit: a tree of data with every figure, its reasons and its texts.
 *
 * <p>It is the document itself: a Jackson mapper of a host's own writes it as it stands. Every percent is shown by rule S9 with the
 * decimals of the scoring; every other number is exact where it terminates and otherwise rounded half up to 6 places. Every
 * enumerated value is a code, and the words for it stand beside it. What was not given is null and left out of the JSON.
 *
 * @param format {@value #FORMAT}
 * @param producer what made the report
 * @param locale the language tag asked for, where texts fall back if they lack it; null where they are in all languages
 * @param audit the audit
 * @param checklist the checklist
 * @param scoring the parameters in force
 * @param status {@code diagnosis-needed}, {@code in-progress} or {@code complete} (S12)
 * @param statusName the words for the status
 * @param progress how far the answering has come
 * @param coverage how much of the weight has a value, in percent (S12); null where nothing could have one
 * @param health the score of the whole
 * @param nextStep what to do next at this level of health; null if the checklist does not say
 * @param sections the sections, in order
 * @param findings what needs attention, most urgent first (S17)
 * @param topProblems the ids of the most urgent findings
 * @param weakZones the ids of sections that lost something, most first
 * @param painPoints the ids of the lowest rated items
 * @param strengths the ids of items with value 1 and no red flag, greatest weight first
 * @param metrics the metrics asked for, in the order given; empty if none
 * @param goals the audit's goals and how far they have come, in order; empty if none
 * @param recommendations what to do in principle, strongest evidence first; empty if nothing calls for any
 * @param plan what is to be done; null if nothing was given and no more was asked for
 * @param stages all six stages, in order; empty if the audit says nothing of them
 * @param sources what the answers rest on, source by source; null if no answer names a source
 * @param comparison what changed since an earlier audit; null if none was given
 * @param whatIf what improvements would give; null if nothing was asked, or there is no health
 * @param financialEffect what the conclusions come to in money; null if the audit says nothing of money
 * @param notices what a reader should know beside the figures; empty if nothing
 * @param trademarks the notice that a host prints beside figures under a trademark; null where none is shown
 * @param charts series that a front end draws as they are; null if left out, or nothing is to be drawn
 * @param receipt how every figure came about, each after those it rests on
 * @param redacted the codes of the parts that were left out of a copy made to be shared, see {@link Redaction.Part}; empty if none was
 * @param signOff who signed the report off; null if nobody has
 * @param corrects the report that this one takes the place of; null if none
 * @param digest what the answers, the rules and the figures can be known again by; null if none was asked for
 */
@ReadableDocument
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({
    "format",
    "producer",
    "locale",
    "audit",
    "checklist",
    "scoring",
    "status",
    "statusName",
    "progress",
    "coverage",
    "health",
    "nextStep",
    "sections",
    "findings",
    "topProblems",
    "weakZones",
    "painPoints",
    "strengths",
    "metrics",
    "goals",
    "recommendations",
    "plan",
    "stages",
    "sources",
    "comparison",
    "whatIf",
    "financialEffect",
    "notices",
    "trademarks",
    "charts",
    "receipt",
    "redacted",
    "signOff",
    "corrects",
    "digest"
})
public record AuditReport(
        @NotNull @DocumentFormat(FORMAT) String format,
        @NotNull @Valid Producer producer,
        @Nullable @Words String locale,
        @NotNull @Valid AuditSummary audit,
        @NotNull @Valid ChecklistSummary checklist,
        @NotNull @Valid ScoringParameters scoring,

        @NotNull @OneOf({"diagnosis-needed", "in-progress", "complete"})
        String status,

        @NotNull @Words LocalizedText statusName,
        @NotNull @Valid ProgressFigures progress,
        @Nullable @Min(0) @Max(100) BigDecimal coverage,
        @NotNull @Valid HealthFigures health,
        @Nullable @Words LocalizedText nextStep,
        @NotNull List<@NotNull @Valid SectionRow> sections,
        @NotNull List<@NotNull @Valid FindingRow> findings,
        @NotNull List<@NotNull @KebabId String> topProblems,
        @NotNull List<@NotNull @KebabId String> weakZones,
        @NotNull List<@NotNull @KebabId String> painPoints,
        @NotNull List<@NotNull @KebabId String> strengths,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<@NotNull @Valid MetricRow> metrics,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<@NotNull @Valid GoalRow> goals,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<@NotNull @Valid RecommendationRow> recommendations,
        @Nullable @Valid PlanPart plan,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<@NotNull @Valid StageRow> stages,
        @Nullable @Valid SourcesPart sources,
        @Nullable @Valid ComparisonPart comparison,
        @Nullable @Valid WhatIfPart whatIf,
        @Nullable @Valid FinancialEffect financialEffect,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<@NotNull @Valid NoticeRow> notices,
        @Nullable @Words LocalizedText trademarks,
        @Nullable @Valid ChartsPart charts,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<@NotNull @Valid ReceiptRow> receipt,

        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<
                        @NotNull
                        @OneOf({
                            "auditor",
                            "subject-name",
                            "tags",
                            "ids",
                            "scope-texts",
                            "situations",
                            "improvements",
                            "comments",
                            "evidence",
                            "links",
                            "owners",
                            "actions",
                            "stage-notes"
                        })
                        String>
                redacted,

        @Nullable @Valid SignOffPart signOff,
        @Nullable @Valid CorrectionPart corrects,
        @Nullable @Valid DigestPart digest)
        implements Document {
    /** The format and its major version. */
    public static final String FORMAT = "service-audit/report/1";

    /** Copies lists and maps, and takes numbers as they are written; a list that is left out where it is empty may be missing. */
    public AuditReport {
        coverage = Decimals.shown(coverage);
        metrics = metrics == null ? List.of() : Copies.of(metrics);
        goals = goals == null ? List.of() : Copies.of(goals);
        recommendations = recommendations == null ? List.of() : Copies.of(recommendations);
        stages = stages == null ? List.of() : Copies.of(stages);
        sections = Copies.of(sections);
        findings = Copies.of(findings);
        topProblems = Copies.of(topProblems);
        weakZones = Copies.of(weakZones);
        painPoints = Copies.of(painPoints);
        strengths = Copies.of(strengths);
        notices = notices == null ? List.of() : Copies.of(notices);
        receipt = receipt == null ? List.of() : Copies.of(receipt);
        redacted = redacted == null ? List.of() : Copies.of(redacted);
    }

    /** This report with what makes it final. */
    AuditReport with(
            @Nullable SignOffPart signedOff, @Nullable CorrectionPart corrected, @Nullable DigestPart newDigest) {
        return new AuditReport(
                format,
                producer,
                locale,
                audit,
                checklist,
                scoring,
                status,
                statusName,
                progress,
                coverage,
                health,
                nextStep,
                sections,
                findings,
                topProblems,
                weakZones,
                painPoints,
                strengths,
                metrics,
                goals,
                recommendations,
                plan,
                stages,
                sources,
                comparison,
                whatIf,
                financialEffect,
                notices,
                trademarks,
                charts,
                receipt,
                redacted,
                signedOff,
                corrected,
                newDigest);
    }

    /**
     * What made the report.
     *
     * @param library the version of this library
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({"library"})
    public record Producer(@NotNull @Words String library) {}

    /**
     * The audit the report is about, without its answers.
     *
     * @param id the host's id of the audit
     * @param date the day it is of
     * @param state {@code draft} or {@code final}
     * @param auditor who filled it in; null if not said
     * @param subject whom it is about; null if not said
     * @param scope what it looks at; null if not said
     * @param selfRating the company's own view of its service from 1 to 5, never part of the score; null if not said
     * @param selfRatingName the words for it; null without one
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({"id", "date", "state", "auditor", "subject", "scope", "selfRating", "selfRatingName"})
    public record AuditSummary(
            @NotNull @HostId String id,
            @NotNull @PlainDate LocalDate date,
            @NotNull @OneOf({"draft", "final"}) String state,
            @Nullable @Valid Person auditor,
            @Nullable @Valid SubjectSummary subject,
            @Nullable @Valid ScopeSummary scope,
            @Nullable @Min(1) @Max(5) Integer selfRating,
            @Nullable @Words LocalizedText selfRatingName) {}

    /**
     * A person by the host's id.
     *
     * @param id the host's id
     * @param name the name; null if not given
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({"id", "name"})
    public record Person(
            @NotNull @HostId String id, @Nullable @Words String name) {}

    /**
     * The company, branch or team.
     *
     * @param id the host's id
     * @param name the name; null if not given
     * @param industry the industry's id; null if not given
     * @param tags values by tag; empty if there are none
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({"id", "name", "industry", "tags"})
    public record SubjectSummary(
            @NotNull @HostId String id,
            @Nullable @Words String name,
            @Nullable @KebabId String industry,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<@NotNull @HostId String, @NotNull String> tags) {
        /** Copies lists and maps; a list that is left out where it is empty may be missing. */
        public SubjectSummary {
            tags = tags == null ? Map.of() : Copies.of(tags);
        }
    }

    /**
     * What the audit looks at.
     *
     * @param channels the channels, in order; null if nothing is said of them
     * @param period the days looked at; null if not said
     * @param segment whose experience; null if not said
     * @param place the place; null if not said
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({"channels", "period", "segment", "place"})
    public record ScopeSummary(
            @Nullable List<@NotNull @HostId String> channels,
            @Nullable @Valid PeriodSummary period,
            @Nullable @Words String segment,
            @Nullable @Words String place) {
        /** Copies lists and maps; a list that is left out where it is empty may be missing. */
        public ScopeSummary {
            channels = Copies.of(channels);
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
    public record PeriodSummary(
            @NotNull @PlainDate LocalDate from,
            @NotNull @PlainDate LocalDate to) {}

    /**
     * The checklist that was answered.
     *
     * @param id its id
     * @param version its version
     * @param title its name
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({"id", "version", "title"})
    public record ChecklistSummary(
            @NotNull @KebabId String id,
            @NotNull @VersionId String version,
            @NotNull @Words LocalizedText title) {}

    /**
     * The parameters in force.
     *
     * @param id the id of the rules
     * @param version the version of the rules
     * @param model how the whole follows from the parts (S7)
     * @param unanswered what unanswered items count (S5)
     * @param notApplicable what items marked n/a count (S5)
     * @param knockOutCap the highest health, in percent, that a failed critical item leaves (S8)
     * @param minimumCoverage the coverage, in percent, below which health is provisional (S12)
     * @param findingBelow values below it are findings (S14); null where each scale's own holds
     * @param decimals decimal places of percents (S9)
     * @param top how many top problems and pain points are named (S17)
     * @param bands the levels of health from the lowest up (S13)
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({
        "id",
        "version",
        "model",
        "unanswered",
        "notApplicable",
        "knockOutCap",
        "minimumCoverage",
        "findingBelow",
        "decimals",
        "top",
        "bands"
    })
    public record ScoringParameters(
            @NotNull @OneOf(Scoring.ID) String id,
            @Min(Scoring.VERSION) @Max(Scoring.VERSION) int version,

            @NotNull @OneOf({"flat", "hierarchical", "flat-unweighted", "all-or-nothing"})
            String model,

            @NotNull @OneOf({"exclude", "zero"}) String unanswered,
            @NotNull @OneOf({"exclude", "zero"}) String notApplicable,
            @NotNull @Min(0) @Max(100) BigDecimal knockOutCap,
            @NotNull @Min(0) @Max(100) BigDecimal minimumCoverage,
            @Nullable @Min(0) @Max(1) BigDecimal findingBelow,
            @Min(0) @Max(10) int decimals,
            @Min(0) @Max(1_000) int top,
            @NotEmpty List<@NotNull @Valid BandParameters> bands) {
        /** Copies lists and maps, and takes numbers as they are written; a list that is left out where it is empty may be missing. */
        public ScoringParameters {
            knockOutCap = Decimals.canonical(knockOutCap);
            minimumCoverage = Decimals.canonical(minimumCoverage);
            findingBelow = Decimals.canonical(findingBelow);
            bands = Copies.of(bands);
        }
    }

    /**
     * A level of health.
     *
     * @param id its id
     * @param from the least percent that belongs to it
     * @param name the words for it; null where the id serves
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({"id", "from", "name"})
    public record BandParameters(
            @NotNull @KebabId String id,
            @NotNull @Min(0) @Max(100) BigDecimal from,
            @Nullable @Words LocalizedText name) {
        /** Takes numbers as they are written. */
        public BandParameters {
            from = Decimals.canonical(from);
        }
    }

    /**
     * How far the answering has come; speaks of the items that apply (S12).
     *
     * @param answered how many are answered, n/a and measured ones included
     * @param done how many have value 1
     * @param total how many apply
     * @param percent answered of total; null at total 0
     * @param unanswered the ids of those without an answer, in the order of the checklist
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({"answered", "done", "total", "percent", "unanswered"})
    public record ProgressFigures(
            @Min(0) int answered,
            @Min(0) int done,
            @Min(0) int total,
            @Nullable @Min(0) @Max(100) BigDecimal percent,
            @NotNull List<@NotNull @KebabId String> unanswered) {
        /** Copies lists and maps, and takes numbers as they are written; a list that is left out where it is empty may be missing. */
        public ProgressFigures {
            percent = Decimals.shown(percent);
            unanswered = Copies.of(unanswered);
        }
    }

    /**
     * The score of the whole. Without any counted item it holds only the last two fields.
     *
     * @param percent health after knock-out (S8)
     * @param earned upper term before knock-out (S7)
     * @param possible lower term before knock-out (S7)
     * @param band the level's id; null while it is withheld (S13)
     * @param bandName the words for the level; null without one
     * @param beforeKnockOut health before knock-out, in percent (S7)
     * @param knockedOutBy the ids of critical items answered with value 0 (S8)
     * @param provisional whether coverage is below the minimum (S12)
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({
        "percent",
        "earned",
        "possible",
        "band",
        "bandName",
        "beforeKnockOut",
        "knockedOutBy",
        "provisional"
    })
    public record HealthFigures(
            @Nullable @Min(0) @Max(100) BigDecimal percent,
            @Nullable @PositiveOrZero BigDecimal earned,
            @Nullable @PositiveOrZero BigDecimal possible,
            @Nullable @KebabId String band,
            @Nullable @Words LocalizedText bandName,
            @Nullable @Min(0) @Max(100) BigDecimal beforeKnockOut,
            @NotNull List<@NotNull @KebabId String> knockedOutBy,
            boolean provisional) {
        /** Copies lists and maps, and takes numbers as they are written; a list that is left out where it is empty may be missing. */
        public HealthFigures {
            percent = Decimals.shown(percent);
            earned = Decimals.canonical(earned);
            possible = Decimals.canonical(possible);
            beforeKnockOut = Decimals.shown(beforeKnockOut);
            knockedOutBy = Copies.of(knockedOutBy);
        }
    }

    /**
     * One section with its items.
     *
     * @param id its id
     * @param title its title; null where the id serves
     * @param weight its weight within the whole (S1)
     * @param score its score; null where it is not scored (S6)
     * @param answered how many items are answered, of those that apply
     * @param total how many items apply
     * @param lost what was lost, with the section's weight (S15)
     * @param items all its items, in order
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({"id", "title", "weight", "score", "answered", "total", "lost", "items"})
    public record SectionRow(
            @NotNull @KebabId String id,
            @Nullable @Words LocalizedText title,
            @NotNull @Positive BigDecimal weight,
            @Nullable @Valid ScoreFigures score,
            @Min(0) int answered,
            @Min(0) int total,
            @NotNull @PositiveOrZero BigDecimal lost,
            @NotNull List<@NotNull @Valid ItemRow> items) {
        /** Copies lists and maps, and takes numbers as they are written; a list that is left out where it is empty may be missing. */
        public SectionRow {
            weight = Decimals.canonical(weight);
            lost = Decimals.canonical(lost);
            items = Copies.of(items);
        }
    }

    /**
     * A section's score, without the section's weight.
     *
     * @param percent the score (S6)
     * @param earned the sum of its items
     * @param possible the sum of its items
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({"percent", "earned", "possible"})
    public record ScoreFigures(
            @NotNull @Min(0) @Max(100) BigDecimal percent,
            @NotNull @PositiveOrZero BigDecimal earned,
            @NotNull @PositiveOrZero BigDecimal possible) {
        /** Takes numbers as they are written. */
        public ScoreFigures {
            percent = Decimals.shown(percent);
            earned = Decimals.canonical(earned);
            possible = Decimals.canonical(possible);
        }
    }

    /**
     * One item, whatever its state.
     *
     * @param item its id
     * @param question what is asked
     * @param state {@code answered}, {@code n/a}, {@code not-applicable} or {@code unanswered} (S4)
     * @param stateName the words for the state
     * @param answer the answer given or measured, before reversal; null without one
     * @param answerName the words for the answer; null without one
     * @param measured whether a measurement answered it (S10)
     * @param excludedBy {@code auditor} or {@code rule}; null where it is not excluded
     * @param value the value after reversal, from 0 to 1 (S3); null without one
     * @param weight its weight within the section (S1)
     * @param earned weight times value (S5)
     * @param possible what it could have earned (S5)
     * @param lost what was lost, with the section's weight (S15)
     * @param situation the situation today, as the auditor wrote it; null if not said
     * @param comment the auditor's comment; null if there is none
     * @param evidence what the answer rests on, in order; empty if nothing is given
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({
        "item",
        "question",
        "state",
        "stateName",
        "answer",
        "answerName",
        "measured",
        "excludedBy",
        "value",
        "weight",
        "earned",
        "possible",
        "lost",
        "situation",
        "comment",
        "evidence"
    })
    public record ItemRow(
            @NotNull @KebabId String item,
            @NotNull @Words LocalizedText question,

            @NotNull @OneOf({"answered", "n/a", "not-applicable", "unanswered"})
            String state,

            @NotNull @Words LocalizedText stateName,
            @Nullable @OptionOrRating ScalarValue answer,
            @Nullable @Words LocalizedText answerName,
            boolean measured,
            @Nullable @OneOf({"auditor", "rule"}) String excludedBy,
            @Nullable @Min(0) @Max(1) BigDecimal value,
            @NotNull @Positive BigDecimal weight,
            @NotNull @PositiveOrZero BigDecimal earned,
            @NotNull @PositiveOrZero BigDecimal possible,
            @NotNull @PositiveOrZero BigDecimal lost,
            @Nullable @Words String situation,
            @Nullable @Words String comment,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<@NotNull @Valid EvidenceRow> evidence) {
        /** Copies lists and maps, and takes numbers as they are written; a list that is left out where it is empty may be missing. */
        public ItemRow {
            value = Decimals.canonical(value);
            weight = Decimals.canonical(weight);
            earned = Decimals.canonical(earned);
            possible = Decimals.canonical(possible);
            lost = Decimals.canonical(lost);
            evidence = evidence == null ? List.of() : Copies.of(evidence);
        }
    }

    /**
     * What an answer rests on.
     *
     * @param source where it comes from
     * @param note what was seen; null if not said
     * @param link where to find it, as written; null if not said
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({"source", "note", "link"})
    public record EvidenceRow(
            @NotNull @Words String source,
            @Nullable @Words String note,
            @Nullable @Words String link) {}

    /**
     * An item that needs attention (S14).
     *
     * @param item the item's id
     * @param section the section's id
     * @param question what is asked
     * @param value the value after reversal; null without one
     * @param lost what was lost, with the section's weight (S15)
     * @param priority {@code high}, {@code medium} or {@code low} (S16)
     * @param priorityName the words for the priority
     * @param suggested whether the priority is suggested rather than the auditor's
     * @param redFlag whether the red flag was observed
     * @param knockOut whether it knocks out health (S8)
     * @param unanswered whether the item is unanswered
     * @param contradiction whether a red flag was observed although the value is good
     * @param gain percentage points that value 1 would give back (S20); null where the rule gives none
     * @param gainBeforeKnockOut the same before knock-out
     * @param redFlagText the symptom observed; null if none was
     * @param why why it matters; null if the checklist does not say
     * @param improve what to do; null if the checklist does not say
     * @param effort what an improvement usually takes, from 1 to 1,000
     * @param basket the kind of work; null if the checklist does not say
     * @param basketName the words for the kind of work; null without one
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({
        "item",
        "section",
        "question",
        "value",
        "lost",
        "priority",
        "priorityName",
        "suggested",
        "redFlag",
        "knockOut",
        "unanswered",
        "contradiction",
        "gain",
        "gainBeforeKnockOut",
        "redFlagText",
        "why",
        "improve",
        "effort",
        "basket",
        "basketName"
    })
    public record FindingRow(
            @NotNull @KebabId String item,
            @NotNull @KebabId String section,
            @NotNull @Words LocalizedText question,
            @Nullable @Min(0) @Max(1) BigDecimal value,
            @NotNull @PositiveOrZero BigDecimal lost,
            @NotNull @OneOf({"low", "medium", "high"}) String priority,
            @NotNull @Words LocalizedText priorityName,
            boolean suggested,
            boolean redFlag,
            boolean knockOut,
            boolean unanswered,
            boolean contradiction,
            @Nullable BigDecimal gain,
            @Nullable BigDecimal gainBeforeKnockOut,
            @Nullable @Words LocalizedText redFlagText,
            @Nullable @Words LocalizedText why,
            @Nullable @Words LocalizedText improve,
            @Min(1) @Max(Item.MOST_EFFORT) int effort,

            @Nullable @OneOf({"quick-fix", "systemic", "product"})
            String basket,

            @Nullable @Words LocalizedText basketName) {
        /** Takes numbers as they are written. */
        public FindingRow {
            value = Decimals.canonical(value);
            lost = Decimals.canonical(lost);
            gain = Decimals.shown(gain);
            gainBeforeKnockOut = Decimals.shown(gainBeforeKnockOut);
        }
    }

    /**
     * A metric of the audit, beside target, benchmark, norm and published levels.
     *
     * @param metric its id
     * @param name its name; null where it is not defined
     * @param description what it says, in a sentence; null where its definition has none
     * @param definition how it is computed, of what, for what period, and by whose definition; null where nothing of that is said
     * @param unit {@code points}, {@code percent}, {@code count}, {@code per-year}, {@code money} or {@code duration}
     * @param currency the ISO 4217 code of amounts of money; null if not given
     * @param period the ISO period a rate is for, such as {@code P1M}; null where the metric is no rate
     * @param stated the figures as they were given for another period, before they were carried to this one; null if they were
     *     given for this one
     * @param measured whether there is any value; a metric without one is not measured, which is not 0
     * @param current the value for the whole; null without one
     * @param interval how sure that value is, from its raw data; null without them, or where chance cannot be told from them
     * @param statistics what else the times tell that the value was computed from; null without any
     * @param byChannel values by channel, in the order given; empty if there are none
     * @param target the company's target; null without one
     * @param targetBy the day it is to be reached by; null if none was named
     * @param gapToTarget target minus current, exact before rounding; null without either
     * @param targetMet whether the target is reached, exactly reached included; null without either
     * @param targetCheck what the target asks for; null without a target
     * @param pace how fast the metric has to change; null without a day, or where nothing is to be done or no time is left
     * @param benchmark the industry's row; null where there is none
     * @param norm the norm of the metric, whatever the industry; null where there is none
     * @param level the published level the value lies in; null where it lies in none
     * @param levelBelow outside the levels, the nearest of smaller values; null otherwise
     * @param levelAbove outside the levels, the nearest of larger values; null otherwise
     * @param remark that it was not measured, or why there is no benchmark; null if neither
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({
        "metric",
        "name",
        "description",
        "definition",
        "unit",
        "currency",
        "period",
        "stated",
        "measured",
        "current",
        "interval",
        "statistics",
        "byChannel",
        "target",
        "targetBy",
        "gapToTarget",
        "targetMet",
        "targetCheck",
        "pace",
        "benchmark",
        "norm",
        "level",
        "levelBelow",
        "levelAbove",
        "remark"
    })
    public record MetricRow(
            @NotNull @KebabId String metric,
            @Nullable @Words LocalizedText name,
            @Nullable @Words LocalizedText description,
            @Nullable @Valid DefinitionPart definition,

            @NotNull @OneOf({"points", "percent", "count", "per-year", "money", "duration"})
            String unit,

            @Nullable @CurrencyCode String currency,
            @Nullable @IsoPeriod String period,
            @Nullable @Valid StatedFigures stated,
            boolean measured,
            @Nullable @NumberOrDuration ScalarValue current,
            @Nullable @Valid IntervalRow interval,
            @Nullable @Valid StatisticsPart statistics,

            @JsonInclude(JsonInclude.Include.NON_EMPTY)
            Map<@NotNull @HostId String, @NotNull @NumberOrDuration ScalarValue> byChannel,

            @Nullable @NumberOrDuration ScalarValue target,
            @Nullable @PlainDate LocalDate targetBy,
            @Nullable @NumberOrDuration ScalarValue gapToTarget,
            @Nullable Boolean targetMet,
            @Nullable @Valid TargetCheckPart targetCheck,
            @Nullable @Valid PacePart pace,
            @Nullable @Valid BenchmarkRow benchmark,
            @Nullable @Valid NormRow norm,
            @Nullable @Valid LevelRow level,
            @Nullable @Valid LevelRow levelBelow,
            @Nullable @Valid LevelRow levelAbove,
            @Nullable @Words LocalizedText remark) {
        /** Copies lists and maps; a list that is left out where it is empty may be missing. */
        public MetricRow {
            byChannel = byChannel == null ? Map.of() : Copies.of(byChannel);
        }
    }

    /**
     * How a metric is defined, in words for whoever asks what a figure means.
     *
     * @param formula how a value is computed; null if not said
     * @param population who or what is counted, and what is not; null if not said
     * @param period the period a value is for, and how one of another period is converted; null if not said
     * @param source whose definition it is; null if not said
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({"formula", "population", "period", "source"})
    public record DefinitionPart(
            @Nullable @Words LocalizedText formula,
            @Nullable @Words LocalizedText population,
            @Nullable @Words LocalizedText period,
            @Nullable @Words LocalizedText source) {}

    /**
     * Figures of a rate for the period they were given for. Those beside them are the same, carried to the metric's own period by
     * compounding.
     *
     * @param period the ISO period they are for, such as {@code P3M}
     * @param value the value for the whole; null without one
     * @param byChannel values by channel, in the order given; empty if there are none
     * @param target the company's target; null without one
     * @param remark that they were carried
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({"period", "value", "byChannel", "target", "remark"})
    public record StatedFigures(
            @NotNull @IsoPeriod String period,
            @Nullable @NumberOrDuration ScalarValue value,

            @JsonInclude(JsonInclude.Include.NON_EMPTY)
            Map<@NotNull @HostId String, @NotNull @NumberOrDuration ScalarValue> byChannel,

            @Nullable @NumberOrDuration ScalarValue target,
            @NotNull @Words LocalizedText remark) {
        /** Copies lists and maps; a list that is left out where it is empty may be missing. */
        public StatedFigures {
            byChannel = byChannel == null ? Map.of() : Copies.of(byChannel);
        }
    }

    /**
     * A confidence interval: where the true value lies, as far as chance goes.
     *
     * @param low the low limit; a duration rounded to the millisecond
     * @param high the high limit
     * @param confidence how sure the interval is meant to be, in percent
     * @param method how it was found, such as {@code wilson}
     * @param methodName the words for the method
     * @param limitedAt {@code low-end}, {@code high-end} or {@code both-ends} where it was cut off at the end of the scale; null
     *     where it was not
     * @param size how many were asked or looked at
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({"low", "high", "confidence", "method", "methodName", "limitedAt", "size"})
    public record IntervalRow(
            @NotNull @NumberOrDuration ScalarValue low,
            @NotNull @NumberOrDuration ScalarValue high,
            @NotNull @Min(50) @Max(100) BigDecimal confidence,
            @NotNull @KebabId String method,
            @NotNull @Words LocalizedText methodName,

            @Nullable @OneOf({"low-end", "high-end", "both-ends"})
            String limitedAt,

            @Nullable @Min(1) Long size) {
        /** Takes numbers as they are written. */
        public IntervalRow {
            confidence = Decimals.canonical(confidence);
        }
    }

    /**
     * What the times tell that a value was computed from. Few long waits pull the mean far above what most customers see; the median
     * and the ninetieth percentile show that.
     *
     * @param size how many times there are
     * @param mean the arithmetic mean
     * @param median the middle one, or the mean of the two in the middle
     * @param p90 the time that 90 percent of them do not exceed, by nearest rank
     * @param withinNorm the share of them within the norm; null where there is no norm
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({"size", "mean", "median", "p90", "withinNorm"})
    public record StatisticsPart(
            @Min(1) long size,
            @NotNull @Valid StatisticRow mean,
            @NotNull @Valid StatisticRow median,
            @NotNull @Valid StatisticRow p90,
            @Nullable @Valid WithinNormRow withinNorm) {}

    /**
     * One statistic of times.
     *
     * @param value its value, rounded to the millisecond
     * @param interval how sure it is; null where there are too few times, or they are all the same
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({"value", "interval"})
    public record StatisticRow(
            @NotNull @NumberOrDuration ScalarValue value,
            @Nullable @Valid IntervalRow interval) {}

    /**
     * The share of times that keep to the norm of their metric.
     *
     * @param when how a time is held against the norm: {@code <} or {@code <=}, {@code >} or {@code >=}
     * @param norm the norm
     * @param percent the share, in percent
     * @param interval how sure it is, in percent
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({"when", "norm", "percent", "interval"})
    public record WithinNormRow(
            @NotNull @OneOf({"<", "<=", ">=", ">"}) String when,
            @NotNull @NumberOrDuration ScalarValue norm,
            @NotNull @Min(0) @Max(100) BigDecimal percent,
            @NotNull @Valid IntervalRow interval) {
        /** Takes numbers as they are written. */
        public WithinNormRow {
            percent = Decimals.canonical(percent);
        }
    }

    /**
     * What a target asks for. How it stands beside the industry is the benchmark's {@code ambition}.
     *
     * @param level {@code worse-than-today}, {@code already-met} or {@code to-reach}; null without a value
     * @param levelName the words for it; null without one
     * @param certain whether the whole interval of the value is on one side of the target, so that met or missed is certain; null
     *     without an interval
     * @param norm {@code missed}, {@code met} or {@code better}: how a value at the target would stand to the norm; null without a norm
     * @param normName the words for it; null without one
     * @param remark that it is not certain; null otherwise
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({"level", "levelName", "certain", "norm", "normName", "remark"})
    public record TargetCheckPart(
            @Nullable @OneOf({"worse-than-today", "already-met", "to-reach"})
            String level,

            @Nullable @Words LocalizedText levelName,
            @Nullable Boolean certain,
            @Nullable @OneOf({"missed", "met", "better"}) String norm,
            @Nullable @Words LocalizedText normName,
            @Nullable @Words LocalizedText remark) {}

    /**
     * How fast a metric has to change, from the audit's date on, for its target to be reached by the day.
     *
     * @param perMonth the change each month, in the metric's unit: target less value over the months, rounded to 2 decimals, a
     *     duration to the millisecond; negative where the metric has to fall
     * @param months how many months there are, rounded to 2 decimals: calendar months, and the days that remain as a part of the
     *     month that follows
     * @param remark that the same step is taken each month
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({"perMonth", "months", "remark"})
    public record PacePart(
            @NotNull @NumberOrDuration ScalarValue perMonth,
            @NotNull @PositiveOrZero BigDecimal months,
            @NotNull @Words LocalizedText remark) {
        /** Takes numbers as they are written. */
        public PacePart {
            months = Decimals.canonical(months);
        }
    }

    /**
     * The row of a benchmark table that a value was held against, in the metric's own period.
     *
     * @param industry the row's industry
     * @param segment which subjects of the industry the row is about; null for all of them
     * @param insteadOf the subject's industry where the row is that of its named fall-back; null where it is its own
     * @param low the lower bound, included
     * @param high the upper bound, included
     * @param currency the currency of the bounds of money: its ISO 4217 code; null if not stated
     * @param region where in the world, as the source names it; null where it does not
     * @param statistic {@code range}, {@code mean}, {@code median}, {@code quartiles} or {@code top}; null where the source does not say
     * @param statisticName the words for it; null without one
     * @param period the ISO period the source's figures are for; null where it does not say
     * @param sampleSize how many were asked or looked at; null where the source does not say
     * @param publisher who published it; null where that is not stated
     * @param title the title of the publication; null where there is none
     * @param year the edition; null where the source does not state one
     * @param retrieved the day it was read at its publisher; null where that is not stated
     * @param licence the terms it may be used under; null where they are not stated
     * @param notStated the names of those of these fields that the source is silent on; empty if it states all
     * @param notStatedName the words for them, as one sentence; null if it states all
     * @param source who published it, with title and year in one line; says so where that is not stated
     * @param note what the row says beside; null if nothing
     * @param table the table's id and version
     * @param stale true if the table is past its date on the day of the report; null if it is not, or has none
     * @param standing {@code worse}, {@code on-par} or {@code better}; null without a value
     * @param standingName the words for it; null without one
     * @param certain whether the whole interval of the value has that standing; null without an interval
     * @param distance how far the value is from the nearest bound; 0 within, null without a value
     * @param ambition where the target lies: {@code below}, {@code within} or {@code beyond} the range; null without a target
     * @param ambitionName the words for it; null without one
     * @param remarks what to know of the row: another name of the industry, a fall-back, an assumed or converted period, a stale table,
     *     a
     *     standing that is not certain, amounts of money that are not compared; empty if nothing
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({
        "industry",
        "segment",
        "insteadOf",
        "low",
        "high",
        "currency",
        "region",
        "statistic",
        "statisticName",
        "period",
        "sampleSize",
        "publisher",
        "title",
        "year",
        "retrieved",
        "licence",
        "notStated",
        "notStatedName",
        "source",
        "note",
        "table",
        "stale",
        "standing",
        "standingName",
        "certain",
        "distance",
        "ambition",
        "ambitionName",
        "remarks"
    })
    public record BenchmarkRow(
            @NotNull @KebabId String industry,
            @Nullable @Valid SegmentRow segment,
            @Nullable @KebabId String insteadOf,
            @NotNull @NumberOrDuration ScalarValue low,
            @NotNull @NumberOrDuration ScalarValue high,
            @Nullable @CurrencyCode String currency,
            @Nullable @Words String region,

            @Nullable @OneOf({"range", "mean", "median", "quartiles", "top"})
            String statistic,

            @Nullable @Words LocalizedText statisticName,
            @Nullable @IsoPeriod String period,
            @Nullable @Min(1) Long sampleSize,
            @Nullable @Words String publisher,
            @Nullable @Words String title,
            @Nullable Integer year,
            @Nullable @PlainDate LocalDate retrieved,
            @Nullable @Words String licence,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<@NotNull @Words String> notStated,
            @Nullable @Words LocalizedText notStatedName,
            @NotNull @Words LocalizedText source,
            @Nullable @Words LocalizedText note,
            @NotNull @Words String table,
            @Nullable Boolean stale,
            @Nullable @OneOf({"worse", "on-par", "better"}) String standing,
            @Nullable @Words LocalizedText standingName,
            @Nullable Boolean certain,
            @Nullable @NumberOrDuration ScalarValue distance,
            @Nullable @OneOf({"below", "within", "beyond"}) String ambition,
            @Nullable @Words LocalizedText ambitionName,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<@NotNull @Words LocalizedText> remarks) {
        /** Copies lists and maps; a list that is left out where it is empty may be missing. */
        public BenchmarkRow {
            notStated = notStated == null ? List.of() : Copies.of(notStated);
            remarks = remarks == null ? List.of() : Copies.of(remarks);
        }
    }

    /**
     * Those subjects that carry one tag.
     *
     * @param tag the tag's name
     * @param value its value
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({"tag", "value"})
    public record SegmentRow(
            @NotNull @HostId String tag, @NotNull @Words String value) {}

    /**
     * What good service keeps to in a metric, whatever the industry.
     *
     * @param kind {@code norm} or {@code orientation}
     * @param when how a value is held against it: {@code <}, {@code <=}, {@code >=} or {@code >}
     * @param value the bound
     * @param better the bound of those who do better; null where there is none
     * @param level {@code missed}, {@code met} or {@code better}; null without a value
     * @param levelName the words for it; null without one
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({"kind", "when", "value", "better", "level", "levelName"})
    public record NormRow(
            @NotNull @OneOf({"norm", "orientation", "example"})
            String kind,

            @NotNull @OneOf({"<", "<=", ">=", ">"}) String when,
            @NotNull @NumberOrDuration ScalarValue value,
            @Nullable @NumberOrDuration ScalarValue better,
            @Nullable @OneOf({"missed", "met", "better"}) String level,
            @Nullable @Words LocalizedText levelName) {}

    /**
     * A published level of a metric, such as a Net Promoter Score from 30 to 50.
     *
     * @param id its id
     * @param name the words for it
     * @param from the lower bound; null if there is none
     * @param to the upper bound; null if there is none
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({"id", "name", "from", "to"})
    public record LevelRow(
            @NotNull @KebabId String id,
            @NotNull @Words LocalizedText name,
            @Nullable @NumberOrDuration ScalarValue from,
            @Nullable @NumberOrDuration ScalarValue to) {}

    /**
     * A goal of the audit, and how far it has come. One of changeBy, changeByPercent and target is set.
     *
     * @param metric the metric that shows it
     * @param name the metric's name; null where it is not defined
     * @param changeBy the change wanted, in the metric's unit
     * @param changeByPercent the change wanted, in percent of the value
     * @param target the value wanted
     * @param state {@code met}, {@code on-the-way}, {@code missed} or {@code not-measured}
     * @param stateName the words for the state
     * @param reason why it cannot be told; null unless it is not measured
     * @param reasonText the reason in words; null without one
     * @param before the earlier audit's value; null if not known
     * @param current today's value; null if it was not measured
     * @param wanted the value wanted; null for a change from a value that is not known
     * @param left the value wanted minus today's, less than 0 where it is to fall; null where the goal is met or cannot be told
     * @param text how far it has come, in a sentence
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({
        "metric",
        "name",
        "changeBy",
        "changeByPercent",
        "target",
        "state",
        "stateName",
        "reason",
        "reasonText",
        "before",
        "current",
        "wanted",
        "left",
        "text"
    })
    public record GoalRow(
            @NotNull @KebabId String metric,
            @Nullable @Words LocalizedText name,
            @Nullable @NumberOrDuration ScalarValue changeBy,
            @Nullable @NumberOrDuration ScalarValue changeByPercent,
            @Nullable @NumberOrDuration ScalarValue target,

            @Nullable @OneOf({"met", "on-the-way", "missed", "not-measured"})
            String state,

            @Nullable @Words LocalizedText stateName,

            @Nullable
            @OneOf({"no-value", "no-earlier-audit", "no-earlier-value", "other-currency", "earlier-value-zero"})
            String reason,

            @Nullable @Words LocalizedText reasonText,
            @Nullable @NumberOrDuration ScalarValue before,
            @Nullable @NumberOrDuration ScalarValue current,
            @Nullable @NumberOrDuration ScalarValue wanted,
            @Nullable @NumberOrDuration ScalarValue left,
            @Nullable @Words LocalizedText text) {}

    /**
     * A principle that findings or metrics call for.
     *
     * @param id its id
     * @param title the principle in a few words
     * @param why the sense of it; null if not said
     * @param whatToDo what to do
     * @param findings the items whose findings call for it, most urgent first
     * @param metrics the metrics that call for it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({"id", "title", "why", "whatToDo", "findings", "metrics"})
    public record RecommendationRow(
            @NotNull @KebabId String id,
            @NotNull @Words LocalizedText title,
            @Nullable @Words LocalizedText why,
            @NotNull @Words LocalizedText whatToDo,
            @NotNull List<@NotNull @KebabId String> findings,
            @NotNull List<@NotNull @KebabId String> metrics) {
        /** Copies lists and maps; a list that is left out where it is empty may be missing. */
        public RecommendationRow {
            findings = Copies.of(findings);
            metrics = Copies.of(metrics);
        }
    }

    /**
     * What is to be done, as given in the audit; by choice also what is missing and what could be done,
     * see {@link Reporter#withPlan}.
     *
     * @param asOf the day overdue is reckoned for
     * @param actions the audit's actions, then those of its answers in the order of the checklist
     * @param topProblems the table of the most urgent problems, most urgent first; empty if there is none, or it was not asked for
     * @param gaps what the plan lacks: findings without an action, most urgent first, then parts of actions; empty if nothing, or it
     *     was not asked for
     * @param proposals what could be done about findings without an action, most urgent first; no decision of anybody's. Empty if
     *     there is nothing to propose, or it was not asked for
     * @param steps the five steps of the three-month plan, in order; empty if it was not asked for
     * @param repeat the repeat audit; null if it was not asked for and the audit does not say when it is
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({"asOf", "actions", "topProblems", "gaps", "proposals", "steps", "repeat"})
    public record PlanPart(
            @NotNull @PlainDate LocalDate asOf,
            @NotNull List<@NotNull @Valid ActionRow> actions,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<@NotNull @Valid ProblemRow> topProblems,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<@NotNull @Valid GapRow> gaps,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<@NotNull @Valid ProposalRow> proposals,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<@NotNull @Valid StepRow> steps,
            @Nullable @Valid RepeatPart repeat) {
        /** Copies lists and maps; a list that is left out where it is empty may be missing. */
        public PlanPart {
            actions = Copies.of(actions);
            topProblems = topProblems == null ? List.of() : Copies.of(topProblems);
            gaps = gaps == null ? List.of() : Copies.of(gaps);
            proposals = proposals == null ? List.of() : Copies.of(proposals);
            steps = steps == null ? List.of() : Copies.of(steps);
        }
    }

    /**
     * A line of the table of the most urgent problems.
     *
     * @param item the item
     * @param question its question
     * @param zone the section it is in
     * @param zoneTitle the section's title; null if it has none
     * @param priority how urgent it is
     * @param priorityName the words for the priority
     * @param action the action that is to mend it; null without one
     * @param endedAction an action that was to mend it and was done or dropped, without anything planned in its place; null without one
     * @param solution what is to be done, or is proposed; null if there is neither
     * @param proposed whether the solution is a proposal and nobody's decision
     * @param owner who answers for it; null if nobody
     * @param due the day it is due; null if none was named
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({
        "item",
        "question",
        "zone",
        "zoneTitle",
        "priority",
        "priorityName",
        "action",
        "endedAction",
        "solution",
        "proposed",
        "owner",
        "due"
    })
    public record ProblemRow(
            @NotNull @KebabId String item,
            @NotNull @Words LocalizedText question,
            @NotNull @KebabId String zone,
            @Nullable @Words LocalizedText zoneTitle,
            @NotNull @OneOf({"low", "medium", "high"}) String priority,
            @NotNull @Words LocalizedText priorityName,
            @Nullable @HostId String action,
            @Nullable @HostId String endedAction,
            @Nullable @Words LocalizedText solution,
            boolean proposed,
            @Nullable @Words String owner,
            @Nullable @PlainDate LocalDate due) {}

    /**
     * Something the plan lacks. Either the item or the action is set.
     *
     * @param code of an item {@code no-action}, {@code no-effect} (what was planned is done, yet the finding is there) or {@code
     *     all-dropped}; of an action {@code no-owner}, {@code no-due} or {@code no-measure}
     * @param item the item whose finding nothing is planned for; null for an action
     * @param action the action that lacks something; null for an item
     * @param text the gap in words
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({"code", "item", "action", "text"})
    public record GapRow(
            @NotNull @OneOf({"no-action", "no-effect", "all-dropped", "no-owner", "no-due", "no-measure"})
            String code,

            @Nullable @KebabId String item,
            @Nullable @HostId String action,
            @NotNull @Words LocalizedText text) {}

    /**
     * An action that is proposed and that nobody has decided on.
     *
     * @param item the item it is about
     * @param title what could be done
     * @param source {@code auditor}, where an answer says what to improve and is no action for want of an owner or a due date, or
     *     {@code checklist}
     * @param sourceName the words for the source, which say that it is a proposal
     * @param basket the kind of work; null if the checklist does not say
     * @param basketName the words for the kind of work; null without one
     * @param priority how soon
     * @param priorityName the words for the priority
     * @param owner who would answer for it; null unless the answer names somebody
     * @param due the day it would be due; null unless the answer names one
     * @param effort what it takes, from 1 to 1,000
     * @param gain the percentage points of health that it would give back (S20); null where there is no gain
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({
        "item",
        "title",
        "source",
        "sourceName",
        "basket",
        "basketName",
        "priority",
        "priorityName",
        "owner",
        "due",
        "effort",
        "gain"
    })
    public record ProposalRow(
            @NotNull @KebabId String item,
            @NotNull @Words LocalizedText title,
            @NotNull @OneOf({"auditor", "checklist"}) String source,
            @NotNull @Words LocalizedText sourceName,

            @Nullable @OneOf({"quick-fix", "systemic", "product"})
            String basket,

            @Nullable @Words LocalizedText basketName,
            @NotNull @OneOf({"low", "medium", "high"}) String priority,
            @NotNull @Words LocalizedText priorityName,
            @Nullable @Words String owner,
            @Nullable @PlainDate LocalDate due,
            @NotNull @Min(1) @Max(Item.MOST_EFFORT) Integer effort,
            @Nullable BigDecimal gain) {
        /** Takes numbers as they are shown. */
        public ProposalRow {
            gain = Decimals.shown(gain);
        }
    }

    /**
     * A step of the three-month plan.
     *
     * @param id {@code pain-points}, {@code owners}, {@code concrete-steps}, {@code metrics} or {@code repeat-audit}
     * @param title the step
     * @param done whether it is done
     * @param missing what it still lacks: ids of items, of metrics for {@code metrics}
     * @param text what is still to do, in words; null where it is done
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({"id", "title", "done", "missing", "text"})
    public record StepRow(
            @NotNull @OneOf({"pain-points", "owners", "concrete-steps", "metrics", "repeat-audit"})
            String id,

            @NotNull @Words LocalizedText title,
            boolean done,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<@NotNull @KebabId String> missing,
            @Nullable @Words LocalizedText text) {
        /** Copies lists and maps; a list that is left out where it is empty may be missing. */
        public StepRow {
            missing = missing == null ? List.of() : Copies.of(missing);
        }
    }

    /**
     * The repeat audit.
     *
     * @param date its day
     * @param kind {@code quarterly}, {@code half-yearly}, {@code interval} or {@code after-change}
     * @param kindName the words for the kind
     * @param text why that day, in words; null in reports of older versions
     * @param proposed whether the day is proposed and nobody has set it
     * @param due whether the day has come
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({"date", "kind", "kindName", "text", "proposed", "due"})
    public record RepeatPart(
            @NotNull @PlainDate LocalDate date,

            @NotNull @OneOf({"quarterly", "half-yearly", "interval", "after-change"})
            String kind,

            @NotNull @Words LocalizedText kindName,
            @Nullable @Words LocalizedText text,
            boolean proposed,
            boolean due) {}

    /**
     * Something to do.
     *
     * @param id the host's id; of an action that stands in an answer {@code answer:} and the item's id
     * @param items the items it is about
     * @param title what to do
     * @param basket the kind of work; null if not said
     * @param basketName the words for the kind of work; null without one
     * @param priority how soon; null if not said
     * @param priorityName the words for the priority; null without one
     * @param owner who answers for it; null if not said
     * @param due the day it is due; null if not said
     * @param overdue whether it was due before the plan's day and on that day still open or in progress
     * @param measure how its success is measured; null if not said
     * @param status {@code open}, {@code in-progress}, {@code done} or {@code dropped}
     * @param statusName the words for the status
     * @param history how it came there, from the earliest entry to the latest; empty if not said
     * @param effort what it takes, from 1 to 1,000; null if not said
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({
        "id",
        "items",
        "title",
        "basket",
        "basketName",
        "priority",
        "priorityName",
        "owner",
        "due",
        "overdue",
        "measure",
        "status",
        "statusName",
        "history",
        "effort"
    })
    public record ActionRow(
            @NotNull @HostId String id,
            @NotNull List<@NotNull @KebabId String> items,
            @NotNull @Words String title,

            @Nullable @OneOf({"quick-fix", "systemic", "product"})
            String basket,

            @Nullable @Words LocalizedText basketName,
            @Nullable @OneOf({"low", "medium", "high"}) String priority,
            @Nullable @Words LocalizedText priorityName,
            @Nullable @Words String owner,
            @Nullable @PlainDate LocalDate due,
            boolean overdue,
            @Nullable @Valid MeasureRow measure,

            @NotNull @OneOf({"open", "in-progress", "done", "dropped"})
            String status,

            @NotNull @Words LocalizedText statusName,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<@NotNull @Valid StatusChangeRow> history,
            @Nullable @Min(1) @Max(Item.MOST_EFFORT) Integer effort) {
        /** Copies lists and maps; a list that is left out where it is empty may be missing. */
        public ActionRow {
            items = Copies.of(items);
            history = history == null ? List.of() : Copies.of(history);
        }
    }

    /**
     * An entry of the history of an action.
     *
     * @param date the day it came to the status
     * @param status {@code open}, {@code in-progress}, {@code done} or {@code dropped}
     * @param statusName the words for the status
     * @param reason why; null if not said
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({"date", "status", "statusName", "reason"})
    public record StatusChangeRow(
            @NotNull @PlainDate LocalDate date,

            @NotNull @OneOf({"open", "in-progress", "done", "dropped"})
            String status,

            @NotNull @Words LocalizedText statusName,
            @Nullable @Words String reason) {}

    /**
     * A measure of success.
     *
     * @param metric the metric that shows it
     * @param target the value to reach
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({"metric", "target"})
    public record MeasureRow(
            @NotNull @KebabId String metric,
            @NotNull @NumberOrDuration ScalarValue target) {}

    /**
     * One of the six stages of an audit.
     *
     * @param id its id
     * @param name its name
     * @param state {@code open}, {@code in-progress} or {@code done}
     * @param finished whether it is done and has its summary: a figure and a conclusion
     * @param figures the numbers it ended with; empty if there are none
     * @param conclusions the conclusions it ended with; empty if there are none
     * @param missing what it lacks to be finished; empty where it is finished
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({"id", "name", "state", "finished", "figures", "conclusions", "missing"})
    public record StageRow(
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

            @NotNull @Words LocalizedText name,
            @NotNull @OneOf({"open", "in-progress", "done"}) String state,
            boolean finished,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<@NotNull @Valid FigureRow> figures,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<@NotNull @Words String> conclusions,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<@NotNull @Valid MissingRow> missing) {
        /** Copies lists and maps; a list that is left out where it is empty may be missing. */
        public StageRow {
            figures = figures == null ? List.of() : Copies.of(figures);
            conclusions = conclusions == null ? List.of() : Copies.of(conclusions);
            missing = missing == null ? List.of() : Copies.of(missing);
        }
    }

    /**
     * What a stage lacks to be finished.
     *
     * @param code {@code not-done}, {@code no-figures} or {@code no-conclusions}
     * @param text the same in words
     */
    @JsonPropertyOrder({"code", "text"})
    public record MissingRow(
            @NotNull @OneOf({"not-done", "no-figures", "no-conclusions"})
            String code,

            @NotNull @Words LocalizedText text) {}

    /**
     * A number with what it says.
     *
     * @param label what it says
     * @param value the number
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({"label", "value"})
    public record FigureRow(
            @NotNull @Words String label, @NotNull BigDecimal value) {
        /** Takes numbers as they are written. */
        public FigureRow {
            value = Decimals.canonical(value);
        }
    }

    /**
     * What the answers rest on. Every answer of an item that applies is in it once: with a source or several, without any, or following
     * from a measurement. The evidence itself, with notes and links, stands beside each {@linkplain ItemRow#evidence() item}.
     *
     * @param sources each source that an answer names, most answers first, those of equally many in the order of the checklist
     * @param unnamed the items whose answer names no source, in the order of the checklist
     * @param measured the items whose answer follows from a measurement and names no source, in the order of the checklist
     * @param text how many answers name a source, in words
     */
    @JsonPropertyOrder({"sources", "unnamed", "measured", "text"})
    public record SourcesPart(
            @NotNull @NotEmpty List<@NotNull @Valid SourceRow> sources,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<@NotNull @KebabId String> unnamed,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<@NotNull @KebabId String> measured,
            @NotNull @Words LocalizedText text) {
        /** Copies lists and maps; a list that is left out where it is empty may be missing. */
        public SourcesPart {
            sources = Copies.of(sources);
            unnamed = unnamed == null ? List.of() : Copies.of(unnamed);
            measured = measured == null ? List.of() : Copies.of(measured);
        }
    }

    /**
     * A source of data.
     *
     * @param source its name as it was written first; capitals and spaces make no other source
     * @param answers how many answers name it
     * @param items the items they are of, in the order of the checklist
     */
    @JsonPropertyOrder({"source", "answers", "items"})
    public record SourceRow(
            @NotNull @Words String source,
            @Positive int answers,
            @NotNull @NotEmpty List<@NotNull @KebabId String> items) {
        /** Copies the list. */
        public SourceRow {
            items = Copies.of(items);
        }
    }

    /**
     * Something a reader should know beside the figures.
     *
     * @param code the kind of notice
     * @param item the item it is about; null if none
     * @param action the action it is about; null if none
     * @param metric the metric it is about; null if none
     * @param text the notice in words
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({"code", "item", "action", "metric", "text"})
    public record NoticeRow(
            @NotNull @KebabId String code,
            @Nullable @KebabId String item,
            @Nullable @HostId String action,
            @Nullable @KebabId String metric,
            @NotNull @Words LocalizedText text) {}

    /**
     * Series to be drawn: every number is a plain number, rounded as it is shown, and every text is in the report's language. The
     * figures are those of the report; the series add units to draw in and axes that hold them.
     *
     * @param metrics one series for each metric with a value, for the whole or in a channel, in the order of the metrics; empty if
     *     there are none
     * @param sections the scores of the sections; null if none is scored
     * @param legend the words for what is drawn
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({"metrics", "sections", "legend"})
    public record ChartsPart(
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<@NotNull @Valid MetricSeries> metrics,
            @Nullable @Valid SectionSeries sections,
            @NotNull @Valid LegendPart legend) {
        /** Copies lists and maps; a list that is left out where it is empty may be missing. */
        public ChartsPart {
            metrics = metrics == null ? List.of() : Copies.of(metrics);
        }
    }

    /**
     * The words for what is drawn.
     *
     * @param value for a value
     * @param interval for its interval, with the confidence
     * @param target for the target
     * @param benchmark for the range of the industry
     * @param norm for the norm
     * @param health for the score of the whole
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({"value", "interval", "target", "benchmark", "norm", "health"})
    public record LegendPart(
            @NotNull @Words LocalizedText value,
            @NotNull @Words LocalizedText interval,
            @NotNull @Words LocalizedText target,
            @NotNull @Words LocalizedText benchmark,
            @NotNull @Words LocalizedText norm,
            @NotNull @Words LocalizedText health) {}

    /**
     * One metric on its axis.
     *
     * @param metric its id
     * @param name its name; null where it is not defined
     * @param unit what the numbers are in: {@code points}, {@code percent}, {@code count}, {@code per-year}, {@code money}, or of times
     *     {@code seconds}, {@code minutes}, {@code hours} or {@code days}
     * @param unitName the words for it; of money the currency's code, if it has one
     * @param period the ISO period a rate is for; null where the metric is no rate
     * @param better {@code higher} or {@code lower}: which way is good
     * @param axis the axis; it holds every number of the series
     * @param value the value for the whole; null without one
     * @param interval how sure it is; null without an interval
     * @param target the company's target; null without one
     * @param benchmark the industry's range; null without one
     * @param norm the norm; null without one
     * @param bands the published levels as far as they are on the axis, from low to high; empty if there are none
     * @param channels the values by channel, in the order given; empty if there are none
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({
        "metric",
        "name",
        "unit",
        "unitName",
        "period",
        "better",
        "axis",
        "value",
        "interval",
        "target",
        "benchmark",
        "norm",
        "bands",
        "channels"
    })
    public record MetricSeries(
            @NotNull @KebabId String metric,
            @Nullable @Words LocalizedText name,

            @NotNull @OneOf({"points", "percent", "count", "per-year", "money", "seconds", "minutes", "hours", "days"})
            String unit,

            @NotNull @Words LocalizedText unitName,
            @Nullable @IsoPeriod String period,
            @NotNull @OneOf({"higher", "lower"}) String better,
            @NotNull @Valid AxisPart axis,
            @Nullable BigDecimal value,
            @Nullable @Valid RangePart interval,
            @Nullable BigDecimal target,
            @Nullable @Valid RangePart benchmark,
            @Nullable @Valid NormLine norm,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<@NotNull @Valid BandStrip> bands,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<@NotNull @Valid ChannelBar> channels) {
        /** Copies lists and maps, and takes numbers as they are written; a list that is left out where it is empty may be missing. */
        public MetricSeries {
            value = Decimals.canonical(value);
            target = Decimals.canonical(target);
            bands = bands == null ? List.of() : Copies.of(bands);
            channels = channels == null ? List.of() : Copies.of(channels);
        }
    }

    /**
     * An axis with ticks at its ends and at every step between.
     *
     * @param low the least number on it; 0 or less
     * @param high the greatest number on it; 0 or more
     * @param step from one tick to the next: 1, 2 or 5 times a power of ten
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({"low", "high", "step"})
    public record AxisPart(
            @NotNull BigDecimal low,
            @NotNull BigDecimal high,
            @NotNull @Positive BigDecimal step) {
        /** Takes numbers as they are written. */
        public AxisPart {
            low = Decimals.canonical(low);
            high = Decimals.canonical(high);
            step = Decimals.canonical(step);
        }
    }

    /**
     * From one number to another.
     *
     * @param low the low end
     * @param high the high end; the same for a point
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({"low", "high"})
    public record RangePart(
            @NotNull BigDecimal low, @NotNull BigDecimal high) {
        /** Takes numbers as they are written. */
        public RangePart {
            low = Decimals.canonical(low);
            high = Decimals.canonical(high);
        }
    }

    /**
     * A norm as a line.
     *
     * @param when how a value is held against it: {@code <}, {@code <=}, {@code >=} or {@code >}
     * @param value where the line stands
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({"when", "value"})
    public record NormLine(
            @NotNull @OneOf({"<", "<=", ">=", ">"}) String when,
            @NotNull BigDecimal value) {
        /** Takes numbers as they are written. */
        public NormLine {
            value = Decimals.canonical(value);
        }
    }

    /**
     * A strip of the axis with a word for it.
     *
     * @param id its id
     * @param name the words for it; null where the id serves
     * @param from where it begins; of a level without a lower bound the low end of the axis
     * @param to where it ends; of a level without an upper bound the high end of the axis
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({"id", "name", "from", "to"})
    public record BandStrip(
            @NotNull @KebabId String id,
            @Nullable @Words LocalizedText name,
            @NotNull BigDecimal from,
            @NotNull BigDecimal to) {
        /** Takes numbers as they are written. */
        public BandStrip {
            from = Decimals.canonical(from);
            to = Decimals.canonical(to);
        }
    }

    /**
     * The value of one channel.
     *
     * @param channel the channel
     * @param value its value
     * @param norm the norm of the metric in this channel; null without one
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({"channel", "value", "norm"})
    public record ChannelBar(
            @NotNull @HostId String channel,
            @NotNull BigDecimal value,
            @Nullable @Valid NormLine norm) {
        /** Takes numbers as they are written. */
        public ChannelBar {
            value = Decimals.canonical(value);
        }
    }

    /**
     * The scores of the sections, in percent.
     *
     * @param name what is drawn
     * @param axis the axis, from 0 to 100
     * @param bars one for each section that is scored, in the order of the checklist
     * @param health the score of the whole; null while there is none
     * @param bands the levels of health, from low to high
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({"name", "axis", "bars", "health", "bands"})
    public record SectionSeries(
            @NotNull @Words LocalizedText name,
            @NotNull @Valid AxisPart axis,
            @NotNull List<@NotNull @Valid SectionBar> bars,
            @Nullable @Min(0) @Max(100) BigDecimal health,
            @NotNull List<@NotNull @Valid BandStrip> bands) {
        /** Copies lists and maps, and takes numbers as they are written. */
        public SectionSeries {
            bars = Copies.of(bars);
            health = Decimals.shown(health);
            bands = Copies.of(bands);
        }
    }

    /**
     * The score of one section.
     *
     * @param section its id
     * @param name its title; null where the id serves
     * @param value its score in percent
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({"section", "name", "value"})
    public record SectionBar(
            @NotNull @KebabId String section,
            @Nullable @Words LocalizedText name,
            @NotNull @Min(0) @Max(100) BigDecimal value) {
        /** Takes numbers as they are written. */
        public SectionBar {
            value = Decimals.shown(value);
        }
    }

    /**
     * How one figure came about.
     *
     * @param figure what was figured
     * @param rule the id of the rule
     * @param inputs what went in: exact values as fractions, everything else as its code
     * @param exact the exact value, as a fraction
     * @param shown what the report shows of it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({"figure", "rule", "inputs", "exact", "shown"})
    public record ReceiptRow(
            @NotNull @Words String figure,
            @NotNull @Words String rule,
            @NotNull Map<@NotNull String, @NotNull String> inputs,
            @NotNull @Words String exact,
            @NotNull @Words String shown) {
        /** Copies lists and maps; a list that is left out where it is empty may be missing. */
        public ReceiptRow {
            inputs = Copies.of(inputs);
        }
    }

    /**
     * That a final report was signed off.
     *
     * @param by who did; null where that was redacted
     * @param on the day
     * @param text the same in words; null where who did was redacted
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({"by", "on", "text"})
    public record SignOffPart(
            @Nullable @Valid Person by,
            @NotNull @PlainDate LocalDate on,
            @Nullable @Words LocalizedText text) {}

    /**
     * The final report that this one corrects and takes the place of.
     *
     * @param audit the host's id of the audit it is on
     * @param date the day that audit is of
     * @param digest the digest of the whole of it; null if it has none, and in a redacted report
     * @param reason why it had to be corrected; null where that was redacted
     * @param text the same in words; null where any of it was redacted
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({"audit", "date", "digest", "reason", "text"})
    public record CorrectionPart(
            @NotNull @HostId String audit,
            @NotNull @PlainDate LocalDate date,
            @Nullable @KebabId String digest,
            @Nullable @Words String reason,
            @Nullable @Words LocalizedText text) {}

    /**
     * What a report can be known again by: hashes in 64 lower-case hexadecimal digits, made as {@link ReportDigest} says.
     *
     * @param form how they are made: {@code sha-256/1}
     * @param answers the hash of the audit
     * @param rules the hash of what of the checklist and its scoring makes figures
     * @param figures the hash of the figures of the report
     * @param all the hash of these three, of the sign-off and of what is corrected
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({"form", "answers", "rules", "figures", "all"})
    public record DigestPart(
            @NotNull @OneOf(ReportDigest.FORM) String form,
            @NotNull @KebabId String answers,
            @NotNull @KebabId String rules,
            @NotNull @KebabId String figures,
            @NotNull @KebabId String all) {}
}
