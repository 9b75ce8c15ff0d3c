package io.serviceaudit.examples.performance;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;

/** Runs the benchmarks and prints a table: how long each takes, and how many times its floor that is. */
public final class Performance {
    private static final String FLOOR = "floor";

    private Performance() {}

    /**
     * Measures.
     *
     * @param args options of JMH, such as a part of the name of the benchmarks to be run
     * @throws CommandLineOptionException if there is no such option
     * @throws RunnerException if JMH cannot measure
     */
    public static void main(String... args) throws CommandLineOptionException, RunnerException {
        table(new Runner(new CommandLineOptions(args)).run()).forEach(System.out::println);
    }

    /** The lines of a table in Markdown, floors first among what they are the floors of. */
    static List<String> table(Collection<RunResult> results) {
        Map<String, Double> floors = new HashMap<>();
        for (RunResult result : results) {
            if (method(result).equals(FLOOR)) {
                floors.put(group(result), result.getPrimaryResult().getScore());
            }
        }
        List<String> lines = new ArrayList<>(List.of("| benchmark | µs | floors |", "|---|---|---|"));
        for (RunResult result : results) {
            double score = result.getPrimaryResult().getScore();
            Double floor = floors.get(group(result));
            lines.add(String.format(
                    Locale.ROOT,
                    "| %s %s | %.1f | %s |",
                    group(result),
                    method(result),
                    score,
                    floor == null ? "" : String.format(Locale.ROOT, "%.2f", score / floor)));
        }
        return lines;
    }

    private static String method(RunResult result) {
        String name = result.getParams().getBenchmark();
        return name.substring(name.lastIndexOf('.') + 1);
    }

    /** The class and the parameters, which a benchmark shares with its floor. */
    private static String group(RunResult result) {
        String name = result.getParams().getBenchmark();
        String benchmarks = name.substring(0, name.lastIndexOf('.'));
        StringBuilder group = new StringBuilder(benchmarks.substring(benchmarks.lastIndexOf('.') + 1));
        for (String parameter : result.getParams().getParamsKeys()) {
            group.append(' ')
                    .append(parameter)
                    .append('=')
                    .append(result.getParams().getParam(parameter));
        }
        return group.toString();
    }
}
