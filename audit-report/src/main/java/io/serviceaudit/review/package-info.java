/**
 * What reviewed conversations say of all conversations of a period, as a report for shift leads and heads of service and as a part of an
 * audit.
 *
 * <p>Start with {@link io.serviceaudit.review.ConversationReporter}; its document is {@link io.serviceaudit.review.ConversationReport}. How
 * conversations are sampled, scored and estimated is in {@link io.serviceaudit.conversation}. Nothing here draws a sample or listens to a
 * conversation.
 */
@NullMarked
package io.serviceaudit.review;

import org.jspecify.annotations.NullMarked;
