package io.serviceaudit.compare;

import io.serviceaudit.benchmark.Industries;
import io.serviceaudit.benchmark.Industry;
import io.serviceaudit.catalog.Terms;
import io.serviceaudit.checklist.Band;
import io.serviceaudit.checklist.Checklist;
import io.serviceaudit.checklist.Item;
import io.serviceaudit.checklist.Section;
import io.serviceaudit.checklist.Text;
import io.serviceaudit.json.LocalizedText;
import io.serviceaudit.measure.Ratio;
import io.serviceaudit.wording.Template;
import io.serviceaudit.wording.TextFolder;
import io.serviceaudit.wording.Texts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The sentences of a comparison of branches, in a locale or, without one, in all languages. */
final class BranchWords {
    private static final Texts TEXTS =
            TextFolder.of(file -> BranchWords.class.getResourceAsStream(file)).texts("branches");

    private final Checklist checklist;
    private final List<Band> bands;
    private final @Nullable Locale locale;

    /**
     * Words for branches.
     *
     * @param bands the levels of health
     */
    BranchWords(Checklist checklist, List<Band> bands, @Nullable Locale locale) {
        this.checklist = checklist;
        this.bands = bands;
        this.locale = locale;
    }

    /** A text as the document has it. */
    LocalizedText shown(Text text) {
        return locale == null ? LocalizedText.inAllLanguages(text) : LocalizedText.of(text, locale);
    }

    /** A sentence with its values. */
    static Text fill(String key, Map<String, ?> values) {
        return Template.of(TEXTS.get(key)).with(values);
    }

    /** A sentence with its values, as the document has it. */
    LocalizedText say(String key, Map<String, ?> values) {
        return shown(fill(key, values));
    }

    /** A number as it is written in a sentence. */
    static Text number(BigDecimal number) {
        String plain = number.toPlainString();
        return Text.of("en", Map.of("en", plain, "ru", plain.replace('.', ',')));
    }

    /** A value as percent of the full value, without zeros at the end. */
    private static Text percent(BigDecimal value) {
        return number(Ratio.of(value).times(Ratio.of(100)).toDecimal());
    }

    /** The names of branches, one after the other. */
    static String names(List<Branch> branches) {
        return branches.stream().map(Branch::title).collect(Collectors.joining(", "));
    }

    /** Texts one after the other; there must be one. */
    static Text list(List<Text> texts) {
        return texts.stream()
                .reduce((first, next) -> fill("list", Map.of("first", first, "next", next)))
                .orElseThrow();
    }

    /** What an item asks, in all languages. */
    Text questionOf(String item) {
        return checklist.item(item).map(Item::question).orElseGet(() -> Text.of("en", item));
    }

    private Text titleOf(String section) {
        return checklist.sections().stream()
                .filter(each -> each.id().equals(section))
                .findFirst()
                .flatMap(Section::title)
                .orElseGet(() -> Text.of("en", section));
    }

    /** What an item asks. */
    LocalizedText question(String item) {
        return shown(questionOf(item));
    }

    /** What to do about an item, in all languages; empty if the checklist does not say. */
    Optional<Text> improveText(String item) {
        return checklist.item(item).flatMap(Item::improve);
    }

    /** What to do about an item; null if the checklist does not say. */
    @Nullable
    LocalizedText improve(Item item) {
        return item.improve().map(this::shown).orElse(null);
    }

    /** The words for a level; null without a level, or where its id serves. */
    @Nullable
    LocalizedText bandName(@Nullable String band) {
        return band == null ? null : bandText(band).map(this::shown).orElse(null);
    }

    private Optional<Text> bandText(String id) {
        return bands.stream()
                .filter(band -> band.id().equals(id))
                .findFirst()
                .flatMap(Band::name)
                .or(() -> Terms.find("band." + id));
    }

    /** Why an audit is left out. */
    LocalizedText leftOut(String audit, String reason, Map<String, Object> values) {
        Map<String, Object> all = new HashMap<>(values);
        all.put("audit", audit);
        return say("left-out." + reason, all);
    }

    /** Why a branch is not ranked. */
    LocalizedText apart(Branch branch, String reason, BigDecimal coverage, BigDecimal minimum) {
        Map<String, Object> values = new HashMap<>();
        values.put("branch", branch.title());
        values.put("coverage", number(coverage));
        values.put("minimum", number(minimum));
        BigDecimal percent = branch.report().health().percent();
        if (percent != null) {
            values.put("percent", number(percent));
        }
        return say("apart." + reason, values);
    }

    /** The place of a branch. */
    LocalizedText rank(int rank, Branch branch, List<Branch> equals) {
        List<Branch> others = equals.stream().filter(other -> other != branch).toList();
        return say(
                others.isEmpty() ? "rank.alone" : "rank.tied",
                Map.of(
                        "branch",
                        branch.title(),
                        "rank",
                        rank,
                        "percent",
                        number(branch.percent()),
                        "others",
                        names(others)));
    }

    /** What was found of outliers. */
    LocalizedText outliers(String state) {
        return say("outliers." + state, Map.of());
    }

    /** That there are too few branches. */
    LocalizedText tooFewForOutliers(int minimum, int ranked) {
        return say("outliers.too-few", Map.of("minimum", minimum, "ranked", ranked));
    }

    /** A branch beyond a fence. */
    LocalizedText outlier(Branch branch, String side, BigDecimal fence) {
        return say(
                "outlier." + side,
                Map.of("branch", branch.title(), "percent", number(branch.percent()), "fence", number(fence)));
    }

    /** A section over all branches. */
    LocalizedText section(
            String section,
            BigDecimal mean,
            BigDecimal lowest,
            List<Branch> lowestIn,
            BigDecimal highest,
            List<Branch> highestIn) {
        return shown(sectionText(section, mean, lowest, names(lowestIn), highest, names(highestIn)));
    }

    /** A section over all branches, with the names of branches. */
    Text sectionText(
            String section, BigDecimal mean, BigDecimal lowest, String lowestIn, BigDecimal highest, String highestIn) {
        return fill(
                lowest.compareTo(highest) == 0 ? "section.equal" : "section",
                Map.of(
                        "section",
                        titleOf(section),
                        "mean",
                        number(mean),
                        "lowest",
                        number(lowest),
                        "lowestIn",
                        lowestIn,
                        "highest",
                        number(highest),
                        "highestIn",
                        highestIn));
    }

    /** An item over all branches. */
    LocalizedText item(String item, int found, int ranked, int assessed, @Nullable BigDecimal mean) {
        Map<String, Object> values = new HashMap<>(
                Map.of("question", questionOf(item), "found", found, "ranked", ranked, "assessed", assessed));
        if (mean != null) {
            values.put("mean", number(mean));
        }
        return say(mean == null ? "item.no-value" : "item", values);
    }

    /** Who can show whom how. */
    LocalizedText practice(String item, List<Branch> from, List<Branch> to, @Nullable BigDecimal value) {
        return shown(practiceText(item, names(from), names(to), value));
    }

    /** Who can show whom how, with the names of branches. */
    Text practiceText(String item, String from, String to, @Nullable BigDecimal value) {
        Map<String, Object> values = new HashMap<>(Map.of("question", questionOf(item), "from", from, "to", to));
        if (value != null) {
            values.put("value", percent(value));
        }
        return fill(value == null ? "practice.none" : "practice", values);
    }

    /** A group. */
    LocalizedText group(Group group, List<Branch> branches, BranchesReport.SpreadFigures spread, List<String> weakest) {
        Map<String, Object> values = new HashMap<>(Map.of(
                "group", title(group),
                "mean", number(spread.mean().percent()),
                "lowest", number(spread.lowest()),
                "highest", number(spread.highest()),
                "median", number(spread.median()),
                "branches", names(branches)));
        if (!weakest.isEmpty()) {
            values.put(
                    "items",
                    list(weakest.stream()
                            .map(item -> fill("quoted", Map.of("text", questionOf(item))))
                            .toList()));
        }
        return say(weakest.isEmpty() ? "group.no-items" : "group", values);
    }

    /** That a group is too small. */
    LocalizedText groupTooSmall(Group group, int minimum) {
        return say("group.too-small", Map.of("group", title(group), "minimum", minimum));
    }

    private static Text title(Group group) {
        Optional<Text> industry = group.industry().equals(Industry.ALL)
                ? Optional.empty()
                : Optional.of(Industries.standard()
                        .find(group.industry())
                        .map(Industry::name)
                        .orElseGet(() -> Text.of("en", group.industry())));
        Optional<Text> value = group.segment().map(segment -> Text.of("en", segment.value()));
        List<Text> parts = new ArrayList<>();
        industry.ifPresent(parts::add);
        value.ifPresent(parts::add);
        return list(parts);
    }
}
