package io.serviceaudit.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.serviceaudit.conversation.PlannedStratum;
import io.serviceaudit.conversation.SamplingPlan;
import io.serviceaudit.conversation.Workload;
import io.serviceaudit.internal.Copies;
import io.serviceaudit.internal.Decimals;
import io.serviceaudit.internal.Require;
import io.serviceaudit.json.constraint.DocumentFormat;
import io.serviceaudit.json.constraint.HostId;
import io.serviceaudit.json.constraint.IsoDuration;
import io.serviceaudit.json.constraint.KebabId;
import io.serviceaudit.json.constraint.OneOf;
import io.serviceaudit.measure.Ratio;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How many conversations of each stratum are to be reviewed, as a document: what {@link Documents} reads and writes, and what a
 * host's own mapper binds. A plan that is kept is what the estimate rests on when the reviews are done. A part that is null was not given
 * and is left out.
 *
 * <p>The numbers of the strata and the hours follow from the rest. On reading they may be left out, and where they are given they are
 * recomputed: a plan whose numbers differ is refused.
 *
 * @param format {@value #FORMAT}
 * @param sample how many conversations to review in all
 * @param allocation how they are spread over the strata: {@code proportional}, {@code equal} or {@code neyman}
 * @param minimum how many each stratum gets at least, or all it has where that is less; null for no minimum
 * @param seed what the draw is made with; null if not said
 * @param strata the strata, which make up all conversations
 * @param workload what the reviews cost; null if not said
 */
@ReadableDocument
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"format", "sample", "allocation", "minimum", "seed", "strata", "workload"})
public record SamplingPlanDocument(
        @NotNull @DocumentFormat(FORMAT) String format,
        @NotNull @Min(1) @Max(MOST) Long sample,
        @NotNull @OneOf({"proportional", "equal", "neyman"}) String allocation,
        @Nullable @Min(0) @Max(MOST) Long minimum,
        @Nullable @HostId String seed,
        @NotEmpty List<@NotNull @Valid StratumDocument> strata,
        @Nullable @Valid WorkloadDocument workload)
        implements Document {
    /** The format and its major version. */
    public static final String FORMAT = "service-audit/sampling-plan/1";

    /** The most that can be counted of anything: 18 digits. */
    private static final long MOST = 999_999_999_999_999_999L;

    private static final Ratio WHOLE = Ratio.of(100);

    /** Copies the list. */
    public SamplingPlanDocument {
        strata = Copies.of(strata);
    }

    /**
     * A plan as a document, without seed and workload.
     *
     * @throws IllegalArgumentException if the spread of a stratum, or its expected share of unusable conversations in percent, is no
     *     decimal number, as a third is: a rounded one could give another plan
     */
    public static SamplingPlanDocument of(SamplingPlan plan) {
        Objects.requireNonNull(plan, "plan");
        return new SamplingPlanDocument(
                FORMAT,
                plan.sample(),
                plan.allocation().code(),
                plan.minimumPerStratum() == 0 ? null : plan.minimumPerStratum(),
                null,
                plan.strata().stream().map(StratumDocument::of).toList(),
                null);
    }

    /**
     * This plan with the seed its draw is made with.
     *
     * @throws IllegalArgumentException if it is not 1-128 printable characters
     */
    public SamplingPlanDocument withSeed(String seed) {
        Objects.requireNonNull(seed, "seed");
        return new SamplingPlanDocument(
                format, sample, allocation, minimum, Require.hostId("seed", seed), strata, workload);
    }

    /**
     * This plan with what its reviews cost, as {@link SamplingPlan#workload} tells.
     *
     * @throws IllegalArgumentException if it is of another number of conversations than the sample
     */
    public SamplingPlanDocument withWorkload(Workload workload) {
        Objects.requireNonNull(workload, "workload");
        if (workload.conversations() != sample) {
            throw new IllegalArgumentException("workload is of " + workload.conversations()
                    + " conversations; it must be of the sample of " + sample);
        }
        return new SamplingPlanDocument(
                format, sample, allocation, minimum, seed, strata, WorkloadDocument.of(workload));
    }

    /**
     * A stratum.
     *
     * @param id its id
     * @param population how many conversations it has
     * @param spread the standard deviation of their scores; null if not known
     * @param unusablePercent how many of a hundred conversations are expected to be unusable, less than 100; null for none
     * @param sample how many of them to review; null where it is left to be computed
     * @param replacements how many more to draw and keep in reserve; null for none, or where it is left to be computed
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({"id", "population", "spread", "unusablePercent", "sample", "replacements"})
    public record StratumDocument(
            @NotNull @KebabId String id,
            @NotNull @Min(0) @Max(MOST) Long population,
            @Nullable @PositiveOrZero BigDecimal spread,
            @Nullable @Min(0) @Max(100) BigDecimal unusablePercent,
            @Nullable @Min(0) @Max(MOST) Long sample,
            @Nullable @Min(0) @Max(MOST) Long replacements) {
        /** Takes numbers as they are written. */
        public StratumDocument {
            spread = Decimals.canonical(spread);
            unusablePercent = Decimals.canonical(unusablePercent);
        }

        private static StratumDocument of(PlannedStratum planned) {
            boolean allUsable = planned.unusableShare().isZero();
            return new StratumDocument(
                    planned.id(),
                    planned.population(),
                    planned.stratum()
                            .spread()
                            .map(spread -> exact("spread", spread, planned.id()))
                            .orElse(null),
                    allUsable
                            ? null
                            : exact(
                                    "unusable share in percent",
                                    planned.unusableShare().times(WHOLE),
                                    planned.id()),
                    planned.sample(),
                    allUsable ? null : planned.replacements());
        }

        private static BigDecimal exact(String thing, Ratio number, String stratum) {
            BigDecimal decimal = number.toDecimal();
            if (!Ratio.of(decimal).equals(number)) {
                throw new IllegalArgumentException(thing + " of stratum '" + stratum + "' is " + number
                        + "; it must be a decimal number, so that the document gives the same plan");
            }
            return decimal;
        }
    }

    /**
     * What the reviews cost.
     *
     * @param perReview the time one review of one conversation takes, more than 0
     * @param reviewedTwice how many conversations have a second reviewer, so that the agreement of reviewers can be told; null for none
     * @param hours the hours all reviews take, of all reviewers together; null where it is left to be computed
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({"perReview", "reviewedTwice", "hours"})
    public record WorkloadDocument(
            @NotNull @IsoDuration String perReview,
            @Nullable @Min(0) @Max(MOST) Long reviewedTwice,
            @Nullable @PositiveOrZero BigDecimal hours) {
        /** Takes numbers as they are written. */
        public WorkloadDocument {
            hours = Decimals.canonical(hours);
        }

        private static WorkloadDocument of(Workload workload) {
            return new WorkloadDocument(
                    workload.perReview().toString(),
                    workload.reviewedTwice() == 0 ? null : workload.reviewedTwice(),
                    workload.hours().toDecimal());
        }
    }
}
