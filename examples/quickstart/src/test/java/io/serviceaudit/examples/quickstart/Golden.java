package io.serviceaudit.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Assumptions;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An approved text. It changes only where the system property {@code golden.approve} is {@code true}; the tests that approved
 * something are then reported as skipped, and never as passed.
 */
record Golden(Path file) {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    /** The approved text of that name. */
    static Golden of(String name) {
        return new Golden(Path.of("src", "test", "resources", "golden", name));
    }

    /** Fails with the first difference unless a text is the approved one, byte by byte. */
    void verify(String actual) throws IOException {
        byte[] bytes = actual.getBytes(StandardCharsets.UTF_8);
        if (Boolean.getBoolean("golden.approve")) {
            approve(bytes);
            return;
        }
        assertThat(file).as("approved text; -Dgolden.approve=true writes it").exists();
        byte[] approved = Files.readAllBytes(file);
        if (!Arrays.equals(approved, bytes)) {
            fail(
                    file.getFileName() + " differs " + difference(new String(approved, StandardCharsets.UTF_8), actual)
                            + "\nIf that is meant to be, run the test again with -Dgolden.approve=true and look at what changed.");
        }
    }

    private void approve(byte[] bytes) throws IOException {
        if (!Files.exists(file) || !Arrays.equals(Files.readAllBytes(file), bytes)) {
            Files.createDirectories(file.getParent());
            Files.write(file, bytes);
            Assumptions.abort("approved anew: " + file);
        }
    }

    /** Where two texts differ first: the path in two documents of JSON, the line in two other texts. */
    static String difference(String approved, String actual) {
        if (approved.startsWith("{") && actual.startsWith("{")) {
            return difference("", MAPPER.readTree(approved), MAPPER.readTree(actual))
                    .orElseGet(() -> lineDifference(approved, actual));
        }
        return lineDifference(approved, actual);
    }

    private static Optional<String> difference(String path, JsonNode approved, JsonNode actual) {
        if (approved.isObject() && actual.isObject()) {
            Set<String> names = new LinkedHashSet<>(approved.propertyNames());
            names.addAll(actual.propertyNames());
            return names.stream()
                    .map(name -> difference(path + "/" + name, approved.path(name), actual.path(name)))
                    .flatMap(Optional::stream)
                    .findFirst();
        }
        if (approved.isArray() && actual.isArray()) {
            for (int i = 0; i < Math.max(approved.size(), actual.size()); i++) {
                Optional<String> difference = difference(path + "/" + i, approved.path(i), actual.path(i));
                if (difference.isPresent()) {
                    return difference;
                }
            }
            return Optional.empty();
        }
        // Numbers by their digits too: 50.0 is not 50.
        return approved.equals(actual) && approved.toString().equals(actual.toString())
                ? Optional.empty()
                : Optional.of("at " + path + ":\napproved: " + shown(approved) + "\nactual:   " + shown(actual));
    }

    private static String shown(JsonNode node) {
        return node.isMissingNode() ? "nothing" : node.toString();
    }

    private static String lineDifference(String approved, String actual) {
        List<String> before = List.of(approved.split("\n", -1));
        List<String> after = List.of(actual.split("\n", -1));
        for (int i = 0; i < Math.max(before.size(), after.size()); i++) {
            String one = i < before.size() ? before.get(i) : "nothing";
            String other = i < after.size() ? after.get(i) : "nothing";
            if (!one.equals(other)) {
                return "in line " + (i + 1) + ":\napproved: " + one + "\nactual:   " + other;
            }
        }
        return "in nothing";
    }
}
