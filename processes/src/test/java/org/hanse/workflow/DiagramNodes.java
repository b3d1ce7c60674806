package org.hanse.workflow;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.FlowNode;

/** The flow nodes of a diagram, for tests that see whether each was passed. */
public final class DiagramNodes {

    private DiagramNodes() {}

    /** Ids of all flow nodes of {@code org/hanse/<capability>/<key>.bpmn}. */
    public static List<String> of(String capability, String key) {
        String path = "/org/hanse/" + capability + "/" + key + ".bpmn";
        try (InputStream in = Objects.requireNonNull(DiagramNodes.class.getResourceAsStream(path), path)) {
            return Bpmn.readModelFromStream(in).getModelElementsByType(FlowNode.class).stream()
                    .map(FlowNode::getId)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
