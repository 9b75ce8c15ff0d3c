/**
 * What follows an audit: the plan of actions with what is missing in it, goals, stages, and the day of the repeat audit.
 *
 * <p>Start with {@link io.serviceaudit.plan.ActionPlan}, which is made of a scorecard and a day;
 * {@link io.serviceaudit.plan.GoalProgress} evaluates goals and {@link io.serviceaudit.plan.StageProgress} the six stages. Nothing
 * here is a score, nothing changes one, and what is proposed is never mixed with what people have decided.
 */
@NullMarked
package io.serviceaudit.plan;

import org.jspecify.annotations.NullMarked;
