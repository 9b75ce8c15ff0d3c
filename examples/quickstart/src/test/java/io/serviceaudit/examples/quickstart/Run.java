package io.serviceaudit.examples.quickstart;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

/** One run of the example and what came of it. The clock stands still on 21 November 2026. */
record Run(int exitCode, String out, String err) {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T10:00:00Z"), ZoneOffset.UTC);

    /** A run in a folder, with nothing on standard input. */
    static Run in(Path directory, String... args) {
        return reading("", directory, args);
    }

    /** A run in a folder that reads a text from standard input. */
    static Run reading(String standardInput, Path directory, String... args) {
        return reading(new ByteArrayInputStream(standardInput.getBytes(StandardCharsets.UTF_8)), directory, args);
    }

    static Run reading(InputStream standardInput, Path directory, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exitCode = new Quickstart(standardInput, utf8(out), utf8(err), directory, CLOCK).run(args);
        return new Run(exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private static PrintStream utf8(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, false, StandardCharsets.UTF_8);
    }
}
