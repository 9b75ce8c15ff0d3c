package io.serviceaudit.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * A fuzzer's bytes, read from the front as a row of choices. A tape that is over gives zeros, so that every tape says something and
 * one byte changed changes one choice.
 */
final class Tape {
    private static final int SHORT = 24;

    private final byte[] bytes;
    private int at;

    Tape(byte[] bytes) {
        this.bytes = bytes.clone();
    }

    boolean isOver() {
        return at >= bytes.length;
    }

    /** From 0 up to below a bound; one byte where that will do, else two. */
    int below(int bound) {
        int choice = next();
        if (bound > 256) {
            choice = choice << 8 | next();
        }
        return choice % bound;
    }

    <T> T oneOf(List<T> choices) {
        return choices.get(below(choices.size()));
    }

    /** Any text: the next bytes as UTF-8 or as characters of two bytes, which need not be whole; seldom a long one. */
    String text() {
        int kind = below(8);
        byte[] piece = bytes(below(SHORT));
        String text = kind < 5
                ? new String(piece, StandardCharsets.UTF_8)
                : new String(piece, 0, piece.length / 2 * 2, StandardCharsets.UTF_16BE);
        if (kind == 4) {
            return text.isEmpty() ? "x".repeat(10_001) : text.repeat(10_002 / text.length());
        }
        return kind == 7 && piece.length >= 2 ? (char) (piece[0] << 8 | piece[1] & 0xff) + text : text;
    }

    /** The number as JSON has it: mostly a short one, else any digits, a point, an exponent. */
    String number() {
        if (below(2) == 0) {
            return below(4) == 0 ? below(100) + "." + below(100) : String.valueOf(below(12));
        }
        StringBuilder number = new StringBuilder(below(4) == 0 ? "-" : "");
        int digits = 1 + below(below(8) == 0 ? 45 : 5);
        for (int i = 0; i < digits; i++) {
            number.append((char) ('0' + below(10)));
        }
        if (below(2) == 0) {
            number.append('.');
            for (int i = below(6); i >= 0; i--) {
                number.append((char) ('0' + below(10)));
            }
        }
        if (below(4) == 0) {
            number.append('e').append(below(4) == 0 ? below(30_000) - 15_000 : below(202) - 101);
        }
        return number.toString();
    }

    byte[] bytes(int length) {
        int end = Math.min(bytes.length, at + length);
        byte[] piece = Arrays.copyOfRange(bytes, at, end);
        at = end;
        return piece;
    }

    /** Bytes up to a mark, without it, or all that are left. */
    byte[] upTo(byte mark) {
        int end = at;
        while (end < bytes.length && bytes[end] != mark) {
            end++;
        }
        byte[] piece = Arrays.copyOfRange(bytes, at, end);
        at = Math.min(bytes.length, end + 1);
        return piece;
    }

    private int next() {
        return at < bytes.length ? bytes[at++] & 0xff : 0;
    }
}
