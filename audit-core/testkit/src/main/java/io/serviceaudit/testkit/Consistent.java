package io.serviceaudit.testkit;

import io.serviceaudit.checklist.Band;
import io.serviceaudit.measure.Ratio;
import io.serviceaudit.scoring.ItemScore;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The law {@link Law#CONSISTENT}. */
final class Consistent {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Consistent() {}

    static void check(Trial trial) {
        checkCap(trial);
        Figures figures = trial.figures();
        checkBand(trial, figures, trial.scoring().bands().orElseThrow(), "");
        figures.shown().ifPresent(shown -> {
            List<Band> bands = around(shown);
            checkBand(
                    trial,
                    trial.score(trial.audit(), trial.scoring().withBands(bands)),
                    bands,
                    ", with a band from there on,");
        });
    }

    private static void checkCap(Trial trial) {
        Ratio cap = Ratio.ofPercent(trial.scoring().knockOutCap().orElseThrow());
        for (ItemScore row : trial.rows()) {
            boolean failed =
                    row.item().isCritical() && row.value().filter(Ratio::isZero).isPresent();
            Optional<Ratio> health = failed ? trial.figures().health() : Optional.empty();
            health.ifPresent(score -> trial.require(
                    score.compareTo(cap) <= 0,
                    "S8",
                    "health with critical item '" + row.item().id() + "' answered at 0",
                    score,
                    "at most the cap, " + cap));
        }
    }

    /** Bands that end right below the percent, begin on it, and begin right above it. */
    private static List<Band> around(BigDecimal shown) {
        List<Band> bands = new ArrayList<>();
        if (shown.signum() > 0) {
            bands.add(Band.of("below", BigDecimal.ZERO));
        }
        bands.add(Band.of("on", shown));
        BigDecimal next = shown.add(shown.ulp());
        if (next.compareTo(HUNDRED) <= 0) {
            bands.add(Band.of("above", next));
        }
        return bands;
    }

    private static void checkBand(Trial trial, Figures figures, List<Band> bands, String change) {
        Optional<BigDecimal> shown = figures.shown();
        Optional<String> expected = shown.flatMap(percent -> bands.stream()
                .filter(each -> each.from().compareTo(percent) <= 0)
                .reduce((lower, higher) -> higher)
                .map(Band::id));
        figures.band()
                .ifPresent(band -> trial.requireEqual(
                        "S13",
                        "band of a health shown as "
                                + shown.map(percent -> percent.toPlainString() + " percent")
                                        .orElse("absent")
                                + change,
                        Optional.of(band),
                        expected));
    }
}
