package org.hanse;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/** Starts the whole of Hanse: core, routes, reports and portal in one process. */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class HanseApplication {

    /** Runs with embedded defaults; every default can be overridden as the README's configuration table says. */
    public static void main(String[] args) {
        SpringApplication.run(HanseApplication.class, args);
    }
}
