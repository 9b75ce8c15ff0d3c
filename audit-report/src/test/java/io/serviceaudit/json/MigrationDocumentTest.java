package io.serviceaudit.json;

import static io.serviceaudit.json.Refused.json;
import static io.serviceaudit.json.Refused.places;
import static io.serviceaudit.json.Refused.problems;
import static io.serviceaudit.json.Refused.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.serviceaudit.audit.Answer;
import io.serviceaudit.audit.Audit;
import io.serviceaudit.audit.Loss;
import io.serviceaudit.audit.Migration;
import io.serviceaudit.checklist.Checklist;
import io.serviceaudit.checklist.ChecklistLibrary;
import io.serviceaudit.checklist.ChecklistState;
import io.serviceaudit.checklist.Choice;
import io.serviceaudit.checklist.Item;
import io.serviceaudit.checklist.RatingScale;
import io.serviceaudit.checklist.Scale;
import io.serviceaudit.checklist.Scales;
import io.serviceaudit.checklist.Section;
import io.serviceaudit.checklist.Text;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Migrations as documents: rule S22. */
class MigrationDocumentTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final Scale FEW = RatingScale.of("few", 1, 3);
    private static final Scale MORE = RatingScale.of("more", 1, 5);

    private static final Checklist OLD = checklist(
            "1.0.0",
            item("reply-time", Scales.YES_NO_NA),
            item("fax-number", Scales.YES_NO_NA),
            item("manners", FEW),
            item("refunds", Scales.YES_NO_NA),
            item("kept", Scales.YES_NO_NA));
    private static final Checklist NOW = checklist(
            "1.2.0",
            item("first-reply", Scales.YES_NO_NA),
            item("kept", Scales.YES_NO_NA),
            item("manners", MORE),
            item("refunds", Scales.YES_PARTIAL_NO_NA),
            item("chat-bot", Scales.YES_NO_NA));
    private static final Documents DOCUMENTS = Documents.standard()
            .withLibrary(
                    ChecklistLibrary.empty().with(OLD, ChecklistState.RETIRED).with(NOW, ChecklistState.DRAFT));

    private static final String HEAD =
            "{'format':'service-audit/migration/1','checklist':'courier','from':'1.0.0','to':'1.2.0'";
    private static final String RENAMED = ",'renamed':{'reply-time':'first-reply'}";
    private static final String DROPPED = ",'dropped':['fax-number']";
    private static final String ADDED = ",'added':['chat-bot']";
    private static final String MANNERS = "{'from':'few','to':'more','choices':{'1':1,'2':3,'3':5}}";
    private static final String REFUNDS =
            "{'from':'yes-no-na','to':'yes-partial-no-na','choices':{'yes':'yes','no':'no','n/a':'n/a'}}";
    private static final String ANSWERS = ",'answers':[" + MANNERS + "," + REFUNDS + "]";
    private static final String DOCUMENT = json(HEAD + RENAMED + DROPPED + ADDED + ANSWERS + "}");

    private static Checklist checklist(String version, Item... items) {
        Section.Builder section = Section.builder("s");
        List.of(items).forEach(section::item);
        return Checklist.builder("courier", version, Text.of("en", "Courier"))
                .section(section.build())
                .build();
    }

    private static Item item(String id, Scale scale) {
        return Item.builder(id, Text.of("en", id + "?"), scale).build();
    }

    @Nested
    class Reading {
        @Test
        void allThatIsDeclaredCounts() {
            Migration migration = DOCUMENTS.readMigration(DOCUMENT);
            Audit audit = Audit.of(OLD, "a", DAY)
                    .with("reply-time", Answer.of("yes"))
                    .with("fax-number", Answer.of("no"))
                    .with("manners", Answer.of(2))
                    .with("refunds", Answer.of("no"))
                    .with("kept", Answer.of("n/a"));

            Migration.Migrated migrated = migration.apply(audit);

            assertThat(migration.from()).isSameAs(OLD);
            assertThat(migration.to()).isSameAs(NOW);
            assertThat(choices(migrated.audit()))
                    .isEqualTo(Map.of("first-reply", "yes", "manners", "3", "refunds", "no", "kept", "n/a"));
            assertThat(migrated.losses()).extracting(Loss::toString).containsExactly("item-dropped: fax-number");
        }

        @Test
        void withoutChoicesAnswersKeepTheirNames() {
            Migration migration = DOCUMENTS.readMigration(
                    DOCUMENT.replace(json(",'choices':{'yes':'yes','no':'no','n/a':'n/a'}"), ""));
            assertThat(DOCUMENTS.write(migration)).isEqualTo(DOCUMENT);
        }

        @Test
        void withEmptyChoicesAllAnswersAreLost() {
            Migration migration = DOCUMENTS.readMigration(DOCUMENT.replace(json("{'1':1,'2':3,'3':5}"), "{}"));
            assertThat(migration.tryOut(Audit.of(OLD, "a", DAY).with("manners", Answer.of(3))))
                    .extracting(Loss::kind)
                    .containsExactly(Loss.Kind.CHOICE_WITHOUT_COUNTERPART);
        }

        @Test
        void itComesFromStringBytesStreamAndFile(@TempDir Path directory) throws IOException {
            byte[] bytes = DOCUMENT.getBytes(StandardCharsets.UTF_8);
            Path file = Files.write(directory.resolve("migration.json"), bytes);
            for (Migration migration : List.of(
                    DOCUMENTS.readMigration(DOCUMENT),
                    DOCUMENTS.readMigration(bytes),
                    DOCUMENTS.readMigration(new ByteArrayInputStream(bytes)),
                    DOCUMENTS.readMigration(file))) {
                assertThat(migration.to()).isSameAs(NOW);
            }
        }
    }

    @Nested
    class Writing {
        @Test
        void readingAndWritingAgainChangesNothing() {
            assertThat(DOCUMENTS.write(DOCUMENTS.readMigration(DOCUMENT))).isEqualTo(DOCUMENT);
        }

        @Test
        void whatIsNotDeclaredIsLeftOut() {
            Migration migration = Migration.builder(OLD, OLD).build();
            assertThat(DOCUMENTS.write(migration))
                    .isEqualTo(json("{'format':'service-audit/migration/1','checklist':'courier',"
                            + "'from':'1.0.0','to':'1.0.0'}"));
        }

        @Test
        void oneMadeByIdsIsAStartingPoint() {
            String written = DOCUMENTS.write(Migration.byIds(OLD, NOW));
            assertThat(written)
                    .isEqualTo(json(HEAD + ",'dropped':['reply-time','fax-number','manners','refunds'],"
                            + "'added':['first-reply','manners','refunds','chat-bot']}"));
            Audit audit = Audit.of(OLD, "a", DAY).with("manners", Answer.of(2)).with("kept", Answer.of("no"));
            assertThat(choices(DOCUMENTS.readMigration(written).apply(audit).audit()))
                    .isEqualTo(Map.of("kept", "no"));
        }

        @Test
        void severalJoinedAreNotOneDocument() {
            Migration migration = DOCUMENTS.readMigration(DOCUMENT);
            Migration both = migration.then(Migration.byIds(NOW, OLD));
            assertThatThrownBy(() -> DOCUMENTS.write(both))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(
                            "migration of checklist 'courier' from 1.0.0 to 1.0.0 is made of 2; a document holds one");
        }

        @Test
        void theFormatIsTheOneRead() {
            assertThat(DocumentKind.MIGRATION.format()).isEqualTo(MigrationDocument.FORMAT);
        }
    }

    @Nested
    class OneMistake {
        static Stream<Arguments> mistakes() {
            String rest = RENAMED + DROPPED + ADDED + ANSWERS + "}";
            return Stream.of(
                    row(
                            "no format",
                            HEAD.replace("'format':'service-audit/migration/1',", "") + rest,
                            "/format missing-field"),
                    row("another document", "{'format':'service-audit/audit/1'}", "/format other-document"),
                    row("a later version", "{'format':'service-audit/migration/2'}", "/format newer-format"),
                    row(
                            "an unknown format",
                            HEAD.replace("migration/1", "migrations/1") + rest,
                            "/format unknown-format"),
                    row("a list", "[]", " wrong-type"),
                    row("an unknown field", HEAD + ",'kept':['kept']" + rest, "/kept unknown-field"),
                    row("no checklist", HEAD.replace("'checklist':'courier',", "") + rest, "/checklist missing-field"),
                    row(
                            "an unknown checklist",
                            HEAD.replace("courier", "curier") + rest,
                            "/checklist unknown-checklist"),
                    row("no old version", HEAD.replace("'from':'1.0.0',", "") + rest, "/from missing-field"),
                    row("an unknown old version", HEAD.replace("1.0.0", "0.9") + rest, "/from unknown-version"),
                    row("an unknown new version", HEAD.replace("1.2.0", "2.0") + rest, "/to unknown-version"),
                    row("a version that is none", HEAD.replace("'1.2.0'", "1.2") + rest, "/to wrong-type"),
                    row(
                            "renamed that is a list",
                            HEAD + ",'renamed':['reply-time']" + DROPPED + ADDED + ANSWERS + "}",
                            "/renamed wrong-type",
                            "/dropped undeclared-item",
                            "/added undeclared-item"),
                    row(
                            "an item renamed twice",
                            HEAD + ",'renamed':{'reply-time':'first-reply','reply-time':'chat-bot'}" + DROPPED + ADDED
                                    + ANSWERS + "}",
                            "/renamed/reply-time duplicate-key"),
                    row(
                            "an old id that is misspelt",
                            HEAD + ",'renamed':{'reply-tme':'first-reply'}" + DROPPED + ADDED + ANSWERS + "}",
                            "/renamed/reply-tme unknown-item"),
                    row(
                            "an old id that is not there",
                            HEAD + ",'renamed':{'speed':'first-reply'}" + DROPPED + ADDED + ANSWERS + "}",
                            "/renamed/speed unknown-item",
                            "/dropped undeclared-item"),
                    row(
                            "a new id that is misspelt",
                            HEAD + ",'renamed':{'reply-time':'first_reply'}" + DROPPED + ADDED + ANSWERS + "}",
                            "/renamed/reply-time unknown-item"),
                    row(
                            "a new id that is a number",
                            HEAD + ",'renamed':{'reply-time':1}" + DROPPED + ADDED + ANSWERS + "}",
                            "/renamed/reply-time wrong-type",
                            "/added undeclared-item"),
                    row(
                            "an item renamed and dropped",
                            HEAD + RENAMED + ",'dropped':['fax-number','reply-time']" + ADDED + ANSWERS + "}",
                            "/dropped/1 conflicting-declarations"),
                    row(
                            "an item renamed to and added",
                            HEAD + RENAMED + DROPPED + ",'added':['chat-bot','first-reply']" + ANSWERS + "}",
                            "/added/1 conflicting-declarations"),
                    row(
                            "two items renamed to one",
                            HEAD + ",'renamed':{'reply-time':'first-reply','fax-number':'first-reply'}" + ADDED
                                    + ANSWERS + "}",
                            "/renamed/fax-number conflicting-declarations"),
                    row(
                            "an item renamed to one that is kept",
                            HEAD + ",'renamed':{'reply-time':'first-reply','fax-number':'kept'}" + ADDED + ANSWERS
                                    + "}",
                            "/renamed/fax-number conflicting-declarations"),
                    row(
                            "an item dropped twice",
                            HEAD + RENAMED + ",'dropped':['fax-number','fax-number']" + ADDED + ANSWERS + "}",
                            "/dropped/1 duplicate-id"),
                    row(
                            "a dropped item that is misspelt",
                            HEAD + RENAMED + ",'dropped':['fax-numbr']" + ADDED + ANSWERS + "}",
                            "/dropped/0 unknown-item"),
                    row(
                            "a dropped item that only the new version has",
                            HEAD + RENAMED + ",'dropped':['fax-number','chat-bot']" + ADDED + ANSWERS + "}",
                            "/dropped/1 unknown-item"),
                    row(
                            "an old item of which nothing is said",
                            HEAD + RENAMED + ADDED + ANSWERS + "}",
                            "/dropped undeclared-item"),
                    row(
                            "a new item of which nothing is said",
                            HEAD + RENAMED + DROPPED + ANSWERS + "}",
                            "/added undeclared-item"),
                    row(
                            "an added item that is kept",
                            HEAD + RENAMED + DROPPED + ",'added':['chat-bot','kept']" + ANSWERS + "}",
                            "/added/1 conflicting-declarations"),
                    row(
                            "an added item that is misspelt",
                            HEAD + RENAMED + DROPPED + ",'added':['chatbot']" + ANSWERS + "}",
                            "/added/0 unknown-item"),
                    row(
                            "answers that are an object",
                            HEAD + RENAMED + DROPPED + ADDED + ",'answers':{}}",
                            "/answers wrong-type",
                            "/answers missing-mapping",
                            "/answers missing-mapping"),
                    row(
                            "no answers between two scales",
                            HEAD + RENAMED + DROPPED + ADDED + ",'answers':[" + REFUNDS + "]}",
                            "/answers missing-mapping"),
                    row(
                            "no answers at all",
                            HEAD + RENAMED + DROPPED + ADDED + "}",
                            "/answers missing-mapping",
                            "/answers missing-mapping"),
                    row(
                            "an old scale that is misspelt",
                            (HEAD + rest).replace("'few'", "'fw'"),
                            "/answers/0/from unknown-scale"),
                    row(
                            "a new scale that no item has",
                            (HEAD + rest).replace("'more'", "'rating-1-5'"),
                            "/answers/0/to unknown-scale"),
                    row("no new scale", (HEAD + rest).replace(",'to':'more'", ""), "/answers/0/to missing-field"),
                    row(
                            "two mappings of one pair",
                            HEAD + RENAMED + DROPPED + ADDED + ",'answers':[" + MANNERS + "," + REFUNDS + "," + MANNERS
                                    + "]}",
                            "/answers/2 conflicting-declarations"),
                    row(
                            "a mapping that nobody needs",
                            HEAD + RENAMED + DROPPED + ADDED + ",'answers':[" + MANNERS + "," + REFUNDS
                                    + ",{'from':'few','to':'yes-no-na','choices':{}}]}",
                            "/answers/2 unused-mapping"),
                    row(
                            "an old answer that is misspelt",
                            (HEAD + rest).replace("'n/a':'n/a'", "'na':'n/a'"),
                            "/answers/1/choices/na unknown-option"),
                    row(
                            "a new answer that is misspelt",
                            (HEAD + rest).replace("'yes':'yes'", "'yes':'yess'"),
                            "/answers/1/choices/yes unknown-option"),
                    row(
                            "an old rating that is not on the scale",
                            (HEAD + rest).replace("'3':5", "'4':5"),
                            "/answers/0/choices/4 out-of-range"),
                    row(
                            "an old rating with a needless zero",
                            (HEAD + rest).replace("'3':5", "'03':5"),
                            "/answers/0/choices/03 unknown-option"),
                    row(
                            "a new rating that is not on the scale",
                            (HEAD + rest).replace("'3':5", "'3':6"),
                            "/answers/0/choices/3 out-of-range"),
                    row(
                            "a new rating in quotes",
                            (HEAD + rest).replace("'3':5", "'3':'5'"),
                            "/answers/0/choices/3 wrong-type"));
        }

        @ParameterizedTest(name = "{0}")
        @MethodSource("mistakes")
        void isNamedAtItsPlace(String name, String document, List<String> expected) {
            assertThat(places(() -> DOCUMENTS.readMigration(document))).as(name).isEqualTo(expected);
        }

        @Test
        void itSaysInWordsWhatIsWanted() {
            assertThat(message(DOCUMENT.replace("1.0.0", "0.9")))
                    .isEqualTo(
                            "Version \"0.9\" of the checklist \"courier\" is not at hand; at hand are: 1.0.0, 1.2.0.");
            assertThat(message(DOCUMENT.replace("\"few\"", "\"some\"")))
                    .isEqualTo("Version 1.0.0 of the checklist has no item on the scale \"some\". "
                            + "Allowed here: yes-no-na, few.");
            assertThat(message(json(HEAD + RENAMED + DROPPED + ADDED + ",'answers':[" + REFUNDS + "]}")))
                    .isEqualTo(
                            "Items go from the scale \"few\" to the scale \"more\", and \"answers\" does not say what "
                                    + "becomes of their answers: manners.");
            assertThat(message(json(HEAD + RENAMED + DROPPED + ADDED + ",'answers':[" + MANNERS + "," + REFUNDS
                            + ",{'from':'few','to':'yes-no-na'}]}")))
                    .isEqualTo("No item goes from the scale \"few\" to the scale \"yes-no-na\"; remove the mapping, or "
                            + "correct it.");
            assertThat(message(json(HEAD + ",'renamed':{'reply-time':'first-reply','fax-number':'kept'}" + ADDED
                            + ANSWERS + "}")))
                    .isEqualTo(
                            "The item \"kept\" would get the answers of two items, \"fax-number\" and \"kept\"; it can "
                                    + "have those of one.");
        }

        private static String message(String document) {
            return problems(() -> DOCUMENTS.readMigration(document)).get(0).message();
        }

        @Test
        void allComeAtOnceEachWithItsWords() {
            String document = json(HEAD + ",'renamed':{'reply-tme':'first-reply','manners':'kept'},"
                    + "'dropped':['refunds'],'added':['kept','refunds'],"
                    + "'answers':[{'from':'few','to':'yes-no-na'},{'from':'few','to':'yes-no-na'}]}");
            assertThat(problems(() -> DOCUMENTS.readMigration(document)).stream()
                            .map(Problem::message))
                    .containsExactly(
                            "Version 1.0.0 of the checklist has no item \"reply-tme\". Did you mean \"reply-time\"?",
                            "The item \"fax-number\" is in version 1.0.0 and not in version 1.2.0; name it under "
                                    + "\"renamed\" or \"dropped\".",
                            "The item \"manners\" of version 1.2.0 gets the answers of no item of version 1.0.0; name it "
                                    + "under \"added\", or as a new id under \"renamed\".",
                            "The item \"chat-bot\" of version 1.2.0 gets the answers of no item of version 1.0.0; name it "
                                    + "under \"added\", or as a new id under \"renamed\".",
                            "The item \"kept\" is named under \"renamed\" and under \"added\"; only one of the two can "
                                    + "be true.",
                            "The item \"kept\" is not new: version 1.0.0 has it too, and version 1.2.0 keeps it. Remove it "
                                    + "from \"added\", or rename or drop the old one.",
                            "Answers from the scale \"few\" to the scale \"yes-no-na\" are mapped twice; keep one.");
        }
    }

    /** A declaration at random, right or wrong, as a document and to the builder. */
    private record Declaration(
            Map<String, String> renamed, Set<String> dropped, Set<String> added, Set<String> scales) {
        static Declaration random(Random random, List<String> old, List<String> now) {
            Map<String, String> renamed = new LinkedHashMap<>();
            Set<String> dropped = new LinkedHashSet<>();
            Set<String> added = new LinkedHashSet<>();
            Set<String> scales = new LinkedHashSet<>();
            for (String item : old) {
                switch (random.nextInt(now.contains(item) ? 6 : 3)) {
                    case 0 -> renamed.put(item, now.get(random.nextInt(now.size())));
                    case 1 -> dropped.add(item);
                    default -> {}
                }
            }
            for (String item : now) {
                boolean isAccountedFor = old.contains(item) && !dropped.contains(item) || renamed.containsValue(item);
                if (random.nextInt(8) == 0 ? isAccountedFor : !isAccountedFor) {
                    added.add(item);
                }
            }
            for (String pair : List.of("yes-no-na few", "few yes-no-na")) {
                if (random.nextBoolean()) {
                    scales.add(pair);
                }
            }
            return new Declaration(renamed, dropped, added, scales);
        }

        String document() {
            return json("{'format':'service-audit/migration/1','checklist':'courier','from':'1','to':'2','renamed':{"
                    + renamed.entrySet().stream()
                            .map(each -> "'" + each.getKey() + "':'" + each.getValue() + "'")
                            .collect(Collectors.joining(","))
                    + "},'dropped':" + list(dropped) + ",'added':" + list(added) + ",'answers':["
                    + scales.stream()
                            .map(pair -> "{'from':'" + pair.replace(" ", "','to':'") + "','choices':{}}")
                            .collect(Collectors.joining(","))
                    + "]}");
        }

        private static String list(Set<String> items) {
            return items.stream().map(item -> "'" + item + "'").collect(Collectors.joining(",", "[", "]"));
        }

        Migration build(Checklist from, Checklist to) {
            Migration.Builder builder = Migration.builder(from, to);
            renamed.forEach(builder::renamed);
            builder.dropped(dropped.toArray(String[]::new)).added(added.toArray(String[]::new));
            scales.forEach(pair -> builder.answers(pair.split(" ")[0], pair.split(" ")[1], Map.of()));
            return builder.build();
        }
    }

    @Property(tries = 2000)
    void theReaderRefusesWhatTheBuilderRefusesAndNamesItItself(@ForAll long seed) {
        Random random = new Random(seed);
        Checklist from = someItems("1", random);
        Checklist to = someItems("2", random);
        Documents documents = Documents.standard().withLibrary(ChecklistLibrary.of(List.of(from, to)));
        Declaration declaration = Declaration.random(random, ids(from), ids(to));

        String refusal = "";
        try {
            declaration.build(from, to);
        } catch (IllegalArgumentException e) {
            refusal = String.valueOf(e.getMessage());
        }

        if (refusal.isEmpty()) {
            Migration read = documents.readMigration(declaration.document());
            String written = documents.write(read);
            assertThat(documents.write(documents.readMigration(written))).isEqualTo(written);
        } else {
            assertThat(problems(() -> documents.readMigration(declaration.document())))
                    .as(refusal)
                    .isNotEmpty()
                    .noneMatch(problem -> problem.code() == ProblemCode.REFUSED);
        }
    }

    private static Checklist someItems(String version, Random random) {
        List<Item> items = Stream.of("a", "b", "c", "d")
                .filter(id -> random.nextInt(3) > 0)
                .map(id -> item(id, random.nextInt(3) > 0 ? Scales.YES_NO_NA : FEW))
                .toList();
        return checklist(version, items.isEmpty() ? new Item[] {item("a", FEW)} : items.toArray(Item[]::new));
    }

    private static List<String> ids(Checklist checklist) {
        return checklist.items().stream().map(Item::id).toList();
    }

    private static Map<String, String> choices(Audit audit) {
        Map<String, String> choices = new LinkedHashMap<>();
        audit.answers()
                .forEach((item, answer) ->
                        choices.put(item, answer.choice().map(Choice::code).orElse("")));
        return choices;
    }

    @Test
    void messagesSpeakRussianToo() {
        Documents russian = DOCUMENTS.withMessages(Locale.forLanguageTag("ru"));
        String document = json(HEAD + RENAMED + ADDED + ANSWERS + "}");
        assertThat(problems(() -> russian.readMigration(document)))
                .extracting(Problem::message)
                .containsExactly(
                        "Пункт «fax-number» есть в версии 1.0.0, но не в версии 1.2.0: укажите его в «renamed» "
                                + "или «dropped».");
    }
}
