/**
 * The JSON documents: strict reading into checklists, scoring parameters, audits and benchmark tables, and canonical writing.
 *
 * <p>Start with {@link io.serviceaudit.json.Documents}. A document is read whole: every problem comes at once, each with
 * its place, a stable code and a message in the reader's language. Nothing is accepted in part, and only a document without
 * problems becomes a value.
 *
 * <p>The records of the documents carry constraints of Bean Validation, for hosts that bind them by a mapper of their own: {@link
 * io.serviceaudit.json.ReadableDocument} on each, and those of {@code io.serviceaudit.json.constraint} on its fields. They refuse what
 * the reader refuses, as {@link io.serviceaudit.json.Documents#validate} does without a provider.
 */
@NullMarked
package io.serviceaudit.json;

import org.jspecify.annotations.NullMarked;
