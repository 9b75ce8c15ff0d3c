/**
 * The lint of a checklist (rule S23): what is legal and still cannot be meant, such as an item that no answer lets count, a
 * section that nobody can reach, or a text that is missing in a language.
 *
 * <p>Start with {@link io.serviceaudit.lint.Lint}. What is illegal never gets this far, since a checklist that has it cannot be
 * built. Nothing here changes a checklist, and scoring does not ask for a lint.
 */
@NullMarked
package io.serviceaudit.lint;

import org.jspecify.annotations.NullMarked;
