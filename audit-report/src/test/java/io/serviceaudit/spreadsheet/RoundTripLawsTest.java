package io.serviceaudit.spreadsheet;

import static io.serviceaudit.spreadsheet.SheetSamples.CHECKLIST;
import static io.serviceaudit.spreadsheet.SheetSamples.ENGLISH;
import static io.serviceaudit.spreadsheet.SheetSamples.RUSSIAN;
import static io.serviceaudit.spreadsheet.SheetSamples.SHEETS;
import static org.assertj.core.api.Assertions.assertThat;

import io.serviceaudit.audit.Answer;
import io.serviceaudit.audit.Audit;
import io.serviceaudit.audit.Evidence;
import io.serviceaudit.audit.GuidanceAnswer;
import io.serviceaudit.audit.Subject;
import io.serviceaudit.checklist.Item;
import io.serviceaudit.priority.Priority;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.arbitraries.StringArbitrary;

class RoundTripLawsTest {
    /** What a sheet carries of an audit, in an order of its own. */
    private static Map<String, String> carried(Audit audit) {
        Map<String, String> said = new TreeMap<>();
        said.put("", audit.checklist() + " " + audit.id() + " " + audit.date());
        audit.subject().ifPresent(s -> said.put("subject", s.id() + " " + s.name() + " " + s.industry()));
        audit.answers().forEach((item, answer) -> {
            String row = List.of(
                            answer.choice(),
                            answer.redFlag(),
                            answer.priority(),
                            answer.situation(),
                            answer.improve(),
                            answer.owner(),
                            answer.due(),
                            answer.comment())
                    .toString();
            if (answer != Answer.none() && !row.replace("Optional.empty", "").matches("[\\[, \\]]*")) {
                said.put("item " + item, row);
            }
        });
        return said;
    }

    @Property(tries = 200)
    void anyAuditComesBackFromCsv(
            @ForAll("audits") Audit audit,
            @ForAll("locales") Locale locale,
            @ForAll boolean semicolons,
            @ForAll boolean byteOrderMark) {
        Spreadsheets sheets = semicolons ? SHEETS.withSemicolons() : SHEETS;
        sheets = byteOrderMark ? sheets.withByteOrderMark() : sheets;
        assertThat(carried(SHEETS.readAudit(sheets.auditCsv(audit, locale)))).isEqualTo(carried(audit));
    }

    @Property(tries = 60)
    void anyAuditComesBackFromXlsx(@ForAll("audits") Audit audit, @ForAll("locales") Locale locale) {
        assertThat(carried(SHEETS.readAudit(SHEETS.auditXlsx(audit, locale)))).isEqualTo(carried(audit));
    }

    @Property(tries = 100)
    void readOntoItselfAnAuditStaysAsItIs(@ForAll("audits") Audit audit, @ForAll("locales") Locale locale) {
        Audit whole = audit.with(
                "plain",
                audit.answer("plain")
                        .withEvidence(List.of(Evidence.of("tickets")))
                        .withGuidance(List.of(GuidanceAnswer.values()[0])));
        Audit back = SHEETS.readAudit(SHEETS.auditCsv(whole, locale), whole);
        assertThat(carried(back)).isEqualTo(carried(whole));
        assertThat(back.answer("plain").evidence()).hasSize(1);
        assertThat(back.answer("plain").guidance()).containsExactly(GuidanceAnswer.values()[0]);
    }

    @Provide
    Arbitrary<Locale> locales() {
        return Arbitraries.of(ENGLISH, RUSSIAN, Locale.GERMAN);
    }

    /** Texts of any characters, of those that mean something in files and formulas, and of escapes of our own. */
    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> any = Arbitraries.strings().all().ofMaxLength(12);
        StringArbitrary tricky = Arbitraries.strings()
                .withChars("'=+-@\t\r\n ,;\"|_x0041\u0000\u001f\u0085\u2028\ufeff\ufffe\uff1dЯж")
                .ofMaxLength(10);
        Arbitrary<String> escapes = Arbitraries.of("_x000D_", "_x005F_x000D_", "_x_", "'_x0041_", "<b>&amp;", "]]>");
        return Arbitraries.oneOf(any, tricky, escapes).map(Characters::whole).filter(text -> !text.isBlank());
    }

    @Provide
    Arbitrary<Audit> audits() {
        Arbitrary<String> ids = Arbitraries.oneOf(
                Arbitraries.strings()
                        .withChars("=+-@ 'a1_xЯ;,\"")
                        .ofMinLength(1)
                        .ofMaxLength(10),
                Arbitraries.of("17", "1.0", "2026-11-20", "TRUE"));
        Arbitrary<Optional<Subject>> subjects = Combinators.combine(
                        ids.filter(id -> !id.isBlank()),
                        texts().optional(0.5),
                        Arbitraries.of("saas", "retail").optional(0.5))
                .as((id, name, industry) -> {
                    Subject subject = Subject.of(id);
                    subject = name.isPresent() ? subject.withName(name.get()) : subject;
                    return industry.isPresent() ? subject.withIndustry(industry.get()) : subject;
                })
                .optional(0.7);
        List<Arbitrary<Optional<Answer>>> answers = new ArrayList<>();
        CHECKLIST.items().forEach(item -> answers.add(answers(item).optional(0.7)));
        return Combinators.combine(
                        ids.filter(id -> !id.isBlank()),
                        days(),
                        subjects,
                        Combinators.combine(answers).as(all -> all))
                .as((id, date, subject, given) -> {
                    Audit audit = Audit.of(CHECKLIST, id, date);
                    audit = subject.isPresent() ? audit.withSubject(subject.get()) : audit;
                    for (int i = 0; i < given.size(); i++) {
                        if (given.get(i).isPresent()) {
                            audit = audit.with(
                                    CHECKLIST.items().get(i).id(), given.get(i).get());
                        }
                    }
                    return audit;
                });
    }

    private Arbitrary<LocalDate> days() {
        return Arbitraries.integers()
                .between(-700_000, 2_900_000)
                .map(day -> LocalDate.of(1970, 1, 1).plusDays(day));
    }

    private Arbitrary<Answer> answers(Item item) {
        Arbitrary<Optional<Boolean>> flags = item.redFlag().isPresent()
                ? Arbitraries.of(true, false).optional(0.5)
                : Arbitraries.just(Optional.empty());
        return Combinators.combine(
                        Arbitraries.of(item.scale().choices()).optional(0.8),
                        flags,
                        Arbitraries.of(Priority.values()).optional(0.5),
                        texts().optional(0.5),
                        texts().optional(0.5),
                        texts().optional(0.5),
                        days().optional(0.5),
                        texts().optional(0.5))
                .as((choice, flag, priority, situation, improve, owner, due, comment) -> {
                    Answer answer = Answer.none();
                    answer = choice.isPresent() ? answer.withChoice(choice.get()) : answer;
                    answer = flag.isPresent() ? answer.withRedFlag(flag.get()) : answer;
                    answer = priority.isPresent() ? answer.withPriority(priority.get()) : answer;
                    answer = situation.isPresent() ? answer.withSituation(situation.get()) : answer;
                    answer = improve.isPresent() ? answer.withImprove(improve.get()) : answer;
                    answer = owner.isPresent() ? answer.withOwner(owner.get()) : answer;
                    answer = due.isPresent() ? answer.withDue(due.get()) : answer;
                    return comment.isPresent() ? answer.withComment(comment.get()) : answer;
                });
    }
}
