package org.hanse.integration.sandbox;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.hanse.integration.sandbox.Web.Answer;
import org.hanse.integration.sandbox.Web.Request;

/** Takes every mail, and shows it as JSON, the newest first; {@code ?to=} shows one person's. */
final class Mailbox implements AutoCloseable {

    private final GreenMail server;

    Mailbox() {
        ServerSetup setup = new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
        setup.setServerStartupTimeout(10_000);
        server = new GreenMail(setup);
    }

    void start() {
        server.start();
    }

    int port() {
        return server.getSmtp().getPort();
    }

    void serve(Web web) {
        web.on("GET", "/mailbox", this::mails);
    }

    private Answer mails(Request request) {
        String to = request.query().startsWith("to=") ? request.query().substring(3) : "";
        return Answer.json(
                200,
                mails().stream()
                        .filter(mail -> to.isEmpty() || to.equalsIgnoreCase(mail.to()))
                        .toList());
    }

    /** All mails, the newest first. */
    List<SandboxMail> mails() {
        MimeMessage[] all = server.getReceivedMessages();
        List<SandboxMail> mails = new ArrayList<>();
        for (int i = all.length - 1; i >= 0; i--) {
            mails.add(mail(all[i], i + 1));
        }
        return mails;
    }

    private static SandboxMail mail(MimeMessage message, int number) {
        try {
            String to = Arrays.stream(message.getRecipients(Message.RecipientType.TO))
                    .map(Object::toString)
                    .collect(Collectors.joining(", "));
            return new SandboxMail(
                    number,
                    to,
                    String.valueOf(message.getSubject()),
                    message.getSentDate() == null
                            ? ""
                            : message.getSentDate().toInstant().toString(),
                    String.join(" ", header(message, "X-Hanse-Notice")),
                    String.valueOf(message.getContent()).replace("\r\n", "\n").strip());
        } catch (MessagingException e) {
            throw new IllegalStateException("A mail cannot be read", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String[] header(MimeMessage message, String name) throws MessagingException {
        String[] values = message.getHeader(name);
        return values == null ? new String[0] : values;
    }

    @Override
    public void close() {
        server.stop();
    }
}
