package org.hanse.portal.web;

import java.util.Set;

/**
 * A word of the navigation; a capability adds one as a bean. At most five are shown.
 *
 * @param order smaller stands further left
 * @param key message key of the word
 * @param href where it leads
 * @param sign one character for the phone's bottom bar
 * @param own whether it stands under the person's name instead, among what is the own company's
 * @param roles shown to holders of one of these; empty: to all who are signed in
 */
public record NavigationEntry(int order, String key, String href, String sign, boolean own, Set<String> roles) {

    public NavigationEntry {
        roles = Set.copyOf(roles);
    }

    /** A word of the navigation's bar. */
    public NavigationEntry(int order, String key, String href, String sign, Set<String> roles) {
        this(order, key, href, sign, false, roles);
    }

    boolean isFor(Set<String> held) {
        return roles.isEmpty() || roles.stream().anyMatch(held::contains);
    }
}
