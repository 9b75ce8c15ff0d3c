package io.serviceaudit.benchmark;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The text of a CSV file, as programs save it: UTF-8, with a byte order mark or without, or UTF-16 with one; a first line
 * {@code sep=;} as Excel reads and writes it says what separates cells and nothing else. Where there is none, that is
 * whichever of comma, semicolon and tab the first line has most of.
 */
final class CsvText {
    private static final Pattern LINE_BREAK = Pattern.compile("\r\n|\r|\n");
    private static final Pattern SEPARATOR = Pattern.compile("\"?sep=([,;\t|])\"?[,;\t]*", Pattern.CASE_INSENSITIVE);
    private static final char MARK = '\uFEFF';

    private final String text;

    /** Where each line begins. */
    private final List<Integer> starts;

    private final char separator;
    private final @Nullable String refusal;
    private final @Nullable Undecoded undecoded;

    /**
     * The first byte that is no text.
     *
     * @param line the line it stands in
     * @param value the byte, as two hexadecimal digits
     */
    record Undecoded(long line, String value) {}

    private CsvText(String whole, @Nullable String refusal, @Nullable Undecoded undecoded) {
        this.undecoded = undecoded;
        String first = whole.lines().findFirst().orElse("");
        Matcher said = SEPARATOR.matcher(first);
        if (said.matches()) {
            separator = said.group(1).charAt(0);
            // The line stays, blank, so that those after it keep their numbers.
            text = whole.substring(first.length());
        } else {
            separator = mostOf(
                    whole.lines().filter(line -> !line.isBlank()).findFirst().orElse(""));
            text = whole;
        }
        this.refusal = refusal == null && text.isBlank() ? "the file is empty" : refusal;
        starts = new ArrayList<>(List.of(0));
        LINE_BREAK.matcher(text).results().forEach(lineBreak -> starts.add(lineBreak.end()));
    }

    static CsvText of(byte[] content) {
        String kind = kindOf(content);
        if (kind != null) {
            return new CsvText("", kind, null);
        }
        boolean isUtf16 = content.length > 1 && (beginsWith(content, 0xFE, 0xFF) || beginsWith(content, 0xFF, 0xFE));
        if (!isUtf16 && content.length > 1 && (content[0] == 0 || content[1] == 0)) {
            return new CsvText("", "the file is UTF-16 without a byte order mark, or no text; save it as UTF-8", null);
        }
        return decoded(content, isUtf16 ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8);
    }

    /** What a file is that is no CSV at all; null if it may be. */
    private static @Nullable String kindOf(byte[] content) {
        if (beginsWith(content, 'P', 'K', 3, 4)) {
            return "the file is a workbook (XLSX or ODS); save the sheet as CSV UTF-8";
        }
        if (beginsWith(content, 0xD0, 0xCF, 0x11, 0xE0)) {
            return "the file is a workbook (XLS); save the sheet as CSV UTF-8";
        }
        if (beginsWith(content, '{')) {
            return "the file is JSON; Documents of audit-report reads a table from JSON";
        }
        return null;
    }

    private static boolean beginsWith(byte[] content, int... bytes) {
        if (content.length < bytes.length) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            if (Byte.toUnsignedInt(content[i]) != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    /** The text; where bytes are none, with a mark in their place, so that the rest can be checked all the same. */
    private static CsvText decoded(byte[] content, Charset charset) {
        CharsetDecoder decoder = charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(content);
        CharBuffer out = CharBuffer.allocate(content.length + 1);
        CoderResult result = decoder.decode(in, out, true);
        Undecoded undecoded = null;
        if (result.isError()) {
            String before = out.flip().toString();
            long line = before.replace("\r\n", "\n")
                            .chars()
                            .filter(c -> c == '\n' || c == '\r')
                            .count()
                    + 1;
            undecoded =
                    new Undecoded(line, String.format(Locale.ROOT, "%02X", Byte.toUnsignedInt(content[in.position()])));
        }
        String text = new String(content, charset);
        return new CsvText(!text.isEmpty() && text.charAt(0) == MARK ? text.substring(1) : text, null, undecoded);
    }

    /** Which separator a line has most of outside quotation marks; a comma if none. */
    private static char mostOf(String line) {
        char most = ',';
        int count = 0;
        for (char candidate : new char[] {',', ';', '\t', '|'}) {
            int found = 0;
            boolean isQuoted = false;
            for (int i = 0; i < line.length(); i++) {
                char c = line.charAt(i);
                isQuoted ^= c == '"';
                found += c == candidate && !isQuoted ? 1 : 0;
            }
            if (found > count) {
                most = candidate;
                count = found;
            }
        }
        return most;
    }

    /**
     * The first cell of a line whose quotation mark is not closed at the end of the cell.
     *
     * @return its number counted from 0; -1 if all are closed
     */
    static int brokenCell(String line, char separator) {
        int cell = 0;
        int i = 0;
        while (i < line.length()) {
            if (line.charAt(i) == '"') {
                i = closing(line, i + 1);
                if (i < 0 || (i < line.length() && line.charAt(i) != separator)) {
                    return cell;
                }
            } else {
                int end = line.indexOf(separator, i);
                i = end < 0 ? line.length() : end;
            }
            i++;
            cell++;
        }
        return -1;
    }

    /** The place behind the quotation mark that closes a cell; -1 if none does. */
    private static int closing(String line, int from) {
        int mark = line.indexOf('"', from);
        while (mark >= 0 && mark + 1 < line.length() && line.charAt(mark + 1) == '"') {
            mark = line.indexOf('"', mark + 2);
        }
        return mark < 0 ? -1 : mark + 1;
    }

    /** Why the file is not looked into; empty if it is. */
    Optional<String> refusal() {
        return Optional.ofNullable(refusal);
    }

    /** The first byte that is no text; empty if all are. */
    Optional<Undecoded> undecoded() {
        return Optional.ofNullable(undecoded);
    }

    /** What separates cells. */
    char separator() {
        return separator;
    }

    /** A line without its line break, counted from 1; empty behind the last. */
    String line(long number) {
        return from(number).lines().findFirst().orElse("");
    }

    /** The text from the beginning of a line on; empty behind the last. */
    String from(long number) {
        return number > starts.size() ? "" : text.substring(starts.get((int) number - 1));
    }
}
