package org.hanse.integration.sandbox;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The mail server's door: passes a session on to the mailbox, or lets it go wrong where that was asked for. */
final class MailGate implements AutoCloseable {

    static final String NAME = "notifier";

    private static final Logger LOG = LoggerFactory.getLogger(MailGate.class);
    private static final byte[] GARBAGE = "<html>502 Bad Gateway</html>\r\n".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] NOBODY =
            "550 5.1.1 Nobody here has this address\r\n".getBytes(StandardCharsets.US_ASCII);

    private final ServerSocket door;
    private final IntSupplier mailbox;
    private final Faults faults;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    MailGate(int port, IntSupplier mailbox, Faults faults) {
        this.mailbox = mailbox;
        this.faults = faults;
        try {
            door = new ServerSocket();
            door.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (IOException e) {
            throw new UncheckedIOException("The sandbox's mailbox cannot listen on port " + port, e);
        }
    }

    void start() {
        threads.execute(this::admit);
    }

    int port() {
        return door.getLocalPort();
    }

    private void admit() {
        while (!door.isClosed()) {
            try {
                Socket client = door.accept();
                threads.execute(() -> serve(client));
            } catch (IOException e) {
                LOG.debug("Sandbox: the mailbox's door is closed", e);
            }
        }
    }

    private void serve(Socket client) {
        try (client) {
            Patience.loseIf(faults.strikes(NAME, Fault.TIMEOUT));
            if (faults.strikes(NAME, Fault.MALFORMED)) {
                client.getOutputStream().write(GARBAGE);
                return;
            }
            try (Socket server = new Socket(InetAddress.getLoopbackAddress(), mailbox.getAsInt())) {
                threads.execute(() -> answers(server, client));
                session(client, server);
            }
        } catch (IOException e) {
            LOG.debug("Sandbox: a mail session broke off", e);
        }
    }

    private static void answers(Socket server, Socket client) {
        try {
            server.getInputStream().transferTo(client.getOutputStream());
            client.shutdownOutput();
        } catch (IOException e) {
            LOG.debug("Sandbox: a mail session broke off", e);
        }
    }

    /** Line by line up to DATA, so that a recipient can be refused; then as it comes. */
    private void session(Socket client, Socket server) throws IOException {
        InputStream in = client.getInputStream();
        OutputStream out = server.getOutputStream();
        for (byte[] line = line(in); line.length > 0; line = line(in)) {
            String command = new String(line, StandardCharsets.US_ASCII).toUpperCase(Locale.ROOT);
            if (command.startsWith("RCPT TO") && faults.strikes(NAME, Fault.REJECT, command.toLowerCase(Locale.ROOT))) {
                client.getOutputStream().write(NOBODY);
                continue;
            }
            out.write(line);
            out.flush();
            if (command.startsWith("DATA")) {
                in.transferTo(out);
            }
        }
    }

    private static byte[] line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = in.read(); next >= 0; next = in.read()) {
            line.write(next);
            if (next == '\n') {
                break;
            }
        }
        return line.toByteArray();
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            LOG.debug("Sandbox: the mailbox's door does not close", e);
        }
        threads.shutdownNow();
    }
}
