package io.serviceaudit.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.serviceaudit.checklist.Text;
import io.serviceaudit.measure.Comparator;
import io.serviceaudit.measure.Metrics;
import io.serviceaudit.measure.Quantity;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MetricBandsTest {
    private static final Text NAME = Text.of("en", "own");

    private static Bound bound(Comparator when, String points) {
        return new Bound(when, Quantity.ofPoints(points));
    }

    private static MetricBand band(String id) {
        return MetricBand.of(Metrics.NPS, id, NAME);
    }

    // The published bands: below 0 critical, 30 to 50 normal, 70 and over excellent; no word between them.
    @ParameterizedTest
    @CsvSource({
        "-100, critical, , ",
        "-0.001, critical, , ",
        "0, , critical, normal",
        "29.999, , critical, normal",
        "30, normal, , ",
        "42, normal, , ",
        "50, normal, , ",
        "50.001, , normal, excellent",
        "69.999, , normal, excellent",
        "70, excellent, , ",
        "100, excellent, , "
    })
    void aScoreLiesInABandOrBetweenTheNearest(String points, String band, String below, String above) {
        BandPosition position = MetricBands.standard()
                .positionOf(Metrics.NPS, Quantity.ofPoints(points))
                .orElseThrow();
        assertThat(position.band().map(MetricBand::id).orElse(null)).isEqualTo(band);
        assertThat(position.nearestBelow().map(MetricBand::id).orElse(null)).isEqualTo(below);
        assertThat(position.nearestAbove().map(MetricBand::id).orElse(null)).isEqualTo(above);
    }

    @ParameterizedTest
    @CsvSource({"critical, критический", "normal, нормальный", "excellent, отличный"})
    void theBundledBandsHaveNamesInBothLanguages(String id, String russian) {
        MetricBand band = MetricBands.standard().of(Metrics.NPS).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
        assertThat(band.name().in(Locale.ENGLISH)).isEqualTo(id);
        assertThat(band.name().in(Locale.forLanguageTag("ru"))).isEqualTo(russian);
    }

    @Test
    void theBundledBandsHaveTheirBounds() {
        List<MetricBand> bands = MetricBands.standard().of(Metrics.NPS);
        assertThat(bands.get(0).low()).isEmpty();
        assertThat(bands.get(0).high()).contains(bound(Comparator.LESS, "0"));
        assertThat(bands.get(1).low()).contains(bound(Comparator.AT_LEAST, "30"));
        assertThat(bands.get(1).high()).contains(bound(Comparator.AT_MOST, "50"));
        assertThat(bands.get(2).low()).contains(bound(Comparator.AT_LEAST, "70"));
        assertThat(bands.get(2).high()).isEmpty();
    }

    @Test
    void bandsAreEqualWhenAllTheySayIs() {
        MetricBand band = band("own");
        MetricBand from = band.from(bound(Comparator.AT_LEAST, "1"));
        MetricBand upTo = band.upTo(bound(Comparator.AT_MOST, "1"));
        assertThat(band).isEqualTo(band("own")).hasSameHashCodeAs(band("own"));
        assertThat(List.of(
                        band,
                        from,
                        upTo,
                        band("other"),
                        MetricBand.of(Metrics.NPS, "own", Text.of("en", "other")),
                        MetricBand.of(Metrics.CRR, "own", NAME)))
                .doesNotHaveDuplicates();
        assertThat(MetricBands.of(List.of(from)))
                .isEqualTo(MetricBands.of(List.of(from)))
                .isNotEqualTo(MetricBands.of(List.of(upTo)));
        assertThat(List.of(
                        BandPosition.in(from),
                        BandPosition.in(upTo),
                        BandPosition.between(from, null),
                        BandPosition.between(null, from),
                        BandPosition.between(from, upTo)))
                .doesNotHaveDuplicates();
    }

    @Test
    void theBundledBandsAreThree() {
        assertThat(MetricBands.standard().of(Metrics.NPS))
                .extracting(MetricBand::id)
                .containsExactly("critical", "normal", "excellent");
    }

    @Test
    void aMetricWithoutBandsHasNoPosition() {
        assertThat(MetricBands.standard().of(Metrics.CRR)).isEmpty();
        assertThat(MetricBands.standard().positionOf(Metrics.CRR, Quantity.ofPercent("80")))
                .isEmpty();
    }

    @Test
    void beyondTheLastBandThereIsNoneAbove() {
        MetricBand low = band("low").upTo(bound(Comparator.AT_MOST, "10"));
        MetricBands bands = MetricBands.of(List.of(low));
        BandPosition position =
                bands.positionOf(Metrics.NPS, Quantity.ofPoints("11")).orElseThrow();
        assertThat(position).isEqualTo(BandPosition.between(low, null));
        assertThat(position.nearestAbove()).isEmpty();
        assertThat(bands.positionOf(Metrics.NPS, Quantity.ofPoints("10"))).contains(BandPosition.in(low));
    }

    @Test
    void aBandWithoutBoundsHasEveryValue() {
        assertThat(band("any").contains(Quantity.ofPoints("-100"))).isTrue();
        assertThat(band("any").contains(Quantity.ofPoints("100"))).isTrue();
    }

    @Test
    void whatCannotBeAValueIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MetricBands.standard().positionOf(Metrics.NPS, Quantity.ofPoints("101")))
                .withMessage("value of metric 'nps' is 101; it must be from -100 to 100");
    }

    @Test
    void bandsMayTouchWhereOnlyOneHasThePoint() {
        MetricBand low = band("low").upTo(bound(Comparator.LESS, "10"));
        MetricBand high = band("high").from(bound(Comparator.AT_LEAST, "10"));
        assertThat(MetricBands.of(List.of(low, high)).positionOf(Metrics.NPS, Quantity.ofPoints("10")))
                .contains(BandPosition.in(high));
    }

    @Test
    void bandsThatShareAValueOrAreOutOfOrderAreRefused() {
        MetricBand low = band("low").upTo(bound(Comparator.AT_MOST, "10"));
        MetricBand high = band("high").from(bound(Comparator.AT_LEAST, "10"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MetricBands.of(List.of(low, high)))
                .withMessage("band is 'nps, high'; it must lie above 'nps, low' and not overlap it");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MetricBands.of(List.of(high, low)))
                .withMessage("band is 'nps, low'; it must lie above 'nps, high' and not overlap it");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MetricBands.of(List.of(low, low)))
                .withMessage("band 'nps, low' is given twice; ids must differ");
    }

    @Test
    void aBandsBoundsAreOnTheirSidesAndInOrder() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> band("own").from(bound(Comparator.LESS, "10")))
                .withMessage("low of band 'own' is '<'; it must be >= or >");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> band("own").upTo(bound(Comparator.GREATER, "10")))
                .withMessage("high of band 'own' is '>'; it must be < or <=");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> band("own").from(bound(Comparator.AT_LEAST, "10")).upTo(bound(Comparator.LESS, "10")))
                .withMessage("low of band 'own' is 10; it must be less than high, which is 10");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> band("own").from(new Bound(Comparator.AT_LEAST, Quantity.ofPercent("10"))))
                .withMessage("value of metric 'nps' is in percent; it must be in points");
    }
}
