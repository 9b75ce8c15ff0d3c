package io.serviceaudit.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.serviceaudit.checklist.Text;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IndustriesTest {
    private static final Industry COURIERS = Industry.of("couriers", Text.of("en", "Couriers"));

    // The industries of the bundled tables; parents and fall-backs as the documentation names them. A fall-back is
    // metric=industry.
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            delimiter = '|',
            value = {
                "b2b | B2B | B2B | - | -",
                "e-commerce | E-commerce | Интернет-торговля | - | -",
                "retail | Retail | Розничная торговля | - | -",
                "services | Services | Услуги | - | -",
                "saas | SaaS | SaaS | - | -",
                "financial-services | Financial services | Финансовые услуги | - | -",
                "telecom | Telecom | Телеком | services | nps=services",
                "banking | Banking | Банки | financial-services | crr=financial-services "
                        + "first-contact-resolution=financial-services csat=financial-services",
                "healthcare | Healthcare | Здравоохранение | - | -",
                "grocery | Grocery | Продуктовая розница | retail | crr=retail first-contact-resolution=retail csat=retail",
                "consumer-payments | Consumer payments | Платёжные сервисы | financial-services | crr=financial-services "
                        + "first-contact-resolution=financial-services csat=financial-services",
                "insurance | Insurance | Страхование | financial-services | crr=financial-services",
                "health-insurance | Health insurance | Медицинское страхование | insurance | -",
                "energy | Energy | Энергоснабжение | - | -",
                "tech-support | Tech support | Техническая поддержка | services | -",
                "mobile | Mobile | Мобильная связь | telecom | "
                        + "nps=services crr=telecom churn-rate=telecom first-contact-resolution=telecom",
                "broadband | Home broadband | Домашний интернет | telecom | "
                        + "nps=services crr=telecom churn-rate=telecom first-contact-resolution=telecom",
                "landline | Landline | Домашний телефон | telecom | "
                        + "nps=services crr=telecom churn-rate=telecom first-contact-resolution=telecom",
                "subscriptions | Subscriptions | Подписки | - | -",
                "subscriptions-b2b | Subscriptions for companies (B2B) | Подписки для компаний (B2B) | subscriptions | -",
                "subscriptions-b2c | Subscriptions for consumers (B2C) | Подписки для частных лиц (B2C) | subscriptions | -",
                "all | All industries | Все отрасли | - | -"
            })
    void theBundledTaxonomy(String id, String en, String ru, @Nullable String parent, @Nullable String fallBacks) {
        Industry industry = Industries.standard().find(id).orElseThrow();
        assertThat(industry.name().in(Locale.ENGLISH)).isEqualTo(en);
        assertThat(industry.name().in(Locale.forLanguageTag("ru"))).isEqualTo(ru);
        assertThat(industry.parent().orElse(null)).isEqualTo(parent);
        Map<String, String> expected = new LinkedHashMap<>();
        for (String one : fallBacks == null ? new String[0] : fallBacks.split(" ")) {
            expected.put(one.substring(0, one.indexOf('=')), one.substring(one.indexOf('=') + 1));
        }
        assertThat(industry.fallBacks()).containsExactlyEntriesOf(expected);
    }

    @Test
    void hasTwentyOneIndustriesAndOneForAllOfThem() {
        assertThat(Industries.standard().all())
                .extracting(Industry::id)
                .containsExactly(
                        "b2b",
                        "e-commerce",
                        "retail",
                        "services",
                        "saas",
                        "financial-services",
                        "telecom",
                        "banking",
                        "healthcare",
                        "grocery",
                        "consumer-payments",
                        "insurance",
                        "health-insurance",
                        "energy",
                        "tech-support",
                        "mobile",
                        "broadband",
                        "landline",
                        "subscriptions",
                        "subscriptions-b2b",
                        "subscriptions-b2c",
                        Industry.ALL);
    }

    @Test
    void aHostAddsItsOwnToACopy() {
        Industries own = Industries.standard().with(COURIERS.withParent("services"));
        assertThat(own.find("couriers")).contains(COURIERS.withParent("services"));
        assertThat(own.all()).hasSize(23);
        assertThat(Industries.standard().find("couriers")).isEmpty();
    }

    @Test
    void anIndustryGivenAgainTakesThePlaceOfTheEarlierOne() {
        Industry telecom = Industry.of("telecom", Text.of("en", "Telecoms"));
        Industries own = Industries.standard().with(telecom);
        assertThat(own.find("telecom")).contains(telecom);
        assertThat(own.all()).hasSize(22);
        assertThat(own).isNotEqualTo(Industries.standard());
    }

    @Test
    void anUnknownOneIsNotFound() {
        assertThat(Industries.standard().find("fishing")).isEmpty();
    }

    @Test
    void aFallBackTakesThePlaceOfAnEarlierOneForItsMetric() {
        Industry industry = COURIERS.withFallBack("nps", "retail")
                .withFallBack("crr", "saas")
                .withFallBack("nps", "services");
        assertThat(industry.fallBacks()).containsExactly(Map.entry("nps", "services"), Map.entry("crr", "saas"));
        assertThat(COURIERS.fallBacks()).isEmpty();
    }

    @Test
    void whatIsReferredToMustBeThere() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Industries.standard().with(COURIERS.withParent("logistics")))
                .withMessage("parent of industry 'couriers' is 'logistics'; it must be in the taxonomy");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Industries.of(List.of(COURIERS.withFallBack("nps", "services"))))
                .withMessage(
                        "fall-back of industry 'couriers' for metric 'nps' is 'services'; it must be in the taxonomy");
    }

    @Test
    void noIndustryIsAPartOfItself() {
        Industry vans = Industry.of("vans", Text.of("en", "Vans")).withParent("couriers");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Industries.of(List.of(COURIERS.withParent("vans"), vans)))
                .withMessage(
                        "industry 'couriers' has a circle among its parents; an industry must not be a part of itself");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> COURIERS.withParent("couriers"))
                .withMessage("parent of industry 'couriers' is 'couriers'; it must be another industry");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> COURIERS.withFallBack("nps", "couriers"))
                .withMessage("fall-back of industry 'couriers' is 'couriers'; it must be another industry");
    }

    @Test
    void idsMustDifferAndBeIds() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Industries.of(List.of(COURIERS, COURIERS)))
                .withMessage("industry 'couriers' is given twice; ids must differ");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Industry.of("Couriers", Text.of("en", "Couriers")))
                .withMessageStartingWith("industry is 'Couriers'; it must be");
    }

    @Test
    void industriesAreEqualWhenAllTheySayIs() {
        assertThat(COURIERS)
                .isEqualTo(Industry.of("couriers", Text.of("en", "Couriers")))
                .isNotEqualTo(Industry.of("couriers", Text.of("en", "Messengers")))
                .isNotEqualTo(COURIERS.withParent("services"))
                .isNotEqualTo(COURIERS.withFallBack("nps", "services"));
        assertThat(Industries.of(List.of(COURIERS)))
                .isEqualTo(Industries.of(List.of(COURIERS)))
                .isNotEqualTo(Industries.of(List.of()));
        assertThat(Industries.of(List.of(COURIERS)).all()).containsExactly(COURIERS);
    }

    @Nested
    class Aliases {
        private final Industries industries = Industries.standard();

        // ISIC Rev. 4 (United Nations, 2008), with the same letters and numbers in NACE Rev. 2 (Eurostat, 2008): K
        // financial and
        // insurance activities; Q human health and social work activities, 86 human health activities; D electricity,
        // gas, steam and
        // air conditioning supply; 47 retail trade, except of motor vehicles; 4711 retail sale in non-specialized
        // stores with food
        // predominating; 4791 retail sale via mail order houses or via Internet; 61 telecommunications; 6120 wireless
        // telecommunications activities; 6419 other monetary intermediation; 65 insurance, reinsurance and pension
        // funding.
        @ParameterizedTest
        @CsvSource({
            "banks, banking",
            "telecommunications, telecom",
            "ecommerce, e-commerce",
            "online-retail, e-commerce",
            "software-as-a-service, saas",
            "isic-4-k, financial-services",
            "nace-2-k, financial-services",
            "isic-4-q, healthcare",
            "nace-2-86, healthcare",
            "isic-4-d, energy",
            "isic-4-47, retail",
            "nace-2-47-11, grocery",
            "isic-4-4791, e-commerce",
            "nace-2-61, telecom",
            "isic-4-6120, mobile",
            "isic-4-6419, banking",
            "nace-2-65, insurance",
            "retail, retail"
        })
        void standForAnIndustry(String name, String industry) {
            assertThat(industries.resolve(name)).map(Industry::id).contains(industry);
        }

        @ParameterizedTest
        @ValueSource(strings = {"isic-4-g", "nace-2-j", "isic-5-k", "isic-4-s", "utilities", "K", ""})
        void areFewerThanWouldBeGuessed(String name) {
            assertThat(industries.resolve(name)).isEmpty();
        }

        @Test
        void areNoIds() {
            assertThat(industries.find("banks")).isEmpty();
            assertThat(industries.all()).flatExtracting(Industry::aliases).doesNotHaveDuplicates();
        }

        @ParameterizedTest
        @CsvSource({"bankng, banking", "Telecom, telecom", "telecomunications, telecom", "HealthCare, healthcare"})
        void helpToFindTheOneMeant(String name, String industry) {
            assertThat(industries.nearest(name)).contains(industry);
        }

        @Test
        void nothingIsNearToAnythingElse() {
            assertThat(industries.nearest("fishing")).isEmpty();
        }

        @Test
        void mustNotBeAmbiguous() {
            Industry vans = Industry.of("vans", Text.of("en", "Vans"));
            assertThatIllegalArgumentException()
                    .isThrownBy(
                            () -> Industries.of(List.of(COURIERS.withAlias("delivery"), vans.withAlias("delivery"))))
                    .withMessage(
                            "alias of industry 'vans' is 'delivery'; it must not be one of industry 'couriers' too");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Industries.of(List.of(COURIERS.withAlias("vans"), vans)))
                    .withMessage("alias of industry 'couriers' is 'vans'; it must not be the id of another");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> industries.with(COURIERS.withAlias("retail")))
                    .withMessage("alias of industry 'couriers' is 'retail'; it must not be the id of another");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> COURIERS.withAlias("couriers"))
                    .withMessage(
                            "alias of industry 'couriers' is 'couriers'; it must be a name the industry does not have yet");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> COURIERS.withAlias("vans").withAlias("vans"))
                    .withMessageContaining("must be a name the industry does not have yet");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> COURIERS.withAlias("Delivery"))
                    .withMessageStartingWith("alias of industry 'couriers' is 'Delivery'; it must be 1-64 characters");
        }

        @Test
        void giveWayToAHostsOwnIndustryOrAlias() {
            Industry banks = Industry.of("banks", Text.of("en", "Banks")).withAlias("telco");
            Industries own = industries.with(banks);
            assertThat(own.resolve("banks")).contains(banks);
            assertThat(own.resolve("telco")).contains(banks);
            assertThat(own.resolve("bank")).map(Industry::id).contains("banking");
            assertThat(own.find("banking").orElseThrow().aliases()).doesNotContain("banks");
        }

        @Test
        void areKeptInEveryCopy() {
            Industry all = COURIERS.withAlias("delivery").withParent("services").withFallBack("nps", "services");
            assertThat(all.aliases()).containsExactly("delivery");
            assertThat(all).isNotEqualTo(COURIERS.withParent("services").withFallBack("nps", "services"));
        }
    }
}
