package io.serviceaudit.compare;

import io.serviceaudit.benchmark.Industries;
import io.serviceaudit.benchmark.Industry;
import io.serviceaudit.benchmark.Segment;
import io.serviceaudit.internal.Require;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How subjects are put into groups, and how many a group must have for its figures to be shown. Immutable; {@code with...} gives a changed
 * copy.
 *
 * <p>An industry that goes by another name, an alias of the taxonomy, is the industry it stands for. A subject without the industry or the tag that is asked for is in no group.
 */
public final class Grouping {
    /**
     * How many subjects a group must have unless said otherwise: 5, the smallest group of which no quartile is the lowest or the highest
     * value. Of four, the first quartile is the value of whoever is last.
     */
    public static final int USUAL_MINIMUM = 5;

    /**
     * The least minimum: 3. Of two subjects, each could read the other's value from the figures. Three or four are for groups that have
     * nothing to hide from each other, such as a firm's own branches.
     */
    public static final int LEAST_MINIMUM = 3;

    private final boolean byIndustry;
    private final @Nullable String tag;
    private final int minimumSize;
    private final Industries industries;

    private Grouping(boolean byIndustry, @Nullable String tag, int minimumSize, Industries industries) {
        this.byIndustry = byIndustry;
        this.industries = industries;
        this.tag = tag;
        this.minimumSize = minimumSize;
    }

    /** A group for each industry. */
    public static Grouping byIndustry() {
        return new Grouping(true, null, USUAL_MINIMUM, Industries.standard());
    }

    /**
     * A group for each value of a tag, over all industries: by city, brand or shift. Spaces around tags and values say nothing.
     *
     * @param tag the tag's name
     * @throws IllegalArgumentException if it is not 1-128 printable characters
     */
    public static Grouping byTag(String tag) {
        return new Grouping(false, checked(tag), USUAL_MINIMUM, Industries.standard());
    }

    /**
     * A group for each industry and value of a tag that occur together. Spaces around tags and values say nothing.
     *
     * @param tag the tag's name
     * @throws IllegalArgumentException if it is not 1-128 printable characters
     */
    public static Grouping byIndustryAndTag(String tag) {
        return new Grouping(true, checked(tag), USUAL_MINIMUM, Industries.standard());
    }

    private static String checked(String tag) {
        return Require.hostId("tag", Objects.requireNonNull(tag, "tag").strip());
    }

    /**
     * This grouping with another minimum size of groups.
     *
     * @param minimumSize how many subjects a group must have; {@value #LEAST_MINIMUM} or more
     * @throws IllegalArgumentException if it is less than {@value #LEAST_MINIMUM}
     */
    public Grouping withMinimumSize(int minimumSize) {
        if (minimumSize < LEAST_MINIMUM) {
            throw new IllegalArgumentException("minimum size of groups is " + minimumSize + "; it must be at least "
                    + LEAST_MINIMUM + ", or figures would be those of single subjects");
        }
        return new Grouping(byIndustry, tag, minimumSize, industries);
    }

    /**
     * This grouping with another taxonomy in place of the {@linkplain Industries#standard() bundled one}.
     *
     * @param industries the taxonomy, whose aliases tell which names are of one industry
     */
    public Grouping withIndustries(Industries industries) {
        return new Grouping(byIndustry, tag, minimumSize, Objects.requireNonNull(industries, "industries"));
    }

    /** How many subjects a group must have for its figures to be shown. */
    public int minimumSize() {
        return minimumSize;
    }

    /** Whether there is a group for each industry. */
    boolean isByIndustry() {
        return byIndustry;
    }

    /** The tag whose values make groups; empty if none does. */
    Optional<String> tag() {
        return Optional.ofNullable(tag);
    }

    /** The id of an industry that may go by another name; one that the taxonomy does not know stays as it is. */
    private @Nullable String id(@Nullable String name) {
        return name == null ? null : industries.resolve(name).map(Industry::id).orElse(name);
    }

    /** The group of a subject; empty if it is in none. */
    Optional<Group> groupOf(@Nullable String industry, Map<String, String> tags) {
        String asked = tag;
        String group = byIndustry ? id(industry) : Industry.ALL;
        if (group == null || asked == null) {
            return Optional.ofNullable(group).map(each -> Group.of(each, null));
        }
        return tags.entrySet().stream()
                .filter(each ->
                        each.getKey().strip().equals(asked) && !each.getValue().isBlank())
                .map(each -> Group.of(group, new Segment(asked, each.getValue())))
                .findFirst();
    }
}
