package io.serviceaudit.testkit;

import io.serviceaudit.checklist.Band;
import io.serviceaudit.checklist.MissingValue;
import io.serviceaudit.checklist.Scoring;
import io.serviceaudit.checklist.ScoringModel;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.random.RandomGenerator;

/**
 * Random scoring parameters: every model, both policies for unanswered and for n/a, caps, minimum coverage, finding
 * thresholds, 0 to 2 decimals, top 0 to 5, own bands; each field left open at times.
 *
 * <p>The same seed gives the same parameters, on every machine and Java version.
 */
public final class RandomScorings {
    private static final long SALT = 0x5363_6F72_696E_67L;
    private static final List<String> BANDS = List.of("alarming", "poor", "fair", "good", "outstanding");

    private RandomScorings() {}

    /**
     * The parameters of a seed.
     *
     * @param seed any number
     * @return parameters, some of them open
     */
    public static Scoring ofSeed(long seed) {
        Dice dice = new Dice(seed, SALT);
        Scoring scoring = Scoring.open();
        if (!dice.oneIn(8)) {
            scoring = scoring.withModel(dice.one(List.of(ScoringModel.values())));
        }
        if (!dice.oneIn(4)) {
            scoring = scoring.withUnanswered(dice.one(List.of(MissingValue.values())));
        }
        if (!dice.oneIn(4)) {
            scoring = scoring.withNotApplicable(dice.one(List.of(MissingValue.values())));
        }
        if (!dice.oneIn(4)) {
            scoring = scoring.withKnockOutCap(percent(dice, "0", "39.9", "40", "50", "100"));
        }
        if (!dice.oneIn(2)) {
            scoring = scoring.withMinimumCoverage(percent(dice, "0", "50", "66.7", "80", "100"));
        }
        if (!dice.oneIn(2)) {
            scoring = scoring.withFindingBelow(
                    percent(dice, "0", "25", "50", "75", "100").movePointLeft(2));
        }
        if (!dice.oneIn(4)) {
            scoring = scoring.withDecimals(dice.from(0, 2));
        }
        if (!dice.oneIn(4)) {
            scoring = scoring.withTop(dice.from(0, 5));
        }
        if (!dice.oneIn(2)) {
            scoring = scoring.withBands(bands(dice));
        }
        return scoring;
    }

    /**
     * The next parameters of a generator, which gives their seed.
     *
     * @param random where the seed comes from
     * @return parameters, some of them open
     */
    public static Scoring next(RandomGenerator random) {
        return ofSeed(random.nextLong());
    }

    private static BigDecimal percent(Dice dice, String... usual) {
        return dice.oneIn(3) ? BigDecimal.valueOf(dice.from(0, 1_000), 1) : new BigDecimal(dice.one(List.of(usual)));
    }

    /** One to five bands; the lowest does not always begin at 0. */
    private static List<Band> bands(Dice dice) {
        TreeSet<BigDecimal> bounds = new TreeSet<>();
        bounds.add(dice.oneIn(4) ? BigDecimal.valueOf(dice.from(1, 300), 1) : BigDecimal.ZERO);
        for (int i = dice.from(0, 4); i > 0; i--) {
            bounds.add(dice.oneIn(5) ? BigDecimal.valueOf(100) : BigDecimal.valueOf(dice.from(301, 999), 1));
        }
        List<Band> bands = new ArrayList<>();
        for (BigDecimal from : bounds) {
            bands.add(Band.of(BANDS.get(bands.size()), from));
        }
        return bands;
    }
}
