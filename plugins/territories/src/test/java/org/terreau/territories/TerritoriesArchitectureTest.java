package org.terreau.territories;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.terreau.territories", importOptions = ImportOption.DoNotIncludeTests.class)
class TerritoriesArchitectureTest {

    @ArchTest
    static final ArchRule a_plugin_sees_what_plugins_may_see_and_nothing_else = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "javax.xml.stream..",
                    "jakarta..",
                    "gg.jte..",
                    "org.apache.jena.datatypes..",
                    "org.apache.jena.graph..",
                    "org.apache.jena.rdf.model..",
                    "org.apache.jena.vocabulary..",
                    "org.jgrapht..",
                    "org.terreau.spi..",
                    "org.terreau.ontology..",
                    "org.terreau.territories..");
}
