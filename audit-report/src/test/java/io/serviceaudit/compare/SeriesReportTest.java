package io.serviceaudit.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.serviceaudit.audit.Audit;
import io.serviceaudit.json.LocalizedText;
import io.serviceaudit.metric.Confidence;
import io.serviceaudit.report.AuditReport;
import io.serviceaudit.report.ComparisonPart;
import io.serviceaudit.report.MetricLine;
import io.serviceaudit.report.Reporter;
import io.serviceaudit.scoring.Scorecard;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Three audits of one company over nine months. Write the approved documents anew, from the project's root, with {@code mvn -pl
 * audit-report -am test -Dtest=SeriesReportTest -Dgolden.approve=true -Dsurefire.failIfNoSpecifiedTests=false}.
 */
class SeriesReportTest {
    private static final Path GOLDEN = Path.of("src", "test", "resources", "compatibility", "1");
    private static final AuditSeries SERIES =
            AuditSeries.of(SeriesSamples.scorecards(), List.of(SeriesSamples.migration()));

    private static SeriesReport report(String locale) {
        return SERIES.report(
                locale.equals("all") ? Reporter.inAllLanguages() : Reporter.in(Locale.forLanguageTag(locale)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ru", "all"})
    void theDocumentIsTheApprovedOneAndIsReadBack(String locale) throws IOException {
        SeriesReport report = report(locale);
        String written = SeriesSamples.DOCUMENTS.write(report);
        Path golden = GOLDEN.resolve("nine-months." + locale + ".series.json");
        if (Boolean.getBoolean("golden.approve")) {
            Files.writeString(golden, written);
        }
        assertThat(Files.readString(golden)).isEqualTo(written);
        assertThat(SeriesSamples.DOCUMENTS.read(SeriesReport.class, written)).isEqualTo(report);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ru"})
    void allLanguagesSayWhatEachSaysAlone(String locale) {
        assertThat(report("all").summary())
                .extracting(text -> text.in(Locale.forLanguageTag(locale)))
                .containsExactlyElementsOf(report(locale).summary().stream()
                        .map(LocalizedText::toString)
                        .toList());
    }

    /**
     * The figures are worked out on paper. February: 1.5 of 6. June: 3.5 of 5. November: 5 of 8, on-time counts twice. Under November's
     * rules February has 2 of 6 and June 4 of 6. From June to November: rules 66.67 less 70; mixed is again 5 of 8, so scope 62.5 less 66.67 and
     * answers 0.
     */
    @Nested
    class Figures {
        private final SeriesReport report = report("en");

        @Test
        void areThoseOfEachAudit() {
            assertThat(report.audits())
                    .extracting(row -> row.audit() + " " + row.percent() + " " + row.restated() + " " + row.band() + " "
                            + row.findings() + " " + row.status())
                    .containsExactly(
                            "2026-02 25.0 33.3 critical 5 complete",
                            "2026-06 70.0 66.7 healthy 3 complete",
                            "2026-11 62.5 62.5 at-risk 4 complete");
        }

        @Test
        void areThoseOfEachStep() {
            SeriesReport.SeriesComparison step = report.comparisons().get(1);
            assertThat(step.verdict()).isEqualTo("restated");
            assertThat(step.health())
                    .isEqualTo(new ComparisonPart.HealthChange(
                            new BigDecimal("70.0"),
                            new BigDecimal("66.7"),
                            new BigDecimal("62.5"),
                            new BigDecimal("-7.5")));
            assertThat(step.split())
                    .isEqualTo(new ComparisonPart.SplitFigures(
                            new BigDecimal("-3.3"), new BigDecimal("-4.2"), new BigDecimal("0.0")));
            assertThat(step.summary())
                    .hasToString(
                            "Service health fell by 7.5 points, from 70.0% to 62.5%. Where it comes from: better and "
                                    + "worse answers (these even out), a different set of items scored (-4.2 points), new rules "
                                    + "(-3.3 points).");
            assertThat(step.itemsSummary())
                    .hasToString(
                            "Better: \"Do parcels arrive on the day promised?\". Worse: \"Do customers get an answer "
                                    + "within the time you promise?\".");
            assertThat(report.comparisons().get(0).verdict()).isEqualTo("same-rules");
            assertThat(report.overall().health().change()).isEqualTo("37.5");
        }

        @Test
        void areDrawnAsLines() {
            assertThat(report.charts().health().points())
                    .extracting(point -> point.audit() + " " + point.published() + " " + point.restated())
                    .containsExactly("2026-02 25.0 33.3", "2026-06 70.0 66.7", "2026-11 62.5 62.5");
            assertThat(report.charts().metrics())
                    .extracting(line -> line.metric() + " " + line.unit() + " "
                            + line.points().stream()
                                    .map(MetricLine.LinePoint::value)
                                    .toList())
                    .containsExactly(
                            "nps points [20, 30, 45]",
                            "first-response-time minutes [50, 12, 40]",
                            "churn-rate percent [5, 4.6, 3.3]",
                            "csat percent [75]",
                            "ltv money [54000, 58500.5]");
            assertThat(report.charts().metrics())
                    .allSatisfy(line -> assertThat(line.points())
                            .allSatisfy(point -> assertThat(point.value())
                                    .isBetween(line.axis().low(), line.axis().high())));
        }
    }

    @Nested
    class Findings {
        private final SeriesReport report = report("en");

        @Test
        void haveTheirLifeWithWhatWasPlannedAndHowFarItWasThen() {
            assertThat(report.findings())
                    .extracting(row -> row.item() + " " + row.state() + " "
                            + row.life().stream()
                                    .map(at -> at.state()
                                            + at.actions().stream()
                                                    .map(action -> " " + action.action() + " " + action.status())
                                                    .toList())
                                    .toList())
                    .containsExactly(
                            "reply-time returned [new[ a1 open], fixed[ a1 done], returned[ a1 done,  a5 in-progress]]",
                            "on-time fixed [new[], persisting[ a4 open], fixed[ a4 done]]",
                            "tracking new [not-asked[], not-asked[], new[]]",
                            "complaints persisting [new[ a2 open], persisting[ a2 in-progress], persisting[ a2 done]]",
                            "training persisting [new[ a3 open], persisting[ a3 dropped], persisting[ a3 dropped]]",
                            "fax out-of-scope [new[], no-value[], not-asked[]]");
        }

        @Test
        void areToldInSentences() {
            assertThat(report.findings())
                    .extracting(row -> row.text().toString().replaceFirst("^\".*\": ", ""))
                    .containsExactly(
                            "found on 20 February 2026, fixed by 20 June 2026, back on 20 November 2026. What was planned is "
                                    + "not finished.",
                            "found on 20 February 2026, still there on 20 June 2026, fixed by 20 November 2026. What was "
                                    + "planned is done.",
                            "found on 20 November 2026. Nothing has been planned for it.",
                            "found on 20 February 2026, still there on 20 November 2026. What was planned is done, and it is a "
                                    + "finding all the same.",
                            "found on 20 February 2026, still there on 20 November 2026. What was planned was dropped.",
                            "found on 20 February 2026, without a value on 20 June 2026, no longer asked on 20 November 2026. "
                                    + "Nothing was planned for it.");
        }
    }

    @Nested
    class Goals {
        @Test
        void areJudgedByTheNextAudit() {
            assertThat(report("en").goals())
                    .extracting(row -> row.setIn() + " " + row.judgedIn() + " "
                            + row.goal().metric() + " " + row.goal().state() + " "
                            + row.goal().left())
                    .containsExactly(
                            "2026-02 2026-06 nps met null",
                            "2026-02 2026-06 first-response-time met null",
                            "2026-02 2026-06 churn-rate on-the-way -1.6",
                            "2026-02 2026-06 csat not-measured null",
                            "2026-06 2026-11 nps met null",
                            "2026-06 2026-11 churn-rate on-the-way -0.3",
                            "2026-06 2026-11 first-response-time missed -PT25M");
        }
    }

    @Nested
    class MetricsOverTime {
        @Test
        void sayStepByStepAndFromFirstToLastWhetherTheChangeIsReal() {
            assertThat(report("en").metrics())
                    .extracting(row -> row.metric() + " "
                            + row.steps().stream()
                                    .map(step -> step.change().certain())
                                    .toList()
                            + " "
                            + (row.overall() == null
                                    ? ""
                                    : row.overall().change().certain()))
                    .containsExactly(
                            "nps [false, true] true",
                            "first-response-time [null, null] null",
                            "churn-rate [false, true] true",
                            "csat [] ",
                            "ltv [null] null");
        }
    }

    @Nested
    class InWords {
        @Test
        void whatHappenedStandsInTheSummary() {
            assertThat(report("en").summary())
                    .extracting(LocalizedText::toString)
                    .startsWith(
                            "3 audits, from 20 February 2026 to 20 November 2026.",
                            "Service health rose by 37.5 points, from 25.0% to 62.5%. Where it comes from: better answers "
                                    + "(+25.0 points), a different set of items scored (+4.2 points), new rules (+8.3 "
                                    + "points).")
                    .contains(
                            "Findings over the whole time: 6. Of these, today: 1 fixed, 2 still there, 1 back again, 1 new, 1 "
                                    + "that can no longer be judged.",
                            "Goals judged by the next audit: 7. Met: 3; on the way: 2; missed: 1; cannot be told: 1.");
        }

        @Test
        void whatToDoIsThatOfTheNewestComparison() {
            assertThat(report("ru").nextSteps())
                    .extracting(step -> step.kind() + " " + step.text())
                    .containsExactly(
                            "returned «Получают ли клиенты ответ в обещанный срок?»: замечание исчезало и вернулось. Прежде чем "
                                    + "устранять его снова, выясните почему.",
                            "look-for-cause «Есть ли у каждой жалобы один ответственный, пока она не решена?»: запланированное "
                                    + "выполнено, но замечание есть. Ищите причину глубже.",
                            "unplanned «Могут ли клиенты отслеживать посылку?»: ничего не запланировано. Назначьте "
                                    + "ответственного и срок. Совет из аудит-листа: Отправляйте ссылку на отслеживание с "
                                    + "каждой посылкой.",
                            "goal-missed Время первого ответа: было 12 мин, стало 40 мин. Цель 15 мин не достигнута, до неё 25 "
                                    + "мин. Решите, что делать иначе, или поставьте другую цель.");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"1 аудит", "2 аудита", "5 аудитов", "11 аудитов", "21 аудит", "22 аудита", "112 аудитов"})
        void thingsAreCountedInRussian(String expected) {
            int count = Integer.parseInt(expected.split(" ")[0]);
            assertThat(SeriesWords.counted("audits", count).in(Locale.forLanguageTag("ru")))
                    .isEqualTo(expected);
            assertThat(SeriesWords.counted("audits", count).in(Locale.ENGLISH))
                    .isEqualTo(count + (count == 1 ? " audit" : " audits"));
        }
    }

    @Nested
    class OneAuditAlone {
        private final SeriesReport report =
                AuditSeries.of(SERIES.audits().subList(0, 1)).report(Reporter.in(Locale.ENGLISH));

        @Test
        void isSaidToBeAlone() {
            assertThat(report.summary())
                    .extracting(LocalizedText::toString)
                    .containsExactly(
                            "20 February 2026: service health 25.0%, 5 findings.",
                            "This is the only audit so far: there is nothing to compare it with.");
            assertThat(report.comparisons()).isEmpty();
            assertThat(report.overall()).isNull();
            assertThat(report.nextSteps()).isEmpty();
            assertThat(report.goals()).isEmpty();
        }
    }

    @Nested
    class TheReporter {
        @Test
        void saysHowSureIntervalsAreMeantToBe() {
            Reporter surer = Reporter.in(Locale.ENGLISH).withConfidence(Confidence.PERCENT_99);
            assertThat(surer.confidence()).isEqualTo(Confidence.PERCENT_99);
            assertThat(SERIES.report(surer).charts().legend().interval())
                    .hasToString("margin of error (99% confidence)");
            assertThat(SERIES.report(surer)
                            .metrics()
                            .get(0)
                            .steps()
                            .get(1)
                            .change()
                            .remark())
                    .asString()
                    .endsWith("(99% confidence).");
        }

        @Test
        void canBeAskedForALineAndAChangeOfItsOwn() {
            Reporter reporter = Reporter.in(Locale.ENGLISH);
            Audit first = SERIES.audits().get(0).audit();
            Audit last = SERIES.latest().audit();
            assertThat(reporter.metricLine("nps", List.of(first, last)).points())
                    .hasSize(2);
            assertThatThrownBy(() -> reporter.metricLine("nps", List.of()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("line of metric 'nps' has no audit; it must have at least one");
            assertThatThrownBy(() -> reporter.metricLine("csat", List.of(first, last)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("audit '2026-02' has no metric 'csat'; each of a line must have it");
            assertThatThrownBy(() -> reporter.metricChange(
                            first.measurements().get("nps"), last.measurements().get("csat")))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("metric now is 'csat'; it must be the one before, 'nps'");
        }
    }

    @Test
    void theOrderInWhichAuditsAreGivenMakesNoDifference() {
        List<Scorecard> backwards = List.of(
                SERIES.audits().get(2), SERIES.audits().get(0), SERIES.audits().get(1));
        assertThat(AuditSeries.of(backwards, List.of(SeriesSamples.migration())).report(Reporter.in(Locale.ENGLISH)))
                .isEqualTo(report("en"));
    }

    @Test
    void theReportOfTheNewestAuditSaysTheSameOfIt() {
        AuditReport newest =
                Reporter.in(Locale.ENGLISH).report(SERIES.latestComparison().orElseThrow());
        assertThat(report("en").nextSteps()).isEqualTo(newest.comparison().nextSteps());
        assertThat(report("en").comparisons().get(1).summary())
                .isEqualTo(newest.comparison().summary());
    }
}
