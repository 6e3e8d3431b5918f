package org.terreau.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

@AnalyzeClasses(packages = "org.terreau", importOptions = ImportOption.DoNotIncludeTests.class)
class EngineArchitectureTest {

    @ArchTest
    static final ArchRule packages_have_no_cycle =
            slices().matching("org.terreau.(*)..").should().beFreeOfCycles();

    /** But for the mark that a plugin puts on a resource of its own. */
    @ArchTest
    static final ArchRule the_engine_knows_no_http = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("org.terreau.spi.view.Kept")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.ws.rs..", "jakarta.servlet..", "org.terreau.web..");

    @ArchTest
    static final ArchRule the_engine_names_no_plugin =
            noClasses().should().dependOnClassesThat().resideInAnyPackage(plugins());

    /** Every plugin that is in the repository, each in a package of its own name. */
    private static String[] plugins() {
        try (Stream<Path> folders = Files.list(Path.of("../../plugins"))) {
            return folders.filter(folder -> Files.exists(folder.resolve("pom.xml")))
                    .map(folder -> "org.terreau." + folder.getFileName() + "..")
                    .toArray(String[]::new);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ArchTest
    static final ArchRule persistence_stays_with_what_is_persisted = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "org.terreau.page..",
                    "org.terreau.change..",
                    "org.terreau.circle..",
                    "org.terreau.job..",
                    "org.terreau.file..",
                    "org.terreau.intake..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("jakarta.persistence..");

    @ArchTest
    static final ArchRule the_full_text_index_is_known_by_the_search_only = noClasses()
            .that()
            .resideOutsideOfPackage("org.terreau.search..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.hibernate.search..", "org.apache.lucene..");

    @ArchTest
    static final ArchRule entities_are_seen_by_their_own_package_only =
            classes().that().haveSimpleNameEndingWith("Entity").should().bePackagePrivate();

    @ArchTest
    static final ArchRule only_projectors_read_pages_whatever_their_readers = noClasses()
            .that()
            .resideOutsideOfPackages("org.terreau.page..", "org.terreau.rdf..", "org.terreau.search..")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("org.terreau.page.PageSource");

    @ArchTest
    static final ArchRule what_a_plugin_may_see_depends_on_nothing_of_the_engine = noClasses()
            .that()
            .resideInAPackage("org.terreau.spi..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.terreau.page..", "org.terreau.rdf..", "org.terreau.change..", "org.terreau.shape..");
}
