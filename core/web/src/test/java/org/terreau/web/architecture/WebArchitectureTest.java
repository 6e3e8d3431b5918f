package org.terreau.web.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

@AnalyzeClasses(packages = "org.terreau.web", importOptions = ImportOption.DoNotIncludeTests.class)
class WebArchitectureTest {

    @ArchTest
    static final ArchRule packages_have_no_cycle =
            slices().matching("org.terreau.web.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule the_web_knows_no_database =
            noClasses().should().dependOnClassesThat().resideInAnyPackage("jakarta.persistence..", "org.hibernate..");

    @ArchTest
    static final ArchRule the_web_names_no_plugin =
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
    static final ArchRule nothing_reads_pages_but_for_a_reader =
            noClasses().should().dependOnClassesThat().haveFullyQualifiedName("org.terreau.page.PageSource");

    @ArchTest
    static final ArchRule the_community_store_is_not_for_outputs =
            noClasses().should().dependOnClassesThat().haveFullyQualifiedName("org.terreau.rdf.CommunityStore");

    /** RESTEasy looks for it, although CDI then calls another one; without it the whole application is refused. */
    @ArchTest
    static final ArchRule what_jax_rs_makes_has_a_public_constructor_without_parameters = classes()
            .that()
            .areAnnotatedWith(jakarta.ws.rs.Path.class)
            .or()
            .areAnnotatedWith(Provider.class)
            .should(new ArchCondition<>("have a public constructor without parameters") {
                @Override
                public void check(JavaClass made, ConditionEvents events) {
                    boolean has = made.getConstructors().stream()
                            .anyMatch(constructor ->
                                    constructor.getRawParameterTypes().isEmpty()
                                            && constructor.getModifiers().contains(JavaModifier.PUBLIC));
                    events.add(new SimpleConditionEvent(made, has, made.getName() + " has none"));
                }
            });
}
