package io.serviceaudit.scoring;

import io.serviceaudit.audit.Action;
import io.serviceaudit.audit.Answer;
import io.serviceaudit.audit.Audit;
import io.serviceaudit.measure.Measurement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds what a reader should know beside the figures. */
final class Notices {
    private Notices() {}

    static List<Notice> of(Audit audit, List<ItemScore> items, List<Finding> findings) {
        Set<String> found =
                findings.stream().map(finding -> finding.item().item().id()).collect(Collectors.toSet());
        Set<String> contradictions = findings.stream()
                .filter(Finding::isContradiction)
                .map(finding -> finding.item().item().id())
                .collect(Collectors.toSet());
        List<Notice> notices = new ArrayList<>();
        for (ItemScore item : items) {
            String id = item.item().id();
            Answer given = audit.answer(id);
            if (!item.applies()) {
                if (given.choice().isPresent()) {
                    notices.add(Notice.ofItem(Notice.Kind.ANSWER_NOT_COUNTED, id));
                }
            } else {
                if (differ(given.choice(), Evaluation.measuredAnswer(audit, item.item()))) {
                    notices.add(Notice.ofItem(Notice.Kind.ANSWER_DIFFERS_FROM_MEASUREMENT, id));
                }
                if (differ(given.redFlag(), Evaluation.measuredRedFlag(audit, item.item()))) {
                    notices.add(Notice.ofItem(Notice.Kind.RED_FLAG_DIFFERS_FROM_MEASUREMENT, id));
                }
                if (contradictions.contains(id)) {
                    notices.add(Notice.ofItem(Notice.Kind.RED_FLAG_CONTRADICTS_ANSWER, id));
                }
            }
            if (given.priority().isPresent() && !found.contains(id)) {
                notices.add(Notice.ofItem(Notice.Kind.PRIORITY_WITHOUT_FINDING, id));
            }
            if (isBefore(given.due(), audit)) {
                notices.add(Notice.ofItem(Notice.Kind.DUE_BEFORE_AUDIT, id));
            }
        }
        for (Action action : audit.actions()) {
            if (isBefore(action.due(), audit)) {
                notices.add(Notice.ofAction(Notice.Kind.DUE_BEFORE_AUDIT, action.id()));
            }
        }
        for (Measurement measurement : audit.measurements().values()) {
            if (measurement.targetBy().filter(day -> !day.isAfter(audit.date())).isPresent()) {
                notices.add(Notice.ofMetric(
                        Notice.Kind.TARGET_DAY_NOT_AFTER_AUDIT,
                        measurement.metric().id()));
            }
        }
        return List.copyOf(notices);
    }

    private static boolean differ(Optional<?> given, Optional<?> measured) {
        return given.isPresent() && measured.isPresent() && !given.equals(measured);
    }

    private static boolean isBefore(Optional<LocalDate> due, Audit audit) {
        return due.filter(day -> day.isBefore(audit.date())).isPresent();
    }
}
