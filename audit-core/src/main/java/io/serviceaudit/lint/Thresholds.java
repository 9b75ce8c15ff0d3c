package io.serviceaudit.lint;

import io.serviceaudit.checklist.Checklist;
import io.serviceaudit.checklist.Choice;
import io.serviceaudit.checklist.Item;
import io.serviceaudit.checklist.MeasuredRule;
import io.serviceaudit.checklist.RedFlag;
import io.serviceaudit.checklist.Section;
import io.serviceaudit.checklist.Threshold;
import io.serviceaudit.measure.Comparator;
import io.serviceaudit.measure.Quantity;
import io.serviceaudit.measure.Ratio;
import io.serviceaudit.measure.Unit;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** What measurements let happen: thresholds, limits by channel and red flags against the values their metric can have. */
final class Thresholds {
    private static final Ratio NANOS = Ratio.of(1_000_000_000);

    private final Place place;
    private final Item item;
    private final Consumer<Defect> defects;

    private Thresholds(Place place, Item item, Consumer<Defect> defects) {
        this.place = place;
        this.item = item;
        this.defects = defects;
    }

    static void check(Checklist checklist, Consumer<Defect> defects) {
        for (Section section : checklist.sections()) {
            for (Item item : section.items()) {
                Thresholds thresholds = new Thresholds(Place.of(section, item), item, defects);
                item.measured().ifPresent(thresholds::check);
                item.redFlag().flatMap(RedFlag::sign).ifPresent(thresholds::check);
            }
        }
    }

    /** A target is the company's own, so a rule by target can never be told beforehand. */
    private void check(MeasuredRule rule) {
        if (rule instanceof MeasuredRule.ByThresholds byThresholds) {
            check(byThresholds);
        } else if (rule instanceof MeasuredRule.ByChannel byChannel) {
            check(byChannel);
        }
    }

    /**
     * A rule must have an answer for otherwise, also where the thresholds leave nothing over. So that answer is a defect only if
     * no threshold gives it.
     */
    private void check(MeasuredRule.ByThresholds rule) {
        List<Threshold> thresholds = rule.thresholds();
        Range left = Range.of(rule.metric());
        Set<Choice> given = new HashSet<>();
        for (int i = 0; i < thresholds.size(); i++) {
            Threshold threshold = thresholds.get(i);
            Place at = place.part("measured/thresholds/" + i);
            String shown = shown(threshold.when(), threshold.value());
            if (left.where(threshold.when(), threshold.value().amount()).isEmpty()) {
                defects.accept(Fault.THRESHOLD_NEVER_HOLDS.at(
                        at, item.id(), shown, rule.metric().id()));
                continue;
            }
            given.add(threshold.option());
            left = left.without(threshold.when(), threshold.value().amount());
            if (left.isEmpty()) {
                if (i + 1 < thresholds.size() || !given.contains(rule.otherwise())) {
                    defects.accept(Fault.THRESHOLD_ALWAYS_HOLDS.at(
                            at, item.id(), shown, rule.metric().id()));
                }
                return;
            }
        }
    }

    private void check(MeasuredRule.ByChannel rule) {
        Range all = Range.of(rule.metric());
        rule.limits().forEach((channel, limit) -> {
            Place at = place.part("measured/byChannel/limits/" + Place.name(channel));
            String shown = shown(rule.when(), limit);
            if (all.where(rule.when(), limit.amount()).isEmpty()) {
                defects.accept(Fault.LIMIT_NEVER_HOLDS.at(
                        at, item.id(), channel, shown, rule.metric().id()));
            } else if (all.without(rule.when(), limit.amount()).isEmpty()) {
                defects.accept(Fault.LIMIT_ALWAYS_HOLDS.at(
                        at, item.id(), channel, shown, rule.metric().id()));
            }
        });
    }

    private void check(RedFlag.Sign sign) {
        Range all = Range.of(sign.metric());
        Place at = place.part("redFlag/measured");
        String shown = shown(sign.when(), sign.value());
        if (all.where(sign.when(), sign.value().amount()).isEmpty()) {
            defects.accept(Fault.RED_FLAG_NEVER_SHOWN.at(
                    at, item.id(), shown, sign.metric().id()));
        } else if (all.without(sign.when(), sign.value().amount()).isEmpty()) {
            defects.accept(Fault.RED_FLAG_ALWAYS_SHOWN.at(
                    at, item.id(), shown, sign.metric().id()));
        }
    }

    /** A threshold as documents write it: {@code >= 95}, {@code < PT15M}. */
    private static String shown(Comparator when, Quantity value) {
        return when.code() + " " + (value.unit() == Unit.DURATION ? duration(value.amount()) : plain(value.amount()));
    }

    private static String plain(Ratio amount) {
        return amount.toDecimal().toPlainString();
    }

    private static String duration(Ratio seconds) {
        BigDecimal nanos = seconds.times(NANOS).toDecimal();
        try {
            return Duration.ofNanos(nanos.longValueExact()).toString();
        } catch (ArithmeticException e) {
            return "PT" + plain(seconds) + "S";
        }
    }
}
