package io.serviceaudit.testkit;

import io.serviceaudit.checklist.Choice;
import io.serviceaudit.checklist.Item;
import io.serviceaudit.checklist.MissingValue;
import io.serviceaudit.checklist.ScoringModel;
import io.serviceaudit.checklist.Section;
import io.serviceaudit.measure.Measurement;
import io.serviceaudit.measure.Ratio;
import io.serviceaudit.scoring.ItemState;
import io.serviceaudit.scoring.ReceiptStep;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The law {@link Law#RECEIPTED}: works through a receipt as a reader with checklist, audit and parameters at hand would, and
 * trusts no step that cannot be recomputed.
 */
final class Receipted {
    private static final String HEALTH = "health";
    private static final String BEFORE = "health.beforeKnockOut";

    private final Trial trial;
    private final ScoringModel model;
    private final Ratio cap;
    private final Map<String, Section> sectionByItem = new HashMap<>();
    private final Map<String, Ratio> known = new HashMap<>();
    private final Map<String, String> shown = new HashMap<>();
    private final Map<String, ItemState> states = new HashMap<>();

    private Receipted(Trial trial) {
        this.trial = trial;
        model = trial.scoring().model().orElseThrow();
        cap = Ratio.ofPercent(trial.scoring().knockOutCap().orElseThrow());
        for (Section section : trial.checklist().sections()) {
            section.items().forEach(item -> sectionByItem.put(item.id(), section));
        }
    }

    static void check(Trial trial) {
        Receipted law = new Receipted(trial);
        trial.figures().receipt().forEach(law::step);
        law.last();
    }

    private void step(ReceiptStep step) {
        String what = "figure '" + step.figure() + "'";
        trial.require(!known.containsKey(step.figure()), step.rule(), "second step of " + what, "there", "absent");
        step.inputs().forEach((name, text) -> named(step, name, text));
        try {
            Inputs inputs = new Inputs(step);
            Expected expected = recompute(step.figure(), inputs);
            String rule = expected.rule();
            trial.requireEqual(rule, "rule of " + what, Optional.of(step.rule()), Optional.of(rule));
            trial.requireEqual(rule, what, Optional.of(step.exact()), Optional.of(expected.exact()));
            trial.requireEqual(rule, "shown of " + what, Optional.of(step.shown()), Optional.of(expected.text(trial)));
            inputs.requireNoMore();
        } catch (NoSuchElementException | IllegalArgumentException | IllegalStateException e) {
            trial.require(false, step.rule(), what, step.exact(), "recomputable, but " + e.getMessage());
        }
        known.put(step.figure(), step.exact());
        shown.put(step.figure(), step.shown());
    }

    /** An input that names a figure is that figure, and the figure stands earlier. */
    private void named(ReceiptStep step, String name, String text) {
        if (isFigure(name)) {
            trial.requireEqual(
                    step.rule(),
                    "input '" + name + "' of figure '" + step.figure() + "'",
                    Optional.of(text),
                    Optional.ofNullable(known.get(name)).map(Ratio::toString));
        }
    }

    private static boolean isFigure(String name) {
        return name.equals(HEALTH)
                || Stream.of("items.", "sections.", "findings.", "health.").anyMatch(name::startsWith);
    }

    /** The last values are those of the scoring. */
    private void last() {
        Figures figures = trial.figures();
        for (Section section : trial.checklist().sections()) {
            String figure = sectionFigure(section, "score");
            trial.requireEqual(
                    "S6",
                    "receipt of figure '" + figure + "'",
                    figure(figure),
                    figures.section(section.id()).score());
        }
        trial.requireEqual("S12", "receipt of figure 'coverage'", figure("coverage"), figures.coverage());
        trial.requireEqual(
                "S7",
                "receipt of figure 'health.earned'",
                figure("health.earned"),
                figures.beforeKnockOut().map(Points::earned));
        trial.requireEqual(
                "S7",
                "receipt of figure 'health.possible'",
                figure("health.possible"),
                figures.beforeKnockOut().map(Points::possible));
        trial.requireEqual("S8", "receipt of figure 'health'", figure(HEALTH), figures.health());
        trial.requireEqual(
                "S9",
                "shown of figure 'health'",
                Optional.ofNullable(shown.get(HEALTH)),
                figures.shown().map(BigDecimal::toPlainString));
    }

    private Optional<Ratio> figure(String name) {
        return Optional.ofNullable(known.get(name));
    }

    private Expected recompute(String figure, Inputs inputs) {
        String[] parts = figure.split("\\.", -1);
        if (parts.length == 3) {
            switch (parts[0]) {
                case "items":
                    return item(item(parts[1]), parts[2], inputs);
                case "sections":
                    return section(section(parts[1]), parts[2], inputs);
                case "findings":
                    return gain(item(parts[1]), parts[2], inputs);
                default:
                    break;
            }
        }
        return switch (figure) {
            case "progress" -> progress(inputs);
            case "coverage" -> coverage(inputs);
            case "health.earned" -> healthEarned(inputs);
            case "health.possible" -> healthPossible(inputs);
            case BEFORE -> percent("S7", inputs.ratio("health.earned").dividedBy(inputs.ratio("health.possible")));
            case HEALTH -> health(inputs);
            default -> throw unknown(figure);
        };
    }

    private static NoSuchElementException unknown(String figure) {
        return new NoSuchElementException("no rule makes a figure '" + figure + "'");
    }

    private Item item(String id) {
        return trial.checklist()
                .item(id)
                .orElseThrow(() -> new NoSuchElementException("the checklist has no item '" + id + "'"));
    }

    private Section section(String id) {
        return trial.checklist().sections().stream()
                .filter(section -> section.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("the checklist has no section '" + id + "'"));
    }

    private Section sectionOf(Item item) {
        return Optional.ofNullable(sectionByItem.get(item.id())).orElseThrow();
    }

    private Expected item(Item item, String part, Inputs inputs) {
        return switch (part) {
            case "value" -> value(item, inputs);
            case "possible" -> plain("S5", possible(item, inputs));
            case "earned" -> {
                Ratio possible = inputs.ratio(itemFigure(item, "possible"));
                boolean hasValue = known.containsKey(itemFigure(item, "value"));
                yield plain(
                        "S5",
                        possible.times(
                                hasValue
                                        ? inputs.ratio(itemFigure(item, "value"))
                                        : inputs.parameter("value", Ratio.ZERO)));
            }
            case "lost" -> {
                Ratio weight = inputs.parameter(
                        "sectionWeight", Ratio.of(sectionOf(item).weight()));
                Ratio missing =
                        inputs.ratio(itemFigure(item, "possible")).minus(inputs.ratio(itemFigure(item, "earned")));
                yield plain("S15", weight.times(missing));
            }
            default -> throw unknown(itemFigure(item, part));
        };
    }

    /** Rules S2, S3, S10, S11. */
    private Expected value(Item item, Inputs inputs) {
        Optional<Choice> given = trial.audit().answer(item.id()).choice();
        Choice answer = given.or(() -> measuredAnswer(item)).orElseThrow(() -> new NoSuchElementException("no answer"));
        Ratio worth = item.scale()
                .valueOf(answer)
                .orElseThrow(() -> new NoSuchElementException("the answer is excluded from the score"));
        inputs.parameter("scale", item.scale().id());
        inputs.parameter("answer", answer.code());
        inputs.parameter("measured", Boolean.toString(given.isEmpty()));
        inputs.parameter("reversed", Boolean.toString(item.isReversed()));
        Ratio value = inputs.parameter("worth", worth);
        return item.isReversed() ? plain("S3", Ratio.ONE.minus(value)) : plain(given.isEmpty() ? "S10" : "S2", value);
    }

    private Optional<Choice> measuredAnswer(Item item) {
        return item.measured().flatMap(rule -> {
            Measurement measurement =
                    trial.audit().measurements().get(rule.metric().id());
            return measurement == null ? Optional.empty() : rule.answer(measurement);
        });
    }

    /** Rules S4 and S5. */
    private Ratio possible(Item item, Inputs inputs) {
        Ratio weight = inputs.parameter("weight", Ratio.of(item.weight()));
        String code = inputs.text("state");
        ItemState state = Stream.of(ItemState.values())
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no state is '" + code + "'"));
        states.put(item.id(), state);
        boolean counts = switch (state) {
            case ANSWERED -> true;
            case MARKED_NOT_APPLICABLE -> {
                inputs.parameter("excludedBy", "auditor");
                yield isZero(inputs, "notApplicable", trial.scoring().notApplicable());
            }
            case UNANSWERED -> isZero(inputs, "unanswered", trial.scoring().unanswered());
            case EXCLUDED_BY_RULE -> {
                inputs.parameter("excludedBy", "rule");
                yield false;
            }
        };
        return counts ? weight : Ratio.ZERO;
    }

    private static boolean isZero(Inputs inputs, String parameter, Optional<MissingValue> inForce) {
        MissingValue policy = inForce.orElseThrow();
        inputs.parameter(parameter, policy.code());
        return policy == MissingValue.ZERO;
    }

    private Expected section(Section section, String part, Inputs inputs) {
        return switch (part) {
            case "earned", "possible" -> plain("S6", sumOfItems(section, part, inputs));
            case "lost" -> plain("S15", sumOfItems(section, part, inputs));
            case "score" ->
                percent(
                        "S6",
                        inputs.ratio(sectionFigure(section, "earned"))
                                .dividedBy(inputs.ratio(sectionFigure(section, "possible"))));
            default -> throw unknown(sectionFigure(section, part));
        };
    }

    /** The sum over the items of the section that count, none left out. */
    private Ratio sumOfItems(Section section, String part, Inputs inputs) {
        return section.items().stream()
                .filter(this::isCounted)
                .map(item -> inputs.ratio(itemFigure(item, part)))
                .reduce(Ratio.ZERO, Ratio::plus);
    }

    private Expected progress(Inputs inputs) {
        Ratio answered = count(item -> states.get(item.id()) == ItemState.ANSWERED
                || states.get(item.id()) == ItemState.MARKED_NOT_APPLICABLE);
        Ratio total = count(item -> states.get(item.id()) != ItemState.EXCLUDED_BY_RULE);
        return percent("S12", inputs.parameter("answered", answered).dividedBy(inputs.parameter("total", total)));
    }

    private Ratio count(Predicate<Item> counted) {
        return Ratio.of(trial.checklist().items().stream().filter(counted).count());
    }

    private Expected coverage(Inputs inputs) {
        Ratio withValue = fullWeight(ItemState.ANSWERED);
        Ratio applying = withValue.plus(fullWeight(ItemState.UNANSWERED));
        return percent(
                "S12", inputs.parameter("withValue", withValue).dividedBy(inputs.parameter("applying", applying)));
    }

    private Ratio fullWeight(ItemState state) {
        return trial.checklist().items().stream()
                .filter(item -> states.get(item.id()) == state)
                .map(item -> Ratio.of(sectionOf(item).weight()).times(Ratio.of(item.weight())))
                .reduce(Ratio.ZERO, Ratio::plus);
    }

    /** The upper term of rule S7. */
    private Expected healthEarned(Inputs inputs) {
        inputs.parameter("model", model.code());
        return plain(
                "S7",
                switch (model) {
                    case FLAT -> sumOfSections(inputs, "earned");
                    case HIERARCHICAL -> sumOfSections(inputs, "score");
                    case FLAT_UNWEIGHTED -> {
                        inputs.parameter("countedWithoutValue", count(this::countsWithoutValue));
                        yield values(inputs).stream().reduce(Ratio.ZERO, Ratio::plus);
                    }
                    case ALL_OR_NOTHING -> {
                        Ratio without = inputs.parameter("countedWithoutValue", count(this::countsWithoutValue));
                        List<Ratio> values = values(inputs);
                        yield without.isZero() && values.stream().allMatch(Ratio::isOne) ? Ratio.ONE : Ratio.ZERO;
                    }
                });
    }

    /** The lower term of rule S7. */
    private Expected healthPossible(Inputs inputs) {
        inputs.parameter("model", model.code());
        return plain(
                "S7",
                switch (model) {
                    case FLAT -> sumOfSections(inputs, "possible");
                    case HIERARCHICAL ->
                        scored().map(section -> weight(inputs, section)).reduce(Ratio.ZERO, Ratio::plus);
                    case FLAT_UNWEIGHTED -> inputs.parameter("counted", count(this::isCounted));
                    case ALL_OR_NOTHING -> {
                        inputs.parameter("counted", count(this::isCounted));
                        yield Ratio.ONE;
                    }
                });
    }

    private Ratio sumOfSections(Inputs inputs, String part) {
        return scored().map(section -> weight(inputs, section).times(inputs.ratio(sectionFigure(section, part))))
                .reduce(Ratio.ZERO, Ratio::plus);
    }

    private static Ratio weight(Inputs inputs, Section section) {
        return inputs.parameter("weight sections." + section.id(), Ratio.of(section.weight()));
    }

    private Stream<Section> scored() {
        return trial.checklist().sections().stream()
                .filter(section -> known.containsKey(sectionFigure(section, "score")));
    }

    private List<Ratio> values(Inputs inputs) {
        return trial.checklist().items().stream()
                .filter(item -> isCounted(item) && !countsWithoutValue(item))
                .map(item -> inputs.ratio(itemFigure(item, "value")))
                .toList();
    }

    private boolean isCounted(Item item) {
        return figure(itemFigure(item, "possible"))
                .filter(possible -> !possible.isZero())
                .isPresent();
    }

    private boolean countsWithoutValue(Item item) {
        return isCounted(item) && figure(itemFigure(item, "value")).isEmpty();
    }

    /** Rule S8. */
    private Expected health(Inputs inputs) {
        List<String> knockedOutBy = knockedOutBy();
        inputs.parameter("knockedOutBy", String.join(",", knockedOutBy));
        return percent("S8", capped(inputs.ratio(BEFORE), inputs.parameter("knockOutCap", cap), knockedOutBy.size()));
    }

    private List<String> knockedOutBy() {
        return trial.checklist().items().stream()
                .filter(this::knocksOut)
                .map(Item::id)
                .toList();
    }

    private boolean knocksOut(Item item) {
        return item.isCritical()
                && figure(itemFigure(item, "value")).filter(Ratio::isZero).isPresent();
    }

    private static Ratio capped(Ratio before, Ratio cap, int knockedOut) {
        return knockedOut == 0 ? before : before.min(cap);
    }

    /** Rule S20. */
    private Expected gain(Item item, String part, Inputs inputs) {
        Ratio withValueOne = withValueOne(item);
        return switch (part) {
            case "gainBeforeKnockOut" ->
                points("S20", inputs.parameter("withValueOne", withValueOne).minus(inputs.ratio(BEFORE)));
            case "gain" -> {
                int others = knockedOutBy().size() - (knocksOut(item) ? 1 : 0);
                Ratio capped = inputs.parameter("withValueOne", capped(withValueOne, cap, others));
                yield points("S20", capped.minus(inputs.ratio(HEALTH)));
            }
            default -> throw unknown("findings." + item.id() + "." + part);
        };
    }

    /** Health before knock-out if one item had value 1, from the steps on items alone. */
    private Ratio withValueOne(Item raised) {
        Ratio earned = Ratio.ZERO;
        Ratio possible = Ratio.ZERO;
        boolean allDone = true;
        for (Section section : trial.checklist().sections()) {
            Ratio sectionEarned = Ratio.ZERO;
            Ratio sectionPossible = Ratio.ZERO;
            for (Item item : section.items()) {
                if (isCounted(item)) {
                    Ratio value = item.id().equals(raised.id())
                            ? Ratio.ONE
                            : figure(itemFigure(item, "value")).orElse(Ratio.ZERO);
                    Ratio weight = model == ScoringModel.FLAT_UNWEIGHTED ? Ratio.ONE : Ratio.of(item.weight());
                    sectionEarned = sectionEarned.plus(weight.times(value));
                    sectionPossible = sectionPossible.plus(weight);
                    allDone &= value.isOne();
                }
            }
            if (sectionPossible.isZero()) {
                continue;
            }
            Ratio weight = model == ScoringModel.FLAT_UNWEIGHTED ? Ratio.ONE : Ratio.of(section.weight());
            Ratio divisor = model == ScoringModel.HIERARCHICAL ? sectionPossible : Ratio.ONE;
            earned = earned.plus(weight.times(sectionEarned).dividedBy(divisor));
            possible = possible.plus(weight.times(sectionPossible).dividedBy(divisor));
        }
        if (model == ScoringModel.ALL_OR_NOTHING) {
            return allDone ? Ratio.ONE : Ratio.ZERO;
        }
        return earned.dividedBy(possible);
    }

    private static String itemFigure(Item item, String part) {
        return "items." + item.id() + "." + part;
    }

    private static String sectionFigure(Section section, String part) {
        return "sections." + section.id() + "." + part;
    }

    private static Expected plain(String rule, Ratio exact) {
        return new Expected(rule, exact, Form.PLAIN);
    }

    private static Expected percent(String rule, Ratio exact) {
        return new Expected(rule, exact, Form.PERCENT);
    }

    private static Expected points(String rule, Ratio exact) {
        return new Expected(rule, exact, Form.POINTS);
    }

    /** How an exact value is shown. */
    private enum Form {
        PLAIN,
        PERCENT,
        POINTS
    }

    /** What a step must say. */
    private record Expected(String rule, Ratio exact, Form form) {
        String text(Trial trial) {
            int decimals = trial.scoring().decimals().orElseThrow();
            BigDecimal shown = switch (form) {
                case PLAIN -> exact.toDecimal();
                case PERCENT -> exact.toPercent(decimals);
                case POINTS -> exact.toPercentDifference(decimals);
            };
            return shown.toPlainString();
        }
    }

    /** The inputs of one step, and which of them its rule has used. */
    private final class Inputs {
        private final ReceiptStep step;
        private final Set<String> used = new HashSet<>();

        Inputs(ReceiptStep step) {
            this.step = step;
        }

        String text(String name) {
            used.add(name);
            return Optional.ofNullable(step.inputs().get(name))
                    .orElseThrow(() -> new NoSuchElementException("input '" + name + "' is missing"));
        }

        Ratio ratio(String name) {
            return Ratio.parse(text(name));
        }

        /** An input that must say what checklist, audit and parameters say. */
        void parameter(String name, String inForce) {
            trial.requireEqual(
                    step.rule(),
                    "input '" + name + "' of figure '" + step.figure() + "'",
                    Optional.of(text(name)),
                    Optional.of(inForce));
        }

        /** As above; gives the input as it stands. */
        Ratio parameter(String name, Ratio inForce) {
            parameter(name, inForce.toString());
            return ratio(name);
        }

        void requireNoMore() {
            step.inputs().keySet().stream()
                    .filter(name -> !used.contains(name))
                    .forEach(name -> trial.require(
                            false,
                            step.rule(),
                            "input '" + name + "' of figure '" + step.figure() + "'",
                            "there",
                            "absent, for the rule does not use it"));
        }
    }
}
