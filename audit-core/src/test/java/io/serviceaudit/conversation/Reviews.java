package io.serviceaudit.conversation;

import io.serviceaudit.audit.Answer;
import io.serviceaudit.audit.Audit;
import io.serviceaudit.checklist.Checklist;
import io.serviceaudit.checklist.Item;
import io.serviceaudit.checklist.Scales;
import io.serviceaudit.checklist.Section;
import io.serviceaudit.checklist.Text;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * Reviews on a scorecard of two criteria: {@code greeting} of weight 1 and the critical {@code solution} of weight 2. Answers are two
 * letters, one for each: y yes, p partial, n no, x n/a, _ unanswered. So {@code yy} scores 1, {@code yp} 2/3, {@code xp} 1/2, {@code yn}
 * 0 for the knock-out, and {@code __} and {@code xx} have no score.
 */
final class Reviews {
    static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    static final Checklist CHECKLIST = checklist("1");

    private Reviews() {}

    static Checklist checklist(String version) {
        return Checklist.builder("care", version, Text.of("en", "Care"))
                .section(Section.builder("conversation")
                        .item(Item.builder("greeting", Text.of("en", "Greets?"), Scales.YES_PARTIAL_NO_NA)
                                .build())
                        .item(Item.builder("solution", Text.of("en", "Solves?"), Scales.YES_PARTIAL_NO_NA)
                                .weight(new BigDecimal("2"))
                                .critical()
                                .build())
                        .build())
                .build();
    }

    /** The review {@code c1-u1} of conversation {@code c1} by {@code u1}. */
    static Review.Builder review(String conversation, String reviewer, String answers) {
        return review(CHECKLIST, conversation + "-" + reviewer, conversation, reviewer, answers);
    }

    static Review.Builder review(Checklist checklist, String id, String conversation, String reviewer, String answers) {
        Audit audit = Audit.of(checklist, id, DAY);
        for (int item = 0; item < answers.length(); item++) {
            String option = switch (answers.charAt(item)) {
                case 'y' -> "yes";
                case 'p' -> "partial";
                case 'n' -> "no";
                case 'x' -> "n/a";
                default -> "";
            };
            if (!option.isEmpty()) {
                audit = audit.with(checklist.items().get(item).id(), Answer.of(option));
            }
        }
        return Review.builder(audit, conversation, reviewer);
    }
}
