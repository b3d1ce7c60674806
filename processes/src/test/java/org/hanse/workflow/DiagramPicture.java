package org.hanse.workflow;

import java.util.Locale;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.camunda.bpm.model.bpmn.instance.di.Waypoint;

/** Draws a diagram's own layout as SVG for the documentation. */
final class DiagramPicture {

    private static final int LINE = 14;
    private final StringBuilder body = new StringBuilder();
    private double right;
    private double bottom;

    private DiagramPicture() {}

    static String of(BpmnModelInstance model) {
        DiagramPicture picture = new DiagramPicture();
        model.getModelElementsByType(BpmnShape.class).stream()
                .sorted(java.util.Comparator.comparing(shape -> !(shape.getBpmnElement() instanceof SubProcess)))
                .forEach(picture::shape);
        model.getModelElementsByType(BpmnEdge.class).forEach(picture::edge);
        return String.format(Locale.ROOT, """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %.0f %.0f" font-family="sans-serif" font-size="11">
                <defs><marker id="a" viewBox="0 0 10 10" refX="10" refY="5" markerWidth="7" markerHeight="7" orient="auto">\
                <path d="M0 0 10 5 0 10z"/></marker></defs>
                <rect width="100%%" height="100%%" fill="#fff"/>
                %s</svg>
                """, picture.right + 30, picture.bottom + 40, picture.body);
    }

    private void shape(BpmnShape shape) {
        Bounds at = shape.getBounds();
        BaseElement element = shape.getBpmnElement();
        right = Math.max(right, at.getX() + at.getWidth());
        bottom = Math.max(bottom, at.getY() + at.getHeight());
        double x = at.getX() + at.getWidth() / 2;
        double y = at.getY() + at.getHeight() / 2;
        String name = element instanceof FlowElement flow && flow.getName() != null ? flow.getName() : "";
        if (element instanceof Event event) {
            circle(event, x, y, at.getWidth() / 2);
            text(name, x, at.getY() + at.getHeight() + LINE, 90);
        } else if (element instanceof Gateway) {
            add(
                    "<path d=\"M%.0f %.0fl%.0f %.0f %.0f %.0f %.0f %.0fz\" fill=\"#fff7e0\" stroke=\"#333\"/>",
                    x,
                    at.getY(),
                    at.getWidth() / 2,
                    at.getHeight() / 2,
                    -at.getWidth() / 2,
                    at.getHeight() / 2,
                    -at.getWidth() / 2,
                    -at.getHeight() / 2);
            text(name, x, at.getY() - 6, 110);
        } else if (element instanceof SubProcess) {
            box(at, "none", "#666");
            text(name, x, at.getY() + LINE, at.getWidth().intValue());
        } else if (element instanceof Activity) {
            box(at, element instanceof UserTask ? "#e3f0ff" : "#f2f2f2", "#333");
            text(
                    name,
                    x,
                    y - LINE * (lines(name, at.getWidth()) - 1) / 2.0 + 4,
                    at.getWidth().intValue() - 8);
        }
    }

    private void circle(Event event, double x, double y, double radius) {
        boolean timer =
                !event.getChildElementsByType(TimerEventDefinition.class).isEmpty();
        boolean message =
                !event.getChildElementsByType(MessageEventDefinition.class).isEmpty();
        String sign = timer ? "◷" : message ? "✉" : "";
        add("<circle cx=\"%.0f\" cy=\"%.0f\" r=\"%.0f\" fill=\"#fff\" stroke=\"#333\"/>", x, y, radius);
        add("<text x=\"%.0f\" y=\"%.0f\" text-anchor=\"middle\" font-size=\"16\">%s</text>", x, y + 6, sign);
    }

    private void box(Bounds at, String fill, String stroke) {
        add(
                "<rect x=\"%.0f\" y=\"%.0f\" width=\"%.0f\" height=\"%.0f\" rx=\"8\" fill=\"%s\" stroke=\"%s\"/>",
                at.getX(), at.getY(), at.getWidth(), at.getHeight(), fill, stroke);
    }

    private void edge(BpmnEdge edge) {
        StringBuilder line = new StringBuilder();
        for (Waypoint point : edge.getWaypoints()) {
            line.append(String.format(Locale.ROOT, "%.0f,%.0f ", point.getX(), point.getY()));
            bottom = Math.max(bottom, point.getY());
        }
        add(
                "<polyline points=\"%s\" fill=\"none\" stroke=\"#555\" marker-end=\"url(#a)\"/>",
                line.toString().trim());
        if (edge.getBpmnElement() instanceof FlowElement flow && flow.getName() != null) {
            java.util.Iterator<Waypoint> points = edge.getWaypoints().iterator();
            label(flow.getName(), points.next(), points.next());
        }
    }

    /** Beside the first stretch of the flow: above where it runs sideways, to its right where it runs up or down. */
    private void label(String name, Waypoint from, Waypoint to) {
        if (Math.abs(to.getX() - from.getX()) < 1) {
            double y = (from.getY() + to.getY()) / 2;
            add("<text x=\"%.0f\" y=\"%.0f\">%s</text>", from.getX() + 6, y, escaped(name));
        } else {
            text(name, from.getX() + 28, from.getY() - 6, 120);
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }

    private static int lines(String name, double width) {
        return (int) Math.max(1, Math.ceil(name.length() * 6.2 / (width - 8)));
    }

    private void text(String name, double x, double y, int width) {
        StringBuilder line = new StringBuilder();
        double at = y;
        for (String word : name.split(" ")) {
            if ((line.length() + word.length()) * 6.2 > width && !line.isEmpty()) {
                line(line.toString(), x, at);
                line.setLength(0);
                at += LINE;
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        line(line.toString(), x, at);
    }

    private void line(String text, double x, double y) {
        add(
                "<text x=\"%.0f\" y=\"%.0f\" text-anchor=\"middle\">%s</text>",
                x, y, text.replace("&", "&amp;").replace("<", "&lt;"));
    }

    private void add(String format, Object... arguments) {
        body.append(String.format(Locale.ROOT, format, arguments)).append('\n');
    }
}
