package org.hanse.integration.wire;

/** What came back over HTTP. */
public record HttpAnswer(int status, byte[] body) {

    /** Whether the counterpart took it. */
    public boolean ok() {
        return status >= 200 && status < 300;
    }

    /** Whether asking again is of no use: refused for what it says, not for the moment it came. */
    public boolean refused() {
        return status >= 400 && status < 500 && status != 408 && status != 425 && status != 429;
    }
}
