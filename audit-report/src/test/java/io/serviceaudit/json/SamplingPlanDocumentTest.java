package io.serviceaudit.json;

import static io.serviceaudit.json.Refused.json;
import static io.serviceaudit.json.Refused.places;
import static io.serviceaudit.json.Refused.problems;
import static io.serviceaudit.json.Refused.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.serviceaudit.conversation.Allocation;
import io.serviceaudit.conversation.PlannedStratum;
import io.serviceaudit.conversation.SamplingPlan;
import io.serviceaudit.conversation.Stratum;
import io.serviceaudit.measure.Ratio;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Sampling plans as documents. */
class SamplingPlanDocumentTest {
    private static final Documents DOCUMENTS = Documents.standard();

    /** On paper: 42, 12, 4.8 and 1.2 of 60; two at the minimum leave 50 for 900, 38.9 and 11.1. */
    private static final SamplingPlan PLAN = SamplingPlan.of(
                    List.of(
                            Stratum.of(Stratum.PEAK_LOAD, 700),
                            Stratum.of(Stratum.NIGHT_SHIFT, 200),
                            Stratum.of(Stratum.ESCALATED, 80),
                            Stratum.of(Stratum.OTHER, 20)),
                    60,
                    Allocation.PROPORTIONAL,
                    5)
            .withUnusable(Stratum.PEAK_LOAD, Ratio.of(1, 10));

    private static final String HEAD =
            "{'format':'service-audit/sampling-plan/1','sample':60,'allocation':'proportional'," + "'minimum':5";
    private static final String STRATA = ",'strata':["
            // 39 x 1/9 is 4.3
            + "{'id':'peak-load','population':700,'unusablePercent':10,'sample':39,'replacements':5},"
            + "{'id':'night-shift','population':200,'sample':11},"
            + "{'id':'escalated','population':80,'sample':5},{'id':'other','population':20,'sample':5}]";

    /** 60 conversations and 12 of them again are 72 reviews, and 18 hours at 15 minutes. */
    private static final String WORKLOAD = ",'workload':{'perReview':'PT15M','reviewedTwice':12,'hours':18}";

    private static final String DOCUMENT = json(HEAD + STRATA + "}");

    @Nested
    class Reading {
        @Test
        void whatIsWrittenIsThePlanAgain() {
            assertThat(DOCUMENTS.write(PLAN)).isEqualTo(DOCUMENT);
            assertThat(DOCUMENTS.readSamplingPlan(DOCUMENT)).isEqualTo(PLAN);
        }

        @Test
        void whatFollowsMayBeLeftOut() {
            String request = json(HEAD + ",'strata':[{'id':'peak-load','population':700,'unusablePercent':10},"
                    + "{'id':'night-shift','population':200},{'id':'escalated','population':80},"
                    + "{'id':'other','population':20}],'workload':{'perReview':'PT15M'}}");
            assertThat(DOCUMENTS.readSamplingPlan(request)).isEqualTo(PLAN);
        }

        @Test
        void spreadsAreThereForNeymansAllocation() {
            // 600 x 10 and 200 x 15 are as 2 to 1.
            SamplingPlan plan = DOCUMENTS.readSamplingPlan(
                    json("{'format':'service-audit/sampling-plan/1','sample':30,'allocation':'neyman','strata':["
                            + "{'id':'phone','population':600,'spread':10.0},{'id':'chat','population':200,'spread':15},"
                            + "{'id':'letters','population':0}]}"));
            assertThat(plan.strata()).extracting(PlannedStratum::sample).containsExactly(20L, 10L, 0L);
            assertThat(plan.minimumPerStratum()).isZero();
        }

        @Test
        void itComesFromStringBytesStreamReaderAndFile(@TempDir Path directory) throws IOException {
            byte[] bytes = DOCUMENT.getBytes(StandardCharsets.UTF_8);
            Path file = Files.write(directory.resolve("plan.json"), bytes);
            assertThat(List.of(
                            DOCUMENTS.readSamplingPlan(DOCUMENT),
                            DOCUMENTS.readSamplingPlan(bytes),
                            DOCUMENTS.readSamplingPlan(new ByteArrayInputStream(bytes)),
                            DOCUMENTS.readSamplingPlan(new StringReader(DOCUMENT)),
                            DOCUMENTS.readSamplingPlan(file)))
                    .allMatch(PLAN::equals);
        }
    }

    @Nested
    class Writing {
        @Test
        void seedAndWorkloadAreAddedAndReadInTheRecord() {
            SamplingPlanDocument document = SamplingPlanDocument.of(PLAN)
                    .withSeed("2026-q4")
                    .withWorkload(PLAN.workload(Duration.ofMinutes(15), Ratio.of(1, 5)));
            String written = DOCUMENTS.write(document);
            assertThat(written).isEqualTo(json(HEAD + ",'seed':'2026-q4'" + STRATA + WORKLOAD + "}"));
            SamplingPlanDocument read = DOCUMENTS.read(SamplingPlanDocument.class, written);
            assertThat(read).isEqualTo(document);
            assertThat(read.seed()).isEqualTo("2026-q4");
            assertThat(DOCUMENTS.readSamplingPlan(written)).isEqualTo(PLAN);
        }

        @Test
        void hoursThatDoNotTerminateAreRoundedToSixPlaces() {
            // 60 x 7 minutes and a second more are 7 + 1/60 hours.
            String written = DOCUMENTS.write(
                    SamplingPlanDocument.of(PLAN).withWorkload(PLAN.workload(Duration.ofSeconds(421), Ratio.ZERO)));
            assertThat(written).endsWith(json("'workload':{'perReview':'PT7M1S','hours':7.016667}}"));
            assertThat(DOCUMENTS.readSamplingPlan(written)).isEqualTo(PLAN);
        }

        @Test
        void whatNoDecimalSaysIsRefused() {
            SamplingPlan thirds = SamplingPlan.of(
                    List.of(Stratum.of("other", 9).withSpread(Ratio.of(1, 3))), 3, Allocation.NEYMAN, 0);
            assertThatThrownBy(() -> DOCUMENTS.write(thirds))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(
                            "spread of stratum 'other' is 1/3; it must be a decimal number, so that the document gives"
                                    + " the same plan");
            assertThatThrownBy(() -> DOCUMENTS.write(PLAN.withUnusable(Ratio.of(1, 3))))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(
                            "unusable share in percent of stratum 'peak-load' is 100/3; it must be a decimal number, so"
                                    + " that the document gives the same plan");
        }

        @Test
        void aWorkloadOfAnotherSampleAndASeedOfNothingAreRefused() {
            SamplingPlanDocument document = SamplingPlanDocument.of(PLAN);
            SamplingPlan other = SamplingPlan.of(List.of(Stratum.of("other", 9)), 3, Allocation.EQUAL, 0);
            assertThatThrownBy(() -> document.withWorkload(other.workload(Duration.ofMinutes(1), Ratio.ZERO)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("workload is of 3 conversations; it must be of the sample of 60");
            assertThatThrownBy(() -> document.withSeed(" "))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("seed is ' '");
        }

        @Test
        void theFormatIsTheOneRead() {
            assertThat(DocumentKind.SAMPLING_PLAN.format()).isEqualTo(SamplingPlanDocument.FORMAT);
        }

        @Property(tries = 200)
        void whateverIsPlannedIsReadBack(@ForAll long seed) {
            Random random = new Random(seed);
            List<Stratum> strata = new ArrayList<>();
            long population = 0;
            for (int i = 0; i <= random.nextInt(5); i++) {
                long there = 1 + random.nextInt(1_000);
                population += there;
                strata.add(Stratum.of("s" + i, there)
                        .withSpread(Ratio.of(BigDecimal.valueOf(random.nextInt(400) + 1, 1))));
            }
            long sample = 1 + random.nextInt((int) population);
            SamplingPlan plan = SamplingPlan.of(
                            strata, sample, Allocation.values()[random.nextInt(3)], random.nextInt((int) sample) / 6)
                    .withUnusable(Ratio.of(random.nextInt(200), 200));
            String written = DOCUMENTS.write(plan);
            assertThat(DOCUMENTS.readSamplingPlan(written)).isEqualTo(plan);
            assertThat(DOCUMENTS.write(DOCUMENTS.read(SamplingPlanDocument.class, written)))
                    .isEqualTo(written);
        }
    }

    @Nested
    class Refusals {
        static Stream<Arguments> mistakes() {
            String neyman = HEAD.replace("proportional", "neyman");
            return Stream.of(
                    row("another document", "{'format':'service-audit/review/1'}", "/format other-document"),
                    row("a later version", "{'format':'service-audit/sampling-plan/2'}", "/format newer-format"),
                    row(
                            "nothing said",
                            "{}",
                            "/format missing-field",
                            "/sample missing-field",
                            "/allocation missing-field",
                            "/strata missing-field"),
                    row("no strata", HEAD + ",'strata':[]}", "/strata empty"),
                    row("a sample of none", HEAD.replace("60", "0") + STRATA + "}", "/sample out-of-range"),
                    row("a sample of halves", HEAD.replace("60", "60.5") + STRATA + "}", "/sample not-whole"),
                    row(
                            "more than there are",
                            HEAD.replace("60", "1001") + STRATA + "}",
                            "/sample inconsistent-counts"),
                    row(
                            "less than the minimums",
                            HEAD.replace("60", "19") + STRATA + "}",
                            "/sample inconsistent-counts"),
                    row(
                            "a minimum below 0",
                            HEAD.replace("'minimum':5", "'minimum':-5") + STRATA + "}",
                            "/minimum out-of-range"),
                    row(
                            "an unknown allocation",
                            HEAD.replace("proportional", "optimal") + STRATA + "}",
                            "/allocation unknown-value"),
                    row("a blank seed", HEAD + ",'seed':' '" + STRATA + "}", "/seed invalid-id"),
                    row(
                            "a stratum twice",
                            HEAD + STRATA.replace("'night-shift'", "'peak-load'") + "}",
                            "/strata/1/id duplicate-id"),
                    row(
                            "no population",
                            HEAD + STRATA.replace("'population':200,", "") + "}",
                            "/strata/1/population missing-field"),
                    row(
                            "a spread below 0",
                            HEAD + STRATA.replace("'population':200,", "'population':200,'spread':-1,") + "}",
                            "/strata/1/spread out-of-range"),
                    row(
                            "nothing usable",
                            HEAD + STRATA.replace("'unusablePercent':10", "'unusablePercent':100") + "}",
                            "/strata/0/unusablePercent out-of-range"),
                    row(
                            "neyman's allocation without spreads",
                            neyman + STRATA + "}",
                            "/strata/0/spread missing-field",
                            "/strata/1/spread missing-field",
                            "/strata/2/spread missing-field",
                            "/strata/3/spread missing-field"),
                    row(
                            "neyman's allocation without any spread above 0",
                            neyman + ",'strata':[{'id':'a','population':70,'spread':0},{'id':'b','population':0}]}",
                            "/allocation out-of-range"),
                    row(
                            "a sample that does not follow",
                            HEAD + STRATA.replace("'sample':39", "'sample':38").replace("'sample':11", "'sample':12")
                                    + "}",
                            "/strata/0/sample inconsistent-counts",
                            "/strata/1/sample inconsistent-counts"),
                    row(
                            "replacements that do not follow",
                            HEAD + STRATA.replace("'replacements':5", "'replacements':4") + "}",
                            "/strata/0/replacements inconsistent-counts"),
                    row(
                            "hours that do not follow",
                            HEAD + STRATA + WORKLOAD.replace("18", "15") + "}",
                            "/workload/hours inconsistent-counts"),
                    row(
                            "more reviewed twice than once",
                            HEAD + STRATA + WORKLOAD.replace("12", "61") + "}",
                            "/workload/reviewedTwice inconsistent-counts"),
                    row(
                            "reviews that take no time",
                            HEAD + STRATA + WORKLOAD.replace("PT15M", "PT0S") + "}",
                            "/workload/perReview out-of-range"),
                    row(
                            "reviews that take months",
                            HEAD + STRATA + WORKLOAD.replace("PT15M", "P1M") + "}",
                            "/workload/perReview invalid-duration"),
                    row(
                            "populations beyond count",
                            HEAD + ",'strata':["
                                    + Stream.iterate(0, i -> i < 10, i -> i + 1)
                                            .map(i -> "{'id':'s" + i + "','population':999999999999999999}")
                                            .collect(Collectors.joining(","))
                                    + "]}",
                            "/strata out-of-range"));
        }

        @ParameterizedTest(name = "{0}")
        @MethodSource("mistakes")
        void nameTheMistakeAndItsPlace(String name, String document, List<String> places) {
            assertThat(places(() -> DOCUMENTS.readSamplingPlan(document))).isEqualTo(places);
            assertThat(places(() -> DOCUMENTS.read(SamplingPlanDocument.class, document)))
                    .isEqualTo(places);
        }

        @Test
        void comeAllAtOnceInWords() {
            String wrong = json(HEAD + STRATA.replace("'sample':39", "'sample':40")
                    + ",'workload':{'perReview':'PT15M','hours':14},'sead':'x'}");
            assertThat(problems(() -> DOCUMENTS.readSamplingPlan(wrong)))
                    .extracting(Problem::message)
                    .containsExactly(
                            "40 is not what follows from the plan, which gives 39; correct one of them, or leave this field"
                                    + " out.",
                            "14 is not what follows from the plan, which gives 15; correct one of them, or leave this field"
                                    + " out.",
                            "There is no field \"sead\" here. Did you mean \"seed\"?");
            assertThat(problems(() -> DOCUMENTS
                            .withMessages(Locale.forLanguageTag("ru"))
                            .readSamplingPlan(json(HEAD.replace("60", "19") + STRATA + "}"))))
                    .extracting(Problem::message)
                    .containsExactly("Выборка из 19 слишком мала: минимум 5 в каждой страте требует 20.");
            assertThat(problems(() -> DOCUMENTS.readSamplingPlan(json(HEAD.replace("60", "19") + STRATA + "}"))))
                    .extracting(Problem::message)
                    .containsExactly("A sample of 19 is too small: a minimum of 5 in each stratum takes 20.");
            assertThat(problems(() -> DOCUMENTS.readSamplingPlan(json(HEAD + STRATA.replace(":10,", ":100,") + "}"))))
                    .extracting(Problem::message)
                    .containsExactly("100 is out of range; it must be less than 100.");
            assertThat(problems(() -> DOCUMENTS.readSamplingPlan(json(HEAD.replace("proportional", "neyman")
                            + ",'strata':[{'id':'a','population':70},{'id':'b','population':7,'spread':0}]}"))))
                    .extracting(Problem::message)
                    .containsExactly(
                            "The field \"spread\" is missing; the allocation \"neyman\" needs it of every stratum that"
                                    + " has conversations.");
            assertThat(problems(() -> DOCUMENTS.readSamplingPlan(json(HEAD.replace("proportional", "neyman")
                            + ",'strata':[{'id':'b','population':70,'spread':0}]}"))))
                    .extracting(Problem::message)
                    .containsExactly("The spread of every stratum is 0; the allocation \"neyman\" needs one above 0.");
        }
    }
}
