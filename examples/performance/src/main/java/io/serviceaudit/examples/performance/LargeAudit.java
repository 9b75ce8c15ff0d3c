package io.serviceaudit.examples.performance;

import io.serviceaudit.audit.Answer;
import io.serviceaudit.audit.Audit;
import io.serviceaudit.checklist.Checklist;
import io.serviceaudit.checklist.Item;
import io.serviceaudit.checklist.Scales;
import io.serviceaudit.checklist.Scoring;
import io.serviceaudit.checklist.ScoringModel;
import io.serviceaudit.checklist.Section;
import io.serviceaudit.checklist.Text;
import io.serviceaudit.scoring.Scorecard;
import io.serviceaudit.scoring.Scorer;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A checklist of 200 items in ten sections, hard to plan for: weights of eighteen digits, efforts up to 1,000, five critical items, and
 * answers that leave every item something to gain. Always the same.
 */
final class LargeAudit {
    private static final int SECTIONS = 10;
    private static final int ITEMS = 20;
    private static final LocalDate DATE = LocalDate.of(2026, 11, 20);

    private final Random dice = new Random(20_261_122);
    private final Checklist checklist;
    private final List<BigDecimal> weights = new ArrayList<>();
    private final List<BigDecimal> values = new ArrayList<>();

    LargeAudit() {
        Checklist.Builder builder = Checklist.builder("large", "1.0.0", Text.of("en", "Large"));
        for (int section = 0; section < SECTIONS; section++) {
            Section.Builder items = Section.builder("section-" + section).weight(weight());
            for (int place = 0; place < ITEMS; place++) {
                String id = "item-" + section + "-" + place;
                BigDecimal weight = weight();
                weights.add(weight);
                items.item(Item.builder(id, Text.of("en", id), Scales.YES_PARTIAL_NO)
                        .weight(weight)
                        .effort(1 + dice.nextInt(Item.MOST_EFFORT))
                        .critical(section % 2 == 0 && place == 0)
                        .build());
            }
            builder.section(items.build());
        }
        checklist = builder.build();
    }

    private BigDecimal weight() {
        return new BigDecimal(new BigInteger(59, dice).setBit(58), 17);
    }

    Scorer scorer(int knockOutCap) {
        return Scorer.of(
                checklist,
                Scoring.open().withModel(ScoringModel.HIERARCHICAL).withKnockOutCap(BigDecimal.valueOf(knockOutCap)));
    }

    /** An audit in which critical items are answered no, and about one of three others partial. */
    Audit audit(String id) {
        Audit audit = Audit.of(checklist, id, DATE);
        values.clear();
        for (Item item : checklist.items()) {
            boolean partial = !item.isCritical() && dice.nextInt(3) == 0;
            values.add(partial ? new BigDecimal("0.5") : BigDecimal.ZERO);
            audit = audit.with(item.id(), Answer.of(partial ? "partial" : "no"));
        }
        return audit;
    }

    Scorecard scorecard(int knockOutCap) {
        return scorer(knockOutCap).score(audit("large"));
    }

    /** The weights of all items. */
    List<BigDecimal> weights() {
        return List.copyOf(weights);
    }

    /** What the answers of the audit made last are worth, in the order of the items. */
    List<BigDecimal> values() {
        return List.copyOf(values);
    }
}
