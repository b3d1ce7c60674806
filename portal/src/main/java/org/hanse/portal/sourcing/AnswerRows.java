package org.hanse.portal.sourcing;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hanse.kernel.DealId;
import org.hanse.kernel.Scope;
import org.hanse.party.Companies;
import org.hanse.party.Company;
import org.hanse.portal.web.Figures;
import org.hanse.portal.web.Sentences;
import org.hanse.sourcing.Awards;
import org.hanse.sourcing.Invitation;
import org.hanse.sourcing.InvitationState;
import org.hanse.sourcing.LateAnswers;
import org.hanse.sourcing.Rfq;
import org.hanse.sourcing.Rfqs;
import org.springframework.stereotype.Component;

/** Says of each supplier how far it has come, and of the request whose move it is; prices are nowhere near. */
@Component
class AnswerRows {

    private final Rfqs rfqs;
    private final LateAnswers late;
    private final Awards awards;
    private final Companies companies;
    private final Figures figures;
    private final Sentences sentences;

    AnswerRows(Rfqs rfqs, LateAnswers late, Awards awards, Companies companies, Figures figures, Sentences sentences) {
        this.rfqs = rfqs;
        this.late = late;
        this.awards = awards;
        this.companies = companies;
        this.figures = figures;
        this.sentences = sentences;
    }

    /** One supplier's line. */
    record Row(
            UUID invitation,
            String name,
            String country,
            String sent,
            String opened,
            String sign,
            String word,
            String detail,
            boolean bounced,
            boolean silent) {}

    List<Row> of(Rfq rfq) {
        return rfqs.invitations(rfq.id()).stream().map(this::row).toList();
    }

    private Row row(Invitation one) {
        Company company = one.supplier() == null ? null : companies.get(one.supplier());
        String country = company == null ? "" : company.country();
        String name = company == null ? one.email() : company.name();
        return new Row(
                one.id(),
                name,
                country,
                figures.when(one.sentAt()),
                figures.when(one.openedAt()),
                one.bounced() ? "stop" : sign(one.state()),
                sentences.of("sourcing.invitation." + one.stage()),
                detail(one),
                one.bounced(),
                one.silent() && !one.bounced());
    }

    /**
     * A late answer.
     *
     * @param admissible whether the buyer may still let it count
     */
    record Late(UUID quotation, String name, String received, boolean admissible, String admitted) {}

    List<Late> late(Rfq rfq) {
        Map<UUID, String> names =
                rfqs.invitations(rfq.id()).stream().collect(Collectors.toMap(Invitation::id, one -> row(one).name()));
        return late.of(rfq.id()).stream()
                .map(one -> new Late(
                        one.quotation(),
                        Objects.requireNonNullElse(names.get(one.invitation()), ""),
                        figures.when(one.receivedAt()),
                        one.admittedAt() == null && late.taken(rfq),
                        one.admittedAt() == null
                                ? ""
                                : sentences.of(
                                        "answers.late.admitted",
                                        Objects.requireNonNullElse(one.admittedBy(), ""),
                                        figures.when(one.admittedAt()),
                                        Objects.requireNonNullElse(one.reason(), ""))))
                .toList();
    }

    /** One of several orders of a request. */
    record Order(String supplier, DealId deal) {}

    /** The orders that a request has led to, where it is more than one. */
    List<Order> orders(Rfq rfq) {
        List<Order> orders = awards.standing(rfq.id()).stream()
                .map(award -> new Order(companies.get(award.supplier()).name(), Objects.requireNonNull(award.deal())))
                .toList();
        return orders.size() > 1 ? orders : List.of();
    }

    private String detail(Invitation one) {
        return switch (one.state()) {
            case ANSWERED -> figures.when(one.answeredAt());
            case DECLINED, WITHDRAWN -> {
                String reason = Objects.requireNonNullElse(one.declineReason(), "");
                yield sentences.orElse("sourcing.decline." + reason, reason);
            }
            default -> course(one);
        };
    }

    private String course(Invitation one) {
        if (one.bounced()) {
            return Objects.requireNonNullElse(one.course().bounce(), "");
        }
        return one.course().remindedAt() == null
                ? ""
                : sentences.of("answers.reminded", figures.when(one.course().remindedAt()));
    }

    private static String sign(InvitationState state) {
        return switch (state) {
            case ANSWERED -> "ok";
            case DECLINED, WITHDRAWN -> "stop";
            default -> "wait";
        };
    }

    /** The sentence that opens the page: whose move, what, by when. */
    String move(Rfq rfq, Company buyer) {
        List<Invitation> all = rfqs.invitations(rfq.id());
        long answered = all.stream()
                .filter(one -> one.state() == InvitationState.ANSWERED)
                .count();
        String key = "sourcing.move." + rfq.state().name().toLowerCase(java.util.Locale.ROOT);
        boolean ours = buyer.id().equals(Scope.actor().companyOrNull());
        return sentences.of(
                key,
                all.size(),
                answered,
                figures.when(rfq.deadline()),
                Objects.requireNonNullElse(rfq.openedBy(), ""),
                reason(rfq),
                ours ? "" : buyer.name());
    }

    private String reason(Rfq rfq) {
        String reason = Objects.requireNonNullElse(rfq.closeReason(), "");
        return sentences.orElse("sourcing.closed." + reason, reason);
    }
}
