package io.serviceaudit.compare;

import static org.assertj.core.api.Assertions.assertThat;

import io.serviceaudit.json.Documents;
import io.serviceaudit.json.LocalizedText;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Eight branches of one quarter. Write the approved documents anew, from the project's root, with {@code mvn -pl audit-report -am test
 * -Dtest=BranchesSampleTest -Dgolden.approve=true -Dsurefire.failIfNoSpecifiedTests=false}.
 */
class BranchesSampleTest {
    private static final Path RESOURCES = Path.of("src", "test", "resources");
    private static final Documents DOCUMENTS = Documents.standard();

    private static BranchesReport report(String locale) {
        return locale.equals("all")
                ? BranchSamples.branches().reportInAllLanguages(BranchSamples.reports())
                : BranchSamples.branches().report(BranchSamples.reports(), Locale.forLanguageTag(locale));
    }

    /** The figures by {@code branches.py}, which lies beside its output and knows nothing of this library. */
    @Test
    void figuresAreThoseOfAnotherImplementation() throws IOException {
        assertThat(lines(report("en")))
                .containsExactlyElementsOf(
                        Files.readAllLines(RESOURCES.resolve("compare").resolve("branches.txt")));
    }

    private static List<String> lines(BranchesReport report) {
        List<String> lines = new ArrayList<>();
        report.ranking().forEach(row -> lines.add("rank " + row.rank() + " " + row.branch() + " " + row.percent()));
        report.apart().forEach(row -> lines.add("apart " + row.branch() + " " + row.percent() + " " + row.coverage()));
        addSpread(Objects.requireNonNull(report.spread()), lines);
        lines.add("fences " + report.outliers().lowFence() + " "
                + report.outliers().highFence());
        report.outliers().branches().forEach(row -> lines.add("outlier " + row.branch()));
        report.sections()
                .forEach(row -> lines.add("section " + row.section() + " "
                        + row.mean().percent() + " " + row.mean().exact() + " " + row.lowest() + " " + row.highest()));
        for (int i = 0; i < report.items().size(); i++) {
            BranchesReport.ItemAcross row = report.items().get(i);
            lines.add("item " + row.item() + " " + row.findingIn().size() + " " + row.share() + " " + row.shareBySize()
                    + " " + row.assessed() + " "
                    + Objects.requireNonNull(row.mean()).exact() + " "
                    + row.lost().setScale(1));
            BranchesReport.Practice practice = report.practices().get(i);
            List<String> words = new ArrayList<>(List.of("practice", practice.item()));
            words.addAll(practice.from());
            words.add("->");
            words.addAll(practice.to());
            lines.add(String.join(" ", words));
        }
        addGroups(report.groupings().get(0), lines);
        return lines;
    }

    private static void addSpread(BranchesReport.SpreadFigures spread, List<String> lines) {
        lines.add("spread " + spread.branches() + " " + spread.lowest() + " " + spread.firstQuartile() + " "
                + spread.median() + " " + spread.thirdQuartile() + " " + spread.highest() + " " + spread.range());
        BranchesReport.MeanFigure weighted = Objects.requireNonNull(spread.weightedMean());
        lines.add("mean " + spread.mean().percent() + " " + spread.mean().exact() + " " + weighted.percent() + " "
                + weighted.exact());
    }

    /** The script has one order for all groups. */
    private static void addGroups(BranchesReport.GroupingPart cities, List<String> lines) {
        BranchesReport.GroupFigures kazan = cities.groups().get(0);
        BranchesReport.GroupFigures moscow = cities.groups().get(1);
        assertThat(cities.groups()).hasSize(2);
        assertThat(cities.ungrouped()).isEmpty();
        addGroup(kazan, lines);
        cities.tooSmall().forEach(row -> lines.add("too-small " + row.value()));
        addGroup(moscow, lines);
    }

    private static void addGroup(BranchesReport.GroupFigures group, List<String> lines) {
        lines.add("group " + group.value() + " " + String.join(" ", group.branches()));
        addSpread(group.spread(), lines);
        lines.add("weakest " + String.join(" ", group.weakestItems()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ru", "all"})
    void theDocumentIsTheApprovedOneAndIsReadBack(String locale) throws IOException {
        BranchesReport report = report(locale);
        String written = DOCUMENTS.write(report);
        Path golden = RESOURCES.resolve(Path.of("compatibility", "1", "eight-branches." + locale + ".branches.json"));
        if (Boolean.getBoolean("golden.approve")) {
            Files.writeString(golden, written);
        }
        assertThat(Files.readString(golden)).isEqualTo(written);
        assertThat(DOCUMENTS.read(BranchesReport.class, written)).isEqualTo(report);
    }

    @Test
    void theSummarySaysHowTheyStandAndWhatToDo() {
        assertThat(report("en").summary())
                .extracting(LocalizedText::toString)
                .startsWith(
                        "Branches ranked: 7 of 8.",
                        "Service health runs from 14.3% (Moscow Station) to 89.3% (Kazan Centre), 75.0 points apart. "
                                + "The median is 64.3%, the mean 61.2%.",
                        "Weighted by size the mean is 57.5% instead of 61.2%: the larger branches pull it down.",
                        "Not ranked: Samara East.",
                        "Moscow Station with 14.3% is below the fence of 24.35%: unusually low among these branches.");
        assertThat(report("ru").summary())
                .extracting(LocalizedText::toString)
                .contains("С учётом размера филиалов среднее — 57,5 % вместо 61,2 %: крупные филиалы тянут его вниз.");
        assertThat(report("en").spread()).isNotNull();
        assertThat(report("ru").ranking())
                .extracting(row -> row.text().toString())
                .contains("Kazan North: 2-е место, 73,1 % (столько же: Samara Volga).");
        assertThat(report("en").ranking().get(0).percent()).isEqualTo(new BigDecimal("89.3"));
    }
}
