package org.hanse.workflow;

import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** Hangs the inbox onto every user task of every diagram, and refuses what a diagram may never hold. */
class UserTaskParseListener extends AbstractBpmnParseListener {

    private final InboxWriter inbox;

    UserTaskParseListener(InboxWriter inbox) {
        this.inbox = inbox;
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        TaskDefinition definition = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        definition.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, inbox);
        definition.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, inbox);
        definition.addBuiltInTaskListener(TaskListener.EVENTNAME_DELETE, inbox);
    }

    @Override
    public void parseScriptTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        throw new IllegalStateException("Script task " + activity.getId() + ": scripts are not allowed in a process");
    }

    @Override
    public void parseServiceTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        for (String attribute : new String[] {"class", "delegateExpression", "type"}) {
            if (element.attributeNS(
                            org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, attribute)
                    != null) {
                throw new IllegalStateException("Service task " + activity.getId()
                        + ": only camunda:expression to an allowed bean may stand here, not camunda:" + attribute);
            }
        }
    }
}
