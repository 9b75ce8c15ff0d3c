/**
 * The five built-in checklists, and the words that go with them in every language the library ships.
 *
 * <p>Start with {@link io.serviceaudit.catalog.Catalog}; {@link io.serviceaudit.catalog.Terms} has the words all
 * checklists share: levels, priorities, answers. The structure of a checklist is code, its texts are files, one per
 * language. A further language is a line in {@code languages} and a file beside each of the others; a key that one of
 * them lacks, or has too many, fails the build.
 *
 * <p>Nothing else in the library knows these checklists: to everything above, they are checklists like a host's own.
 */
@NullMarked
package io.serviceaudit.catalog;

import org.jspecify.annotations.NullMarked;
