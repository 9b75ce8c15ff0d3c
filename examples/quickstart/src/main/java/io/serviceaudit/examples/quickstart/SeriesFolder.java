package io.serviceaudit.examples.quickstart;

import io.serviceaudit.audit.Audit;
import io.serviceaudit.audit.Subject;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/** The audits of a folder as audits of one subject over time. */
final class SeriesFolder {
    private SeriesFolder() {}

    /**
     * Checks that they can be.
     *
     * @param audits the audits by the names of their files
     * @throws RefusedException if two have one id, or are of different checklists or subjects
     */
    static void check(Map<String, Audit> audits) {
        Map<String, String> ids = new HashMap<>();
        Map<String, String> checklists = new HashMap<>();
        Map<String, String> subjects = new HashMap<>();
        audits.forEach((file, audit) -> {
            String twin = ids.put(audit.id(), file);
            if (twin != null) {
                throw new RefusedException("same-audit", twin, file, audit.id());
            }
            checklists.putIfAbsent(audit.checklist().id(), file);
            audit.subject().map(Subject::id).ifPresent(subject -> subjects.putIfAbsent(subject, file));
            differ("other-checklist", checklists);
            differ("other-subject", subjects);
        });
    }

    private static void differ(String problem, Map<String, String> files) {
        if (files.size() > 1) {
            String[] values = files.entrySet().stream()
                    .sorted(Map.Entry.comparingByValue())
                    .flatMap(each -> Stream.of(each.getValue(), each.getKey()))
                    .toArray(String[]::new);
            throw new RefusedException(problem, values);
        }
    }
}
