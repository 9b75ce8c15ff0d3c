package io.serviceaudit.examples.quickstart;

import io.serviceaudit.report.LibraryVersion;

/** Reads an audit document and prints its report. */
public final class Quickstart {
    private Quickstart() {}

    /**
     * Runs the example.
     *
     * @param args the audit document to read; without one, the sample is read
     */
    public static void main(String[] args) {
        System.out.println(new LibraryVersion("0.1.0", args.length == 0 ? null : String.join(" ", args)));
    }
}
