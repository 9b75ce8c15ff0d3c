package io.serviceaudit.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.serviceaudit.checklist.Text;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IndustriesTest {
    private static final Industry COURIERS = Industry.of("couriers", Text.of("en", "Couriers"));

    // The industries of the published tables; parents and fall-backs as the documentation names them.
    @ParameterizedTest
    @CsvSource({
        "b2b, B2B, B2B, , , ",
        "e-commerce, E-commerce, Интернет-торговля, , , ",
        "retail, Retail, Розничная торговля, , , ",
        "services, Services, Услуги, , , ",
        "saas, SaaS, SaaS, , , ",
        "financial-services, Financial services, Финансовые услуги, , , ",
        "telecom, Telecom, Телеком, services, nps, services",
        "banking, Banking, Банки, financial-services, crr, financial-services",
        "healthcare, Healthcare, Здравоохранение, , , ",
        "all, All industries, Все отрасли, , , "
    })
    void theBundledTaxonomy(String id, String en, String ru, String parent, String metric, String fallBack) {
        Industry industry = Industries.standard().find(id).orElseThrow();
        assertThat(industry.name().in(Locale.ENGLISH)).isEqualTo(en);
        assertThat(industry.name().in(Locale.forLanguageTag("ru"))).isEqualTo(ru);
        assertThat(industry.parent().orElse(null)).isEqualTo(parent);
        assertThat(industry.fallBacks()).isEqualTo(metric == null ? Map.of() : Map.of(metric, fallBack));
    }

    @Test
    void hasNineIndustriesAndOneForAllOfThem() {
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
                        Industry.ALL);
    }

    @Test
    void aHostAddsItsOwnToACopy() {
        Industries own = Industries.standard().with(COURIERS.withParent("services"));
        assertThat(own.find("couriers")).contains(COURIERS.withParent("services"));
        assertThat(own.all()).hasSize(11);
        assertThat(Industries.standard().find("couriers")).isEmpty();
    }

    @Test
    void anIndustryGivenAgainTakesThePlaceOfTheEarlierOne() {
        Industry telecom = Industry.of("telecom", Text.of("en", "Telecom"));
        Industries own = Industries.standard().with(telecom);
        assertThat(own.find("telecom")).contains(telecom);
        assertThat(own.all()).hasSize(10);
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
}
