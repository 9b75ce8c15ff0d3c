package io.serviceaudit.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.serviceaudit.measure.Metrics;
import io.serviceaudit.measure.Quantity;
import java.io.IOException;
import java.io.StringWriter;
import java.lang.module.Configuration;
import java.lang.module.ModuleFinder;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchmarkProvidersTest {
    private static final String SERVICE = "META-INF/services/io.serviceaudit.benchmark.BenchmarkProvider";

    private static BenchmarkTable table(String id, String... industries) {
        return BenchmarkTable.of(
                TableEdition.of(id, "1"),
                Stream.of(industries)
                        .map(industry -> BenchmarkRow.builder(
                                        Metrics.NPS, industry, Quantity.ofPoints("1"), Quantity.ofPoints("2"))
                                .build())
                        .toList());
    }

    private static String editionOf(BenchmarkTable table, String industry) {
        return table.find(Metrics.NPS, industry, Industries.standard())
                .fold(direct -> direct.table().id(), fallBack -> "fall-back", none -> "none");
    }

    private static final class Endless implements BenchmarkProvider {
        @Override
        @SuppressWarnings("InfiniteRecursion") // what is tested
        public List<BenchmarkTable> tables() {
            return tables();
        }
    }

    @Nested
    class GivenInCode {
        @Test
        void theRowsOfTheFirstStand() {
            BenchmarkProviders providers = BenchmarkProviders.of(
                    () -> List.of(table("one", "retail"), table("two", "retail", "saas")),
                    () -> List.of(table("three", "retail", "saas", "b2b")));
            assertThat(providers.problems()).isEmpty();
            assertThat(providers.tables())
                    .extracting(BenchmarkTable::toString)
                    .containsExactly("one 1", "two 1", "three 1");
            assertThat(editionOf(providers.table(), "retail")).isEqualTo("one");
            assertThat(editionOf(providers.table(), "saas")).isEqualTo("two");
            assertThat(editionOf(providers.table(), "b2b")).isEqualTo("three");
        }

        @Test
        void oneThatFailsGivesNothingAndTheRestIsAsked() {
            List<BenchmarkTable> holdsNull = new ArrayList<>(Arrays.asList(table("lost", "retail"), null));
            List<BenchmarkTable> throwsLater = new ArrayList<>() {
                @Override
                public Object[] toArray() {
                    throw new UnsupportedOperationException("not today");
                }
            };
            BenchmarkProviders providers = BenchmarkProviders.of(
                    new Throwing(new IllegalStateException("no file", new IOException("disk"))),
                    new Throwing(new NoClassDefFoundError("com/acme/Gone")),
                    new Throwing(new java.util.ServiceConfigurationError("nested")),
                    new Throwing(new AssertionError("odd")),
                    () -> null,
                    () -> holdsNull,
                    () -> throwsLater,
                    () -> List.of(table("good", "retail")));
            assertThat(providers.problems())
                    .extracting(ProviderProblem::kind)
                    .containsExactly(
                            "java.lang.IllegalStateException",
                            "java.lang.NoClassDefFoundError",
                            "java.util.ServiceConfigurationError",
                            "java.lang.AssertionError",
                            "null table",
                            "null table",
                            "java.lang.UnsupportedOperationException");
            assertThat(providers.problems().get(0))
                    .hasToString(
                            "benchmark provider '" + Throwing.class.getName()
                                    + "' gives no table: java.lang.IllegalStateException: no file; caused by java.io.IOException: disk");
            assertThat(providers.tables()).extracting(BenchmarkTable::toString).containsExactly("good 1");
        }

        @Test
        void oneThatNeverComesBackIsNamedToo() {
            BenchmarkProviders providers = BenchmarkProviders.of(new Endless(), () -> List.of(table("good", "retail")));
            assertThat(providers.problems())
                    .extracting(ProviderProblem::kind)
                    .containsExactly("java.lang.StackOverflowError");
            assertThat(providers.tables()).hasSize(1);
        }

        @Test
        void noneAreNoTables() {
            assertThat(BenchmarkProviders.none().table().rows()).isEmpty();
            assertThat(BenchmarkProviders.of())
                    .isEqualTo(BenchmarkProviders.none())
                    .hasToString("[]");
            assertThat(BenchmarkProviders.none().composedWith(BenchmarkTable.standard()))
                    .isEqualTo(BenchmarkTable.standard());
        }

        @Test
        void theirRowsLieBetweenTheHostsOwnAndBundledOnes() {
            BenchmarkProviders providers = BenchmarkProviders.of(() -> List.of(table("given", "retail", "saas")));
            BenchmarkTable own = BenchmarkTable.standard().overlaidWith(table("own", "retail"));
            BenchmarkTable inForce = providers.composedWith(own);
            assertThat(editionOf(inForce, "retail")).isEqualTo("own");
            assertThat(editionOf(inForce, "saas")).isEqualTo("given");
            assertThat(editionOf(inForce, "b2b")).isEqualTo("standard");
            assertThat(inForce.edition()).hasToString("own 1");
            assertThat(editionOf(providers.composedWith(BenchmarkTable.empty()), "saas"))
                    .isEqualTo("given");
            assertThat(providers.composedWith(providers.composedWith(own))).isEqualTo(inForce);
        }

        @Test
        void aCopyOfABundledTableWithAnotherFigureIsTheHostsOwn() {
            String copy = new String(
                            BenchmarkCsv.standard().write(BenchmarkTable.standard()),
                            java.nio.charset.StandardCharsets.UTF_8)
                    .replace("nps,retail,,,,range,20,40", "nps,retail,,,,range,21,40");
            BenchmarkTable edited = BenchmarkCsv.standard().read("standard.csv", copy);
            BenchmarkTable inForce = BenchmarkProviders.of(() -> List.of(table("given", "retail", "saas")))
                    .composedWith(edited);
            assertThat(editionOf(inForce, "retail")).isEqualTo("standard");
            assertThat(editionOf(inForce, "saas")).isEqualTo("given");
        }

        @Test
        void nullIsRefused() {
            assertThatNullPointerException()
                    .isThrownBy(() -> BenchmarkProviders.load((ClassLoader) null))
                    .withMessage("loader");
            assertThatNullPointerException()
                    .isThrownBy(() -> BenchmarkProviders.load((ModuleLayer) null))
                    .withMessage("layer");
            assertThatNullPointerException()
                    .isThrownBy(() -> BenchmarkProviders.none().composedWith(null))
                    .withMessage("explicit");
        }
    }

    private record Throwing(Throwable what) implements BenchmarkProvider {
        @Override
        public List<BenchmarkTable> tables() {
            if (what instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) what;
        }
    }

    /** Jars with service files, in class loaders of their own. */
    @Nested
    class OnTheClassPath {
        @TempDir
        Path folder;

        @Test
        void allAreFoundInTheOrderOfTheirNames() throws Exception {
            compile(folder, Map.of("acme.B", provider("B", ""), "acme.A", provider("A", "")));
            service(folder, "acme.B", "acme.A");
            try (URLClassLoader loader = loader(folder)) {
                BenchmarkProviders providers = BenchmarkProviders.load(loader);
                assertThat(providers.problems()).isEmpty();
                assertThat(providers.tables())
                        .extracting(BenchmarkTable::toString)
                        .containsExactly("a 1", "b 1");
                assertThat(editionOf(providers.table(), "retail")).isEqualTo("a");
            }
        }

        @Test
        void everyBrokenOneIsNamedAndTheRestIsAsked() throws Exception {
            compile(
                    folder,
                    Map.of(
                            "acme.A", provider("A", ""),
                            "acme.Throws",
                                    provider("Throws", "if (true) throw new IllegalStateException(\"no licence\");"),
                            "acme.Constructor",
                                    provider("Constructor", "")
                                            .replace(
                                                    "/*init*/",
                                                    "public Constructor() { throw new IllegalArgumentException(\"no key\"); }"),
                            "acme.Initializer",
                                    provider("Initializer", "")
                                            .replace("/*init*/", "static final int X = 1 / Integer.parseInt(\"0\");"),
                            "acme.Linked", provider("Linked", "Helper.help();"),
                            "acme.Helper", "package acme; class Helper { static void help() {} }",
                            "acme.Parentless",
                                    provider("Parentless", "")
                                            .replace("class Parentless", "class Parentless extends Base"),
                            "acme.Base", "package acme; public class Base {}",
                            "acme.Other", "package acme; public class Other {}",
                            "acme.Z", provider("Z", "")));
            Files.delete(folder.resolve("acme/Helper.class"));
            Files.delete(folder.resolve("acme/Base.class"));
            service(
                    folder,
                    "acme.Throws",
                    "acme.Missing",
                    "acme.Constructor",
                    "acme.Initializer",
                    "acme.Linked",
                    "acme.Parentless",
                    "acme.Other",
                    "acme.Z",
                    "acme.A");
            try (URLClassLoader loader = loader(folder)) {
                BenchmarkProviders providers = BenchmarkProviders.load(loader);
                assertThat(providers.tables())
                        .extracting(BenchmarkTable::toString)
                        .containsExactly("a 1", "z 1");
                assertThat(providers.problems())
                        .extracting(problem -> problem.provider() + " " + problem.kind())
                        .containsExactly(
                                "acme.Constructor java.lang.IllegalArgumentException",
                                "acme.Initializer java.lang.ExceptionInInitializerError",
                                "acme.Linked java.lang.NoClassDefFoundError",
                                "acme.Missing java.util.ServiceConfigurationError",
                                "acme.Other java.util.ServiceConfigurationError",
                                "acme.Throws java.lang.IllegalStateException",
                                "io.serviceaudit.benchmark.BenchmarkProvider java.lang.NoClassDefFoundError");
                assertThat(providers.problems().get(6).message()).contains("acme/Base");
                assertThat(providers).hasToString("[a 1, z 1], 7 failed");
            }
        }

        @Test
        void aServiceFileThatCannotBeReadDoesNotStopAnother(@TempDir Path second) throws Exception {
            service(folder, "not a class name");
            compile(second, Map.of("acme.A", provider("A", "")));
            service(second, "acme.A");
            try (URLClassLoader loader = loader(folder, second)) {
                BenchmarkProviders providers = BenchmarkProviders.load(loader);
                assertThat(providers.tables())
                        .extracting(BenchmarkTable::toString)
                        .containsExactly("a 1");
                assertThat(providers.problems())
                        .singleElement()
                        .satisfies(
                                problem -> assertThat(problem.kind()).isEqualTo("java.util.ServiceConfigurationError"));
            }
        }

        @Test
        void aLoaderThatAlwaysFailsIsGivenUp() {
            ClassLoader broken = new ClassLoader(null) {
                @Override
                public java.util.Enumeration<URL> getResources(String name) throws IOException {
                    throw new IOException("the disk is gone");
                }
            };
            BenchmarkProviders providers = BenchmarkProviders.load(broken);
            assertThat(providers.tables()).isEmpty();
            assertThat(providers.problems())
                    .isNotEmpty()
                    .hasSizeLessThan(5)
                    .allSatisfy(problem -> assertThat(problem.message()).contains("the disk is gone"));
        }
    }

    /** A module that provides, in a layer of its own. */
    @Nested
    class AsAModule {
        @Test
        void itsTablesAreFound(@TempDir Path folder) throws Exception {
            // The test runs on the class path, so the service's own module is the unnamed one: an automatic module
            // layer above it
            // cannot read that. The layer therefore brings the libraries along as modules, and its own copy of the
            // class under test.
            List<Path> libraries = Stream.of(
                            System.getProperty("java.class.path").split(java.io.File.pathSeparator))
                    .map(Path::of)
                    .filter(Files::exists)
                    .filter(path -> !path.endsWith("test-classes"))
                    .filter(path -> Stream.of("audit-core", "audit-benchmarks", "fastcsv", "commons-", "slf4j-api")
                            .anyMatch(path.toString()::contains))
                    .filter(path -> !path.toString().contains("commons-statistics-interval"))
                    .toList();
            Path module = Files.createDirectories(folder.resolve("acme.benchmarks"));
            compile(
                    module,
                    Map.of(
                            "acme.A",
                            provider("A", ""),
                            "module-info",
                            "module acme.benchmarks { requires io.serviceaudit.benchmarks; "
                                    + "provides io.serviceaudit.benchmark.BenchmarkProvider with acme.A; }"),
                    "--module-path",
                    String.join(
                            java.io.File.pathSeparator,
                            libraries.stream().map(Path::toString).toList()));
            List<Path> all = new ArrayList<>(libraries);
            all.add(module);
            ModuleLayer boot = ModuleLayer.boot();
            Configuration configuration = boot.configuration()
                    .resolveAndBind(
                            ModuleFinder.of(all.toArray(Path[]::new)),
                            ModuleFinder.of(),
                            Set.of("acme.benchmarks", "io.serviceaudit.benchmarks"));
            ModuleLayer layer = boot.defineModulesWithOneLoader(configuration, ClassLoader.getPlatformClassLoader());
            Class<?> inModule = layer.findLoader("io.serviceaudit.benchmarks")
                    .loadClass("io.serviceaudit.benchmark.BenchmarkProviders");
            assertThat(inModule.getModule().getName()).isEqualTo("io.serviceaudit.benchmarks");
            Object providers = inModule.getMethod("load", ModuleLayer.class).invoke(null, layer);
            assertThat(providers).hasToString("[a 1]");
            Object byLoader =
                    inModule.getMethod("load", ClassLoader.class).invoke(null, layer.findLoader("acme.benchmarks"));
            assertThat(byLoader).hasToString("[a 1]");
        }

        @Test
        void aLayerWithoutProvidersGivesNone() {
            assertThat(BenchmarkProviders.load(ModuleLayer.empty())).isEqualTo(BenchmarkProviders.none());
        }
    }

    private static String provider(String name, String first) {
        return """
                package acme;
                import io.serviceaudit.benchmark.*;
                import io.serviceaudit.measure.*;
                import java.util.List;
                public class NAME implements BenchmarkProvider {
                    /*init*/
                    public List<BenchmarkTable> tables() {
                        FIRST
                        return List.of(BenchmarkTable.of(TableEdition.of("ID", "1"), List.of(BenchmarkRow.builder(
                                Metrics.NPS, "retail", Quantity.ofPoints("1"), Quantity.ofPoints("2")).build())));
                    }
                }
                """.replace("NAME", name).replace("FIRST", first).replace("ID", name.toLowerCase(java.util.Locale.ROOT));
    }

    private static void service(Path folder, String... names) throws IOException {
        Path file = folder.resolve(SERVICE);
        Files.createDirectories(file.getParent());
        Files.write(file, List.of(names));
    }

    private static URLClassLoader loader(Path... folders) throws MalformedURLException {
        URL[] urls = new URL[folders.length];
        for (int i = 0; i < folders.length; i++) {
            urls[i] = folders[i].toUri().toURL();
        }
        return new URLClassLoader(urls, BenchmarkProvidersTest.class.getClassLoader());
    }

    private static void compile(Path folder, Map<String, String> classes, String... options) throws IOException {
        Path sources = Files.createTempDirectory(folder.getParent(), "sources");
        List<Path> files = new ArrayList<>();
        for (Map.Entry<String, String> each : classes.entrySet()) {
            Path file = sources.resolve(each.getKey().replace('.', '/') + ".java");
            Files.createDirectories(file.getParent());
            files.add(Files.writeString(file, each.getValue()));
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            Iterable<? extends JavaFileObject> units = manager.getJavaFileObjectsFromPaths(files);
            List<String> arguments = new ArrayList<>(List.of("-d", folder.toString(), "-proc:none"));
            arguments.addAll(
                    options.length > 0
                            ? List.of(options)
                            : List.of("-classpath", System.getProperty("java.class.path")));
            StringWriter messages = new StringWriter();
            boolean isCompiled = compiler.getTask(messages, manager, null, arguments, null, units)
                    .call();
            assertThat(isCompiled).as(messages.toString()).isTrue();
        }
    }
}
