package io.serviceaudit.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.serviceaudit.audit.Audit;
import io.serviceaudit.checklist.Checklist;
import io.serviceaudit.checklist.Text;
import io.serviceaudit.measure.Ratio;
import io.serviceaudit.scoring.Comparability;
import io.serviceaudit.scoring.Comparison;
import io.serviceaudit.scoring.ItemChange;
import io.serviceaudit.scoring.ReceiptStep;
import io.serviceaudit.scoring.Scorecard;
import io.serviceaudit.scoring.Scorer;
import io.serviceaudit.scoring.WhatIf;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What holds of every comparison (rule S19) and every what-if (S20), over random checklists, audits and scorings. */
class ComparisonLawsTest {
    @Property(tries = 150)
    void anAuditComparedWithItselfIsUnchanged(@ForAll long seed) {
        Random random = new Random(seed);
        Checklist checklist = RandomChecklists.next(random);
        Audit audit = RandomAudits.next(checklist, random);
        Scorecard scorecard = Scorer.of(checklist, RandomScorings.ofSeed(seed)).score(audit);
        Comparison comparison = Comparison.of(scorecard, scorecard);
        assertThat(comparison.comparability()).isEqualTo(Comparability.SAME_RULES);
        assertThat(comparison.items()).extracting(Comparison.Change::change).containsOnly(ItemChange.UNCHANGED);
        assertThat(comparison.findings().fresh()).isEmpty();
        assertThat(comparison.findings().fixed()).isEmpty();
        assertThat(comparison.findings().outOfScope()).isEmpty();
        assertThat(comparison.findings().persisting())
                .hasSameSizeAs(scorecard.findings())
                .allMatch(item -> scorecard.findings().stream()
                        .anyMatch(finding -> finding.item().item().id().equals(item)));
        assertThat(comparison.split())
                .isEqualTo(scorecard
                        .health()
                        .score()
                        .map(score -> new Comparison.Split(Ratio.ZERO, Ratio.ZERO, Ratio.ZERO)));
    }

    @Property(tries = 150)
    void thePartsAddUpAndTheReceiptCanBeRecomputed(@ForAll long seed, @ForAll long other) {
        Random random = new Random(seed);
        Checklist old = renumbered("1", RandomChecklists.ofSeed(seed));
        Checklist fresh = renumbered("2", RandomChecklists.ofSeed(other));
        Comparison comparison = Comparison.of(
                Scorer.of(old, RandomScorings.ofSeed(seed)).score(RandomAudits.next(old, random)),
                Scorer.of(fresh, RandomScorings.ofSeed(other)).score(RandomAudits.next(fresh, random)));
        comparison
                .split()
                .ifPresent(split -> assertThat(split.rules().plus(split.scope()).plus(split.answers()))
                        .isEqualTo(comparison.change().orElseThrow()));
        Map<String, ReceiptStep> receipt =
                comparison.receipt().stream().collect(Collectors.toMap(ReceiptStep::figure, Function.identity()));
        receipt.values().forEach(step -> {
            Map<String, String> inputs = step.inputs();
            if (inputs.containsKey("earned")) {
                Ratio health = ratio(inputs.get("earned")).dividedBy(ratio(inputs.get("possible")));
                assertThat(step.exact())
                        .isEqualTo(
                                inputs.get("knockedOutBy").isEmpty()
                                        ? health
                                        : health.min(ratio(inputs.get("knockOutCap"))));
            } else {
                List<String> terms = List.copyOf(inputs.values());
                assertThat(step.exact()).isEqualTo(ratio(terms.get(0)).minus(ratio(terms.get(1))));
                inputs.forEach((figure, value) -> assertThat(value)
                        .isEqualTo(Optional.ofNullable(receipt.get(figure))
                                .map(ReceiptStep::exact)
                                .or(() -> comparison.now().health().score())
                                .map(Ratio::toString)
                                .orElseThrow()));
            }
        });
        comparison
                .split()
                .ifPresent(split -> assertThat(
                                receipt.get("comparison.split.scope").exact())
                        .isEqualTo(split.scope()));
    }

    private static Ratio ratio(String text) {
        String[] terms = text.split("/");
        return Ratio.of(new BigInteger(terms[0]), new BigInteger(terms[1]));
    }

    private static Checklist renumbered(String version, Checklist checklist) {
        Checklist.Builder builder = Checklist.builder("random", version, Text.of("en", "Random"));
        checklist.sections().forEach(builder::section);
        return builder.build();
    }

    @Property(tries = 150)
    void theReceiptOfASetCanBeRecomputed(@ForAll long seed) {
        Random random = new Random(seed);
        Checklist checklist = RandomChecklists.next(random);
        Scorecard scorecard =
                Scorer.of(checklist, RandomScorings.ofSeed(seed)).score(RandomAudits.next(checklist, random));
        WhatIf.of(scorecard).ifPresent(whatIf -> {
            WhatIf.Improvement set = whatIf.bestWithin(random.nextInt(30));
            List<ReceiptStep> receipt = whatIf.receipt(30, set);
            Map<String, String> first = receipt.get(0).inputs();
            if (first.get("model").equals("all-or-nothing")) {
                assertThat(receipt.get(0).exact()).isIn(Ratio.ZERO, Ratio.ONE);
            } else {
                assertThat(receipt.get(0).exact())
                        .isEqualTo(first.entrySet().stream()
                                .filter(input ->
                                        input.getKey().toLowerCase(Locale.ROOT).contains("beforeknockout"))
                                .map(input -> ratio(input.getValue()))
                                .reduce(Ratio.ZERO, Ratio::plus));
            }
            Map<String, String> second = receipt.get(1).inputs();
            Ratio before = ratio(second.get("whatIf.budget.beforeKnockOut"));
            assertThat(receipt.get(1).exact())
                    .isEqualTo(
                            second.get("knockedOutBy").isEmpty()
                                    ? before
                                    : before.min(ratio(second.get("knockOutCap"))))
                    .isEqualTo(set.health());
            assertThat(receipt.get(2).exact())
                    .isEqualTo(set.health().minus(scorecard.health().score().orElseThrow()));
            assertThat(receipt.get(3).exact()).isEqualTo(Ratio.of(set.effort()));
        });
    }
}
