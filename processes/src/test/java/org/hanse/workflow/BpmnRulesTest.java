package org.hanse.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.ScriptTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.hanse.kernel.database.HanseTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What every diagram owes to the business person who reads it and to the operator who waits for it. */
@HanseTest
class BpmnRulesTest {

    private static final Path ROOT = Path.of("src/main/resources/org/hanse");
    private static final Pattern CALL = Pattern.compile("[$#]\\{\\s*([a-zA-Z]\\w*)\\.\\w+\\(");
    private static final Pattern SCRIPT = Pattern.compile("camunda:(script|class|delegateExpression|connector)\\b");

    @Autowired
    private AllowedBeans beans;

    static Stream<Path> diagrams() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.filter(file -> file.toString().endsWith(".bpmn")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void every_element_is_named_drawn_and_in_kebab_case(Path file) throws IOException {
        BpmnModelInstance model = read(file);
        List<String> faults = new ArrayList<>();
        Collection<String> drawn = model.getModelElementsByType(BpmnShape.class).stream()
                .map(shape -> shape.getBpmnElement() == null
                        ? ""
                        : shape.getBpmnElement().getId())
                .toList();
        for (FlowNode node : model.getModelElementsByType(FlowNode.class)) {
            boolean joining =
                    node instanceof Gateway gateway && gateway.getOutgoing().size() <= 1;
            if (!joining && (node.getName() == null || node.getName().isBlank())) {
                faults.add(node.getId() + " has no name");
            }
            if (!node.getId().matches("[a-z][a-z0-9]*(-[a-z0-9]+)*")) {
                faults.add(node.getId() + " is not kebab-case");
            }
            if (!drawn.contains(node.getId())) {
                faults.add(node.getId() + " is not drawn");
            }
        }
        model.getModelElementsByType(SequenceFlow.class).stream()
                .filter(flow -> flow.getConditionExpression() != null)
                .filter(flow -> flow.getName() == null || flow.getName().isBlank())
                .forEach(flow -> faults.add("conditional flow " + flow.getId() + " has no name"));
        assertThat(faults).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void the_process_is_named_as_its_file_documented_and_kept_long_enough(Path file) throws IOException {
        for (Process process : read(file).getModelElementsByType(Process.class)) {
            assertThat(process.getId() + ".bpmn").isEqualTo(file.getFileName().toString());
            assertThat(process.getName()).isNotBlank();
            assertThat(process.getDocumentations()).isNotEmpty();
            assertThat(process.getCamundaHistoryTimeToLiveString()).isEqualTo("P1825D");
        }
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void every_wait_has_a_timer(Path file) throws IOException {
        BpmnModelInstance model = read(file);
        List<String> faults = new ArrayList<>();
        Collection<BoundaryEvent> boundaries = model.getModelElementsByType(BoundaryEvent.class);
        for (FlowNode node : model.getModelElementsByType(FlowNode.class)) {
            boolean waits = node instanceof UserTask
                    || node instanceof ReceiveTask
                    || node instanceof IntermediateCatchEvent event && isMessage(event) && !followsEventGateway(event);
            if (waits && !timed(node, boundaries)) {
                faults.add(node.getId() + " may wait for ever");
            }
            if (node instanceof EventBasedGateway gateway
                    && gateway.getSucceedingNodes().list().stream()
                            .noneMatch(next -> next instanceof IntermediateCatchEvent event && isTimer(event))) {
                faults.add(node.getId() + " may wait for ever");
            }
        }
        assertThat(faults).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void expressions_call_registered_beans_only_and_there_is_no_script(Path file) throws IOException {
        String xml = Files.readString(file);
        List<String> faults = new ArrayList<>();
        for (Matcher call = CALL.matcher(xml); call.find(); ) {
            if (!beans.names().contains(call.group(1)) && !"execution".equals(call.group(1))) {
                faults.add(call.group() + " names no registered bean");
            }
        }
        assertThat(SCRIPT.matcher(xml).find())
                .as("script, class, delegate or connector")
                .isFalse();
        assertThat(read(file).getModelElementsByType(ScriptTask.class)).isEmpty();
        assertThat(faults).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void a_process_test_of_its_own_exists(Path file) {
        StringBuilder name = new StringBuilder();
        for (String word : file.getFileName().toString().replace(".bpmn", "").split("-")) {
            name.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
        }
        Path test = Path.of("src/test/java/org/hanse")
                .resolve(ROOT.relativize(file).getParent())
                .resolve(name + "ProcessTest.java");
        assertThat(test).exists();
    }

    /** A wait inside a scope that itself has a timer is bounded by that timer. */
    private static boolean timed(FlowElement node, Collection<BoundaryEvent> boundaries) {
        boolean own = boundaries.stream()
                .filter(boundary -> boundary.getAttachedTo().equals(node))
                .anyMatch(BpmnRulesTest::isTimer);
        return own || node.getParentElement() instanceof Activity scope && timed(scope, boundaries);
    }

    private static boolean followsEventGateway(FlowNode node) {
        return node.getPreviousNodes().list().stream().anyMatch(EventBasedGateway.class::isInstance);
    }

    private static boolean isMessage(IntermediateCatchEvent event) {
        return event.getEventDefinitions().stream().anyMatch(MessageEventDefinition.class::isInstance);
    }

    private static boolean isTimer(org.camunda.bpm.model.bpmn.instance.CatchEvent event) {
        return event.getEventDefinitions().stream().anyMatch(TimerEventDefinition.class::isInstance);
    }

    private static BpmnModelInstance read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return Bpmn.readModelFromStream(in);
        }
    }
}
