package io.serviceaudit.examples.quickstart;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Lines of a stream as bytes, none kept longer than a limit, so that a stranger's endless line costs no memory. */
final class Lines {
    private final InputStream in;
    private final int limit;

    /**
     * Lines of a stream.
     *
     * @param in the stream, ideally buffered
     * @param limit how many bytes of a line are kept; the rest of a longer one is dropped
     */
    Lines(InputStream in, int limit) {
        this.in = in;
        this.limit = limit;
    }

    /** The next line without its end; empty at the end of the stream. */
    Optional<byte[]> next() throws IOException {
        int next = in.read();
        if (next < 0) {
            return Optional.empty();
        }
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        while (next >= 0 && next != '\n') {
            if (line.size() < limit) {
                line.write(next);
            }
            next = in.read();
        }
        return Optional.of(line.toByteArray());
    }
}
