package io.serviceaudit.testkit;

import io.serviceaudit.audit.Audit;
import io.serviceaudit.checklist.Scoring;
import io.serviceaudit.scoring.Scorer;

/**
 * A way to score audits, to be held to the {@linkplain Law laws}: the library's, or one of a host's own.
 *
 * <p>A law also asks for the scores of audits that differ a little from the one at hand, and of checklists that do, so the checklist
 * to score by is the one that {@link Audit#checklist()} gives at each call. The same audit and parameters must give the same
 * figures.
 */
@FunctionalInterface
public interface ScoringFunction {
    /**
     * Scores an audit.
     *
     * @param audit what to score; it knows its checklist
     * @param scoring the parameters, with nothing left open but the finding threshold where each scale's own holds
     * @return what the laws look at
     */
    Figures score(Audit audit, Scoring scoring);

    /**
     * The library's own scoring.
     *
     * @return a function that scores with {@link Scorer}
     */
    static ScoringFunction standard() {
        return (audit, scoring) ->
                Figures.of(Scorer.of(audit.checklist(), scoring).score(audit));
    }
}
