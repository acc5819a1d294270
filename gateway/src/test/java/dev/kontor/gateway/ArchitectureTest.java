package dev.kontor.gateway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Who may use whom: the table of docs/ARCHITECTURE.md. */
class ArchitectureTest {

    private static final String BASE = "dev.kontor.gateway.";
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.kontor.gateway");

    @Test
    void packagesUseOnlyThoseBelowThem() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("federation")
                .definedBy(BASE + "federation..")
                .layer("supergraph")
                .definedBy(BASE + "supergraph..")
                .layer("composition")
                .definedBy(BASE + "composition..")
                .layer("operation")
                .definedBy(BASE + "operation..")
                .layer("graph")
                .definedBy(BASE + "graph..")
                .layer("plan")
                .definedBy(BASE + "plan..")
                .layer("planner")
                .definedBy(BASE + "planner..")
                .layer("response")
                .definedBy(BASE + "response..")
                .layer("subgraph")
                .definedBy(BASE + "subgraph..")
                .layer("executor")
                .definedBy(BASE + "executor..")
                .layer("projection")
                .definedBy(BASE + "projection..")
                .layer("runtime")
                .definedBy(BASE + "runtime..")
                .layer("http")
                .definedBy(BASE + "http..")
                .whereLayer("federation")
                .mayNotAccessAnyLayer()
                .whereLayer("response")
                .mayNotAccessAnyLayer()
                .whereLayer("supergraph")
                .mayOnlyAccessLayers("federation")
                .whereLayer("composition")
                .mayOnlyAccessLayers("supergraph", "federation")
                .whereLayer("operation")
                .mayOnlyAccessLayers("supergraph", "federation")
                .whereLayer("graph")
                .mayOnlyAccessLayers("supergraph", "operation", "federation")
                .whereLayer("plan")
                .mayOnlyAccessLayers("federation", "operation")
                .whereLayer("planner")
                .mayOnlyAccessLayers("graph", "plan", "supergraph", "operation", "federation")
                .whereLayer("subgraph")
                .mayOnlyAccessLayers("response", "federation")
                .whereLayer("executor")
                .mayOnlyAccessLayers("plan", "subgraph", "response", "federation")
                .whereLayer("projection")
                .mayOnlyAccessLayers("operation", "response", "supergraph", "federation")
                .whereLayer("http")
                .mayNotBeAccessedByAnyLayer()
                .check(CLASSES);
    }

    @Test
    void engineKnowsNothingOfQuarkus() {
        noClasses()
                .that()
                .resideOutsideOfPackage(BASE + "http..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "io.quarkus..", "jakarta..", "io.vertx..", "io.smallrye..", "org.eclipse.microprofile..")
                .check(CLASSES);
    }

    @Test
    void packagesAreFreeOfCycles() {
        slices().matching(BASE + "(**)").should().beFreeOfCycles().check(CLASSES);
    }
}
