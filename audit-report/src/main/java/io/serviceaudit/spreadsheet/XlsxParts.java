package io.serviceaudit.spreadsheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * The parts of an XLSX file, unpacked: a zip archive of XML. Bounded before anything is made of it: how many parts there are
 * and how many bytes all of them unpack to, counted while they do.
 */
final class XlsxParts {
    private static final int MOST_PARTS = 2_000;
    private static final int CHUNK = 8_192;

    /** The bytes of the record at the end of an archive, without and with the longest comment. */
    private static final int END_LENGTH = 22;

    private static final int MOST_END_LENGTH = END_LENGTH + 65_535;

    private final Map<String, byte[]> parts = new HashMap<>();

    private XlsxParts() {}

    /** That a file unpacks to more than is allowed. */
    static final class TooLargeException extends IOException {
        private static final long serialVersionUID = 1;

        TooLargeException() {
            super("zip archive unpacks to more than is allowed");
        }
    }

    /**
     * Unpacks a file.
     *
     * @throws TooLargeException if its parts have more bytes in all than {@code mostBytes}, or are too many
     * @throws IOException if it is no zip archive, or a broken one
     */
    static XlsxParts of(byte[] file, int mostBytes) throws IOException {
        XlsxParts parts = new XlsxParts();
        int left = mostBytes;
        int count = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (++count > MOST_PARTS) {
                    throw new TooLargeException();
                }
                String name = plain(entry.getName());
                if (name.endsWith(".xml") || name.endsWith(".rels")) {
                    byte[] part = zip.readNBytes(left == Integer.MAX_VALUE ? left : left + 1);
                    left -= part.length;
                    if (left >= 0 && parts.parts.put(name, part) != null) {
                        throw new IOException("part '" + name + "' is there twice");
                    }
                } else {
                    left -= skip(zip, left);
                }
                if (left < 0) {
                    throw new TooLargeException();
                }
            }
            requireWhole(file, count);
        } catch (IllegalArgumentException e) {
            // A name that is no text in the encoding it claims.
            throw new IOException("zip archive is broken", e);
        }
        return parts;
    }

    /** An archive ends with how many entries it has; one that was cut off does not. */
    private static void requireWhole(byte[] file, int entries) throws IOException {
        for (int at = file.length - END_LENGTH; at >= Math.max(0, file.length - MOST_END_LENGTH); at--) {
            if (file[at] == 'P' && file[at + 1] == 'K' && file[at + 2] == 5 && file[at + 3] == 6) {
                int said = (file[at + 10] & 0xff) + 256 * (file[at + 11] & 0xff);
                if (said == entries) {
                    return;
                }
            }
        }
        throw new IOException("zip archive does not end as one");
    }

    /** Unpacks and forgets up to one byte more than allowed. */
    private static int skip(InputStream in, int most) throws IOException {
        byte[] chunk = new byte[CHUNK];
        int skipped = 0;
        while (skipped <= most) {
            int read = in.read(chunk);
            if (read < 0) {
                break;
            }
            skipped = (int) Math.min((long) skipped + read, (long) most + 1);
        }
        return skipped;
    }

    /** A part by its path from the root of the archive, upper and lower case being one; empty if there is none. */
    Optional<byte[]> find(String path) {
        return Optional.ofNullable(parts.get(plain(path)));
    }

    private static String plain(String path) {
        String slashes = path.replace('\\', '/');
        return (slashes.startsWith("/") ? slashes.substring(1) : slashes).toLowerCase(Locale.ROOT);
    }
}
