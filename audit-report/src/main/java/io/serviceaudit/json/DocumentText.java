package io.serviceaudit.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The text of a document, or why there is none: too many bytes, or bytes that are no UTF-8. */
final class DocumentText {
    private static final char BYTE_ORDER_MARK = '\ufeff';

    private final String text;
    private final @Nullable Message mistake;
    private final Object[] arguments;

    private DocumentText(String text, @Nullable Message mistake, Object... arguments) {
        this.text = text;
        this.mistake = mistake;
        this.arguments = arguments;
    }

    static DocumentText of(String text, Limits limits) {
        Objects.requireNonNull(text, "text");
        return isLonger(text, limits.bytes()) ? tooLarge(limits) : new DocumentText(withoutMark(text), null);
    }

    static DocumentText of(byte[] utf8, Limits limits) {
        Objects.requireNonNull(utf8, "utf8");
        return utf8.length > limits.bytes() ? tooLarge(limits) : decoded(utf8);
    }

    /** Reads at most one byte more than the limit allows. */
    static DocumentText of(InputStream utf8, Limits limits) throws IOException {
        Objects.requireNonNull(utf8, "utf8");
        return of(utf8.readNBytes(limits.bytes() + 1), limits);
    }

    /** Reads hardly more characters than the limit allows bytes. */
    static DocumentText of(Reader characters, Limits limits) throws IOException {
        Objects.requireNonNull(characters, "characters");
        StringBuilder text = new StringBuilder();
        char[] buffer = new char[8_192];
        for (int read = 0; read >= 0 && text.length() <= limits.bytes(); read = characters.read(buffer)) {
            text.append(buffer, 0, read);
        }
        return of(text.toString(), limits);
    }

    /** The text of many reviews, of which another message says that there are too many bytes. */
    DocumentText ofReviews() {
        return mistake == Message.DOCUMENT_TOO_LARGE
                ? new DocumentText(text, Message.REVIEWS_TOO_LARGE, arguments)
                : this;
    }

    /** The text; where the bytes are no UTF-8, as far as they are. */
    String text() {
        return text;
    }

    /** Names why there is no text, if there is none. */
    void addMistake(Problems problems) {
        if (mistake != null) {
            problems.add(Place.root(text.length()), mistake, arguments);
        }
    }

    private static DocumentText tooLarge(Limits limits) {
        return new DocumentText("", Message.DOCUMENT_TOO_LARGE, limits.bytes());
    }

    private static DocumentText decoded(byte[] bytes) {
        String other = otherEncoding(bytes);
        if (other != null) {
            return new DocumentText("", Message.OTHER_ENCODING, other);
        }
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer characters = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(ByteBuffer.wrap(bytes), characters, true);
        String text = withoutMark(characters.flip().toString());
        return new DocumentText(text, result.isError() ? Message.NOT_UTF_8 : null);
    }

    /** The encoding of JSON that is no UTF-8, told by its mark or by the zero bytes around its first character. */
    private static @Nullable String otherEncoding(byte[] bytes) {
        int[] first = new int[4];
        for (int i = 0; i < first.length; i++) {
            first[i] = i < bytes.length ? bytes[i] & 0xff : -1;
        }
        boolean isMarked16 = first[0] == 0xfe && first[1] == 0xff || first[0] == 0xff && first[1] == 0xfe;
        boolean isWide = first[0] == 0 && first[1] == 0 && first[2] >= 0 || first[2] == 0 && first[3] == 0;
        if (isWide && (isMarked16 || first[0] == 0 || first[1] == 0)) {
            return "UTF-32";
        }
        boolean isHalfZero = first[0] == 0 && first[1] > 0 || first[0] > 0 && first[1] == 0;
        return isMarked16 || isHalfZero ? "UTF-16" : null;
    }

    private static String withoutMark(String text) {
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    }

    /** Whether a text takes more bytes in UTF-8; a character (UTF-16 unit) takes at most 3. */
    static boolean isLonger(String text, int mostBytes) {
        if (3L * text.length() <= mostBytes) {
            return false;
        }
        if (text.length() > mostBytes) {
            return true;
        }
        long bytes = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            bytes += c < 0x80 ? 1 : c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
        }
        return bytes > mostBytes;
    }
}
