package io.serviceaudit.report;

import io.serviceaudit.audit.Answer;
import io.serviceaudit.audit.Audit;
import io.serviceaudit.audit.Migration;
import io.serviceaudit.audit.RepeatAudit;
import io.serviceaudit.audit.Scope;
import io.serviceaudit.audit.Subject;
import io.serviceaudit.benchmark.BenchmarkProviders;
import io.serviceaudit.benchmark.BenchmarkTable;
import io.serviceaudit.benchmark.Industries;
import io.serviceaudit.benchmark.MetricBands;
import io.serviceaudit.benchmark.Norms;
import io.serviceaudit.benchmark.ProviderProblem;
import io.serviceaudit.catalog.Terms;
import io.serviceaudit.checklist.Band;
import io.serviceaudit.checklist.Basket;
import io.serviceaudit.checklist.Item;
import io.serviceaudit.checklist.RedFlag;
import io.serviceaudit.checklist.Scoring;
import io.serviceaudit.checklist.Text;
import io.serviceaudit.json.LocalizedText;
import io.serviceaudit.json.ScalarValue;
import io.serviceaudit.measure.Measurement;
import io.serviceaudit.measure.Metrics;
import io.serviceaudit.measure.Ratio;
import io.serviceaudit.metric.Confidence;
import io.serviceaudit.metric.MetricDefinitions;
import io.serviceaudit.metric.NetPromoterScore;
import io.serviceaudit.scoring.Comparison;
import io.serviceaudit.scoring.Finding;
import io.serviceaudit.scoring.Health;
import io.serviceaudit.scoring.ItemScore;
import io.serviceaudit.scoring.ItemState;
import io.serviceaudit.scoring.Notice;
import io.serviceaudit.scoring.Progress;
import io.serviceaudit.scoring.ReceiptStep;
import io.serviceaudit.scoring.Scorecard;
import io.serviceaudit.scoring.SectionScore;
import io.serviceaudit.scoring.Status;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes reports of scorecards, in one locale or in all languages. Immutable; one reporter serves any number of scorecards from any
 * thread.
 *
 * <p>Texts are those of the checklist and of the library; where a language is missing they fall back as {@link Text#in} does.
 */
public final class Reporter {
    private final ReporterSettings settings;
    private final Wording wording;

    private Reporter(ReporterSettings settings) {
        this.settings = settings;
        wording = settings.wording();
    }

    /** A reporter whose texts are in one locale, receipts included. */
    public static Reporter in(Locale locale) {
        return new Reporter(ReporterSettings.standard(Objects.requireNonNull(locale, "locale")));
    }

    /** A reporter whose texts are objects of language tag to string, receipts included. */
    public static Reporter inAllLanguages() {
        return new Reporter(ReporterSettings.standard(null));
    }

    /** This reporter without receipts, for reports that are to be small; {@link Scorecard#receipt()} still has them. */
    public Reporter withoutReceipts() {
        return with(draft -> draft.receipts = false);
    }

    /** This reporter without {@link AuditReport#charts()}, for reports that are to be small. */
    public Reporter withoutCharts() {
        return with(draft -> draft.charts = false);
    }

    /** This reporter with how sure intervals are meant to be; without it, {@link Confidence#PERCENT_95}. */
    public Reporter withConfidence(Confidence confidence) {
        return with(draft -> draft.confidence = Objects.requireNonNull(confidence, "confidence"));
    }

    /** This reporter with other norms of metrics; {@link Norms#empty()} for none. */
    public Reporter withNorms(Norms norms) {
        return with(draft -> draft.norms = Objects.requireNonNull(norms, "norms"));
    }

    /** This reporter with other published levels of metrics; without it, the {@linkplain MetricBands#standard() bundled} ones. */
    public Reporter withBands(MetricBands bands) {
        return with(draft -> draft.bands = Objects.requireNonNull(bands, "bands"));
    }

    /** This reporter with the day that overdue actions and stale benchmarks are reckoned for; without it, the date of the audit. */
    public Reporter asOf(LocalDate day) {
        return with(draft -> draft.asOf = Objects.requireNonNull(day, "day"));
    }

    /**
     * This reporter with all there is to say of the plan, also where the audit gives no action: the table of the most urgent problems,
     * what is missing, proposals for findings without an action, the five steps of the three-month plan, and the repeat audit. Without
     * it, {@link AuditReport#plan()} holds the actions alone, and the repeat audit where the audit says when it is.
     *
     * @param repeat when audits are repeated, whatever they say themselves; {@link RepeatAudit#proposed()} for what each {@linkplain
     *     Audit#repeat() audit says}, and three months after it where it says nothing
     */
    public Reporter withPlan(RepeatAudit repeat) {
        return with(draft -> draft.repeat = Objects.requireNonNull(repeat, "repeat"));
    }

    /** This reporter with other rules of what to recommend. */
    public Reporter withRecommendations(RecommendationRules rules) {
        return with(draft -> draft.recommendations = Objects.requireNonNull(rules, "rules"));
    }

    /**
     * This reporter with what metrics are called and mean; without it, the standard ones. A metric that is not defined stands in a
     * report by its id alone.
     */
    public Reporter withMetrics(MetricDefinitions metrics) {
        return with(draft -> draft.metrics(Objects.requireNonNull(metrics, "metrics")));
    }

    /** This reporter with another benchmark table; {@link BenchmarkTable#empty()} for none. */
    public Reporter withBenchmarks(BenchmarkTable table) {
        return with(draft -> draft.benchmarks(Objects.requireNonNull(table, "table")));
    }

    /**
     * This reporter with the benchmark tables that providers give, in place of those so far. Their rows beat bundled ones, and rows of the
     * host's own in {@link #withBenchmarks} beat theirs, whichever is called first; see {@link BenchmarkProviders#composedWith}. Each
     * provider that failed is a notice of every report.
     */
    public Reporter withProviders(BenchmarkProviders providers) {
        return with(draft -> draft.providers(Objects.requireNonNull(providers, "providers")));
    }

    /** This reporter with another taxonomy of industries, whose named fall-backs benchmarks are found by. */
    public Reporter withIndustries(Industries industries) {
        return with(draft -> draft.industries = Objects.requireNonNull(industries, "industries"));
    }

    /**
     * This reporter with an earlier audit that each report compares its audit with (rule S19). Between two versions of a checklist items
     * of the same id and the same scale keep their answers.
     *
     * @param before the earlier audit, scored under the rules it was published with
     */
    public Reporter comparedWith(Scorecard before) {
        return with(draft -> draft.comparedWith(Objects.requireNonNull(before, "before"), null));
    }

    /**
     * This reporter with an earlier audit that each report compares its audit with, under a declared migration (rules S19, S22).
     *
     * @param before the earlier audit, scored under the rules it was published with
     * @param migration from the version of the earlier audit to that of the ones reported
     */
    public Reporter comparedWith(Scorecard before, Migration migration) {
        return with(draft -> draft.comparedWith(
                Objects.requireNonNull(before, "before"), Objects.requireNonNull(migration, "migration")));
    }

    /**
     * This reporter with a target for health: each report names the smallest set of improvements that reaches it (rule S20).
     *
     * @param percent the target, from 0 to 100
     * @throws IllegalArgumentException if it is not from 0 to 100
     */
    public Reporter withTarget(BigDecimal percent) {
        return with(draft -> draft.target(Objects.requireNonNull(percent, "percent")));
    }

    /**
     * This reporter with a band of health as the target: each report names the smallest set of improvements that reaches its lower bound.
     * It takes the place of a target in percent.
     *
     * @param band the id of a band of the scoring
     */
    public Reporter withTargetBand(String band) {
        return with(draft -> draft.targetBand(Objects.requireNonNull(band, "band")));
    }

    /**
     * This reporter with a budget of effort: each report names the set of improvements within it that gives the highest health (rule S20).
     *
     * @param effort the budget, 0 or more, in the unit of the items' efforts
     * @throws IllegalArgumentException if it is negative
     */
    public Reporter withBudget(int effort) {
        return with(draft -> draft.budget(effort));
    }

    private Reporter with(Consumer<ReporterSettings.Draft> change) {
        return new Reporter(settings.with(change));
    }

    /**
     * The report of a scorecard.
     *
     * @throws IllegalArgumentException if it is to be compared under a migration between other versions, or its scoring has no band of
     *     the id that was given as the target
     */
    public AuditReport report(Scorecard scorecard) {
        Objects.requireNonNull(scorecard, "scorecard");
        return report(scorecard, settings.change().comparisonOf(scorecard));
    }

    /**
     * The report of the later one of two audits, with the comparison, which takes the place of any other.
     *
     * @throws IllegalArgumentException if its scoring has no band of the id that was given as the target
     */
    public AuditReport report(Comparison comparison) {
        Objects.requireNonNull(comparison, "comparison");
        return report(comparison.now(), Optional.of(comparison));
    }

    /** A report among several of one subject: an audit of another checklist than the earlier one is not compared with it. */
    private AuditReport reportAmongOthers(Scorecard scorecard) {
        return report(scorecard, settings.change().comparisonWithin(scorecard));
    }

    private AuditReport report(Scorecard scorecard, Optional<Comparison> comparison) {
        Audit audit = scorecard.audit();
        PlanRows plan = new PlanRows(scorecard, wording);
        Yardsticks yardsticks = settings.yardsticks();
        RepeatAudit repeat = settings.repeat();
        LocalDate today = Objects.requireNonNullElse(settings.asOf(), audit.date());
        Audit before = comparison.map(Comparison::before).map(Scorecard::audit).orElse(null);
        MetricRows metrics = new MetricRows(audit, settings.table(), settings.industries(), yardsticks, wording, today);
        ChangeRows changes =
                new ChangeRows(scorecard, comparison, settings.change(), wording, yardsticks.confidence(), today);
        AuditReport.HealthFigures health = health(scorecard);
        List<AuditReport.SectionRow> sections = scorecard.sections().stream()
                .map(section -> section(scorecard, section))
                .toList();
        return new AuditReport(
                AuditReport.FORMAT,
                new AuditReport.Producer(LibraryVersion.VALUE),
                languageTag(),
                summary(audit),
                new AuditReport.ChecklistSummary(
                        scorecard.checklist().id(),
                        scorecard.checklist().version(),
                        wording.text(scorecard.checklist().title())),
                parameters(scorecard.scoring()),
                scorecard.status().code(),
                wording.term("status." + scorecard.status().code()),
                progress(scorecard),
                percent(scorecard, scorecard.coverage()),
                health,
                wording.textOrNull(nextStep(scorecard)),
                sections,
                scorecard.findings().stream()
                        .map(finding -> finding(scorecard, finding))
                        .toList(),
                ids(scorecard.topProblems(), finding -> finding.item().item().id()),
                ids(scorecard.weakZones(), zone -> zone.section().id()),
                ids(scorecard.painPoints(), finding -> finding.item().item().id()),
                ids(scorecard.strengths(), item -> item.item().id()),
                metrics.rows(),
                plan.goals(before, today),
                settings.recommendations().recommend(scorecard, metrics.weak()).stream()
                        .map(this::recommendation)
                        .toList(),
                repeat == null ? plan.plan(today) : plan.plan(today, repeat),
                plan.stages(),
                SourceRows.of(scorecard, wording),
                changes.comparison(),
                changes.whatIf(),
                FinancialEffectRows.of(audit, wording, yardsticks.confidence()),
                Stream.of(
                                scorecard.notices().stream().map(notice -> notice(audit, notice)),
                                settings.providers().problems().stream().map(this::notice),
                                changes.notices())
                        .flatMap(Function.identity())
                        .toList(),
                audit.measurements().containsKey(Metrics.NPS.id()) ? trademarks() : null,
                settings.charts() ? charts(scorecard, metrics, sections, health) : null,
                settings.receipts()
                        ? Stream.concat(scorecard.receipt().stream(), changes.receipt())
                                .map(Reporter::receipt)
                                .toList()
                        : List.of(),
                List.of(),
                null,
                null,
                null);
    }

    private AuditReport.@Nullable ChartsPart charts(
            Scorecard scorecard,
            MetricRows metrics,
            List<AuditReport.SectionRow> sections,
            AuditReport.HealthFigures health) {
        Charts made = new Charts(wording);
        AuditReport.SectionSeries bars = made.sections(
                sections, health, scorecard.scoring().bands().orElseThrow(), band -> wording.textOrNull(name(band)));
        return bars == null && metrics.series().isEmpty()
                ? null
                : new AuditReport.ChartsPart(
                        metrics.series(),
                        bars,
                        made.legend(settings.yardsticks().confidence()));
    }

    /**
     * One report over audits of one subject with different checklists, with the report of each; see {@link SubjectReport} for the
     * order of findings. There is no score over all of them.
     *
     * @param scorecards one for each audit, in the order in which they are to be shown
     * @throws IllegalArgumentException if there is none, an audit has no subject, two have subjects of different ids, or two are of one
     *     checklist, be it in different versions
     */
    public SubjectReport subjectReport(List<Scorecard> scorecards) {
        Objects.requireNonNull(scorecards, "scorecards");
        SubjectRows rows = new SubjectRows(List.copyOf(scorecards), this::reportAmongOthers, wording);
        List<SubjectReport.AuditFinding> findings = rows.findings();
        return new SubjectReport(
                SubjectReport.FORMAT,
                new AuditReport.Producer(LibraryVersion.VALUE),
                languageTag(),
                rows.subject(),
                rows.audits(),
                findings,
                rows.topProblems(findings),
                rows.notices(),
                rows.reports());
    }

    /**
     * What a migration would lose of an audit, without migrating it.
     *
     * @throws IllegalArgumentException if the audit is of another checklist or version than {@link Migration#from()}
     */
    public LossReport lossReport(Migration migration, Audit audit) {
        Objects.requireNonNull(migration, "migration");
        Objects.requireNonNull(audit, "audit");
        return new LossReport(
                LossReport.FORMAT,
                new AuditReport.Producer(LibraryVersion.VALUE),
                languageTag(),
                audit.id(),
                audit.date(),
                new LossReport.ChecklistVersions(
                        migration.from().id(),
                        migration.from().version(),
                        migration.to().version(),
                        wording.text(migration.to().title())),
                migration.tryOut(audit).stream()
                        .map(loss -> new LossReport.LossRow(
                                loss.kind().code(),
                                loss.item(),
                                loss.choice().map(ScalarValue::of).orElse(null),
                                loss.action().orElse(null),
                                wording.text(loss.message())))
                        .toList());
    }

    /** How sure intervals are meant to be. */
    public Confidence confidence() {
        return settings.yardsticks().confidence();
    }

    /**
     * What became of a metric between two measurements, as comparisons show it.
     *
     * @param before the earlier one
     * @param now the later one
     * @throws IllegalArgumentException if they are of metrics with different ids, or one has no value for the whole
     */
    public ComparisonPart.MetricChangeRow metricChange(Measurement before, Measurement now) {
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(now, "now");
        requireValue(before);
        requireValue(now);
        if (!before.metric().id().equals(now.metric().id())) {
            throw new IllegalArgumentException("metric now is '" + now.metric().id() + "'; it must be the one before, '"
                    + before.metric().id() + "'");
        }
        return new MetricChangeRows(wording, settings.yardsticks().confidence()).row(before, now);
    }

    /**
     * A metric over time, to be drawn as a line.
     *
     * @param metric the metric's id
     * @param audits audits of one subject, each with a value of the metric for the whole, in the order in which they are drawn
     * @throws IllegalArgumentException if there is no audit, or one has no such value
     */
    public MetricLine metricLine(String metric, List<Audit> audits) {
        Objects.requireNonNull(metric, "metric");
        Objects.requireNonNull(audits, "audits");
        if (audits.isEmpty()) {
            throw new IllegalArgumentException(
                    "line of metric '" + metric + "' has no audit; it must have at least one");
        }
        for (Audit audit : audits) {
            Measurement measurement = audit.measurements().get(metric);
            if (measurement == null) {
                throw new IllegalArgumentException(
                        "audit '" + audit.id() + "' has no metric '" + metric + "'; each of a line must have it");
            }
            requireValue(measurement);
        }
        return new Charts(wording)
                .line(metric, List.copyOf(audits), settings.yardsticks().confidence());
    }

    private static void requireValue(Measurement measurement) {
        if (measurement.value().isEmpty()) {
            throw new IllegalArgumentException("metric '" + measurement.metric().id()
                    + "' has no value for the whole; both a change and a line need one");
        }
    }

    /** What it makes reports with, for what is added to them. */
    ReporterSettings settings() {
        return settings;
    }

    private @Nullable String languageTag() {
        return wording.locale() == null ? null : wording.locale().toLanguageTag();
    }

    private AuditReport.AuditSummary summary(Audit audit) {
        return new AuditReport.AuditSummary(
                audit.id(),
                audit.date(),
                audit.state().code(),
                audit.auditor()
                        .map(auditor -> new AuditReport.Person(
                                auditor.id(), auditor.name().orElse(null)))
                        .orElse(null),
                audit.subject().map(Reporter::subject).orElse(null),
                audit.scope().map(Reporter::scope).orElse(null),
                audit.selfRating().orElse(null),
                audit.selfRating()
                        .map(rating -> wording.term("self-rating." + rating))
                        .orElse(null));
    }

    /** A subject as reports show it. */
    static AuditReport.SubjectSummary subject(Subject subject) {
        return new AuditReport.SubjectSummary(
                subject.id(), subject.name().orElse(null), subject.industry().orElse(null), subject.tags());
    }

    private static AuditReport.ScopeSummary scope(Scope scope) {
        return new AuditReport.ScopeSummary(
                scope.channels().orElse(null),
                scope.period()
                        .map(period -> new AuditReport.PeriodSummary(period.from(), period.to()))
                        .orElse(null),
                scope.segment().orElse(null),
                scope.place().orElse(null));
    }

    private AuditReport.ScoringParameters parameters(Scoring scoring) {
        return new AuditReport.ScoringParameters(
                Scoring.ID,
                Scoring.VERSION,
                scoring.model().orElseThrow().code(),
                scoring.unanswered().orElseThrow().code(),
                scoring.notApplicable().orElseThrow().code(),
                plain(scoring.knockOutCap().orElseThrow()),
                plain(scoring.minimumCoverage().orElseThrow()),
                scoring.findingBelow().map(Reporter::plain).orElse(null),
                scoring.decimals().orElseThrow(),
                scoring.top().orElseThrow(),
                scoring.bands().orElseThrow().stream()
                        .map(band -> new AuditReport.BandParameters(
                                band.id(), plain(band.from()), wording.textOrNull(name(band))))
                        .toList());
    }

    private AuditReport.ProgressFigures progress(Scorecard scorecard) {
        Progress progress = scorecard.progress();
        return new AuditReport.ProgressFigures(
                progress.answered(),
                progress.done(),
                progress.total(),
                percent(scorecard, progress.share()),
                progress.unanswered());
    }

    private AuditReport.HealthFigures health(Scorecard scorecard) {
        Health health = scorecard.health();
        return new AuditReport.HealthFigures(
                percent(scorecard, health.score()),
                health.terms().map(terms -> terms.earned().toDecimal()).orElse(null),
                health.terms().map(terms -> terms.possible().toDecimal()).orElse(null),
                health.band().map(Band::id).orElse(null),
                wording.textOrNull(health.band().flatMap(Reporter::name)),
                percent(scorecard, health.beforeKnockOut()),
                health.knockedOutBy(),
                health.isProvisional());
    }

    private static Optional<Text> nextStep(Scorecard scorecard) {
        return scorecard.status() == Status.DIAGNOSIS_NEEDED
                ? Optional.ofNullable(scorecard.checklist().nextSteps().get(Status.DIAGNOSIS_NEEDED.code()))
                : scorecard
                        .health()
                        .band()
                        .map(band -> scorecard.checklist().nextSteps().get(band.id()));
    }

    private AuditReport.SectionRow section(Scorecard scorecard, SectionScore section) {
        return new AuditReport.SectionRow(
                section.section().id(),
                wording.textOrNull(section.section().title()),
                plain(section.section().weight()),
                section.score()
                        .map(score -> new AuditReport.ScoreFigures(
                                scorecard.percent(score),
                                section.earned().toDecimal(),
                                section.possible().toDecimal()))
                        .orElse(null),
                section.answered(),
                section.total(),
                section.lost().toDecimal(),
                section.items().stream()
                        .map(item -> item(scorecard.audit(), item))
                        .toList());
    }

    private AuditReport.ItemRow item(Audit audit, ItemScore score) {
        Answer given = audit.answer(score.item().id());
        return new AuditReport.ItemRow(
                score.item().id(),
                wording.text(score.item().question()),
                score.state().code(),
                wording.term("state." + score.state().code()),
                score.answer().map(ScalarValue::of).orElse(null),
                wording.textOrNull(score.answer()
                        .flatMap(answer -> Terms.answer(score.item().scale(), answer))),
                score.isMeasured(),
                excludedBy(score.state()),
                score.value().map(Ratio::toDecimal).orElse(null),
                plain(score.item().weight()),
                score.earned().toDecimal(),
                score.possible().toDecimal(),
                score.lost().toDecimal(),
                given.situation().orElse(null),
                given.comment().orElse(null),
                given.evidence().stream()
                        .map(evidence -> new AuditReport.EvidenceRow(
                                evidence.source(),
                                evidence.note().orElse(null),
                                evidence.link().orElse(null)))
                        .toList());
    }

    private static @Nullable String excludedBy(ItemState state) {
        return switch (state) {
            case MARKED_NOT_APPLICABLE -> "auditor";
            case EXCLUDED_BY_RULE -> "rule";
            case ANSWERED, UNANSWERED -> null;
        };
    }

    private AuditReport.FindingRow finding(Scorecard scorecard, Finding finding) {
        ItemScore score = finding.item();
        Item item = score.item();
        Optional<Finding.Gain> gain = finding.gain();
        return new AuditReport.FindingRow(
                item.id(),
                score.section().id(),
                wording.text(item.question()),
                score.value().map(Ratio::toDecimal).orElse(null),
                score.lost().toDecimal(),
                finding.priority().code(),
                wording.term("priority." + finding.priority().code()),
                finding.isSuggested(),
                score.isRedFlagged(),
                score.knocksOut(),
                score.state() == ItemState.UNANSWERED,
                finding.isContradiction(),
                gain.map(one -> scorecard.points(one.health())).orElse(null),
                gain.map(one -> scorecard.points(one.beforeKnockOut())).orElse(null),
                score.isRedFlagged() ? wording.textOrNull(item.redFlag().map(RedFlag::text)) : null,
                wording.textOrNull(item.why()),
                wording.textOrNull(item.improve()),
                item.effort(),
                item.basket().map(Basket::code).orElse(null),
                item.basket()
                        .map(basket -> wording.term("basket." + basket.code()))
                        .orElse(null));
    }

    private AuditReport.RecommendationRow recommendation(RecommendationRules.Recommendation recommendation) {
        RecommendationRule rule = recommendation.rule();
        return new AuditReport.RecommendationRow(
                rule.id(),
                wording.text(rule.title()),
                wording.textOrNull(rule.why()),
                wording.text(rule.whatToDo()),
                ids(recommendation.findings(), finding -> finding.item().item().id()),
                recommendation.metrics());
    }

    private LocalizedText trademarks() {
        return wording.text(NetPromoterScore.TRADEMARK_NOTICE);
    }

    private AuditReport.NoticeRow notice(Audit audit, Notice notice) {
        return new AuditReport.NoticeRow(
                notice.kind().code(),
                notice.item().orElse(null),
                notice.action().orElse(null),
                notice.metric().orElse(null),
                wording.text(ReportTerms.notice(audit, notice, wording)));
    }

    private AuditReport.NoticeRow notice(ProviderProblem problem) {
        return new AuditReport.NoticeRow(
                ReportTerms.PROVIDER_FAILED, null, null, null, wording.text(ReportTerms.notice(problem)));
    }

    private static AuditReport.ReceiptRow receipt(ReceiptStep step) {
        return new AuditReport.ReceiptRow(
                step.figure(), step.rule(), step.inputs(), step.exact().toString(), step.shown());
    }

    /** A band's own name, or the library's for the standard bands. */
    private static Optional<Text> name(Band band) {
        return band.name().or(() -> ReportTerms.find("band." + band.id()));
    }

    private static <T> List<String> ids(List<T> things, Function<T, String> id) {
        return things.stream().map(id).toList();
    }

    private static @Nullable BigDecimal percent(Scorecard scorecard, Optional<Ratio> score) {
        return score.map(scorecard::percent).orElse(null);
    }

    private static BigDecimal plain(BigDecimal number) {
        return Ratio.of(number).toDecimal();
    }
}
