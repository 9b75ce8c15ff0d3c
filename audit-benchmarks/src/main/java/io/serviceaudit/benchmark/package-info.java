/** Benchmark tables: rows by industry with their provenance, and where a value stands among them. */
@NullMarked
package io.serviceaudit.benchmark;

import org.jspecify.annotations.NullMarked;
