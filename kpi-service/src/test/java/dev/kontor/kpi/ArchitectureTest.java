package dev.kontor.kpi;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Who may know whom: api → application → domain ← persistence, in every feature. */
class ArchitectureTest {

    /** Rules and values: plain Java. */
    private static final String[] RULES = {
        "dev.kontor.kpi.decimal",
        "dev.kontor.kpi.period",
        "dev.kontor.kpi.problem",
        "dev.kontor.kpi.subject",
        "dev.kontor.kpi.definition",
        "dev.kontor.kpi.measurement",
        "dev.kontor.kpi.target",
        "dev.kontor.kpi.insight",
        "dev.kontor.kpi.smart"
    };

    /** The features' own values and ports. */
    private static final String[] FEATURES = {
        "dev.kontor.kpi.account",
        "dev.kontor.kpi.reading",
        "dev.kontor.kpi.recording",
        "dev.kontor.kpi.planning",
        "dev.kontor.kpi.revision",
        "dev.kontor.kpi.annotation",
        "dev.kontor.kpi.company",
        "dev.kontor.kpi.standing",
        "dev.kontor.kpi.defining",
        "dev.kontor.kpi.health",
        "dev.kontor.kpi.worth",
        "dev.kontor.kpi.portfolio",
        "dev.kontor.kpi.csv",
        "dev.kontor.kpi.rebuild"
    };

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.kontor.kpi");

    @Test
    void dataFlowsOneWay() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("rules")
                .definedBy(RULES)
                .layer("features")
                .definedBy(FEATURES)
                .layer("application")
                .definedBy("dev.kontor.kpi..application")
                .layer("adapters")
                .definedBy("dev.kontor.kpi..persistence", "dev.kontor.kpi.sql", "dev.kontor.kpi..http")
                .layer("api")
                .definedBy("dev.kontor.kpi..api", "dev.kontor.kpi.graph", "dev.kontor.kpi.error")
                .whereLayer("api")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("adapters")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("application")
                .mayOnlyBeAccessedByLayers("api")
                .whereLayer("features")
                .mayOnlyBeAccessedByLayers("application", "adapters", "api")
                .check(CLASSES);
    }

    @Test
    void rulesKnowNoFramework() {
        classes()
                .that()
                .resideInAnyPackage(RULES)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(with(
                        RULES,
                        "java..",
                        "org.jspecify.annotations",
                        "com.ezylang.evalex..",
                        "org.hipparchus..",
                        "dev.kontor.kit.relay",
                        "dev.kontor.kit.text",
                        // A port promises a value to come.
                        "io.smallrye.mutiny",
                        // The enums are the published language and describe themselves.
                        "org.eclipse.microprofile.graphql"))
                .check(CLASSES);
    }

    @Test
    void onlyPersistenceSpeaksSql() {
        noClasses()
                .that()
                .resideOutsideOfPackages("dev.kontor.kpi..persistence", "dev.kontor.kpi.sql")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.vertx.mutiny.sqlclient..", "io.vertx.sqlclient..", "java.sql..")
                .check(CLASSES);
    }

    @Test
    void theClockIsInjected() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.kontor.kpi.time")
                .should()
                .callMethod(java.time.LocalDate.class, "now")
                .orShould()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(java.time.Clock.class, "systemUTC")
                .check(CLASSES);
    }

    @Test
    void packagesAreFreeOfCycles() {
        slices().matching("dev.kontor.kpi.(**)").should().beFreeOfCycles().check(CLASSES);
    }

    private static String[] with(String[] packages, String... others) {
        String[] all = new String[packages.length + others.length];
        System.arraycopy(packages, 0, all, 0, packages.length);
        System.arraycopy(others, 0, all, packages.length, others.length);
        return all;
    }
}
