package io.serviceaudit.wording;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The files of texts beside a class, read as UTF-8. They are part of the library, so a defect in them is ours and fails the build
 * through a test that reads them.
 */
public final class TextFolder {
    private final Function<String, @Nullable InputStream> opener;

    private TextFolder(Function<String, @Nullable InputStream> opener) {
        this.opener = opener;
    }

    /**
     * The folder whose files {@code opener} opens by name; null if there is none of that name. It must be asked from within the
     * files' own module, since on the module path nobody else may look into it.
     */
    public static TextFolder of(Function<String, @Nullable InputStream> opener) {
        return new TextFolder(opener);
    }

    /**
     * What {@code reader} makes of the texts of a subject, which must have the keys it asks for and no other.
     *
     * @throws IllegalStateException if a file is missing or malformed, or lacks a key or has another
     */
    public <T> T read(String subject, Function<Words, T> reader) {
        return reader.apply(Texts.of(files(subject), Words.askedBy(reader)));
    }

    /**
     * The texts of a subject, which must have the same keys in all languages.
     *
     * @throws IllegalStateException if a file is missing or malformed, or lacks a key another has
     */
    public Texts texts(String subject) {
        List<TextFile> files = files(subject);
        Set<String> keys = new LinkedHashSet<>();
        files.forEach(file -> keys.addAll(file.texts().keySet()));
        return Texts.of(files, keys);
    }

    /** The texts of a subject in one language. */
    public TextFile file(String subject, String language) {
        String name = TextFile.name(subject, language);
        return TextFile.parse(name, language, lines(name));
    }

    private List<TextFile> files(String subject) {
        return Languages.BUILT_IN.stream()
                .map(language -> file(subject, language))
                .toList();
    }

    /**
     * The lines of a file.
     *
     * @throws IllegalStateException if there is no such file, or naming file and line, if a line is no UTF-8
     */
    public List<String> lines(String file) {
        try (InputStream in = opener.apply(file)) {
            if (in == null) {
                throw new IllegalStateException("file '" + file + "' is missing");
            }
            return lines(file, in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("file '" + file + "' cannot be read", e);
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
