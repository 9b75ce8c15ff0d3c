/** Checks that several packages share. Not exported: no part of the public API. */
@NullMarked
package io.serviceaudit.internal;

import org.jspecify.annotations.NullMarked;
