package io.serviceaudit.examples.quickstart;

import io.serviceaudit.conversation.Draw;
import io.serviceaudit.conversation.PlannedStratum;
import io.serviceaudit.conversation.SamplingPlan;
import io.serviceaudit.conversation.StratifiedDraw;
import io.serviceaudit.json.Document;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collector;

/**
 * The conversations to review, drawn by chance by a plan: a document of this example.
 *
 * @param seed what they were drawn with
 * @param strata what was drawn of each stratum, in the order of the plan
 */
record DrawnSample(String seed, List<DrawnStratum> strata) implements Document {
    /** So many bad lines are told at most. */
    private static final int MOST = 10;

    /**
     * What was drawn of a stratum.
     *
     * @param stratum its id
     * @param population how many conversations it has by the plan
     * @param listed how many lines of the list are of it
     * @param planned how many are to be reviewed by the plan
     * @param sample the ids to review, in the order they were drawn
     * @param replacements the ids that take the place of those that cannot be used, the next one first
     */
    record DrawnStratum(
            String stratum,
            long population,
            long listed,
            long planned,
            List<String> sample,
            List<String> replacements) {}

    /**
     * Draws from a stream of lines.
     *
     * @param name the name of the stream, for messages
     * @throws RefusedException naming the first bad lines, if there are any; or if an id was drawn in two strata
     */
    static DrawnSample of(SamplingPlan plan, String seed, String name, InputStream in, Words words) throws IOException {
        Map<String, Long> listed = new HashMap<>();
        StratifiedDraw draw = collect(
                StratifiedDraw.collector(plan, seed, IdLines.Conversation::id, IdLines.Conversation::stratum),
                new Source(plan, name, new IdLines(in), words),
                listed);
        List<DrawnStratum> strata =
                plan.strata().stream().map(each -> drawn(draw, each, listed)).toList();
        Set<String> met = new HashSet<>();
        strata.stream()
                .flatMap(each -> draw.stratum(each.stratum()).ids().stream())
                .filter(id -> !met.add(id))
                .findFirst()
                .ifPresent(id -> {
                    throw new RefusedException("in-two-strata", name, id);
                });
        return new DrawnSample(seed, strata);
    }

    private static DrawnStratum drawn(StratifiedDraw draw, PlannedStratum planned, Map<String, Long> listed) {
        Draw all = draw.stratum(planned.id());
        int sample = (int) Math.min(planned.sample(), all.ids().size());
        return new DrawnStratum(
                planned.id(),
                planned.population(),
                listed.getOrDefault(planned.id(), 0L),
                planned.sample(),
                all.ids().subList(0, sample),
                all.ids().subList(sample, all.ids().size()));
    }

    /** Where lines come from, and what they are read by. */
    private record Source(SamplingPlan plan, String name, IdLines lines, Words words) {}

    private static <A> StratifiedDraw collect(
            Collector<IdLines.Conversation, A, StratifiedDraw> collector, Source source, Map<String, Long> listed)
            throws IOException {
        A kept = collector.supplier().get();
        BiConsumer<A, IdLines.Conversation> accumulator = collector.accumulator();
        List<String> problems = new ArrayList<>();
        long bad = 0;
        boolean more = true;
        while (more) {
            try {
                Optional<IdLines.Conversation> next = source.lines.next();
                more = next.isPresent();
                if (more) {
                    add(kept, accumulator, source, next.get());
                    listed.merge(next.get().stratum(), 1L, Long::sum);
                }
            } catch (RefusedException e) {
                bad++;
                if (problems.size() < MOST) {
                    problems.add(source.words.fill("in-line", source.name, source.lines.number(), e.in(source.words)));
                }
            }
        }
        if (bad > problems.size()) {
            problems.add(source.words.fill("more-bad-lines", bad - problems.size()));
        }
        if (bad > 0) {
            throw new RefusedException("problems", String.join("\n", problems));
        }
        return collector.finisher().apply(kept);
    }

    private static <A> void add(
            A kept, BiConsumer<A, IdLines.Conversation> accumulator, Source source, IdLines.Conversation conversation) {
        if (source.plan.stratum(conversation.stratum()).isEmpty()) {
            List<String> known =
                    source.plan.strata().stream().map(PlannedStratum::id).toList();
            throw RefusedException.unknown("unknown-stratum", conversation.stratum(), known);
        }
        try {
            accumulator.accept(kept, conversation);
        } catch (IllegalArgumentException e) {
            throw new RefusedException("id-line-no-id", conversation.id());
        }
    }
}
