/**
 * What is asked: checklists with their sections, items, scales, conditions, hints and texts in several languages, and
 * the parameters they set for scoring.
 *
 * <p>Start with {@link io.serviceaudit.checklist.Checklist}; {@link io.serviceaudit.checklist.ChecklistLibrary} holds several, in several
 * versions. Everything here is immutable; a constructor or builder
 * admits nothing illegal, and its message names the thing, the value and the rule. Answers are no matter of this
 * package.
 */
@NullMarked
package io.serviceaudit.checklist;

import org.jspecify.annotations.NullMarked;
