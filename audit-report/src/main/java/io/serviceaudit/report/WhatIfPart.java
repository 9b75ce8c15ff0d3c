package io.serviceaudit.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.serviceaudit.checklist.Item;
import io.serviceaudit.internal.Copies;
import io.serviceaudit.internal.Decimals;
import io.serviceaudit.json.LocalizedText;
import io.serviceaudit.json.constraint.KebabId;
import io.serviceaudit.json.constraint.Words;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What improvements would give (rule S20): every item that can be improved, the smallest set that reaches a target, the best set within a
 * budget of effort. Which items apply is held fixed. A joint gain is an exact difference of health and seldom the sum of single gains.
 *
 * @param target the smallest set that reaches a target; null if none was asked for
 * @param budget the best set within a budget; null if none was asked for
 * @param candidates the items that can be improved: findings, most urgent first, then the rest, most lost first; empty if nothing can be
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"target", "budget", "candidates"})
public record WhatIfPart(
        @Nullable @Valid TargetRow target,
        @Nullable @Valid BudgetRow budget,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<@NotNull @Valid CandidateRow> candidates) {
    /** Copies lists; a list that is left out where it is empty may be missing. */
    public WhatIfPart {
        candidates = candidates == null ? List.of() : Copies.of(candidates);
    }

    /**
     * The smallest set that brings the percent shown to a target or above; if none does, the smallest of the highest health there is.
     *
     * @param percent the target
     * @param band the band whose lower bound is the target; null if a percent was asked for
     * @param reached whether it is reached
     * @param items the ids of the items, in the order of the candidates; empty if nothing is to be done, or nothing helps
     * @param health health with all of them at value 1, in percent
     * @param gain how much more that is than now, in percentage points
     * @param effort the sum of their efforts
     * @param summary the same in words
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({"percent", "band", "reached", "items", "health", "gain", "effort", "summary"})
    public record TargetRow(
            @NotNull @Min(0) @Max(100) BigDecimal percent,
            @Nullable @KebabId String band,
            boolean reached,
            @NotNull List<@NotNull @KebabId String> items,
            @NotNull @Min(0) @Max(100) BigDecimal health,
            @NotNull @Min(0) @Max(100) BigDecimal gain,
            @Min(0) int effort,
            @Nullable @Words LocalizedText summary) {
        /** Copies lists, and takes numbers as they are written. */
        public TargetRow {
            percent = Decimals.canonical(percent);
            items = Copies.of(items);
            health = Decimals.shown(health);
            gain = Decimals.shown(gain);
        }
    }

    /**
     * The set of the highest health whose efforts add up to a budget at most.
     *
     * @param effort the budget
     * @param items the ids of the items, in the order of the candidates; empty if nothing that helps is within the budget
     * @param health health with all of them at value 1, in percent
     * @param gain how much more that is than now, in percentage points
     * @param spent the sum of their efforts
     * @param summary the same in words
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({"effort", "items", "health", "gain", "spent", "summary"})
    public record BudgetRow(
            @Min(0) int effort,
            @NotNull List<@NotNull @KebabId String> items,
            @NotNull @Min(0) @Max(100) BigDecimal health,
            @NotNull @Min(0) @Max(100) BigDecimal gain,
            @Min(0) int spent,
            @Nullable @Words LocalizedText summary) {
        /** Copies lists, and takes numbers as they are written. */
        public BudgetRow {
            items = Copies.of(items);
            health = Decimals.shown(health);
            gain = Decimals.shown(gain);
        }
    }

    /**
     * An item that can be improved.
     *
     * @param item its id
     * @param section its section's id
     * @param question what is asked
     * @param finding whether it is a finding
     * @param gain percentage points that value 1 of it alone would give back
     * @param gainBeforeKnockOut the same before knock-out
     * @param effort what it usually takes, from 1 to 1,000
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({"item", "section", "question", "finding", "gain", "gainBeforeKnockOut", "effort"})
    public record CandidateRow(
            @NotNull @KebabId String item,
            @NotNull @KebabId String section,
            @Nullable @Words LocalizedText question,
            boolean finding,
            @NotNull @Min(0) @Max(100) BigDecimal gain,
            @NotNull @Min(0) @Max(100) BigDecimal gainBeforeKnockOut,
            @Min(1) @Max(Item.MOST_EFFORT) int effort) {
        /** Takes numbers as they are written. */
        public CandidateRow {
            gain = Decimals.shown(gain);
            gainBeforeKnockOut = Decimals.shown(gainBeforeKnockOut);
        }
    }
}
