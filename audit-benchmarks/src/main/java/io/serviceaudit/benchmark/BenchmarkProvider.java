package io.serviceaudit.benchmark;

import java.util.List;

/**
 * Brings benchmark tables to a program that does not know them: a jar with a firm's own figures, say, put on the class path or the
 * module path. {@link BenchmarkProviders} finds and asks it; nothing is found by itself.
 *
 * <p>A provider is a public class with a public constructor without parameters. On the class path its jar names it in
 * {@code META-INF/services/io.serviceaudit.benchmark.BenchmarkProvider}; as a module it says
 * {@code provides io.serviceaudit.benchmark.BenchmarkProvider with ...}.
 *
 * <pre>{@code
 * public final class AcmeBenchmarks implements BenchmarkProvider {
 *     public List<BenchmarkTable> tables() {
 *         try (InputStream in = AcmeBenchmarks.class.getResourceAsStream("acme.csv")) {
 *             return List.of(BenchmarkCsv.standard().read("acme.csv", in));
 *         } catch (IOException e) {
 *             throw new UncheckedIOException(e);
 *         }
 *     }
 * }
 * }</pre>
 *
 * <p>It gives the same tables at each call, from any thread; {@code BenchmarkProviderLaws} of the test kit holds one to that. It may
 * throw what it likes: that is recorded, and the other providers are asked all the same.
 */
@FunctionalInterface
public interface BenchmarkProvider {
    /** {@return the tables, each of its own edition; where two have rows for a metric and an industry, those of the first stand} */
    List<BenchmarkTable> tables();
}
