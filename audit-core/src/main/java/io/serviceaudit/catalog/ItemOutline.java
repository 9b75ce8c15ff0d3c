package io.serviceaudit.catalog;

import io.serviceaudit.checklist.Basket;
import io.serviceaudit.checklist.Hint;
import io.serviceaudit.checklist.Item;
import io.serviceaudit.checklist.MeasuredRule;
import io.serviceaudit.checklist.RedFlag;
import io.serviceaudit.checklist.Scale;
import io.serviceaudit.measure.Comparator;
import io.serviceaudit.measure.Metric;
import io.serviceaudit.measure.Quantity;
import io.serviceaudit.wording.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** An item of a built-in checklist without its words. Every item has a question, why, description and improve. */
final class ItemOutline {
    private final String id;
    private final Scale scale;
    private final int effort;
    private final Basket basket;
    private boolean reversed;
    private int guidance;
    private final List<String> hints = new ArrayList<>();
    private final List<Origin> facts = new ArrayList<>();
    private @Nullable MeasuredRule measured;
    private @Nullable UnaryOperator<RedFlag> redFlag;

    private ItemOutline(String id, Scale scale, int effort, Basket basket) {
        this.id = id;
        this.scale = scale;
        this.effort = effort;
        this.basket = basket;
    }

    /**
     * Starts an item.
     *
     * @param effort what an improvement usually takes: 1 hours, 2 days, 3 weeks, 5 a month, 8 a quarter
     * @param basket the kind of work it usually is
     */
    static ItemOutline item(String id, Scale scale, int effort, Basket basket) {
        return new ItemOutline(id, scale, effort, basket);
    }

    ItemOutline reversed() {
        reversed = true;
        return this;
    }

    /** Sets how many guiding questions there are. */
    ItemOutline guidance(int questions) {
        guidance = questions;
        return this;
    }

    ItemOutline hint(String kind) {
        hints.add(kind);
        return this;
    }

    ItemOutline fact(Origin origin) {
        facts.add(origin);
        return this;
    }

    ItemOutline measured(MeasuredRule rule) {
        measured = rule;
        return this;
    }

    /** Adds a red flag that only an auditor can observe. */
    ItemOutline redFlag() {
        redFlag = UnaryOperator.identity();
        return this;
    }

    /** Adds a red flag that a measurement shows too. */
    ItemOutline redFlag(Metric metric, Comparator when, Quantity value) {
        redFlag = flag -> flag.measuredBy(metric, when, value);
        return this;
    }

    /** The item in words. */
    Item with(Words all) {
        Words words = all.under("item." + id + ".");
        Item.Builder item = Item.builder(id, words.get("question"), scale)
                .reversed(reversed)
                .effort(effort)
                .basket(basket)
                .why(words.get("why"))
                .description(words.get("description"))
                .improve(words.get("improve"));
        for (int i = 1; i <= guidance; i++) {
            item.guidance(words.get("guidance." + i));
        }
        for (String kind : hints) {
            item.hint(new Hint(kind, words.get("hint." + kind)));
        }
        Origin.facts(facts, words).forEach(item::fact);
        if (measured != null) {
            item.measured(measured);
        }
        if (redFlag != null) {
            item.redFlag(redFlag.apply(RedFlag.of(words.get("red-flag"))));
        }
        return item.build();
    }
}
