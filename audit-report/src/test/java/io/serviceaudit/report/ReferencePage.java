package io.serviceaudit.report;

import io.serviceaudit.catalog.Catalog;
import io.serviceaudit.catalog.PlanStep;
import io.serviceaudit.catalog.Terms;
import io.serviceaudit.checklist.Band;
import io.serviceaudit.checklist.Basket;
import io.serviceaudit.checklist.Checklist;
import io.serviceaudit.checklist.Choice;
import io.serviceaudit.checklist.Fact;
import io.serviceaudit.checklist.Item;
import io.serviceaudit.checklist.MeasuredRule;
import io.serviceaudit.checklist.RedFlag;
import io.serviceaudit.checklist.Scale;
import io.serviceaudit.checklist.Scoring;
import io.serviceaudit.checklist.Section;
import io.serviceaudit.checklist.Text;
import io.serviceaudit.checklist.Threshold;
import io.serviceaudit.measure.Comparator;
import io.serviceaudit.measure.Measurement;
import io.serviceaudit.measure.Metric;
import io.serviceaudit.measure.Quantity;
import io.serviceaudit.measure.Ratio;
import io.serviceaudit.measure.Unit;
import io.serviceaudit.metric.MetricDefinitions;
import io.serviceaudit.priority.Priority;
import io.serviceaudit.wording.TextFolder;
import io.serviceaudit.wording.Texts;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The reference page of a built-in checklist in one language, as Markdown: all that the catalog says of it. */
final class ReferencePage {
    private static final Texts WORDS =
            TextFolder.of(ReferencePage.class::getResourceAsStream).texts("reference");

    private final Checklist checklist;
    private final Locale locale;
    private final StringBuilder page = new StringBuilder();

    private ReferencePage(Checklist checklist, Locale locale) {
        this.checklist = checklist;
        this.locale = locale;
    }

    /** The name of the file with the page. */
    static String fileName(Checklist checklist, String language) {
        return checklist.id() + "." + language + ".md";
    }

    /** The page of a checklist in a language. */
    static String of(Checklist checklist, String language) {
        ReferencePage page = new ReferencePage(checklist, Locale.forLanguageTag(language));
        page.head(language);
        page.answers();
        page.sections();
        page.nextSteps();
        if (checklist.equals(Catalog.touchpoints())) {
            page.besideTouchpoints();
        }
        page.legend(
                "priorities",
                "priority",
                List.of(Priority.values()).stream().map(Priority::code).toList());
        page.legend(
                "baskets",
                "basket",
                List.of(Basket.values()).stream().map(Basket::code).toList());
        return page.page.toString().stripTrailing() + "\n";
    }

    private void head(String language) {
        line(
                "<!-- Generated from the catalog by ReferencePagesTest; CONTRIBUTING.md says how. Changes by hand are lost. -->");
        line("# " + in(checklist.title()));
        String others = Catalog.languages().stream()
                .filter(other -> !other.equals(language))
                .map(other -> " · [" + WORDS.get("language-name").in(Locale.forLanguageTag(other)) + "]("
                        + fileName(checklist, other) + ")")
                .collect(Collectors.joining());
        line(word(
                        "at-a-glance",
                        "`" + checklist.id() + "`",
                        checklist.version(),
                        checklist.sections().size(),
                        checklist.items().size())
                + others);
        checklist.purpose().ifPresent(purpose -> line(in(purpose)));
        facts(checklist.facts());
        checklist.guide().ifPresent(guide -> {
            line("## " + word("guide"));
            // Lines that are numbered are a list, all others paragraphs.
            line(in(guide).replaceAll("\n(?!\\d+\\. )", "\n\n").replaceFirst("\n(?=1\\. )", "\n\n"));
        });
    }

    private void answers() {
        line("## " + word("answers"));
        Set<Choice> choices = new LinkedHashSet<>();
        checklist.items().forEach(item -> choices.addAll(item.scale().choices()));
        table(word("answer"), word("code"), word("worth"), word("means"));
        for (Choice choice : choices) {
            Scale scale = checklist.items().stream()
                    .map(Item::scale)
                    .filter(one -> one.has(choice))
                    .findFirst()
                    .orElseThrow();
            table(
                    name(choice),
                    "`" + choice.code() + "`",
                    scale.valueOf(choice).map(this::number).orElse(word("left-out")),
                    term(key(choice) + ".legend"));
        }
        page.append('\n');
        Ratio findingBelow = checklist.items().get(0).scale().findingBelow();
        Scoring scoring = checklist.scoring().orElse(Scoring.standard());
        line(word("finding-below", number(findingBelow)) + " "
                + word("unanswered." + scoring.unanswered().orElseThrow().code()));
    }

    private void sections() {
        for (int s = 0; s < checklist.sections().size(); s++) {
            Section section = checklist.sections().get(s);
            line("## " + (s + 1) + ". " + section.title().map(this::in).orElse(section.id()));
            section.description().ifPresent(description -> line(in(description)));
            facts(section.facts());
            for (int i = 0; i < section.items().size(); i++) {
                item((s + 1) + "." + (i + 1), section.items().get(i));
            }
        }
    }

    private void item(String number, Item item) {
        line("### " + number + ". " + in(item.question()));
        List<String> marks = new ArrayList<>();
        marks.add(word("id", "`" + item.id() + "`"));
        marks.add(word(
                "choices", item.scale().choices().stream().map(this::shortName).collect(Collectors.joining(", "))));
        if (item.isReversed()) {
            marks.add(word("reversed", bold(item.scale().choices().get(0))));
        }
        if (item.isCritical()) {
            marks.add(word("critical"));
        }
        line(String.join(" · ", marks));
        item.why().ifPresent(text -> bullet(word("why"), in(text)));
        item.description().ifPresent(text -> bullet(word("description"), in(text)));
        item.measured().ifPresent(rule -> bullet(word("measured"), rule(rule)));
        item.hints().forEach(hint -> bullet(term("hint." + hint.kind()), in(hint.text())));
        if (!item.guidance().isEmpty()) {
            page.append("- **").append(word("guidance")).append(":**\n");
            item.guidance()
                    .forEach(
                            question -> page.append("  - ").append(in(question)).append('\n'));
        }
        item.redFlag().ifPresent(flag -> bullet(word("red-flag"), redFlag(flag)));
        item.facts().forEach(fact -> bullet(word("fact"), fact(fact)));
        item.improve().ifPresent(text -> bullet(word("improve"), in(text)));
        bullet(word("effort"), item.effort() + " (" + word("effort." + item.effort()) + ")");
        item.basket().ifPresent(basket -> bullet(word("basket"), term("basket." + basket.code())));
        page.append('\n');
    }

    private String rule(MeasuredRule rule) {
        if (rule instanceof MeasuredRule.ByTarget byTarget) {
            return word("rule.target", metric(rule.metric()), bold(byTarget.met()), bold(byTarget.missed())) + ".";
        }
        return rule instanceof MeasuredRule.ByChannel byChannel
                ? channels(byChannel)
                : thresholds((MeasuredRule.ByThresholds) rule);
    }

    private String thresholds(MeasuredRule.ByThresholds rule) {
        if (Set.copyOf(rule.answers()).size() == 1) {
            return word("rule.always", metric(rule.metric()), bold(rule.otherwise())) + ".";
        }
        List<String> parts = new ArrayList<>();
        List<String> boundaries = new ArrayList<>();
        for (Threshold threshold : rule.thresholds()) {
            String range = range(threshold.when(), threshold.value());
            parts.add(
                    parts.isEmpty()
                            ? word("rule.first", metric(rule.metric()), range, bold(threshold.option()))
                            : word("rule.next", range, bold(threshold.option())));
            // What the rule itself says of a value exactly at its threshold.
            Choice atBoundary = rule.answer(Measurement.of(rule.metric(), threshold.value()))
                    .orElseThrow();
            boundaries.add(word("rule.boundary", quantity(threshold.value()), bold(atBoundary)));
        }
        parts.add(word("rule.otherwise", bold(rule.otherwise())));
        return String.join(", ", parts) + "; " + String.join(", ", boundaries) + ".";
    }

    private String channels(MeasuredRule.ByChannel rule) {
        List<String> limits = new ArrayList<>();
        for (Map.Entry<String, Quantity> limit : rule.limits().entrySet()) {
            limits.add(limit.getKey() + " " + range(rule.when(), limit.getValue()));
        }
        return word("rule.channels", metric(rule.metric()), bold(rule.all()), bold(rule.some()), bold(rule.none()))
                + ": " + String.join(", ", limits) + ".";
    }

    private String redFlag(RedFlag flag) {
        return in(flag.text()) + flag.sign().map(sign -> " " + sign(sign)).orElse("");
    }

    private String sign(RedFlag.Sign sign) {
        boolean raised =
                sign.observed(Measurement.of(sign.metric(), sign.value())).orElseThrow();
        return word("sign", metric(sign.metric()), range(sign.when(), sign.value())) + "; "
                + word(raised ? "sign.boundary-raises" : "sign.boundary-does-not", quantity(sign.value())) + ".";
    }

    private void facts(List<Fact> facts) {
        facts.forEach(fact -> line("> " + fact(fact)));
    }

    private String fact(Fact fact) {
        String source = fact.source().map(ReferencePage::escaped).orElseGet(() -> term("source.not-stated"));
        return in(fact.text()) + " (" + source
                + fact.year().map(year -> ", " + year).orElse("") + ")";
    }

    private void nextSteps() {
        line("## " + word("next"));
        table(word("level"), word("from"), word("next"));
        Map<String, Text> steps = checklist.nextSteps();
        Optional.ofNullable(steps.get("diagnosis-needed"))
                .ifPresent(step -> table(term("status.diagnosis-needed"), "", in(step)));
        for (Band band : checklist.scoring().orElse(Scoring.standard()).bands().orElseThrow()) {
            Optional.ofNullable(steps.get(band.id()))
                    .ifPresent(step -> table(
                            term("band." + band.id()),
                            word("percent", band.from().toPlainString()),
                            in(step)));
        }
        page.append('\n');
    }

    private void besideTouchpoints() {
        line("## " + word("plan"));
        int number = 0;
        for (PlanStep step : Catalog.planSteps()) {
            number++;
            page.append(number)
                    .append(". **")
                    .append(in(step.title()))
                    .append(".** ")
                    .append(in(step.description()))
                    .append('\n');
        }
        page.append('\n');
        line("## " + word("self-rating"));
        line(word("self-rating-use"));
        for (int rating = 1; rating <= 5; rating++) {
            page.append(rating)
                    .append(". ")
                    .append(term("self-rating." + rating))
                    .append('\n');
        }
        page.append('\n');
    }

    private void legend(String title, String family, List<String> codes) {
        line("## " + word(title));
        table(word(family), word("code"), word("means"));
        codes.forEach(
                code -> table(term(family + "." + code), "`" + code + "`", term(family + "." + code + ".legend")));
        page.append('\n');
    }

    private void line(String text) {
        page.append(text).append("\n\n");
    }

    private void bullet(String what, String text) {
        page.append("- **")
                .append(what)
                .append(":** ")
                .append(text.replace("\n", "\n  "))
                .append('\n');
    }

    private void table(String... cells) {
        boolean begins = page.charAt(page.length() - 2) == '\n';
        page.append("| ").append(String.join(" | ", cells)).append(" |\n");
        if (begins) {
            page.append("|---".repeat(cells.length)).append("|\n");
        }
    }

    private String bold(Choice choice) {
        return "**" + name(choice) + "**";
    }

    private String name(Choice choice) {
        return choice instanceof Choice.Rating ? choice.code() + " " + term(key(choice)) : term(key(choice));
    }

    private String shortName(Choice choice) {
        return choice instanceof Choice.Rating ? choice.code() : name(choice);
    }

    private static String key(Choice choice) {
        return (choice instanceof Choice.Rating ? "rating." : "option.") + choice.code();
    }

    private String metric(Metric metric) {
        return in(MetricDefinitions.standard().find(metric.id()).orElseThrow().name());
    }

    private String range(Comparator when, Quantity value) {
        return word("comparator." + when.name().toLowerCase(Locale.ROOT).replace('_', '-'), quantity(value));
    }

    private String quantity(Quantity quantity) {
        String amount = number(quantity.amount());
        if (quantity.unit() == Unit.PERCENT) {
            return word("unit.percent", amount);
        }
        return quantity.unit() == Unit.DURATION
                ? duration(quantity.amount().toDecimal().longValueExact())
                : amount;
    }

    /** A length of time in the largest unit that fits without a rest, hours from two up. */
    private String duration(long seconds) {
        if (seconds % 86_400 == 0) {
            return word("unit.days", seconds / 86_400);
        }
        if (seconds % 3_600 == 0 && seconds > 3_600) {
            return word("unit.hours", seconds / 3_600);
        }
        return seconds % 60 == 0 ? word("unit.minutes", seconds / 60) : word("unit.seconds", seconds);
    }

    private String number(Ratio number) {
        String plain = number.toDecimal().toPlainString();
        return locale.getLanguage().equals("ru") ? plain.replace('.', ',') : plain;
    }

    private String term(String key) {
        return in(Terms.get(key));
    }

    private String word(String key, Object... values) {
        String text = WORDS.get(key).in(locale);
        for (int i = 0; i < values.length; i++) {
            text = text.replace("{" + i + "}", values[i].toString());
        }
        return text;
    }

    private String in(Text text) {
        return escaped(text.in(locale));
    }

    private static String escaped(String text) {
        return text.replaceAll("([\\\\`*_\\[\\]<>|])", "\\\\$1");
    }
}
