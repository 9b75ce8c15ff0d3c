package io.serviceaudit.metric;

import static org.assertj.core.api.Assertions.assertThat;

import io.serviceaudit.measure.Quantity;
import io.serviceaudit.measure.Ratio;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class RetentionRateLawsTest {
    record Customers(long start, long lost) {}

    @Property
    void retentionAndChurnOfTheSameCustomersAddUpTo100(@ForAll("customers") Customers customers) {
        Quantity retention = RetentionRate.ofCounts(customers.start(), customers.start() - customers.lost(), 0)
                .orElseThrow();
        Quantity churn = ChurnRate.ofCounts(customers.start(), customers.lost()).orElseThrow();
        assertThat(retention.amount().plus(churn.amount())).isEqualTo(Ratio.of(100));
        assertThat(RetentionRate.ofChurn(churn)).isEqualTo(retention);
        assertThat(ChurnRate.ofRetention(retention)).isEqualTo(churn);
    }

    @Property
    void newCustomersDoNotChangeIt(@ForAll("customers") Customers customers) {
        long left = customers.start() - customers.lost();
        long won = Long.MAX_VALUE - left;
        assertThat(RetentionRate.ofCounts(customers.start(), left + won, won))
                .isEqualTo(RetentionRate.ofCounts(customers.start(), left, 0));
    }

    @Provide
    Arbitrary<Customers> customers() {
        return Arbitraries.longs()
                .between(1, Long.MAX_VALUE)
                .flatMap(start -> Arbitraries.longs().between(0, start).map(lost -> new Customers(start, lost)));
    }
}
