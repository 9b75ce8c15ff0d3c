package io.serviceaudit.compare;

import io.serviceaudit.checklist.Text;
import io.serviceaudit.json.LocalizedText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the figures of branches say, in sentences: how they stand, then what to do. */
final class BranchSummary {
    /** How many weak items are named. */
    private static final int NAMED = 3;

    private final BranchRanking ranking;
    private final BranchWords words;
    private final Map<String, String> titles = new HashMap<>();

    BranchSummary(BranchRanking ranking, BranchWords words) {
        this.ranking = ranking;
        this.words = words;
        ranking.ranked().forEach(branch -> titles.put(branch.id(), branch.title()));
        ranking.apart().forEach(row -> titles.put(row.branch(), Objects.requireNonNullElse(row.name(), row.branch())));
    }

    /**
     * The sentences.
     *
     * @param spread how far the branches lie from each other; null if none is ranked
     * @param sections the sections, weakest first
     * @param practices the practices, of the weakest item first
     */
    List<LocalizedText> sentences(
            BranchesReport.@Nullable SpreadFigures spread,
            BranchesReport.OutliersPart outliers,
            List<BranchesReport.SectionAcross> sections,
            List<BranchesReport.Practice> practices) {
        List<LocalizedText> sentences = new ArrayList<>();
        if (spread == null) {
            sentences.add(words.say("summary.none", Map.of()));
        } else {
            sentences.add(words.say(
                    "summary.ranked",
                    Map.of(
                            "ranked",
                            spread.branches(),
                            "compared",
                            spread.branches() + ranking.apart().size())));
            sentences.add(spread(spread));
            addWeighted(spread, sentences);
        }
        if (!ranking.apart().isEmpty()) {
            List<String> apart = ranking.apart().stream()
                    .map(BranchesReport.BranchApart::branch)
                    .toList();
            sentences.add(words.say("summary.apart", Map.of("branches", names(apart))));
        }
        outliers.branches().forEach(outlier -> sentences.add(outlier.text()));
        if (!sections.isEmpty()) {
            sentences.add(section(sections.get(0)));
        }
        if (!practices.isEmpty()) {
            sentences.add(items(practices));
            sentences.add(start(practices.get(0)));
            if (practices.get(0).from().isEmpty()) {
                practices.stream()
                        .filter(practice -> !practice.from().isEmpty())
                        .findFirst()
                        .ifPresent(practice ->
                                sentences.add(words.say("summary.copy", Map.of("practice", text(practice)))));
            }
        }
        return List.copyOf(sentences);
    }

    private String names(List<String> branches) {
        return branches.stream()
                .map(branch -> titles.getOrDefault(branch, branch))
                .collect(Collectors.joining(", "));
    }

    private LocalizedText spread(BranchesReport.SpreadFigures spread) {
        if (spread.lowest().compareTo(spread.highest()) == 0) {
            return words.say("summary.equal", Map.of("percent", BranchWords.number(spread.lowest())));
        }
        return words.say(
                "summary.spread",
                Map.of(
                        "lowest", BranchWords.number(spread.lowest()),
                        "lowestIn", with(spread.lowest()),
                        "highest", BranchWords.number(spread.highest()),
                        "highestIn", with(spread.highest()),
                        "range", BranchWords.number(spread.range()),
                        "median", BranchWords.number(spread.median()),
                        "mean", BranchWords.number(spread.mean().percent())));
    }

    /** The names of the branches with a percent. */
    private String with(BigDecimal percent) {
        return BranchWords.names(ranking.ranked().stream()
                .filter(branch -> branch.percent().compareTo(percent) == 0)
                .toList());
    }

    private void addWeighted(BranchesReport.SpreadFigures spread, List<LocalizedText> sentences) {
        if (!spread.withoutSize().isEmpty()) {
            sentences.add(words.say("summary.weighted.missing", Map.of("branches", names(spread.withoutSize()))));
        }
        BranchesReport.MeanFigure weighted = spread.weightedMean();
        if (weighted != null) {
            int compared = weighted.percent().compareTo(spread.mean().percent());
            String key = compared > 0 ? "higher" : compared < 0 ? "lower" : "same";
            sentences.add(words.say(
                    "summary.weighted." + key,
                    Map.of(
                            "weighted",
                            BranchWords.number(weighted.percent()),
                            "mean",
                            BranchWords.number(spread.mean().percent()))));
        }
    }

    private LocalizedText section(BranchesReport.SectionAcross section) {
        Text text = words.sectionText(
                section.section(),
                section.mean().percent(),
                section.lowest(),
                names(section.lowestIn()),
                section.highest(),
                names(section.highestIn()));
        return words.say("summary.section", Map.of("section", text));
    }

    private LocalizedText items(List<BranchesReport.Practice> practices) {
        List<Text> weakest = practices.stream()
                .limit(NAMED)
                .map(practice -> BranchWords.fill(
                        "summary.item",
                        Map.of(
                                "question",
                                words.questionOf(practice.item()),
                                "found",
                                practice.to().size(),
                                "ranked",
                                ranking.ranked().size())))
                .toList();
        return words.say("summary.items", Map.of("items", BranchWords.list(weakest)));
    }

    private LocalizedText start(BranchesReport.Practice practice) {
        Text text = words.practiceText(practice.item(), names(practice.from()), names(practice.to()), practice.value());
        return words.improveText(practice.item())
                .map(improve -> words.say("summary.start.improve", Map.of("practice", text, "improve", improve)))
                .orElseGet(() -> words.say("summary.start", Map.of("practice", text)));
    }

    private Text text(BranchesReport.Practice practice) {
        return words.practiceText(practice.item(), names(practice.from()), names(practice.to()), practice.value());
    }
}
