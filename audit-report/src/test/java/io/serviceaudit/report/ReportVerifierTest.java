package io.serviceaudit.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.serviceaudit.audit.Audit;
import io.serviceaudit.audit.AuditState;
import io.serviceaudit.audit.Auditor;
import io.serviceaudit.audit.RepeatAudit;
import io.serviceaudit.checklist.Checklist;
import io.serviceaudit.checklist.Scoring;
import io.serviceaudit.checklist.Text;
import io.serviceaudit.json.Documents;
import io.serviceaudit.report.Verification.CannotVerify;
import io.serviceaudit.report.Verification.Differs;
import io.serviceaudit.report.Verification.Verified;
import io.serviceaudit.scoring.Scorecard;
import io.serviceaudit.scoring.Scorer;
import io.serviceaudit.testkit.RandomAudits;
import io.serviceaudit.testkit.RandomChecklists;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class ReportVerifierTest {
    private static final Documents DOCUMENTS = Documents.standard();
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final LocalDate DAY = LocalDate.of(2026, 11, 25);
    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");

    /** Something of every part of a report. */
    private static final Audit AUDIT = DOCUMENTS.readAudit("""
            {"format":"service-audit/audit/1","id":"2026-q4","checklist":{"id":"churn-prevention","version":"1.0.0"},
             "date":"2026-11-20","state":"final","auditor":{"id":"u1","name":"A. Author"},
             "subject":{"id":"north","name":"North","industry":"saas","tags":{"city":"Kazan","size":"big"}},
             "scope":{"goals":[{"metric":"nps","changeBy":10}],"channels":["phone"],
                      "period":{"from":"2026-07-01","to":"2026-09-30"},"segment":"whole base","place":"here"},
             "answers":{
               "known-pains":{"value":"yes","priority":"high","situation":"Exports fail","improve":"Rework the export",
                 "owner":"head of product","due":"2027-01-31","comment":"Seen twice",
                 "evidence":[{"source":"tickets","note":"41","link":"https://example.org/41"}]},
               "customisation":{"value":"n/a","priority":"low"},"learning-materials":{"value":"no","guidance":["yes","no"]}},
             "metrics":{"nps":{"counts":{"promoters":120,"passives":60,"detractors":30},"target":50},
                        "first-response-time":{"byChannel":{"chat":{"value":"PT4M"},"e-mail":{"value":"PT50M"}},"target":"PT15M"}},
             "finance":{"customers":10,"dropOffs":[{"stage":"onboarding","situation":"they leave","lost":1,"of":2,"cost":5,
               "evidence":[{"source":"crm"}]}]},
             "selfRating":3,
             "stages":[{"id":"quantitative-metrics","state":"done","figures":[{"label":"tickets","value":1840}],"conclusions":["many"]}],
             "actions":[{"id":"a1","items":["known-pains"],"title":"Rework","basket":"product","priority":"high",
                         "owner":"me","due":"2026-01-31","measure":{"metric":"nps","target":45},"status":"in-progress","effort":5}]}
            """);

    private static final Scorecard SCORECARD = Scorer.of(AUDIT.checklist()).score(AUDIT);
    private static final Reporter REPORTER = Reporter.in(Locale.ENGLISH);
    private static final AuditReport PLAIN = REPORTER.report(SCORECARD);
    private static final FinalReporter FINAL = FinalReporter.of(REPORTER)
            .signedOff(Auditor.of("u9").withName("H. Head"), DAY)
            .correcting(FinalReporter.of(REPORTER).report(SCORECARD), "Two answers were mixed up");

    private static String json(AuditReport report) {
        return DOCUMENTS.write(report);
    }

    /** The places of all values that hold no others. */
    private static List<String> leaves(JsonNode node) {
        List<String> pointers = new ArrayList<>();
        collect(node, "", pointers);
        return pointers;
    }

    private static void collect(JsonNode node, String pointer, List<String> pointers) {
        if (node.isObject()) {
            node.properties()
                    .forEach(member -> collect(
                            member.getValue(),
                            pointer + "/" + member.getKey().replace("~", "~0").replace("/", "~1"),
                            pointers));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                collect(node.get(i), pointer + "/" + i, pointers);
            }
        } else {
            pointers.add(pointer);
        }
    }

    /** All places outside the receipts, and of those, which are many and alike, every twelfth. */
    private static List<String> manyLeaves(String json) {
        List<String> all = leaves(MAPPER.readTree(json));
        List<String> many = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            if (i % 12 == 0 || !all.get(i).startsWith("/receipt/")) {
                many.add(all.get(i));
            }
        }
        return many;
    }

    /** The text with the value at a place changed a little. */
    private static String changed(String json, String pointer) {
        JsonNode root = MAPPER.readTree(json);
        String name = pointer.substring(pointer.lastIndexOf('/') + 1)
                .replace("~1", "/")
                .replace("~0", "~");
        JsonNode parent = root.at(pointer.substring(0, pointer.lastIndexOf('/')));
        JsonNode value = root.at(pointer);
        JsonNode other;
        if (value.isBoolean()) {
            other = MAPPER.getNodeFactory().booleanNode(!value.booleanValue());
        } else if (value.isNumber()) {
            BigDecimal number = value.decimalValue();
            other = MAPPER.getNodeFactory().numberNode(number.add(BigDecimal.ONE.scaleByPowerOfTen(-number.scale())));
        } else {
            other = MAPPER.getNodeFactory().stringNode(changed(value.stringValue()));
        }
        if (parent instanceof ObjectNode object) {
            object.set(name, other);
        } else {
            ((ArrayNode) parent).set(Integer.parseInt(name), other);
        }
        return MAPPER.writeValueAsString(root);
    }

    private static String changed(String text) {
        if (text.isEmpty()) {
            return "x";
        }
        char last = text.charAt(text.length() - 1);
        return last >= '0' && last <= '8'
                ? text.substring(0, text.length() - 1) + (char) (last + 1)
                : last == '9' ? text.substring(0, text.length() - 1) + '0' : text + "x";
    }

    /** Where the result says that the report is wrong: empty for verified. */
    private static String place(Verification result) {
        return result.fold(verified -> "", Differs::pointer, CannotVerify::pointer);
    }

    private static Differs difference(Verification result) {
        assertThat(result).isInstanceOf(Differs.class);
        return (Differs) result;
    }

    @Test
    void aReportAsItWasMadeIsVerified() {
        assertThat(ReportVerifier.of(REPORTER).verify(json(PLAIN), SCORECARD))
                .isEqualTo(new Verified(true, true, true, List.of(), List.of()));
        assertThat(ReportVerifier.of(FINAL).verify(json(FINAL.report(SCORECARD)), SCORECARD))
                .isEqualTo(new Verified(true, true, true, List.of(), List.of()));
    }

    @Nested
    class Tampering {
        @Test
        void everyValueThatIsChangedIsNamedByItsPlace() {
            String json = json(FINAL.report(SCORECARD));
            ReportVerifier verifier = ReportVerifier.of(FINAL);
            List<String> pointers = manyLeaves(json);
            // The audit asks for all parts of a report, so there are many.
            assertThat(pointers).hasSizeGreaterThan(800);
            int differing = 0;
            for (String pointer : pointers) {
                Verification result = verifier.verify(changed(json, pointer), SCORECARD);
                assertThat(place(result)).as(pointer).isEqualTo(pointer);
                differing += result instanceof Differs ? 1 : 0;
            }
            // The rest are codes of closed lists, bounds and the like, which make the text no report at all.
            assertThat(differing).isGreaterThan(pointers.size() * 3 / 4);
        }

        @Test
        void aFieldThatIsTakenAwayIsNamedByItsPlace() {
            String json = json(FINAL.report(SCORECARD));
            ReportVerifier verifier = ReportVerifier.of(FINAL);
            List<String> pointers = leaves(MAPPER.readTree(json));
            for (int i = 0; i < pointers.size(); i += 11) {
                String pointer = pointers.get(i);
                JsonNode root = MAPPER.readTree(json);
                int cut = pointer.lastIndexOf('/');
                if (root.at(pointer.substring(0, cut)) instanceof ObjectNode object) {
                    object.remove(pointer.substring(cut + 1));
                    // An object that is left empty is itself what differs.
                    String wanted = object.isEmpty() ? pointer.substring(0, cut) : pointer;
                    assertThat(place(verifier.verify(MAPPER.writeValueAsString(root), SCORECARD)))
                            .as(pointer)
                            .isIn(pointer, wanted);
                }
            }
        }

        @Property(tries = 60)
        void aChangeInAnyReportIsNamedByItsPlace(@ForAll long seed, @ForAll long other) {
            Checklist checklist = RandomChecklists.ofSeed(seed);
            Audit audit = RandomAudits.ofSeed(checklist, other).withState(AuditState.FINAL);
            Scorecard scorecard = Scorer.of(checklist).score(audit);
            FinalReporter reporter = FinalReporter.of(Reporter.inAllLanguages());
            String json = json(reporter.report(scorecard));
            ReportVerifier verifier = ReportVerifier.of(reporter);
            assertThat(verifier.verify(json, scorecard).isVerified()).isTrue();
            List<String> pointers = leaves(MAPPER.readTree(json));
            Random random = new Random(seed ^ other);
            for (int i = 0; i < 5; i++) {
                String pointer = pointers.get(random.nextInt(pointers.size()));
                assertThat(place(verifier.verify(changed(json, pointer), scorecard)))
                        .isEqualTo(pointer);
            }
        }

        @Test
        void aFigureIsNamedWithWhatItShouldBeAndItsRule() {
            // Two items count, and both have lost their point: 0 of 2.
            String json = json(PLAIN).replace("\"percent\":0.0,\"earned\":0,", "\"percent\":0.1,\"earned\":0,");
            Differs difference = difference(ReportVerifier.of(REPORTER).verify(json, SCORECARD));
            assertThat(difference).isEqualTo(new Differs("/health/percent", "0.1", "0.0", "S8"));
            assertThat(difference.text().in(Locale.ENGLISH))
                    .isEqualTo("At /health/percent the report says 0.1, but it should say 0.0. Rule S8 applies.");
            assertThat(difference.text().in(RUSSIAN))
                    .isEqualTo("В отчёте в поле /health/percent стоит 0.1, а должно быть 0.0. Правило: S8.");
        }

        @Test
        void theDigitsOfANumberMatterAndTheOrderOfFieldsDoesNot() {
            String json = json(PLAIN);
            assertThat(difference(ReportVerifier.of(REPORTER)
                            .verify(
                                    json.replace("\"percent\":0.0,\"earned\"", "\"percent\":0.00,\"earned\""),
                                    SCORECARD)))
                    .isEqualTo(new Differs("/health/percent", "0.00", "0.0", "S8"));
            String tags = "\"city\":\"Kazan\",\"size\":\"big\"";
            String ids = "\"id\":\"u1\",\"name\":\"A. Author\"";
            assertThat(json).contains(tags, ids);
            String other = json.replace(tags, "\"size\": \"big\", \"city\": \"Kazan\"")
                    .replace(ids, "\"name\":\"A. Author\",\"id\":\"u1\"");
            assertThat(ReportVerifier.of(REPORTER).verify(other, SCORECARD).isVerified())
                    .isTrue();
        }

        @Test
        void aRowThatWasAddedOrTakenAwayIsNamedWithItsRule() {
            String json = json(PLAIN);
            JsonNode root = MAPPER.readTree(json);
            ((ArrayNode) root.get("topProblems")).add("invented");
            int place = PLAIN.topProblems().size();
            assertThat(difference(ReportVerifier.of(REPORTER).verify(MAPPER.writeValueAsString(root), SCORECARD)))
                    .isEqualTo(new Differs("/topProblems/" + place, "\"invented\"", null, "S17"));
            JsonNode again = MAPPER.readTree(json);
            ((ArrayNode) again.get("topProblems")).remove(place - 1);
            assertThat(difference(ReportVerifier.of(REPORTER).verify(MAPPER.writeValueAsString(again), SCORECARD)))
                    .isEqualTo(new Differs(
                            "/topProblems/" + (place - 1),
                            null,
                            "\"" + PLAIN.topProblems().get(place - 1) + "\"",
                            "S17"));
        }

        @Test
        void anotherScoringIsNamed() {
            Scorecard other =
                    Scorer.of(AUDIT.checklist(), Scoring.open().withTop(1)).score(AUDIT);
            assertThat(difference(ReportVerifier.of(REPORTER).verify(PLAIN, other)))
                    .isEqualTo(new Differs("/scoring/top", "3", "1", null));
        }
    }

    /** A report with a comparison, a what-if, the whole plan, charts and financial effect: nothing in it can be changed unnoticed. */
    @Nested
    class AllParts {
        private static final Reporter ALL = Reporter.in(Locale.ENGLISH)
                .comparedWith(earlier())
                .withTarget(BigDecimal.valueOf(60))
                .withBudget(4)
                .withPlan(RepeatAudit.proposed());

        private final String json = json(ALL.report(SCORECARD));
        private final ReportVerifier verifier = ReportVerifier.of(ALL);

        /** The same audit half a year before: two other answers, fewer promoters. */
        private static Scorecard earlier() {
            Audit audit = DOCUMENTS.readAudit("""
                    {"format":"service-audit/audit/1","id":"2026-q2","checklist":{"id":"churn-prevention","version":"1.0.0"},
                     "date":"2026-05-20","state":"final","subject":{"id":"north"},
                     "answers":{"known-pains":{"value":"yes"},"customisation":{"value":"yes"},"learning-materials":{"value":"yes"}},
                     "metrics":{"nps":{"counts":{"promoters":100,"passives":60,"detractors":50}}},
                     "actions":[{"id":"a1","items":["known-pains"],"title":"Rework","owner":"me","due":"2026-01-31","status":"open"}]}
                    """);
            return Scorer.of(audit.checklist()).score(audit);
        }

        /** The places of values in the parts that the report of {@link Tampering} has not, or has less of. */
        private List<String> places() {
            List<String> parts =
                    List.of("/comparison/", "/whatIf/", "/plan/", "/charts/", "/financialEffect/", "/goals/");
            return leaves(MAPPER.readTree(json)).stream()
                    .filter(pointer -> parts.stream().anyMatch(pointer::startsWith))
                    .toList();
        }

        /** Every third of a list: the others are like them, and each verification makes the report anew. */
        private List<String> some(List<String> all) {
            return IntStream.range(0, all.size())
                    .filter(i -> i % 3 == 0)
                    .mapToObj(all::get)
                    .toList();
        }

        /** The places of lists, those of the receipt left out. */
        private List<String> arrays() {
            List<String> arrays = new ArrayList<>();
            collectArrays(MAPPER.readTree(json), "", arrays);
            return arrays;
        }

        private void collectArrays(JsonNode node, String pointer, List<String> arrays) {
            if (node.isArray() && !pointer.startsWith("/receipt/")) {
                arrays.add(pointer);
            }
            if (node.isObject()) {
                node.properties()
                        .forEach(member -> collectArrays(member.getValue(), pointer + "/" + member.getKey(), arrays));
            }
            for (int i = 0; node.isArray() && i < node.size(); i++) {
                collectArrays(node.get(i), pointer + "/" + i, arrays);
            }
        }

        private ArrayNode at(JsonNode root, String pointer) {
            return (ArrayNode) root.at(pointer);
        }

        private void assertNamed(JsonNode tampered, String pointer) {
            String place = place(verifier.verify(MAPPER.writeValueAsString(tampered), SCORECARD));
            assertThat(place.equals(pointer) || place.startsWith(pointer + "/"))
                    .as("%s is in %s", place, pointer)
                    .isTrue();
        }

        @Test
        void allAreThereAndVerified() {
            JsonNode root = MAPPER.readTree(json);
            for (String part : List.of(
                    "/comparison/split",
                    "/comparison/likeForLike",
                    "/comparison/followUp/0",
                    "/comparison/metrics/0",
                    "/whatIf/target",
                    "/whatIf/budget",
                    "/whatIf/candidates/0",
                    "/plan",
                    "/charts",
                    "/financialEffect",
                    "/goals/0",
                    "/stages/0")) {
                assertThat(root.at(part).isMissingNode()).as(part).isFalse();
            }
            assertThat(verifier.verify(json, SCORECARD).isVerified()).isTrue();
        }

        @Test
        void everyValueThatIsChangedIsNamedByItsPlace() {
            assertThat(places()).hasSizeGreaterThan(400);
            for (String pointer : places()) {
                assertThat(place(verifier.verify(changed(json, pointer), SCORECARD)))
                        .as(pointer)
                        .isEqualTo(pointer);
            }
        }

        @Test
        void everyValueThatIsTakenAwayIsNoticed() {
            for (String pointer : some(places())) {
                JsonNode root = MAPPER.readTree(json);
                int cut = pointer.lastIndexOf('/');
                String parent = pointer.substring(0, cut);
                if (root.at(parent) instanceof ObjectNode object) {
                    object.remove(pointer.substring(cut + 1).replace("~1", "/").replace("~0", "~"));
                    assertNamed(root, object.isEmpty() ? parent : pointer);
                } else {
                    at(root, parent).remove(Integer.parseInt(pointer.substring(cut + 1)));
                    assertNamed(root, parent);
                }
            }
        }

        @Test
        void everyListThatHasAnElementMoreIsNoticed() {
            for (String pointer : some(arrays())) {
                JsonNode root = MAPPER.readTree(json);
                ArrayNode array = at(root, pointer);
                array.add(array.isEmpty() ? MAPPER.getNodeFactory().stringNode("more") : array.get(array.size() - 1));
                assertNamed(root, pointer);
            }
        }

        @Test
        void everyListInAnotherOrderIsNoticed() {
            int several = 0;
            for (String pointer : arrays()) {
                JsonNode root = MAPPER.readTree(json);
                ArrayNode array = at(root, pointer);
                int last = array.size() - 1;
                if (last > 0 && !array.get(0).equals(array.get(last))) {
                    JsonNode first = array.get(0);
                    array.set(0, array.get(last));
                    array.set(last, first);
                    assertNamed(root, pointer);
                    several++;
                }
            }
            assertThat(several).isGreaterThan(20);
        }

        @Test
        void everyPartThatIsTakenAwayIsNoticed() {
            JsonNode whole = MAPPER.readTree(json);
            for (String part : whole.propertyNames()) {
                ObjectNode root = (ObjectNode) MAPPER.readTree(json);
                root.remove(part);
                assertThat(verifier.verify(MAPPER.writeValueAsString(root), SCORECARD)
                                .isVerified())
                        .as(part)
                        .isFalse();
            }
        }

        @Test
        void anotherEarlierAuditTargetOrBudgetIsNamed() {
            assertThat(place(ReportVerifier.of(ALL.comparedWith(SCORECARD)).verify(json, SCORECARD)))
                    .startsWith("/goals/")
                    .isNotEmpty();
            assertThat(place(ReportVerifier.of(ALL.withTarget(BigDecimal.valueOf(61)))
                            .verify(json, SCORECARD)))
                    .isEqualTo("/whatIf/target/percent");
            assertThat(place(ReportVerifier.of(ALL.withBudget(5)).verify(json, SCORECARD)))
                    .isEqualTo("/whatIf/budget/effort");
        }
    }

    @Nested
    class Digests {
        @Test
        void whoChangesAFigureAndItsDigestIsFound() {
            AuditReport report = FINAL.report(SCORECARD);
            JsonNode root = MAPPER.readTree(json(report));
            ((ObjectNode) root.at("/health")).put("earned", 1);
            AuditReport forged = DOCUMENTS.read(AuditReport.class, MAPPER.writeValueAsString(root));
            AuditReport sealed = forged.with(forged.signOff(), forged.corrects(), ReportDigest.of(SCORECARD, forged));
            assertThat(place(ReportVerifier.of(REPORTER).verify(sealed, SCORECARD)))
                    .isEqualTo("/health/earned");
        }

        @Test
        void aChangedAnswerThatMovesNoFigureIsFoundByTheDigestOfTheAnswers() {
            AuditReport report = FinalReporter.of(REPORTER).report(SCORECARD);
            Audit other = AUDIT.with(
                    "learning-materials", AUDIT.answer("learning-materials").withGuidance(List.of()));
            Scorecard rescored = Scorer.of(other.checklist()).score(other);
            assertThat(place(ReportVerifier.of(REPORTER).verify(report, rescored)))
                    .isEqualTo("/digest/answers");
        }

        @Test
        void aSignOffThatOnlyTheReportKnowsIsTakenAsStatedAndHeldAgainstTheDigest() {
            AuditReport report = FINAL.report(SCORECARD);
            ReportVerifier verifier = ReportVerifier.of(REPORTER);
            assertThat(verifier.verify(report, SCORECARD))
                    .isEqualTo(new Verified(true, true, true, List.of(), List.of("/signOff", "/corrects")));
            String json = json(report).replace("\"on\":\"2026-11-25\"", "\"on\":\"2026-11-26\"");
            assertThat(place(verifier.verify(json, SCORECARD))).isEqualTo("/digest/all");
        }
    }

    @Nested
    class FiguresOnly {
        private final ReportVerifier verifier = ReportVerifier.of(REPORTER).figuresOnly();

        @Test
        void aReportInAnotherLanguageIsVerified() {
            for (Reporter other : List.of(Reporter.in(RUSSIAN), Reporter.inAllLanguages())) {
                AuditReport report = FinalReporter.of(other).report(SCORECARD);
                assertThat(verifier.verify(json(report), SCORECARD))
                        .isEqualTo(new Verified(false, true, true, List.of(), List.of()));
                assertThat(place(ReportVerifier.of(REPORTER).verify(report, SCORECARD)))
                        .isEqualTo("/locale");
            }
        }

        @Test
        void aReportWithoutReceiptsAndChartsIsVerified() {
            AuditReport small =
                    Reporter.in(RUSSIAN).withoutReceipts().withoutCharts().report(SCORECARD);
            assertThat(verifier.verify(small, SCORECARD))
                    .isEqualTo(new Verified(false, false, false, List.of(), List.of()));
            assertThat(ReportVerifier.of(REPORTER.withoutReceipts().withoutCharts())
                            .figuresOnly()
                            .verify(PLAIN, SCORECARD))
                    .isEqualTo(new Verified(false, false, false, List.of(), List.of()));
        }

        @Test
        void figuresAreComparedAsStrictlyAndTextsAreNot() {
            String russian = json(Reporter.in(RUSSIAN).report(SCORECARD));
            int texts = 0;
            List<String> pointers = manyLeaves(russian);
            for (int i = 0; i < pointers.size(); i += 4) {
                String pointer = pointers.get(i);
                Verification result = verifier.verify(changed(russian, pointer), SCORECARD);
                if (result.isVerified()) {
                    texts++;
                } else {
                    assertThat(place(result)).isEqualTo(pointer);
                }
            }
            assertThat(texts).isGreaterThan(30);
            assertThat(place(verifier.verify(changed(russian, "/health/percent"), SCORECARD)))
                    .isEqualTo("/health/percent");
            assertThat(verifier.verify(changed(russian, "/health/bandName"), SCORECARD)
                            .isVerified())
                    .isTrue();
        }
    }

    @Nested
    class OtherThings {
        @Test
        void anotherChecklistOrVersionCannotBeVerified() {
            Checklist other = Checklist.builder("other", "1.0.0", Text.of("en", "Other"))
                    .section(AUDIT.checklist().sections().get(0))
                    .build();
            Audit audit = Audit.of(other, "a", AUDIT.date());
            CannotVerify result = (CannotVerify)
                    ReportVerifier.of(REPORTER).verify(PLAIN, Scorer.of(other).score(audit));
            assertThat(result)
                    .isEqualTo(new CannotVerify(
                            Verification.Reason.OTHER_CHECKLIST,
                            "/checklist/id",
                            "churn-prevention",
                            "other",
                            List.of()));
            assertThat(result.text().in(RUSSIAN))
                    .isEqualTo("Отчёт составлен по чек-листу «churn-prevention», а аудит — по чек-листу «other».");

            Checklist newer = Checklist.builder("churn-prevention", "2.0.0", Text.of("en", "New"))
                    .section(AUDIT.checklist().sections().get(0))
                    .build();
            assertThat(ReportVerifier.of(REPORTER)
                            .verify(PLAIN, Scorer.of(newer).score(Audit.of(newer, "a", AUDIT.date()))))
                    .isEqualTo(new CannotVerify(
                            Verification.Reason.OTHER_CHECKLIST_VERSION,
                            "/checklist/version",
                            "1.0.0",
                            "2.0.0",
                            List.of()));
        }

        @Test
        void ofAnotherVersionOfTheLibraryTheFiguresAreVerifiedAndTheTextsAreNot() {
            String json = json(PLAIN)
                    .replaceFirst("\"library\":\"[^\"]+\"", "\"library\":\"0.0.1\"")
                    .replaceFirst("\"statusName\":\"[^\"]+\"", "\"statusName\":\"Other words\"");
            Verification result = ReportVerifier.of(REPORTER).verify(json, SCORECARD);
            assertThat(result)
                    .isEqualTo(new CannotVerify(
                            Verification.Reason.OTHER_LIBRARY_VERSION,
                            "/producer/library",
                            "0.0.1",
                            LibraryVersion.VALUE,
                            List.of()));
            assertThat(ReportVerifier.of(REPORTER)
                            .figuresOnly()
                            .verify(json, SCORECARD)
                            .isVerified())
                    .isTrue();
            assertThat(place(ReportVerifier.of(REPORTER).verify(changed(json, "/health/percent"), SCORECARD)))
                    .isEqualTo("/health/percent");
        }

        @Test
        void whatIsNoReportIsSaidWithAllProblems() {
            CannotVerify result =
                    (CannotVerify) ReportVerifier.of(REPORTER).verify(changed(json(PLAIN), "/status"), SCORECARD);
            assertThat(result.reason()).isEqualTo(Verification.Reason.NOT_A_REPORT);
            assertThat(result.problems()).hasSize(1);
            assertThat(result.text().in(Locale.ENGLISH))
                    .isEqualTo("This is not a report that can be read: see /status.");
            assertThat(ReportVerifier.of(REPORTER)
                            .verify("nonsense", SCORECARD)
                            .text()
                            .in(Locale.ENGLISH))
                    .isEqualTo("This text cannot be read as a report.");
        }
    }

    @Nested
    class Redacted {
        @Test
        void whatIsLeftIsVerifiedAndWhatWasLeftOutIsSaid() {
            for (Redaction.Part part : Redaction.Part.values()) {
                AuditReport report = Redaction.of(Set.of(part)).apply(FINAL.report(SCORECARD));
                for (ReportVerifier verifier : List.of(ReportVerifier.of(FINAL), ReportVerifier.of(REPORTER))) {
                    Verification result = verifier.verify(json(report), SCORECARD);
                    assertThat(result).as(part.code()).isInstanceOf(Verified.class);
                    assertThat(((Verified) result).redacted()).containsExactly(part.code());
                }
            }
            AuditReport bare = Redaction.everything().apply(FINAL.report(SCORECARD));
            assertThat(ReportVerifier.of(FINAL).verify(bare, SCORECARD).isVerified())
                    .isTrue();
            assertThat(place(ReportVerifier.of(FINAL).verify(changed(json(bare), "/health/percent"), SCORECARD)))
                    .isEqualTo("/health/percent");
        }

        @Test
        void whatWasTakenAwayWithoutSayingSoIsFound() {
            AuditReport redacted = Redaction.of(Set.of(Redaction.Part.COMMENTS)).apply(PLAIN);
            String silent = json(redacted).replace(",\"redacted\":[\"comments\"]", "");
            assertThat(silent).doesNotContain("redacted");
            assertThat(difference(ReportVerifier.of(REPORTER).verify(silent, SCORECARD)))
                    .isEqualTo(new Differs(
                            place(ReportVerifier.of(REPORTER).verify(silent, SCORECARD)),
                            null,
                            "\"Seen twice\"",
                            null));
        }

        @Test
        void theDigestOfTheOriginalIsNotThatOfTheCopy() {
            AuditReport original = FINAL.report(SCORECARD);
            AuditReport copy = Redaction.of(Set.of(Redaction.Part.COMMENTS)).apply(original);
            assertThat(copy.digest()).isNull();
            AuditReport claiming = copy.with(copy.signOff(), copy.corrects(), original.digest());
            assertThat(place(ReportVerifier.of(REPORTER).verify(claiming, SCORECARD)))
                    .isEqualTo("/digest/form");
        }
    }
}
