package org.hanse.portal.web;

/** Something of which open pages are told that it has changed: one bean each. Asked as the reader, often: it is cheap. */
public interface Lookout {

    /** Name of the event, such as {@code messages}. */
    String event();

    /** Another number once something has changed for the actor. */
    int fingerprint();
}
