/**
 * Benchmark tables by industry with the provenance of every row, and where a value stands beside them: worse, on par or
 * better. Also norms of service metrics that hold for every industry, and the named bands of the Net Promoter Score.
 *
 * <p>Start with {@link io.serviceaudit.benchmark.BenchmarkTable}. Nothing is guessed: where no row fits there is no
 * benchmark, and {@link io.serviceaudit.benchmark.BenchmarkLookup} says why. Bundled tables are data, read once from
 * CSV files of this module; a host lays its own over them, read with {@link io.serviceaudit.benchmark.BenchmarkCsv} from the
 * sheet it keeps them in. How sure a standing is, is no matter of this package.
 */
@NullMarked
package io.serviceaudit.benchmark;

import org.jspecify.annotations.NullMarked;
