package org.hanse.portal.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;

/** Two languages from the first page on: English by default, Simplified Chinese; each bundle is found by itself. */
@Configuration
public class Messages implements WebMvcConfigurer {

    private static final String CHINESE = "_zh_CN";

    @Bean
    MessageSource messageSource() {
        ResourceBundleMessageSource source = new ResourceBundleMessageSource();
        source.setBasenames(bundles());
        source.setDefaultEncoding(StandardCharsets.UTF_8.name());
        source.setFallbackToSystemLocale(false);
        return source;
    }

    /** Base names of all bundles on the class path, such as {@code messages/deal}. */
    public static String[] bundles() {
        try {
            Resource[] found =
                    new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*.properties");
            return Stream.of(found)
                    .map(r -> String.valueOf(r.getFilename()).replace(".properties", ""))
                    .filter(name -> !name.endsWith(CHINESE))
                    .map("messages/"::concat)
                    .distinct()
                    .sorted()
                    .toArray(String[]::new);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Bean
    LocaleResolver localeResolver() {
        CookieLocaleResolver resolver = new CookieLocaleResolver("hanse-language");
        resolver.setCookieHttpOnly(true);
        resolver.setCookieSameSite("Lax");
        resolver.setDefaultLocaleFunction(request -> spoken(request.getHeader("Accept-Language")));
        resolver.setDefaultTimeZoneFunction(request -> TimeZone.getTimeZone(Viewer.zoneOf(request)));
        return resolver;
    }

    /** The supported language that a reader asks for first; English where none is. */
    static Locale spoken(@Nullable String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank()) {
            return Locale.ENGLISH;
        }
        try {
            return Locale.LanguageRange.parse(acceptLanguage).stream()
                    .map(range -> range.getRange().split("-", 2)[0])
                    .filter(language -> language.equals("zh") || language.equals("en"))
                    .findFirst()
                    .map(language -> language.equals("zh") ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH)
                    .orElse(Locale.ENGLISH);
        } catch (IllegalArgumentException e) {
            return Locale.ENGLISH;
        }
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        LocaleChangeInterceptor change = new LanguageChange();
        change.setParamName("lang");
        change.setIgnoreInvalidLocale(true);
        registry.addInterceptor(change);
    }

    /** Takes only the languages that there are. */
    private static final class LanguageChange extends LocaleChangeInterceptor {
        @Override
        protected @Nullable Locale parseLocaleValue(String value) {
            return spoken(value);
        }
    }
}
