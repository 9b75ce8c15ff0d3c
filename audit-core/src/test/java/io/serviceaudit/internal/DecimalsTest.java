package io.serviceaudit.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecimalsTest {
    private static final String ZEROS = "0".repeat(100);

    /** By paper, from the rule: plain up to 40 digits before the point and 100 zeros after it, with an exponent beyond. */
    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "0.00, 0",
        "0E+9, 0",
        "0E-9, 0",
        "100, 100",
        "1E+3, 1000",
        "12.50, 12.5",
        "-12.50, -12.5",
        "0.000001, 0.000001",
        "0.0000001, 0.0000001",
        "1E-7, 0.0000001",
        "-1.20E-8, -0.000000012",
        "1E+39, 1000000000000000000000000000000000000000",
        "12E+38, 1200000000000000000000000000000000000000",
        "1E+40, 1E+40",
        "10E+39, 1E+40",
        "12E+39, 1.2E+40",
        "-1E+99, -1E+99",
        "1234.5E+97, 1.2345E+100",
        "1E-102, 1E-102",
        "1E+5000, 1E+5000",
        "1E-5000, 1E-5000",
        "1E+2147483647, 1E+2147483647",
        "1E-2147483647, 1E-2147483647"
    })
    void numbersAreWrittenAsTheFormatWritesThem(String number, String written) {
        BigDecimal canonical = Decimals.canonical(new BigDecimal(number));
        assertThat(canonical).hasToString(written).isEqualByComparingTo(number);
        assertThat(Decimals.canonical(canonical)).hasToString(written);
        assertThat(new BigDecimal(written)).isEqualByComparingTo(number);
    }

    @Test
    void zerosUpToOneHundredAreWrittenOut() {
        assertThat(Decimals.canonical(new BigDecimal("1E-101"))).hasToString("0." + ZEROS + "1");
        assertThat(Decimals.canonical(new BigDecimal("-1.5E-101"))).hasToString("-0." + ZEROS + "15");
    }

    @ParameterizedTest
    @CsvSource({
        "50.0, 50.0",
        "0.0, 0.0",
        "0.00000000, 0.00000000",
        "1.50E-7, 0.000000150",
        "5E+1, 50",
        "1.0E+41, 1.0E+41"
    })
    void percentsKeepTheirDecimals(String number, String written) {
        assertThat(Decimals.shown(new BigDecimal(number))).hasToString(written);
    }

    @Test
    void whatIsMissingStaysSo() {
        assertThat(Decimals.canonical(null)).isNull();
        assertThat(Decimals.shown(null)).isNull();
    }

    @Test
    void aSmallNumberIsANumberLikeAnyOther() {
        BigDecimal small = new BigDecimal("1E-7");
        assertThat(Decimals.canonical(small)).isEqualTo(small).hasSameHashCodeAs(small);
        assertThat(small).isEqualTo(Decimals.canonical(small));
    }
}
