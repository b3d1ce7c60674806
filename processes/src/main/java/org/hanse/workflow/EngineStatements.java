package org.hanse.workflow;

import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import javax.sql.DataSource;
import org.apache.ibatis.builder.xml.XMLConfigBuilder;
import org.apache.ibatis.mapping.Environment;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.session.ExecutorType;
import org.apache.ibatis.session.SqlSessionFactory;
import org.apache.ibatis.session.defaults.DefaultSqlSessionFactory;
import org.apache.ibatis.transaction.managed.ManagedTransactionFactory;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;

/**
 * The engine's own SQL statements, read beside the rest of the start: they are its longest single piece (a fifth of it)
 * and need neither database nor settings.
 */
final class EngineStatements implements BeanFactoryPostProcessor {

    static final String DATABASE = "postgres";
    static final String PREFIX = "engine.";

    private final FutureTask<Configuration> reading = new FutureTask<>(EngineStatements::read);

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        Thread.ofPlatform().daemon().name("engine-statements").start(reading);
    }

    /** Waits for what is still being read. @param dataSource the engine's, aware of Spring's transactions */
    SqlSessionFactory over(DataSource dataSource) {
        Configuration statements = statements();
        statements.setEnvironment(new Environment("default", new ManagedTransactionFactory(), dataSource));
        statements.setDefaultExecutorType(ExecutorType.BATCH);
        return new DefaultSqlSessionFactory(statements);
    }

    private Configuration statements() {
        try {
            return reading.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the engine's statements were read", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("The engine's statements cannot be read", e.getCause());
        }
    }

    private static Configuration read() throws Exception {
        Properties properties = new Properties();
        properties.put("prefix", PREFIX);
        ProcessEngineConfigurationImpl.initSqlSessionFactoryProperties(properties, PREFIX, DATABASE);
        String mappings = ProcessEngineConfigurationImpl.DEFAULT_MYBATIS_MAPPING_FILE;
        ClassLoader loader = ProcessEngineConfigurationImpl.class.getClassLoader();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(loader.getResourceAsStream(mappings), mappings), StandardCharsets.UTF_8)) {
            return new XMLConfigBuilder(reader, "", properties).parse();
        }
    }
}
