/** Checklists, audits and exact scoring. */
@SuppressWarnings("module") // the modules that internal is exported to are built after this one
module io.serviceaudit.core {
    requires static org.jspecify;

    exports io.serviceaudit.audit;
    exports io.serviceaudit.catalog;
    exports io.serviceaudit.checklist;
    exports io.serviceaudit.conversation;
    exports io.serviceaudit.lint;
    exports io.serviceaudit.measure;
    exports io.serviceaudit.plan;
    exports io.serviceaudit.priority;
    exports io.serviceaudit.scoring;
    exports io.serviceaudit.wording to
            io.serviceaudit.benchmarks,
            io.serviceaudit.report;
    exports io.serviceaudit.internal to
            io.serviceaudit.benchmarks,
            io.serviceaudit.report,
            io.serviceaudit.testkit;
}
