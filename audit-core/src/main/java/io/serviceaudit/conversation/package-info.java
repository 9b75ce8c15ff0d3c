/**
 * Which conversations to review, and what follows from the reviews for all of them.
 *
 * <p>All numbers are exact; intervals around an estimate are no matter of this package.
 */
@NullMarked
package io.serviceaudit.conversation;

import org.jspecify.annotations.NullMarked;
