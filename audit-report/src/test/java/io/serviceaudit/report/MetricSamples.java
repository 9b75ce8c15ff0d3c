package io.serviceaudit.report;

import io.serviceaudit.measure.Direction;
import io.serviceaudit.measure.Metric;
import java.util.List;

/**
 * How a metric can be given in an audit document, one sample a way: the value first, then the raw data it can be computed from. All
 * samples of a metric come to the same value.
 */
final class MetricSamples {
    private MetricSamples() {}

    /** The samples of a metric, as JSON objects. */
    static List<String> of(Metric metric) {
        return switch (metric.id()) {
            case "nps" ->
                List.of(
                        "{ \"value\": 25 }",
                        "{ \"counts\": { \"promoters\": 45, \"passives\": 35, \"detractors\": 20 } }",
                        "{ \"ratings\": [10, 9, 8, 3] }");
            case "crr" ->
                List.of(
                        "{ \"value\": 84, \"period\": \"P1Y\" }",
                        "{ \"startCustomers\": 1000, \"endCustomers\": 980, \"newCustomers\": 140 }");
            case "churn-rate" ->
                List.of(
                        "{ \"value\": 4.1, \"period\": \"P1M\" }",
                        "{ \"startCustomers\": 1000, \"lostCustomers\": 41 }");
            case "gross-revenue-churn-rate" ->
                List.of(
                        "{ \"value\": 5, \"period\": \"P1M\" }",
                        "{ \"startRevenue\": 200000, \"lostRevenue\": 6000, \"contractedRevenue\": 4000 }");
            case "net-revenue-churn-rate" ->
                List.of(
                        "{ \"value\": -1.5, \"period\": \"P1M\" }",
                        "{ \"startRevenue\": 200000, \"lostRevenue\": 6000, \"contractedRevenue\": 4000, "
                                + "\"expandedRevenue\": 13000 }");
            case "csat" ->
                List.of(
                        "{ \"value\": 80 }",
                        "{ \"counts\": { \"satisfied\": 80, \"neutral\": 12, \"dissatisfied\": 8 } }",
                        "{ \"ratings\": [5, 5, 4, 4, 2] }",
                        "{ \"ratings\": [10, 9, 9, 8, 3], \"scale\": { \"from\": 1, \"to\": 10 }, \"satisfiedFrom\": 8 }");
            case "csi" ->
                List.of(
                        "{ \"value\": 75 }",
                        "{ \"ratings\": [5, 4, 3] }",
                        "{ \"ratings\": [10, 8, 6, 6], \"scale\": { \"from\": 0, \"to\": 10 } }");
            case "longest-first-response" -> durations("PT24M", "PT4M", "PT8M", "PT24M");
            case "longest-stage-wait" -> durations("P2D", "PT6H", "P2D", "PT20H");
            case "resolution-time" -> durations("PT4H", "PT3H", "PT5H");
            case "problem-notice-lead" -> durations("PT36H", "P1D", "P2D");
            case "contact-channel-count" -> List.of("{ \"value\": 4 }");
            case "contacts-per-resolution" -> ratio("1.3", 260, 200);
            case "people-per-complaint" -> ratio("1.5", 60, 40);
            case "contacts-per-complaint" -> ratio("2.5", 100, 40);
            case "undecided-escalations-per-week" -> ratio("2", 8, 4);
            case "purchase-frequency" -> ratio("3.2", 1280, 400);
            case "revenue" -> List.of("{ \"value\": 1200000, \"currency\": \"EUR\" }");
            case "margin" -> List.of("{ \"value\": 420000, \"currency\": \"EUR\" }");
            case "ltv" -> List.of("{ \"value\": 5400, \"currency\": \"EUR\" }");
            case "average-revenue-per-customer" ->
                List.of(
                        "{ \"value\": 3000, \"currency\": \"EUR\" }",
                        "{ \"revenue\": 1200000, \"customers\": 400, \"currency\": \"EUR\" }");
            default -> ofUnit(metric);
        };
    }

    private static List<String> ofUnit(Metric metric) {
        return switch (metric.unit()) {
            case PERCENT -> metric.direction() == Direction.LOWER ? share("6", 12, 200) : share("85", 170, 200);
            case DURATION -> durations("PT12M", "PT4M", "PT8M", "PT24M");
            default -> throw new IllegalStateException("metric '" + metric.id() + "' has no sample; give it one");
        };
    }

    private static List<String> share(String value, int part, int whole) {
        return List.of(
                "{ \"value\": " + value + " }", "{ \"counts\": { \"part\": " + part + ", \"whole\": " + whole + " } }");
    }

    private static List<String> ratio(String value, int total, int per) {
        return List.of(
                "{ \"value\": " + value + " }", "{ \"counts\": { \"total\": " + total + ", \"per\": " + per + " } }");
    }

    private static List<String> durations(String value, String... times) {
        return List.of("{ \"value\": \"" + value + "\" }", "{ \"times\": [\"" + String.join("\", \"", times) + "\"] }");
    }
}
