package io.serviceaudit.checklist;

import io.serviceaudit.internal.Require;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Parameters of the scoring {@code standard}, version 1. Each may be left open: what a caller sets wins over what the
 * checklist sets, and that over the {@linkplain #standard() standard}, field by field.
 *
 * <p>Immutable; start from {@link #open()} and set what differs.
 */
public final class Scoring {
    /** The id of the only scoring there is. */
    public static final String ID = "standard";

    /** The version of the rules. */
    public static final int VERSION = 1;

    private static final Scoring OPEN = new Scoring(null, null, null, null, null, null, null, null, null);
    private static final Scoring STANDARD = OPEN.withModel(ScoringModel.FLAT)
            .withUnanswered(MissingValue.EXCLUDE)
            .withNotApplicable(MissingValue.EXCLUDE)
            .withKnockOutCap(BigDecimal.ZERO)
            .withMinimumCoverage(BigDecimal.ZERO)
            .withDecimals(1)
            .withTop(3)
            .withBands(List.of(
                    Band.of("critical", BigDecimal.ZERO),
                    Band.of("at-risk", BigDecimal.valueOf(40)),
                    Band.of("healthy", BigDecimal.valueOf(70)),
                    Band.of("excellent", BigDecimal.valueOf(90))));

    private final @Nullable ScoringModel model;
    private final @Nullable MissingValue unanswered;
    private final @Nullable MissingValue notApplicable;
    private final @Nullable BigDecimal knockOutCap;
    private final @Nullable BigDecimal minimumCoverage;
    private final @Nullable BigDecimal findingBelow;
    private final @Nullable Integer decimals;
    private final @Nullable Integer top;
    private final @Nullable List<Band> bands;

    private Scoring(
            @Nullable ScoringModel model,
            @Nullable MissingValue unanswered,
            @Nullable MissingValue notApplicable,
            @Nullable BigDecimal knockOutCap,
            @Nullable BigDecimal minimumCoverage,
            @Nullable BigDecimal findingBelow,
            @Nullable Integer decimals,
            @Nullable Integer top,
            @Nullable List<Band> bands) {
        this.model = model;
        this.unanswered = unanswered;
        this.notApplicable = notApplicable;
        this.knockOutCap = knockOutCap;
        this.minimumCoverage = minimumCoverage;
        this.findingBelow = findingBelow;
        this.decimals = decimals;
        this.top = top;
        this.bands = bands;
    }

    /** Parameters that leave everything open. */
    public static Scoring open() {
        return OPEN;
    }

    /**
     * The defaults: flat, unanswered and n/a excluded, knock-out cap 0, no minimum coverage, 1 decimal, top 3, the four
     * bands of rule S13. The finding threshold is open: each scale's own.
     */
    public static Scoring standard() {
        return STANDARD;
    }

    /** These parameters, with {@code fallback}'s where these are open. */
    public Scoring orElse(Scoring fallback) {
        return new Scoring(
                model != null ? model : fallback.model,
                unanswered != null ? unanswered : fallback.unanswered,
                notApplicable != null ? notApplicable : fallback.notApplicable,
                knockOutCap != null ? knockOutCap : fallback.knockOutCap,
                minimumCoverage != null ? minimumCoverage : fallback.minimumCoverage,
                findingBelow != null ? findingBelow : fallback.findingBelow,
                decimals != null ? decimals : fallback.decimals,
                top != null ? top : fallback.top,
                bands != null ? bands : fallback.bands);
    }

    /** These parameters with a model (rule S7). */
    public Scoring withModel(ScoringModel model) {
        return new Scoring(
                Objects.requireNonNull(model, "model"),
                unanswered,
                notApplicable,
                knockOutCap,
                minimumCoverage,
                findingBelow,
                decimals,
                top,
                bands);
    }

    /** These parameters with what unanswered items count (rule S5). */
    public Scoring withUnanswered(MissingValue unanswered) {
        return new Scoring(
                model,
                Objects.requireNonNull(unanswered, "unanswered"),
                notApplicable,
                knockOutCap,
                minimumCoverage,
                findingBelow,
                decimals,
                top,
                bands);
    }

    /** These parameters with what items marked n/a by the auditor count (rule S5). */
    public Scoring withNotApplicable(MissingValue notApplicable) {
        return new Scoring(
                model,
                unanswered,
                Objects.requireNonNull(notApplicable, "notApplicable"),
                knockOutCap,
                minimumCoverage,
                findingBelow,
                decimals,
                top,
                bands);
    }

    /**
     * These parameters with the highest health, in percent, that a failed critical item leaves (rule S8).
     *
     * @throws IllegalArgumentException if it is not from 0 to 100
     */
    public Scoring withKnockOutCap(BigDecimal percent) {
        Require.between("knockOutCap", percent, 0, 100);
        return new Scoring(
                model, unanswered, notApplicable, percent, minimumCoverage, findingBelow, decimals, top, bands);
    }

    /**
     * These parameters with the coverage, in percent, below which health is provisional (rule S12).
     *
     * @throws IllegalArgumentException if it is not from 0 to 100
     */
    public Scoring withMinimumCoverage(BigDecimal percent) {
        Require.between("minimumCoverage", percent, 0, 100);
        return new Scoring(model, unanswered, notApplicable, knockOutCap, percent, findingBelow, decimals, top, bands);
    }

    /**
     * These parameters with one finding threshold for all scales (rule S14).
     *
     * @param value values below it are findings; from 0 (none is) to 1
     * @throws IllegalArgumentException if it is out of range
     */
    public Scoring withFindingBelow(BigDecimal value) {
        Require.between("findingBelow", value, 0, 1);
        return new Scoring(model, unanswered, notApplicable, knockOutCap, minimumCoverage, value, decimals, top, bands);
    }

    /**
     * These parameters with the decimal places of percents (rule S9).
     *
     * @throws IllegalArgumentException if it is not from 0 to 10
     */
    public Scoring withDecimals(int decimals) {
        Require.between("decimals", decimals, 0, 10);
        return new Scoring(
                model, unanswered, notApplicable, knockOutCap, minimumCoverage, findingBelow, decimals, top, bands);
    }

    /**
     * These parameters with how many top problems and pain points are named (rule S17).
     *
     * @throws IllegalArgumentException if it is not from 0 to 1,000
     */
    public Scoring withTop(int top) {
        Require.between("top", top, 0, 1_000);
        return new Scoring(
                model, unanswered, notApplicable, knockOutCap, minimumCoverage, findingBelow, decimals, top, bands);
    }

    /**
     * These parameters with bands of health, from the lowest up (rule S13).
     *
     * @throws IllegalArgumentException if there is none, two have one id, or a bound is not above the one before
     */
    public Scoring withBands(List<Band> bands) {
        List<Band> copy = Require.unique("band", bands, Band::id);
        if (copy.isEmpty()) {
            throw new IllegalArgumentException("bands are empty; there must be at least one");
        }
        for (int i = 1; i < copy.size(); i++) {
            if (copy.get(i).from().compareTo(copy.get(i - 1).from()) <= 0) {
                throw new IllegalArgumentException("from of band '"
                        + copy.get(i).id() + "' is "
                        + copy.get(i).from().toPlainString() + "; it must be above that of '"
                        + copy.get(i - 1).id() + "', " + copy.get(i - 1).from().toPlainString());
            }
        }
        return new Scoring(
                model, unanswered, notApplicable, knockOutCap, minimumCoverage, findingBelow, decimals, top, copy);
    }

    /** The model; empty if open. */
    public Optional<ScoringModel> model() {
        return Optional.ofNullable(model);
    }

    /** What unanswered items count; empty if open. */
    public Optional<MissingValue> unanswered() {
        return Optional.ofNullable(unanswered);
    }

    /** What items marked n/a by the auditor count; empty if open. */
    public Optional<MissingValue> notApplicable() {
        return Optional.ofNullable(notApplicable);
    }

    /** The highest health, in percent, that a failed critical item leaves; empty if open. */
    public Optional<BigDecimal> knockOutCap() {
        return Optional.ofNullable(knockOutCap);
    }

    /** The coverage, in percent, below which health is provisional; empty if open. */
    public Optional<BigDecimal> minimumCoverage() {
        return Optional.ofNullable(minimumCoverage);
    }

    /** The finding threshold for all scales; empty if open, and then each scale's own holds. */
    public Optional<BigDecimal> findingBelow() {
        return Optional.ofNullable(findingBelow);
    }

    /** The decimal places of percents; empty if open. */
    public Optional<Integer> decimals() {
        return Optional.ofNullable(decimals);
    }

    /** How many top problems and pain points are named; empty if open. */
    public Optional<Integer> top() {
        return Optional.ofNullable(top);
    }

    /** The bands from the lowest up; empty if open. */
    public Optional<List<Band>> bands() {
        return Optional.ofNullable(bands);
    }

    /** Parameters are equal when every field is, numbers by value. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Scoring that
                && model == that.model
                && unanswered == that.unanswered
                && notApplicable == that.notApplicable
                && sameNumber(knockOutCap, that.knockOutCap)
                && sameNumber(minimumCoverage, that.minimumCoverage)
                && sameNumber(findingBelow, that.findingBelow)
                && Objects.equals(decimals, that.decimals)
                && Objects.equals(top, that.top)
                && Objects.equals(bands, that.bands);
    }

    @Override
    public int hashCode() {
        return Objects.hash(model, unanswered, notApplicable, decimals, top, bands);
    }

    private static boolean sameNumber(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null || other == null ? one == null && other == null : one.compareTo(other) == 0;
    }
}
