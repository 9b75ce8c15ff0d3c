package io.serviceaudit.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.serviceaudit.audit.ActionStatus;
import io.serviceaudit.audit.Answer;
import io.serviceaudit.audit.Audit;
import io.serviceaudit.audit.AuditState;
import io.serviceaudit.audit.RepeatAudit;
import io.serviceaudit.audit.Stage;
import io.serviceaudit.audit.StageState;
import io.serviceaudit.benchmark.Norm;
import io.serviceaudit.benchmark.Standing;
import io.serviceaudit.benchmark.TargetCheck;
import io.serviceaudit.catalog.Catalog;
import io.serviceaudit.checklist.Basket;
import io.serviceaudit.checklist.Checklist;
import io.serviceaudit.checklist.MissingValue;
import io.serviceaudit.checklist.Scoring;
import io.serviceaudit.checklist.ScoringModel;
import io.serviceaudit.conversation.Allocation;
import io.serviceaudit.conversation.DebriefKind;
import io.serviceaudit.conversation.ScriptFit;
import io.serviceaudit.json.ChecklistDocument.ConditionDocument;
import io.serviceaudit.json.ChecklistDocument.ItemDocument;
import io.serviceaudit.json.ChecklistDocument.SectionDocument;
import io.serviceaudit.json.constraint.CurrencyCode;
import io.serviceaudit.json.constraint.DocumentFormat;
import io.serviceaudit.json.constraint.HostId;
import io.serviceaudit.json.constraint.IsoDuration;
import io.serviceaudit.json.constraint.IsoPeriod;
import io.serviceaudit.json.constraint.KebabId;
import io.serviceaudit.json.constraint.LanguageTag;
import io.serviceaudit.json.constraint.NumberOrDuration;
import io.serviceaudit.json.constraint.OneOf;
import io.serviceaudit.json.constraint.OptionId;
import io.serviceaudit.json.constraint.OptionOrRating;
import io.serviceaudit.json.constraint.PlainDate;
import io.serviceaudit.json.constraint.PlainDateTime;
import io.serviceaudit.json.constraint.RatingKey;
import io.serviceaudit.json.constraint.VersionId;
import io.serviceaudit.json.constraint.Words;
import io.serviceaudit.measure.Comparator;
import io.serviceaudit.measure.Measurement;
import io.serviceaudit.measure.Metrics;
import io.serviceaudit.measure.Quantity;
import io.serviceaudit.measure.Unit;
import io.serviceaudit.plan.Gap;
import io.serviceaudit.plan.GoalProgress;
import io.serviceaudit.plan.Proposal;
import io.serviceaudit.plan.StageProgress;
import io.serviceaudit.plan.StepTick;
import io.serviceaudit.priority.Priority;
import io.serviceaudit.report.AuditReport;
import io.serviceaudit.report.LossReport;
import io.serviceaudit.report.SubjectReport;
import io.serviceaudit.scoring.ItemState;
import io.serviceaudit.scoring.Status;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.lang.reflect.InvocationTargetException;
import java.math.BigDecimal;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What Bean Validation says of documents; run with Hibernate Validator 9 and 8, both without an expression language. */
@Tag("bean-validation")
class ConstraintsTest {
    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");

    private static ItemDocument item(
            String id, String question, String scale, @Nullable ConditionDocument appliesWhen) {
        return new ItemDocument(
                id,
                new LocalizedText(question),
                null,
                null,
                scale,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                appliesWhen);
    }

    private static ChecklistDocument checklist(@Nullable String title, ItemDocument... items) {
        return new ChecklistDocument(
                ChecklistDocument.FORMAT,
                "c",
                "1",
                null,
                title == null ? null : new LocalizedText(title),
                null,
                null,
                List.of(),
                Map.of(),
                null,
                List.of(),
                List.of(new SectionDocument("s", null, null, null, List.of(), null, Arrays.asList(items))));
    }

    private static ConditionDocument asks(String item, Object option) {
        return new ConditionDocument(null, null, null, null, null, null, item, List.of(new ScalarValue(option)));
    }

    private static ScoringDocument scoring(@Nullable String id, @Nullable Integer top) {
        return new ScoringDocument(id, null, null, null, null, null, null, null, null, top, null);
    }

    private static List<String> inRussian(Document document) {
        try (DocumentValidator validator =
                DocumentValidator.of(Documents.standard().withMessages(RUSSIAN))) {
            return validator.violations(document).stream()
                    .map(violation -> violation.path() + " " + violation.message())
                    .toList();
        }
    }

    @Test
    void theProviderIsTheOneThatTheBuildNames() {
        String wanted = System.getProperty("hibernate-validator.version");
        assertThat(HibernateValidator.class.getPackage().getImplementationVersion())
                .isEqualTo(wanted == null ? "9.1.6.Final" : wanted);
        assertThatExceptionOfType(ClassNotFoundException.class)
                .isThrownBy(() -> Class.forName("jakarta.el.ExpressionFactory"));
    }

    @Nested
    class OnFields {
        @Test
        void nameWhatIsMissingAndWrongAllTheWayDown() {
            ItemDocument wrong = item("A b", " ", "yes-no-na", asks("other", 1.5));
            assertThat(Constrained.violations(checklist(null, wrong, null)))
                    .containsExactly(
                            "sections[0].items[0].id must be an id: 1 to 64 lower-case letters and digits, with single hyphens"
                                    + " between them, such as \"first-reply\"",
                            "sections[0].items[0].question must not be empty or blank, in none of its languages, and each"
                                    + " language must be a tag such as \"en\" or \"pt-BR\"",
                            "sections[0].items[1].<list element> must not be null",
                            "title must not be null");
        }

        @Test
        void speakRussian() {
            ItemDocument wrong = item("A b", "Q?", "yes-no-na", null);
            assertThat(inRussian(checklist(null, wrong)))
                    .containsExactly(
                            "sections[0].items[0].id должно быть идентификатором: от 1 до 64 строчных латинских букв, цифр и"
                                    + " одиночных дефисов между ними, например \"first-reply\"",
                            "title не должно равняться null");
        }

        @Test
        void nameBoundsWords() {
            ScoringDocument document = new ScoringDocument(
                    "own",
                    2,
                    "flatt",
                    null,
                    null,
                    new BigDecimal("100.1"),
                    null,
                    new BigDecimal("-0.1"),
                    11,
                    null,
                    List.of(new ScoringDocument.BandDocument("b", null, new LocalizedText(Map.of("e_n", "x")))));
            assertThat(Constrained.violations(document))
                    .containsExactly(
                            "bands[0].from must not be null",
                            "bands[0].name must not be empty or blank, in none of its languages, and each language must be a tag"
                                    + " such as \"en\" or \"pt-BR\"",
                            "decimals must be less than or equal to 10",
                            "findingBelow must be greater than or equal to 0",
                            "id must be one of: [standard]",
                            "knockOutCap must be less than or equal to 100",
                            "model must be one of: [flat, hierarchical, flat-unweighted, all-or-nothing]",
                            "version must be less than or equal to 1");
        }

        @Test
        void nameEntriesOfMaps() {
            Map<String, LocalizedText> next = new LinkedHashMap<>();
            next.put("A b", new LocalizedText("x"));
            next.put("healthy", null);
            ChecklistDocument valid = ChecklistDocument.of(Catalog.serviceHealth());
            ChecklistDocument document = new ChecklistDocument(
                    valid.format(),
                    valid.id(),
                    valid.version(),
                    valid.language(),
                    valid.title(),
                    null,
                    null,
                    List.of(),
                    next,
                    null,
                    valid.scales(),
                    valid.sections());
            assertThat(Constrained.paths(document))
                    .containsExactly("next<K>[A b].<map key>", "next[healthy].<map value>");
        }
    }

    @Nested
    class OnTheWhole {
        @Test
        void nameWhatOnlyTheReaderKnows() {
            ItemDocument unknownScale = item("a", "Q?", "yes-no-maybe", null);
            ItemDocument unknownItem = item("b", "Q?", "yes-no-na", asks("aa", "yes"));
            ItemDocument unknownOption = item("c", "Q?", "yes-no-na", asks("b", "maybe"));
            assertThat(Constrained.violations(checklist("C", unknownScale, unknownItem, unknownOption)))
                    .containsExactly(
                            "sections[0].items[0].scale There is no scale \"yes-no-maybe\", neither built-in nor under"
                                    + " \"scales\". Did you mean \"yes-no-na\"?",
                            "sections[0].items[1].appliesWhen.item The checklist has no item \"aa\". Allowed here: a, b, c.",
                            "sections[0].items[2].appliesWhen.is[0] \"maybe\" is not on the scale \"yes-no-na\"; on it are: yes,"
                                    + " no, n/a.");
        }

        @Test
        void speakRussian() {
            ItemDocument unknownScale = item("a", "Q?", "yes-no-maybe", null);
            assertThat(inRussian(checklist("C", unknownScale)))
                    .containsExactly(
                            "sections[0].items[0].scale Шкалы «yes-no-maybe» нет ни среди встроенных, ни в поле"
                                    + " «scales». Возможно, имелось в виду «yes-no-na»?");
        }

        @Test
        void areSilentWhileFieldsAreWrong() {
            ItemDocument unknownScale = item("a", "", "yes-no-maybe", null);
            assertThat(Constrained.paths(checklist("C", unknownScale)))
                    .containsExactly("sections[0].items[0].question");
        }

        @Test
        void holdTheScoringOfAChecklistThatIsNotCascaded() {
            ChecklistDocument valid = ChecklistDocument.of(Catalog.serviceHealth());
            ScoringDocument wrong = scoring(null, -1);
            ChecklistDocument document = new ChecklistDocument(
                    valid.format(),
                    valid.id(),
                    valid.version(),
                    valid.language(),
                    valid.title(),
                    null,
                    null,
                    List.of(),
                    Map.of(),
                    wrong,
                    valid.scales(),
                    valid.sections());
            assertThat(Constrained.violations(document))
                    .containsExactly("scoring.top -1 is out of range; it must be from 0 to 1000.");
        }

        @Test
        void wantAnIdOfAScoringOfItsOwn() {
            assertThat(Constrained.violations(scoring(null, 1)))
                    .containsExactly("id The field \"id\" is missing; it is required.");
            assertThat(Constrained.violations(scoring(Scoring.ID, 1))).isEmpty();
        }

        @Test
        void keepTheLimits() {
            ItemDocument long_ = item("a", "Q".repeat(10_001), "yes-no-na", null);
            assertThat(Constrained.violations(checklist("C", long_)))
                    .containsExactly(
                            "sections[0].items[0].question The text has 10001 characters; at most 10000 are read.");
            ItemDocument half = item("a", "half \ud800", "yes-no-na", null);
            assertThat(Constrained.paths(checklist("C", half))).containsExactly("sections[0].items[0].question");
        }

        @Test
        void nameTheDocumentWhereItCannotBeWritten() {
            ScoringDocument document = new ScoringDocument(
                    Scoring.ID, null, null, null, null, new BigDecimal("1e-100000000"), null, null, null, null, null);
            assertThat(Constrained.paths(document)).hasSize(1);
            assertThat(Documents.standard().validate(document)).hasSize(1);
        }
    }

    @Nested
    class Expressions {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "${7*7}",
                    "{foo}",
                    "{message}",
                    "{jakarta.validation.constraints.NotNull.message}",
                    "#{7*7}",
                    "\\${7*7}",
                    "\\{foo\\}",
                    "\\\\${7*7}\\",
                    "{{${7*7}}}",
                    "$",
                    "}{",
                    "${validatedValue}"
                })
        void stayText(String text) {
            // Valid: nothing is said at all.
            assertThat(Constrained.violations(checklist(text, item("a", text, "yes-no-na", null))))
                    .isEmpty();
            // The reader's message repeats it, in the path too.
            ItemDocument asking = item("b", "Q?", "yes-no-na", asks("a", text));
            ChecklistDocument document = checklist("C", item("a", "Q?", "yes-no-na", null), asking);
            String expected = "sections[0].items[1].appliesWhen.is[0] \"" + text
                    + "\" is not on the scale \"yes-no-na\"; on it are: yes, no, n/a.";
            assertThat(Constrained.violations(document)).containsExactly(expected);
            try (ValidatorFactory factory = Validation.byDefaultProvider()
                    .configure()
                    .messageInterpolator(
                            new ParameterMessageInterpolator(Set.of(Locale.ENGLISH), Locale.ENGLISH, false))
                    .buildValidatorFactory()) {
                assertThat(factory.getValidator().validate(document))
                        .singleElement()
                        .satisfies(violation -> {
                            assertThat(violation.getPropertyPath() + " " + violation.getMessage())
                                    .isEqualTo(expected);
                        });
            }
            // A field's own message never repeats it.
            assertThat(Constrained.violations(checklist("C", item(text, "Q?", "yes-no-na", null))))
                    .containsExactly(
                            "sections[0].items[0].id must be an id: 1 to 64 lower-case letters and digits, with single"
                                    + " hyphens between them, such as \"first-reply\"");
        }
    }

    /** One field of each constraint. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Sample(
            @KebabId @Nullable String kebabId,
            @OptionId @Nullable String optionId,
            @HostId @Nullable String hostId,
            @VersionId @Nullable String versionId,
            @CurrencyCode @Nullable String currencyCode,
            @IsoPeriod @Nullable String isoPeriod,
            @IsoDuration @Nullable String isoDuration,
            @RatingKey @Nullable String ratingKey,
            @Words @Nullable String words,
            @Words @Nullable LocalizedText text,
            @LanguageTag @Nullable String languageTag,
            @OneOf({"a", "b"}) @Nullable String oneOf,
            @DocumentFormat(AuditReport.FORMAT) @Nullable String format,
            @PlainDate @Nullable String dateText,
            @PlainDate @Nullable LocalDate date,
            @PlainDateTime @Nullable String dateTime,
            @NumberOrDuration @Nullable ScalarValue numberOrDuration,
            @OptionOrRating @Nullable ScalarValue optionOrRating)
            implements Document {
        static Sample of(String field, @Nullable Object value) {
            Object[] values = Arrays.stream(Sample.class.getRecordComponents())
                    .map(component -> component.getName().equals(field) ? value : null)
                    .toArray();
            return (Sample) RecordShape.of(Sample.class).make(values);
        }
    }

    static Stream<Arguments> values() {
        String long_ = "a".repeat(65);
        return Stream.of(
                Arguments.of(
                        "kebabId",
                        List.of("a", "first-reply", "a".repeat(64)),
                        List.of("", "A", "a_b", "-a", "a--b", "n/a", "a\n", long_)),
                Arguments.of("optionId", List.of("n/a", "yes", "a".repeat(64)), List.of("", "N/A", "a/b", long_)),
                Arguments.of(
                        "hostId",
                        List.of("A b", "\u0444", "\ud83d\ude00".repeat(128), "x".repeat(128)),
                        List.of("", " ", "\u2003 ", "a\n", "\u0000", "\u200b", "\ud800", "x".repeat(129), "\u2028")),
                Arguments.of(
                        "versionId",
                        List.of("1", "1.0.0-rc_1+x", "a".repeat(64)),
                        List.of("", ".1", "1.", "1 0", long_)),
                Arguments.of("currencyCode", List.of("RUB"), List.of("", "rub", "RU", "RUBL", "RU\u0411")),
                Arguments.of(
                        "isoPeriod",
                        List.of("P1M", "P1Y6M", "P2W", "P90D"),
                        List.of("", "P", "P0D", "PT1H", "P-1M", "1M", "P12345M")),
                Arguments.of(
                        "isoDuration",
                        List.of("PT5M", "P1W", "P1DT2H", "PT0.5S", "PT0S"),
                        List.of("", "P", "PT", "-PT5M", "P1M", "5", "PT5", "P1W1D")),
                Arguments.of(
                        "ratingKey", List.of("0", "4", "-12"), List.of("", "04", "+4", "4.0", "-0", "12345678901")),
                Arguments.of("words", List.of("a", " a "), List.of("", " ", "\t\n")),
                Arguments.of(
                        "text",
                        List.of(new LocalizedText("a"), new LocalizedText(Map.of("en", "a", "ru", "\u0431"))),
                        List.of(
                                new LocalizedText(""),
                                new LocalizedText(Map.of("en", " ")),
                                new LocalizedText(Map.of("e_n", "a")),
                                new LocalizedText(Map.of("en", "a", "EN", "b")))),
                Arguments.of("languageTag", List.of("en", "pt-BR"), List.of("", "en_US", "english!", "und")),
                Arguments.of("oneOf", List.of("a", "b"), List.of("", "A", "c", "a, b")),
                Arguments.of(
                        "format",
                        List.of("service-audit/report/1"),
                        List.of("", "service-audit/report/2", "service-audit/audit/1")),
                Arguments.of(
                        "dateText",
                        List.of("2026-02-28", "0001-01-01"),
                        List.of("", "2026-02-30", "2026-2-3", "+12026-01-01", "2026-01-01T00:00")),
                Arguments.of(
                        "date",
                        List.of(LocalDate.of(0, 1, 1), LocalDate.of(9999, 12, 31)),
                        List.of(LocalDate.of(10_000, 1, 1), LocalDate.of(-1, 1, 1))),
                Arguments.of(
                        "dateTime",
                        List.of("2026-11-20T21:40", "2024-02-29T00:00:59", "0000-01-01T23:59:59.123456789"),
                        List.of(
                                "",
                                "2026-11-20",
                                "2026-02-30T10:00",
                                "2026-11-20T24:00",
                                "2026-11-20T9:40",
                                "2026-11-20 21:40",
                                "2026-11-20T21:40Z",
                                "2026-11-20T21:40+03:00",
                                "2026-11-20T21:40:10.",
                                "+12026-01-01T00:00")),
                Arguments.of(
                        "numberOrDuration",
                        scalars(1, new BigDecimal("-0.5"), "PT5M", "P1W", "P1DT2H", "-PT0.5S", "-PT1M", "PT0S"),
                        scalars("", "5", "PT", "PT-0.5S", "P1M", "5 min", "P1YT1H")),
                Arguments.of(
                        "optionOrRating",
                        scalars("yes", "n/a", 4, -3, new BigDecimal("4.0")),
                        scalars(
                                "",
                                "A b",
                                new BigDecimal("1.5"),
                                new BigDecimal("1e10"),
                                new BigDecimal("1e1000000"))));
    }

    private static List<Object> scalars(Object... values) {
        return Arrays.stream(values)
                .map(value -> (Object) new ScalarValue(value))
                .toList();
    }

    /** The reader is asked too: both follow from the same annotations. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("values")
    void eachConstraintAndTheReaderTakeTheSame(String field, List<Object> right, List<Object> wrong) {
        assertThat(Constrained.violations(Sample.of(field, null))).isEmpty();
        for (Object value : right) {
            assertThat(Constrained.violations(Sample.of(field, value)))
                    .as("%s", value)
                    .isEmpty();
            assertThat(Documents.standard().validate(Sample.of(field, value)))
                    .as("%s", value)
                    .isEmpty();
        }
        for (Object value : wrong) {
            assertThat(Constrained.paths(Sample.of(field, value)))
                    .as("%s", value)
                    .containsExactly(field);
            assertThat(Documents.standard().validate(Sample.of(field, value)))
                    .as("%s", value)
                    .isNotEmpty();
        }
    }

    @Nested
    class OfMessages {
        private static final Set<String> CONSTRAINTS = Stream.of(
                        CurrencyCode.class,
                        DocumentFormat.class,
                        HostId.class,
                        IsoDuration.class,
                        IsoPeriod.class,
                        KebabId.class,
                        LanguageTag.class,
                        NumberOrDuration.class,
                        OneOf.class,
                        OptionId.class,
                        OptionOrRating.class,
                        PlainDate.class,
                        PlainDateTime.class,
                        RatingKey.class,
                        VersionId.class,
                        Words.class,
                        ReadableDocument.class)
                .map(constraint -> constraint.getName() + ".message")
                .collect(Collectors.toCollection(TreeSet::new));

        @ParameterizedTest
        @ValueSource(strings = {"en", "ru"})
        void thereIsOneForEachConstraintAndEachPieceOfTheReaders(String language) throws IOException {
            Map<String, String> expected = new TreeMap<>();
            Messages messages = Messages.in(Locale.forLanguageTag(language));
            Set<String> keys = new TreeSet<>(ProblemMessages.standard().keys());
            keys.removeIf(key -> key.startsWith("sheet."));
            keys.remove("heading");
            for (String key : keys) {
                String text = messages.template(key);
                assertThat(ViolationTemplate.parameters(text))
                        .as("parameters of '%s', which must be the same and in the same order in all languages", key)
                        .isEqualTo(ViolationTemplate.parameters(
                                Messages.in(Locale.ENGLISH).template(key)));
                String[] pieces = text.split("\\{[a-zA-Z]+\\}", -1);
                for (int i = 0; i < pieces.length; i++) {
                    expected.put(ViolationTemplate.PREFIX + key + "." + i, pieces[i].replace("\\", "\\\\"));
                }
            }
            String suffix = language.equals("en") ? "" : "_" + language;
            if (Boolean.getBoolean("golden.approve")) {
                approve(suffix, expected);
                return;
            }
            Map<String, String> actual = bundle(suffix);
            Map<String, String> pieces = new TreeMap<>(actual);
            pieces.keySet().removeIf(key -> !key.startsWith(ViolationTemplate.PREFIX));
            assertThat(pieces)
                    .as(
                            "pieces of problems.%s.properties; write them anew with -Dtest=ConstraintsTest -Dgolden.approve=true",
                            language)
                    .isEqualTo(expected);
            actual.keySet().removeAll(pieces.keySet());
            assertThat(actual.keySet()).isEqualTo(CONSTRAINTS);
            assertThat(actual.values()).noneMatch(String::isBlank);
        }

        /** Writes the pieces anew, after what stands before them. */
        private static void approve(String suffix, Map<String, String> pieces) throws IOException {
            Path file = Path.of("src/main/resources/ContributorValidationMessages" + suffix + ".properties");
            List<String> lines = new ArrayList<>(Files.readAllLines(file));
            lines.removeIf(line -> line.startsWith(ViolationTemplate.PREFIX));
            pieces.forEach((key, text) -> lines.add(key + "="
                    + text.replace("\\", "\\\\").replaceFirst("^ ", "\\\\u0020").replaceFirst(" $", "\\\\u0020")));
            Files.write(file, lines);
        }

        private static Map<String, String> bundle(String suffix) throws IOException {
            String path = "/ContributorValidationMessages" + suffix + ".properties";
            try (Reader in = new InputStreamReader(
                    Objects.requireNonNull(ConstraintsTest.class.getResourceAsStream(path), path),
                    StandardCharsets.UTF_8)) {
                Properties properties = new Properties();
                properties.load(in);
                Map<String, String> bundle = new TreeMap<>();
                properties.forEach((key, text) -> bundle.put(key.toString(), text.toString()));
                return bundle;
            }
        }

        @Test
        void areEnglishWhateverTheLanguageOfTheMachine() {
            Locale before = Locale.getDefault();
            try {
                Locale.setDefault(RUSSIAN);
                try (DocumentValidator validator = DocumentValidator.of(Documents.standard())) {
                    assertThat(validator.violations(scoring("own", -1)))
                            .extracting(DocumentValidator.Violation::message)
                            .containsExactly("must be one of: [standard]", "must be greater than or equal to 0");
                    assertThat(validator.violations(scoring(null, null)))
                            .extracting(DocumentValidator.Violation::message)
                            .containsExactly("The field \"id\" is missing; it is required.");
                }
            } finally {
                Locale.setDefault(before);
            }
        }
    }

    @Nested
    class TheValidator {
        @Test
        void knowsTheMetricsAndLimitsOfTheHost() {
            ItemDocument item = item("a", "Question", "yes-no-na", null);
            Documents tight = Documents.standard()
                    .withLimits(Limits.withDefaults().withTextLength(30))
                    .withMessages(RUSSIAN);
            try (DocumentValidator validator = DocumentValidator.of(tight)) {
                assertThat(validator.violations(checklist("x".repeat(31), item)))
                        .containsExactly(new DocumentValidator.Violation(
                                "title", "Знаков в тексте: 31; допускается не больше 30."));
            }
        }

        @Test
        void saysSoWhereThereIsNoProvider() throws Exception {
            List<URL> urls = new ArrayList<>();
            for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
                if (!entry.contains("hibernate-validator")) {
                    urls.add(Path.of(entry).toUri().toURL());
                }
            }
            ClassLoader before = Thread.currentThread().getContextClassLoader();
            try (URLClassLoader bare =
                    new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
                Thread.currentThread().setContextClassLoader(bare);
                Class<?> documents = bare.loadClass(Documents.class.getName());
                Object standard = documents.getMethod("standard").invoke(null);
                assertThatExceptionOfType(InvocationTargetException.class)
                        .isThrownBy(() -> bare.loadClass(DocumentValidator.class.getName())
                                .getMethod("of", documents)
                                .invoke(null, standard))
                        .havingCause()
                        .isInstanceOf(IllegalStateException.class)
                        .withMessage(
                                "there is no provider of Bean Validation on the class path; add one, such as"
                                        + " org.hibernate.validator:hibernate-validator, or use Documents.validate, which needs none");
            } finally {
                Thread.currentThread().setContextClassLoader(before);
            }
        }
    }

    @Nested
    class AnAudit {
        private static final Audit OWN = Audit.of(
                        Documents.standard().readChecklist(Refused.json("""
                                {'format':'service-audit/checklist/1','id':'own','version':'1','title':'Own',
                                 'sections':[{'id':'s','items':[{'id':'i','question':'Q?','scale':'yes-no-na'}]}]}""")), "a", LocalDate.of(2026, 11, 20))
                .with("i", Answer.of("yes"));

        @Test
        void ofAnOwnChecklistIsHeldOnlyAgainstWhatCanBeToldWithoutIt() {
            AuditDocument document = AuditDocument.of(OWN);
            AuditDocument wrong =
                    AuditDocument.of(OWN.withMeasurement(Measurement.of(Metrics.NPS, Quantity.ofPoints("50"))));
            try (ValidatorFactory factory = Validation.byDefaultProvider()
                    .configure()
                    .messageInterpolator(
                            new ParameterMessageInterpolator(Set.of(Locale.ENGLISH), Locale.ENGLISH, false))
                    .buildValidatorFactory()) {
                assertThat(factory.getValidator().validate(document)).isEmpty();
                assertThat(factory.getValidator().validate(wrong)).isEmpty();
            }
            assertThat(Constrained.paths(document)).containsExactly("checklist.id");
            try (DocumentValidator validator =
                    DocumentValidator.of(Documents.standard().withChecklist(OWN.checklist()))) {
                assertThat(validator.violations(document)).isEmpty();
            }
        }

        @Test
        void ofABuiltInChecklistIsHeldAgainstIt() {
            Checklist checklist = Catalog.churnPrevention();
            AuditDocument blank = AuditDocument.blank(checklist, "a", LocalDate.of(2026, 11, 20));
            assertThat(Constrained.violations(blank)).isEmpty();
            Map<String, AuditDocument.AnswerDocument> answers = new LinkedHashMap<>(blank.answers());
            answers.put("as-described", AuditDocument.AnswerDocument.ofOption("maybe"));
            answers.put("known-panes", AuditDocument.AnswerDocument.ofRating(4));
            AuditDocument wrong = new AuditDocument(
                    blank.format(),
                    blank.id(),
                    blank.checklist(),
                    blank.date(),
                    null,
                    null,
                    null,
                    null,
                    answers,
                    Map.of(),
                    null,
                    null,
                    List.of(),
                    List.of(),
                    null);
            assertThat(Constrained.violations(wrong))
                    .containsExactly(
                            "answers[as-described].value \"maybe\" is not on the scale \"yes-no-na\"; on it are: yes, no, n/a.",
                            "answers[known-panes] The checklist has no item \"known-panes\". Did you mean \"known-pains\"?");
        }

        @Test
        void isReadAsItsRecordShorthandsIncluded() {
            String text = Refused.json(
                    "{'format':'service-audit/audit/1','id':'a','checklist':{'id':'service-health','version':'1.0.0'},"
                            + "'date':'2026-11-20','answers':{'reply-time':'yes','cleanliness':{'value':'no','comment':'C'}}}");
            assertThat(Documents.standard().write(Documents.standard().read(AuditDocument.class, text)))
                    .isEqualTo(text.replace("\"yes\"", "{\"value\":\"yes\"}"));
        }
    }

    @Nested
    class AMigration {
        private static final String GOLDEN = Constrained.golden("courier-service.migration.json");

        @Test
        void isHeldAgainstItsChecklists() {
            MigrationDocument valid = Constrained.DOCUMENTS.read(MigrationDocument.class, GOLDEN);
            assertThat(Constrained.violations(valid)).isEmpty();
            MigrationDocument wrong = new MigrationDocument(
                    valid.format(),
                    valid.checklist(),
                    valid.from(),
                    valid.to(),
                    Map.of("pickup-only", "colected", "answers", "fast-answers"),
                    List.of(),
                    valid.added(),
                    valid.answers());
            assertThat(Constrained.violations(wrong))
                    .containsExactly(
                            "dropped The item \"recommended\" is in version 1.2.0 and not in version 2.0.0; name it under"
                                    + " \"renamed\" or \"dropped\".",
                            "renamed[pickup-only] Version 2.0.0 of the checklist has no item \"colected\". Did you mean"
                                    + " \"collected\"?");
        }

        @Test
        void ofAnOwnChecklistIsHeldOnlyAgainstWhatCanBeToldWithoutIt() {
            MigrationDocument document = Constrained.DOCUMENTS.read(MigrationDocument.class, GOLDEN);
            MigrationDocument wrong = new MigrationDocument(
                    document.format(),
                    document.checklist(),
                    document.from(),
                    document.to(),
                    Map.of(),
                    List.of("gone", "gone"),
                    List.of(),
                    List.of());
            try (ValidatorFactory factory = Validation.byDefaultProvider()
                            .configure()
                            .messageInterpolator(
                                    new ParameterMessageInterpolator(Set.of(Locale.ENGLISH), Locale.ENGLISH, false))
                            .buildValidatorFactory();
                    DocumentValidator standard = DocumentValidator.of(Documents.standard())) {
                assertThat(factory.getValidator().validate(document)).isEmpty();
                assertThat(factory.getValidator().validate(wrong))
                        .extracting(violation -> violation.getPropertyPath().toString())
                        .containsExactly("dropped[1]");
                assertThat(standard.violations(document))
                        .extracting(DocumentValidator.Violation::path)
                        .containsExactly("checklist");
            }
        }
    }

    @Nested
    class AReport {
        @Test
        void ofLossesKeepsTheLimitsThatOnlyTheReaderKnows() {
            LossReport valid =
                    Documents.standard().read(LossReport.class, Constrained.golden("courier-service.en.losses.json"));
            LossReport.LossRow row = valid.losses().get(0);
            LossReport wrong = new LossReport(
                    valid.format(),
                    valid.producer(),
                    valid.locale(),
                    valid.audit(),
                    valid.date(),
                    valid.checklist(),
                    List.of(new LossReport.LossRow(
                            row.kind(), row.item(), null, null, new LocalizedText("x".repeat(10_001)))));
            assertThat(Constrained.violations(wrong))
                    .containsExactly("losses[0].text The text has 10001 characters; at most 10000 are read.");
        }

        @Test
        void ofASubjectKeepsThemInItsReportsToo() {
            SubjectReport valid =
                    Documents.standard().read(SubjectReport.class, Constrained.golden("kazan.en.subject-report.json"));
            SubjectReport.DifferenceRow wrong = new SubjectReport.DifferenceRow(
                    "subject-differs", null, List.of(), new LocalizedText("half \ud800"));
            SubjectReport document = new SubjectReport(
                    valid.format(),
                    valid.producer(),
                    valid.locale(),
                    valid.subject(),
                    valid.audits(),
                    valid.findings(),
                    valid.topProblems(),
                    List.of(wrong),
                    valid.reports());
            assertThat(Constrained.paths(document)).containsExactly("notices[0].text");
        }
    }

    @Nested
    class ARefusal {
        @Test
        void isReadAndValidatedAsAllRecordsAre() {
            assertThat(Refused.places(() -> Documents.standard().read(Refusal.class, "{}")))
                    .containsExactly("/problems missing-field");
            assertThat(Refused.places(
                            () -> Documents.standard().read(Refusal.class, "{\"problems\":[{\"pointer\":\"\"},null]}")))
                    .containsExactly(
                            "/problems/0/code missing-field",
                            "/problems/0/message missing-field",
                            "/problems/1 wrong-type");
            assertThat(Constrained.violations(
                            new Refusal(List.of(new Refusal.Row("", "syntax", null, null, null, null, null)))))
                    .containsExactly("problems[0].message must not be null");
        }
    }

    @Nested
    class ByHand {
        @Test
        void problemsAreThoseOfReading() {
            ItemDocument unknownScale = item("a", "Q?", "yes-no-maybe", null);
            assertThat(Documents.standard().withMessages(RUSSIAN).validate(checklist(null, unknownScale)))
                    .extracting(Problem::toString)
                    .containsExactly(
                            "/title [missing-field] Не хватает обязательного поля «title».",
                            "/sections/0/items/0/scale [unknown-scale] Шкалы «yes-no-maybe» нет ни среди встроенных, ни в поле"
                                    + " «scales». Возможно, имелось в виду «yes-no-na»?");
            assertThat(Documents.standard().validate(ChecklistDocument.of(Catalog.touchpoints())))
                    .isEmpty();
        }
    }

    /** A report that names a new word of an enumeration must be readable: an annotation cannot name the enumeration itself. */
    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("words")
    void theWordsOfAReportAreThoseOfItsEnumeration(Class<?> record, String field, List<String> codes) {
        assertThat(RecordShape.of(record)
                        .part(field)
                        .orElseThrow()
                        .value()
                        .constraint(OneOf.class)
                        .orElseThrow()
                        .value())
                .containsExactlyInAnyOrderElementsOf(codes);
    }

    static Stream<Arguments> words() {
        return Stream.of(
                row(AuditReport.class, "status", Status.values(), Status::code),
                row(AuditReport.AuditSummary.class, "state", AuditState.values(), AuditState::code),
                row(AuditReport.ScoringParameters.class, "model", ScoringModel.values(), ScoringModel::code),
                row(AuditReport.ScoringParameters.class, "unanswered", MissingValue.values(), MissingValue::code),
                row(AuditReport.ScoringParameters.class, "notApplicable", MissingValue.values(), MissingValue::code),
                row(AuditReport.ItemRow.class, "state", ItemState.values(), ItemState::code),
                row(AuditReport.FindingRow.class, "priority", Priority.values(), Priority::code),
                row(AuditReport.FindingRow.class, "basket", Basket.values(), Basket::code),
                row(AuditReport.MetricRow.class, "unit", Unit.values(), Unit::code),
                row(AuditReport.BenchmarkRow.class, "standing", Standing.Level.values(), Standing.Level::code),
                row(
                        AuditReport.BenchmarkRow.class,
                        "ambition",
                        TargetCheck.Ambition.values(),
                        TargetCheck.Ambition::code),
                row(AuditReport.NormRow.class, "kind", Norm.Kind.values(), Norm.Kind::code),
                row(AuditReport.NormRow.class, "level", Norm.Level.values(), Norm.Level::code),
                row(AuditReport.NormRow.class, "when", Comparator.values(), Comparator::code),
                row(AuditReport.ActionRow.class, "priority", Priority.values(), Priority::code),
                row(AuditReport.ActionRow.class, "basket", Basket.values(), Basket::code),
                row(AuditReport.ActionRow.class, "status", ActionStatus.values(), ActionStatus::code),
                row(AuditReport.StatusChangeRow.class, "status", ActionStatus.values(), ActionStatus::code),
                row(AuditReport.GoalRow.class, "state", GoalProgress.State.values(), GoalProgress.State::code),
                row(AuditReport.GoalRow.class, "reason", GoalProgress.Reason.values(), GoalProgress.Reason::code),
                row(AuditReport.ProblemRow.class, "priority", Priority.values(), Priority::code),
                row(AuditReport.GapRow.class, "code", Gap.Kind.values(), Gap.Kind::code),
                row(AuditReport.ProposalRow.class, "source", Proposal.Source.values(), Proposal.Source::code),
                row(AuditReport.ProposalRow.class, "priority", Priority.values(), Priority::code),
                row(AuditReport.ProposalRow.class, "basket", Basket.values(), Basket::code),
                row(AuditReport.StepRow.class, "id", StepTick.Step.values(), StepTick.Step::code),
                row(AuditReport.RepeatPart.class, "kind", RepeatAudit.Kind.values(), RepeatAudit.Kind::code),
                row(AuditReport.MissingRow.class, "code", StageProgress.Missing.values(), StageProgress.Missing::code),
                row(ReviewDocument.class, "scriptFit", ScriptFit.values(), ScriptFit::code),
                row(SamplingPlanDocument.class, "allocation", Allocation.values(), Allocation::code),
                row(ReviewDocument.DebriefDocument.class, "kind", DebriefKind.values(), DebriefKind::code),
                row(AuditReport.StageRow.class, "id", Stage.values(), Stage::code),
                row(AuditReport.StageRow.class, "state", StageState.values(), StageState::code));
    }

    private static <E> Arguments row(Class<?> record, String field, E[] words, Function<E, String> code) {
        return Arguments.of(record, field, Arrays.stream(words).map(code).toList());
    }
}
