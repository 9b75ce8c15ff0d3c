package io.serviceaudit.report;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * The version of the library that made a report.
 *
 * @param version the version, for example {@code 0.1.0}
 * @param build what else is known of the build, or {@code null}
 */
public record LibraryVersion(
        @JsonProperty("version") @NotBlank String version,

        @JsonProperty("build") @Size(min = 1, max = 40) @Nullable
        String build) {}
