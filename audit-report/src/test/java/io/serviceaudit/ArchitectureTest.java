package io.serviceaudit;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMembers;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;
import jakarta.validation.Constraint;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules of the house, over all library modules at once; each says why it is there. */
class ArchitectureTest {
    private static final String ROOT = "io.serviceaudit";

    private static final List<String> REPORT =
            List.of("spreadsheet", "form", "calendar", "review", "report", "compare", "json");
    private static final List<String> BENCHMARKS = List.of("benchmark", "metric");

    /** The lint stands above the words it needs for its messages, and below audits, of which it knows nothing. */
    private static final List<String> CORE = List.of(
            "conversation",
            "plan",
            "scoring",
            "audit",
            "catalog",
            "lint",
            "wording",
            "checklist",
            "priority",
            "measure");

    /** What two packages must share without showing it to hosts; it knows nothing of the rest. */
    private static final String INTERNAL = "internal";

    private static final List<String> EXACT =
            List.of("conversation", "plan", "scoring", "lint", "checklist", "audit", "measure");

    /** Every package there may be, with the packages it may use besides its own. A new package needs a line here. */
    private static final Map<String, Set<String>> MAY_USE = mayUse();

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);

    private static Map<String, Set<String>> mayUse() {
        Map<String, Set<String>> mayUse = new TreeMap<>();
        for (String name : REPORT) {
            mayUse.put(name, union(REPORT, BENCHMARKS, CORE));
        }
        // Sheets, forms and calendars are ways among others to show and fill in audits: whoever needs none must not
        // load any
        // of it.
        REPORT.forEach(name -> mayUse.get(name).removeAll(List.of("spreadsheet", "form", "calendar")));
        // The documents are what a report is written as; reading and writing must not need the report.
        mayUse.get("json").remove("report");
        for (String name : BENCHMARKS) {
            mayUse.put(name, union(after(name, BENCHMARKS), CORE));
        }
        for (String name : CORE) {
            Set<String> below = union(after(name, CORE));
            // The built-in checklists are one user's data among others: nothing in the core may know them.
            below.remove("catalog");
            mayUse.put(name, below);
        }
        // Optional: only the laws of benchmark providers need it.
        mayUse.put("testkit", union(CORE, List.of("benchmark")));
        mayUse.values().forEach(names -> names.add(INTERNAL));
        mayUse.put(INTERNAL, union());
        return mayUse;
    }

    private static List<String> after(String name, List<String> names) {
        return names.subList(names.indexOf(name) + 1, names.size());
    }

    @SafeVarargs
    private static Set<String> union(List<String>... lists) {
        Set<String> names = new TreeSet<>();
        for (List<String> list : lists) {
            names.addAll(list);
        }
        return names;
    }

    private static String[] packages(Collection<String> names) {
        return names.stream().map(name -> ROOT + "." + name + "..").toArray(String[]::new);
    }

    /** Rules also hold over packages that do not exist yet; {@link Imports} makes sure that they are not all empty. */
    private static void check(ArchRule rule) {
        rule.allowEmptyShould(true).check(CLASSES);
    }

    @Nested
    class Imports {
        @Test
        void classesOfEveryLibraryModuleWereImported() {
            assertThat(topPackages())
                    .containsAnyElementsOf(CORE)
                    .containsAnyElementsOf(BENCHMARKS)
                    .containsAnyElementsOf(REPORT)
                    .contains("testkit");
        }

        @Test
        void testsWereNot() {
            assertThat(CLASSES.contain(ArchitectureTest.class)).isFalse();
        }
    }

    @Nested
    class Packages {
        @Test
        void onlyKnownPackagesExist() {
            assertThat(topPackages())
                    .as("packages directly below %s; a new one needs a line in MAY_USE", ROOT)
                    .isSubsetOf(MAY_USE.keySet());
        }

        static Collection<String> names() {
            return MAY_USE.keySet();
        }

        @ParameterizedTest
        @MethodSource("names")
        void dependenciesPointDown(String name) {
            List<String> allowed = new ArrayList<>(MAY_USE.get(name));
            allowed.add(name);
            check(noClasses()
                    .that(resideInAPackage(ROOT + "." + name + ".."))
                    .should()
                    .dependOnClassesThat(resideInAPackage(ROOT + "..").and(not(resideInAnyPackage(packages(allowed)))))
                    .because("data flows one way, and '" + name + "' may use only " + MAY_USE.get(name)));
        }

        @Test
        void noCycles() {
            check(slices().matching(ROOT + ".(**)")
                    .should()
                    .beFreeOfCycles()
                    .because("packages in a cycle can be read, tested and changed only together"));
        }

        @Test
        void everyPackageIsNullMarked() {
            Set<String> unmarked = CLASSES.stream()
                    .map(JavaClass::getPackage)
                    .filter(p -> !p.isAnnotatedWith(NullMarked.class))
                    .map(JavaPackage::getName)
                    .collect(toCollection(TreeSet::new));
            assertThat(unmarked)
                    .as("packages without @NullMarked in package-info.java; without it null is checked nowhere in them")
                    .isEmpty();
        }
    }

    @Nested
    class ThirdParties {
        @Test
        void jacksonAndValidationStayWithTheDocuments() {
            check(noClasses()
                    .that()
                    .resideOutsideOfPackages(packages(List.of("json", "report", "compare", "review")))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("tools.jackson..", "com.fasterxml..", "jakarta.validation..")
                    .because("domain types carry no serialisation or validation; documents do (decision D3)"));
        }

        @Test
        void poiStaysWithTheSpreadsheets() {
            check(noClasses()
                    .that()
                    .resideOutsideOfPackage(ROOT + ".spreadsheet..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("org.apache.poi..")
                    .because("it is optional, so nothing but writing XLSX may fail without it (decision D11)"));
        }

        @Test
        void ical4jStaysWithTheCalendars() {
            check(noClasses()
                    .that()
                    .resideOutsideOfPackage(ROOT + ".calendar..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("net.fortuna..")
                    .because("it is optional, so nothing but writing calendars may fail without it (decision D11)"));
        }

        @Test
        void publicSignaturesShowOnlyJavaAndOurOwnTypes() {
            check(
                    noMembers()
                            .that(describe("hosts can see", ThirdParties::isVisible))
                            .and()
                            .areDeclaredInClassesThat(not(describe("are a constraint", ThirdParties::isConstraint)))
                            .should(ArchCondition.from(describe(
                                    "name a foreign or internal type in their signature",
                                    member -> member.getAllInvolvedRawTypes().stream()
                                            .map(JavaClass::getBaseComponentType)
                                            .anyMatch(ThirdParties::isHiddenFromHosts))))
                            .because(
                                    "what a library shows, its hosts depend on; the compiler's check for this (-Xlint:exports) is off. A constraint is one by showing types of Bean Validation"));
        }

        private static boolean isConstraint(JavaClass type) {
            return type.isAnnotatedWith(Constraint.class)
                    || type.getEnclosingClass()
                            .filter(ThirdParties::isConstraint)
                            .isPresent();
        }

        private static boolean isVisible(JavaMember member) {
            return isPublicOrProtected(member.getModifiers())
                    && isPublicOrProtected(member.getOwner().getModifiers())
                    && !member.getOwner().getPackageName().startsWith(ROOT + "." + INTERNAL);
        }

        private static boolean isPublicOrProtected(Set<JavaModifier> modifiers) {
            return modifiers.contains(JavaModifier.PUBLIC) || modifiers.contains(JavaModifier.PROTECTED);
        }

        private static boolean isHiddenFromHosts(JavaClass type) {
            String name = type.getPackageName();
            boolean java = type.isPrimitive() || name.equals("java") || name.startsWith("java.");
            boolean ours = name.startsWith(ROOT + ".") && !name.startsWith(ROOT + "." + INTERNAL);
            return !java && !ours;
        }

        @Test
        void loggingStaysOutOfTheCore() {
            check(noClasses()
                    .that(not(resideInAnyPackage(packages(union(REPORT, BENCHMARKS)))))
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("org.slf4j..")
                    .because("the core has no runtime dependency (decisions D1 and D12)"));
        }

        @Test
        void noJavaUtilLogging() {
            check(noClasses()
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("java.util.logging..")
                    .because("a host decides where its libraries log, through SLF4J (decision D12)"));
        }
    }

    @Nested
    class Guests {
        @Test
        void noStandardStreams() {
            check(GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.because(
                    "the streams belong to the host; a library never prints"));
        }

        @Test
        void noDefaultLocaleOrZone() {
            check(noClasses()
                    .should()
                    .accessTargetWhere(member(Locale.class, "getDefault")
                            .or(member(TimeZone.class, "getDefault"))
                            .or(member(ZoneId.class, "systemDefault"))
                            .as("it is the default locale or time zone"))
                    .because("the same audit must give the same report on every machine; pass the locale or zone in"));
        }

        @Test
        void noSystemClock() {
            check(noClasses()
                    .should()
                    .accessTargetWhere(nowWithoutClock()
                            .or(describe(
                                    "Clock.system...",
                                    access -> access.getTargetOwner().isEquivalentTo(Clock.class)
                                            && access.getName().startsWith("system")))
                            .or(member(System.class, "currentTimeMillis"))
                            .or(describe(
                                    "new Date()",
                                    access -> access.getTargetOwner().isEquivalentTo(Date.class)
                                            && access.getTarget() instanceof CodeUnitAccessTarget target
                                            && target.getName().equals("<init>")
                                            && target.getRawParameterTypes().isEmpty()))
                            .as("it reads the system clock"))
                    .because("a report must be repeatable in a test; pass a Clock or a date in"));
        }

        @Test
        void noGenericExceptions() {
            check(GeneralCodingRules.NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS.because(
                    "a host can handle only what it can tell apart"));
        }

        private static DescribedPredicate<JavaAccess<?>> member(Class<?> owner, String name) {
            return describe(
                    owner.getSimpleName() + "." + name,
                    access -> access.getTargetOwner().isEquivalentTo(owner)
                            && access.getName().equals(name));
        }

        private static DescribedPredicate<JavaAccess<?>> nowWithoutClock() {
            return describe(
                    "now() without a Clock",
                    access -> access.getTargetOwner().getPackageName().startsWith("java.time")
                            && access.getTarget() instanceof CodeUnitAccessTarget target
                            && target.getName().equals("now")
                            && target.getRawParameterTypes().stream()
                                    .noneMatch(type -> type.isEquivalentTo(Clock.class)));
        }
    }

    @Nested
    class ExactNumbers {
        private static final String REASON =
                "scores are exact fractions; a double has lost digits before any rounding (D7)";

        @Test
        void noFloatingPointFields() {
            check(noFields()
                    .that()
                    .areDeclaredInClassesThat()
                    .resideInAnyPackage(packages(EXACT))
                    .should(ArchCondition.from(
                            describe("hold a double or float", field -> isFloating(field.getType()))))
                    .because(REASON));
        }

        @Test
        void noFloatingPointResults() {
            check(noMethods()
                    .that()
                    .areDeclaredInClassesThat()
                    .resideInAnyPackage(packages(EXACT))
                    .should(ArchCondition.from(
                            describe("return a double or float", method -> isFloating(method.getReturnType()))))
                    .because(REASON));
        }

        /** Also as an array's element and as a type argument, boxed or not. */
        private static boolean isFloating(JavaType type) {
            return type.getAllInvolvedRawTypes().stream()
                    .map(JavaClass::getBaseComponentType)
                    .anyMatch(raw -> Stream.of(double.class, float.class, Double.class, Float.class)
                            .anyMatch(raw::isEquivalentTo));
        }
    }

    /** First package name below the root of every imported class. */
    private static Set<String> topPackages() {
        return CLASSES.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> name.startsWith(ROOT + "."))
                .map(name -> name.substring(ROOT.length() + 1).split("\\.", 2)[0])
                .collect(toCollection(TreeSet::new));
    }
}
