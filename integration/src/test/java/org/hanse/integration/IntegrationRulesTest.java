package org.hanse.integration;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The house rules of this module, checked. */
@AnalyzeClasses(packages = "org.hanse.integration", importOptions = ImportOption.DoNotIncludeTests.class)
class IntegrationRulesTest {

    @ArchTest
    static final ArchRule counterparts_do_not_know_each_other =
            slices().matching("org.hanse.integration.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule the_sandbox_shares_nothing_but_the_wire = noClasses()
            .that()
            .resideInAPackage("org.hanse.integration.sandbox..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("org.hanse..", "org.springframework..", "org.apache.camel..")
                    .and(not(resideInAnyPackage("org.hanse.integration.sandbox..", "org.hanse.integration.xml.."))));

    @ArchTest
    static final ArchRule xml_factories_are_made_in_one_place = noClasses()
            .that()
            .resideOutsideOfPackage("org.hanse.integration.xml..")
            .should()
            .dependOnClassesThat(simpleName("DocumentBuilderFactory")
                    .or(simpleName("SAXParserFactory"))
                    .or(simpleName("XMLInputFactory"))
                    .or(simpleName("SchemaFactory"))
                    .or(simpleName("TransformerFactory"))
                    .or(simpleName("XPathFactory"))
                    .or(simpleName("JAXBContext")));

    @ArchTest
    static final ArchRule only_the_dispatcher_delivers = noClasses()
            .that()
            .resideOutsideOfPackages("org.hanse.integration.dispatch..", "org.hanse.integration.wire..")
            .should()
            .callMethod(org.hanse.messaging.Delivery.class, "deliver", org.hanse.messaging.Envelope.class);

    @ArchTest
    static final ArchRule no_endpoint_is_made_of_message_data = noClasses()
            .should()
            .callMethodWhere(com.tngtech.archunit.core.domain.JavaCall.Predicates.target(
                    com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching(
                            "toD|dynamicRouter|recipientList|routingSlip|wireTapD|pollEnrichD")));
}
