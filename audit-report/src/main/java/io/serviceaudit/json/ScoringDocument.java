package io.serviceaudit.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.serviceaudit.checklist.Scoring;
import io.serviceaudit.internal.Copies;
import io.serviceaudit.internal.Decimals;
import io.serviceaudit.json.constraint.KebabId;
import io.serviceaudit.json.constraint.OneOf;
import io.serviceaudit.json.constraint.Words;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Scoring parameters as a document.
 *
 * @param id {@code standard}; null where a checklist has it as a field
 * @param version the version of the rules; null if left open
 * @param model how the whole follows from the parts; null if left open
 * @param unanswered {@code exclude} or {@code zero}; null if left open
 * @param notApplicable {@code exclude} or {@code zero}; null if left open
 * @param knockOutCap in percent; null if left open
 * @param minimumCoverage in percent; null if left open
 * @param findingBelow from 0 to 1; null if left open
 * @param decimals decimal places of percents; null if left open
 * @param top how many top problems are named; null if left open
 * @param bands the levels of health from the lowest up; null if left open
 */
@ReadableDocument
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
public record ScoringDocument(
        @Nullable @OneOf(Scoring.ID) String id,

        @Nullable @Min(Scoring.VERSION) @Max(Scoring.VERSION)
        Integer version,

        @Nullable @OneOf({"flat", "hierarchical", "flat-unweighted", "all-or-nothing"})
        String model,

        @Nullable @OneOf({"exclude", "zero"}) String unanswered,
        @Nullable @OneOf({"exclude", "zero"}) String notApplicable,
        @Nullable @Min(0) @Max(100) BigDecimal knockOutCap,
        @Nullable @Min(0) @Max(100) BigDecimal minimumCoverage,
        @Nullable @Min(0) @Max(1) BigDecimal findingBelow,
        @Nullable @Min(0) @Max(10) Integer decimals,
        @Nullable @Min(0) @Max(1_000) Integer top,
        @Nullable List<@NotNull @Valid BandDocument> bands)
        implements Document {
    /** Scoring parameters as a document; what is left open is left out. */
    public static ScoringDocument of(Scoring scoring) {
        Objects.requireNonNull(scoring, "scoring");
        return ChecklistToDocument.document(scoring);
    }

    /** Copies lists and maps, and takes numbers as they are written; a list or map that is left out where it is empty may be missing. */
    public ScoringDocument {
        knockOutCap = Decimals.canonical(knockOutCap);
        minimumCoverage = Decimals.canonical(minimumCoverage);
        findingBelow = Decimals.canonical(findingBelow);
        bands = Copies.of(bands);
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
    public record BandDocument(
            @NotNull @KebabId String id,
            @NotNull @Min(0) @Max(100) BigDecimal from,
            @Nullable @Words LocalizedText name) {
        /** Takes numbers as they are written. */
        public BandDocument {
            from = Decimals.canonical(from);
        }
    }
}
