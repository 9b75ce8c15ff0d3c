package io.serviceaudit.audit;

import static io.serviceaudit.audit.Migrations.DAY;
import static io.serviceaudit.audit.Migrations.said;
import static org.assertj.core.api.Assertions.assertThat;

import io.serviceaudit.catalog.Catalog;
import io.serviceaudit.checklist.Checklist;
import io.serviceaudit.checklist.Choice;
import io.serviceaudit.checklist.Item;
import io.serviceaudit.checklist.Scale;
import io.serviceaudit.checklist.Scales;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The laws of migrations: doing nothing loses nothing, one after the other is both, and there and back is nothing. */
class MigrationLawsTest {
    /** The items of a version: some of a to e, each on one of two scales. */
    record Version(Map<String, Scale> items) {
        Checklist checklist(String version) {
            return Migrations.checklist(
                    version,
                    items.entrySet().stream()
                            .map(each -> Migrations.item(each.getKey(), each.getValue()))
                            .toArray(Item.Builder[]::new));
        }
    }

    @Property(tries = 50)
    void toAnEqualChecklistNothingIsLost(@ForAll("builtIn") Checklist checklist, @ForAll long seed) {
        Audit audit = answered(checklist, new Random(seed));

        for (Migration same : List.of(
                Migration.byIds(checklist, checklist),
                Migration.builder(checklist, checklist).build())) {
            assertThat(same.tryOut(audit)).isEmpty();
            assertThat(said(same.apply(audit).audit())).isEqualTo(said(audit));
        }
    }

    @Property
    void oneAfterTheOtherIsBoth(
            @ForAll("versions") Version one,
            @ForAll("versions") Version two,
            @ForAll("versions") Version three,
            @ForAll long seed) {
        Migration first = Migration.byIds(one.checklist("1"), two.checklist("2"));
        Migration second = Migration.byIds(two.checklist("2"), three.checklist("3"));
        Audit audit = answered(one.checklist("1"), new Random(seed));

        Migration.Migrated between = first.apply(audit);
        Migration.Migrated after = second.apply(between.audit());
        Migration.Migrated both = first.then(second).apply(audit);

        List<Loss> losses = new ArrayList<>(between.losses());
        losses.addAll(after.losses());
        assertThat(said(both.audit())).isEqualTo(said(after.audit()));
        assertThat(both.losses()).isEqualTo(losses);
        assertThat(first.then(second).from()).isSameAs(first.from());
        assertThat(first.then(second).to()).isSameAs(second.to());
    }

    @Property
    void doingNothingBeforeOrAfterChangesNothing(
            @ForAll("versions") Version one, @ForAll("versions") Version two, @ForAll long seed) {
        Checklist from = one.checklist("1");
        Checklist to = two.checklist("2");
        Migration migration = Migration.byIds(from, to);
        Audit audit = answered(from, new Random(seed));

        for (Migration longer :
                List.of(Migration.byIds(from, from).then(migration), migration.then(Migration.byIds(to, to)))) {
            assertThat(said(longer.apply(audit).audit()))
                    .isEqualTo(said(migration.apply(audit).audit()));
            assertThat(longer.tryOut(audit)).isEqualTo(migration.tryOut(audit));
        }
    }

    @Property
    void aDetourNeverKeepsMore(
            @ForAll("versions") Version one,
            @ForAll("versions") Version two,
            @ForAll("versions") Version three,
            @ForAll long seed) {
        Checklist first = one.checklist("1");
        Checklist last = three.checklist("3");
        Audit audit = answered(first, new Random(seed));

        Audit straight = Migration.byIds(first, last).apply(audit).audit();
        Audit detour = Migration.byIds(first, two.checklist("2"))
                .then(Migration.byIds(two.checklist("2"), last))
                .apply(audit)
                .audit();

        detour.answers()
                .forEach((item, answer) ->
                        assertThat(said(straight.answer(item))).isEqualTo(said(answer)));
    }

    @Property
    void everyAnswerIsKeptOrNamedAsALoss(
            @ForAll("versions") Version one, @ForAll("versions") Version two, @ForAll long seed) {
        Audit audit = answered(one.checklist("1"), new Random(seed));

        Migration.Migrated migrated =
                Migration.byIds(one.checklist("1"), two.checklist("2")).apply(audit);

        List<String> accounted = new ArrayList<>(migrated.audit().answers().keySet());
        migrated.losses().forEach(loss -> accounted.add(loss.item()));
        assertThat(accounted)
                .containsExactlyInAnyOrderElementsOf(audit.answers().keySet());
    }

    @Property
    void renamedThereAndBackIsNothing(@ForAll("versions") Version version, @ForAll long seed) {
        Checklist one = version.checklist("1");
        Checklist two = Migrations.checklist(
                "2",
                one.items().stream()
                        .map(item -> Migrations.item(item.id() + "-new", item.scale()))
                        .toArray(Item.Builder[]::new));
        Migration.Builder there = Migration.builder(one, two);
        Migration.Builder back = Migration.builder(two, one);
        one.items().forEach(item -> {
            there.renamed(item.id(), item.id() + "-new");
            back.renamed(item.id() + "-new", item.id());
        });
        Audit audit = answered(one, new Random(seed));

        Migration.Migrated migrated = there.build().then(back.build()).apply(audit);

        assertThat(migrated.losses()).isEmpty();
        assertThat(said(migrated.audit())).isEqualTo(said(audit));
    }

    /** An audit with a random answer to each item. */
    private static Audit answered(Checklist checklist, Random random) {
        Audit audit = Audit.of(checklist, "audit", DAY);
        for (Item item : checklist.items()) {
            List<Choice> choices = item.scale().choices();
            Answer answer =
                    Answer.of(choices.get(random.nextInt(choices.size()))).withComment("on " + item.id());
            if (item.redFlag().isPresent()) {
                answer = answer.withRedFlag(random.nextBoolean());
            }
            answer = answer.withGuidance(
                    item.guidance().stream().map(question -> GuidanceAnswer.NO).toList());
            audit = audit.with(item.id(), answer);
        }
        return audit;
    }

    @Provide
    Arbitrary<Checklist> builtIn() {
        return Arbitraries.of(Catalog.checklists());
    }

    @Provide
    Arbitrary<Version> versions() {
        return Combinators.combine(
                        Arbitraries.of("a", "b", "c", "d", "e")
                                .list()
                                .ofMinSize(1)
                                .ofMaxSize(5)
                                .uniqueElements(),
                        Arbitraries.of(Scales.YES_NO_NA, Scales.RATING_1_5)
                                .list()
                                .ofSize(5))
                .as((ids, scales) -> {
                    Map<String, Scale> items = new LinkedHashMap<>();
                    ids.forEach(id -> items.put(id, scales.get(items.size())));
                    return new Version(items);
                });
    }
}
