package org.hanse.portal.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.servlet.ServletWebServerFactory;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;

/** The anchor of the start: an embedded PostgreSQL, the bare engine on it, a web server with one page, and nothing else. */
class EmptyApplication {

    public static void main(String[] args) {
        SpringApplication.run(EmptyApplication.class, args);
    }

    @Bean(destroyMethod = "close")
    EmbeddedPostgres database() throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(Path.of(System.getProperty("bench.home"), "postgres"))
                .setCleanDataDirectory(false)
                .start();
    }

    @Bean
    DataSource dataSource(EmbeddedPostgres database) {
        return database.getPostgresDatabase();
    }

    @Bean(destroyMethod = "close")
    ProcessEngine engine(DataSource dataSource) {
        StandaloneProcessEngineConfiguration engine = new StandaloneProcessEngineConfiguration();
        engine.setDataSource(dataSource);
        engine.setDatabaseSchemaUpdate("true");
        engine.setProcessEnginePlugins(List.of());
        return engine.buildProcessEngine();
    }

    @Bean
    ServletWebServerFactory web() {
        return new TomcatServletWebServerFactory(Integer.getInteger("server.port", 8080));
    }

    /** The one page. */
    @Bean
    ServletRegistrationBean<HttpServlet> page() {
        return new ServletRegistrationBean<>(
                new HttpServlet() {
                    private static final long serialVersionUID = 1L;

                    @Override
                    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
                        response.getWriter().write("empty");
                    }
                },
                "/sign-in");
    }
}
