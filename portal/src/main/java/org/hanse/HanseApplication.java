package org.hanse;

import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/** Starts the whole of Hanse: core, routes, reports and portal in one process. */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class HanseApplication {

    /** Runs with embedded defaults; every default can be overridden as the README's configuration table says. */
    public static void main(String[] args) {
        SpringApplication.run(HanseApplication.class, args);
    }

    /**
     * Which beans there are is settled once the configuration is read. Said so, a search by type is remembered; the web
     * server, which starts before Spring says it by itself, would search anew for each of its beans.
     */
    @Bean
    static BeanFactoryPostProcessor settledBeans() {
        return ConfigurableListableBeanFactory::freezeConfiguration;
    }
}
