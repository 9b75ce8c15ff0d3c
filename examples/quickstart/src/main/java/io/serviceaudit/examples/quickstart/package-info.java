/** The first example: an audit document in, a report out. */
@NullMarked
package io.serviceaudit.examples.quickstart;

import org.jspecify.annotations.NullMarked;
