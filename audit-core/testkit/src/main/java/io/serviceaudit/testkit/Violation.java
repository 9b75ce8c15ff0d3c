package io.serviceaudit.testkit;

import java.util.Objects;

/**
 * One case in which a scoring does not do what a law says.
 *
 * @param law the law
 * @param rule the id of the rule it follows from, such as {@code S8}
 * @param audit the id of the audit it was seen on, with that audit's checklist: {@code audit 'a1' of checklist shop 1.0.0}
 * @param what the figure, with what was done to the audit or checklist, if anything was
 * @param found the value found, exact
 * @param required what the law asks for, with the other value, exact
 */
public record Violation(Law law, String rule, String audit, String what, String found, String required) {
    /**
     * Checks that nothing is null.
     *
     * @param law the law
     * @param rule the id of the rule
     * @param audit the audit, with its checklist
     * @param what the figure
     * @param found the value found
     * @param required what the law asks for
     */
    public Violation {
        Objects.requireNonNull(law, "law");
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(audit, "audit");
        Objects.requireNonNull(what, "what");
        Objects.requireNonNull(found, "found");
        Objects.requireNonNull(required, "required");
    }

    /** All of it in one sentence, for display. */
    @Override
    public String toString() {
        return "law '" + law.code() + "' (" + rule + ") is broken by " + audit + ": " + what + " is " + found
                + "; it must be " + required;
    }
}
