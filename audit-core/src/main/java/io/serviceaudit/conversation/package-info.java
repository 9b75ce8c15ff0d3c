/**
 * Which conversations to review, what a reviewer says of one, and what follows from the reviews for all of them.
 *
 * <p>Start with {@link io.serviceaudit.conversation.SamplingPlan}, which says how many conversations of each {@link
 * io.serviceaudit.conversation.Stratum} are to be reviewed, and why; {@link io.serviceaudit.conversation.StratifiedDraw} chooses them, the
 * same ones everywhere for one seed. A {@link io.serviceaudit.conversation.Review} is what one reviewer says of one of them. All
 * numbers are exact; intervals around an estimate are made in the module of benchmarks.
 *
 * <p>How far reviewers of the same conversations agree is measured from a {@link io.serviceaudit.conversation.RatingTable}: {@link
 * io.serviceaudit.conversation.KrippendorffAlpha}, {@link io.serviceaudit.conversation.CohenKappa}, {@link
 * io.serviceaudit.conversation.FleissKappa}, {@link io.serviceaudit.conversation.PercentAgreement}; who is lenient or severe tell {@link
 * io.serviceaudit.conversation.ReviewerBias} and {@link io.serviceaudit.conversation.Calibration}.
 */
@NullMarked
package io.serviceaudit.conversation;

import org.jspecify.annotations.NullMarked;
