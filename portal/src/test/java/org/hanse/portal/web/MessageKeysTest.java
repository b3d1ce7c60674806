package org.hanse.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every sentence stands in both languages, every key that is asked for exists, and none is left over. */
class MessageKeysTest {

    private static final Pattern TEMPLATE_KEY = Pattern.compile("#\\{([a-z][A-Za-z0-9.-]*)[}(]");
    private static final Pattern MESSAGE_CALL = Pattern.compile("#messages\\.msg\\('([^']+)'");
    private static final Pattern UTEXT =
            Pattern.compile("th:utext|__\\$\\{|\\sstyle=|\\son[a-z]+=\"|hx-on|<script(?![^>]*src=)");
    /** Keys that code puts together: the part that is always there. */
    private static final List<String> COMPOSED = List.of(
            "task.",
            "conversation.mail.",
            "refusal.",
            "role.",
            "layout.when.",
            "workflow.kind.",
            "workflow.due.",
            "workflow.group.",
            "workflow.field.",
            "workflow.rule.",
            "workflow.first.",
            "problem.",
            "messaging.state.",
            "messaging.lane.",
            "messaging.direction.",
            "messaging.counterpart.",
            "demo.task.",
            "identity.mail.",
            "onboarding.mail.",
            "sourcing.mail.",
            "auction.mail.",
            "auction.kind.",
            "auction.say.",
            "auction.why.",
            "auction.closed.",
            "auction.move.",
            "auction.left.",
            "auction.rule.",
            "auction.bidder.",
            "auction.confirm.",
            "auction.phase.",
            "auction.sight.",
            "auction.ranking.",
            "sourcing.reason.",
            "sourcing.compare.",
            "escrow.why.",
            "escrow.mail.",
            "escrow.suspense.why.",
            "tax.note.");

    @Test
    void everyBundleHasBothLanguages() throws IOException {
        for (String bundle : Messages.bundles()) {
            Set<String> english = keys(bundle + ".properties");
            Set<String> chinese = keys(bundle + "_zh_CN.properties");
            assertThat(chinese).as(bundle).isEqualTo(english);
        }
    }

    @Test
    void noKeyStandsInTwoBundles() throws IOException {
        Set<String> seen = new TreeSet<>();
        for (String bundle : Messages.bundles()) {
            for (String key : keys(bundle + ".properties")) {
                assertThat(seen.add(key)).as(key + " in " + bundle).isTrue();
            }
        }
    }

    @Test
    void everyKeyOfATemplateExists() throws IOException {
        Set<String> known = known();
        Set<String> missing = new TreeSet<>();
        for (Path template : files("src/main/resources/templates", ".html")) {
            String html = Files.readString(template);
            for (Pattern pattern : List.of(TEMPLATE_KEY, MESSAGE_CALL)) {
                Matcher key = pattern.matcher(html);
                while (key.find()) {
                    if (!known.contains(key.group(1))) {
                        missing.add(template.getFileName() + ": " + key.group(1));
                    }
                }
            }
        }
        missing.remove("layout.html: deal.title");
        missing.remove("layout.html: deal.quantity");
        missing.remove("layout.html: deal.quantity.hint");
        missing.remove("layout.html: deal.unit");
        missing.remove("layout.html: deal.note");
        assertThat(missing).isEmpty();
    }

    @Test
    void noKeyIsLeftOver() throws IOException {
        String sources = Stream.of("src/main/resources/templates", "src/main/java", "src/main/resources/static/js")
                .flatMap(folder -> files(folder, "").stream())
                .map(MessageKeysTest::text)
                .collect(Collectors.joining("\n"));
        Set<String> leftOver = known().stream()
                .filter(key -> COMPOSED.stream().noneMatch(key::startsWith))
                .filter(key -> !sources.contains(key))
                .collect(Collectors.toCollection(TreeSet::new));
        leftOver.removeIf(key -> composed(key, sources));
        assertThat(leftOver).isEmpty();
    }

    @Test
    void templatesHoldNothingThatTheContentPolicyRefuses() throws IOException {
        for (Path template : files("src/main/resources/templates", ".html")) {
            String html = Files.readString(template).replaceAll("(?s)<!--.*?-->", "");
            assertThat(UTEXT.matcher(html).results().map(found -> found.group()))
                    .as(template.toString())
                    .isEmpty();
        }
    }

    /** A key whose last part code adds, as in {@code "deal.state." + state}. */
    private static boolean composed(String key, String sources) {
        int dot = key.lastIndexOf('.');
        return dot > 0
                && (sources.contains(key.substring(0, dot + 1) + "\"")
                        || sources.contains(key.substring(0, dot + 1) + "$")
                        || sources.contains(key.substring(0, dot + 1) + "'"));
    }

    private static Set<String> known() throws IOException {
        Set<String> known = new TreeSet<>();
        for (String bundle : Messages.bundles()) {
            known.addAll(keys(bundle + ".properties"));
        }
        return known;
    }

    private static Set<String> keys(String file) throws IOException {
        Properties properties = new Properties();
        try (InputStream in = MessageKeysTest.class.getClassLoader().getResourceAsStream(file)) {
            assertThat(in).as(file).isNotNull();
            properties.load(new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8));
        }
        return new TreeSet<>(properties.stringPropertyNames());
    }

    private static List<Path> files(String folder, String ending) {
        try (Stream<Path> walk = Files.walk(Path.of(folder))) {
            return walk.filter(Files::isRegularFile)
                    .filter(path -> path.toString().endsWith(ending))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
