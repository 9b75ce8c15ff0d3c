package io.serviceaudit.testkit;

import io.serviceaudit.checklist.Band;
import io.serviceaudit.scoring.Finding;
import io.serviceaudit.scoring.Scorecard;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a host pins of an audit's score, so that a change of rules, weights or versions does not go by unseen: the percent shown,
 * the band, and the findings in their order.
 *
 * <p>Written in one line: {@code 63.3 at-risk [known-pains, customisation]}. Without health it begins with {@code none}; the band is left
 * out where there is none; {@code []} says that there are no findings, and without brackets findings are not pinned.
 *
 * <pre>{@code
 * PinnedScore.assertPinned("63.3 at-risk [known-pains, customisation]", scorer.score(audit));
 * }</pre>
 */
public final class PinnedScore {
    private static final String NO_HEALTH = "none";
    private static final String ID = "[a-z0-9]+(?:-[a-z0-9]+)*";
    private static final Pattern FORM = Pattern.compile("(?<percent>none|[0-9]+(?:\\.[0-9]+)?)(?: (?<band>" + ID
            + "))?(?: \\[(?<findings>(?:" + ID + "(?:, " + ID + ")*)?)])?");

    private final String percent;
    private final @Nullable String band;
    private final @Nullable List<String> findings;

    private PinnedScore(String percent, @Nullable String band, @Nullable List<String> findings) {
        this.percent = percent;
        this.band = band;
        this.findings = findings;
    }

    /**
     * The pin of a scorecard as it is, findings included.
     *
     * @param scorecard what to pin
     * @return a pin that the scorecard matches
     */
    public static PinnedScore of(Scorecard scorecard) {
        return new PinnedScore(
                scorecard
                        .health()
                        .score()
                        .map(scorecard::percent)
                        .map(BigDecimal::toPlainString)
                        .orElse(NO_HEALTH),
                scorecard.health().band().map(Band::id).orElse(null),
                scorecard.findings().stream().map(PinnedScore::item).toList());
    }

    /**
     * The pin of a line that {@link #toString()} wrote.
     *
     * @param pin such as {@code 63.3 at-risk [known-pains, customisation]}
     * @return the pin
     * @throws IllegalArgumentException if the line is not of that form
     */
    public static PinnedScore parse(String pin) {
        Matcher matcher = FORM.matcher(pin);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("pin is '" + pin
                    + "'; it must read like '63.3 at-risk [known-pains, customisation]', '63.3 at-risk' or 'none []'");
        }
        String findings = matcher.group("findings");
        return new PinnedScore(
                matcher.group("percent"),
                matcher.group("band"),
                findings == null ? null : findings.isEmpty() ? List.of() : List.of(findings.split(", ", -1)));
    }

    /**
     * Throws if a scorecard is not as pinned.
     *
     * @param pin such as {@code 63.3 at-risk [known-pains, customisation]}
     * @param scorecard what the audit scores now
     * @throws AssertionError naming the audit, every difference, and the line that would pin what is there
     * @throws IllegalArgumentException if the pin is not of the form above
     */
    public static void assertPinned(String pin, Scorecard scorecard) {
        List<String> differences = parse(pin).differences(scorecard);
        if (!differences.isEmpty()) {
            throw new AssertionError("score of audit '" + scorecard.audit().id() + "' of checklist "
                    + scorecard.checklist() + " is not as pinned\n  " + String.join("\n  ", differences)
                    + "\n  it scores \"" + of(scorecard) + "\"");
        }
    }

    /**
     * How a scorecard differs from this pin, each difference with both values.
     *
     * @param scorecard what the audit scores now
     * @return sentences for display; empty if the scorecard is as pinned
     */
    public List<String> differences(Scorecard scorecard) {
        PinnedScore found = of(scorecard);
        List<String> differences = new ArrayList<>();
        if (!percent.equals(found.percent)) {
            differences.add("percent is " + found.percent + ", pinned is " + percent);
        }
        if (!Objects.equals(band, found.band)) {
            differences.add("band is " + text(found.band) + ", pinned is " + text(band));
        }
        if (findings != null) {
            compare(findings, found.findings == null ? List.of() : found.findings, differences);
        }
        return differences;
    }

    private static void compare(List<String> pinned, List<String> found, List<String> differences) {
        List<String> missing =
                pinned.stream().filter(item -> !found.contains(item)).toList();
        List<String> added =
                found.stream().filter(item -> !pinned.contains(item)).toList();
        if (!missing.isEmpty()) {
            differences.add("no longer a finding: " + String.join(", ", missing));
        }
        if (!added.isEmpty()) {
            differences.add("a finding now: " + String.join(", ", added));
        }
        List<String> order = pinned.stream().filter(found::contains).toList();
        List<String> orderNow = found.stream().filter(pinned::contains).toList();
        if (!order.equals(orderNow)) {
            differences.add("findings come in the order " + String.join(", ", orderNow) + ", pinned is "
                    + String.join(", ", order));
        }
    }

    private static String text(@Nullable String band) {
        return band == null ? "none" : "'" + band + "'";
    }

    private static String item(Finding finding) {
        return finding.item().item().id();
    }

    /**
     * The percent shown.
     *
     * @return the percent as written, with its decimals; empty where no health is pinned
     */
    public Optional<BigDecimal> percent() {
        return percent.equals(NO_HEALTH) ? Optional.empty() : Optional.of(new BigDecimal(percent));
    }

    /**
     * The band.
     *
     * @return its id; empty where it is pinned that there is none
     */
    public Optional<String> band() {
        return Optional.ofNullable(band);
    }

    /**
     * The findings.
     *
     * @return ids of items, most urgent first; empty where they are not pinned
     */
    public Optional<List<String>> findings() {
        return Optional.ofNullable(findings);
    }

    /** Pins are equal when their lines are. */
    @Override
    public boolean equals(Object other) {
        return other instanceof PinnedScore that && toString().equals(that.toString());
    }

    @Override
    public int hashCode() {
        return toString().hashCode();
    }

    /** The line that {@link #parse(String)} reads. */
    @Override
    public String toString() {
        return Stream.of(
                        Optional.of(percent),
                        Optional.ofNullable(band),
                        Optional.ofNullable(findings).map(items -> "[" + String.join(", ", items) + "]"))
                .flatMap(Optional::stream)
                .reduce((left, right) -> left + " " + right)
                .orElseThrow();
    }
}
