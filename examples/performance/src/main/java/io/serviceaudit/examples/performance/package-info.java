/**
 * Benchmarks, each beside a floor: the least work of the same kind. {@link io.serviceaudit.examples.performance.Performance} runs them
 * and prints how many floors each takes.
 */
@NullMarked
package io.serviceaudit.examples.performance;

import org.jspecify.annotations.NullMarked;
