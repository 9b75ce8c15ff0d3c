package io.serviceaudit.spreadsheet;

/**
 * What a spreadsheet may weigh when it is read, so that a hostile or broken one costs little. Each limit is inclusive: a file
 * exactly at it is read.
 *
 * @param bytes the most bytes of a file; 1 or more
 * @param unpackedBytes the most bytes of an XLSX file when it is unpacked, which it always is; 1 or more
 * @param rows the most rows with something in them; 1 or more
 * @param columns the number of columns, from the left, that may have something in them; 1 to 16,384
 * @param textLength the most characters (Unicode code points) of one cell that is read; 1 or more
 */
public record SheetLimits(int bytes, int unpackedBytes, int rows, int columns, int textLength) {
    private static final int MOST = Integer.MAX_VALUE - 1;

    /** A spreadsheet program has no more. */
    private static final int MOST_COLUMNS = 16_384;

    private static final SheetLimits DEFAULTS = new SheetLimits(4_194_304, 16_777_216, 10_000, 64, 10_000);

    /**
     * Checks that limits can be kept.
     *
     * @throws IllegalArgumentException if one is out of the range given above
     */
    public SheetLimits {
        require("bytes", bytes, MOST);
        require("unpackedBytes", unpackedBytes, MOST);
        require("rows", rows, MOST);
        require("columns", columns, MOST_COLUMNS);
        require("textLength", textLength, MOST);
    }

    private static void require(String name, int value, int most) {
        if (value < 1 || value > most) {
            throw new IllegalArgumentException("limit '" + name + "' is " + value + "; it must be from 1 to " + most);
        }
    }

    /** 4 MiB (4,194,304 bytes), unpacked 16 MiB, 10,000 rows, 64 columns, 10,000 characters a cell. */
    public static SheetLimits withDefaults() {
        return DEFAULTS;
    }

    /** These limits with another size in bytes. */
    public SheetLimits withBytes(int bytes) {
        return new SheetLimits(bytes, unpackedBytes, rows, columns, textLength);
    }

    /** These limits with another unpacked size in bytes. */
    public SheetLimits withUnpackedBytes(int unpackedBytes) {
        return new SheetLimits(bytes, unpackedBytes, rows, columns, textLength);
    }

    /** These limits with another number of rows. */
    public SheetLimits withRows(int rows) {
        return new SheetLimits(bytes, unpackedBytes, rows, columns, textLength);
    }

    /** These limits with another number of columns. */
    public SheetLimits withColumns(int columns) {
        return new SheetLimits(bytes, unpackedBytes, rows, columns, textLength);
    }

    /** These limits with another length of texts. */
    public SheetLimits withTextLength(int textLength) {
        return new SheetLimits(bytes, unpackedBytes, rows, columns, textLength);
    }
}
