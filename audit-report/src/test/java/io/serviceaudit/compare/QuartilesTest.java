package io.serviceaudit.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.serviceaudit.measure.Quantity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class QuartilesTest {
    private static Quartiles of(List<Quantity> values) {
        ValueCounts counts = new ValueCounts();
        values.forEach(counts::add);
        return counts.quartiles();
    }

    private static List<Quantity> points(String numbers) {
        return Arrays.stream(numbers.strip().split(" ")).map(Quantity::ofPoints).toList();
    }

    // By the definition, on paper: ranks ceil(n/4), ceil(n/2) and ceil(3n/4) of the numbers 1 to n.
    @ParameterizedTest
    @CsvSource({
        "1, 1, 1, 1",
        "2, 1, 1, 2",
        "3, 1, 2, 3",
        "4, 1, 2, 3",
        "5, 2, 3, 4",
        "6, 2, 3, 5",
        "8, 2, 4, 6",
        "12, 3, 6, 9"
    })
    void areTheValuesOfTheNearestRanks(int n, String first, String median, String third) {
        List<Quantity> values = IntStream.rangeClosed(1, n)
                .mapToObj(i -> Quantity.ofPoints(String.valueOf(i)))
                .toList();
        assertThat(of(values))
                .isEqualTo(new Quartiles(
                        n, Quantity.ofPoints(first), Quantity.ofPoints(median), Quantity.ofPoints(third)));
    }

    static List<String> samples() throws IOException {
        return Files.readAllLines(Path.of("src", "test", "resources", "compare", "quartiles.txt"));
    }

    /** The samples and their quartiles by numpy are made by {@code quartiles.py} beside them. */
    @ParameterizedTest
    @MethodSource("samples")
    void areThoseOfNumpyByTheInvertedDistributionFunction(String sample) {
        List<Quantity> expected = points(sample.substring(0, sample.indexOf('|')));
        List<Quantity> values = points(sample.substring(sample.indexOf('|') + 1));
        assertThat(of(values))
                .isEqualTo(new Quartiles(values.size(), expected.get(0), expected.get(1), expected.get(2)));
    }

    @Test
    void fiveAreTheFewestOfWhichNoneIsAnExtreme() {
        List<Quantity> values = points("1 2 3 4 5");
        assertThat(of(values.subList(0, 4)).first()).isEqualTo(values.get(0));
        assertThat(of(values).first()).isNotEqualTo(values.get(0));
        assertThat(of(values).third()).isNotEqualTo(values.get(4));
        assertThat(Grouping.USUAL_MINIMUM).isEqualTo(values.size());
    }

    @Test
    void areInOrderAndOfSomebody() {
        Quantity one = Quantity.ofPoints("1");
        Quantity two = Quantity.ofPoints("2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Quartiles(0, one, one, one))
                .withMessage("size of a group is 0; it must be at least 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Quartiles(5, two, one, two))
                .withMessage("quartiles are 2, 1 and 2; none must be less than the one before");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Quartiles(5, one, two, one))
                .withMessage("quartiles are 1, 2 and 1; none must be less than the one before");
    }
}
