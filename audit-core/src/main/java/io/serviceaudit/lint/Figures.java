package io.serviceaudit.lint;

import io.serviceaudit.checklist.Band;
import io.serviceaudit.checklist.Checklist;
import io.serviceaudit.checklist.ChoiceScale;
import io.serviceaudit.checklist.Item;
import io.serviceaudit.checklist.MissingValue;
import io.serviceaudit.checklist.Option;
import io.serviceaudit.checklist.RatingScale;
import io.serviceaudit.checklist.Scale;
import io.serviceaudit.checklist.Scoring;
import io.serviceaudit.checklist.Section;
import io.serviceaudit.measure.Ratio;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** What scales, bands and scoring parameters let the figures be. */
final class Figures {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Checklist checklist;
    private final Scoring scoring;
    private final Consumer<Defect> defects;

    private Figures(Checklist checklist, Consumer<Defect> defects) {
        this.checklist = checklist;
        this.scoring = Lint.scoring(checklist);
        this.defects = defects;
    }

    static void check(Checklist checklist, Consumer<Defect> defects) {
        Figures figures = new Figures(checklist, defects);
        figures.checkBands();
        figures.checkKnockOut();
        figures.checkScales();
        for (Section section : checklist.sections()) {
            section.items().forEach(item -> figures.check(Place.of(section, item), item));
        }
    }

    private void checkBands() {
        List<Band> bands = scoring.bands().orElseThrow();
        Band lowest = bands.get(0);
        if (lowest.from().signum() > 0) {
            defects.accept(Fault.BANDS_LEAVE_GAP.at(
                    Place.band(lowest.id()), lowest.id(), lowest.from().toPlainString()));
        }
        int decimals = scoring.decimals().orElseThrow();
        for (int i = 0; i < bands.size(); i++) {
            // The least percent with so many decimals that the bound lets in (rule S13 holds a band against what is
            // shown).
            BigDecimal least = bands.get(i).from().setScale(decimals, RoundingMode.CEILING);
            if (i + 1 < bands.size() && least.compareTo(bands.get(i + 1).from()) >= 0) {
                String id = bands.get(i).id();
                defects.accept(Fault.BAND_UNREACHABLE.at(Place.band(id), id, decimals));
            }
        }
    }

    private void checkKnockOut() {
        Optional<BigDecimal> cap = checklist.scoring().knockOutCap();
        if (cap.isEmpty()) {
            return;
        }
        Place place = Place.checklist().part("scoring/knockOutCap");
        if (checklist.items().stream().noneMatch(Item::isCritical)) {
            defects.accept(Fault.CAP_WITHOUT_CRITICAL_ITEM.at(place, cap.get().toPlainString()));
        } else if (cap.get().compareTo(HUNDRED) == 0) {
            defects.accept(Fault.CAP_OF_100.at(place));
        }
    }

    private void checkScales() {
        Set<Scale> seen = new HashSet<>();
        Set<Scale> seenUpright = new HashSet<>();
        for (Item item : checklist.items()) {
            Scale scale = item.scale();
            if (seen.add(scale) && scale instanceof ChoiceScale choices) {
                checkLabels(choices);
            }
            if (!item.isReversed() && seenUpright.add(scale) && !worths(item).contains(Ratio.ONE)) {
                defects.accept(Fault.SCALE_WITHOUT_FULL_VALUE.at(Place.scale(scale.id()), scale.id()));
            }
        }
    }

    /** Ratings may share a word ("passive" for 7 and 8), since their numbers tell them apart; options have nothing else. */
    private void checkLabels(ChoiceScale scale) {
        Map<List<String>, Option> byLabel = new HashMap<>();
        Set<String> named = new HashSet<>();
        for (Option option : scale.options()) {
            option.label()
                    .ifPresent(text -> text.byLanguage().forEach((language, label) -> {
                        Option other = byLabel.putIfAbsent(List.of(language, Spelling.folded(label)), option);
                        if (other != null && named.add(option.id())) {
                            defects.accept(Fault.OPTIONS_ALIKE.at(
                                    Place.option(scale.id(), option.id()),
                                    other.id(),
                                    option.id(),
                                    scale.id(),
                                    label,
                                    language));
                        }
                    }));
        }
    }

    private void check(Place place, Item item) {
        String scale = item.scale().id();
        Set<Ratio> worths = worths(item);
        if (counted(item, worths).size() < 2) {
            Fault fault = worths.isEmpty() ? Fault.ITEM_WITHOUT_VALUE : Fault.ITEM_CANNOT_CHANGE_SCORE;
            defects.accept(fault.at(place, item.id(), scale));
        }
        if (item.isReversed() && !worths.contains(Ratio.ONE)) {
            defects.accept(Fault.REVERSED_WITHOUT_FULL_VALUE.at(place, item.id(), scale));
        }
        if (item.isCritical() && !worths.contains(Ratio.ZERO)) {
            defects.accept(Fault.CRITICAL_ITEM_CANNOT_FAIL.at(place, item.id(), scale));
        }
    }

    /** What answers to an item can be worth, after reversal (rules S2, S3); of ratings the two ends, which always are 0 and 1. */
    private static Set<Ratio> worths(Item item) {
        if (item.scale() instanceof RatingScale) {
            return Set.of(Ratio.ZERO, Ratio.ONE);
        }
        Set<Ratio> worths = new HashSet<>();
        item.scale()
                .choices()
                .forEach(choice -> item.scale()
                        .valueOf(choice)
                        .map(value -> item.isReversed() ? Ratio.ONE.minus(value) : value)
                        .ifPresent(worths::add));
        return worths;
    }

    /** What an item can count as, the missing answers that count as 0 among it (rule S5). */
    private Set<Ratio> counted(Item item, Set<Ratio> worths) {
        Set<Ratio> counted = new HashSet<>(worths);
        boolean isExcludable = item.scale().choices().stream()
                .anyMatch(choice -> item.scale().valueOf(choice).isEmpty());
        if (scoring.unanswered().orElseThrow() == MissingValue.ZERO
                || isExcludable && scoring.notApplicable().orElseThrow() == MissingValue.ZERO) {
            counted.add(Ratio.ZERO);
        }
        return counted;
    }
}
