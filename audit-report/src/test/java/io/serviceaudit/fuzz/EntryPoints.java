package io.serviceaudit.fuzz;

import io.serviceaudit.json.Documents;
import io.serviceaudit.json.InvalidDocumentException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Bytes, a stream, a string and a reader: ways in, which must come to the same. */
final class EntryPoints {
    private EntryPoints() {}

    @FunctionalInterface
    interface FromStream<T> {
        T read(Documents documents, InputStream in) throws IOException;
    }

    @FunctionalInterface
    interface FromReader<T> {
        T read(Documents documents, Reader characters) throws IOException;
    }

    @FunctionalInterface
    interface From<S, T> {
        T read(Documents documents, S source);
    }

    /** Reads a file by every entry point, which must come to the same. */
    static <T> @Nullable T read(
            Documents known,
            byte[] utf8,
            From<byte[], T> bytes,
            FromStream<T> stream,
            From<String, T> string,
            FromReader<T> reader,
            Function<T, String> writing) {
        T value = Laws.readOrRefused(known, documents -> bytes.read(documents, utf8));
        Laws.same(
                outcome(() -> bytes.read(known, utf8), writing),
                outcome(() -> stream.read(known, new ByteArrayInputStream(utf8)), writing),
                "what comes of bytes and of a stream");
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(utf8))
                    .toString();
        } catch (CharacterCodingException e) {
            if (value != null) {
                throw new AssertionError("what is no UTF-8 is read", e);
            }
            return null;
        }
        // A mark at the start is for bytes, and zeros there give another encoding away.
        if (!text.startsWith("\ufeff") && text.indexOf('\0') < 0) {
            Laws.same(
                    outcome(() -> bytes.read(known, utf8), writing),
                    outcome(() -> string.read(known, text), writing),
                    "what comes of bytes and of a string");
            Laws.same(
                    outcome(() -> string.read(known, text), writing),
                    outcome(() -> reader.read(known, new StringReader(text)), writing),
                    "what comes of a string and of a reader");
        }
        return value;
    }

    @FunctionalInterface
    private interface Reading<T> {
        T read() throws IOException;
    }

    private static <T> String outcome(Reading<T> reading, Function<T, String> writing) {
        try {
            return writing.apply(reading.read());
        } catch (InvalidDocumentException refused) {
            return refused.getMessage();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
