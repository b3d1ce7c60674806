package org.hanse.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.hanse.kernel.Actor;
import org.hanse.kernel.Scope;
import org.hanse.kernel.database.HanseTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The hardening of the engine, each setting read from the running engine. */
@HanseTest
class EngineSettingsTest {

    @Autowired
    private ProcessEngine engine;

    @Test
    void user_text_never_becomes_an_expression() {
        assertThat(settings().isEnableExpressionsInAdhocQueries()).isFalse();
        assertThat(settings().isEnableExpressionsInStoredQueries()).isFalse();
    }

    @Test
    void no_java_object_is_serialised_or_read_back() {
        assertThat(settings().isJavaSerializationFormatEnabled()).isFalse();
        assertThat(settings().isDeserializationTypeValidationEnabled()).isTrue();
        assertThat(settings().isEnableXxeProcessing()).isFalse();
    }

    @Test
    void failed_jobs_are_tried_again_with_pauses() {
        assertThat(settings().getFailedJobRetryTimeCycle()).isEqualTo("PT2S,PT10S,PT1M,PT5M,PT30M");
    }

    @Test
    void timers_wake_within_a_second_and_locks_last_a_minute() {
        assertThat(settings().getJobExecutor().getMaxWait()).isLessThanOrEqualTo(1_000);
        assertThat(settings().getJobExecutor().getLockTimeInMillis()).isEqualTo(60_000);
    }

    @Test
    void history_is_kept_by_start_and_cleaned_in_its_window() {
        assertThat(settings().getHistoryLevel().getName()).isEqualTo("activity");
        assertThat(settings().getHistoryRemovalTimeStrategy()).isEqualTo("start");
        assertThat(settings().isEnforceHistoryTimeToLive()).isTrue();
        assertThat(settings().getHistoryCleanupBatchWindowStartTime()).isNotBlank();
    }

    @Test
    void an_expression_sees_no_bean_but_the_marked_ones() {
        assertThat(settings().getBeans().containsKey("dataSource")).isFalse();
        assertThat(settings().getBeans().containsKey("jdbcClient")).isFalse();
    }

    @Test
    void a_diagram_with_a_script_is_refused() {
        String bpmn = """
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="t">
                  <process id="p" isExecutable="true" camunda:historyTimeToLive="P1D"
                      xmlns:camunda="http://camunda.org/schema/1.0/bpmn">
                    <startEvent id="s"/><sequenceFlow id="f" sourceRef="s" targetRef="x"/>
                    <scriptTask id="x" scriptFormat="juel"><script>1</script></scriptTask>
                  </process>
                </definitions>""";
        assertThatThrownBy(() -> Scope.as(
                        new Actor.System("test"),
                        () -> engine.getRepositoryService()
                                .createDeployment()
                                .addString("p.bpmn", bpmn)
                                .deploy()))
                .hasStackTraceContaining("scripts are not allowed");
    }

    private ProcessEngineConfigurationImpl settings() {
        return (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    }
}
