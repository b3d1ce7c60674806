package org.hanse.customs;

/** The customs authority. Told through the outbox only; it answers, later, by {@link CustomsAnswers}. */
public interface CustomsAuthority {

    /** The port's name at the outbox. */
    String PORT = "customs";

    /** The kind of message that carries a {@link Declaration}. */
    String LODGE = "declaration";

    /** The kind of message that carries a {@link QueryReply}. */
    String REPLY = "query-reply";

    /** Lodges a declaration; its local reference number is taken once. */
    void lodge(Declaration declaration);

    /** Answers a question that the authority asked. */
    void reply(QueryReply reply);
}
