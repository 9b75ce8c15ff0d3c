package io.serviceaudit.checklist;

import static io.serviceaudit.checklist.ChecklistState.ACTIVE;
import static io.serviceaudit.checklist.ChecklistState.DRAFT;
import static io.serviceaudit.checklist.ChecklistState.RETIRED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.serviceaudit.catalog.Catalog;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ChecklistLibraryTest {
    private static final Checklist COURIER_1_9 = checklist("courier", "1.9.0");
    private static final Checklist COURIER_1_10 = checklist("courier", "1.10.0");
    private static final Checklist COURIER_2_RC = checklist("courier", "2.0.0-rc1");
    private static final Checklist BAKERY = checklist("bakery", "1");

    private static final ChecklistLibrary LIBRARY = ChecklistLibrary.empty()
            .with(COURIER_2_RC, DRAFT)
            .with(COURIER_1_10, ACTIVE)
            .with(BAKERY, RETIRED)
            .with(COURIER_1_9, ACTIVE);

    private static Checklist checklist(String id, String version) {
        Item item = Item.builder("a", Text.of("en", "a?"), Scales.YES_NO_NA).build();
        return Checklist.builder(id, version, Text.of("en", id))
                .section(Section.builder("s").item(item).build())
                .build();
    }

    @Nested
    class Finding {
        @Test
        void resolvesIdAndVersionInWhateverState() {
            assertThat(LIBRARY.get("courier", "1.9.0")).isSameAs(COURIER_1_9);
            assertThat(LIBRARY.get("courier", "2.0.0-rc1")).isSameAs(COURIER_2_RC);
            assertThat(LIBRARY.find("bakery", "1")).containsSame(BAKERY);
            assertThat(LIBRARY.find("bakery", "2")).isEmpty();
            assertThat(LIBRARY.find("florist", "1")).isEmpty();
            assertThat(LIBRARY.state("courier", "2.0.0-rc1")).contains(DRAFT);
            assertThat(LIBRARY.state("bakery", "1")).contains(RETIRED);
            assertThat(LIBRARY.state("bakery", "2")).isEmpty();
        }

        @Test
        void anUnknownVersionListsThoseAtHand() {
            UnknownChecklistException unknown =
                    catchThrowableOfType(UnknownChecklistException.class, () -> LIBRARY.get("courier", "1.11.0"));

            assertThat(unknown)
                    .hasMessage("checklist 'courier' is not at hand in version '1.11.0'; "
                            + "at hand: 1.9.0, 1.10.0, 2.0.0-rc1");
            assertThat(unknown.id()).isEqualTo("courier");
            assertThat(unknown.version()).isEqualTo("1.11.0");
            assertThat(unknown.versions()).containsExactly("1.9.0", "1.10.0", "2.0.0-rc1");
        }

        @Test
        void anUnknownChecklistListsTheOthers() {
            assertThatThrownBy(() -> LIBRARY.get("florist", "1"))
                    .isInstanceOf(UnknownChecklistException.class)
                    .hasMessage("checklist 'florist' is not at hand; at hand: bakery, courier");
        }

        @Test
        void anEmptyLibrarySaysSo() {
            assertThatThrownBy(() -> ChecklistLibrary.empty().get("courier", "1"))
                    .isInstanceOf(UnknownChecklistException.class)
                    .hasMessage("checklist 'courier' is not at hand; there is none at all");
        }
    }

    @Nested
    class LatestActive {
        @Test
        void isTheLatestVersionAndNotTheLastOneAdded() {
            assertThat(LIBRARY.latestActive("courier")).containsSame(COURIER_1_10);
        }

        @Test
        void passesOverDraftsAndRetiredOnes() {
            ChecklistLibrary retired = LIBRARY.withState("courier", "1.10.0", RETIRED);

            assertThat(retired.latestActive("courier")).containsSame(COURIER_1_9);
            assertThat(retired.withState("courier", "2.0.0-rc1", ACTIVE).latestActive("courier"))
                    .containsSame(COURIER_2_RC);
        }

        @Test
        void isMissingWhereNoneIsActive() {
            assertThat(LIBRARY.latestActive("bakery")).isEmpty();
            assertThat(LIBRARY.latestActive("florist")).isEmpty();
        }
    }

    @Nested
    class Changing {
        @Test
        void givesACopy() {
            ChecklistLibrary changed = LIBRARY.without("courier", "1.9.0").with(checklist("florist", "1"), ACTIVE);

            assertThat(changed.ids()).containsExactly("bakery", "courier", "florist");
            assertThat(changed.versions("courier")).containsExactly("1.10.0", "2.0.0-rc1");
            assertThat(LIBRARY.ids()).containsExactly("bakery", "courier");
            assertThat(LIBRARY.versions("courier")).containsExactly("1.9.0", "1.10.0", "2.0.0-rc1");
        }

        @Test
        void putsOneOfTheSameIdAndVersionInPlaceOfTheOther() {
            Checklist other = checklist("bakery", "1");

            assertThat(LIBRARY.with(other, ACTIVE).get("bakery", "1")).isSameAs(other);
            assertThat(LIBRARY.with(other, ACTIVE).entries()).hasSize(4);
        }

        @Test
        void takesOutTheLastVersionWithTheId() {
            assertThat(LIBRARY.without("bakery", "1").ids()).containsExactly("courier");
            assertThat(LIBRARY.without("bakery", "2")).isSameAs(LIBRARY);
            assertThat(LIBRARY.without("florist", "1")).isSameAs(LIBRARY);
        }

        @Test
        void ofAStateNeedsAVersionThatIsThere() {
            assertThatThrownBy(() -> LIBRARY.withState("courier", "3", ACTIVE))
                    .isInstanceOf(UnknownChecklistException.class)
                    .hasMessage("checklist 'courier' is not at hand in version '3'; at hand: 1.9.0, 1.10.0, 2.0.0-rc1");
        }
    }

    @Test
    void listsByIdAndThenFromTheEarliestToTheLatest() {
        assertThat(LIBRARY.entries().stream().map(ChecklistLibrary.Entry::toString))
                .containsExactly(
                        "bakery 1 retired", "courier 1.9.0 active", "courier 1.10.0 active", "courier 2.0.0-rc1 draft");
        assertThat(LIBRARY.checklists()).containsExactly(BAKERY, COURIER_1_9, COURIER_1_10, COURIER_2_RC);
        assertThat(LIBRARY.versions("florist")).isEmpty();
        assertThat(LIBRARY)
                .hasToString("ChecklistLibrary[bakery 1 retired, courier 1.9.0 active, "
                        + "courier 1.10.0 active, courier 2.0.0-rc1 draft]");
    }

    @Test
    void ofChecklistsHasThemActive() {
        ChecklistLibrary builtIn = ChecklistLibrary.of(Catalog.checklists());

        assertThat(builtIn.entries()).hasSize(5).allMatch(entry -> entry.state() == ACTIVE);
        assertThat(builtIn.latestActive("touchpoints")).containsSame(Catalog.touchpoints());
    }

    @Test
    void ofChecklistsRefusesTwoOfOneIdAndVersion() {
        assertThatThrownBy(() -> ChecklistLibrary.of(List.of(BAKERY, checklist("bakery", "1"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("checklist 'bakery' 1 is given twice");
    }
}
