package org.hanse.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hanse.kernel.Reason;
import org.hanse.messaging.MailText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.ClassUtils;

/** Each reason for a refusal and each mail that a capability can name has its text in both languages, and none is left. */
class SentencesOfTheHouseTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)}");
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    @ParameterizedTest
    @ValueSource(strings = {"", "zh-CN"})
    void every_refusal_has_its_sentence(String language) {
        assertThat(texts(language, "refusal."))
                .containsExactlyInAnyOrderElementsOf(
                        constants(Reason.class).map(Reason::messageKey).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "zh-CN"})
    void every_mail_has_subject_and_body(String language) {
        Set<String> asked = constants(MailText.class)
                .flatMap(mail -> Stream.of(mail.key() + ".subject", mail.key() + ".body"))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> written = new TreeSet<>();
        constants(MailText.class)
                .map(mail -> mail.capability() + ".mail.")
                .distinct()
                .forEach(prefix -> written.addAll(texts(language, prefix)));
        assertThat(written).isEqualTo(asked);
    }

    @Test
    void every_reason_is_given_somewhere() {
        String code = Stream.of("processes", "integration", "reports", "portal")
                .map(SentencesOfTheHouseTest::code)
                .collect(Collectors.joining());
        assertThat(constants(Reason.class)
                        .map(reason -> reason.getClass().getSimpleName() + "." + reason.name())
                        .filter(reason -> !Pattern.compile(Pattern.quote(reason) + "\\b")
                                .matcher(code)
                                .find()))
                .isEmpty();
    }

    @Test
    void both_languages_fill_in_the_same_facts() {
        Set<String> differing = new TreeSet<>();
        for (String name : Messages.bundles()) {
            ResourceBundle english = bundle(name, "");
            ResourceBundle chinese = bundle(name, "zh-CN");
            english.keySet().stream()
                    .filter(key -> key.startsWith("refusal.") || key.contains(".mail."))
                    .filter(key -> !placeholders(english.getString(key)).equals(placeholders(chinese.getString(key))))
                    .forEach(differing::add);
        }
        assertThat(differing).isEmpty();
    }

    @Test
    void a_refusal_is_a_whole_sentence() {
        for (String language : List.of("", "zh-CN")) {
            assertThat(Stream.of(Messages.bundles())
                            .map(name -> bundle(name, language))
                            .flatMap(bundle -> bundle.keySet().stream()
                                    .filter(key -> key.startsWith("refusal."))
                                    .filter(key -> !bundle.getString(key).matches(".*[.。]"))))
                    .isEmpty();
        }
    }

    private static Set<String> texts(String language, String prefix) {
        return Stream.of(Messages.bundles())
                .flatMap(name -> bundle(name, language).keySet().stream())
                .filter(key -> key.startsWith(prefix))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The bundle of exactly this language: what only English has does not count as Chinese. */
    private static ResourceBundle bundle(String name, String language) {
        String suffix = language.isEmpty() ? "" : "_zh_CN";
        return ResourceBundle.getBundle(name + suffix, Locale.ROOT, NO_FALLBACK);
    }

    private static Set<String> placeholders(String text) {
        return PLACEHOLDER.matcher(text).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }

    private static <T> Stream<T> constants(Class<T> type) {
        ClassPathScanningCandidateComponentProvider scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AssignableTypeFilter(type));
        List<Class<?>> enums = scan.findCandidateComponents("org.hanse").stream()
                .map(found -> ClassUtils.resolveClassName(Objects.requireNonNull(found.getBeanClassName()), null))
                .filter(Class::isEnum)
                .<Class<?>>map(found -> found)
                .toList();
        assertThat(enums).isNotEmpty();
        return enums.stream()
                .flatMap(found -> Stream.of(Objects.requireNonNull(found.getEnumConstants())))
                .map(type::cast);
    }

    private static String code(String module) {
        Path sources = Path.of("..", module, "src", "main", "java");
        try (Stream<Path> files = Files.walk(sources)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(SentencesOfTheHouseTest::read)
                    .collect(Collectors.joining());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
