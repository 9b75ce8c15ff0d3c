package io.serviceaudit.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.module.Configuration;
import java.lang.module.ModuleFinder;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Tests run on the class path; this one loads the same classes once more as the named module that hosts may use. */
class ModulePathTest {
    private static final String MODULE = "io.serviceaudit.core";
    private static ClassLoader module;

    @BeforeAll
    static void loadTheModule() throws Exception {
        Path classes = Path.of(Catalog.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        ModuleLayer boot = ModuleLayer.boot();
        Configuration configuration =
                boot.configuration().resolve(ModuleFinder.of(classes), ModuleFinder.of(), Set.of(MODULE));
        module = boot.defineModulesWithOneLoader(configuration, ClassLoader.getPlatformClassLoader())
                .findLoader(MODULE);
    }

    private static Object call(Class<?> type, String method) throws ReflectiveOperationException {
        Class<?> loaded = module.loadClass(type.getName());
        assertThat(loaded.getModule().getName()).isEqualTo(MODULE);
        return loaded.getMethod(method).invoke(null);
    }

    @Test
    void textsAreFoundInTheNamedModule() throws ReflectiveOperationException {
        assertThat((List<?>) call(Catalog.class, "checklists")).hasSize(5);
        assertThat((Set<?>) call(Terms.class, "keys")).hasSameSizeAs(Terms.keys());
    }
}
