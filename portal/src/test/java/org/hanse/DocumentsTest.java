package org.hanse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** What the documents claim is there. */
class DocumentsTest {

    private static final Path ROOT = Path.of(System.getProperty("hanse.root", ".."));
    private static final List<String> MODULES = List.of("processes", "integration", "reports", "portal");
    private static final Pattern ARTIFACT =
            Pattern.compile("<dependency>\\s*<groupId>([^<]+)</groupId>\\s*<artifactId>([^<]+)</artifactId>");

    @Test
    void each_test_that_a_promise_names_exists() throws IOException {
        List<String> tests = sources()
                .map(file -> file.getFileName().toString().replace(".java", ""))
                .toList();
        List<String> rows = Files.readAllLines(ROOT.resolve("docs/promises.md")).stream()
                .filter(line -> line.matches("\\| [A-Z]\\d+ \\|.*"))
                .toList();
        assertThat(rows).isNotEmpty();
        for (String row : rows) {
            String cell = row.split("\\|")[3];
            for (String name : cell.split(",")) {
                assertThat(tests).as(row).contains(name.strip().replace("`", ""));
            }
        }
    }

    @Test
    void each_dependency_stands_in_its_chapter_with_reason_and_licence() throws IOException {
        TreeSet<String> used = new TreeSet<>();
        for (String module : MODULES) {
            Matcher artifact =
                    ARTIFACT.matcher(Files.readString(ROOT.resolve(module).resolve("pom.xml")));
            while (artifact.find()) {
                if (!artifact.group(1).equals("org.hanse")) {
                    used.add(artifact.group(2));
                }
            }
        }
        String chapter = Files.readString(ROOT.resolve("docs/dependencies.md"));
        List<String> missing = used.stream()
                .filter(name -> !chapter.contains("`" + name + "`"))
                .toList();
        List<String> gone = Pattern.compile("(?m)^\\| `([^`]+)`")
                .matcher(chapter)
                .results()
                .map(found -> found.group(1))
                .filter(name -> !used.contains(name))
                .toList();
        assertThat(missing)
                .as("dependencies that docs/dependencies.md does not explain")
                .isEmpty();
        assertThat(gone).as("rows of docs/dependencies.md that no module uses").isEmpty();
    }

    @Test
    @SuppressWarnings("unchecked")
    void the_compose_file_reads_and_its_services_refer_to_each_other() throws IOException {
        Yaml yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
        Map<String, Object> compose = yaml.load(Files.readString(ROOT.resolve("docker-compose.yml")));
        Map<String, Map<String, Object>> services = (Map<String, Map<String, Object>>) compose.get("services");
        assertThat(services).containsKeys("database", "portal", "mail");
        services.forEach((name, service) -> {
            assertThat(service.containsKey("image") || service.containsKey("build"))
                    .as(name)
                    .isTrue();
            Map<String, Object> needs = (Map<String, Object>) service.getOrDefault("depends_on", Map.of());
            assertThat(services.keySet()).as(name).containsAll(needs.keySet());
        });
        assertThat(ROOT.resolve("Dockerfile")).exists();
        assertThat(ROOT.resolve("docs/operations/accounts.sh")).isExecutable();
    }

    @Test
    void links_between_documents_lead_somewhere() throws IOException {
        List<String> broken = new ArrayList<>();
        List<Path> documents;
        try (Stream<Path> files = Stream.concat(Files.list(ROOT), Files.walk(ROOT.resolve("docs")))) {
            documents = files.filter(file -> file.toString().endsWith(".md")).toList();
        }
        for (Path document : documents) {
            Matcher link = Pattern.compile("]\\((?!https?:|#)([^)#]+)").matcher(Files.readString(document));
            while (link.find()) {
                Path target = document.getParent() == null
                        ? Path.of(link.group(1))
                        : document.getParent().resolve(link.group(1));
                if (!Files.exists(target)) {
                    broken.add(document.getFileName() + " -> " + link.group(1));
                }
            }
        }
        assertThat(broken).isEmpty();
    }

    private static Stream<Path> sources() throws IOException {
        List<Path> found = new ArrayList<>();
        for (String module : MODULES) {
            Path tests = ROOT.resolve(module).resolve("src/test/java");
            if (Files.exists(tests)) {
                try (Stream<Path> files = Files.walk(tests)) {
                    found.addAll(files.filter(file -> file.toString().endsWith("Test.java"))
                            .collect(Collectors.toList()));
                }
            }
        }
        return found.stream();
    }
}
