package org.hanse.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.hanse.kernel.database.HanseTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * What processes may call and what completes a task, compared with the checked-in list, so that a new name is a change
 * somebody reads. {@code -Dhanse.write=true} writes the list anew.
 */
@HanseTest
class RegisteredNamesTest {

    private static final Path LIST = Path.of("src/test/resources/org/hanse/workflow/registered.txt");

    @Autowired
    private AllowedBeans beans;

    @Autowired
    private TaskCommands commands;

    @Test
    void the_checked_in_list_is_what_registered() throws IOException {
        List<String> registered = new ArrayList<>();
        new TreeSet<>(beans.names()).forEach(name -> registered.add("bean " + name));
        commands.all().forEach((task, command) -> registered.add("task " + task + " " + command));
        if (Boolean.getBoolean("hanse.write")) {
            Files.createDirectories(LIST.getParent());
            Files.write(LIST, registered);
        }
        assertThat(registered).isEqualTo(Files.readAllLines(LIST));
    }
}
