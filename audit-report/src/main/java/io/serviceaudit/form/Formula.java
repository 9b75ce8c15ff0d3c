package io.serviceaudit.form;

import java.util.List;

/**
 * An expression of SurveyJS that is true or false, or one of the two already when it is written.
 *
 * @param text the expression, in brackets where it needs them beside others; {@code true} or {@code false} where it is known
 */
record Formula(String text) {
    static final Formula TRUE = new Formula("true");
    static final Formula FALSE = new Formula("false");

    static Formula of(boolean known) {
        return known ? TRUE : FALSE;
    }

    static Formula all(List<Formula> formulas) {
        return join(formulas, " and ", TRUE, FALSE);
    }

    static Formula any(List<Formula> formulas) {
        return join(formulas, " or ", FALSE, TRUE);
    }

    /**
     * Formulas joined.
     *
     * @param neutral changes nothing, and is the result of none
     * @param decisive decides alone
     */
    private static Formula join(List<Formula> formulas, String word, Formula neutral, Formula decisive) {
        if (formulas.contains(decisive)) {
            return decisive;
        }
        List<String> open = formulas.stream()
                .filter(formula -> !formula.equals(neutral))
                .map(Formula::text)
                .distinct()
                .toList();
        return switch (open.size()) {
            case 0 -> neutral;
            case 1 -> new Formula(open.get(0));
            default -> new Formula("(" + String.join(word, open) + ")");
        };
    }

    boolean isTrue() {
        return equals(TRUE);
    }
}
