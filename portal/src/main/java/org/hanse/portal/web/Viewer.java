package org.hanse.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who looks at the page: names and time zone for display only. What may be done is decided by
 * {@link org.hanse.kernel.Scope}, never by this.
 *
 * @param name the person's or program's name
 * @param company name of the company acted for, or of the platform's staff
 * @param roles roles held
 * @param zone times are shown in this zone
 */
public record Viewer(String name, String company, Set<String> roles, ZoneId zone) {

    private static final String ATTRIBUTE = Viewer.class.getName();

    public Viewer {
        roles = Set.copyOf(roles);
    }

    /** Remembers the viewer for the rest of the request. */
    public void remember(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    /** The viewer of this request, or null where nobody is signed in. */
    public static @Nullable Viewer of(HttpServletRequest request) {
        return (Viewer) request.getAttribute(ATTRIBUTE);
    }

    /** The zone of this request's viewer; UTC where nobody is signed in. */
    public static ZoneId zoneOf(HttpServletRequest request) {
        Viewer viewer = of(request);
        return viewer == null ? ZoneOffset.UTC : viewer.zone();
    }
}
