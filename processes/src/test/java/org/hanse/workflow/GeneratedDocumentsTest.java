package org.hanse.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;

/** {@code docs/processes.md} and its pictures say what the diagrams say; {@code -Dhanse.write=true} writes them anew. */
class GeneratedDocumentsTest {

    private static final Path DIAGRAMS = Path.of("src/main/resources/org/hanse");
    private static final Path DOCS = Path.of("..", "docs");

    @Test
    void the_chapter_on_processes_is_what_the_diagrams_say() throws IOException {
        Map<Path, String> documents = new TreeMap<>();
        StringBuilder text = new StringBuilder("# Processes\n\nGenerated from the diagrams; the build compares it.\n");
        for (Path file : diagrams()) {
            BpmnModelInstance model = Bpmn.readModelFromStream(Files.newInputStream(file));
            Process process =
                    model.getModelElementsByType(Process.class).iterator().next();
            documents.put(DOCS.resolve("images").resolve(process.getId() + ".svg"), DiagramPicture.of(model));
            describe(text, file, model, process);
        }
        documents.put(DOCS.resolve("processes.md"), text.toString());
        if (Boolean.getBoolean("hanse.write")) {
            for (Map.Entry<Path, String> document : documents.entrySet()) {
                Files.createDirectories(document.getKey().getParent());
                Files.writeString(document.getKey(), document.getValue());
            }
        }
        for (Map.Entry<Path, String> document : documents.entrySet()) {
            assertThat(document.getKey()).hasContent(document.getValue());
        }
    }

    private static void describe(StringBuilder text, Path file, BpmnModelInstance model, Process process) {
        String room = DIAGRAMS.relativize(file).getParent().toString();
        text.append("\n## ")
                .append(process.getName())
                .append(" (`")
                .append(process.getId())
                .append("`, ")
                .append(room)
                .append(")\n\n")
                .append(process.getDocumentations()
                        .iterator()
                        .next()
                        .getTextContent()
                        .strip()
                        .replaceAll("\\s+", " "))
                .append("\n\n![")
                .append(process.getName())
                .append("](images/")
                .append(process.getId())
                .append(".svg)\n");
        table(
                text,
                "| a person's task | done by | key |\n| --- | --- | --- |\n",
                model.getModelElementsByType(UserTask.class).stream()
                        .map(task -> "| " + task.getName() + " | "
                                + String.join(", ", task.getCamundaCandidateGroupsList())
                                        .replaceAll(":\\$\\{.*}", " of the company")
                                + " | `" + task.getId() + "` |")
                        .toList());
        table(
                text,
                "| timer | after | at |\n| --- | --- | --- |\n",
                model.getModelElementsByType(TimerEventDefinition.class).stream()
                        .map(GeneratedDocumentsTest::timer)
                        .toList());
        list(
                text,
                "Messages: ",
                names(model.getModelElementsByType(Message.class).stream()
                        .map(Message::getName)
                        .toList()));
        list(
                text,
                "Calls: ",
                names(model.getModelElementsByType(CallActivity.class).stream()
                        .map(CallActivity::getCalledElement)
                        .toList()));
    }

    private static String timer(TimerEventDefinition timer) {
        String after = Stream.of(timer.getTimeDuration(), timer.getTimeDate(), timer.getTimeCycle())
                .filter(java.util.Objects::nonNull)
                .map(expression -> expression.getTextContent().strip())
                .collect(Collectors.joining());
        CatchEvent event = (CatchEvent) timer.getParentElement();
        String at = event instanceof BoundaryEvent boundary
                ? boundary.getAttachedTo().getName()
                : "on its way";
        return "| " + ((FlowElement) event).getName() + " | `" + after + "` | " + at + " |";
    }

    private static String names(Collection<String> names) {
        return names.stream().sorted().distinct().map(name -> "`" + name + "`").collect(Collectors.joining(", "));
    }

    private static void table(StringBuilder text, String head, List<String> rows) {
        if (!rows.isEmpty()) {
            text.append('\n').append(head);
            rows.forEach(row -> text.append(row).append('\n'));
        }
    }

    private static void list(StringBuilder text, String head, String names) {
        if (!names.isEmpty()) {
            text.append('\n').append(head).append(names).append('\n');
        }
    }

    private static List<Path> diagrams() throws IOException {
        try (Stream<Path> files = Files.walk(DIAGRAMS)) {
            return files.filter(file -> file.toString().endsWith(".bpmn"))
                    .sorted()
                    .toList();
        }
    }
}
