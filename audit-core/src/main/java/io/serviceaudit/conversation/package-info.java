/**
 * Which conversations to review, what a reviewer says of one, and what follows from the reviews for all of them.
 *
 * <p>Start with {@link io.serviceaudit.conversation.SamplingPlan}, how many of each stratum, and
 * {@link io.serviceaudit.conversation.Review}, what one reviewer says of one conversation. How far reviewers of the same conversations agree
 * is measured from a {@link io.serviceaudit.conversation.RatingTable}: {@link io.serviceaudit.conversation.KrippendorffAlpha}, {@link
 * io.serviceaudit.conversation.CohenKappa}, {@link io.serviceaudit.conversation.FleissKappa}, {@link
 * io.serviceaudit.conversation.PercentAgreement}; who is lenient or severe tell {@link io.serviceaudit.conversation.ReviewerBias} and {@link
 * io.serviceaudit.conversation.Calibration}.
 *
 * <p>All numbers are exact; intervals around an estimate are made in the module of benchmarks.
 */
@NullMarked
package io.serviceaudit.conversation;

import org.jspecify.annotations.NullMarked;
