package io.serviceaudit.testkit;

import io.serviceaudit.measure.Ratio;
import java.util.Optional;

/** The law {@link Law#BOUNDS}. */
final class Bounds {
    private Bounds() {}

    static void check(Trial trial) {
        Figures figures = trial.figures();
        figures.sections().forEach((id, points) -> check(trial, "S6", "score of section '" + id + "'", points.score()));
        check(trial, "S7", "health before knock-out", figures.beforeKnockOut().flatMap(Points::score));
        check(trial, "S8", "health", figures.health());
        check(trial, "S12", "coverage", figures.coverage());
    }

    private static void check(Trial trial, String rule, String what, Optional<Ratio> score) {
        score.ifPresent(value -> trial.require(
                value.signum() >= 0 && value.compareTo(Ratio.ONE) <= 0, rule, what, value, "from 0/1 to 1/1"));
    }
}
