package org.hanse.kernel;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A business "no". Nothing was changed; the transaction rolls back. The web turns it into problem details (RFC 9457)
 * or into the error at the field.
 */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Reason reason;
    private final @Nullable String field;
    private final transient List<Object> arguments;

    /** Refuses without naming a field; the arguments fill the sentence's placeholders. */
    public Refusal(Reason reason, Object... arguments) {
        this(reason, null, Arrays.asList(arguments));
    }

    private Refusal(Reason reason, @Nullable String field, List<Object> arguments) {
        super(reason.messageKey()
                + (field == null ? "" : " at " + field)
                + (arguments.isEmpty() ? "" : " " + arguments));
        this.reason = reason;
        this.field = field;
        this.arguments = List.copyOf(arguments);
    }

    /** Refuses the named field, in the path notation of the command ({@code lines[0].quantity}). */
    public static Refusal of(Reason reason, String field, Object... arguments) {
        return new Refusal(reason, field, Arrays.asList(arguments));
    }

    /** Adds the technical cause for the log. */
    public Refusal because(Throwable cause) {
        initCause(cause);
        return this;
    }

    /** Why. */
    public Reason reason() {
        return reason;
    }

    /** The field that is wrong, or null where no single one is. */
    public @Nullable String field() {
        return field;
    }

    /** What fills the placeholders of the sentence. */
    public List<Object> arguments() {
        return arguments;
    }
}
