package io.serviceaudit.testkit;

import io.serviceaudit.audit.Answer;
import io.serviceaudit.audit.Audit;
import io.serviceaudit.checklist.Checklist;
import io.serviceaudit.checklist.Item;
import io.serviceaudit.checklist.Scales;
import io.serviceaudit.checklist.Section;
import io.serviceaudit.checklist.Text;
import java.math.BigDecimal;
import java.time.LocalDate;

/** A checklist small enough to score on paper. */
final class Shop {
    /** Front (weight 2): greeting (weight 1), queue (weight 3, critical). Back (weight 1): returns (weight 1). */
    static final Checklist CHECKLIST = Checklist.builder("shop", "1.0.0", Text.of("en", "Shop"))
            .section(Section.builder("front")
                    .weight(BigDecimal.valueOf(2))
                    .item(Item.builder("greeting", Text.of("en", "Greeted?"), Scales.YES_PARTIAL_NO_NA)
                            .build())
                    .item(Item.builder("queue", Text.of("en", "Short queue?"), Scales.YES_NO_NA)
                            .weight(BigDecimal.valueOf(3))
                            .critical()
                            .build())
                    .build())
            .section(Section.builder("back")
                    .item(Item.builder("returns", Text.of("en", "Returns?"), Scales.RATING_1_5)
                            .build())
                    .build())
            .build();

    /** Nothing answered. */
    static final Audit EMPTY = Audit.of(CHECKLIST, "a1", LocalDate.of(2026, 11, 20));

    /**
     * Greeting 0.5, queue 1, returns 0.75. Front: 0.5 + 3 = 3.5 of 4. Back: 0.75 of 1. Flat: 2 * 3.5 + 0.75 = 7.75 of 2 * 4 +
     * 1 = 9, which is 31/36 or 86.1 percent.
     */
    static final Audit GOOD = EMPTY.with("greeting", Answer.of("partial"))
            .with("queue", Answer.of("yes"))
            .with("returns", Answer.of(4));

    /**
     * As before, but queue 0, which knocks out. Front: 0.5 of 4. Flat: 2 * 0.5 + 0.75 = 1.75 of 9, which is 7/36 before
     * knock-out and 0 after.
     */
    static final Audit KNOCKED_OUT = GOOD.with("queue", Answer.of("no"));

    private Shop() {}
}
