/** The first example: an audit document in, a report out. Start with {@link io.serviceaudit.examples.quickstart.Quickstart}. */
@NullMarked
package io.serviceaudit.examples.quickstart;

import org.jspecify.annotations.NullMarked;
