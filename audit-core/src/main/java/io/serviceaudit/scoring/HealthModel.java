package io.serviceaudit.scoring;

import io.serviceaudit.checklist.ScoringModel;
import io.serviceaudit.checklist.Section;
import io.serviceaudit.measure.Ratio;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Health before knock-out by one model (rule S7), and how far raising items to value 1 would move it (rule S20). Sums are
 * made once; each question after that costs one addition.
 */
final class HealthModel {
    private final ScoringModel model;
    private final Map<Section, Ratio> possibleBySection;
    private final Health.@Nullable Terms terms;
    private final int notDone;

    private HealthModel(ScoringModel model, List<SectionScore> sections, Health.@Nullable Terms terms, int notDone) {
        this.model = model;
        possibleBySection = sections.stream().collect(Collectors.toMap(SectionScore::section, SectionScore::possible));
        this.terms = terms;
        this.notDone = notDone;
    }

    static HealthModel of(ScoringModel model, List<SectionScore> sections) {
        List<ItemScore> counted = sections.stream()
                .flatMap(section -> section.items().stream())
                .filter(ItemScore::isCounted)
                .toList();
        int notDone = (int) counted.stream().filter(item -> !item.isDone()).count();
        Health.Terms terms = counted.isEmpty()
                ? null
                : switch (model) {
                    case FLAT -> flat(sections);
                    case HIERARCHICAL -> hierarchical(sections);
                    case FLAT_UNWEIGHTED -> unweighted(counted);
                    case ALL_OR_NOTHING -> new Health.Terms(notDone == 0 ? Ratio.ONE : Ratio.ZERO, Ratio.ONE);
                };
        return new HealthModel(model, sections, terms, notDone);
    }

    private static Health.Terms flat(List<SectionScore> sections) {
        Ratio earned = Ratio.ZERO;
        Ratio possible = Ratio.ZERO;
        for (SectionScore section : sections) {
            Ratio weight = Ratio.of(section.section().weight());
            earned = earned.plus(weight.times(section.earned()));
            possible = possible.plus(weight.times(section.possible()));
        }
        return new Health.Terms(earned, possible);
    }

    private static Health.Terms hierarchical(List<SectionScore> sections) {
        Ratio earned = Ratio.ZERO;
        Ratio possible = Ratio.ZERO;
        for (SectionScore section : sections) {
            Optional<Ratio> score = section.score();
            if (score.isPresent()) {
                Ratio weight = Ratio.of(section.section().weight());
                earned = earned.plus(weight.times(score.get()));
                possible = possible.plus(weight);
            }
        }
        return new Health.Terms(earned, possible);
    }

    private static Health.Terms unweighted(List<ItemScore> counted) {
        Ratio sum = Ratio.ZERO;
        for (ItemScore item : counted) {
            sum = sum.plus(item.value().orElse(Ratio.ZERO));
        }
        return new Health.Terms(sum, Ratio.of(counted.size()));
    }

    /** The two terms; empty if nothing is counted. */
    Optional<Health.Terms> terms() {
        return Optional.ofNullable(terms);
    }

    /** How much health before knock-out grows when one candidate has value 1. */
    Ratio gainOf(ItemScore candidate) {
        if (terms == null || !candidate.hasGain()) {
            return Ratio.ZERO;
        }
        Ratio missing = Ratio.ONE.minus(candidate.value().orElse(Ratio.ZERO));
        return switch (model) {
            case FLAT -> candidate.lost().dividedBy(terms.possible());
            case HIERARCHICAL ->
                candidate
                        .lost()
                        .dividedBy(Objects.requireNonNull(possibleBySection.get(candidate.section())))
                        .dividedBy(terms.possible());
            case FLAT_UNWEIGHTED -> missing.dividedBy(terms.possible());
            case ALL_OR_NOTHING -> notDone == 1 ? Ratio.ONE : Ratio.ZERO;
        };
    }
}
