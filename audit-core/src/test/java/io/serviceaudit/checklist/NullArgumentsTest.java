package io.serviceaudit.checklist;

import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.serviceaudit.audit.Action;
import io.serviceaudit.audit.Answer;
import io.serviceaudit.audit.Auditor;
import io.serviceaudit.audit.Evidence;
import io.serviceaudit.audit.Migration;
import io.serviceaudit.audit.Scope;
import io.serviceaudit.audit.Subject;
import io.serviceaudit.catalog.Catalog;
import java.math.BigDecimal;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is not given is left out; it is never given as null, which would quietly take away what was there. */
@SuppressWarnings({"NullAway", "DataFlowIssue"}) // null is what is tried
class NullArgumentsTest {
    private static final Item.Builder ITEM = Item.builder("a", Text.of("en", "A?"), Scales.YES_NO_NA);
    private static final Option OPTION = Option.of("yes", BigDecimal.ONE);
    private static final Migration.Builder MIGRATION = Migration.builder(Catalog.touchpoints(), Catalog.touchpoints());

    private static Arguments named(String name, ThrowingCallable call) {
        return arguments(name, call);
    }

    private static Action.Builder action() {
        return Action.builder("a1", "Call back");
    }

    static Stream<Arguments> calls() {
        return Stream.of(
                named("choice", () -> Answer.of((Choice) null)),
                named("choice", () -> Answer.none().withChoice(null)),
                named("priority", () -> Answer.none().withPriority(null)),
                named("due", () -> Answer.none().withDue(null)),
                named("id", () -> Action.builder(null, "Call back")),
                named("title", () -> Action.builder("a1", null)),
                named("basket", () -> action().basket(null)),
                named("priority", () -> action().priority(null)),
                named("owner", () -> action().owner(null)),
                named("due", () -> action().due(null)),
                named("measure", () -> action().measure(null)),
                named("status", () -> action().status(null)),
                named("name", () -> Auditor.of("u17").withName(null)),
                named("note", () -> Evidence.of("CRM").withNote(null)),
                named("link", () -> Evidence.of("CRM").withLink(null)),
                named("oldItem", () -> MIGRATION.renamed(null, "a")),
                named("newItem", () -> MIGRATION.renamed("a", null)),
                named("oldScale", () -> MIGRATION.answers(null, "few", Map.of())),
                named("newScale", () -> MIGRATION.answers("few", null, Map.of())),
                named("oldScale", () -> MIGRATION.sameAnswers(null, "few")),
                named("newScale", () -> MIGRATION.sameAnswers("few", null)),
                named("period", () -> Scope.open().withPeriod(null)),
                named("value", () -> Subject.of("north").withTag("city", null)),
                named("name", () -> Band.of("low", BigDecimal.ZERO).withName(null)),
                named("hint", () -> ITEM.hint(null)),
                named("fact", () -> ITEM.fact(null)),
                named("question", () -> ITEM.guidance(null)),
                named("fact", () -> Section.builder("s").fact(null)),
                named("label", () -> OPTION.withLabel(null)),
                named("legend", () -> OPTION.withLegend(null)),
                named("model", () -> Scoring.open().withModel(null)),
                named("unanswered", () -> Scoring.open().withUnanswered(null)),
                named("notApplicable", () -> Scoring.open().withNotApplicable(null)));
    }

    @ParameterizedTest(name = "{index}: {0}")
    @MethodSource("calls")
    void areRefusedByName(String name, ThrowingCallable call) {
        assertThatNullPointerException().isThrownBy(call).withMessage(name);
    }
}
