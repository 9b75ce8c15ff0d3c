package io.serviceaudit.review;

import io.serviceaudit.audit.Answer;
import io.serviceaudit.audit.Audit;
import io.serviceaudit.audit.DateRange;
import io.serviceaudit.audit.Evidence;
import io.serviceaudit.audit.Stage;
import io.serviceaudit.audit.StageState;
import io.serviceaudit.audit.StageSummary;
import io.serviceaudit.benchmark.BenchmarkTable;
import io.serviceaudit.checklist.Text;
import io.serviceaudit.conversation.Aspect;
import io.serviceaudit.conversation.GroupBy;
import io.serviceaudit.conversation.GroupEstimates;
import io.serviceaudit.conversation.ReviewedConversations;
import io.serviceaudit.conversation.SamplingPlan;
import io.serviceaudit.json.LocalizedText;
import io.serviceaudit.measure.Ratio;
import io.serviceaudit.metric.Confidence;
import io.serviceaudit.report.AuditReport;
import io.serviceaudit.report.Reporter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How reviewed conversations are reported, and how what they say comes into an audit. Immutable; {@code with...} gives a changed copy.
 *
 * <pre>{@code
 * ConversationReporter reporter = ConversationReporter.standard().withPlan(plan).comparedWith(lastQuarter);
 * ConversationReport report = reporter.report(thisQuarter, Locale.ENGLISH);
 * Audit filled = reporter.fill(audit, thisQuarter, StageState.DONE, Locale.ENGLISH);
 * }</pre>
 *
 * <p>Every figure is an estimate for all conversations, with what it rests on and an interval, or the reason why there is none. Groups of
 * fewer than {@value GroupEstimates#USUAL_MINIMUM} conversations are shown and not ranked. Each group is held against all others together; the
 * confidence of those differences is raised so that it holds for all groups side by side, or one in twenty would stand out by chance.
 *
 * <p>Employees and reviewers are named by the host's ids. A host that must not show employees leaves them out of the {@linkplain #withGroups
 * groups}; cases for the debrief never name them.
 */
public final class ConversationReporter {
    /** What conversations are grouped by unless said otherwise. */
    public static final List<GroupBy> USUAL_GROUPS =
            List.of(GroupBy.EMPLOYEE, GroupBy.TEAM, GroupBy.CHANNEL, GroupBy.STRATUM, GroupBy.CONTACT_POINT);

    /**
     * The alpha below which reviewers are to be calibrated unless said otherwise: 0.667, below which Krippendorff draws no conclusions.
     * Source: Klaus Krippendorff, "Content Analysis", 2nd edition, 2004, section 11.4.2.
     */
    public static final BigDecimal USUAL_ALPHA = new BigDecimal("0.667");

    private static final LocalDate ANY_DAY = LocalDate.of(2000, 1, 1);

    private final Confidence confidence;
    private final int groupMinimum;
    private final BigDecimal alphaFrom;
    private final boolean withNotes;
    private final List<GroupBy> groups;
    private final @Nullable SamplingPlan plan;
    private final @Nullable ReviewedConversations earlier;

    private ConversationReporter(
            Confidence confidence,
            int groupMinimum,
            BigDecimal alphaFrom,
            boolean withNotes,
            List<GroupBy> groups,
            @Nullable SamplingPlan plan,
            @Nullable ReviewedConversations earlier) {
        this.confidence = confidence;
        this.groupMinimum = groupMinimum;
        this.alphaFrom = alphaFrom;
        this.withNotes = withNotes;
        this.groups = groups;
        this.plan = plan;
        this.earlier = earlier;
    }

    /** At 95 percent confidence, with the usual groups, minimum and alpha, and without notes, plan and comparison. */
    public static ConversationReporter standard() {
        return new ConversationReporter(
                Confidence.PERCENT_95, GroupEstimates.USUAL_MINIMUM, USUAL_ALPHA, false, USUAL_GROUPS, null, null);
    }

    /** This reporter with intervals of another confidence than 95 percent. */
    public ConversationReporter withConfidence(Confidence confidence) {
        Objects.requireNonNull(confidence, "confidence");
        return new ConversationReporter(confidence, groupMinimum, alphaFrom, withNotes, groups, plan, earlier);
    }

    /**
     * This reporter with another number of conversations that a group must have so as not to be small, in place of {@value
     * GroupEstimates#USUAL_MINIMUM}.
     *
     * @throws IllegalArgumentException if it is less than 1
     */
    public ConversationReporter withGroupMinimum(int conversations) {
        if (conversations < 1) {
            throw new IllegalArgumentException(
                    "minimum of conversations in a group is " + conversations + "; it must be at least 1");
        }
        return new ConversationReporter(confidence, conversations, alphaFrom, withNotes, groups, plan, earlier);
    }

    /**
     * This reporter with another alpha below which reviewers are to be calibrated, in place of {@link #USUAL_ALPHA}.
     *
     * @param alpha from 0 to 1
     * @throws IllegalArgumentException if it is out of range
     */
    public ConversationReporter withAlphaFrom(BigDecimal alpha) {
        Objects.requireNonNull(alpha, "alpha");
        if (alpha.signum() < 0 || alpha.compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException(
                    "alpha to calibrate below is " + alpha.toPlainString() + "; it must be from 0 to 1");
        }
        return new ConversationReporter(confidence, groupMinimum, alpha, withNotes, groups, plan, earlier);
    }

    /** This reporter with the notes of debrief cases. They are free text: whoever shows them has read them for names first. */
    public ConversationReporter withNotes() {
        return new ConversationReporter(confidence, groupMinimum, alphaFrom, true, groups, plan, earlier);
    }

    /**
     * This reporter with conversations put into these groups alone, in this order; none for no groups.
     *
     * @throws IllegalArgumentException if one is given twice
     */
    public ConversationReporter withGroups(List<GroupBy> groups) {
        List<GroupBy> copy = List.copyOf(Objects.requireNonNull(groups, "groups"));
        copy.stream()
                .filter(by -> copy.indexOf(by) != copy.lastIndexOf(by))
                .findFirst()
                .ifPresent(by -> {
                    throw new IllegalArgumentException(
                            "group '" + by.code() + "' is given twice; each can be there once");
                });
        return new ConversationReporter(confidence, groupMinimum, alphaFrom, withNotes, copy, plan, earlier);
    }

    /** This reporter with the plan that conversations were drawn by, to be held against what was reviewed. */
    public ConversationReporter withPlan(SamplingPlan plan) {
        Objects.requireNonNull(plan, "plan");
        return new ConversationReporter(confidence, groupMinimum, alphaFrom, withNotes, groups, plan, earlier);
    }

    /** This reporter with a comparison to the conversations of an earlier period. */
    public ConversationReporter comparedWith(ReviewedConversations earlier) {
        Objects.requireNonNull(earlier, "earlier");
        return new ConversationReporter(confidence, groupMinimum, alphaFrom, withNotes, groups, plan, earlier);
    }

    /**
     * The report with its texts in a locale, falling back as texts do.
     *
     * @throws IllegalArgumentException if the earlier conversations cannot be compared: another checklist, another version of it, other
     *     scoring parameters, or a conversation in both
     */
    public ConversationReport report(ReviewedConversations reviewed, Locale locale) {
        Objects.requireNonNull(reviewed, "reviewed");
        Objects.requireNonNull(locale, "locale");
        return report(reviewed, Reporter.in(locale), locale);
    }

    /**
     * The report with its texts in all their languages.
     *
     * @throws IllegalArgumentException as {@link #report} does
     */
    public ConversationReport reportInAllLanguages(ReviewedConversations reviewed) {
        Objects.requireNonNull(reviewed, "reviewed");
        return report(reviewed, Reporter.inAllLanguages(), null);
    }

    private ConversationReport report(ReviewedConversations reviewed, Reporter reporter, @Nullable Locale locale) {
        AuditReport blank = reporter.withoutReceipts()
                .withoutCharts()
                .withBenchmarks(BenchmarkTable.empty())
                .report(reviewed.scorer().score(Audit.of(reviewed.scorer().checklist(), "blank", ANY_DAY)));
        ConversationWords words = new ConversationWords(reviewed.scorer().checklist(), locale);
        Estimates estimates = estimates(reviewed);
        AgreementRows agreement = new AgreementRows(reviewed, estimates, Ratio.of(alphaFrom), words);
        ResultRows results = new ResultRows(reviewed, estimates, groupMinimum, words);
        ConversationReport.AgreementPart agreementPart = agreement.part();
        ConversationReport.SamplingPart sampling =
                new SamplingRows(reviewed, plan, estimates, words).part(agreement.reviewers());
        List<ConversationReport.GroupsPart> groupParts = groups.stream()
                .flatMap(by -> results.groups(by, Advice.isCalibrationDue(agreementPart)).stream())
                .toList();
        ConversationReport.ComparisonPart comparison =
                earlier == null ? null : new ChangeRows(reviewed, earlier, estimates, words).part();
        List<ConversationReport.ContactPointRow> contactPoints = results.contactPoints();
        List<ConversationReport.ThemeRow> themes = results.themes();
        List<ConversationReport.CaseRow> debrief = new CaseRows(estimates, words)
                .rows(withNotes ? reviewed.debriefCasesWithNotes() : reviewed.debriefCases());
        List<ConversationReport.AspectRow> figures = results.figures();
        List<ConversationReport.CriterionRow> criteria = results.criteria();
        Advice advice = new Advice(
                reviewed, words, sampling, figures, criteria, themes, contactPoints, agreementPart, comparison);
        return new ConversationReport(
                ConversationReport.FORMAT,
                blank.producer(),
                blank.locale(),
                blank.checklist(),
                blank.scoring(),
                reviewed.period().map(ConversationReporter::period).orElse(null),
                new ConversationReport.RulesPart(
                        confidence.percent(),
                        groupMinimum,
                        alphaFrom,
                        withNotes,
                        groups.stream().map(GroupBy::code).toList()),
                advice.summary(confidence),
                advice.nextSteps(alphaFrom, debrief),
                sampling,
                figures,
                criteria,
                themes,
                groupParts,
                contactPoints,
                debrief,
                agreementPart,
                comparison,
                advice.notices(groupParts));
    }

    static AuditReport.PeriodSummary period(DateRange range) {
        return new AuditReport.PeriodSummary(range.from(), range.to());
    }

    private Estimates estimates(ReviewedConversations reviewed) {
        return new Estimates(confidence, reviewed.scorer().scoring().decimals().orElseThrow());
    }

    /**
     * An audit whose stage {@code conversation-review} has the figures and conclusions of reviewed conversations, in place of what it had. The
     * figures are those of {@link ReviewedConversations#stageSummary}, in percent; the conclusions are the summary of the report and what to do
     * next. The other stages stay.
     *
     * @param audit the audit to fill
     * @param reviewed the conversations
     * @param state how far the stage has come
     * @param locale the language of the texts, which an audit has in one
     * @throws IllegalArgumentException as {@link #report} does
     */
    public Audit fill(Audit audit, ReviewedConversations reviewed, StageState state, Locale locale) {
        Objects.requireNonNull(audit, "audit");
        Objects.requireNonNull(state, "state");
        ConversationReport report = report(reviewed, locale);
        List<String> conclusions = Stream.concat(
                        report.summary().stream(), report.nextSteps().stream().map(ConversationReport.NextStep::text))
                .map(LocalizedText::toString)
                .toList();
        StageSummary filled = reviewed.stageSummary(
                state, code -> ConversationWords.text("label." + code).in(locale), conclusions);
        List<StageSummary> stages = new ArrayList<>(audit.stages());
        Optional<StageSummary> before = stages.stream()
                .filter(each -> each.stage() == Stage.CONVERSATION_REVIEW)
                .findFirst();
        before.ifPresentOrElse(each -> stages.set(stages.indexOf(each), filled), () -> stages.add(filled));
        return audit.withStages(stages);
    }

    /**
     * An audit in which answers to some items rest on reviewed conversations. What they rested on before stays; what was answered stays as it
     * is, and an item that nobody answered stays unanswered, with the evidence beside it.
     *
     * @param audit the audit, on any checklist
     * @param reviewed the conversations
     * @param aspects by item of the audit's checklist, which figures speak of it, in order: {@link Aspect#RECITED}, {@code
     *     Aspect.criterion("greeting")}
     * @param locale the language of the texts
     * @throws IllegalArgumentException if the audit's checklist has no such item, or an aspect is a criterion that that of the reviews does
     *     not have
     */
    public Audit withEvidence(
            Audit audit, ReviewedConversations reviewed, Map<String, List<Aspect>> aspects, Locale locale) {
        Objects.requireNonNull(audit, "audit");
        Objects.requireNonNull(reviewed, "reviewed");
        Objects.requireNonNull(aspects, "aspects");
        Objects.requireNonNull(locale, "locale");
        Audit filled = audit;
        for (Map.Entry<String, List<Aspect>> entry : aspects.entrySet()) {
            Answer answer = filled.answers().getOrDefault(entry.getKey(), Answer.none());
            List<Evidence> evidence = new ArrayList<>(answer.evidence());
            evidence.add(evidence(reviewed, entry.getValue(), locale));
            filled = filled.with(entry.getKey(), answer.withEvidence(evidence));
        }
        return filled;
    }

    /**
     * What an answer rests on, when it rests on reviewed conversations. The note has each aspect with its interval and what it rests on, as
     * the report tells it.
     *
     * @param reviewed the conversations
     * @param aspects which figures, in order; those that cannot be estimated are left out
     * @param locale the language of the texts
     * @throws IllegalArgumentException if an aspect is a criterion that the checklist does not have
     */
    public Evidence evidence(ReviewedConversations reviewed, List<Aspect> aspects, Locale locale) {
        Objects.requireNonNull(reviewed, "reviewed");
        Objects.requireNonNull(aspects, "aspects");
        Objects.requireNonNull(locale, "locale");
        ConversationWords words = new ConversationWords(reviewed.scorer().checklist(), locale);
        Estimates estimates = estimates(reviewed);
        Function<Aspect, Optional<Text>> figure = aspect -> reviewed.estimate(aspect)
                .map(estimate -> ConversationWords.fill(
                        "evidence",
                        Map.of(
                                "name",
                                words.aspect(aspect),
                                "figure",
                                ConversationWords.figure(estimates.of(estimate)))));
        List<Text> figures = aspects.stream()
                .flatMap(aspect -> figure.apply(aspect).stream())
                .toList();
        Text source = reviewed.period()
                .map(period -> ConversationWords.fill(
                        "evidence.source",
                        Map.of(
                                "from", ConversationWords.date(period.from()),
                                "to", ConversationWords.date(period.to()))))
                .orElseGet(() -> ConversationWords.text("evidence.source.no-period"));
        Text note = figures.isEmpty() ? ConversationWords.text("evidence.none") : ConversationWords.list(figures);
        return Evidence.of(source.in(locale)).withNote(note.in(locale));
    }
}
