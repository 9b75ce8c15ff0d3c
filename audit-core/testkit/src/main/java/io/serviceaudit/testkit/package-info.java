/** What a host's tests need to hold their checklists and scorings to the rules of this library. */
@NullMarked
package io.serviceaudit.testkit;

import org.jspecify.annotations.NullMarked;
