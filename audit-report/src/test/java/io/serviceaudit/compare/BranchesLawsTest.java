package io.serviceaudit.compare;

import static org.assertj.core.api.Assertions.assertThat;

import io.serviceaudit.audit.Audit;
import io.serviceaudit.audit.AuditState;
import io.serviceaudit.audit.DateRange;
import io.serviceaudit.audit.Subject;
import io.serviceaudit.benchmark.BenchmarkTable;
import io.serviceaudit.catalog.Catalog;
import io.serviceaudit.checklist.Checklist;
import io.serviceaudit.measure.Ratio;
import io.serviceaudit.report.AuditReport;
import io.serviceaudit.report.Reporter;
import io.serviceaudit.scoring.Scorer;
import io.serviceaudit.testkit.RandomAudits;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** The laws of branches side by side, over random audits of random branches, several of one among them. */
class BranchesLawsTest {
    private static final Checklist CHECKLIST = Catalog.serviceHealth();
    private static final DateRange PERIOD = new DateRange(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 12, 31));
    private static final Reporter REPORTER =
            Reporter.in(Locale.ENGLISH).withoutReceipts().withoutCharts().withBenchmarks(BenchmarkTable.empty());

    private static List<AuditReport> reports(Random random) {
        List<AuditReport> reports = new ArrayList<>();
        int count = random.nextInt(16);
        for (int i = 0; i < count; i++) {
            Subject subject = Subject.of("b" + random.nextInt(20))
                    .withTag("city", random.nextBoolean() ? "Kazan" : "Moscow")
                    .withTag("customers", random.nextInt(12) == 0 ? "many" : String.valueOf(1 + random.nextInt(900)));
            Audit made = RandomAudits.ofSeed(CHECKLIST, random.nextLong());
            Audit audit = Audit.of(
                            CHECKLIST, "a" + i / 2, LocalDate.of(2026, 9, 28).plusDays(random.nextInt(100)))
                    .withSubject(subject)
                    .withState(random.nextInt(6) == 0 ? AuditState.DRAFT : AuditState.FINAL);
            for (var answer : made.answers().entrySet()) {
                audit = audit.with(answer.getKey(), answer.getValue());
            }
            reports.add(REPORTER.report(Scorer.of(CHECKLIST).score(audit)));
        }
        return reports;
    }

    private static BranchesReport compared(List<AuditReport> reports) {
        return Branches.of(CHECKLIST, PERIOD)
                .withSizesFromTag("customers")
                .groupedBy(Grouping.byTag("city").withMinimumSize(3))
                .report(reports, Locale.ENGLISH);
    }

    @Property(tries = 60)
    void theOrderOfReportsAndRepetitionsMakeNoDifference(@ForAll long seed) {
        Random random = new Random(seed);
        List<AuditReport> reports = reports(random);
        List<AuditReport> shuffled = new ArrayList<>(reports);
        shuffled.addAll(reports.subList(0, reports.size() / 2));
        Collections.shuffle(shuffled, random);
        assertThat(compared(shuffled)).isEqualTo(compared(reports));
    }

    /** By another way: a place is one more than the number of branches that are better. */
    @Property(tries = 60)
    void placesAgreeWithAPlainSort(@ForAll long seed) {
        BranchesReport report = compared(reports(new Random(seed)));
        List<BigDecimal> sorted = report.ranking().stream()
                .map(BranchesReport.RankedBranch::percent)
                .sorted(Comparator.reverseOrder())
                .toList();
        assertThat(report.ranking())
                .extracting(BranchesReport.RankedBranch::percent)
                .isEqualTo(sorted);
        for (BranchesReport.RankedBranch row : report.ranking()) {
            assertThat(row.rank()).isEqualTo(sorted.indexOf(row.percent()) + 1);
            assertThat(row.tied()).isEqualTo(Collections.frequency(sorted, row.percent()) > 1);
        }
    }

    /** Every branch and every audit is somewhere, and once. */
    @Property(tries = 60)
    void nobodyIsLost(@ForAll long seed) {
        List<AuditReport> reports = reports(new Random(seed));
        BranchesReport report = compared(reports);
        List<String> branches = Stream.concat(
                        report.ranking().stream().map(BranchesReport.RankedBranch::branch),
                        report.apart().stream().map(BranchesReport.BranchApart::branch))
                .toList();
        assertThat(branches).doesNotHaveDuplicates();
        assertThat(branches.size() + report.leftOut().size()).isEqualTo(new HashSet<>(reports).size());
        report.groupings().forEach(grouping -> {
            Set<String> grouped = new HashSet<>();
            grouping.groups().forEach(group -> assertThat(group.branches()).allMatch(grouped::add));
            assertThat(grouped.size() + grouping.ungrouped().size())
                    .isLessThanOrEqualTo(report.ranking().size());
        });
    }

    @Property(tries = 60)
    void equalSizesWeighNothing(@ForAll long seed) {
        List<AuditReport> reports = reports(new Random(seed));
        Map<String, BigDecimal> equal = new HashMap<>();
        reports.forEach(report ->
                equal.put(Objects.requireNonNull(report.audit().subject()).id(), new BigDecimal("12.5")));
        BranchesReport.SpreadFigures spread = Branches.of(CHECKLIST, PERIOD)
                .withSizes(equal)
                .report(reports, Locale.ENGLISH)
                .spread();
        if (spread != null) {
            assertThat(spread.weightedMean()).isEqualTo(spread.mean());
        }
    }

    @Property(tries = 60)
    void whoCanShowIsNoFindingAndWhoLearnsIs(@ForAll long seed) {
        BranchesReport report = compared(reports(new Random(seed)));
        assertThat(report.practices())
                .extracting(BranchesReport.Practice::item)
                .containsExactlyElementsOf(report.items().stream()
                        .map(BranchesReport.ItemAcross::item)
                        .toList());
        for (int i = 0; i < report.items().size(); i++) {
            BranchesReport.ItemAcross item = report.items().get(i);
            BranchesReport.Practice practice = report.practices().get(i);
            assertThat(practice.to()).containsExactlyInAnyOrderElementsOf(item.findingIn());
            assertThat(practice.from()).doesNotContainAnyElementsOf(item.findingIn());
            BranchesReport.ItemMean mean = item.mean();
            if (practice.value() != null && mean != null) {
                assertThat(Ratio.of(practice.value())).isGreaterThanOrEqualTo(Ratio.parse(mean.exact()));
            }
        }
    }
}
