package io.serviceaudit.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A text file beside these classes, read as lines of UTF-8. It is part of the library, so a defect in it is ours. */
final class Resource {
    private Resource() {}

    /**
     * The lines of a file of this package.
     *
     * @throws IllegalStateException if there is no such file, or naming file and line, if a line is no UTF-8
     */
    static List<String> lines(String file) {
        // Asked of a class of the package: on the module path nobody else may look into it.
        try (InputStream in = Resource.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("file '" + file + "' of package io.serviceaudit.catalog is missing");
            }
            return lines(file, in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("file '" + file + "' of package io.serviceaudit.catalog cannot be read", e);
        }
    }

    /**
     * The lines in {@code bytes}; the last may end with the file.
     *
     * @throws IllegalStateException naming file and line, if a line is no UTF-8
     */
    static List<String> lines(String file, byte[] bytes) {
        List<String> lines = new ArrayList<>();
        int start = 0;
        while (start < bytes.length) {
            int end = start;
            while (end < bytes.length && bytes[end] != '\n') {
                end++;
            }
            lines.add(decode(file, lines.size() + 1, ByteBuffer.wrap(bytes, start, end - start)));
            start = end + 1;
        }
        return lines;
    }

    private static String decode(String file, int line, ByteBuffer bytes) {
        try {
            // A new decoder reports what is malformed, where new String(bytes) would put in a replacement.
            return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
        } catch (CharacterCodingException e) {
            throw new IllegalStateException(file + ", line " + line + ": is not UTF-8", e);
        }
    }

    /** The exception for a defect in a line, counted from 1. */
    static IllegalStateException broken(String file, int line, String defect) {
        return new IllegalStateException(file + ", line " + line + ": " + defect);
    }
}
