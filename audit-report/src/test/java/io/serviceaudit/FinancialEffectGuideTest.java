package io.serviceaudit;

import static org.assertj.core.api.Assertions.assertThat;

import io.serviceaudit.audit.Audit;
import io.serviceaudit.json.Documents;
import io.serviceaudit.json.FinanceDocument;
import io.serviceaudit.measure.Quantity;
import io.serviceaudit.measure.Unit;
import io.serviceaudit.metric.Assumption;
import io.serviceaudit.metric.ChurnEstimate;
import io.serviceaudit.metric.Confidence;
import io.serviceaudit.metric.Correlation;
import io.serviceaudit.metric.CorrelationInterval;
import io.serviceaudit.metric.CustomerCohort;
import io.serviceaudit.metric.Estimate;
import io.serviceaudit.metric.Interval;
import io.serviceaudit.metric.LifetimeValue;
import io.serviceaudit.metric.PairedSeries;
import io.serviceaudit.metric.Proportion;
import io.serviceaudit.metric.ProportionInterval;
import io.serviceaudit.metric.RevenueAtStake;
import io.serviceaudit.report.AuditReport;
import io.serviceaudit.report.FinancialEffect;
import io.serviceaudit.report.Reporter;
import io.serviceaudit.scoring.Scorer;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The Java of the guide to financial effect, compiled and run; the same lines stand in both files. */
class FinancialEffectGuideTest {
    private static final Path GUIDE = Path.of("docs", "financial-effect.md");
    private static final Path THIS_FILE =
            Path.of("src", "test", "java", "io", "serviceaudit", "FinancialEffectGuideTest.java");

    @Test
    @SuppressWarnings("NullAway") // the audit of the guide has finances, and the snippet says where there are none
    void theReportAnswersInMoney() throws IOException {
        String json = String.join("\n", block("document"));
        Audit audit = Documents.standard().readAudit(json);
        AuditReport report =
                Reporter.in(Locale.ENGLISH).report(Scorer.of(audit.checklist()).score(audit));
        FinancialEffect effect = report.financialEffect(); // null where the audit has no finances
        FinancialEffect.EstimateRow revenue = effect.revenueAtStake().revenue();
        BigDecimal atStake = revenue.value(); // 280973.8 RUB in a year, if 3 % a month were lost and not 4.1 %
        BigDecimal atLeast = revenue.interval().low(); // 9655.19: 41 of 1,000 is a small count
        BigDecimal perCustomer = effect.lifetimeValue().gain().margin().value(); // 1788.62 more margin of each customer

        assertThat(atStake).isEqualByComparingTo("280973.8");
        assertThat(atLeast).isEqualByComparingTo("9655.19");
        assertThat(perCustomer).isEqualByComparingTo("1788.62");
    }

    @Test
    void theModelIsThereInCode() {
        CustomerCohort customers = CustomerCohort.byMonth(
                        980, Quantity.of(Unit.MONEY, new BigDecimal("6000")), Period.ofYears(1))
                .withMargin(Quantity.ofPercent("40"));
        Interval counted = ProportionInterval.wilson(new Proportion(41, 1_000), Confidence.PERCENT_95)
                .orElseThrow();
        ChurnEstimate current = ChurnEstimate.of(counted, Period.ofMonths(1));
        ChurnEstimate target = ChurnEstimate.of(Quantity.ofPercent("3"), Period.ofMonths(1));
        RevenueAtStake stake = RevenueAtStake.between(customers, current, target, 12);
        Estimate margin = stake.margin().orElseThrow(); // exact, with its interval
        Optional<Estimate> value =
                LifetimeValue.of(customers, current).margin(); // empty at a churn of 0: it has no finite value
        List<Assumption> assumptions = stake.assumptions();

        assertThat(margin.value().amount().rounded(2)).isEqualByComparingTo("112389.52");
        assertThat(margin.interval()).isPresent();
        assertThat(value).isPresent();
        assertThat(assumptions).extracting(Assumption::kind).contains(Assumption.Kind.TODAYS_CUSTOMERS);
    }

    @Test
    void seriesAreHeldAgainstEachOther() {
        Map<String, BigDecimal> replyMinutes =
                Map.of("2026-W36", BigDecimal.ONE, "2026-W37", BigDecimal.TEN, "2026-W38", BigDecimal.valueOf(5));
        Map<String, BigDecimal> conversion =
                Map.of("2026-W36", BigDecimal.TEN, "2026-W37", BigDecimal.ONE, "2026-W38", BigDecimal.valueOf(4));
        PairedSeries weeks =
                PairedSeries.match(replyMinutes, conversion); // maps by week; weeks.onlyInFirst() were left out
        Correlation correlation = Correlation.spearman(weeks);
        Optional<BigDecimal> coefficient =
                correlation.coefficient(); // empty with fewer than 3 pairs or a series that never changes
        Optional<CorrelationInterval> interval = correlation.interval(Confidence.PERCENT_95);
        String warning = Correlation.NO_CAUSE.in(Locale.ENGLISH);

        assertThat(coefficient.orElseThrow()).isEqualByComparingTo("-1");
        assertThat(interval).isEmpty();
        assertThat(warning).contains("no cause");
    }

    static List<List<String>> snippets() throws IOException {
        List<List<String>> snippets = new ArrayList<>();
        List<String> lines = Files.readAllLines(GUIDE);
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).equals("<!-- snippet: FinancialEffectGuideTest -->")) {
                snippets.add(lines.subList(i + 2, lines.size()).stream()
                        .takeWhile(line -> !line.equals("```"))
                        .toList());
            }
        }
        return snippets;
    }

    @ParameterizedTest
    @MethodSource("snippets")
    void aSnippetStandsInThisFile(List<String> snippet) throws IOException {
        assertThat(snippet).isNotEmpty();
        assertThat(normalised(Files.readString(THIS_FILE)))
                .as(String.join("\n", snippet))
                .contains(normalised(String.join("\n", snippet)));
        assertThat(Collections.frequency(snippets(), snippet)).isEqualTo(1);
    }

    @Test
    void everyFieldOfTheFinancesIsExplained() throws IOException {
        String guide = Files.readString(GUIDE);
        assertThat(Arrays.stream(FinanceDocument.class.getRecordComponents())
                        .map(component -> "| `" + component.getName() + "` |"))
                .allSatisfy(row -> assertThat(guide).contains(row));
    }

    /** Spaces and line ends are the formatter's. */
    private static String normalised(String code) {
        return code.replaceAll("\\s+", "");
    }

    private static List<String> block(String kind) throws IOException {
        return Files.readAllLines(GUIDE).stream()
                .dropWhile(line -> !line.equals("<!-- " + kind + ": FinancialEffectGuideTest -->"))
                .skip(2)
                .takeWhile(line -> !line.equals("```"))
                .toList();
    }
}
