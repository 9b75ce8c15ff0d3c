package io.serviceaudit.checklist;

import io.serviceaudit.internal.Defects;
import io.serviceaudit.internal.Require;
import io.serviceaudit.priority.Impact;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One question of a checklist: what is asked, on which scale, how much it weighs, and the help around it. Called a checkpoint
 * or touchpoint in some checklists.
 *
 * <p>Only id, question and scale are required. The rest has a default: weight 1, not reversed, not critical,
 * impact medium, effort 1.
 */
public final class Item {
    /** The most effort an improvement can be given. */
    public static final int MOST_EFFORT = 1_000;

    private final String id;
    private final Text question;
    private final Scale scale;
    private final BigDecimal weight;
    private final boolean reversed;
    private final boolean critical;
    private final Impact impact;
    private final int effort;
    private final @Nullable Basket basket;
    private final @Nullable Text why;
    private final @Nullable Text description;
    private final @Nullable Text improve;
    private final List<Hint> hints;
    private final List<Fact> facts;
    private final List<Text> guidance;
    private final @Nullable MeasuredRule measured;
    private final @Nullable RedFlag redFlag;
    private final @Nullable Condition appliesWhen;

    private Item(Builder builder) {
        id = builder.id;
        question = builder.question;
        scale = builder.scale;
        weight = builder.weight;
        reversed = builder.reversed;
        critical = builder.critical;
        impact = builder.impact;
        effort = builder.effort;
        basket = builder.basket;
        why = builder.why;
        description = builder.description;
        improve = builder.improve;
        hints = List.copyOf(builder.hints);
        facts = List.copyOf(builder.facts);
        guidance = List.copyOf(builder.guidance);
        measured = builder.measured;
        redFlag = builder.redFlag;
        appliesWhen = builder.appliesWhen;
    }

    /**
     * Starts an item.
     *
     * @param id a kebab-case id, unique in its checklist
     * @param question what is asked, so that the scale answers it
     * @param scale the answers it can have
     */
    public static Builder builder(String id, Text question, Scale scale) {
        return new Builder(id, question, scale);
    }

    /** The id, unique in its checklist. */
    public String id() {
        return id;
    }

    /** What is asked. */
    public Text question() {
        return question;
    }

    /** The answers it can have. */
    public Scale scale() {
        return scale;
    }

    /** How much it counts within its section; greater than 0 (rule S1). */
    public BigDecimal weight() {
        return weight;
    }

    /** Whether the value counts as 1 - value, since "yes" is the bad answer (rule S3). */
    public boolean isReversed() {
        return reversed;
    }

    /** Whether value 0 caps the health of the whole (rule S8). */
    public boolean isCritical() {
        return critical;
    }

    /** How much it matters to customers when it is bad. */
    public Impact impact() {
        return impact;
    }

    /** What an improvement usually takes, from 1 to 1,000; the built-in checklists use 1 hours to 8 a quarter. */
    public int effort() {
        return effort;
    }

    /** The kind of work an improvement usually is; empty if not said. */
    public Optional<Basket> basket() {
        return Optional.ofNullable(basket);
    }

    /** Why it matters; empty if not said. */
    public Optional<Text> why() {
        return Optional.ofNullable(why);
    }

    /** How to answer: what to look at, what counts as good; empty if not said. */
    public Optional<Text> description() {
        return Optional.ofNullable(description);
    }

    /** What to do if the answer is bad; empty if not said. */
    public Optional<Text> improve() {
        return Optional.ofNullable(improve);
    }

    /** Further help, in order. */
    public List<Hint> hints() {
        return hints;
    }

    /** Published figures beside it, in order. */
    public List<Fact> facts() {
        return facts;
    }

    /** Guiding questions that help to choose an answer and are not scored, in order. */
    public List<Text> guidance() {
        return guidance;
    }

    /** How a measurement answers it; empty if only an auditor can. */
    public Optional<MeasuredRule> measured() {
        return Optional.ofNullable(measured);
    }

    /** The symptom that makes a finding urgent; empty if there is none. */
    public Optional<RedFlag> redFlag() {
        return Optional.ofNullable(redFlag);
    }

    /** When it applies; empty for always. */
    public Optional<Condition> appliesWhen() {
        return Optional.ofNullable(appliesWhen);
    }

    /** The id; for display. */
    @Override
    public String toString() {
        return id;
    }

    /** Collects what an item says; {@link #build()} checks the whole. */
    public static final class Builder {
        private final String id;
        private final Text question;
        private final Scale scale;
        private BigDecimal weight = BigDecimal.ONE;
        private boolean reversed;
        private boolean critical;
        private Impact impact = Impact.MEDIUM;
        private int effort = 1;
        private @Nullable Basket basket;
        private @Nullable Text why;
        private @Nullable Text description;
        private @Nullable Text improve;
        private final List<Hint> hints = new ArrayList<>();
        private final List<Fact> facts = new ArrayList<>();
        private final List<Text> guidance = new ArrayList<>();
        private @Nullable MeasuredRule measured;
        private @Nullable RedFlag redFlag;
        private @Nullable Condition appliesWhen;

        private Builder(String id, Text question, Scale scale) {
            this.id = Objects.requireNonNull(id, "id");
            this.question = Objects.requireNonNull(question, "question");
            this.scale = Objects.requireNonNull(scale, "scale");
        }

        /** Sets how much it counts within its section; greater than 0. */
        public Builder weight(BigDecimal weight) {
            this.weight = Objects.requireNonNull(weight, "weight");
            return this;
        }

        /** Marks that "yes" is the bad answer. */
        public Builder reversed() {
            return reversed(true);
        }

        /** Sets whether the value counts as 1 - value. */
        public Builder reversed(boolean reversed) {
            this.reversed = reversed;
            return this;
        }

        /** Marks that value 0 caps the health of the whole. */
        public Builder critical() {
            return critical(true);
        }

        /** Sets whether value 0 caps the health of the whole. */
        public Builder critical(boolean critical) {
            this.critical = critical;
            return this;
        }

        /** Sets how much it matters to customers when it is bad. */
        public Builder impact(Impact impact) {
            this.impact = Objects.requireNonNull(impact, "impact");
            return this;
        }

        /** Sets what an improvement usually takes, from 1 to 1,000. */
        public Builder effort(int effort) {
            this.effort = effort;
            return this;
        }

        /** Sets the kind of work an improvement usually is. */
        public Builder basket(Basket basket) {
            this.basket = Objects.requireNonNull(basket, "basket");
            return this;
        }

        /** Says why it matters. */
        public Builder why(Text why) {
            this.why = Objects.requireNonNull(why, "why");
            return this;
        }

        /** Says how to answer. */
        public Builder description(Text description) {
            this.description = Objects.requireNonNull(description, "description");
            return this;
        }

        /** Says what to do if the answer is bad. */
        public Builder improve(Text improve) {
            this.improve = Objects.requireNonNull(improve, "improve");
            return this;
        }

        /** Adds further help. */
        public Builder hint(Hint hint) {
            hints.add(Objects.requireNonNull(hint, "hint"));
            return this;
        }

        /** Adds a published figure. */
        public Builder fact(Fact fact) {
            facts.add(Objects.requireNonNull(fact, "fact"));
            return this;
        }

        /** Adds a guiding question. */
        public Builder guidance(Text question) {
            guidance.add(Objects.requireNonNull(question, "question"));
            return this;
        }

        /** Sets how a measurement answers it. */
        public Builder measured(MeasuredRule measured) {
            this.measured = Objects.requireNonNull(measured, "measured");
            return this;
        }

        /** Sets the symptom that makes a finding urgent. */
        public Builder redFlag(RedFlag redFlag) {
            this.redFlag = Objects.requireNonNull(redFlag, "redFlag");
            return this;
        }

        /** Sets when it applies. */
        public Builder appliesWhen(Condition appliesWhen) {
            this.appliesWhen = Objects.requireNonNull(appliesWhen, "appliesWhen");
            return this;
        }

        /**
         * The item.
         *
         * @throws IllegalArgumentException naming every defect: an id that is none, a weight not greater than 0, an effort
         *     out of range, a measured rule that gives an answer the scale does not have or that is excluded from the score
         */
        public Item build() {
            Defects defects = new Defects("item '" + id + "'");
            defects.collect(() -> Require.id("item id", id));
            defects.collect(() -> Require.weight("item '" + id + "'", weight));
            defects.collect(() -> Require.between("effort of item '" + id + "'", effort, 1, MOST_EFFORT));
            if (measured != null) {
                for (Choice answer : measured.answers()) {
                    defects.collect(() -> requireScored(answer));
                }
            }
            defects.throwIfAny();
            return new Item(this);
        }

        private void requireScored(Choice answer) {
            if (scale.valueOf(answer).isEmpty()) {
                throw new IllegalArgumentException("measured rule of item '" + id + "' gives '" + answer.code()
                        + "', which is excluded from the score; it must give an answer with a value");
            }
        }
    }
}
