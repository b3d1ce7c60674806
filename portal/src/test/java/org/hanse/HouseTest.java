package org.hanse;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.SAXParserFactory;
import javax.xml.stream.XMLInputFactory;

/** The arrows of the house and what may be done in no room, or in one alone. */
@AnalyzeClasses(packages = "org.hanse", importOptions = HouseTest.TheProduct.class)
class HouseTest {

    /** What is delivered: neither tests nor the archive of fixtures. */
    static final class TheProduct implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return !location.contains("/test-classes/") && !location.contains("-tests.jar");
        }
    }

    /** The rooms of the core from the ground up: each may use only rooms named before it. */
    private static final List<String> ROOMS = List.of(
            "kernel",
            "audit",
            "workflow",
            "messaging",
            "document",
            "identity",
            "party",
            "screening",
            "pricing",
            "tax",
            "conversation",
            "catalogue",
            "deal",
            "ledger",
            "escrow",
            "logistics",
            "customs",
            "sourcing",
            "onboarding",
            "dispute",
            "reputation");

    private static final String[] CORE =
            ROOMS.stream().map(room -> "org.hanse." + room + "..").toArray(String[]::new);

    @ArchTest
    static final ArchRule a_room_uses_only_rooms_below_it =
            ArchRuleDefinition.classes().that().resideInAnyPackage(CORE).should(useOnlyRoomsBelow());

    @ArchTest
    static final ArchRule the_core_knows_no_other_module = noClasses()
            .that()
            .resideInAnyPackage(CORE)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.hanse.portal..",
                    "org.hanse.integration..",
                    "org.hanse.reports..",
                    "org.apache.camel..",
                    "net.sf.jasperreports..",
                    "jakarta.servlet..",
                    "org.springframework.web..");

    @ArchTest
    static final ArchRule routes_and_reports_know_no_portal = noClasses()
            .that()
            .resideInAnyPackage("org.hanse.integration..", "org.hanse.reports..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.hanse.portal..");

    @ArchTest
    static final ArchRule only_workflow_knows_the_engine = noClasses()
            .that()
            .resideOutsideOfPackages("org.hanse.workflow..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.camunda..");

    @ArchTest
    static final ArchRule the_sandbox_shares_nothing_but_the_wire = noClasses()
            .that()
            .resideInAnyPackage("org.hanse.integration.sandbox..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("org.hanse..")
                    .and(DescribedPredicate.not(
                            resideInAnyPackage("org.hanse.integration.sandbox..", "org.hanse.integration.xml.."))));

    @ArchTest
    static final ArchRule pages_have_no_cycles =
            slices().matching("org.hanse.portal.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule routes_have_no_cycles =
            slices().matching("org.hanse.integration.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule nothing_is_injected_into_fields =
            noFields().should().beAnnotatedWith("org.springframework.beans.factory.annotation.Autowired");

    @ArchTest
    static final ArchRule money_is_never_floating_point = fields().that()
            .areDeclaredInClassesThat()
            .resideInAnyPackage(
                    "org.hanse.ledger..",
                    "org.hanse.escrow..",
                    "org.hanse.pricing..",
                    "org.hanse.tax..",
                    "org.hanse.deal..",
                    "org.hanse.sourcing..")
            .should()
            .notHaveRawType(double.class)
            .andShould()
            .notHaveRawType(float.class)
            .andShould()
            .notHaveRawType(Double.class)
            .andShould()
            .notHaveRawType(Float.class);

    @ArchTest
    static final ArchRule xml_factories_are_made_in_one_hardened_place = noClasses()
            .that()
            .resideOutsideOfPackages("org.hanse.integration.xml..", "org.hanse.integration.sandbox..")
            .should()
            .callMethod(DocumentBuilderFactory.class, "newInstance")
            .orShould()
            .callMethod(SAXParserFactory.class, "newInstance")
            .orShould()
            .callMethod(XMLInputFactory.class, "newInstance")
            .orShould()
            .callMethod(XMLInputFactory.class, "newFactory");

    @ArchTest
    static final ArchRule names_say_what_a_thing_is = noClasses()
            .should()
            .haveSimpleNameEndingWith("Impl")
            .orShould()
            .haveSimpleNameEndingWith("Util")
            .orShould()
            .haveSimpleNameEndingWith("Utils")
            .orShould()
            .haveSimpleNameEndingWith("Helper")
            .orShould()
            .haveSimpleNameEndingWith("Dto");

    private static ArchCondition<JavaClass> useOnlyRoomsBelow() {
        return new ArchCondition<>("use only rooms named before their own") {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                int floor = ROOMS.indexOf(room(item));
                item.getDirectDependenciesFromSelf().forEach(dependency -> {
                    if (ROOMS.indexOf(room(dependency.getTargetClass())) > floor) {
                        events.add(SimpleConditionEvent.violated(dependency, dependency.getDescription()));
                    }
                });
            }
        };
    }

    private static String room(JavaClass type) {
        String name = type.getPackageName();
        if (!name.startsWith("org.hanse.")) {
            return "";
        }
        String rest = name.substring("org.hanse.".length());
        int dot = rest.indexOf('.');
        return dot < 0 ? rest : rest.substring(0, dot);
    }
}
