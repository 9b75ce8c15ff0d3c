package io.serviceaudit.report;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which rule of scoring a value of a report follows from, by its place. */
final class FigureRules {
    private static final Pattern RECEIPT = Pattern.compile("/receipt/(\\d{1,6})(?:/.*)?");

    /** The first that fits holds. */
    private static final List<Rule> RULES = List.of(
            rule(
                    "S12",
                    "/status",
                    "/progress/.*",
                    "/coverage",
                    "/health/provisional",
                    "/sections/\\d+/(answered|total)"),
            rule("S8", "/health/(percent|knockedOutBy/.*)", "/findings/\\d+/knockOut"),
            rule("S7", "/health/(earned|possible|beforeKnockOut)"),
            rule("S13", "/health/band"),
            rule("S6", "/sections/\\d+/score/.*"),
            rule("S1", "/sections/\\d+/weight", "/sections/\\d+/items/\\d+/weight"),
            rule("S15", "/sections/\\d+/lost", "/sections/\\d+/items/\\d+/lost", "/findings/\\d+/lost"),
            rule("S4", "/sections/\\d+/items/\\d+/(state|excludedBy)"),
            rule("S10", "/sections/\\d+/items/\\d+/measured"),
            rule("S3", "/sections/\\d+/items/\\d+/value", "/findings/\\d+/value"),
            rule("S5", "/sections/\\d+/items/\\d+/(earned|possible)"),
            rule("S14", "/findings/\\d+/(redFlag|unanswered|contradiction)"),
            rule("S16", "/findings/\\d+/(priority|suggested)"),
            rule("S20", "/findings/\\d+/(gain|gainBeforeKnockOut)", "/whatIf/.*"),
            rule("S17", "/findings/\\d+/(item|section)", "/topProblems.*", "/weakZones.*", "/painPoints.*"),
            rule("S18", "/strengths.*"),
            rule("S19", "/comparison/.*"));

    private FigureRules() {}

    private record Rule(String id, Pattern places) {}

    private static Rule rule(String id, String... places) {
        return new Rule(id, Pattern.compile(String.join("|", places)));
    }

    /** The rule; empty if the value follows from none, as a name does. Of a receipt it is the rule that the receipt names. */
    static Optional<String> of(String pointer, AuditReport report) {
        Matcher receipt = RECEIPT.matcher(pointer);
        if (receipt.matches()) {
            int row = Integer.parseInt(receipt.group(1));
            return row < report.receipt().size()
                    ? Optional.of(report.receipt().get(row).rule())
                    : Optional.empty();
        }
        return RULES.stream()
                .filter(rule -> rule.places.matcher(pointer).matches())
                .map(Rule::id)
                .findFirst();
    }
}
