package org.hanse.portal.demo;

/** One deal of the demo market at first start, told through the services that users call; each stands by itself. */
public interface Story {

    /** Smaller ones are told first. */
    int order();

    /** What it shows, for the log. */
    String title();

    /** Makes the facts; may run for seconds, since processes go on in the background. */
    void tell() throws InterruptedException;
}
