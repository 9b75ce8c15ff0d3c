package io.serviceaudit.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.serviceaudit.benchmark.TargetCheck.Ambition;
import io.serviceaudit.benchmark.TargetCheck.Step;
import io.serviceaudit.measure.Metric;
import io.serviceaudit.measure.Metrics;
import io.serviceaudit.measure.Quantity;
import io.serviceaudit.metric.Confidence;
import io.serviceaudit.metric.Interval;
import io.serviceaudit.metric.NetPromoterCounts;
import io.serviceaudit.metric.NetPromoterInterval;
import io.serviceaudit.metric.NetPromoterScore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TargetCheckTest {
    @ParameterizedTest
    @CsvSource({"49.9, TO_REACH, 0.1", "50, ALREADY_MET, 0", "50.1, WORSE_THAN_TODAY, 0", "-100, TO_REACH, 150"})
    void whereMoreIsBetter(String current, Step step, String gap) {
        assertThat(TargetCheck.of(Metrics.NPS, Quantity.ofPoints(current), Quantity.ofPoints("50")))
                .isEqualTo(new TargetCheck(step, Quantity.ofPoints(gap)));
    }

    @ParameterizedTest
    @CsvSource({"2.9, WORSE_THAN_TODAY, 0", "3, ALREADY_MET, 0", "3.1, TO_REACH, 0.1", "4.1, TO_REACH, 1.1"})
    void whereLessIsBetter(String current, Step step, String gap) {
        assertThat(TargetCheck.of(Metrics.CHURN_RATE, Quantity.ofPercent(current), Quantity.ofPercent("3")))
                .isEqualTo(new TargetCheck(step, Quantity.ofPercent(gap)));
    }

    @Test
    void theGapIsExact() {
        // The sample report: 50 - 300/7 = 50/7, shown as 7.1
        Quantity current = NetPromoterScore.ofCounts(120, 60, 30).orElseThrow();
        TargetCheck check = TargetCheck.of(Metrics.NPS, current, Quantity.ofPoints("50"));
        assertThat(check.gap().amount()).hasToString("50/7");
        assertThat(check.gap().amount().rounded(1)).hasToString("7.1");
    }

    // 120, 60 and 30: 32.5 to 52.1 (see NetPromoterIntervalTest)
    @ParameterizedTest
    @CsvSource({"32, true", "33, false", "52, false", "53, true"})
    void isCertainWhereTheWholeIntervalIsOnOneSide(String target, boolean certain) {
        Interval interval = NetPromoterInterval.adjustedWald(new NetPromoterCounts(120, 60, 30), Confidence.PERCENT_95)
                .orElseThrow();
        assertThat(TargetCheck.isCertain(Metrics.NPS, interval, Quantity.ofPoints(target)))
                .isEqualTo(certain);
    }

    // The bundled rows: NPS in SaaS 40 to 60; churn in SaaS 2 to 5 percent.
    @ParameterizedTest
    @CsvSource({
        "nps, 39.9, BELOW",
        "nps, 40, WITHIN",
        "nps, 60, WITHIN",
        "nps, 60.1, BEYOND",
        "churn-rate, 5.1, BELOW",
        "churn-rate, 5, WITHIN",
        "churn-rate, 2, WITHIN",
        "churn-rate, 1.9, BEYOND"
    })
    void ambitionGoesByTheMetricsDirection(String id, String target, Ambition ambition) {
        Metric metric = Metrics.standard().find(id).orElseThrow();
        BenchmarkRow row = BenchmarkTable.standard()
                .find(metric, "saas", Industries.standard())
                .found()
                .orElseThrow();
        Quantity value = metric.equals(Metrics.NPS) ? Quantity.ofPoints(target) : Quantity.ofPercent(target);
        assertThat(TargetCheck.ambition(value, row)).isEqualTo(ambition);
    }

    @Test
    void bothMustBeValuesOfTheMetric() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TargetCheck.of(Metrics.NPS, Quantity.ofPoints("5"), Quantity.ofPercent("5")))
                .withMessage("value of metric 'nps' is in percent; it must be in points");
    }

    @Test
    void metAndGapMustAgree() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TargetCheck(Step.ALREADY_MET, Quantity.ofPoints("1")))
                .withMessage("gap to a target that is met is 1; it must be 0 if met and more than 0 otherwise");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TargetCheck(Step.TO_REACH, Quantity.ofPoints("0")))
                .withMessage("gap to a target that is not met is 0; it must be 0 if met and more than 0 otherwise");
    }

    @Test
    void ambitionsHaveTheirWords() {
        assertThat(Ambition.values()).extracting(Ambition::code).containsExactly("below", "within", "beyond");
        assertThat(Step.values()).extracting(Step::code).containsExactly("worse-than-today", "already-met", "to-reach");
    }
}
