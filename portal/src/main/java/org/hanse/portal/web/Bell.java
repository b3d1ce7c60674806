package org.hanse.portal.web;

/** What the bell on top of each page counts; the one bean says what is new for the actor, and where to read it. */
public interface Bell {

    /** How many are new; 0 where the actor has none of it. */
    long count();

    /** Where they are read. */
    String href();
}
