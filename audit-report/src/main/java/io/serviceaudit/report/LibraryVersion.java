package io.serviceaudit.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The version of this library, as the build wrote it down. */
final class LibraryVersion {
    static final String VALUE = read();

    private LibraryVersion() {}

    private static String read() {
        try (InputStream in =
                Objects.requireNonNull(LibraryVersion.class.getResourceAsStream("version"), "resource version")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
