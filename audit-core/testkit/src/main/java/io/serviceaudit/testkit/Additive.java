package io.serviceaudit.testkit;

import io.serviceaudit.checklist.ScoringModel;
import io.serviceaudit.checklist.Section;
import io.serviceaudit.measure.Ratio;
import java.util.Optional;

/** The law {@link Law#ADDITIVE}. */
final class Additive {
    private Additive() {}

    static void check(Trial trial) {
        if (trial.scoring().model().orElseThrow() != ScoringModel.FLAT) {
            return;
        }
        Ratio earned = Ratio.ZERO;
        Ratio possible = Ratio.ZERO;
        for (Section section : trial.checklist().sections()) {
            Ratio weight = Ratio.of(section.weight());
            Points points = trial.figures().section(section.id());
            earned = earned.plus(weight.times(points.earned()));
            possible = possible.plus(weight.times(points.possible()));
        }
        Optional<Points> whole = trial.figures().beforeKnockOut();
        Optional<Points> sum = possible.isZero() ? Optional.empty() : Optional.of(new Points(earned, possible));
        trial.requireEqual("S7", "earned of the whole", whole.map(Points::earned), sum.map(Points::earned));
        trial.requireEqual("S7", "possible of the whole", whole.map(Points::possible), sum.map(Points::possible));
    }
}
