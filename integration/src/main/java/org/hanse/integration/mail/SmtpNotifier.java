package org.hanse.integration.mail;

import jakarta.mail.MessagingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.hanse.integration.wire.NoAnswer;
import org.hanse.integration.wire.WireLog;
import org.hanse.messaging.NotDeliverable;
import org.hanse.messaging.Notice;
import org.hanse.messaging.Notifier;
import org.hanse.messaging.Secrecy;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.NoSuchMessageException;
import org.springframework.stereotype.Component;

/** Writes a notice out from its message keys and sends it by SMTP as plain text. */
@Component
class SmtpNotifier implements Notifier {

    private static final String BETWEEN_LANGUAGES = "\n\n-----\n\n";

    private final ProducerTemplate template;
    private final MessageSource messages;
    private final WireLog log;
    private final Secrecy secrecy;

    SmtpNotifier(ProducerTemplate template, MessageSource messages, WireLog log, Secrecy secrecy) {
        this.template = template;
        this.messages = messages;
        this.log = log;
        this.secrecy = secrecy;
    }

    @Override
    public void send(Notice notice, String key) {
        if (!notice.to().matches("[^\\s,;<>\"]+@[^\\s,;<>\"]+")) {
            throw new NotDeliverable("Not one mail address: " + notice.to());
        }
        Notice opened = notice.opened(secrecy);
        Map<String, Object> headers = Map.of("To", notice.to(), "Subject", subject(opened), "X-Hanse-Notice", key);
        String body = written(opened, ".body", BETWEEN_LANGUAGES);
        Exchange sent = template.request(MailRoute.ROUTE, exchange -> {
            exchange.setProperty(MailRoute.HEADERS, headers);
            exchange.getMessage().setBody(body);
        });
        keep(notice.masked(secrecy), key, sent.getException());
    }

    private String subject(Notice notice) {
        return written(notice, ".subject", " / ").replaceAll("\\s+", " ");
    }

    /** Keeps the mail as it left, but for what only its reader may know. */
    private void keep(Notice notice, String key, @Nullable Exception failure) {
        String whole = "To: " + notice.to() + "\nSubject: " + subject(notice) + "\nX-Hanse-Notice: " + key + "\n\n"
                + written(notice, ".body", BETWEEN_LANGUAGES);
        log.sent(
                PORT,
                MAIL,
                whole.getBytes(StandardCharsets.UTF_8),
                null,
                failure == null ? "taken by the mail server" : failure.toString());
        String refusal = refusal(failure);
        if (refusal != null) {
            throw new NotDeliverable("The mail server refuses " + notice.to() + ": " + refusal);
        }
        if (failure != null) {
            throw new NoAnswer("The mail server did not take it: " + failure.getMessage(), failure);
        }
    }

    /** The server's words where it has said no for good: a reply code of the 500s (RFC 5321, 4.2.1). */
    private static @Nullable String refusal(@Nullable Throwable failure) {
        for (Throwable one = failure; one != null; one = next(one)) {
            int code = one instanceof SMTPAddressFailedException address
                    ? address.getReturnCode()
                    : one instanceof SMTPSendFailedException sending ? sending.getReturnCode() : 0;
            if (code / 100 == 5) {
                return String.valueOf(one.getMessage()).strip();
            }
        }
        return null;
    }

    private static @Nullable Throwable next(Throwable one) {
        return one instanceof MessagingException mail && mail.getNextException() != null
                ? mail.getNextException()
                : one.getCause();
    }

    private String written(Notice notice, String part, String between) {
        Object[] arguments = notice.arguments().toArray();
        try {
            return notice.languages().stream()
                    .map(Locale::forLanguageTag)
                    .map(language -> messages.getMessage(notice.template() + part, arguments, language))
                    .distinct()
                    .collect(Collectors.joining(between));
        } catch (NoSuchMessageException e) {
            throw new NotDeliverable("There is no text for " + notice.template() + part, e);
        }
    }
}
