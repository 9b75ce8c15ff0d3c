package io.serviceaudit.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.serviceaudit.audit.Audit;
import io.serviceaudit.catalog.Catalog;
import io.serviceaudit.checklist.Checklist;
import io.serviceaudit.checklist.Scoring;
import io.serviceaudit.scoring.Scorecard;
import io.serviceaudit.scoring.Scorer;
import io.serviceaudit.testkit.RandomAudits;
import io.serviceaudit.testkit.RandomChecklists;
import io.serviceaudit.testkit.RandomScorings;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is written reads back as the same: the same bytes again, and the same scores. */
class ChecklistRoundTripTest {
    private static final Documents DOCUMENTS = Documents.standard();

    static List<Checklist> builtIn() {
        return Catalog.checklists();
    }

    @ParameterizedTest
    @MethodSource("builtIn")
    void aBuiltInChecklistCanBeWrittenOutAndReadBack(Checklist checklist) {
        String written = DOCUMENTS.write(checklist);
        Checklist read = DOCUMENTS.readChecklist(written);
        assertThat(DOCUMENTS.write(read)).isEqualTo(written);
        for (long seed = 0; seed < 20; seed++) {
            Audit audit = RandomAudits.ofSeed(checklist, seed);
            assertThat(figures(Scorer.of(read).score(on(read, audit))))
                    .isEqualTo(figures(Scorer.of(checklist).score(audit)));
        }
    }

    @Property(tries = 200)
    void anyChecklistReadsBackAsTheSame(@ForAll long seed) {
        Checklist checklist = RandomChecklists.ofSeed(seed);
        String written = DOCUMENTS.write(checklist);
        Checklist read = DOCUMENTS.readChecklist(written);
        assertThat(DOCUMENTS.write(read)).isEqualTo(written);
        Audit audit = RandomAudits.ofSeed(checklist, seed);
        assertThat(figures(Scorer.of(read).score(on(read, audit))))
                .isEqualTo(figures(Scorer.of(checklist).score(audit)));
    }

    @Property(tries = 200)
    void anyScoringReadsBackAsTheSame(@ForAll long seed) {
        Scoring scoring = RandomScorings.ofSeed(seed);
        assertThat(DOCUMENTS.readScoring(DOCUMENTS.write(scoring))).isEqualTo(scoring);
    }

    @Test
    void whatHasItsDefaultIsLeftOut() {
        Checklist checklist = DOCUMENTS.readChecklist("""
                {"format":"service-audit/checklist/1","id":"c","version":"1","title":"C","scoring":{"decimals":2},
                 "sections":[{"id":"s","weight":1.0,"items":[{"id":"i","question":"Q?","scale":"yes-no-na","weight":1,
                  "impact":"medium","effort":1,"reversed":false}]}]}
                """);
        assertThat(DOCUMENTS.write(checklist))
                .isEqualTo(
                        "{\"format\":\"service-audit/checklist/1\",\"id\":\"c\",\"version\":\"1\",\"language\":\"en\","
                                + "\"title\":\"C\",\"scoring\":{\"id\":\"standard\",\"version\":1,\"decimals\":2},"
                                + "\"sections\":[{\"id\":\"s\",\"items\":[{\"id\":\"i\",\"question\":\"Q?\",\"scale\":\"yes-no-na\"}]}]}");
    }

    /** The same audit on a checklist that was read back. */
    private static Audit on(Checklist checklist, Audit audit) {
        Audit same = Audit.of(checklist, audit.id(), audit.date()).withAll(audit.answers());
        same = audit.subject().isPresent() ? same.withSubject(audit.subject().get()) : same;
        same = audit.scope().isPresent() ? same.withScope(audit.scope().get()) : same;
        for (var measurement : audit.measurements().values()) {
            same = same.withMeasurement(measurement);
        }
        return same;
    }

    private static List<Object> figures(Scorecard scorecard) {
        return List.of(
                scorecard.health().score(),
                scorecard.progress(),
                scorecard.findings().stream().map(Object::toString).toList(),
                scorecard.strengths().stream().map(Object::toString).toList(),
                scorecard.receipt());
    }
}
