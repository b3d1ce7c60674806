package org.hanse.kernel;

/** A closed list of reasons for a refusal; each capability has one enum that implements it. */
public interface Reason {

    /** How a caller is told. */
    enum Kind {
        /** The input is wrong: problem 422, names the field. */
        INVALID,
        /** Someone else was faster, or the state does not allow it: problem 409. */
        CONFLICT,
        /** The actor may not: problem 403. */
        FORBIDDEN,
        /** Not there, or not for this actor, which looks the same: problem 404. */
        UNKNOWN,
        /** More often than anybody needs: problem 429. */
        TOO_OFTEN
    }

    /** The reason's name, as the enum constant has it. */
    String name();

    /** How a caller is told. */
    Kind kind();

    /** The capability that refuses, which is the package's last name. */
    default String capability() {
        String pkg = getClass().getPackageName();
        return pkg.substring(pkg.lastIndexOf('.') + 1);
    }

    /** Key of the sentence that says what is wrong and what to do. */
    default String messageKey() {
        return "refusal." + capability() + "." + name();
    }
}
