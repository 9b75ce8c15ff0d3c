/** The documents as JSON. */
@NullMarked
package io.serviceaudit.json;

import org.jspecify.annotations.NullMarked;
