/**
 * The constraints of Bean Validation that the document records carry, for hosts that validate what their own mapper bound.
 *
 * <p>Each allows null: what must be there is also {@code @NotNull}. Messages are in English and Russian, in {@code
 * ContributorValidationMessages}; none needs an expression language. The strict reader in {@code io.serviceaudit.json} holds
 * documents against the same constraints.
 */
@NullMarked
package io.serviceaudit.json.constraint;

import org.jspecify.annotations.NullMarked;
