package io.serviceaudit.report;

import io.serviceaudit.audit.Migration;
import io.serviceaudit.audit.RepeatAudit;
import io.serviceaudit.benchmark.BenchmarkProviders;
import io.serviceaudit.benchmark.BenchmarkTable;
import io.serviceaudit.benchmark.Industries;
import io.serviceaudit.benchmark.MetricBands;
import io.serviceaudit.benchmark.Norms;
import io.serviceaudit.metric.Confidence;
import io.serviceaudit.metric.MetricDefinitions;
import io.serviceaudit.scoring.Scorecard;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What reports are made with. Immutable; a changed copy comes of {@link #with}.
 *
 * @param wording what texts are in, and what metrics are called
 * @param receipts whether reports hold receipts
 * @param charts whether reports hold charts
 * @param asOf the day that overdue and stale are reckoned for; null for the date of the audit
 * @param repeat when the audit is repeated; null where no more is to be said of the plan than its actions
 * @param recommendations the rules of what to recommend
 * @param benchmarks the host's table
 * @param industries the taxonomy whose fall-backs benchmarks are found by
 * @param providers the tables that providers give
 * @param table the table in force, put together once
 * @param yardsticks what metrics are held against, and how sure intervals are meant to be
 * @param change what is to be said of change
 */
record ReporterSettings(
        Wording wording,
        boolean receipts,
        boolean charts,
        @Nullable LocalDate asOf,
        @Nullable RepeatAudit repeat,
        RecommendationRules recommendations,
        BenchmarkTable benchmarks,
        Industries industries,
        BenchmarkProviders providers,
        BenchmarkTable table,
        Yardsticks yardsticks,
        ChangeRequest change) {
    /** The usual settings, in a locale or, without one, in all languages. */
    static ReporterSettings standard(@Nullable Locale locale) {
        BenchmarkProviders providers = BenchmarkProviders.none();
        BenchmarkTable benchmarks = BenchmarkTable.standard();
        return new ReporterSettings(
                new Wording(locale, MetricDefinitions.standard()),
                true,
                true,
                null,
                null,
                RecommendationRules.standard(),
                benchmarks,
                Industries.standard(),
                providers,
                providers.composedWith(benchmarks),
                Yardsticks.standard(),
                ChangeRequest.none());
    }

    /** These settings with what a change does to them. */
    ReporterSettings with(Consumer<Draft> change) {
        Draft draft = new Draft(this);
        change.accept(draft);
        return draft.settings();
    }

    /** What is to become settings. */
    static final class Draft {
        private Wording wording;
        boolean receipts;
        boolean charts;

        @Nullable
        LocalDate asOf;

        @Nullable
        RepeatAudit repeat;

        RecommendationRules recommendations;
        Industries industries;
        Norms norms;
        MetricBands bands;
        Confidence confidence;
        private BenchmarkTable benchmarks;
        private BenchmarkProviders providers;
        private BenchmarkTable table;
        private ChangeRequest change;

        private Draft(ReporterSettings from) {
            wording = from.wording;
            receipts = from.receipts;
            charts = from.charts;
            asOf = from.asOf;
            repeat = from.repeat;
            recommendations = from.recommendations;
            benchmarks = from.benchmarks;
            industries = from.industries;
            providers = from.providers;
            table = from.table;
            norms = from.yardsticks.norms();
            bands = from.yardsticks.bands();
            confidence = from.yardsticks.confidence();
            change = from.change;
        }

        void benchmarks(BenchmarkTable own) {
            benchmarks = own;
            table = providers.composedWith(own);
        }

        void providers(BenchmarkProviders given) {
            providers = given;
            table = given.composedWith(benchmarks);
        }

        void metrics(MetricDefinitions metrics) {
            wording = wording.withMetrics(metrics);
        }

        void comparedWith(Scorecard before, @Nullable Migration migration) {
            change = change.comparedWith(before, migration);
        }

        void target(BigDecimal percent) {
            change = change.withTarget(percent);
        }

        void targetBand(String band) {
            change = change.withTargetBand(band);
        }

        void budget(int effort) {
            change = change.withBudget(effort);
        }

        private ReporterSettings settings() {
            return new ReporterSettings(
                    wording,
                    receipts,
                    charts,
                    asOf,
                    repeat,
                    recommendations,
                    benchmarks,
                    industries,
                    providers,
                    table,
                    new Yardsticks(norms, bands, confidence),
                    change);
        }
    }
}
