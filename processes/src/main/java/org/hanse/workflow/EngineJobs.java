package org.hanse.workflow;

import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.spring.components.jobexecutor.SpringJobExecutor;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.stereotype.Component;

/** Runs timers and asynchronous continuations: starts after everything else, stops before the pool and the database. */
@Component
class EngineJobs implements SmartLifecycle {

    private static final int LOCK_MS = 60_000;
    private static final int WAIT_MS = 250;
    private static final int MAX_WAIT_MS = 1_000;

    private final ThreadPoolTaskExecutor threads = new ThreadPoolTaskExecutor();
    private final SpringJobExecutor executor = new SpringJobExecutor();
    private final boolean enabled;

    EngineJobs(@Value("${hanse.jobs.enabled:true}") boolean enabled, @Value("${hanse.jobs.threads:4}") int size) {
        this.enabled = enabled;
        threads.setThreadNamePrefix(EngineScope.THREADS);
        threads.setCorePoolSize(size);
        threads.setMaxPoolSize(size);
        threads.setQueueCapacity(3 * size);
        threads.setWaitForTasksToCompleteOnShutdown(true);
        threads.setAwaitTerminationSeconds(5);
        threads.initialize();
        executor.setTaskExecutor(threads);
        executor.setLockTimeInMillis(LOCK_MS);
        executor.setWaitTimeInMillis(WAIT_MS);
        executor.setMaxWait(MAX_WAIT_MS);
        executor.setBackoffTimeInMillis(50);
        executor.setMaxBackoff(MAX_WAIT_MS);
        executor.setMaxJobsPerAcquisition(3 * size);
    }

    JobExecutor executor() {
        return executor;
    }

    @Override
    public void start() {
        if (enabled) {
            executor.start();
        }
    }

    @Override
    public void stop() {
        executor.shutdown();
    }

    @Override
    public boolean isRunning() {
        return executor.isActive();
    }

    @Override
    public int getPhase() {
        return 1_000;
    }
}
