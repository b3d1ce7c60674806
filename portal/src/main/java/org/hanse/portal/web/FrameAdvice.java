package org.hanse.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.hanse.kernel.Actor;
import org.hanse.kernel.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Puts the {@link Frame} into the model of every page. */
@ControllerAdvice
@Component
public class FrameAdvice {

    private static final int MOST_ENTRIES = 5;
    private static final int FIRST_HAN = 0x2E80;

    private final List<NavigationEntry> entries;
    private final MessageSource messages;
    private final @Nullable Bell bell;
    private final boolean demo;

    FrameAdvice(
            List<NavigationEntry> entries,
            MessageSource messages,
            ObjectProvider<Bell> bell,
            @Value("${hanse.demo:false}") boolean demo) {
        this.bell = bell.getIfAvailable();
        this.entries = entries.stream()
                .sorted(Comparator.comparingInt(NavigationEntry::order))
                .toList();
        this.messages = messages;
        this.demo = demo;
    }

    /** The frame for this request; also for pages that no controller renders, such as errors. */
    @ModelAttribute("frame")
    public Frame frame(HttpServletRequest request) {
        Locale locale = LocaleContextHolder.getLocale();
        Viewer viewer = Viewer.of(request);
        Viewer shown = viewer == null ? new Viewer("", "", Set.of(), Viewer.zoneOf(request)) : viewer;
        return new Frame(
                viewer != null,
                shown.name(),
                abbreviated(shown.name()),
                shown.company(),
                words(shown.roles(), locale),
                viewer == null ? List.of() : navigation(shown.roles(), request.getRequestURI()),
                viewer == null ? List.of() : own(shown.roles(), request.getRequestURI()),
                rings() ? Objects.requireNonNull(bell).count() : -1,
                bell == null ? "" : bell.href(),
                locale.toLanguageTag(),
                inLanguage("en"),
                inLanguage("zh-CN"),
                demo,
                entries.stream().anyMatch(e -> "/search".equals(e.href())),
                CspNonce.of(request));
    }

    private List<Frame.Item> navigation(Set<String> roles, String path) {
        return entries.stream()
                .filter(e -> e.isFor(roles) && !e.own() && !"/search".equals(e.href()))
                .limit(MOST_ENTRIES)
                .map(e -> new Frame.Item(e.key(), e.href(), e.sign(), path.startsWith(e.href())))
                .toList();
    }

    /** Whether the reader is a person of a company whose page is made in that person's scope. */
    private boolean rings() {
        return bell != null && Scope.actorOrNull() instanceof Actor.Person;
    }

    private List<Frame.Item> own(Set<String> roles, String path) {
        return entries.stream()
                .filter(e -> e.own() && e.isFor(roles))
                .map(e -> new Frame.Item(e.key(), e.href(), e.sign(), path.startsWith(e.href())))
                .toList();
    }

    private String words(Set<String> roles, Locale locale) {
        return roles.stream()
                .map(role -> messages.getMessage("role." + role, null, role, locale))
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private static String inLanguage(String tag) {
        return ServletUriComponentsBuilder.fromCurrentRequest()
                .scheme(null)
                .host(null)
                .port(null)
                .replaceQueryParam("lang", tag)
                .toUriString();
    }

    /** First name and initial; a name in Han characters behind the Latin one is left out. */
    private static String abbreviated(String name) {
        int space = name.lastIndexOf(' ');
        if (space <= 0 || space + 1 >= name.length()) {
            return name;
        }
        boolean latin = name.codePointAt(space + 1) < FIRST_HAN;
        return latin ? name.substring(0, space) + " " + name.charAt(space + 1) + "." : name.substring(0, space);
    }
}
