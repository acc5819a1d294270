package dev.kontor.accounts;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.persistence.Entity;
import org.junit.jupiter.api.Test;

/** The layers, as packages: api → application → domain ← persistence. */
class ArchitectureTest {

    private static final JavaClasses SERVICE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.kontor.accounts");

    @Test
    void layersPointInward() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("api")
                .definedBy("..api..")
                .layer("application")
                .definedBy("..application..")
                .layer("domain")
                .definedBy("..domain..")
                .layer("persistence")
                .definedBy("..persistence..")
                .whereLayer("api")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("persistence")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("application")
                .mayOnlyBeAccessedByLayers("api")
                .check(SERVICE);
    }

    @Test
    void packagesAreFreeOfCycles() {
        slices().matching("dev.kontor.accounts.(**)").should().beFreeOfCycles().check(SERVICE);
    }

    @Test
    void entitiesStayInTheirPackage() {
        classes()
                .that()
                .areAnnotatedWith(Entity.class)
                .should()
                .bePackagePrivate()
                .andShould()
                .resideInAPackage("..persistence")
                .check(SERVICE);
        noClasses()
                .that()
                .resideInAPackage("..persistence")
                .should()
                .haveModifier(JavaModifier.PUBLIC)
                .check(SERVICE);
    }

    @Test
    void theDomainKnowsNoFramework() {
        // Of GraphQL it knows the annotations that describe its enums, which are the schema's enums.
        classes()
                .that()
                .resideInAPackage("..domain")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "org.jspecify.annotations",
                        "org.eclipse.microprofile.graphql",
                        "dev.kontor.kit..",
                        "dev.kontor.accounts..domain")
                .check(SERVICE);
    }
}
