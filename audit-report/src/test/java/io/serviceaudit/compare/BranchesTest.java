package io.serviceaudit.compare;

import static io.serviceaudit.compare.Reports.PULSE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.serviceaudit.audit.Answer;
import io.serviceaudit.audit.Audit;
import io.serviceaudit.audit.AuditState;
import io.serviceaudit.audit.DateRange;
import io.serviceaudit.audit.Scope;
import io.serviceaudit.audit.Subject;
import io.serviceaudit.benchmark.BenchmarkTable;
import io.serviceaudit.checklist.Checklist;
import io.serviceaudit.checklist.Item;
import io.serviceaudit.checklist.MissingValue;
import io.serviceaudit.checklist.Scales;
import io.serviceaudit.checklist.Scoring;
import io.serviceaudit.checklist.Section;
import io.serviceaudit.checklist.Text;
import io.serviceaudit.measure.Measurement;
import io.serviceaudit.measure.Metrics;
import io.serviceaudit.measure.Quantity;
import io.serviceaudit.report.AuditReport;
import io.serviceaudit.report.Reporter;
import io.serviceaudit.scoring.Scorer;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class BranchesTest {
    private static final DateRange PERIOD = new DateRange(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 12, 31));
    private static final Branches BRANCHES = Branches.of(PULSE, PERIOD);

    /** Two sections of two questions each. */
    private static final Checklist FOUR = Checklist.builder("four", "2.0.0", Text.of("en", "Four"))
            .section(Section.builder("calls")
                    .item(item("greeting"))
                    .item(item("answer"))
                    .build())
            .section(Section.builder("letters")
                    .item(item("tone"))
                    .item(item("speed"))
                    .build())
            .build();

    private static Item item(String id) {
        return Item.builder(id, Text.of("en", "How is " + id + "?"), Scales.YES_PARTIAL_NO_NA)
                .build();
    }

    /** Branches b1, b2 ... with ratings from 0 to 10. */
    private static List<AuditReport> rated(int... ratings) {
        List<AuditReport> reports = new ArrayList<>();
        for (int rating : ratings) {
            reports.add(Reports.healthy(Subject.of("b" + (reports.size() + 1)), rating));
        }
        return reports;
    }

    private static BranchesReport report(List<AuditReport> reports) {
        return BRANCHES.report(reports, Locale.ENGLISH);
    }

    /** An audit with the four questions: {@code y}, {@code p}, {@code n}, {@code x} for n/a, or {@code -} for none. */
    private static AuditReport four(String branch, String answers) {
        Map<Character, String> options = Map.of('y', "yes", 'p', "partial", 'n', "no", 'x', "n/a");
        Audit audit = Audit.of(FOUR, "a-" + branch, Reports.DAY)
                .withSubject(Subject.of(branch))
                .withState(AuditState.FINAL);
        for (int i = 0; i < FOUR.items().size(); i++) {
            String option = options.get(answers.charAt(i));
            if (option != null) {
                audit = audit.with(FOUR.items().get(i).id(), Answer.of(option));
            }
        }
        return Reporter.in(Locale.ENGLISH)
                .withoutReceipts()
                .withBenchmarks(BenchmarkTable.empty())
                .report(Scorer.of(FOUR).score(audit));
    }

    private static BranchesReport fours(AuditReport... reports) {
        return Branches.of(FOUR, PERIOD).report(List.of(reports), Locale.ENGLISH);
    }

    @Nested
    class Ranking {
        @Test
        void isThatOfACompetition() {
            BranchesReport report = report(rated(7, 9, 8, 8));
            assertThat(report.ranking())
                    .extracting(row -> row.rank() + " " + row.branch() + " " + row.tied())
                    .containsExactly("1 b2 false", "2 b3 true", "2 b4 true", "4 b1 false");
            assertThat(report.ranking())
                    .extracting(row -> row.text().toString())
                    .containsExactly(
                            "b2: place 1 with 90.0%.",
                            "b3: place 2 with 80.0% (the same: b4).",
                            "b4: place 2 with 80.0% (the same: b3).",
                            "b1: place 4 with 70.0%.");
        }

        @Test
        void isEmptyWithoutReports() {
            BranchesReport report = report(List.of());
            assertThat(report.ranking()).isEmpty();
            assertThat(report.spread()).isNull();
            assertThat(report.items()).isEmpty();
            assertThat(report.summary()).extracting(Object::toString).containsExactly("No branch can be ranked.");
        }

        @Test
        void setsApartWhoHasAnsweredTooLittle() {
            // one of four answered is 25 percent, two of four are 50
            BranchesReport report = fours(four("a", "y---"), four("b", "yn--"), four("c", "----"), four("d", "xxxx"));
            assertThat(report.ranking())
                    .extracting(BranchesReport.RankedBranch::branch)
                    .containsExactly("b");
            assertThat(report.apart())
                    .extracting(row -> row.text().toString())
                    .containsExactly(
                            "a is not ranked: its coverage is 25.0%, and ranking starts at 50%. Its 100.0% are of that part alone.",
                            "c is not ranked: nothing in its audit counts, so there is no health.",
                            "d is not ranked: nothing in its audit counts, so there is no health.");
            assertThat(report.apart())
                    .extracting(BranchesReport.BranchApart::reason)
                    .containsExactly("small-coverage", "no-health", "no-health");
            assertThat(report.items())
                    .extracting(BranchesReport.ItemAcross::item)
                    .containsExactly("answer");
        }

        @Test
        void takesTheCoverageThatIsAskedFor() {
            List<AuditReport> reports = List.of(four("a", "y---"), four("b", "yn--"));
            Branches branches = Branches.of(FOUR, PERIOD);
            assertThat(branches.withMinimumCoverage(new BigDecimal("25"))
                            .report(reports, Locale.ENGLISH)
                            .apart())
                    .isEmpty();
            assertThat(branches.withMinimumCoverage(new BigDecimal("50.1"))
                            .report(reports, Locale.ENGLISH)
                            .ranking())
                    .isEmpty();
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> branches.withMinimumCoverage(new BigDecimal("101")))
                    .withMessageContaining("101");
        }

        @Test
        void setsApartWhereNothingIsAnsweredOrHealthIsProvisional() {
            Scoring zero = Scoring.open().withUnanswered(MissingValue.ZERO).withMinimumCoverage(new BigDecimal("60"));
            Reporter reporter = Reporter.in(Locale.ENGLISH).withBenchmarks(BenchmarkTable.empty());
            Audit none = Audit.of(FOUR, "a-none", Reports.DAY)
                    .withSubject(Subject.of("none"))
                    .withState(AuditState.FINAL);
            Audit half = Audit.of(FOUR, "a-half", Reports.DAY)
                    .withSubject(Subject.of("half"))
                    .withState(AuditState.FINAL)
                    .with("greeting", Answer.of("yes"))
                    .with("answer", Answer.of("yes"));
            List<AuditReport> reports = List.of(
                    reporter.report(Scorer.of(FOUR, zero).score(none)),
                    reporter.report(Scorer.of(FOUR, zero).score(half)));
            BranchesReport report = Branches.of(FOUR, PERIOD).withScoring(zero).report(reports, Locale.ENGLISH);
            assertThat(report.apart())
                    .extracting(row -> row.branch() + " " + row.percent() + " " + row.reason())
                    .containsExactly("half 50.0 provisional", "none 0.0 nothing-answered");
            assertThat(report.apart().get(0).text())
                    .hasToString("half is not ranked: with a coverage of 50.0% its health is only provisional.");
            assertThat(report.apart().get(1).text())
                    .hasToString("none is not ranked: nothing in its audit is answered.");
            assertThat(Branches.of(FOUR, PERIOD).report(reports, Locale.ENGLISH).leftOut())
                    .extracting(BranchesReport.AuditLeftOut::reason)
                    .containsExactly("other-scoring", "other-scoring");
        }
    }

    @Nested
    class LeftOut {
        private static final Audit AUDIT = Audit.of(PULSE, "a1", Reports.DAY)
                .withSubject(Subject.of("b"))
                .withState(AuditState.FINAL)
                .with("service", Answer.of(5));

        private static List<String> leftOut(Branches branches, Audit... audits) {
            return branches
                    .report(List.of(audits).stream().map(Reports::report).toList(), Locale.ENGLISH)
                    .leftOut()
                    .stream()
                    .map(row -> row.reason() + ": " + row.text())
                    .toList();
        }

        @Test
        void areAuditsOfAnotherKindOrOfNobody() {
            Audit nobody = Audit.of(PULSE, "a2", Reports.DAY).withState(AuditState.FINAL);
            Audit other = Audit.of(Reports.checklist("other"), "a3", Reports.DAY)
                    .withSubject(Subject.of("c"))
                    .withState(AuditState.FINAL);
            assertThat(leftOut(BRANCHES, AUDIT, other, nobody, AUDIT.withState(AuditState.DRAFT)))
                    .containsExactly(
                            "no-branch: Audit a2 does not say which branch it is about.",
                            "draft: Audit a1 is not signed off.",
                            "other-checklist: Audit a3 is of another checklist: other.");
        }

        @Test
        void areAuditsOfAnotherVersion() {
            Checklist next = Checklist.builder("pulse", "1.1.0", Text.of("en", "Pulse"))
                    .section(PULSE.sections().get(0))
                    .build();
            assertThat(leftOut(Branches.of(next, PERIOD), AUDIT))
                    .containsExactly(
                            "other-version: Audit a1 is of version 1.0.0 of the checklist; compared are audits of version 1.1.0.");
        }

        @Test
        void areAuditsAboutOtherDays() {
            // the scope decides, where it names days; the date otherwise
            LocalDate october = LocalDate.of(2026, 10, 1);
            Scope inside = Scope.open().withPeriod(new DateRange(october, LocalDate.of(2026, 12, 31)));
            Scope reaching = Scope.open().withPeriod(new DateRange(october.minusDays(1), october));
            Audit late = Audit.of(PULSE, "a1", LocalDate.of(2027, 1, 10))
                    .withSubject(Subject.of("b"))
                    .withState(AuditState.FINAL)
                    .with("service", Answer.of(5));
            assertThat(leftOut(BRANCHES, late.withScope(inside))).isEmpty();
            assertThat(leftOut(BRANCHES, AUDIT.withScope(reaching)))
                    .containsExactly("other-period: Audit a1 is about other days: 2026-09-30 to 2026-10-01.");
            assertThat(leftOut(BRANCHES, late))
                    .containsExactly("other-period: Audit a1 is about other days: 2027-01-10 to 2027-01-10.");
        }

        @Test
        void areAllButTheLatestOfABranch() {
            Audit later = Audit.of(PULSE, "a0", Reports.DAY.plusDays(1))
                    .withSubject(Subject.of("b"))
                    .withState(AuditState.FINAL)
                    .with("service", Answer.of(8));
            assertThat(leftOut(BRANCHES, later, AUDIT))
                    .containsExactly(
                            "earlier: Audit a1 does not count: of this branch there is a later one, a0 of 2026-11-21.");
            BranchesReport withDrafts = BRANCHES.withDrafts()
                    .report(
                            List.of(
                                    Reports.report(AUDIT),
                                    Reports.report(
                                            AUDIT.withState(AuditState.DRAFT).with("service", Answer.of(1)))),
                            Locale.ENGLISH);
            assertThat(withDrafts.ranking())
                    .singleElement()
                    .satisfies(row -> assertThat(row.percent()).isEqualTo(new BigDecimal("50.0")));
        }
    }

    @Nested
    class Spread {
        @Test
        void weighsBySizeAsGivenOrByTagOrMetric() {
            // (1 * 90 + 3 * 50) / 4 = 60
            List<AuditReport> given = rated(9, 5);
            assertThat(BRANCHES.withSizes(Map.of("b1", BigDecimal.ONE, "b2", new BigDecimal("3")))
                            .report(given, Locale.ENGLISH)
                            .spread()
                            .weightedMean())
                    .isEqualTo(new BranchesReport.MeanFigure(new BigDecimal("60.0"), "3/5"));
            List<AuditReport> tagged = List.of(
                    Reports.healthy(Subject.of("b1").withTag("staff", " 10 "), 9),
                    Reports.healthy(Subject.of("b2").withTag("staff", "30"), 5));
            assertThat(BRANCHES.withSizesFromTag("staff")
                            .report(tagged, Locale.ENGLISH)
                            .spread()
                            .weightedMean())
                    .isEqualTo(new BranchesReport.MeanFigure(new BigDecimal("60.0"), "3/5"));
            List<AuditReport> measured = List.of(measured("b1", 9, "10"), measured("b2", 5, "30"));
            assertThat(BRANCHES.withSizesFromMetric("nps")
                            .report(measured, Locale.ENGLISH)
                            .spread()
                            .weightedMean())
                    .isEqualTo(new BranchesReport.MeanFigure(new BigDecimal("60.0"), "3/5"));
        }

        private static AuditReport measured(String branch, int rating, String points) {
            return Reports.report(
                    Reports.audit(Subject.of(branch), Measurement.of(Metrics.NPS, Quantity.ofPoints(points)))
                            .with("service", Answer.of(rating)));
        }

        @Test
        void namesWhoseSizeIsNotKnown() {
            List<AuditReport> reports = List.of(
                    Reports.healthy(Subject.of("b1").withTag("staff", "10"), 9),
                    Reports.healthy(Subject.of("b2").withTag("staff", "about 30"), 5),
                    Reports.healthy(Subject.of("b3").withTag("staff", "0"), 5));
            BranchesReport report = BRANCHES.withSizesFromTag("staff").report(reports, Locale.ENGLISH);
            assertThat(report.spread().weightedMean()).isNull();
            assertThat(report.spread().withoutSize()).containsExactly("b2", "b3");
            assertThat(report.summary())
                    .extracting(Object::toString)
                    .contains("There is no mean by size, since the size is not known of: b2, b3.");
            assertThat(report(reports).spread().withoutSize()).isEmpty();
        }

        @Test
        void refusesASizeOfNothing() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> BRANCHES.withSizes(Map.of("b1", BigDecimal.ZERO)))
                    .withMessage("size of branch 'b1' is '0'; it must be greater than 0");
        }
    }

    @Nested
    class Outliers {
        @Test
        void areBeyondTheFences() {
            // of 10, 60, 70, 70, 70, 80, 100 the quartiles are 60 and 80: fences at 30 and 110
            BranchesReport.OutliersPart outliers =
                    report(rated(7, 1, 7, 6, 10, 8, 7)).outliers();
            assertThat(outliers.lowFence()).isEqualTo(new BigDecimal("30"));
            assertThat(outliers.highFence()).isEqualTo(new BigDecimal("110"));
            assertThat(outliers.branches())
                    .extracting(BranchesReport.Outlier::branch)
                    .containsExactly("b2");
        }

        @Test
        void areNoneOnTheFence() {
            // of 30, 60, 70, 70, 70, 80, 80 the quartiles are 60 and 80: 30 is on the fence
            assertThat(report(rated(7, 3, 7, 6, 8, 8, 7)).outliers().state()).isEqualTo("none");
        }

        @Test
        void areNotLookedForAmongTooFewOrEqualOnes() {
            BranchesReport.OutliersPart few = report(rated(7, 1, 7, 6, 10, 8)).outliers();
            assertThat(few.state()).isEqualTo("too-few");
            assertThat(few.text()).hasToString("Outliers are named from 7 ranked branches on; here are 6.");
            assertThat(report(rated(7, 7, 7, 7, 7, 7, 1)).outliers().state()).isEqualTo("no-spread");
            // of 10, 60, 70, 70, 80, 100 the quartiles are 60 and 80
            assertThat(BRANCHES.withOutliersFrom(5)
                            .report(rated(7, 1, 7, 6, 10, 8), Locale.ENGLISH)
                            .outliers()
                            .branches())
                    .extracting(BranchesReport.Outlier::branch)
                    .containsExactly("b2");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> BRANCHES.withOutliersFrom(4))
                    .withMessage(
                            "number of branches to name outliers of is 4; it must be at least 5, or quartiles would be the outliers themselves");
        }

        @Test
        void areNamedFromTheSmallestNumberWithFiveBetweenTheQuartiles() {
            // ranks ceil(n/4) to ceil(3n/4): 2 to 5 of six, 2 to 6 of seven
            assertThat((3 * 6 + 3) / 4 - (6 + 3) / 4 + 1).isEqualTo(4);
            assertThat((3 * Branches.USUAL_FOR_OUTLIERS + 3) / 4 - (Branches.USUAL_FOR_OUTLIERS + 3) / 4 + 1)
                    .isEqualTo(Grouping.USUAL_MINIMUM);
        }
    }

    @Nested
    class Items {
        @Test
        void areOrderedByBranchesThenMeanThenLostThenPosition() {
            BranchesReport report = fours(four("a", "npyn"), four("b", "nnyy"), four("c", "ypyx"), four("d", "ynyn"));
            // answer is a finding in four; greeting and speed in two, with means 1/2 and 1/3
            assertThat(report.items())
                    .extracting(row -> row.item() + " " + row.findingIn() + " " + row.share() + " " + row.assessed()
                            + " " + row.mean().exact())
                    .containsExactly(
                            "answer [a, b, c, d] 100.0 4 1/4", "speed [a, d] 50.0 3 1/3", "greeting [a, b] 50.0 4 1/2");
            assertThat(report.items().get(1).text())
                    .hasToString(
                            "\"How is speed?\": a finding in 2 of 4; a value in 3, on average 33.3% of the full one.");
            assertThat(report.practices())
                    .extracting(row -> row.from() + " " + row.value() + " " + row.to())
                    // b has 50 percent, d 50, a 37.5 and c 83.3
                    .containsExactly("[] null [a, d, b, c]", "[b] 1 [a, d]", "[c, d] 1 [a, b]");
            assertThat(report.practices().get(0).text())
                    .hasToString(
                            "\"How is answer?\": no branch here sets an example, so look outside; behind: a, d, b, c.");
        }

        @Test
        void countOnlySectionsThatAreScored() {
            BranchesReport report = fours(four("a", "ynxx"), four("b", "yypn"));
            assertThat(report.sections())
                    .extracting(row -> row.section() + " " + row.branches() + " "
                            + row.mean().exact() + " " + row.lowestIn() + " " + row.highestIn() + " " + row.lost())
                    .containsExactly("letters 1 1/4 [b] [b] 1.5", "calls 2 3/4 [a] [b] 1");
            assertThat(report.sections().get(0).text()).hasToString("\"letters\": 25.0% in all branches.");
        }
    }

    @Nested
    class Groups {
        private static Subject in(String city, int number) {
            return Subject.of("b" + number).withIndustry("retail").withTag("city", city);
        }

        @Test
        void standSideBySideFromTheirMinimumSizeOn() {
            List<AuditReport> reports = List.of(
                    Reports.healthy(in("Kazan", 1), 5),
                    Reports.healthy(in("Kazan", 2), 6),
                    Reports.healthy(in("Kazan", 3), 7),
                    Reports.healthy(in("Moscow", 4), 8),
                    Reports.healthy(in("Moscow", 5), 8),
                    Reports.healthy(in("Moscow", 6), 10),
                    Reports.healthy(in("Samara", 7), 1),
                    Reports.healthy(Subject.of("b8"), 1));
            BranchesReport report = BRANCHES.groupedBy(Grouping.byTag("city").withMinimumSize(3))
                    .groupedBy(Grouping.byIndustryAndTag("city"))
                    .report(reports, Locale.ENGLISH);
            BranchesReport.GroupingPart cities = report.groupings().get(0);
            assertThat(cities.groups())
                    .extracting(row -> row.value() + " " + row.branches() + " "
                            + row.spread().mean().percent())
                    .containsExactly("Moscow [b6, b4, b5] 86.7", "Kazan [b3, b2, b1] 60.0");
            assertThat(cities.groups().get(1).text())
                    .hasToString("Kazan: 60.0% on average, from 50.0% to 70.0%; the median is 60.0%. "
                            + "Branches: b3, b2, b1. Weakest: \"How good is the service?\".");
            assertThat(cities.groups().get(0).text()).asString().endsWith("Branches: b6, b4, b5. No findings.");
            assertThat(cities.tooSmall())
                    .extracting(row -> row.text().toString())
                    .containsExactly("Samara: fewer ranked branches than 3, so no figures are shown.");
            assertThat(cities.ungrouped()).containsExactly("b8");
            BranchesReport.GroupingPart both = report.groupings().get(1);
            assertThat(both.groups()).isEmpty();
            assertThat(both.tooSmall())
                    .extracting(row -> row.industry() + " " + row.value())
                    .containsExactly("retail Kazan", "retail Moscow", "retail Samara");
        }
    }
}
