package io.serviceaudit.testkit;

import io.serviceaudit.checklist.Band;
import io.serviceaudit.measure.Ratio;
import io.serviceaudit.scoring.ReceiptStep;
import io.serviceaudit.scoring.Scorecard;
import io.serviceaudit.scoring.SectionScore;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a scoring made of one audit, as far as the {@linkplain Law laws} speak of it. {@link #of(Scorecard)} takes them from a
 * scorecard; a scoring of a host's own starts from {@link #none()} and sets what it has.
 *
 * <p>Immutable. What is left out is "absent", which two figures may agree on like on any value.
 */
public final class Figures {
    private static final Figures NONE = new Figures(Map.of(), null, null, null, null, null, List::of);

    private final Map<String, Points> sections;
    private final @Nullable Points whole;
    private final @Nullable Ratio health;
    private final @Nullable Ratio coverage;
    private final @Nullable BigDecimal shown;
    private final @Nullable String band;
    private final Supplier<List<ReceiptStep>> receipt;

    private Figures(
            Map<String, Points> sections,
            @Nullable Points whole,
            @Nullable Ratio health,
            @Nullable Ratio coverage,
            @Nullable BigDecimal shown,
            @Nullable String band,
            Supplier<List<ReceiptStep>> receipt) {
        this.sections = sections;
        this.whole = whole;
        this.health = health;
        this.coverage = coverage;
        this.shown = shown;
        this.band = band;
        this.receipt = receipt;
    }

    /**
     * Figures of a scoring that gave none.
     *
     * @return figures with no section, no health and no receipt
     */
    public static Figures none() {
        return NONE;
    }

    /**
     * The figures of a scorecard, its receipt included; that is made when it is asked for.
     *
     * @param scorecard what the library's scorer gave
     * @return every figure that the laws speak of
     */
    public static Figures of(Scorecard scorecard) {
        Figures figures = NONE;
        for (SectionScore section : scorecard.sections()) {
            figures = figures.withSection(section.section().id(), new Points(section.earned(), section.possible()));
        }
        return new Figures(
                figures.sections,
                scorecard
                        .health()
                        .terms()
                        .map(terms -> new Points(terms.earned(), terms.possible()))
                        .orElse(null),
                scorecard.health().score().orElse(null),
                scorecard.coverage().orElse(null),
                scorecard.health().score().map(scorecard::percent).orElse(null),
                scorecard.health().band().map(Band::id).orElse(null),
                scorecard::receipt);
    }

    /**
     * These figures with those of a section, in place of earlier ones of it.
     *
     * @param section the section's id
     * @param points the sums over its items, without the section's weight (rule S6)
     * @return changed figures
     */
    public Figures withSection(String section, Points points) {
        Map<String, Points> copy = new LinkedHashMap<>(sections);
        copy.put(Objects.requireNonNull(section, "section"), Objects.requireNonNull(points, "points"));
        return new Figures(Collections.unmodifiableMap(copy), whole, health, coverage, shown, band, receipt);
    }

    /**
     * These figures with those of the whole.
     *
     * @param beforeKnockOut the two terms of health before knock-out, as the model defines them (rule S7)
     * @param health health after knock-out, as a fraction of 1 (rule S8)
     * @return changed figures
     */
    public Figures withHealth(Points beforeKnockOut, Ratio health) {
        return new Figures(
                sections,
                Objects.requireNonNull(beforeKnockOut, "beforeKnockOut"),
                Objects.requireNonNull(health, "health"),
                coverage,
                shown,
                band,
                receipt);
    }

    /**
     * These figures with how much of the weight has a value.
     *
     * @param coverage a fraction of 1 (rule S12)
     * @return changed figures
     */
    public Figures withCoverage(Ratio coverage) {
        return new Figures(sections, whole, health, Objects.requireNonNull(coverage), shown, band, receipt);
    }

    /**
     * These figures with the percent of health that is shown.
     *
     * @param shown in percent, rounded (rule S9)
     * @return changed figures
     */
    public Figures withShown(BigDecimal shown) {
        return new Figures(sections, whole, health, coverage, Objects.requireNonNull(shown), band, receipt);
    }

    /**
     * These figures with the band of health.
     *
     * @param band the band's id (rule S13)
     * @return changed figures
     */
    public Figures withBand(String band) {
        return new Figures(sections, whole, health, coverage, shown, Objects.requireNonNull(band), receipt);
    }

    /**
     * These figures with how they came about.
     *
     * @param receipt the steps, each after those it rests on
     * @return changed figures
     */
    public Figures withReceipt(List<ReceiptStep> receipt) {
        List<ReceiptStep> steps = List.copyOf(receipt);
        return new Figures(sections, whole, health, coverage, shown, band, () -> steps);
    }

    /**
     * The sections' figures by id.
     *
     * @return in the order they were set in
     */
    public Map<String, Points> sections() {
        return sections;
    }

    /**
     * The figures of one section.
     *
     * @param section the section's id
     * @return 0 of 0 if the section has none
     */
    public Points section(String section) {
        return sections.getOrDefault(section, new Points(Ratio.ZERO, Ratio.ZERO));
    }

    /**
     * The two terms of health before knock-out.
     *
     * @return empty while there is no health
     */
    public Optional<Points> beforeKnockOut() {
        return Optional.ofNullable(whole);
    }

    /**
     * Health after knock-out.
     *
     * @return a fraction of 1; empty while there is no health
     */
    public Optional<Ratio> health() {
        return Optional.ofNullable(health);
    }

    /**
     * How much of the weight has a value.
     *
     * @return a fraction of 1; empty where nothing could have one
     */
    public Optional<Ratio> coverage() {
        return Optional.ofNullable(coverage);
    }

    /**
     * The percent of health that is shown.
     *
     * @return with the decimals shown; empty while there is no health
     */
    public Optional<BigDecimal> shown() {
        return Optional.ofNullable(shown);
    }

    /**
     * The band of health.
     *
     * @return its id; empty where none is named
     */
    public Optional<String> band() {
        return Optional.ofNullable(band);
    }

    /**
     * How the figures came about.
     *
     * @return the steps in order; empty if there are none
     */
    public List<ReceiptStep> receipt() {
        return receipt.get();
    }

    /** Health as a fraction, for display. */
    @Override
    public String toString() {
        return "Figures[" + (health == null ? "no health" : health) + "]";
    }
}
