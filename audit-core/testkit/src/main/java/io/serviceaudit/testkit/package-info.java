/**
 * What a host's tests need to hold checklists, parameters and scorings to the rules of this library, with any test framework or
 * none.
 *
 * <ul>
 *   <li>{@link io.serviceaudit.testkit.Law} has the laws of scoring. Each can be held against one audit; start there.
 *   <li>{@link io.serviceaudit.testkit.RandomAudits} makes audits of a checklist, a host's own too;
 *       {@link io.serviceaudit.testkit.RandomChecklists} and {@link io.serviceaudit.testkit.RandomScorings} make what to
 *       score by. All are made from a seed, and ids name it.
 *   <li>{@link io.serviceaudit.testkit.PinnedScore} pins percent, band and findings of an audit in one line.
 *   <li>{@link io.serviceaudit.testkit.ScoringFunction} and {@link io.serviceaudit.testkit.Figures} let a scoring that is not the
 *       library's be held to the same laws.
 *   <li>{@link io.serviceaudit.testkit.BenchmarkProviderLaws} are what a provider of benchmark tables keeps to; they alone need
 *       {@code audit-benchmarks}, which a host adds.
 * </ul>
 *
 * <pre>{@code
 * for (long seed = 0; seed < 500; seed++) {
 *     Audit audit = RandomAudits.ofSeed(checklist, seed);
 *     for (Law law : Law.values()) {
 *         law.assertHolds(scoring, audit);
 *     }
 * }
 * }</pre>
 *
 * <p>A failure is an {@link java.lang.AssertionError} that names the law, the rule, the audit and both values.
 */
@NullMarked
package io.serviceaudit.testkit;

import org.jspecify.annotations.NullMarked;
