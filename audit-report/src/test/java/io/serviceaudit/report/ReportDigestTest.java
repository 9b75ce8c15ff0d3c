package io.serviceaudit.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.serviceaudit.audit.Answer;
import io.serviceaudit.audit.Audit;
import io.serviceaudit.audit.AuditState;
import io.serviceaudit.audit.Auditor;
import io.serviceaudit.checklist.Checklist;
import io.serviceaudit.checklist.Item;
import io.serviceaudit.checklist.Scales;
import io.serviceaudit.checklist.Scoring;
import io.serviceaudit.checklist.Section;
import io.serviceaudit.checklist.Text;
import io.serviceaudit.json.ChecklistDocument;
import io.serviceaudit.json.Document;
import io.serviceaudit.json.Documents;
import io.serviceaudit.json.Schemas;
import io.serviceaudit.json.ScoringDocument;
import io.serviceaudit.scoring.Scorecard;
import io.serviceaudit.scoring.Scorer;
import io.serviceaudit.testkit.RandomAudits;
import io.serviceaudit.testkit.RandomChecklists;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

class ReportDigestTest {
    private static final Documents DOCUMENTS = Documents.standard();
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private static final Checklist CHECKLIST = checklist("Is it good?", "1.50");

    private static Checklist checklist(String question, String weight) {
        return Checklist.builder("pulse", "1.0.0", Text.of("en", "Pulse"))
                .section(Section.builder("all")
                        .item(Item.builder("good", Text.of("en", question), Scales.YES_PARTIAL_NO)
                                .weight(new BigDecimal(weight))
                                .build())
                        .build())
                .build();
    }

    private static Audit audit(Checklist checklist) {
        return Audit.of(checklist, "a", DAY)
                .with("good", Answer.of("yes").withComment("\"Хорошо\"\\\n\u0001/"))
                .withState(AuditState.FINAL);
    }

    private static Scorecard score(Audit audit) {
        return Scorer.of(audit.checklist()).score(audit);
    }

    @Test
    void theCanonicalFormIsSortedPlainAndEscapedAsLittleAsCanBe() {
        assertThat(ReportDigest.answers(audit(CHECKLIST)).canonical())
                .isEqualTo("{\"answers\":{\"good\":{\"comment\":\"\\\"Хорошо\\\"\\\\\\n\\u0001/\",\"value\":\"yes\"}},"
                        + "\"checklist\":{\"id\":\"pulse\",\"version\":\"1.0.0\"},\"date\":\"2026-11-20\","
                        + "\"format\":\"service-audit/audit/1\",\"id\":\"a\",\"state\":\"final\"}");
        assertThat(ReportDigest.rules(score(audit(CHECKLIST))).canonical())
                .isEqualTo(
                        "{\"checklist\":{\"format\":\"service-audit/checklist/1\",\"id\":\"pulse\",\"sections\":[{\"id\":\"all\","
                                + "\"items\":[{\"id\":\"good\",\"scale\":\"yes-partial-no\",\"weight\":1.5}]}],\"version\":\"1.0.0\"},"
                                + "\"scoring\":{\"bands\":[{\"from\":0,\"id\":\"critical\"},{\"from\":40,\"id\":\"at-risk\"},"
                                + "{\"from\":70,\"id\":\"healthy\"},{\"from\":90,\"id\":\"excellent\"}],\"decimals\":1,\"id\":\"standard\","
                                + "\"knockOutCap\":0,\"minimumCoverage\":0,\"model\":\"flat\",\"notApplicable\":\"exclude\",\"top\":3,"
                                + "\"unanswered\":\"exclude\",\"version\":1}}");
    }

    /** From hashlib.sha256 of Python, over the canonical form above in UTF-8. */
    @Test
    void aDigestIsTheSha256OfTheForm() {
        assertThat(ReportDigest.answers(audit(CHECKLIST)).sha256())
                .isEqualTo("7544277473718185a93f564b17eaa886e49044c7c657f22d668cdda4e336ae87");
    }

    @Test
    void eachDigestMovesWithItsOwnPartAlone() {
        Scorecard scorecard = score(audit(CHECKLIST));
        AuditReport.DigestPart digest = of(scorecard, Reporter.in(Locale.ENGLISH));

        AuditReport.DigestPart comment = of(
                score(audit(CHECKLIST).with("good", Answer.of("yes").withComment("Other"))),
                Reporter.in(Locale.ENGLISH));
        assertThat(comment.answers()).isNotEqualTo(digest.answers());
        assertThat(comment.rules()).isEqualTo(digest.rules());

        AuditReport.DigestPart reworded =
                of(score(audit(checklist("Is it really good?", "1.5"))), Reporter.in(Locale.ENGLISH));
        assertThat(reworded).isEqualTo(digest);

        AuditReport.DigestPart weighted = of(score(audit(checklist("Is it good?", "2"))), Reporter.in(Locale.ENGLISH));
        assertThat(weighted.answers()).isEqualTo(digest.answers());
        assertThat(weighted.rules()).isNotEqualTo(digest.rules());
        assertThat(weighted.figures()).isNotEqualTo(digest.figures());

        Scorecard stricter = Scorer.of(CHECKLIST, Scoring.open().withTop(5)).score(audit(CHECKLIST));
        assertThat(of(stricter, Reporter.in(Locale.ENGLISH)).rules()).isNotEqualTo(digest.rules());
    }

    @Test
    void itIsTheSameInEveryLanguageAndSize() {
        Scorecard scorecard = score(audit(CHECKLIST));
        assertThat(List.of(
                        of(scorecard, Reporter.in(Locale.forLanguageTag("ru"))),
                        of(scorecard, Reporter.inAllLanguages()),
                        of(
                                scorecard,
                                Reporter.in(Locale.ENGLISH).withoutReceipts().withoutCharts())))
                .containsOnly(of(scorecard, Reporter.in(Locale.ENGLISH)));
    }

    private static AuditReport.DigestPart of(Scorecard scorecard, Reporter reporter) {
        return FinalReporter.of(reporter).report(scorecard).digest();
    }

    /** What another program would do that has the documents as JSON, the schemas, and what the documentation says. */
    @Property(tries = 60)
    void anotherProgramGetsTheSame(@ForAll long seed, @ForAll long other) throws NoSuchAlgorithmException {
        Checklist checklist = RandomChecklists.ofSeed(seed);
        Scorecard scorecard = score(RandomAudits.ofSeed(checklist, other).withState(AuditState.FINAL));
        LocalDate on = scorecard.audit().date();
        FinalReporter reporter = FinalReporter.of(Reporter.inAllLanguages()).signedOff(Auditor.of("u1"), on);
        AuditReport report =
                reporter.correcting(reporter.report(scorecard), "It was wrong").report(scorecard);

        String answers = sha256(MAPPER.readTree(DOCUMENTS.write(scorecard.audit())));
        ObjectNode rules = JsonNodeFactory.instance.objectNode();
        rules.set(
                "checklist",
                bare(
                        ChecklistDocument.class,
                        DOCUMENTS.write(checklist),
                        Set.of("language", "scoring", "facts", "hints")));
        rules.set("scoring", bare(ScoringDocument.class, DOCUMENTS.write(scorecard.scoring()), Set.of()));
        String figures = sha256(bare(
                AuditReport.class,
                DOCUMENTS.write(report),
                Set.of("producer", "locale", "receipt", "charts", "redacted", "signOff", "corrects", "digest")));
        ObjectNode all = JsonNodeFactory.instance.objectNode();
        all.put("answers", answers).put("rules", sha256(rules)).put("figures", figures);
        JsonNode withoutTexts = bare(AuditReport.class, DOCUMENTS.write(report), Set.of());
        all.set("signOff", withoutTexts.get("signOff"));
        all.set("corrects", withoutTexts.get("corrects"));

        assertThat(report.digest())
                .isEqualTo(new AuditReport.DigestPart("sha-256/1", answers, sha256(rules), figures, sha256(all)));
    }

    private static JsonNode bare(Class<? extends Document> type, String json, Set<String> leftOut) {
        JsonNode schema = MAPPER.readTree(Schemas.of(type));
        JsonNode bare = bare(schema, schema, MAPPER.readTree(json), leftOut);
        assertThat(bare).isNotNull();
        return bare;
    }

    /** The value without texts and fields that are left out; null if nothing is left of it. */
    private static JsonNode bare(JsonNode root, JsonNode schema, JsonNode value, Set<String> leftOut) {
        JsonNode reference = schema.get("$ref");
        if (reference != null) {
            String name = reference.stringValue();
            return name.equals("#/$defs/text") ? null : bare(root, root.at(name.substring(1)), value, leftOut);
        }
        if (value.isArray()) {
            var kept = JsonNodeFactory.instance.arrayNode();
            for (JsonNode element : value) {
                JsonNode left = bare(root, schema.path("items"), element, leftOut);
                if (left != null) {
                    kept.add(left);
                }
            }
            return kept.isEmpty() && !value.isEmpty() ? null : kept;
        }
        if (value.isObject()) {
            ObjectNode kept = JsonNodeFactory.instance.objectNode();
            JsonNode properties = schema.get("properties");
            value.properties().forEach(member -> {
                boolean isLeftOut = properties != null && leftOut.contains(member.getKey());
                JsonNode left = isLeftOut
                        ? null
                        : bare(
                                root,
                                properties == null
                                        ? schema.path("additionalProperties")
                                        : properties.path(member.getKey()),
                                member.getValue(),
                                leftOut);
                if (left != null) {
                    kept.set(member.getKey(), left);
                }
            });
            return kept.isEmpty() && !value.isEmpty() ? null : kept;
        }
        return value;
    }

    private static String sha256(JsonNode node) throws NoSuchAlgorithmException {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256")
                        .digest(canonical(node).getBytes(StandardCharsets.UTF_8)));
    }

    private static String canonical(JsonNode node) {
        if (node.isObject()) {
            TreeMap<String, String> members = new TreeMap<>();
            node.properties().forEach(member -> members.put(member.getKey(), canonical(member.getValue())));
            StringBuilder json = new StringBuilder("{");
            members.forEach((name, value) -> json.append(json.length() == 1 ? "" : ",")
                    .append(MAPPER.writeValueAsString(name))
                    .append(':')
                    .append(value));
            return json.append('}').toString();
        }
        if (node.isArray()) {
            StringBuilder json = new StringBuilder("[");
            node.forEach(element -> json.append(json.length() == 1 ? "" : ",").append(canonical(element)));
            return json.append(']').toString();
        }
        if (node.isNumber()) {
            BigDecimal number = node.decimalValue();
            return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
        }
        return MAPPER.writeValueAsString(node);
    }
}
