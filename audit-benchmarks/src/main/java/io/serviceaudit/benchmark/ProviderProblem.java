package io.serviceaudit.benchmark;

import java.util.Objects;

/**
 * A provider that could not be found, made or asked. It gives no table; the others are not touched by that.
 *
 * @param provider the name of its class; where the service file that names it cannot be read, that of {@link BenchmarkProvider}
 * @param kind what went wrong, in short: the name of the class thrown, or {@code null table}; safe to show to anybody
 * @param message what went wrong, for those who run the program; may quote what the provider says
 */
public record ProviderProblem(String provider, String kind, String message) {
    /** Checks that nothing is null. */
    public ProviderProblem {
        Objects.requireNonNull(provider, "provider");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(message, "message");
    }

    /** One line for people. */
    @Override
    public String toString() {
        return "benchmark provider '" + provider + "' gives no table: " + message;
    }
}
