package io.serviceaudit.json;

import static io.serviceaudit.json.Refused.json;
import static io.serviceaudit.json.Refused.places;
import static io.serviceaudit.json.Refused.row;
import static org.assertj.core.api.Assertions.assertThat;

import io.serviceaudit.audit.Audit;
import io.serviceaudit.catalog.Catalog;
import io.serviceaudit.measure.Direction;
import io.serviceaudit.measure.Measurement;
import io.serviceaudit.measure.Metric;
import io.serviceaudit.measure.Metrics;
import io.serviceaudit.measure.Quantity;
import io.serviceaudit.measure.RatingScale;
import io.serviceaudit.measure.Ratio;
import io.serviceaudit.measure.RawData;
import io.serviceaudit.measure.Unit;
import io.serviceaudit.metric.SatisfactionIndex;
import io.serviceaudit.metric.SatisfactionScore;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Raw data in an audit document: which metric takes which, what is computed from them, and how they are written back. */
class RawDataDocumentTest {
    private static final Metric SMILES = Metric.of("smiling-staff", Unit.PERCENT, Direction.HIGHER);
    private static final Metric ROOM_SERVICE = Metric.of("room-service-time", Unit.DURATION, Direction.LOWER);
    private static final Metric LONGEST_QUEUE = Metric.of("longest-queue", Unit.DURATION, Direction.LOWER);
    private static final Metric CALLS = Metric.of("calls-per-order", Unit.COUNT, Direction.LOWER);
    private static final Metric VISITS =
            Metric.of("visits", Unit.COUNT, Direction.HIGHER).per(Period.ofMonths(1));
    private static final Metric NARROW =
            Metric.of("narrow", Unit.PERCENT, Direction.HIGHER).within(Ratio.of(20), Ratio.of(80));
    private static final Metric DAILY_CHURN =
            Metric.of("daily-churn", Unit.PERCENT, Direction.LOWER).per(Period.ofDays(1));
    private static final Metric BILL = Metric.of("average-bill", Unit.MONEY, Direction.HIGHER);

    private static final Documents DOCUMENTS = Documents.standard()
            .withMetrics(Metrics.standard()
                    .with(SMILES)
                    .with(ROOM_SERVICE)
                    .with(LONGEST_QUEUE)
                    .with(CALLS)
                    .with(VISITS)
                    .with(NARROW)
                    .with(DAILY_CHURN)
                    .with(BILL));

    private static String document(String metrics) {
        return json(
                "{'format':'service-audit/audit/1','id':'a','checklist':{'id':'churn-prevention','version':'1.0.0'},"
                        + "'date':'2026-11-20','metrics':{" + metrics + "}}");
    }

    private static Measurement read(String metric, String fields) {
        return Objects.requireNonNull(DOCUMENTS
                .readAudit(document("'" + metric + "':" + fields))
                .measurements()
                .get(metric));
    }

    // Each by hand, the formula beside it.
    @ParameterizedTest(name = "{0} of {1} is {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                // 100 * 150 / 200
                "csat | {'counts':{'satisfied':150,'neutral':30,'dissatisfied':20}} | 75/1",
                // 3 of 5 gave 4 or 5
                "csat | {'ratings':[5,4,3,1,4]} | 60/1",
                // 2 of 3 gave 8 or more
                "csat | {'ratings':[10,8,0],'scale':{'from':0,'to':10},'satisfiedFrom':8} | 200/3",
                // only fives
                "csat | {'ratings':[5,4,3,1],'satisfiedFrom':5} | 25/1",
                // mean 3.4: 100 * 2.4 / 4
                "csi | {'ratings':[5,4,3,1,4]} | 60/1",
                // mean 6: 100 * 6 / 10
                "csi | {'ratings':[10,8,0],'scale':{'from':0,'to':10}} | 60/1",
                // 100 * 170 / 200
                "first-contact-resolution | {'counts':{'part':170,'whole':200}} | 85/1",
                "smiling-staff | {'counts':{'part':1,'whole':3}} | 100/3",
                // 13 minutes in seconds
                "first-response-time | {'times':['PT4M','PT20M','PT15M']} | 780/1",
                "longest-first-response | {'times':['PT4M','PT20M','PT15M']} | 1200/1",
                "room-service-time | {'times':['PT10M','PT0.5S']} | 1201/4",
                "longest-queue | {'times':['P1D','PT23H']} | 86400/1",
                // 260 / 200
                "contacts-per-resolution | {'counts':{'total':260,'per':200}} | 13/10",
                "calls-per-order | {'counts':{'total':1,'per':3}} | 1/3",
                "purchase-frequency | {'counts':{'total':5200,'per':1300}} | 4/1",
                // 1,200,000 / 400
                "average-revenue-per-customer | {'revenue':1200000,'customers':400,'currency':'RUB'} | 3000/1",
                // 100 * (1500 + 500) / 50000, and less 800
                "gross-revenue-churn-rate | {'startRevenue':50000,'lostRevenue':1500,'contractedRevenue':500} | 4/1",
                "gross-revenue-churn-rate | {'startRevenue':50000,'lostRevenue':1500,'contractedRevenue':500,'expandedRevenue':800} | 4/1",
                "net-revenue-churn-rate | {'startRevenue':50000,'lostRevenue':1500,'contractedRevenue':500,'expandedRevenue':800} | 12/5",
                // 100 * (0 - 5) / 50
                "net-revenue-churn-rate | {'startRevenue':50,'lostRevenue':0,'contractedRevenue':0,'expandedRevenue':5} | -10/1"
            })
    void givesTheValue(String metric, String fields, String value) {
        Measurement measurement = read(metric, fields);
        assertThat(measurement.value().orElseThrow().amount()).isEqualTo(Ratio.parse(value));
        assertThat(measurement.rawData()).isPresent();
        assertThat(measurement.metric())
                .isEqualTo(DOCUMENTS.metrics().find(metric).orElseThrow());
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "csat | {'counts':{'satisfied':0,'neutral':0,'dissatisfied':0}}",
                "csat | {'ratings':[]}",
                "csi | {'ratings':[],'scale':{'from':1,'to':7}}",
                "on-time-rate | {'counts':{'part':0,'whole':0}}",
                "narrow | {'counts':{'part':0,'whole':0}}",
                "first-response-time | {'times':[]}",
                "longest-stage-wait | {'times':[]}",
                "contacts-per-complaint | {'counts':{'total':3,'per':0}}",
                "average-revenue-per-customer | {'revenue':0,'customers':0}",
                "gross-revenue-churn-rate | {'startRevenue':0,'lostRevenue':0,'contractedRevenue':0}",
                "net-revenue-churn-rate | {'startRevenue':0,'lostRevenue':0,'contractedRevenue':0,'expandedRevenue':7,'period':'P1Y'}"
            })
    void ofNobodyIsNotMeasuredRatherThan0(String metric, String fields) {
        Measurement measurement = read(metric, fields);
        assertThat(measurement.value()).isEmpty();
        assertThat(measurement.rawData()).isPresent();
        String document = document("'" + metric + "':" + fields);
        assertThat(DOCUMENTS.write(DOCUMENTS.readAudit(document))).isEqualTo(document);
    }

    @Test
    void isKeptAsItWasGiven() {
        assertThat(read("csat", "{'ratings':[5,1,4]}").rawData())
                .contains(new RawData.TopBoxRatings(List.of(5, 1, 4), RatingScale.ONE_TO_FIVE, 4));
        assertThat(read("csi", "{'ratings':[7,1],'scale':{'from':1,'to':7}}").rawData())
                .contains(new RawData.Ratings(List.of(7, 1), new RatingScale(1, 7)));
        assertThat(read("resolution-time", "{'times':['PT2H','PT1M']}").rawData())
                .contains(new RawData.Times(List.of(Duration.ofHours(2), Duration.ofMinutes(1))));
        assertThat(read("return-share", "{'counts':{'part':1,'whole':4}}").rawData())
                .contains(new RawData.Counts(Map.of("part", 1L, "whole", 4L)));
        assertThat(read("average-revenue-per-customer", "{'revenue':10.50,'customers':2}")
                        .rawData())
                .contains(new RawData.Amounts(
                        Map.of("revenue", new BigDecimal("10.5"), "customers", new BigDecimal("2"))));
    }

    @Test
    void ofARateOfAnotherPeriodIsCarriedToItsOwn() {
        Measurement net = read(
                "net-revenue-churn-rate",
                "{'startRevenue':100,'lostRevenue':0,'contractedRevenue':0,'expandedRevenue':44,'period':'P2M','target':-21}");
        // 1.2 * 1.2 = 1.44, 1.1 * 1.1 = 1.21
        assertThat(net.value()).contains(Quantity.ofPercent("-20"));
        assertThat(net.target()).contains(Quantity.ofPercent("-10"));
        assertThat(net.stated().orElseThrow().period()).isEqualTo(Period.ofMonths(2));
        assertThat(net.stated().orElseThrow().figures().value()).contains(Quantity.ofPercent("-44"));
        assertThat(net.rawData()).isPresent();
        Measurement gross = read(
                "gross-revenue-churn-rate",
                "{'startRevenue':100,'lostRevenue':19,'contractedRevenue':0,'period':'P2M'}");
        // 0.9 * 0.9 = 0.81
        assertThat(gross.value()).contains(Quantity.ofPercent("10"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'csat':{'counts':{'satisfied':150,'neutral':30,'dissatisfied':20},'target':80}",
                "'csat':{'ratings':[5,1,4]}",
                "'csat':{'ratings':[5,1,4],'satisfiedFrom':5}",
                "'csat':{'ratings':[10,8,0],'scale':{'from':0,'to':10},'satisfiedFrom':8}",
                "'csi':{'ratings':[5,1,4]}",
                "'csi':{'ratings':[-2,2],'scale':{'from':-3,'to':3},'byChannel':{'chat':{'value':50}}}",
                "'conversion':{'counts':{'part':3,'whole':700}}",
                "'smiling-staff':{'counts':{'part':0,'whole':1}}",
                "'first-response-time':{'times':['PT4M','PT0.5S','PT24H'],'byChannel':{'chat':{'value':'PT4M'}},'target':'PT15M'}",
                "'longest-queue':{'times':['PT0S']}",
                "'people-per-complaint':{'counts':{'total':7,'per':3},'target':1}",
                "'visits':{'counts':{'total':7,'per':3},'period':'P1M'}",
                "'average-revenue-per-customer':{'revenue':1200000.5,'customers':400,'currency':'RUB'}",
                "'gross-revenue-churn-rate':{'startRevenue':50,'lostRevenue':1,'contractedRevenue':0}",
                "'gross-revenue-churn-rate':{'startRevenue':50,'lostRevenue':1,'contractedRevenue':0,'expandedRevenue':80}",
                "'net-revenue-churn-rate':{'startRevenue':50,'lostRevenue':1,'contractedRevenue':0,'expandedRevenue':0.0000001,'period':'P1Y','target':-5}",
                "'net-revenue-churn-rate':{'value':-12.5}",
                "'ltv':{'value':54000,'currency':'RUB'}"
            })
    void isWrittenAsItWasGiven(String metric) {
        String document = document(metric);
        assertThat(DOCUMENTS.write(DOCUMENTS.readAudit(document))).isEqualTo(document);
        AuditDocument record = DOCUMENTS.read(AuditDocument.class, document);
        assertThat(DOCUMENTS.write(record)).isEqualTo(document);
        assertThat(DOCUMENTS.validate(record)).isEmpty();
    }

    @Test
    void isWrittenWithoutWhatGoesWithoutSaying() {
        assertThat(
                        DOCUMENTS.write(
                                DOCUMENTS.readAudit(
                                        document(
                                                "'csat':{'ratings':[5.0,1e0],'scale':{'from':1,'to':5},'satisfiedFrom':4},'resolution-time':{'times':['P1D']}"))))
                .isEqualTo(document("'csat':{'ratings':[5,1]},'resolution-time':{'times':['PT24H']}"));
    }

    @Test
    void thatTheMetricDoesNotTakeInADocumentLeavesTheValue() {
        Audit audit = Audit.of(Catalog.churnPrevention(), "a", LocalDate.of(2026, 11, 20))
                .withMeasurement(Measurement.of(Metrics.NPS, Quantity.ofPoints("25"))
                        .withRawData(new RawData.Ratings(List.of(1, 5), RatingScale.ONE_TO_FIVE)))
                .withMeasurement(Measurement.of(Metrics.CSAT, Quantity.ofPercent("50"))
                        .withRawData(new RawData.Ratings(List.of(1, 5), RatingScale.ONE_TO_FIVE)))
                .withMeasurement(Measurement.of(Metrics.CSI, Quantity.ofPercent("51"))
                        .withRawData(new RawData.TopBoxRatings(List.of(1, 5), RatingScale.ONE_TO_FIVE, 4)))
                .withMeasurement(
                        Measurement.of(Metrics.CRR, Quantity.ofPercent("52")).withRawData(new RawData.Times(List.of())))
                .withMeasurement(Measurement.of(Metrics.NET_REVENUE_CHURN_RATE, Quantity.ofPercent("-5"))
                        .withRawData(new RawData.Amounts(Map.of("startRevenue", BigDecimal.TEN))))
                .withMeasurement(
                        Measurement.of(Metrics.AVERAGE_REVENUE_PER_CUSTOMER, new Quantity(Unit.MONEY, Ratio.of(4)))
                                .withRawData(new RawData.Amounts(
                                        Map.of("revenue", BigDecimal.TEN, "customers", new BigDecimal("2.5")))))
                .withMeasurement(Measurement.of(BILL, new Quantity(Unit.MONEY, Ratio.of(7)))
                        .withRawData(new RawData.Amounts(Map.of("revenue", BigDecimal.TEN))));
        assertThat(DOCUMENTS.write(audit))
                .isEqualTo(document("'nps':{'value':25},'csat':{'value':50},'csi':{'value':51},'crr':{'value':52},"
                        + "'net-revenue-churn-rate':{'value':-5},'average-revenue-per-customer':{'value':4},"
                        + "'average-bill':{'value':7}"));
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                row("rating off the usual scale", "'csat':{'ratings':[5,0]}", "/metrics/csat/ratings/1 out-of-range"),
                row(
                        "rating off its own scale",
                        "'csi':{'ratings':[1,8],'scale':{'from':1,'to':7}}",
                        "/metrics/csi/ratings/1 out-of-range"),
                row(
                        "ratings between whole numbers",
                        "'csat':{'ratings':[4.5,5,0.5]}",
                        "/metrics/csat/ratings/0 not-whole",
                        "/metrics/csat/ratings/2 not-whole"),
                row("rating in quotes", "'csi':{'ratings':['5']}", "/metrics/csi/ratings/0 wrong-type"),
                row("rating null", "'csi':{'ratings':[null]}", "/metrics/csi/ratings/0 wrong-type"),
                row("ratings that are no list", "'csi':{'ratings':5}", "/metrics/csi/ratings wrong-type"),
                row(
                        "another scale without where satisfaction begins",
                        "'csat':{'ratings':[7],'scale':{'from':0,'to':10}}",
                        "/metrics/csat/satisfiedFrom missing-field"),
                row(
                        "satisfied with the worst rating",
                        "'csat':{'ratings':[5],'satisfiedFrom':1}",
                        "/metrics/csat/satisfiedFrom out-of-range"),
                row(
                        "satisfied beyond the best rating",
                        "'csat':{'ratings':[5],'scale':{'from':0,'to':10},'satisfiedFrom':11}",
                        "/metrics/csat/satisfiedFrom out-of-range"),
                row(
                        "satisfied between whole numbers",
                        "'csat':{'ratings':[5],'satisfiedFrom':3.5}",
                        "/metrics/csat/satisfiedFrom not-whole"),
                row(
                        "scale upside down",
                        "'csat':{'ratings':[5,500],'scale':{'from':5,'to':1},'satisfiedFrom':9}",
                        "/metrics/csat/scale out-of-range"),
                row(
                        "scale too long",
                        "'csi':{'ratings':[5],'scale':{'from':0,'to':1001}}",
                        "/metrics/csi/scale out-of-range"),
                row(
                        "scale without an end",
                        "'csi':{'ratings':[5],'scale':{'from':0}}",
                        "/metrics/csi/scale/to missing-field"),
                row("scale as text", "'csi':{'ratings':[5],'scale':'1-5'}", "/metrics/csi/scale wrong-type"),
                row("scale alone", "'csi':{'scale':{'from':1,'to':5}}", "/metrics/csi/ratings missing-field"),
                row("satisfied from alone", "'csat':{'satisfiedFrom':4}", "/metrics/csat/ratings missing-field"),
                row(
                        "scale beside a value",
                        "'csi':{'value':80,'scale':{'from':1,'to':5}}",
                        "/metrics/csi conflicting-fields"),
                row(
                        "scale beside counts",
                        "'csat':{'counts':{'satisfied':1,'neutral':1,'dissatisfied':1},'scale':{'from':1,'to':5}}",
                        "/metrics/csat conflicting-fields"),
                row(
                        "ratings beside counts",
                        "'csat':{'counts':{'satisfied':1,'neutral':1,'dissatisfied':1},'ratings':[5]}",
                        "/metrics/csat conflicting-fields"),
                row(
                        "scale of the Net Promoter Score",
                        "'nps':{'ratings':[5],'scale':{'from':1,'to':5}}",
                        "/metrics/nps/scale unknown-field"),
                row(
                        "neutral left out",
                        "'csat':{'counts':{'satisfied':1,'dissatisfied':1}}",
                        "/metrics/csat/counts/neutral missing-field"),
                row(
                        "counts of the Net Promoter Score for satisfaction",
                        "'csat':{'counts':{'promoters':1,'satisfied':1,'neutral':1,'dissatisfied':1}}",
                        "/metrics/csat/counts/promoters unknown-field"),
                row("index from counts", "'csi':{'counts':{'part':1,'whole':2}}", "/metrics/csi/counts unknown-field"),
                row(
                        "more than the whole",
                        "'on-time-rate':{'counts':{'part':3,'whole':2}}",
                        "/metrics/on-time-rate/counts/part inconsistent-counts"),
                row(
                        "share without a whole",
                        "'on-time-rate':{'counts':{'part':3}}",
                        "/metrics/on-time-rate/counts/whole missing-field"),
                row(
                        "share below 0",
                        "'on-time-rate':{'counts':{'part':-1,'whole':3}}",
                        "/metrics/on-time-rate/counts/part out-of-range"),
                row(
                        "share of half a case",
                        "'on-time-rate':{'counts':{'part':1,'whole':2.5}}",
                        "/metrics/on-time-rate/counts/whole not-whole"),
                row(
                        "share beyond the range of a host's own metric",
                        "'narrow':{'counts':{'part':9,'whole':10}}",
                        "/metrics/narrow/counts out-of-range"),
                row(
                        "counts of a rate of a period",
                        "'daily-churn':{'counts':{'part':1,'whole':2}}",
                        "/metrics/daily-churn/counts unknown-field"),
                row(
                        "share and value",
                        "'smiling-staff':{'value':5,'counts':{'part':1,'whole':2}}",
                        "/metrics/smiling-staff conflicting-fields"),
                row(
                        "negative time",
                        "'resolution-time':{'times':['PT1H','-PT1M']}",
                        "/metrics/resolution-time/times/1 invalid-duration"),
                row(
                        "time of months",
                        "'resolution-time':{'times':['P1M']}",
                        "/metrics/resolution-time/times/0 invalid-duration"),
                row(
                        "time as a number",
                        "'resolution-time':{'times':[90,'PT1M',true]}",
                        "/metrics/resolution-time/times/0 wrong-type",
                        "/metrics/resolution-time/times/2 wrong-type"),
                row(
                        "times and value",
                        "'room-service-time':{'value':'PT1M','times':['PT1M']}",
                        "/metrics/room-service-time conflicting-fields"),
                row("times of a share", "'csat':{'times':['PT1M']}", "/metrics/csat/times unknown-field"),
                row(
                        "counts of a plain count",
                        "'contact-channel-count':{'counts':{'total':6,'per':1}}",
                        "/metrics/contact-channel-count/counts unknown-field"),
                row(
                        "average without what it is per",
                        "'calls-per-order':{'counts':{'total':6}}",
                        "/metrics/calls-per-order/counts/per missing-field"),
                row("counts of money", "'average-bill':{'counts':{}}", "/metrics/average-bill/counts unknown-field"),
                row(
                        "revenue without customers",
                        "'average-revenue-per-customer':{'revenue':5}",
                        "/metrics/average-revenue-per-customer/customers missing-field"),
                row(
                        "negative revenue",
                        "'average-revenue-per-customer':{'revenue':-5,'customers':1}",
                        "/metrics/average-revenue-per-customer/revenue out-of-range"),
                row(
                        "half a customer",
                        "'average-revenue-per-customer':{'revenue':5,'customers':1.5}",
                        "/metrics/average-revenue-per-customer/customers not-whole"),
                row(
                        "net churn without what was gained",
                        "'net-revenue-churn-rate':{'startRevenue':5,'lostRevenue':1,'contractedRevenue':0}",
                        "/metrics/net-revenue-churn-rate/expandedRevenue missing-field"),
                row(
                        "more revenue lost than there was",
                        "'gross-revenue-churn-rate':{'startRevenue':5,'lostRevenue':4.5,'contractedRevenue':1}",
                        "/metrics/gross-revenue-churn-rate/lostRevenue inconsistent-counts"),
                row(
                        "negative amount",
                        "'net-revenue-churn-rate':{'startRevenue':5,'lostRevenue':0,'contractedRevenue':0,'expandedRevenue':-1}",
                        "/metrics/net-revenue-churn-rate/expandedRevenue out-of-range"),
                row(
                        "amount in quotes",
                        "'gross-revenue-churn-rate':{'startRevenue':'5 000','lostRevenue':0,'contractedRevenue':0}",
                        "/metrics/gross-revenue-churn-rate/startRevenue wrong-type"),
                row(
                        "amounts and value",
                        "'gross-revenue-churn-rate':{'value':1,'startRevenue':5,'lostRevenue':0,'contractedRevenue':0}",
                        "/metrics/gross-revenue-churn-rate conflicting-fields"),
                row(
                        "customers for revenue",
                        "'gross-revenue-churn-rate':{'startCustomers':5,'lostCustomers':0}",
                        "/metrics/gross-revenue-churn-rate/startCustomers unknown-field",
                        "/metrics/gross-revenue-churn-rate/lostCustomers unknown-field"),
                row(
                        "gross churn below 0",
                        "'gross-revenue-churn-rate':{'value':-1}",
                        "/metrics/gross-revenue-churn-rate/value out-of-range"),
                row(
                        "net churn above 100",
                        "'net-revenue-churn-rate':{'value':100.1}",
                        "/metrics/net-revenue-churn-rate/value out-of-range"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mistakes")
    void isRefusedByPlace(String name, String metrics, List<String> places) {
        assertThat(places(() -> DOCUMENTS.readAudit(document(metrics)))).isEqualTo(places);
    }

    @Test
    void thatIsCarriedBeyondMeasureIsRefused() {
        // 3 ** 12 is half a million times as much in a year
        assertThat(places(() ->
                        DOCUMENTS.readAudit(document("'net-revenue-churn-rate':{'value':-1000001,'period':'P1Y'}"))))
                .containsExactly("/metrics/net-revenue-churn-rate refused");
    }

    @Property(tries = 100)
    void ofSurveysComesBackFromADocument(
            @ForAll @Size(max = 30) List<@IntRange(min = -3, max = 6) Integer> ratings,
            @ForAll @IntRange(min = -2, max = 6) int satisfiedFrom) {
        RatingScale scale = new RatingScale(-3, 6);
        Audit audit = Audit.of(Catalog.churnPrevention(), "a", LocalDate.of(2026, 11, 20))
                .withMeasurement(SatisfactionScore.measured(ratings, scale, satisfiedFrom))
                .withMeasurement(SatisfactionIndex.measured(ratings, scale));
        assertThat(DOCUMENTS.readAudit(DOCUMENTS.write(audit)).measurements()).isEqualTo(audit.measurements());
    }
}
