/** What holds in every host: start with {@link io.serviceaudit.hosts.HostLaws}. */
@NullMarked
package io.serviceaudit.hosts;

import org.jspecify.annotations.NullMarked;
