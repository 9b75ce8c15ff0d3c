package io.serviceaudit.examples.quickstart;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Ids of conversations with their strata, one a line, from a stream of any length. */
final class IdLines {
    /** More than the longest stratum and the longest id take. */
    private static final int LONGEST = 4096;

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Lines lines;
    private long number;

    IdLines(InputStream in) {
        lines = new Lines(in, LONGEST);
    }

    /**
     * A conversation.
     *
     * @param line the number of its line, from 1
     * @param stratum the id of its stratum
     * @param id its id
     */
    record Conversation(long line, String stratum, String id) {}

    /** The next line that is not blank; empty at the end. */
    Optional<Conversation> next() throws IOException {
        Optional<byte[]> bytes = lines.next();
        while (bytes.isPresent()) {
            number++;
            String line = text(bytes.get());
            if (!line.isBlank()) {
                return Optional.of(conversation(line));
            }
            bytes = lines.next();
        }
        return Optional.empty();
    }

    /** The number of the line read last, from 1. */
    long number() {
        return number;
    }

    private String text(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            if (number == 1 && !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK) {
                text = text.substring(1);
            }
            return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
        } catch (CharacterCodingException e) {
            throw new RefusedException("id-line-no-utf8");
        }
    }

    /** The id of a stratum has neither tab nor comma, so the first of them ends it; where a tab does, the id may have commas. */
    private Conversation conversation(String line) {
        int tab = line.indexOf('\t');
        int end = tab >= 0 ? tab : line.indexOf(',');
        String id = line.substring(end + 1);
        if (end <= 0 || id.isBlank() || id.indexOf('\t') >= 0 || tab < 0 && id.indexOf(',') >= 0) {
            throw new RefusedException("id-line-bad", line);
        }
        if (!id.equals(id.strip())) {
            throw new RefusedException("id-line-space", id);
        }
        return new Conversation(number, line.substring(0, end), id);
    }
}
