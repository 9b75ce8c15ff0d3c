/**
 * A checklist filled in: the audit with its answers, evidence, subject, scope, goals, stages, measurements and actions.
 *
 * <p>Start with {@link io.serviceaudit.audit.Audit}. Nothing here scores or renders; everything is immutable.
 */
@NullMarked
package io.serviceaudit.audit;

import org.jspecify.annotations.NullMarked;
