package io.serviceaudit.benchmark;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.Spliterator;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The tables that {@linkplain BenchmarkProvider providers} give, and which of them failed.
 *
 * <pre>{@code
 * BenchmarkProviders providers = BenchmarkProviders.load(Thread.currentThread().getContextClassLoader());
 * Reporter reporter = Reporter.in(locale).withProviders(providers);
 * }</pre>
 *
 * <p>Each provider is asked once, when this is made; whoever makes it decides when, and from which class loader or modules. One that
 * throws, or gives null, gives no table at all and is among the {@link #problems()}; the rest is asked all the same. What a program
 * cannot go on after, as memory that has run out, is not caught.
 *
 * <p>The order does not hang on that of jars: providers that were found stand in the order of their class names, those given to
 * {@link #of} as given. Where two have rows for a metric and an industry, those of the first stand.
 *
 * <p>Immutable, and safe to share.
 */
public final class BenchmarkProviders {
    private static final Logger LOG = LoggerFactory.getLogger(BenchmarkProviders.class);
    private static final BenchmarkProviders NONE = new BenchmarkProviders(List.of(), List.of());

    /** As the JDK names the class it could not take; where it does not, the service stands for it. */
    private static final Pattern NAMED = Pattern.compile(
            Pattern.quote(BenchmarkProvider.class.getName()) + ": (?:Provider )?([\\w.$]+) (?:[a-z]|Unable ).*",
            Pattern.DOTALL);

    /** A loader that fails more often than this is not going to find anything. */
    private static final int MOST_FAILURES = 1_000;

    private final List<BenchmarkTable> tables;
    private final List<ProviderProblem> problems;

    private BenchmarkProviders(List<BenchmarkTable> tables, List<ProviderProblem> problems) {
        this.tables = List.copyOf(tables);
        this.problems = List.copyOf(problems);
    }

    /** {@return no providers: no tables and no problems} */
    public static BenchmarkProviders none() {
        return NONE;
    }

    /**
     * Asks the providers that a class loader finds: in service files of its class path, in its modules, and in those of its parents.
     *
     * @param loader the class loader, often that of the host's own code
     * @return their tables, in the order of the names of their classes
     */
    public static BenchmarkProviders load(ClassLoader loader) {
        Objects.requireNonNull(loader, "loader");
        return load(() -> ServiceLoader.load(BenchmarkProvider.class, loader));
    }

    /**
     * Asks the providers among the modules of a layer and of its parents.
     *
     * @param layer the layer, often {@link ModuleLayer#boot()}
     * @return their tables, in the order of the names of their classes
     */
    public static BenchmarkProviders load(ModuleLayer layer) {
        Objects.requireNonNull(layer, "layer");
        return load(() -> ServiceLoader.load(layer, BenchmarkProvider.class));
    }

    /**
     * Asks providers that the host made.
     *
     * @param providers the providers, the one whose rows win first
     * @return their tables, in that order
     */
    public static BenchmarkProviders of(BenchmarkProvider... providers) {
        return of(List.of(providers));
    }

    /**
     * Asks providers that the host made.
     *
     * @param providers the providers, the one whose rows win first
     * @return their tables, in that order
     */
    public static BenchmarkProviders of(Collection<? extends BenchmarkProvider> providers) {
        Asking asking = new Asking();
        List.copyOf(providers)
                .forEach(provider -> asking.ask(provider.getClass().getName(), () -> provider));
        return asking.outcome();
    }

    private static BenchmarkProviders load(Supplier<ServiceLoader<BenchmarkProvider>> services) {
        Asking asking = new Asking();
        List<ServiceLoader.Provider<BenchmarkProvider>> found = new ArrayList<>();
        Spliterator<ServiceLoader.Provider<BenchmarkProvider>> each =
                services.get().stream().spliterator();
        Set<String> failures = new HashSet<>();
        boolean isMore = true;
        while (isMore && failures.size() < MOST_FAILURES) {
            try {
                isMore = each.tryAdvance(found::add);
            } catch (ServiceConfigurationError | LinkageError | RuntimeException e) {
                // The loader goes on behind what it could not take; one that says the same again is not getting
                // further.
                isMore = failures.add(String.valueOf(e));
                if (isMore) {
                    asking.fail(nameIn(e), e);
                }
            }
        }
        found.sort(Comparator.comparing(provider -> provider.type().getName()));
        found.forEach(provider -> asking.ask(provider.type().getName(), provider::get));
        asking.problems.sort(Comparator.comparing(ProviderProblem::provider).thenComparing(ProviderProblem::message));
        return asking.outcome();
    }

    private static String nameIn(Throwable failure) {
        Matcher named = NAMED.matcher(String.valueOf(failure.getMessage()));
        return named.matches() ? named.group(1) : BenchmarkProvider.class.getName();
    }

    /** {@return all tables, those whose rows win first} */
    public List<BenchmarkTable> tables() {
        return tables;
    }

    /** {@return what went wrong, by the name of the provider's class; empty if all went well} */
    public List<ProviderProblem> problems() {
        return problems;
    }

    /** {@return all tables laid over one another; without rows if there are none} */
    public BenchmarkTable table() {
        BenchmarkTable table = BenchmarkTable.empty();
        for (BenchmarkTable next : tables) {
            table = next.overlaidWith(table);
        }
        return table;
    }

    /**
     * What holds where a host names a table and providers give theirs: the host's own rows beat those of providers, and these beat
     * bundled ones. So rows of {@link BenchmarkTable#standard()} and {@link BenchmarkTable#published()} in the host's table give way to
     * those of providers, and its other rows do not. A row of a table that was read from a copy of a bundled one, and says the same, is
     * a bundled one.
     *
     * @param explicit the host's table; {@link BenchmarkTable#standard()} where it names none, and then providers add to that
     * @return the table in force
     */
    public BenchmarkTable composedWith(BenchmarkTable explicit) {
        Objects.requireNonNull(explicit, "explicit");
        return tables.isEmpty() ? explicit : explicit.withBetween(table());
    }

    /** Equal when they gave equal tables and failed alike. */
    @Override
    public boolean equals(Object other) {
        return other instanceof BenchmarkProviders that && tables.equals(that.tables) && problems.equals(that.problems);
    }

    @Override
    public int hashCode() {
        return Objects.hash(tables, problems);
    }

    /** The tables, and how many providers failed; for display. */
    @Override
    public String toString() {
        return tables + (problems.isEmpty() ? "" : ", " + problems.size() + " failed");
    }

    /** Asks one provider after the other. */
    private static final class Asking {
        private final List<BenchmarkTable> tables = new ArrayList<>();
        private final List<ProviderProblem> problems = new ArrayList<>();

        void ask(String name, Supplier<? extends BenchmarkProvider> provider) {
            try {
                take(name, provider.get().tables());
            } catch (ServiceConfigurationError e) {
                // It only wraps what the constructor threw.
                fail(name, e.getCause() == null ? e : e.getCause());
            } catch (LinkageError | AssertionError | StackOverflowError | Exception e) {
                fail(name, e);
            }
        }

        private void take(String name, List<BenchmarkTable> given) {
            // A list of somebody else's: it may be null, hold null, or throw while it is read.
            List<BenchmarkTable> copy = given == null ? List.of() : new ArrayList<>(given);
            if (given == null || copy.contains(null)) {
                add(new ProviderProblem(
                        name,
                        "null table",
                        given == null ? "its list of tables is null" : "one of its tables is null"));
                return;
            }
            LOG.debug("benchmark provider {} gave {}", name, copy);
            tables.addAll(copy);
        }

        void fail(String name, Throwable failure) {
            add(new ProviderProblem(name, failure.getClass().getName(), inWords(failure)));
        }

        /** A message may be broken itself. */
        private static String inWords(Throwable failure) {
            try {
                return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                        .limit(5)
                        .map(Throwable::toString)
                        .distinct()
                        .collect(Collectors.joining("; caused by "));
            } catch (RuntimeException e) {
                return failure.getClass().getName();
            }
        }

        private void add(ProviderProblem problem) {
            LOG.warn("{}", problem);
            problems.add(problem);
        }

        BenchmarkProviders outcome() {
            return new BenchmarkProviders(tables, problems);
        }
    }
}
