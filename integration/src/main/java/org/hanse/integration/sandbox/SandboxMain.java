package org.hanse.integration.sandbox;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The sandbox as a process of its own: {@code --home=… --bank=… --port=… --smtp=… --secret=… --delay=PT1S --portal=…}. */
public final class SandboxMain {

    private static final Logger LOG = LoggerFactory.getLogger(SandboxMain.class);

    private SandboxMain() {}

    /** Plays until the process is ended. */
    public static void main(String[] args) throws InterruptedException {
        Map<String, String> given = new HashMap<>();
        for (String arg : args) {
            String[] pair = arg.replaceFirst("^--", "").split("=", 2);
            given.put(pair[0], pair.length == 2 ? pair[1] : "");
        }
        Path home = Path.of(given.getOrDefault("home", ".hanse/sandbox"));
        Sandbox sandbox = Sandbox.start(new SandboxOptions(
                home,
                Path.of(given.getOrDefault("bank", home.resolve("bank").toString())),
                Integer.parseInt(given.getOrDefault("port", "8099")),
                Integer.parseInt(given.getOrDefault("smtp", "2525")),
                given.getOrDefault("secret", ""),
                Duration.parse(given.getOrDefault("delay", "PT1S")),
                Clock.systemUTC()));
        sandbox.callBackTo(given.getOrDefault("portal", "http://localhost:8080"));
        Runtime.getRuntime().addShutdownHook(new Thread(sandbox::close));
        LOG.info("The sandbox plays at {}", sandbox.address());
        new CountDownLatch(1).await();
    }
}
