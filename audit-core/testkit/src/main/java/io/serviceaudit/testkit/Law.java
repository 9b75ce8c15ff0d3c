package io.serviceaudit.testkit;

import io.serviceaudit.audit.Audit;
import io.serviceaudit.checklist.Scoring;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * What holds for every audit under every scoring, whatever the numbers are. A host holds its own checklists, parameters or
 * scoring to them, over audits of its own or {@linkplain RandomAudits random} ones.
 *
 * <p>Values are compared exactly, as fractions; only {@link #CONSISTENT} and {@link #RECEIPTED} also look at what is shown. Which
 * items apply, and what an answer is worth, is taken from the rules of the library (S2 to S4, S10, S11, S21), not from the scoring
 * under test.
 *
 * <p>The law <i>stable</i> (the same input gives the same bytes of report, on any machine, locale, time zone and Java version)
 * speaks of reports, so it is tested where reports are made and is not among these.
 */
public enum Law {
    /** 0 &lt;= section score, health, coverage &lt;= 1. */
    BOUNDS("bounds", Bounds::check),

    /**
     * A better answer never lowers health or its section, under every model, knock-outs included. For every item with a
     * value it tries the next better choice on its scale and the best one. Where a condition asks about the item, only
     * as far as that leaves the state of all other items as it is.
     */
    MONOTONE("monotone", Monotone::check),

    /**
     * An item excluded by a rule, or by the auditor under {@code notApplicable: exclude}, changes no score, whatever its weight. Excluded items
     * are given other weights and then removed; all others are excluded in turn, by a rule and by the auditor, and then
     * removed. Items that a condition asks about are not removed, since that would leave the condition without them.
     */
    NOT_APPLICABLE_IS_NEUTRAL("n/a is neutral", NotApplicableIsNeutral::check),

    /** The order of sections, items, answers and measurements changes no score; tried reversed and shuffled. */
    ORDER_FREE("order-free", OrderFree::check),

    /** Multiplying all item weights, or all section weights, by one factor changes no score. */
    SCALE_FREE("scale-free", ScaleFree::check),

    /**
     * Under {@code flat}, section weight times earned, and times possible, add up over the sections to earned and possible of the
     * whole. Says nothing under another model.
     */
    ADDITIVE("additive", Additive::check),

    /**
     * With one section, {@code hierarchical} equals {@code flat}. A checklist of several sections is made into one of one
     * section first, in which every item keeps its conditions and those of its section.
     */
    ONE_SECTION("one section", OneSection::check),

    /**
     * A critical item answered with value 0 never leaves health above the cap, and no band contradicts the percent
     * shown. Tried with the bands in force, and with one that begins exactly on the percent shown.
     */
    CONSISTENT("consistent", Consistent::check),

    /**
     * The receipt's steps, recomputed one by one, give the figures: every step follows from its inputs by its rule, inputs that name an
     * earlier figure have its exact value, parameters are those in force, nothing is left out of a sum, what is shown is the
     * exact value rounded, and the last values are those of the scoring.
     */
    RECEIPTED("receipted", Receipted::check);

    private final String code;
    private final Consumer<Trial> check;

    Law(String code, Consumer<Trial> check) {
        this.code = code;
        this.check = check;
    }

    /**
     * The name of the law.
     *
     * @return its name in the specification, such as {@code one section}
     */
    public String code() {
        return code;
    }

    /**
     * How a scoring breaks this law on one audit.
     *
     * @param function the scoring under test
     * @param scoring its parameters; where they are open, those of the audit's checklist hold, and then the standard's
     * @param audit the audit to try it on
     * @return every violation found; empty if the law holds
     */
    public List<Violation> violations(ScoringFunction function, Scoring scoring, Audit audit) {
        Trial trial = new Trial(this, function, scoring, audit);
        check.accept(trial);
        return trial.violations();
    }

    /**
     * How the library's scoring breaks this law on one audit.
     *
     * @param scoring the parameters; where they are open, those of the audit's checklist hold, and then the standard's
     * @param audit the audit to try it on
     * @return every violation found; empty if the law holds
     */
    public List<Violation> violations(Scoring scoring, Audit audit) {
        return violations(ScoringFunction.standard(), scoring, audit);
    }

    /**
     * Throws if a scoring breaks this law on one audit.
     *
     * @param function the scoring under test
     * @param scoring its parameters; where they are open, those of the audit's checklist hold, and then the standard's
     * @param audit the audit to try it on
     * @throws AssertionError naming law, rule, audit and both values of every violation, if there is one
     */
    public void assertHolds(ScoringFunction function, Scoring scoring, Audit audit) {
        List<Violation> violations = violations(function, scoring, audit);
        if (!violations.isEmpty()) {
            throw new AssertionError(
                    violations.stream().map(Violation::toString).collect(Collectors.joining("\n")));
        }
    }

    /**
     * Throws if the library's scoring breaks this law on one audit.
     *
     * @param scoring the parameters; where they are open, those of the audit's checklist hold, and then the standard's
     * @param audit the audit to try it on
     * @throws AssertionError naming law, rule, audit and both values of every violation, if there is one
     */
    public void assertHolds(Scoring scoring, Audit audit) {
        assertHolds(ScoringFunction.standard(), scoring, audit);
    }

    /** The name of the law, for display. */
    @Override
    public String toString() {
        return code;
    }
}
