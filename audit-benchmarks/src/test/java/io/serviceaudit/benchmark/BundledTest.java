package io.serviceaudit.benchmark;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.serviceaudit.measure.Metrics;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** The files of norms, bands and industries are read as strictly as tables; their figures are held elsewhere. */
class BundledTest {
    private static List<String> problems(ThrowingCallable reading) {
        MalformedCsvException malformed = catchThrowableOfType(MalformedCsvException.class, reading);
        assertThat(malformed).as("the file must be refused").isNotNull();
        return malformed.problems().stream().map(CsvProblem::toString).toList();
    }

    @Test
    void norms() {
        String content = """
                metric,channel,kind,when,value,better.when,better.value,flag.metric,flag.when,flag.value,checklist,note.en
                on-time-rate,,rule,=>,95,,,,,,,
                on-time-rate,,norm,>=,95,>=,,nps,,,,
                on-time-rate,,norm,<=,95,,,,,,,
                on-time,,norm,,,,,,,,No Id,
                """;
        assertThat(problems(() -> Bundled.norms("norms.csv", content.getBytes(UTF_8), Metrics.standard())))
                .containsExactly(
                        "norms.csv, line 2, column 3 (kind): is 'rule'; it must be one of norm, orientation, example",
                        "norms.csv, line 2, column 4 (when): is '=>'; it must be one of <, <=, >=, >",
                        "norms.csv, line 3, column 7 (better.value): must not be empty beside better.when, better.value",
                        "norms.csv, line 3, column 9 (flag.when): must not be empty beside flag.metric, flag.when, "
                                + "flag.value",
                        "norms.csv, line 3, column 10 (flag.value): must not be empty beside flag.metric, flag.when, "
                                + "flag.value",
                        "norms.csv, line 4, column 1 (metric): norm of metric 'on-time-rate' is '<='; it must be >= or >, "
                                + "since higher is better",
                        "norms.csv, line 5, column 1 (metric): is 'on-time'; it must be the id of a known metric",
                        "norms.csv, line 5, column 4 (when): must not be empty",
                        "norms.csv, line 5, column 11 (checklist): is 'No Id'; it must be 1-64 characters, lower-case "
                                + "letters, digits and single hyphens between them");
    }

    @Test
    void bands() {
        String content = """
                metric,band,low.when,low.value,high.when,high.value,name.en,name.ru
                nps,one,>=,,,,,
                nps,two,>=,9,<,5,two,
                """;
        assertThat(problems(() -> Bundled.bands("bands.csv", content.getBytes(UTF_8), Metrics.standard())))
                .containsExactly(
                        "bands.csv, line 2, column 4 (low.value): must not be empty beside low.when, low.value",
                        "bands.csv, line 2, column 7 (name.en): must not be empty",
                        "bands.csv, line 3, column 2 (band): low of band 'two' is 9; it must be less than high, which is 5");
    }

    @Test
    void aMissingColumnIsAProblemOfTheLine() {
        String content = "metric,band,low.when\nnps,one,\n";
        assertThat(problems(() -> Bundled.bands("bands.csv", content.getBytes(UTF_8), Metrics.standard())))
                .containsExactly("bands.csv, line 2: 'name.en' must not be empty");
    }

    @Test
    void industries() {
        String content = """
                industry,parent,fallBacks,aliases,name.en
                telecom,,nps,Phone,Telecom
                banking,banking,,,Banking
                """;
        assertThat(problems(() -> Bundled.industries("industries.csv", content.getBytes(UTF_8))))
                .containsExactly(
                        "industries.csv, line 2, column 3 (fallBacks): is 'nps'; it must be a metric and an industry: "
                                + "nps=services",
                        "industries.csv, line 2, column 4 (aliases): is 'Phone'; it must be 1-64 characters, lower-case "
                                + "letters, digits and single hyphens between them",
                        "industries.csv, line 3, column 1 (industry): parent of industry 'banking' is 'banking'; it must "
                                + "be another industry");
    }
}
