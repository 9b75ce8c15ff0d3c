package io.serviceaudit.scoring;

import static io.serviceaudit.scoring.SmallAudit.flagged;
import static io.serviceaudit.scoring.SmallAudit.item;
import static io.serviceaudit.scoring.SmallAudit.rated;
import static io.serviceaudit.scoring.SmallAudit.section;
import static org.assertj.core.api.Assertions.assertThat;

import io.serviceaudit.audit.Audit;
import io.serviceaudit.checklist.Condition;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** One scorer and one audit in the hands of several threads at once. */
class ThreadSafetyTest {
    private static final int THREADS = 8;
    private static final int ROUNDS = 200;

    /** All that a scorecard says, as text. */
    private static List<String> figures(Scorecard scorecard) {
        List<String> figures = new ArrayList<>();
        scorecard.receipt().forEach(step -> figures.add(step.toString()));
        scorecard.items().forEach(row -> figures.add(row.toString()));
        scorecard.findings().forEach(finding -> figures.add(finding.toString()));
        scorecard.weakZones().forEach(zone -> figures.add(zone.section().id()));
        scorecard.strengths().forEach(strength -> figures.add(strength.toString()));
        scorecard.notices().forEach(notice -> figures.add(notice.toString()));
        figures.add(scorecard.progress().toString());
        return figures;
    }

    private static final SmallAudit CHECKLIST = SmallAudit.of(
            section("one", "2", item("a"), item("b", "0.3").critical(), flagged("c")),
            section("two", Condition.item("a", "yes"), rated("d"), rated("e").reversed()),
            section("three", item("f").appliesWhen(Condition.item("c", "yes"))));

    private static final Audit AUDIT =
            CHECKLIST.answers("a=yes b=no c=yes+flag d=2 e=5 f=partial+low").audit();

    /** The other way round in each answer, so that whatever leaks from one into the other shows. */
    private static final Audit OTHER =
            CHECKLIST.answers("a=no b=yes c=no d=5 e=1 f=yes").audit();

    @Test
    void eightThreadsGetEqualResultsFromOneScorerAndOneAudit() throws Exception {
        everyThreadGets(List.of(AUDIT));
    }

    @Test
    void eightThreadsThatScoreTwoAuditsByTurnsMixNothingUp() throws Exception {
        everyThreadGets(List.of(AUDIT, OTHER));
    }

    /** Scores the audits by turns with one scorer, each thread beginning with another, against what one thread alone gets. */
    private static void everyThreadGets(List<Audit> audits) throws Exception {
        Scorer scorer = Scorer.of(AUDIT.checklist());
        List<List<String>> expected =
                audits.stream().map(audit -> figures(scorer.score(audit))).toList();
        CyclicBarrier start = new CyclicBarrier(THREADS);
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<Integer>> differing = new ArrayList<>();
            for (int thread = 0; thread < THREADS; thread++) {
                int first = thread;
                differing.add(threads.submit(() -> {
                    start.await(10, TimeUnit.SECONDS);
                    int different = 0;
                    for (int round = 0; round < ROUNDS; round++) {
                        int turn = (first + round) % audits.size();
                        List<String> figures = figures(scorer.score(audits.get(turn)));
                        different += figures.equals(expected.get(turn)) ? 0 : 1;
                    }
                    return different;
                }));
            }
            for (Future<Integer> thread : differing) {
                assertThat(thread.get(60, TimeUnit.SECONDS))
                        .as("rounds of %s with another result", ROUNDS)
                        .isZero();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void oneScorecardReadByEightThreadsSaysTheSameToAll() throws Exception {
        Scorecard scorecard = SmallAudit.of(item("a"), item("b", "0.3").critical(), rated("c"))
                .answers("a=yes b=no c=2")
                .score();
        List<String> expected = figures(scorecard);
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<List<String>>> results = new ArrayList<>();
            for (int reader = 0; reader < THREADS * ROUNDS; reader++) {
                results.add(threads.submit(() -> figures(scorecard)));
            }
            for (Future<List<String>> result : results) {
                assertThat(result.get(60, TimeUnit.SECONDS)).isEqualTo(expected);
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
