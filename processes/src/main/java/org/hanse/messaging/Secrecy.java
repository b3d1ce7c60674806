package org.hanse.messaging;

/** Encrypts what only its reader may know, such as a code in a mail, for the time that it lies in a table. */
public interface Secrecy {

    /** The secret, encrypted with the installation's key and bound to the name. */
    String seal(String name, String secret);

    /** Decrypts. @throws IllegalStateException where key or name are other ones */
    String open(String name, String sealed);
}
