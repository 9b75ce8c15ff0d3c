package io.serviceaudit.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.serviceaudit.measure.Ratio;
import java.math.BigInteger;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class WorkloadTest {
    private static final Duration QUARTER = Duration.ofMinutes(15);

    @Test
    void isReviewsTimesTheTimeOfOne() {
        Workload workload = new Workload(60, 12, QUARTER);

        assertThat(workload.reviews()).isEqualTo(72);
        assertThat(workload.hours()).isEqualTo(Ratio.of(18));
    }

    @Test
    void isExact() {
        // 7 * 400.5 s = 2803.5 s = 0.77875 h
        assertThat(new Workload(7, 0, Duration.ofMillis(400_500)).hours()).isEqualTo(Ratio.of(77_875, 100_000));
        assertThat(new Workload(Long.MAX_VALUE, Long.MAX_VALUE, Duration.ofHours(1)).hours())
                .isEqualTo(Ratio.of(BigInteger.valueOf(Long.MAX_VALUE).multiply(BigInteger.TWO), BigInteger.ONE));
    }

    @Test
    void ofNothingIsNone() {
        assertThat(new Workload(0, 0, QUARTER).hours()).isEqualTo(Ratio.ZERO);
    }

    @Test
    void outOfRangeIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Workload(-1, 0, QUARTER))
                .withMessage("conversations is -1; it must be 0 or more");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Workload(4, 5, QUARTER))
                .withMessage("conversations reviewed twice is 5; it must be from 0 to 4, the number of all");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Workload(4, -1, QUARTER))
                .withMessage("conversations reviewed twice is -1; it must be from 0 to 4, the number of all");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Workload(4, 1, Duration.ZERO))
                .withMessage("time per review is PT0S; it must be more than 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Workload(4, 1, Duration.ofMinutes(-1)))
                .withMessage("time per review is PT-1M; it must be more than 0");
    }
}
