package io.serviceaudit.report;

import io.serviceaudit.audit.Audit;
import io.serviceaudit.checklist.Text;
import io.serviceaudit.measure.Measurement;
import io.serviceaudit.measure.Quantity;
import io.serviceaudit.plan.GoalProgress;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** How far a goal has come, in a sentence. */
final class GoalWords {
    private GoalWords() {}

    /**
     * The sentence.
     *
     * @param audit the audit whose values the goal is held against, for the currency of money
     */
    static Text sentence(GoalProgress progress, Audit audit, Wording wording) {
        String metric = progress.goal().metric().id();
        Map<String, Object> values = new HashMap<>();
        values.put("metric", wording.metricText(metric));
        if (progress.state() == GoalProgress.State.NOT_MEASURED) {
            values.put(
                    "reason",
                    progress.reason()
                            .map(reason -> ReportTerms.plan("goal.reason." + reason.code()))
                            .orElseThrow());
            return ChangeWords.text("goal.not-measured", values);
        }
        Optional<String> currency =
                Optional.ofNullable(audit.measurements().get(metric)).flatMap(Measurement::currency);
        values.put("current", value(progress.current(), currency));
        values.put("wanted", value(progress.wanted(), currency));
        progress.before().ifPresent(before -> values.put("before", FigureWords.value(before, currency)));
        progress.left()
                .ifPresent(left -> values.put("left", FigureWords.distance(left.unit(), left.amount(), currency)));
        String suffix = progress.before().isPresent() ? "" : ".alone";
        return ChangeWords.text("goal." + progress.state().code() + suffix, values);
    }

    private static Text value(Optional<Quantity> quantity, Optional<String> currency) {
        return quantity.map(found -> FigureWords.value(found, currency)).orElseThrow();
    }
}
