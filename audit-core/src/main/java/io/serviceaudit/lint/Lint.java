package io.serviceaudit.lint;

import io.serviceaudit.checklist.Band;
import io.serviceaudit.checklist.Checklist;
import io.serviceaudit.checklist.Item;
import io.serviceaudit.checklist.Scoring;
import io.serviceaudit.checklist.Section;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Looks through a checklist for what is legal and cannot be meant (rule S23), and names every defect at once:
 *
 * <pre>{@code
 * for (Defect defect : Lint.check(checklist)) {
 *     show(defect.message().in(locale), defect.remedy().in(locale));
 * }
 * }</pre>
 *
 * <p>Scoring parameters count as the checklist sets them, the rest as the standard; what a caller may set beside is not looked at.
 *
 * <p>Conditions are decided exactly, over all answers to the items they ask about and over every tag, industry and channel known
 * to be so, known to be otherwise and not known. A condition with too many cases is not decided, and
 * {@link DefectCode#CONDITION_NOT_CHECKED} says so: at most 100,000 steps are spent on one condition and 1,000,000 on a checklist,
 * a step being a fact supposed or a value that one is held against.
 */
public final class Lint {
    /** How many defects are named; after them {@link DefectCode#TOO_MANY_DEFECTS} says that there are more. */
    public static final int MOST_DEFECTS = 10_000;

    private Lint() {}

    /**
     * What is to be said of a checklist, up to {@value #MOST_DEFECTS} defects.
     *
     * @return the defects: those of the checklist as a whole, of its bands, of its scales (in the order of the items that use
     *     them), of its sections and their items in order, and at one place in the order of {@link DefectCode}; empty for a
     *     checklist without any
     */
    public static List<Defect> check(Checklist checklist) {
        Found found = new Found();
        Figures.check(checklist, found);
        Reach.check(checklist, found);
        Thresholds.check(checklist, found);
        Spelling.check(checklist, found);
        Translations.check(checklist, found);
        List<Defect> defects = found.defects();
        Map<Place, Integer> positions = positions(checklist);
        defects.sort(Comparator.<Defect>comparingInt(
                        defect -> positions.getOrDefault(defect.place().whole(), 0))
                .thenComparing(Defect::code));
        return List.copyOf(defects);
    }

    /** Collects defects up to the limit, since a checklist may come from anywhere. */
    static final class Found implements Consumer<Defect> {
        private final List<Defect> defects = new ArrayList<>();
        private boolean isFull;

        @Override
        public void accept(Defect defect) {
            if (defects.size() < MOST_DEFECTS) {
                defects.add(defect);
            } else if (!isFull) {
                isFull = true;
                defects.add(Fault.TOO_MANY_DEFECTS.at(Place.checklist(), Integer.toString(MOST_DEFECTS)));
            }
        }

        /** Whether there were more defects than are named, so that none need be looked for any more. */
        boolean isFull() {
            return isFull;
        }

        List<Defect> defects() {
            return defects;
        }
    }

    private static Map<Place, Integer> positions(Checklist checklist) {
        List<Place> places = new ArrayList<>(List.of(Place.checklist()));
        for (Band band : checklist.scoring().bands().orElse(List.of())) {
            places.add(Place.band(band.id()));
        }
        checklist.items().forEach(item -> places.add(Place.scale(item.scale().id())));
        for (Section section : checklist.sections()) {
            places.add(Place.of(section));
            for (Item item : section.items()) {
                places.add(Place.of(section, item));
            }
        }
        Map<Place, Integer> positions = new HashMap<>();
        places.forEach(place -> positions.putIfAbsent(place, positions.size()));
        return positions;
    }

    /** The parameters that a checklist is scored with unless a caller sets others. */
    static Scoring scoring(Checklist checklist) {
        return checklist.scoring().orElse(Scoring.standard());
    }
}
