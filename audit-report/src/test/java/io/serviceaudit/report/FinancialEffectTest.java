package io.serviceaudit.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.serviceaudit.audit.Audit;
import io.serviceaudit.audit.Finance;
import io.serviceaudit.catalog.Catalog;
import io.serviceaudit.json.Documents;
import io.serviceaudit.json.LocalizedText;
import io.serviceaudit.measure.Direction;
import io.serviceaudit.measure.Measurement;
import io.serviceaudit.measure.Metric;
import io.serviceaudit.measure.Quantity;
import io.serviceaudit.measure.Unit;
import io.serviceaudit.metric.Assumption;
import io.serviceaudit.metric.Correlation;
import io.serviceaudit.report.FinancialEffect.DropOffRow;
import io.serviceaudit.report.FinancialEffect.EstimateInterval;
import io.serviceaudit.report.FinancialEffect.EstimateRow;
import io.serviceaudit.report.FinancialEffect.FunnelRow;
import io.serviceaudit.report.FinancialEffect.NoteRow;
import io.serviceaudit.scoring.Scorer;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Expected amounts were added up month by month in Python's floats; intervals of shares are those of statsmodels 0.15.0, of correlations
 * those of SciPy 1.17.1.
 */
class FinancialEffectTest {
    private static final Documents DOCUMENTS = Documents.standard();
    private static final String CHURN = "'churn-rate':{'startCustomers':1000,'lostCustomers':41,'target':3}";
    private static final String CRR =
            "'crr':{'startCustomers':1000,'endCustomers':980,'newCustomers':140,'period':'P1Y','target':88}";
    private static final String MONEY =
            "'revenuePerCustomer':6000,'period':'P1Y','currency':'RUB','marginPercent':40,'horizon':'P1Y'";

    private static @Nullable FinancialEffect effect(String fields, Locale locale) {
        Audit audit = DOCUMENTS.readAudit(("{'format':'service-audit/audit/1','id':'a',"
                        + "'checklist':{'id':'service-health','version':'1.0.0'},'date':'2026-11-20'" + fields + "}")
                .replace('\'', '"'));
        return effect(audit, locale);
    }

    private static @Nullable FinancialEffect effect(Audit audit, Locale locale) {
        AuditReport report =
                Reporter.in(locale).report(Scorer.of(audit.checklist()).score(audit));
        String written = DOCUMENTS.write(report);
        assertThat(DOCUMENTS.write(DOCUMENTS.read(AuditReport.class, written))).isEqualTo(written);
        return report.financialEffect();
    }

    private static FinancialEffect effect(String metrics, String finance) {
        return Objects.requireNonNull(
                effect(",'metrics':{" + metrics + "},'finance':{" + finance + "}", Locale.ENGLISH));
    }

    @Test
    void anAuditWithoutFinancesHasNone() {
        assertThat(effect(",'metrics':{" + CHURN + "," + CRR + "}", Locale.ENGLISH))
                .isNull();
    }

    @Test
    void emptyFinancesSayNothing() {
        assertThat(effect(CHURN, ""))
                .isEqualTo(new FinancialEffect(
                        null, List.of(), null, null, List.of(), List.of(), List.of(), null, List.of()));
    }

    @Test
    void churnFromCountsGivesEveryFigureItsInterval() {
        FinancialEffect effect = effect(CHURN + "," + CRR, MONEY);
        FinancialEffect.StakeRow stake = Objects.requireNonNull(effect.revenueAtStake());
        assertThat(stake.horizon()).isEqualTo("P1Y");
        assertThat(stake.revenue()).isEqualTo(figure("280973.8", "9655.19", "613520.34"));
        assertThat(stake.margin()).isEqualTo(figure("112389.52", "3862.08", "245408.14"));
        assertThat(stake.customersKept()).isEqualTo(figure("87", "3.1", "183.8"));
        assertThat(stake.current().customersLeft()).isEqualTo(figure("593", "496.1", "676.9"));
        assertThat(stake.current().revenue()).isEqualTo(figure("4719600.97", "4387054.43", "4990919.58"));
        assertThat(stake.target().revenue()).isEqualTo(new EstimateRow(new BigDecimal("5000574.77"), null));
        assertThat(stake.target().customersLeft()).isEqualTo(new EstimateRow(new BigDecimal("680"), null));
        assertThat(stake.remark()).isNull();
        FinancialEffect.LifetimeValueRow value = Objects.requireNonNull(effect.lifetimeValue());
        assertThat(Objects.requireNonNull(value.current()).margin()).isEqualTo(figure("4878.05", "3626.61", "6586.54"));
        assertThat(Objects.requireNonNull(value.gain()).margin()).isEqualTo(figure("1788.62", "80.13", "3040.06"));
        assertThat(value.stated()).isNull();
        assertThat(effect.notes()).isEmpty();
        FinancialEffect.PublishedRow published = Objects.requireNonNull(effect.published());
        assertThat(published.low()).isEqualByComparingTo("25");
        assertThat(published.high()).isEqualByComparingTo("95");
        assertThat(published.source()).contains("Reichheld", "Harvard Business Review", "2000");
        assertThat(published.caveat().in(Locale.ENGLISH)).contains("no forecast");
    }

    @Test
    void everyInputSaysWhereItIsFrom() {
        assertThat(effect(CHURN + "," + CRR, MONEY).inputs())
                .extracting(row -> row.input() + " " + row.value() + " " + row.period() + " " + row.metric())
                .containsExactly(
                        "customers 980 null crr",
                        "revenue-per-customer 6000 P1Y null",
                        "margin 40 null null",
                        "horizon null P1Y null",
                        "churn 4.1 P1M churn-rate",
                        "target-churn 3 P1M churn-rate");
        assertThat(effect(CHURN, MONEY).inputs().get(0).value()).isEqualByComparingTo("959");
        assertThat(effect(CHURN, MONEY + ",'customers':1200").inputs().get(0).origin())
                .isNull();
        assertThat(Objects.requireNonNull(effect(CHURN, MONEY).inputs().get(0).origin())
                        .in(Locale.ENGLISH))
                .isEqualTo("Customers at the start of the period less those lost, from the metric \"Churn rate\"; new"
                        + " customers are not in it.");
    }

    @Test
    void churnOfDaysSaysHowLongAYearIsTakenToBe() {
        FinancialEffect effect = effect(CHURN.replace("'target'", "'period':'P30D','target'"), MONEY);
        assertThat(Objects.requireNonNull(effect.revenueAtStake()).assumptions())
                .extracting(row -> row.text().in(Locale.ENGLISH))
                .contains(
                        "The churn, stated for 30 days, was carried to a month by compounding.",
                        "The target, stated for 30 days, was carried to a month by compounding.")
                .containsOnlyOnce("Between days and months, a year is counted as 365 days.");
    }

    @Test
    void retentionStandsInForChurn() {
        FinancialEffect effect = effect(CRR, MONEY);
        assertThat(effect.inputs())
                .extracting(row -> row.input() + " " + row.value() + " " + row.period() + " " + row.metric())
                .contains("churn 1.442441 P1M crr", "target-churn 1.059624 P1M crr");
        FinancialEffect.StakeRow stake = Objects.requireNonNull(effect.revenueAtStake());
        assertThat(stake.revenue()).isEqualTo(figure("113905.1", "52681.1", "183260.09"));
        assertThat(stake.customersKept()).isEqualTo(figure("39.2", "18.2", "62.7"));
        assertThat(stake.assumptions())
                .extracting(row -> row.assumption() + " " + row.parameters())
                .contains(
                        "churn-carried {from=P1Y, period=P1M}",
                        "target-carried {from=P1Y, period=P1M}",
                        "revenue-spread {from=P1Y, period=P1M}",
                        "chance-in-churn-only {percent=95}");
        assertThat(stake.assumptions())
                .filteredOn(row -> row.assumption().equals("churn-carried"))
                .extracting(row -> row.text().in(Locale.ENGLISH))
                .containsExactly("The churn, stated for 12 months, was carried to a month by compounding.");
    }

    @ParameterizedTest
    @EnumSource
    void everyAssumptionHasItsWords(Assumption.Kind kind) {
        assertThat(ReportTerms.finance("assumption." + kind.code()).byLanguage())
                .containsOnlyKeys("en", "ru");
    }

    @ParameterizedTest
    @EnumSource
    void everyReasonWithoutACorrelationHasItsWords(Correlation.Undefined reason) {
        assertThat(ReportTerms.finance("undefined." + reason.code()).byLanguage())
                .containsOnlyKeys("en", "ru");
    }

    @Test
    void wordsAreThereInRussian() {
        FinancialEffect effect = Objects.requireNonNull(effect(
                ",'metrics':{" + CHURN + "},'finance':{" + MONEY + ",'discountPercent':12}",
                Locale.forLanguageTag("ru")));
        FinancialEffect.StakeRow stake = Objects.requireNonNull(effect.revenueAtStake());
        assertThat(stake.assumptions())
                .extracting(row -> row.text().in(Locale.forLanguageTag("ru")))
                .contains(
                        "Выручка указана за 12 мес. и распределена по этому сроку равномерно.",
                        "За 12 мес. будущие деньги дешевеют на 12 %.",
                        "После затрат на обслуживание от выручки остаётся 40 %, и эта доля не меняется.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "'horizon':'P1Y' | | customers, revenue-per-customer, period, churn, target-churn | revenue-per-customer, period, churn",
                "'revenuePerCustomer':5 | 'churn-rate':{'value':4} | customers, period, target-churn, horizon | period",
                "'customers':5,'period':'P1M','horizon':'P1M','revenuePerCustomer':5 | 'churn-rate':{'value':4} | target-churn |"
            })
    void whatIsMissingIsNamed(String finance, @Nullable String metrics, String forStake, @Nullable String forValue) {
        List<NoteRow> notes = effect(metrics == null ? "" : metrics, finance).notes();
        assertThat(notes.get(0).figure()).isEqualTo("revenue-at-stake");
        assertThat(String.join(", ", notes.get(0).missing())).isEqualTo(forStake);
        assertThat(notes.stream().skip(1).map(note -> note.figure() + ": " + String.join(", ", note.missing())))
                .containsExactlyElementsOf(forValue == null ? List.of() : List.of("lifetime-value: " + forValue));
    }

    @Test
    void aNoteReadsAsASentence() {
        assertThat(effect("'churn-rate':{'value':4}", "'customers':5,'period':'P1M','revenuePerCustomer':5")
                        .notes())
                .extracting(note -> note.text().in(Locale.ENGLISH))
                .containsExactly("The revenue at stake was not computed. Missing: Churn to reach, Horizon.");
    }

    @Test
    void churnOfNoneHasNoFiniteLifetimeValue() {
        FinancialEffect effect = effect("'churn-rate':{'value':0,'target':0}", MONEY + ",'customers':10");
        FinancialEffect.LifetimeValueRow value = Objects.requireNonNull(effect.lifetimeValue());
        assertThat(value.current()).isNull();
        assertThat(value.target()).isNull();
        assertThat(value.gain()).isNull();
        assertThat(Objects.requireNonNull(value.remark()).in(Locale.ENGLISH))
                .isEqualTo("A churn of 0 leaves the lifetime value no finite value.");
        FinancialEffect.StakeRow stake = Objects.requireNonNull(effect.revenueAtStake());
        assertThat(stake.revenue()).isEqualTo(new EstimateRow(BigDecimal.ZERO, null));
        assertThat(Objects.requireNonNull(stake.remark()).in(Locale.ENGLISH)).startsWith("Churn is at its target");
    }

    @Test
    void aWorseTargetIsSaidToBeALoss() {
        FinancialEffect effect = effect("'churn-rate':{'value':3,'target':4}", MONEY + ",'customers':1000");
        FinancialEffect.StakeRow stake = Objects.requireNonNull(effect.revenueAtStake());
        // Python: the difference of RevenueAtStakeTest, turned over.
        assertThat(stake.revenue().value()).isEqualByComparingTo("-261499.28");
        assertThat(Objects.requireNonNull(stake.remark()).in(Locale.ENGLISH)).contains("these are losses");
    }

    @Test
    void amountsOfMetricsAreTakenInTheSameCurrencyOnly() {
        String money = "'customers':10,'period':'P1M','horizon':'P1M','currency':'EUR'";
        FinancialEffect same =
                effect("'average-revenue-per-customer':{'value':50,'currency':'EUR'},'churn-rate':{'value':4}", money);
        assertThat(same.currency()).isEqualTo("EUR");
        assertThat(same.inputs())
                .filteredOn(row -> row.input().equals("revenue-per-customer"))
                .extracting(FinancialEffect.InputRow::metric)
                .containsExactly("average-revenue-per-customer");
        FinancialEffect other = effect(
                "'average-revenue-per-customer':{'value':50,'currency':'USD'},'ltv':{'value':9,'currency':'USD'}",
                money);
        assertThat(other.notes())
                .filteredOn(note -> note.note().equals("other-currency"))
                .extracting(NoteRow::metric)
                .containsExactly("average-revenue-per-customer", "ltv");
        assertThat(other.lifetimeValue()).isNull();
        FinancialEffect unsaid = effect("'ltv':{'value':9,'currency':'USD'}", "'customers':10");
        assertThat(unsaid.currency()).isEqualTo("USD");
        assertThat(Objects.requireNonNull(unsaid.lifetimeValue()).stated()).isEqualByComparingTo("9");
    }

    @Test
    void whatCostsMostComesFirstAndSaysWhereTheCostIsFrom() {
        FinancialEffect effect = effect(
                "'ltv':{'value':54000}",
                "'dropOffs':[{'stage':'shop','lost':3,'of':0.9e1},{'stage':'site','cost':90000.005},"
                        + "{'stage':'silence'},{'stage':'onboarding','lost':120,'of':800,'valuePerCustomer':2000,"
                        + "'situation':'Three weeks','evidence':[{'source':'CRM'}]}]");
        assertThat(effect.dropOffs())
                .extracting(
                        row -> row.stage() + " " + row.cost() + " " + row.costBasis() + " " + row.valuePerCustomer())
                .containsExactly(
                        "onboarding 240000 value-per-customer 2000",
                        "shop 162000 ltv 54000",
                        "site 90000.01 stated null",
                        "silence null null null");
        DropOffRow onboarding = effect.dropOffs().get(0);
        assertThat(onboarding.share()).isEqualByComparingTo("15");
        assertThat(onboarding.interval()).isEqualTo(interval("12.7", "17.6", "wilson"));
        assertThat(onboarding.situation()).isEqualTo("Three weeks");
        assertThat(onboarding.evidence()).hasSize(1);
        assertThat(effect.notes()).isEmpty();
        assertThat(effect.revenueAtStake()).isNull();
        assertThat(effect.published()).isNull();
        assertThat(effect("", "'dropOffs':[{'stage':'shop','lost':0,'of':0}]")
                        .dropOffs()
                        .get(0)
                        .share())
                .isNull();
    }

    @Test
    void aFunnelShowsFirstWhereMostFallOut() {
        assertThat(effect(
                                "",
                                "'funnel':[{'step':'visit','customers':12000},{'step':'ask','customers':900},"
                                        + "{'step':'buy','customers':620}]")
                        .funnel())
                .containsExactly(
                        new FunnelRow(
                                "visit",
                                "ask",
                                11_100L,
                                12_000L,
                                new BigDecimal("92.5"),
                                interval("92", "93", "wilson")),
                        new FunnelRow(
                                "ask", "buy", 280L, 900L, new BigDecimal("31.1"), interval("28.2", "34.2", "wilson")));
    }

    @Test
    void seriesArePairedByWeekAndWhatIsLeftOverIsNamed() {
        FinancialEffect.CorrelationRow row = effect(
                        "",
                        "'correlations':[{'first':{'name':'reply time','points':{'w1':3.5,'w2':4,'w3':5.1,'w4':6.4,'w5':8,"
                                + "'w6':9}},'second':{'name':'conversion','points':{'w0':1,'w5':3.2,'w4':3.7,'w3':3.8,"
                                + "'w2':4.3,'w1':4.1}}}]")
                .correlations()
                .get(0);
        assertThat(row.pairs()).isEqualTo(5);
        assertThat(row.onlyInFirst()).containsExactly("w6");
        assertThat(row.onlyInSecond()).containsExactly("w0");
        assertThat(row.remark()).isNotNull();
        assertThat(row.pearson().coefficient()).isEqualByComparingTo("-0.9505");
        assertThat(row.pearson().interval()).isEqualTo(interval("-0.9968", "-0.4232", "fisher-z"));
        assertThat(row.spearman().coefficient()).isEqualByComparingTo("-0.9");
        assertThat(row.spearman().interval()).isEqualTo(interval("-0.9961", "0.1689", "bonett-wright"));
        assertThat(row.warning().in(Locale.ENGLISH)).startsWith("A correlation is no cause");
    }

    @Test
    void aSeriesThatNeverChangesHasNoCorrelation() {
        FinancialEffect.CorrelationRow row = effect(
                        "",
                        "'correlations':[{'first':{'name':'a','points':{'1':1,'2':2,'3':3}},"
                                + "'second':{'name':'b','points':{'1':7,'2':7,'3':7}}}]")
                .correlations()
                .get(0);
        assertThat(row.remark()).isNull();
        assertThat(row.pearson().coefficient()).isNull();
        assertThat(row.pearson().undefined()).isEqualTo("second-constant");
        assertThat(row.spearman().undefined()).isEqualTo("second-constant");
        assertThat(row.spearman().undefinedName()).isNotNull();
    }

    /** The largest figures there may be, and the smallest churn: the report can still be read back, which {@link #effect} checks. */
    @Test
    void noFigureIsTooLargeForAReport() {
        FinancialEffect effect = effect(
                "'churn-rate':{'value':1e-19,'target':1e-20},'ltv':{'value':1e30}",
                "'customers':999999999999999999,'revenuePerCustomer':999999999999999999,'period':'P1M','horizon':'P10Y',"
                        + "'marginPercent':1e-100,'discountPercent':1e-100,"
                        + "'dropOffs':[{'stage':'a','lost':999999999999999999}]");
        assertThat(effect.revenueAtStake()).isNotNull();
        assertThat(Objects.requireNonNull(effect.lifetimeValue()).target()).isNotNull();
        assertThat(Objects.requireNonNull(
                                effect("'churn-rate':{'value':1e-100}", MONEY).lifetimeValue())
                        .remark())
                .isNotNull();
    }

    @Test
    void aHostsOwnChurnOfDaysIsCarriedToMonths() {
        // Python: 100 * (1 - 0.99^(365/12)) = 26.3390748...
        assertThat(ofOwnChurn(Period.ofDays(1)).inputs())
                .extracting(row -> row.input() + " " + row.value() + " " + row.period())
                .contains("churn 26.339075 P1M");
    }

    @Test
    void aHostsOwnChurnOfAnUnevenPeriodIsNotMeasured() {
        assertThat(ofOwnChurn(Period.of(1, 1, 1)).notes().get(0).missing()).contains("churn");
    }

    private static FinancialEffect ofOwnChurn(Period period) {
        Metric own = Metric.of("churn-rate", Unit.PERCENT, Direction.LOWER).per(period);
        Audit audit = Audit.of(Catalog.serviceHealth(), "a", LocalDate.of(2026, 11, 20))
                .withMeasurement(Measurement.of(own, Quantity.ofPercent("1")))
                .withFinance(Finance.none().withCustomers(10));
        return Objects.requireNonNull(effect(audit, Locale.ENGLISH));
    }

    private static EstimateRow figure(String value, String low, String high) {
        return new EstimateRow(new BigDecimal(value), interval(low, high, "wilson"));
    }

    private static EstimateInterval interval(String low, String high, String method) {
        return new EstimateInterval(
                new BigDecimal(low),
                new BigDecimal(high),
                new BigDecimal("95"),
                method,
                LocalizedText.of(ReportTerms.comparison("method." + method), Locale.ENGLISH));
    }
}
