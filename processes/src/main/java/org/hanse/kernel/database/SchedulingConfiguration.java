package org.hanse.kernel.database;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Regular work runs by the clock, except where a test calls it by itself. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@ConditionalOnProperty(name = "hanse.jobs.enabled", matchIfMissing = true)
class SchedulingConfiguration {}
