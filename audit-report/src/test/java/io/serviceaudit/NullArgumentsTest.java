package io.serviceaudit;

import static org.assertj.core.api.Assertions.assertThat;

import io.serviceaudit.audit.Audit;
import io.serviceaudit.audit.Auditor;
import io.serviceaudit.audit.DateRange;
import io.serviceaudit.audit.Migration;
import io.serviceaudit.audit.RepeatAudit;
import io.serviceaudit.audit.StageState;
import io.serviceaudit.audit.Subject;
import io.serviceaudit.benchmark.BenchmarkCsv;
import io.serviceaudit.benchmark.BenchmarkProviders;
import io.serviceaudit.benchmark.BenchmarkTable;
import io.serviceaudit.benchmark.Industries;
import io.serviceaudit.benchmark.MetricBands;
import io.serviceaudit.benchmark.Norms;
import io.serviceaudit.benchmark.TableEdition;
import io.serviceaudit.calendar.PlanCalendar;
import io.serviceaudit.catalog.Catalog;
import io.serviceaudit.checklist.Checklist;
import io.serviceaudit.checklist.ChecklistLibrary;
import io.serviceaudit.checklist.ChecklistState;
import io.serviceaudit.checklist.Choice;
import io.serviceaudit.checklist.Scoring;
import io.serviceaudit.checklist.Text;
import io.serviceaudit.compare.AuditSeries;
import io.serviceaudit.compare.Branches;
import io.serviceaudit.compare.Grouping;
import io.serviceaudit.compare.Portfolio;
import io.serviceaudit.compare.Publication;
import io.serviceaudit.conversation.Allocation;
import io.serviceaudit.conversation.Review;
import io.serviceaudit.conversation.ReviewedConversations;
import io.serviceaudit.conversation.SamplingPlan;
import io.serviceaudit.conversation.Stratum;
import io.serviceaudit.conversation.Workload;
import io.serviceaudit.form.SurveyForms;
import io.serviceaudit.json.AuditDocument;
import io.serviceaudit.json.BenchmarkTableDocument;
import io.serviceaudit.json.ChecklistDocument;
import io.serviceaudit.json.Document;
import io.serviceaudit.json.DocumentValidator;
import io.serviceaudit.json.Documents;
import io.serviceaudit.json.FlatAudits;
import io.serviceaudit.json.FlatField;
import io.serviceaudit.json.InvalidDocumentException;
import io.serviceaudit.json.Limits;
import io.serviceaudit.json.LocalizedText;
import io.serviceaudit.json.MigrationDocument;
import io.serviceaudit.json.ProblemCode;
import io.serviceaudit.json.ProblemList;
import io.serviceaudit.json.ProblemMessages;
import io.serviceaudit.json.Refusal;
import io.serviceaudit.json.ReviewDocument;
import io.serviceaudit.json.SamplingPlanDocument;
import io.serviceaudit.json.ScalarValue;
import io.serviceaudit.json.Schemas;
import io.serviceaudit.json.ScoringDocument;
import io.serviceaudit.measure.Measurement;
import io.serviceaudit.measure.Metrics;
import io.serviceaudit.measure.Quantity;
import io.serviceaudit.measure.Ratio;
import io.serviceaudit.metric.Confidence;
import io.serviceaudit.metric.MetricDefinitions;
import io.serviceaudit.report.AuditReport;
import io.serviceaudit.report.FinalReporter;
import io.serviceaudit.report.RecommendationRule;
import io.serviceaudit.report.RecommendationRules;
import io.serviceaudit.report.Redaction;
import io.serviceaudit.report.ReportDigest;
import io.serviceaudit.report.ReportVerifier;
import io.serviceaudit.report.Reporter;
import io.serviceaudit.report.SubjectReport;
import io.serviceaudit.review.ConversationReporter;
import io.serviceaudit.scoring.Comparison;
import io.serviceaudit.scoring.Scorecard;
import io.serviceaudit.scoring.Scorer;
import io.serviceaudit.spreadsheet.SheetLimits;
import io.serviceaudit.spreadsheet.Spreadsheets;
import java.io.InputStream;
import java.io.Reader;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A null argument is refused at once and by name, wherever it is handed in: by every public method of the types that hosts begin
 * with. The other arguments are such that nothing else could refuse them first; streams and files among them cannot be read.
 */
class NullArgumentsTest {
    private static final Checklist CHECKLIST = Catalog.conversationReview();
    private static final Audit AUDIT =
            Audit.of(CHECKLIST, "a", LocalDate.of(2026, 11, 20)).withSubject(Subject.of("s"));
    private static final Scorecard SCORECARD = Scorer.of(CHECKLIST).score(AUDIT);
    private static final Comparison COMPARISON = Comparison.of(SCORECARD, SCORECARD);
    private static final Reporter REPORTER = Reporter.in(Locale.ENGLISH);
    private static final RecommendationRule RULE =
            RecommendationRule.of("own", Text.of("en", "Own"), Text.of("en", "Do"));

    private static final SamplingPlan PLAN = SamplingPlan.of(List.of(Stratum.of("other", 10)), 5, Allocation.EQUAL, 0);
    private static final DateRange PERIOD = new DateRange(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 12, 31));
    private static final Publication PUBLICATION = Publication.of("P", "T", 2026, LocalDate.of(2026, 11, 20));

    /** The types, each with something to call its methods on; a type without instances has none. */
    private static final List<Object> STARTS = List.of(
            Documents.standard(),
            Spreadsheets.of(Documents.standard()),
            SurveyForms.of(Documents.standard()),
            FlatAudits.of(Documents.standard()),
            REPORTER,
            Redaction.standard(),
            PlanCalendar.in(Locale.ENGLISH),
            FinalReporter.of(REPORTER),
            ReportVerifier.of(REPORTER),
            ReportDigest.class,
            RULE,
            RecommendationRules.standard(),
            Portfolio.ofFinalReports(),
            AuditSeries.of(List.of(SCORECARD)),
            COMPARISON,
            Grouping.byIndustry(),
            Branches.of(CHECKLIST, PERIOD),
            ConversationReporter.standard(),
            PUBLICATION,
            ProblemMessages.standard(),
            ProblemList.in(Locale.ENGLISH),
            BenchmarkCsv.standard(),
            new LocalizedText("x"),
            FlatField.OfAnswer.OWNER,
            FlatField.class,
            Schemas.class,
            DocumentValidator.class,
            ScalarValue.class,
            Refusal.class,
            AuditDocument.class,
            BenchmarkTableDocument.class,
            ChecklistDocument.class,
            MigrationDocument.class,
            ReviewDocument.class,
            SamplingPlanDocument.class,
            SamplingPlanDocument.of(PLAN),
            ScoringDocument.class);

    private static final Map<Class<?>, Object> ARGUMENTS = arguments();

    private static Map<Class<?>, Object> arguments() {
        Map<Class<?>, Object> arguments = new HashMap<>();
        arguments.put(String.class, "x");
        arguments.put(String[].class, new String[] {"x"});
        arguments.put(byte[].class, new byte[] {1});
        arguments.put(int.class, 1);
        arguments.put(InputStream.class, InputStream.nullInputStream());
        arguments.put(Reader.class, Reader.nullReader());
        arguments.put(Path.class, Path.of("there", "is", "no", "such", "file"));
        arguments.put(Class.class, AuditReport.class);
        arguments.put(Locale.class, Locale.ENGLISH);
        arguments.put(LocalDate.class, LocalDate.of(2026, 11, 20));
        arguments.put(Consumer.class, (Consumer<Object>) each -> {});
        arguments.put(Map.class, Map.of());
        arguments.put(List.class, List.of(SCORECARD));
        arguments.put(Collection.class, List.of());
        arguments.put(Iterable.class, List.of());
        arguments.put(TableEdition.class, TableEdition.of("t", "1"));
        arguments.put(Portfolio.class, Portfolio.ofFinalReports());
        arguments.put(Grouping.class, Grouping.byIndustry());
        arguments.put(Publication.class, PUBLICATION);
        arguments.put(DateRange.class, PERIOD);
        arguments.put(BigDecimal.class, BigDecimal.ONE);
        arguments.put(Text.class, Text.of("en", "x"));
        arguments.put(Checklist.class, CHECKLIST);
        arguments.put(ChecklistLibrary.class, ChecklistLibrary.empty());
        arguments.put(ChecklistState.class, ChecklistState.ACTIVE);
        arguments.put(Choice.class, Choice.of("yes"));
        arguments.put(Quantity.class, Quantity.ofPoints("1"));
        arguments.put(Scoring.class, Scoring.standard());
        arguments.put(Audit.class, AUDIT);
        arguments.put(Migration.class, Migration.byIds(CHECKLIST, CHECKLIST));
        arguments.put(SamplingPlan.class, PLAN);
        arguments.put(StageState.class, StageState.DONE);
        arguments.put(
                ReviewedConversations.class,
                ReviewedConversations.builder(Scorer.of(CHECKLIST)).build());
        arguments.put(Workload.class, PLAN.workload(Duration.ofMinutes(15), Ratio.ZERO));
        arguments.put(Review.class, Review.builder(AUDIT, "c", "u").build());
        arguments.put(Metrics.class, Metrics.standard());
        arguments.put(Measurement.class, Measurement.of(Metrics.NPS, Quantity.ofPoints("1")));
        arguments.put(Industries.class, Industries.standard());
        arguments.put(Norms.class, Norms.standard());
        arguments.put(MetricBands.class, MetricBands.standard());
        arguments.put(Confidence.class, Confidence.PERCENT_95);
        arguments.put(RepeatAudit.class, RepeatAudit.quarterly());
        arguments.put(MetricDefinitions.class, MetricDefinitions.standard());
        arguments.put(BenchmarkTable.class, BenchmarkTable.empty());
        arguments.put(BenchmarkProviders.class, BenchmarkProviders.none());
        arguments.put(Documents.class, Documents.standard());
        arguments.put(Document.class, ScoringDocument.of(Scoring.standard()));
        arguments.put(Limits.class, Limits.withDefaults());
        arguments.put(SheetLimits.class, SheetLimits.withDefaults());
        arguments.put(ProblemMessages.class, ProblemMessages.standard());
        arguments.put(ProblemCode.class, ProblemCode.SYNTAX);
        arguments.put(InvalidDocumentException.class, refusal());
        arguments.put(Scorecard.class, SCORECARD);
        arguments.put(Comparison.class, COMPARISON);
        arguments.put(BigDecimal.class, BigDecimal.TEN);
        arguments.put(AuditReport.class, REPORTER.report(SCORECARD));
        arguments.put(Auditor.class, Auditor.of("u"));
        arguments.put(Reporter.class, REPORTER);
        arguments.put(FinalReporter.class, FinalReporter.of(REPORTER));
        arguments.put(SubjectReport.class, REPORTER.subjectReport(List.of(SCORECARD)));
        arguments.put(RecommendationRule.class, RULE);
        arguments.put(RecommendationRules.class, RecommendationRules.standard());
        return arguments;
    }

    private static InvalidDocumentException refusal() {
        try {
            Documents.standard().readScoring("");
            throw new AssertionError("nothing was refused");
        } catch (InvalidDocumentException e) {
            return e;
        }
    }

    static List<Arguments> parameters() {
        List<Arguments> parameters = new ArrayList<>();
        for (Object start : STARTS) {
            Class<?> type = start instanceof Class<?> itself ? itself : start.getClass();
            for (Method method : type.getDeclaredMethods()) {
                boolean isOurs = Modifier.isPublic(method.getModifiers())
                        && !method.isSynthetic()
                        && !method.getName().equals("equals")
                        && !method.getName().equals("valueOf")
                        && (Modifier.isStatic(method.getModifiers()) || start != type);
                for (int i = 0; isOurs && i < method.getParameterCount(); i++) {
                    Parameter parameter = method.getParameters()[i];
                    if (!parameter.getType().isPrimitive()
                            && !parameter.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                        parameters.add(Arguments.of(start, method, i));
                    }
                }
            }
        }
        assertThat(parameters).hasSizeGreaterThan(120);
        return parameters;
    }

    @ParameterizedTest(name = "{1}, parameter {2}")
    @MethodSource("parameters")
    void nullIsRefusedByTheNameOfTheParameter(Object start, Method method, int index) throws IllegalAccessException {
        Object[] arguments = Arrays.stream(method.getParameterTypes())
                .map(type -> Objects.requireNonNull(ARGUMENTS.get(type), () -> "no argument of " + type))
                .toArray();
        arguments[index] = null;
        Throwable thrown = null;
        try {
            method.invoke(start, arguments);
        } catch (InvocationTargetException e) {
            thrown = e.getCause();
        }
        assertThat(thrown).isInstanceOf(NullPointerException.class).hasMessage(method.getParameters()[index].getName());
    }
}
