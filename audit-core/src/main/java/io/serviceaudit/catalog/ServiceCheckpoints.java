package io.serviceaudit.catalog;

import static io.serviceaudit.catalog.SectionOutline.section;
import static io.serviceaudit.checklist.Basket.QUICK_FIX;
import static io.serviceaudit.checklist.Basket.SYSTEMIC;
import static io.serviceaudit.measure.Comparator.AT_LEAST;
import static io.serviceaudit.measure.Comparator.AT_MOST;
import static io.serviceaudit.measure.Comparator.GREATER;
import static io.serviceaudit.measure.Comparator.LESS;
import static io.serviceaudit.measure.Metrics.FIRST_RESPONSE_TIME;
import static io.serviceaudit.measure.Metrics.NPS;
import static io.serviceaudit.measure.Quantity.ofCount;
import static io.serviceaudit.measure.Quantity.ofDuration;
import static io.serviceaudit.measure.Quantity.ofPercent;
import static io.serviceaudit.measure.Quantity.ofPoints;

import io.serviceaudit.checklist.Basket;
import io.serviceaudit.checklist.Checklist;
import io.serviceaudit.checklist.Choice;
import io.serviceaudit.checklist.MeasuredRule;
import io.serviceaudit.checklist.MissingValue;
import io.serviceaudit.checklist.Scales;
import io.serviceaudit.checklist.Scoring;
import io.serviceaudit.checklist.Threshold;
import io.serviceaudit.measure.Comparator;
import io.serviceaudit.measure.Metric;
import io.serviceaudit.measure.Metrics;
import io.serviceaudit.measure.Quantity;
import java.time.Duration;
import java.util.List;

/** The structure of {@code service-checkpoints}. */
final class ServiceCheckpoints {
    static final String ID = "service-checkpoints";

    private ServiceCheckpoints() {}

    /** The checklist, put together at the first call. */
    static Checklist checklist() {
        return BuiltIn.CHECKLIST;
    }

    static Outline outline() {
        // What nobody ticked is not done, so that a screen of ticks alone works.
        Scoring untickedIsNotDone = Scoring.open().withUnanswered(MissingValue.ZERO);
        return Outline.of(ID, speed(), promises(), humanity()).scoring(untickedIsNotDone);
    }

    private static SectionOutline speed() {
        SectionOutline speed = section(
                "speed-availability",
                item("first-response", 2, QUICK_FIX)
                        .hint("how-to-measure")
                        .measured(done(FIRST_RESPONSE_TIME, LESS, ofDuration(Duration.ofMinutes(15))))
                        .redFlag(metric("longest-first-response"), GREATER, ofDuration(Duration.ofMinutes(60))),
                item("three-channels", 3, SYSTEMIC)
                        .hint("how-to-check")
                        .measured(done(metric("contact-channel-count"), AT_LEAST, ofCount(3)))
                        .redFlag(),
                item("after-hours", 1, QUICK_FIX)
                        .hint("minimum")
                        .fact(Origin.NOT_STATED)
                        .redFlag(),
                item("no-bottlenecks", 5, SYSTEMIC)
                        .hint("how-to-find")
                        .measured(done(metric("longest-stage-wait"), AT_MOST, ofDuration(Duration.ofDays(3))))
                        .redFlag());
        return speed.fact(Origin.NOT_STATED).fact(Origin.of(2025)).fact(Origin.of(2025));
    }

    private static SectionOutline promises() {
        return section(
                "keeping-promises",
                item("on-time", 5, SYSTEMIC)
                        .hint("metric")
                        .measured(done(metric("on-time-rate"), AT_LEAST, ofPercent("95")))
                        .redFlag(),
                item("bad-news-first", 1, QUICK_FIX).hint("rule").redFlag(),
                item("failure-compensation", 2, SYSTEMIC).hint("what-works").redFlag(),
                item("final-price", 3, SYSTEMIC)
                        .hint("metric")
                        .measured(done(metric("quote-accuracy"), AT_LEAST, ofPercent("90")))
                        .redFlag());
    }

    private static SectionOutline humanity() {
        return section(
                "humanity-care",
                item("nps-above-40", 2, SYSTEMIC)
                        .hint("orientation")
                        .measured(doneOnceMeasured())
                        .redFlag(NPS, LESS, ofPoints("0")),
                item("one-contact", 5, SYSTEMIC)
                        .hint("metric")
                        .measured(done(metric("first-contact-resolution"), AT_LEAST, ofPercent("70")))
                        .redFlag(metric("people-per-complaint"), AT_LEAST, ofCount(3)),
                item("empowered-staff", 2, SYSTEMIC)
                        .hint("what-to-introduce")
                        .redFlag(metric("undecided-escalations-per-week"), GREATER, ofCount(2)),
                item("wow-moments", 2, QUICK_FIX).hint("examples").redFlag());
    }

    private static ItemOutline item(String id, int effort, Basket basket) {
        return ItemOutline.item(id, Scales.DONE_NOT_DONE, effort, basket);
    }

    private static MeasuredRule done(Metric metric, Comparator when, Quantity value) {
        return MeasuredRule.byThresholds(
                metric, List.of(new Threshold(when, value, Choice.of("done"))), Choice.of("not-done"));
    }

    /**
     * Done whatever the score: the checkpoint asks that it is measured at all, and the goal of 40 stands beside it. A rule
     * has a threshold (S10), so it is the lowest score there is, which every score reaches; and since no score is left
     * for the other answer, that is done too and not a "not done" that could never be given.
     */
    private static MeasuredRule doneOnceMeasured() {
        Choice done = Choice.of("done");
        return MeasuredRule.byThresholds(NPS, List.of(new Threshold(AT_LEAST, ofPoints("-100"), done)), done);
    }

    private static Metric metric(String id) {
        return Metrics.standard().find(id).orElseThrow();
    }

    private static final class BuiltIn {
        static final Checklist CHECKLIST = CatalogTexts.FOLDER.read(ID, outline()::with);
    }
}
