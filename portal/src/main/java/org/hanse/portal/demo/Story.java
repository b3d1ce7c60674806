package org.hanse.portal.demo;

import java.util.Set;

/**
 * One story of the demo market, told through the services and calls that users have; each stands by itself.
 */
public interface Story {

    /** Smaller ones are told first; those below {@value #FIRST} one after the other, before all others. */
    int order();

    /** Up to here stories are told one by one. */
    int FIRST = 20;

    /** Short name, once and for all. */
    String key();

    /** Keys of the companies in it. */
    Set<String> firms();

    /**
     * Makes the facts; may run for seconds, since processes go on in the background.
     *
     * @return the page on which it goes on, such as {@code /deals/…}; empty where there is none
     */
    String tell();
}
