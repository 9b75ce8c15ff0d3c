package io.serviceaudit.checklist;

import io.serviceaudit.internal.Require;
import io.serviceaudit.measure.Ratio;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A scale of named options, such as yes, partial, no. Values below 1 are findings unless it says otherwise. */
public final class ChoiceScale implements Scale {
    private final String id;
    private final Ratio findingBelow;
    private final Map<String, Option> options;

    private ChoiceScale(String id, Ratio findingBelow, Map<String, Option> options) {
        this.id = id;
        this.findingBelow = findingBelow;
        this.options = options;
    }

    /**
     * A scale of these options, in this order.
     *
     * @throws IllegalArgumentException if the id is no kebab-case id, there is no option, or two have one id
     */
    public static ChoiceScale of(String id, List<Option> options) {
        Require.id("scale id", id);
        if (options.isEmpty()) {
            throw new IllegalArgumentException("scale '" + id + "' has no option; it must have at least one");
        }
        Map<String, Option> byId = new LinkedHashMap<>();
        Require.unique("option of scale '" + id + "'", options, Option::id)
                .forEach(option -> byId.put(option.id(), option));
        return new ChoiceScale(id, Ratio.ONE, Collections.unmodifiableMap(byId));
    }

    /**
     * This scale with another finding threshold.
     *
     * @param findingBelow values below it are findings; from 0 (none is) to 1
     * @throws IllegalArgumentException if it is out of range
     */
    public ChoiceScale withFindingBelow(BigDecimal findingBelow) {
        return new ChoiceScale(
                id, Ratio.of(Require.between("findingBelow of scale '" + id + "'", findingBelow, 0, 1)), options);
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public Ratio findingBelow() {
        return findingBelow;
    }

    /** The options in the order of the scale. */
    public List<Option> options() {
        return List.copyOf(options.values());
    }

    @Override
    public boolean has(Choice choice) {
        return choice instanceof Choice.Option option && options.containsKey(option.id());
    }

    @Override
    public Optional<Ratio> valueOf(Choice choice) {
        Option option = options.get(choice.code());
        if (option == null || !has(choice)) {
            throw Require.illegal(
                    "answer on scale '" + id + "'",
                    choice.code(),
                    "must be one of " + String.join(", ", options.keySet()));
        }
        return option.value();
    }

    @Override
    public List<Choice> choices() {
        return options.keySet().stream().map(Choice::of).toList();
    }

    /** The id; for display. */
    @Override
    public String toString() {
        return id;
    }
}
