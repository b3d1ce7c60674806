package org.hanse.sourcing;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import org.hanse.kernel.DealId;
import org.hanse.messaging.Notices;
import org.hanse.party.Companies;
import org.hanse.party.Company;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What sourcing tells people by mail. Times are the reader's own; prices never stand in a mail before the opening. */
@Component
class SourcingMails {

    private final Notices notices;
    private final Companies companies;
    private final JdbcClient jdbc;
    private final String portal;

    SourcingMails(
            Notices notices,
            Companies companies,
            JdbcClient jdbc,
            @Value("${hanse.identity.address:http://localhost:8080}") String portal) {
        this.notices = notices;
        this.companies = companies;
        this.jdbc = jdbc;
        this.portal = portal;
    }

    /** Asks a supplier, in his language and in English. @return the mail's key, or null where there is no address */
    @Nullable
    String invite(Rfq rfq, Invitation invitation, String token) {
        Company buyer = companies.get(rfq.buyer());
        return tell(
                invitation,
                SourcingMail.INVITATION,
                rfq.buyerContact(),
                buyer.name(),
                lines(rfq),
                rfq.deliverToLine(),
                rfq.needBy().toString(),
                when(rfq.deadline(), invitation.timeZone(), invitation.language()),
                link(invitation, token),
                rfq.reference());
    }

    private String link(Invitation invitation, String token) {
        return portal + "/q/" + token + ("zh".equals(invitation.language().getLanguage()) ? "?lang=zh-CN" : "");
    }

    /** Reminds a supplier who has not answered. @param until when the answer is due (UTC) */
    void remind(Rfq rfq, Invitation invitation, Instant until, String token) {
        tell(
                invitation,
                SourcingMail.REMINDER,
                lines(rfq),
                when(until, invitation.timeZone(), invitation.language()),
                rfq.reference(),
                link(invitation, token));
    }

    /** Says that there is more time. */
    void deadline(Rfq rfq, Invitation invitation, String token) {
        tell(
                invitation,
                SourcingMail.DEADLINE,
                rfq.title(),
                when(rfq.deadline(), invitation.timeZone(), invitation.language()),
                rfq.reference(),
                link(invitation, token));
    }

    /** A question with its answer; who asked is told to nobody. */
    void answered(Rfq rfq, Invitation invitation, String question, String answer, String token) {
        tell(
                invitation,
                SourcingMail.ANSWERED,
                rfq.title(),
                question,
                answer,
                rfq.reference(),
                link(invitation, token));
    }

    /** Asks whether an offer stands longer; the link does it by one click. */
    void extend(Rfq rfq, Invitation invitation, String until, String token) {
        tell(
                invitation,
                SourcingMail.EXTEND,
                rfq.buyerContact(),
                rfq.title(),
                until,
                rfq.reference(),
                link(invitation, token));
    }

    /** Confirms an answer with its receipt. */
    void received(Rfq rfq, Invitation invitation, Receipt receipt) {
        tell(
                invitation,
                SourcingMail.RECEIPT,
                rfq.reference(),
                receipt.number(),
                when(receipt.submittedAt(), invitation.timeZone(), invitation.language()),
                when(receipt.changeUntil(), invitation.timeZone(), invitation.language()),
                receipt.commitment(),
                receipt.nonce());
    }

    /** The six digits that a guest's first change asks for. */
    void code(Invitation invitation, String code) {
        tell(invitation, SourcingMail.CODE, code);
    }

    /** Asks a supplier to improve an opened offer. */
    void negotiate(Rfq rfq, Invitation invitation, Negotiation.Round round, String wanted, String token) {
        tell(
                invitation,
                SourcingMail.ROUND,
                rfq.buyerContact(),
                rfq.title(),
                wanted,
                round.message(),
                when(round.deadline(), invitation.timeZone(), invitation.language()),
                link(invitation, token),
                rfq.reference());
    }

    /** You have won. */
    void won(Rfq rfq, Invitation invitation, String amount, DealId deal, String dealReference) {
        tell(
                invitation,
                SourcingMail.WON,
                rfq.buyerContact(),
                rfq.title(),
                amount,
                portal + "/deals/" + deal,
                dealReference);
    }

    /** Not this time: own rank and the criterion that made the difference, no figure of anybody else. */
    void lost(Rfq rfq, Invitation invitation, int rank, int of, SourcingMail text) {
        tell(invitation, text, rfq.title(), Integer.toString(rank), Integer.toString(of), rfq.reference());
    }

    /** A file was added to the request, or replaced by a new version. */
    void attached(Rfq rfq, Invitation invitation, String fileName, int version) {
        tell(
                invitation,
                SourcingMail.ATTACHED,
                rfq.title(),
                fileName,
                Integer.toString(version),
                when(rfq.deadline(), invitation.timeZone(), invitation.language()),
                rfq.reference());
    }

    /** The request has ended without an order. */
    void cancelled(Rfq rfq, Invitation invitation, String reason) {
        tell(invitation, SourcingMail.CANCELLED, rfq.title(), reason, rfq.reference());
    }

    /** Something has happened that the buyer waits for. */
    void buyer(Rfq rfq, SourcingMail text, String detail) {
        String language = companies.get(rfq.buyer()).language().toLanguageTag();
        List<String> facts = List.of(rfq.reference(), rfq.title(), detail, portal + "/rfqs/" + rfq.id());
        notices.mail(rfq.buyerEmail(), language, text, facts, null);
        coOwners(rfq).forEach(email -> notices.mail(email, language, text, facts, null));
    }

    private List<String> coOwners(Rfq rfq) {
        return jdbc.sql("select sourcing.co_owner_mails(?)")
                .param(rfq.id().value())
                .query(String.class)
                .list();
    }

    private @Nullable String tell(Invitation to, SourcingMail text, String... arguments) {
        return to.email().isBlank()
                ? null
                : notices.keyed(to.email(), languages(to.language()), text, List.of(arguments), null);
    }

    private static List<String> languages(Locale language) {
        return "zh".equals(language.getLanguage()) ? List.of("zh-CN", "en") : List.of("en");
    }

    private static String lines(Rfq rfq) {
        RfqLine first = rfq.lines().getFirst();
        String text = first.quantity().stripTrailingZeros().toPlainString() + " × " + first.product();
        return rfq.lines().size() == 1 ? text : text + " + " + (rfq.lines().size() - 1);
    }

    static String when(Instant at, ZoneId zone, Locale language) {
        String time = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(language)
                .format(at.atZone(zone));
        return time + " ("
                + zone.getId().substring(zone.getId().indexOf('/') + 1).replace('_', ' ') + ")";
    }
}
