package io.serviceaudit.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.serviceaudit.report.AuditReport;
import io.serviceaudit.report.TaskList;
import java.io.File;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/** The library loaded once more, by a loader that has everything but ical4j. */
class WithoutIcal4jTest {
    private static URL[] classPathWithoutIcal4j() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !new File(entry).getName().startsWith("ical4j"))
                .map(WithoutIcal4jTest::url)
                .toArray(URL[]::new);
    }

    private static URL url(String entry) {
        try {
            return new File(entry).toURI().toURL();
        } catch (MalformedURLException e) {
            throw new AssertionError(e);
        }
    }

    /** Writes a calendar, twice, and tasks. */
    public static final class Writing implements Callable<String> {
        @Override
        public String call() {
            AuditReport report = CalendarSamples.report(Locale.ENGLISH);
            String first = message(report);
            return TaskList.of(report).tasks().size() + " tasks; "
                    + (first.equals(message(report)) ? first : "not the same again");
        }

        private static String message(AuditReport report) {
            try {
                PlanCalendar.in(Locale.ENGLISH).export(report);
                return "written";
            } catch (IllegalStateException e) {
                return e.getMessage();
            }
        }
    }

    @Test
    void writingSaysWhatIsMissing() throws Exception {
        try (URLClassLoader loader =
                new URLClassLoader(classPathWithoutIcal4j(), ClassLoader.getPlatformClassLoader())) {
            Class<?> loaded = loader.loadClass(Writing.class.getName());
            assertThat(loaded.getClassLoader()).isSameAs(loader);
            assertThat(((Callable<?>) loaded.getDeclaredConstructor().newInstance()).call())
                    .isEqualTo(
                            "5 tasks; a calendar cannot be written without org.mnode.ical4j:ical4j 4.4 or later: add it to the class"
                                    + " path, or to the module path with --add-modules ical4j.core; TaskList needs nothing");
        }
    }

    @Test
    void theLoaderHasNoIcal4j() throws IOException {
        try (URLClassLoader loader =
                new URLClassLoader(classPathWithoutIcal4j(), ClassLoader.getPlatformClassLoader())) {
            assertThatThrownBy(() -> loader.loadClass("net.fortuna.ical4j.model.Calendar"))
                    .isInstanceOf(ClassNotFoundException.class);
        }
    }
}
