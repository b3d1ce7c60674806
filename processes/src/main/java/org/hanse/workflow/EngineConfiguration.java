package org.hanse.workflow;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.incident.IncidentHandler;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.spring.SpringTransactionsProcessEngineConfiguration;
import org.hanse.kernel.Scope;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The embedded engine: same data source and transactions as the domain, hardened, silent towards the outside. */
@Configuration(proxyBeanMethods = false)
class EngineConfiguration {

    /** Longer than the longest process (a dispute with its appeal): history of a running deal is never cleaned. */
    private static final String HISTORY_TIME_TO_LIVE = "P1825D";

    @Bean
    static EngineStatements engineStatements() {
        return new EngineStatements();
    }

    @Bean
    SpringTransactionsProcessEngineConfiguration engineSettings(
            DataSource dataSource,
            PlatformTransactionManager transactions,
            EngineStatements statements,
            AllowedBeans allowedBeans,
            EngineJobs jobs,
            InboxWriter inboxWriter,
            DecisionRecorder decisionRecorder,
            IncidentRecorder incidentRecorder) {
        SpringTransactionsProcessEngineConfiguration engine = new SpringTransactionsProcessEngineConfiguration();
        engine.setProcessEngineName("hanse");
        engine.setDataSource(dataSource);
        engine.setTransactionManager(transactions);
        engine.setSqlSessionFactory(statements.over(engine.getDataSource()));
        engine.setDatabaseType(EngineStatements.DATABASE);
        engine.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_FALSE);
        engine.setDatabaseTablePrefix(EngineStatements.PREFIX);
        engine.setDatabaseSchema("engine");
        engine.setJdbcBatchProcessing(true);
        harden(engine, allowedBeans);
        keepHistory(engine);
        engine.setJobExecutor(jobs.executor());
        engine.setJobExecutorActivate(false);
        engine.setFailedJobRetryTimeCycle("PT2S,PT10S,PT1M,PT5M,PT30M");
        engine.setCustomPreCommandInterceptorsTxRequired(new ArrayList<>(List.of(new EngineScope())));
        engine.setCustomPreCommandInterceptorsTxRequiresNew(new ArrayList<>(List.of(new EngineScope())));
        engine.setCustomPostBPMNParseListeners(new ArrayList<>(List.of(new UserTaskParseListener(inboxWriter))));
        List<IncidentHandler> handlers = new ArrayList<>();
        handlers.add(incidentRecorder.handling(Incident.FAILED_JOB_HANDLER_TYPE));
        engine.setCustomIncidentHandlers(handlers);
        DefaultDmnEngineConfiguration dmn = new DefaultDmnEngineConfiguration();
        dmn.setCustomPostDecisionTableEvaluationListeners(new ArrayList<>(List.of(decisionRecorder)));
        engine.setDmnEngineConfiguration(dmn);
        return engine;
    }

    private static void harden(SpringTransactionsProcessEngineConfiguration engine, AllowedBeans allowedBeans) {
        engine.setBeans(allowedBeans);
        engine.setAuthorizationEnabled(false);
        engine.setEnableExpressionsInAdhocQueries(false);
        engine.setEnableExpressionsInStoredQueries(false);
        engine.setDeserializationTypeValidationEnabled(true);
        engine.setDeserializationAllowedPackages("org.hanse");
        engine.setJavaSerializationFormatEnabled(false);
        engine.setEnableXxeProcessing(false);
        engine.setEnableFetchScriptEngineFromProcessApplication(false);
        engine.setConfigureScriptEngineHostAccess(false);
        engine.setEnableScriptEngineNashornCompatibility(false);
        engine.setEnableScriptEngineLoadExternalResources(false);
        engine.setMetricsEnabled(false);
        engine.setTaskMetricsEnabled(false);
        engine.setCmmnEnabled(false);
        engine.setCreateIncidentOnFailedJobEnabled(true);
    }

    private static void keepHistory(SpringTransactionsProcessEngineConfiguration engine) {
        engine.setHistory(ProcessEngineConfiguration.HISTORY_ACTIVITY);
        engine.setHistoryRemovalTimeStrategy(ProcessEngineConfiguration.HISTORY_REMOVAL_TIME_STRATEGY_START);
        engine.setEnforceHistoryTimeToLive(true);
        engine.setHistoryTimeToLive(HISTORY_TIME_TO_LIVE);
        engine.setHistoryCleanupBatchWindowStartTime("02:00");
        engine.setHistoryCleanupBatchWindowEndTime("05:00");
    }

    @Bean(destroyMethod = "")
    ProcessEngine processEngine(
            SpringTransactionsProcessEngineConfiguration engineSettings, TransactionTemplate transaction) {
        // In a transaction, since the engine looks at the connection's isolation while it is built.
        return Objects.requireNonNull(
                Scope.as(EngineScope.ACTOR, () -> transaction.execute(status -> engineSettings.buildProcessEngine())));
    }

    /** Closes the engine as its own actor, before the pool and the database go. */
    @Bean
    DisposableBean engineCloser(ProcessEngine engine, TransactionTemplate transaction) {
        return () -> Scope.run(EngineScope.ACTOR, () -> transaction.executeWithoutResult(status -> engine.close()));
    }

    @Bean
    DeployedDiagrams deployedDiagrams(
            ProcessEngine engine, @Value("${hanse.processes:classpath*:org/hanse/**/*}") String pattern)
            throws IOException {
        PathMatchingResourcePatternResolver resolver = new PathMatchingResourcePatternResolver();
        List<Resource> diagrams = new ArrayList<>();
        diagrams.addAll(List.of(resolver.getResources(pattern + ".bpmn")));
        diagrams.addAll(List.of(resolver.getResources(pattern + ".dmn")));
        DeploymentBuilder deployment =
                engine.getRepositoryService().createDeployment().name("hanse").enableDuplicateFiltering(true);
        for (Resource diagram : diagrams) {
            try (InputStream in = diagram.getInputStream()) {
                deployment.addInputStream(diagram.getFilename(), in);
            }
        }
        if (!diagrams.isEmpty()) {
            Scope.as(EngineScope.ACTOR, deployment::deploy);
        }
        return new DeployedDiagrams(diagrams.size());
    }

    /** How many diagrams the engine knows; unchanged ones are not deployed again. */
    record DeployedDiagrams(int count) {}
}
