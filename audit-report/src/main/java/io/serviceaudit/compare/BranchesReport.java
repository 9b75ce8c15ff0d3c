package io.serviceaudit.compare;

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
import io.serviceaudit.json.constraint.PlainDate;
import io.serviceaudit.json.constraint.Words;
import io.serviceaudit.report.AuditReport;
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
 * Branches side by side, as {@link Branches} makes it: who stands where, what is weak everywhere, and who can show the others how.
 *
 * <p>Every figure but those of {@code apart} is of the ranked branches alone. Percents are those that the branches' reports show, with the
 * decimals of the scoring; means are exact and rounded once, by rule S9, and stand as fractions of 1 beside what is shown. Branches are
 * named by the ids of their subjects, sentences call them by their names.
 *
 * @param format {@value #FORMAT}
 * @param producer what made the report
 * @param locale the language tag asked for, where texts fall back if they lack it; null where they are in all languages
 * @param checklist the checklist that all answered
 * @param scoring the parameters that all were scored by
 * @param period the days that are compared
 * @param rules what was asked for
 * @param summary what the figures say, in sentences
 * @param ranking the ranked branches, best first; of equal rank by id
 * @param apart branches that are not ranked, by id
 * @param leftOut audits that are not compared: by branch, then by audit
 * @param spread how far the ranked branches lie from each other; null if none is ranked
 * @param outliers branches far from the others
 * @param sections the sections, weakest first: by mean, then by what was lost (most first), then in the order of the checklist
 * @param items items that are a finding in at least one branch, weakest first: by the number of such branches (most first), then by mean value
 *     (lowest first, those without one last), then by what was lost (most first), then in the order of the checklist
 * @param practices who can show whom how, for each of those items, in their order
 * @param groupings the branches by tag or industry, in the order asked for; empty if none was
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
    "ranking",
    "apart",
    "leftOut",
    "spread",
    "outliers",
    "sections",
    "items",
    "practices",
    "groupings"
})
public record BranchesReport(
        @NotNull @DocumentFormat(FORMAT) String format,
        @NotNull @Valid AuditReport.Producer producer,
        @Nullable @Words String locale,
        @NotNull @Valid AuditReport.ChecklistSummary checklist,
        @NotNull @Valid AuditReport.ScoringParameters scoring,
        @NotNull @Valid AuditReport.PeriodSummary period,
        @NotNull @Valid RulesPart rules,
        @NotNull List<@NotNull @Words LocalizedText> summary,
        @NotNull List<@NotNull @Valid RankedBranch> ranking,
        @NotNull List<@NotNull @Valid BranchApart> apart,
        @NotNull List<@NotNull @Valid AuditLeftOut> leftOut,
        @Nullable @Valid SpreadFigures spread,
        @NotNull @Valid OutliersPart outliers,
        @NotNull List<@NotNull @Valid SectionAcross> sections,
        @NotNull List<@NotNull @Valid ItemAcross> items,
        @NotNull List<@NotNull @Valid Practice> practices,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<@NotNull @Valid GroupingPart> groupings)
        implements Document {
    /** The format and its major version. */
    public static final String FORMAT = "service-audit/branches/1";

    /** Copies the lists; one that is left out where it is empty may be missing. */
    public BranchesReport {
        summary = Copies.of(summary);
        ranking = Copies.of(ranking);
        apart = Copies.of(apart);
        leftOut = Copies.of(leftOut);
        sections = Copies.of(sections);
        items = Copies.of(items);
        practices = Copies.of(practices);
        groupings = groupings == null ? List.of() : Copies.of(groupings);
    }

    /**
     * What was asked for.
     *
     * @param drafts whether audits count that are not signed off
     * @param minimumCoverage the coverage, in percent, from which a branch is ranked
     * @param outliersFrom how many ranked branches it takes to name outliers
     * @param sizes where the sizes of branches come from: {@code given}, {@code tag} or {@code metric}; null if they were not asked for
     * @param sizesFrom the tag's name or the metric's id; null where sizes were given, or not asked for
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({"drafts", "minimumCoverage", "outliersFrom", "sizes", "sizesFrom"})
    public record RulesPart(
            boolean drafts,
            @NotNull @Min(0) @Max(100) BigDecimal minimumCoverage,
            @Min(Branches.LEAST_FOR_OUTLIERS) int outliersFrom,
            @Nullable @OneOf({"given", "tag", "metric"}) String sizes,
            @Nullable @HostId String sizesFrom) {
        /** Takes numbers as they are written. */
        public RulesPart {
            minimumCoverage = Decimals.canonical(minimumCoverage);
        }
    }

    /**
     * A branch in the ranking.
     *
     * @param rank its place, from 1: one more than the number of branches with a higher percent
     * @param tied whether others have the same percent and so the same place
     * @param branch the id of the subject
     * @param name its name; null if not given
     * @param tags its values by tag; empty if there are none
     * @param audit the id of the audit that counts
     * @param date the day it is of
     * @param percent health as its report shows it
     * @param band the level's id; null while the report withholds it
     * @param bandName the words for the level; null without one
     * @param coverage how much of the weight is answered, in percent; null where nothing could be
     * @param knockedOutBy the ids of critical items that cap its health
     * @param size how large the branch is; null if not asked for or not known
     * @param text its place in a sentence
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({
        "rank",
        "tied",
        "branch",
        "name",
        "tags",
        "audit",
        "date",
        "percent",
        "band",
        "bandName",
        "coverage",
        "knockedOutBy",
        "size",
        "text"
    })
    public record RankedBranch(
            @Min(1) int rank,
            boolean tied,
            @NotNull @HostId String branch,
            @Nullable @Words String name,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<@NotNull @HostId String, @NotNull String> tags,
            @NotNull @HostId String audit,
            @NotNull @PlainDate LocalDate date,
            @NotNull @Min(0) @Max(100) BigDecimal percent,
            @Nullable @KebabId String band,
            @Nullable @Words LocalizedText bandName,
            @Nullable @Min(0) @Max(100) BigDecimal coverage,
            @NotNull List<@NotNull @KebabId String> knockedOutBy,
            @Nullable @Positive BigDecimal size,
            @NotNull @Words LocalizedText text) {
        /** Copies lists and maps, and takes numbers as they are written; a map that is left out where it is empty may be missing. */
        public RankedBranch {
            tags = tags == null ? Map.of() : Copies.of(tags);
            percent = Decimals.shown(percent);
            coverage = Decimals.shown(coverage);
            knockedOutBy = Copies.of(knockedOutBy);
            size = Decimals.canonical(size);
        }
    }

    /**
     * A branch that is not ranked, with what there is of it.
     *
     * @param branch the id of the subject
     * @param name its name; null if not given
     * @param audit the id of the audit that would count
     * @param date the day it is of
     * @param percent health as its report shows it; null if there is none
     * @param coverage how much of the weight is answered, in percent; null where nothing could be
     * @param reason {@code no-health}, {@code nothing-answered}, {@code provisional} or {@code small-coverage}
     * @param text the reason in a sentence
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({"branch", "name", "audit", "date", "percent", "coverage", "reason", "text"})
    public record BranchApart(
            @NotNull @HostId String branch,
            @Nullable @Words String name,
            @NotNull @HostId String audit,
            @NotNull @PlainDate LocalDate date,
            @Nullable @Min(0) @Max(100) BigDecimal percent,
            @Nullable @Min(0) @Max(100) BigDecimal coverage,

            @NotNull @OneOf({"no-health", "nothing-answered", "provisional", "small-coverage"})
            String reason,

            @NotNull @Words LocalizedText text) {
        /** Takes numbers as they are written. */
        public BranchApart {
            percent = Decimals.shown(percent);
            coverage = Decimals.shown(coverage);
        }
    }

    /**
     * An audit that is not compared.
     *
     * @param audit its id
     * @param date the day it is of
     * @param branch the id of its subject; null if it has none
     * @param reason {@code no-branch}, {@code other-checklist}, {@code other-version}, {@code other-scoring}, {@code other-period}, {@code
     *     draft} or {@code earlier}
     * @param text the reason in a sentence
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({"audit", "date", "branch", "reason", "text"})
    public record AuditLeftOut(
            @NotNull @HostId String audit,
            @NotNull @PlainDate LocalDate date,
            @Nullable @HostId String branch,

            @NotNull
            @OneOf({"no-branch", "other-checklist", "other-version", "other-scoring", "other-period", "draft", "earlier"
            })
            String reason,

            @NotNull @Words LocalizedText text) {}

    /**
     * How far branches lie from each other. Quartiles are by nearest rank, as {@link Quartiles} says.
     *
     * @param branches how many branches there are
     * @param lowest the lowest percent
     * @param firstQuartile the percent of number ⌈n/4⌉ from below
     * @param median the percent of number ⌈n/2⌉ from below
     * @param thirdQuartile the percent of number ⌈3n/4⌉ from below
     * @param highest the highest percent
     * @param range highest minus lowest, in percentage points
     * @param mean the mean, each branch counting once
     * @param weightedMean the mean by size; null if sizes were not asked for, or one is not known
     * @param withoutSize the ids of branches whose size is not known; empty if all are, or were not asked for
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({
        "branches",
        "lowest",
        "firstQuartile",
        "median",
        "thirdQuartile",
        "highest",
        "range",
        "mean",
        "weightedMean",
        "withoutSize"
    })
    public record SpreadFigures(
            @Min(1) int branches,
            @NotNull @Min(0) @Max(100) BigDecimal lowest,
            @NotNull @Min(0) @Max(100) BigDecimal firstQuartile,
            @NotNull @Min(0) @Max(100) BigDecimal median,
            @NotNull @Min(0) @Max(100) BigDecimal thirdQuartile,
            @NotNull @Min(0) @Max(100) BigDecimal highest,
            @NotNull @Min(0) @Max(100) BigDecimal range,
            @NotNull @Valid MeanFigure mean,
            @Nullable @Valid MeanFigure weightedMean,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<@NotNull @HostId String> withoutSize) {
        /** Copies the list, and takes numbers as they are written; a list that is left out where it is empty may be missing. */
        public SpreadFigures {
            lowest = Decimals.shown(lowest);
            firstQuartile = Decimals.shown(firstQuartile);
            median = Decimals.shown(median);
            thirdQuartile = Decimals.shown(thirdQuartile);
            highest = Decimals.shown(highest);
            range = Decimals.shown(range);
            withoutSize = withoutSize == null ? List.of() : Copies.of(withoutSize);
        }
    }

    /**
     * A mean of percents.
     *
     * @param percent what is shown of it (S9)
     * @param exact the mean as a fraction of 1
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({"percent", "exact"})
    public record MeanFigure(
            @NotNull @Min(0) @Max(100) BigDecimal percent,
            @NotNull @Words String exact) {
        /** Takes numbers as they are written. */
        public MeanFigure {
            percent = Decimals.shown(percent);
        }
    }

    /**
     * Branches far from the others: beyond the fences of J. W. Tukey, "Exploratory Data Analysis" (1977), chapter 2. The fences lie one and
     * a half times the distance between the quartiles below the first and above the third one.
     *
     * @param state {@code found}, {@code none}, {@code too-few} (fewer branches are ranked than it takes) or {@code no-spread} (the
     *     quartiles are equal, so there is nothing to measure a distance by)
     * @param lowFence what is below it is an outlier, in percent and possibly less than 0; null where nothing was looked for
     * @param highFence what is above it is one, in percent and possibly more than 100; null where nothing was looked for
     * @param branches the outliers, lowest first, of equal percent by id
     * @param text the outcome in a sentence
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({"state", "lowFence", "highFence", "branches", "text"})
    public record OutliersPart(
            @NotNull @OneOf({"found", "none", "too-few", "no-spread"})
            String state,

            @Nullable BigDecimal lowFence,
            @Nullable BigDecimal highFence,
            @NotNull List<@NotNull @Valid Outlier> branches,
            @NotNull @Words LocalizedText text) {
        /** Copies the list, and takes numbers as they are written. */
        public OutliersPart {
            lowFence = Decimals.canonical(lowFence);
            highFence = Decimals.canonical(highFence);
            branches = Copies.of(branches);
        }
    }

    /**
     * A branch beyond a fence.
     *
     * @param branch the id of the subject
     * @param percent its health
     * @param side {@code low} or {@code high}
     * @param text the same in a sentence
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({"branch", "percent", "side", "text"})
    public record Outlier(
            @NotNull @HostId String branch,
            @NotNull @Min(0) @Max(100) BigDecimal percent,
            @NotNull @OneOf({"low", "high"}) String side,
            @NotNull @Words LocalizedText text) {
        /** Takes numbers as they are written. */
        public Outlier {
            percent = Decimals.shown(percent);
        }
    }

    /**
     * A section over all ranked branches.
     *
     * @param section its id
     * @param title its title; null where the id serves
     * @param branches in how many branches it is scored, at least one; others are not in its figures
     * @param mean the mean of its scores as the reports show them
     * @param lowest the lowest score, in percent
     * @param lowestIn the ids of branches with that score
     * @param highest the highest score, in percent
     * @param highestIn the ids of branches with that score
     * @param lost what all branches lost in it (S15)
     * @param text the same in a sentence
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({
        "section",
        "title",
        "branches",
        "mean",
        "lowest",
        "lowestIn",
        "highest",
        "highestIn",
        "lost",
        "text"
    })
    public record SectionAcross(
            @NotNull @KebabId String section,
            @Nullable @Words LocalizedText title,
            @Min(1) int branches,
            @NotNull @Valid MeanFigure mean,
            @NotNull @Min(0) @Max(100) BigDecimal lowest,
            @NotEmpty List<@NotNull @HostId String> lowestIn,
            @NotNull @Min(0) @Max(100) BigDecimal highest,
            @NotEmpty List<@NotNull @HostId String> highestIn,
            @NotNull @PositiveOrZero BigDecimal lost,
            @NotNull @Words LocalizedText text) {
        /** Copies the lists, and takes numbers as they are written. */
        public SectionAcross {
            lowest = Decimals.shown(lowest);
            lowestIn = Copies.of(lowestIn);
            highest = Decimals.shown(highest);
            highestIn = Copies.of(highestIn);
            lost = Decimals.canonical(lost);
        }
    }

    /**
     * An item over all ranked branches.
     *
     * @param item its id
     * @param section the section's id
     * @param question what is asked
     * @param findingIn the ids of branches where it is a finding (S14)
     * @param share how many of the ranked branches these are, in percent
     * @param shareBySize how much of their size these have, in percent; null without the sizes of all
     * @param assessed how many branches have a value; n/a, not applicable and unanswered are no value
     * @param mean the mean of those values; null without any
     * @param lost what all branches lost by it (S15)
     * @param improve what to do; null if the checklist does not say
     * @param text the same in a sentence
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({
        "item",
        "section",
        "question",
        "findingIn",
        "share",
        "shareBySize",
        "assessed",
        "mean",
        "lost",
        "improve",
        "text"
    })
    public record ItemAcross(
            @NotNull @KebabId String item,
            @NotNull @KebabId String section,
            @NotNull @Words LocalizedText question,
            @NotEmpty List<@NotNull @HostId String> findingIn,
            @NotNull @Min(0) @Max(100) BigDecimal share,
            @Nullable @Min(0) @Max(100) BigDecimal shareBySize,
            @Min(0) int assessed,
            @Nullable @Valid ItemMean mean,
            @NotNull @PositiveOrZero BigDecimal lost,
            @Nullable @Words LocalizedText improve,
            @NotNull @Words LocalizedText text) {
        /** Copies the list, and takes numbers as they are written. */
        public ItemAcross {
            findingIn = Copies.of(findingIn);
            share = Decimals.shown(share);
            shareBySize = Decimals.shown(shareBySize);
            lost = Decimals.canonical(lost);
        }
    }

    /**
     * A mean of values.
     *
     * @param value the mean, from 0 to 1
     * @param exact the same as a fraction
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({"value", "exact"})
    public record ItemMean(
            @NotNull @Min(0) @Max(1) BigDecimal value,
            @NotNull @Words String exact) {
        /** Takes numbers as they are written. */
        public ItemMean {
            value = Decimals.canonical(value);
        }
    }

    /**
     * Who can show whom how. Of the branches where the item has a value and is no finding, those with the highest value can; those where it
     * is a finding can learn. Where no branch can, all have to look elsewhere.
     *
     * @param item the item's id
     * @param from the ids of branches to learn from, best ranked first; empty if there is none
     * @param value the value that these have; null if there is none
     * @param to the ids of branches to learn, worst ranked first
     * @param text the same in a sentence
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({"item", "from", "value", "to", "text"})
    public record Practice(
            @NotNull @KebabId String item,
            @NotNull List<@NotNull @HostId String> from,
            @Nullable @Min(0) @Max(1) BigDecimal value,
            @NotEmpty List<@NotNull @HostId String> to,
            @NotNull @Words LocalizedText text) {
        /** Copies the lists, and takes numbers as they are written. */
        public Practice {
            from = Copies.of(from);
            value = Decimals.canonical(value);
            to = Copies.of(to);
        }
    }

    /**
     * The ranked branches by tag or industry.
     *
     * @param byIndustry whether by industry
     * @param tag the tag's name; null where the industry alone counts
     * @param minimumSize how many ranked branches a group must have for its figures to be shown
     * @param groups the groups, highest mean first, then by industry and value
     * @param tooSmall the groups of fewer branches than the minimum, by industry and value
     * @param ungrouped the ids of ranked branches that are in no group, since they lack tag or industry
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({"byIndustry", "tag", "minimumSize", "groups", "tooSmall", "ungrouped"})
    public record GroupingPart(
            boolean byIndustry,
            @Nullable @HostId String tag,
            @Min(Grouping.LEAST_MINIMUM) int minimumSize,
            @NotNull List<@NotNull @Valid GroupFigures> groups,
            @NotNull List<@NotNull @Valid GroupTooSmall> tooSmall,
            @NotNull List<@NotNull @HostId String> ungrouped) {
        /** Copies the lists. */
        public GroupingPart {
            groups = Copies.of(groups);
            tooSmall = Copies.of(tooSmall);
            ungrouped = Copies.of(ungrouped);
        }
    }

    /**
     * A group.
     *
     * @param industry the industry's id; null where it does not count
     * @param value the value of the tag; null where there is none
     * @param branches the ids of its branches, best ranked first
     * @param spread how far they lie from each other
     * @param sections the means of the sections that are scored in any of them, in the order of the checklist
     * @param weakestItems the ids of the items that are a finding in most of them, three at most, in the order of {@link ItemAcross}
     * @param text the same in a sentence
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({"industry", "value", "branches", "spread", "sections", "weakestItems", "text"})
    public record GroupFigures(
            @Nullable @KebabId String industry,
            @Nullable @Words String value,
            @NotEmpty List<@NotNull @HostId String> branches,
            @NotNull @Valid SpreadFigures spread,
            @NotNull List<@NotNull @Valid SectionMean> sections,
            @NotNull List<@NotNull @KebabId String> weakestItems,
            @NotNull @Words LocalizedText text) {
        /** Copies the lists. */
        public GroupFigures {
            branches = Copies.of(branches);
            sections = Copies.of(sections);
            weakestItems = Copies.of(weakestItems);
        }
    }

    /**
     * The mean of a section in a group.
     *
     * @param section its id
     * @param branches in how many branches it is scored
     * @param mean the mean of its scores there
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({"section", "branches", "mean"})
    public record SectionMean(
            @NotNull @KebabId String section,
            @Min(1) int branches,
            @NotNull @Valid MeanFigure mean) {}

    /**
     * A group whose figures are not shown.
     *
     * @param industry the industry's id; null where it does not count
     * @param value the value of the tag; null where there is none
     * @param text that it is too small, in a sentence
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({"industry", "value", "text"})
    public record GroupTooSmall(
            @Nullable @KebabId String industry,
            @Nullable @Words String value,
            @NotNull @Words LocalizedText text) {}
}
