/**
 * Checklists as forms for a portal, for the open library SurveyJS, and the answers back as audits.
 *
 * <p>Start with {@link io.serviceaudit.form.SurveyForms}. What is written is data for that library; nothing here renders, and
 * no code of SurveyJS is part of this library.
 */
@NullMarked
package io.serviceaudit.form;

import org.jspecify.annotations.NullMarked;
