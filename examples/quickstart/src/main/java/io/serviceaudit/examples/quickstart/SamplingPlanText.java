package io.serviceaudit.examples.quickstart;

import io.serviceaudit.conversation.PlannedStratum;
import io.serviceaudit.conversation.SamplingPlan;
import io.serviceaudit.conversation.Workload;
import io.serviceaudit.measure.Ratio;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A sampling plan as text for a terminal: how many conversations of each stratum, why, and what it costs. */
final class SamplingPlanText {
    private final SamplingPlan plan;
    private final Page page;
    private final Words words;

    private SamplingPlanText(SamplingPlan plan, Locale locale) {
        this.plan = plan;
        page = new Page(locale);
        words = page.words();
    }

    /** The text of a plan, in the language of {@code locale}. */
    static String of(SamplingPlan plan, Optional<String> seed, Optional<Workload> workload, Locale locale) {
        SamplingPlanText text = new SamplingPlanText(plan, locale);
        text.heading();
        text.table();
        text.reasons();
        text.notes(seed, workload);
        return text.page.toString();
    }

    private void heading() {
        page.add("", words.fill("sampling-plan", count(plan.sample()), count(plan.population())));
    }

    private void table() {
        page.gap();
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                words.get("column-stratum"),
                words.get("column-population"),
                words.get("column-review"),
                words.get("column-reserve"),
                words.get("column-stands-for")));
        for (PlannedStratum stratum : plan.strata()) {
            rows.add(List.of(
                    words.stratum(stratum.id()),
                    count(stratum.population()),
                    count(stratum.sample()),
                    count(stratum.replacements()),
                    stratum.weight().map(weight -> decimal(weight, 1)).orElse("–")));
        }
        rows.add(List.of(
                words.get("row-all"), count(plan.population()), count(plan.sample()), count(plan.replacements()), ""));
        List<Integer> widths = new ArrayList<>();
        for (int column = 0; column < rows.get(0).size(); column++) {
            int each = column;
            widths.add(Columns.widest(rows.stream().map(row -> row.get(each))));
        }
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder("  " + Columns.pad(row.get(0), widths.get(0)));
            for (int column = 1; column < row.size(); column++) {
                line.append("  ").append(Columns.padLeft(row.get(column), widths.get(column)));
            }
            page.line(line.toString().stripTrailing());
        }
    }

    private void reasons() {
        page.title("why-so-many");
        page.add("  ", words.get("allocation." + plan.allocation().code()));
        for (PlannedStratum stratum : plan.strata()) {
            page.add("  - ", words.fill("reason", words.stratum(stratum.id()), reason(stratum)));
        }
    }

    private String reason(PlannedStratum stratum) {
        if (stratum.population() == 0) {
            return words.get("reason.empty");
        }
        String quota = decimal(stratum.quota(), 2);
        return switch (stratum.limit()) {
            case MINIMUM -> words.fill("reason.minimum", quota, count(stratum.sample()));
            case POPULATION -> words.fill("reason.population", quota, count(stratum.sample()));
            case NONE -> {
                int change = stratum.adjustedQuota().compareTo(stratum.quota());
                yield words.fill(
                        change == 0 ? "reason.quota" : change < 0 ? "reason.less" : "reason.more",
                        quota,
                        decimal(stratum.adjustedQuota(), 2),
                        rounding(stratum));
            }
        };
    }

    private String rounding(PlannedStratum stratum) {
        if (stratum.remainder().isZero()) {
            return words.get("reason.whole");
        }
        return words.fill(stratum.hasRemainderUnit() ? "reason.up" : "reason.down", count(stratum.sample()));
    }

    private void notes(Optional<String> seed, Optional<Workload> workload) {
        page.title("notices");
        if (!plan.leftOut().isEmpty()) {
            page.add("  - ", words.fill("plan-left-out", names(plan.leftOut())));
        }
        List<PlannedStratum> single = plan.strata().stream()
                .filter(each -> each.sample() == 1 && each.population() > 1)
                .toList();
        if (!single.isEmpty()) {
            page.add("  - ", words.fill("plan-single", names(single)));
        }
        page.add("  - ", words.get(plan.replacements() == 0 ? "plan-no-reserve" : "plan-reserve"));
        page.add("  - ", workload.map(this::hours).orElseGet(() -> words.get("plan-no-hours")));
        page.add("  - ", seed.map(text -> words.fill("plan-seed", text)).orElseGet(() -> words.get("plan-no-seed")));
    }

    private String hours(Workload workload) {
        String minutes = words.duration(workload.perReview());
        String hours = decimal(workload.hours(), 2);
        return workload.reviewedTwice() == 0
                ? words.fill("plan-hours", count(workload.reviews()), minutes, hours)
                : words.fill(
                        "plan-hours-twice", count(workload.reviews()), count(workload.reviewedTwice()), minutes, hours);
    }

    private String names(List<PlannedStratum> strata) {
        return String.join(
                ", ", strata.stream().map(each -> words.stratum(each.id())).toList());
    }

    private String count(long number) {
        return words.number(BigDecimal.valueOf(number));
    }

    private String count(BigInteger number) {
        return words.number(new BigDecimal(number));
    }

    /** Rounded to so many decimals, without zeros at the end. */
    private String decimal(Ratio number, int decimals) {
        BigDecimal rounded = number.rounded(decimals).stripTrailingZeros();
        return words.number(rounded.scale() < 0 ? rounded.setScale(0) : rounded);
    }
}
