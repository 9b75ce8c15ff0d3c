package io.serviceaudit.fuzz;

import io.serviceaudit.benchmark.BenchmarkTable;
import io.serviceaudit.json.Documents;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;

/** Documents to begin with, words to put into them, and tapes. */
final class Seeds {
    private static final int OWN = 24;

    private Seeds() {}

    /** The sample that uses every field, then the checklists of the conformance cases. */
    static final List<String> CHECKLISTS = both("checklist.json", "c");

    /** The sample in its next version, and the migration to it. */
    static final String NEXT_CHECKLIST = resource("/fuzz/checklist-next.json");

    static final String MIGRATION = resource("/fuzz/migration.json");

    /** Scorings, each for the checklist at the same place. */
    static final List<String> SCORINGS = scorings();

    /** Audits of the checklist at the same place. */
    static final List<List<String>> AUDITS = audits();

    /** Audits of the built-in checklists. */
    static final List<String> BUILT_IN_AUDITS =
            someOf(resource("/conformance/builtin-audits.ndjson").lines().toList());

    /** The bundled table, and one that uses every field. */
    static final List<String> TABLES =
            List.of(resource("/fuzz/benchmark-table.json"), Documents.standard().write(BenchmarkTable.standard()));

    /** A review of a conversation, and one on the sample checklist. */
    static final List<String> REVIEWS =
            List.of(resource("/compatibility/1/every-field.review.json"), resource("/fuzz/review.json"));

    /** Sampling plans. */
    static final List<String> PLANS = List.of(
            resource("/compatibility/1/with-replacements.sampling-plan.json"),
            resource("/compatibility/1/neyman.sampling-plan.json"));

    private static final String[] DICTIONARY = resource("/fuzz/words.dict").split("(?m)^# ");

    /** Names of fields, ids, codes and other texts. */
    static final List<String> WORDS =
            Stream.concat(words("Names of fields"), words("Ids")).toList();

    /** What stands in JSON without quotes, or breaks it. */
    static final List<String> LITERALS =
            Stream.concat(words("Numbers"), words("Pieces of JSON")).toList();

    /** What means something in a cell of a sheet. */
    static final List<String> CELLS = Stream.of(words("Pieces of sheets"), words("Numbers"), words("Ids"))
            .flatMap(words -> words)
            .toList();

    /** What means something in a part of a workbook. */
    static final List<String> XML =
            Stream.concat(words("Pieces of workbooks"), words("Numbers")).toList();

    /** Every fifth of a list, from the first: enough to begin with, and soon run. */
    static <T> List<T> someOf(List<T> all) {
        return Stream.iterate(0, i -> i < all.size(), i -> i + 5).map(all::get).toList();
    }

    /** Tapes that choose one document or another and change nothing, and some that change a lot. */
    static Stream<byte[]> tapes(int documents) {
        Stream<byte[]> plain = Stream.iterate(0, i -> i < documents, i -> i + 5).map(i -> new byte[] {i.byteValue()});
        Random random = new Random(20261120);
        Stream<byte[]> changing = Stream.generate(() -> {
                    byte[] tape = new byte[4 + random.nextInt(60)];
                    random.nextBytes(tape);
                    return tape;
                })
                .limit(16);
        return Stream.concat(plain, changing);
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static String resource(String path) {
        try (InputStream in = Objects.requireNonNull(Seeds.class.getResourceAsStream(path), path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> words(String heading) {
        return Stream.of(DICTIONARY)
                .filter(part -> part.startsWith(heading))
                .flatMap(String::lines)
                .filter(line -> line.startsWith("\""))
                .map(Seeds::unquoted);
    }

    private static List<String> both(String sample, String letter) {
        List<String> all = new ArrayList<>(List.of(resource("/fuzz/" + sample)));
        for (int i = 0; i < OWN; i++) {
            all.add(resource("/conformance/own/" + letter + i + ".json"));
        }
        return List.copyOf(all);
    }

    private static List<String> scorings() {
        List<String> all = new ArrayList<>(List.of("{\"id\":\"standard\"}"));
        for (int i = 0; i < OWN; i++) {
            all.add(resource("/conformance/own/s" + i + ".json"));
        }
        return List.copyOf(all);
    }

    private static List<List<String>> audits() {
        List<List<String>> all = new ArrayList<>(List.of(List.of(resource("/fuzz/audit.json"))));
        for (int i = 0; i < OWN; i++) {
            all.add(resource("/conformance/own/a" + i + ".ndjson").lines().toList());
        }
        return List.copyOf(all);
    }

    /** A line of a dictionary without its quotes, its bytes in hexadecimal as what they stand for. */
    private static String unquoted(String line) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 1; i < line.length() - 1; i++) {
            if (line.charAt(i) == '\\') {
                bytes.write(Integer.parseInt(line.substring(i + 2, i + 4), 16));
                i += 3;
            } else {
                bytes.write(line.charAt(i));
            }
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
