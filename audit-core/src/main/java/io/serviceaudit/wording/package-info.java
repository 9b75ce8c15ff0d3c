/**
 * The library's own texts: one file a subject and language, every language with the same keys. Not exported to hosts; they
 * meet texts as {@link io.serviceaudit.checklist.Text}.
 *
 * <p>Start with {@link io.serviceaudit.wording.TextFolder}. {@code java.util.ResourceBundle} is not used, since inside a named module it
 * falls back to the JVM's default locale.
 */
@NullMarked
package io.serviceaudit.wording;

import org.jspecify.annotations.NullMarked;
