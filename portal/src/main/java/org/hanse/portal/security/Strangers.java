package org.hanse.portal.security;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import org.hanse.identity.Attempts;
import org.springframework.stereotype.Component;

/** Counts what comes from one network address before anybody is known; of IPv6 the network of 64 bits counts as one. */
@Component
public class Strangers {

    private static final int NETWORK_BYTES = 8;

    private final Attempts attempts;
    private final int most;

    Strangers(Attempts attempts, IdentitySettings settings) {
        this.attempts = attempts;
        this.most = settings.strangersAnHour();
    }

    /** Counts one attempt. @throws org.hanse.kernel.Refusal where there were more within the hour than anybody needs */
    public void count(String kind, HttpServletRequest request) {
        attempts.count(kind, network(request.getRemoteAddr()), most);
    }

    static String network(String address) {
        if (!address.contains(":")) {
            return address;
        }
        try {
            // A literal address is parsed, never looked up.
            byte[] bytes = InetAddress.getByName(address).getAddress();
            return HexFormat.of().formatHex(Arrays.copyOf(bytes, Math.min(NETWORK_BYTES, bytes.length)));
        } catch (UnknownHostException e) {
            return address;
        }
    }
}
