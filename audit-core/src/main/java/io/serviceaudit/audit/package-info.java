/**
 * A checklist filled in: the audit with its answers, evidence, subject, scope, goals, stages, measurements, finances and
 * actions, and when it is repeated.
 *
 * <p>Start with {@link io.serviceaudit.audit.Audit}; {@link io.serviceaudit.audit.Migration} takes one to another version of its
 * checklist. Nothing here scores or renders; everything is immutable.
 */
@NullMarked
package io.serviceaudit.audit;

import org.jspecify.annotations.NullMarked;
