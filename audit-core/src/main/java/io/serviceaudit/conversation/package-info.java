/**
 * Conversations chosen, reviewed and judged.
 *
 * <p>Start with {@link io.serviceaudit.conversation.Review}, what one reviewer says of one conversation.
 */
@NullMarked
package io.serviceaudit.conversation;

import org.jspecify.annotations.NullMarked;
