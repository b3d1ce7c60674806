package org.hanse.portal.deal;

import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.hanse.deal.Deal;
import org.hanse.deal.DealOverview;
import org.hanse.deal.Move;
import org.hanse.deal.OrderLine;
import org.hanse.deal.Shipment;
import org.hanse.deal.Shipments;
import org.hanse.kernel.Actor;
import org.hanse.kernel.CompanyId;
import org.hanse.kernel.Scope;
import org.hanse.party.Companies;
import org.hanse.party.Company;
import org.hanse.portal.web.Figures;
import org.hanse.portal.web.Sentences;
import org.springframework.stereotype.Component;

/** Says in the reader's words whose move it is, what happened, and what is ordered. */
@Component("dealWords")
public class DealWords {

    private final Sentences sentences;
    private final Figures figures;
    private final Companies companies;
    private final Shipments shipments;

    DealWords(Sentences sentences, Figures figures, Companies companies, Shipments shipments) {
        this.sentences = sentences;
        this.figures = figures;
        this.companies = companies;
        this.shipments = shipments;
    }

    /** One sentence: whose move it is, what exactly, by when. */
    String move(Deal deal, Move move) {
        String about = move.shipment() == null
                ? deal.reference()
                : shipments.get(move.shipment()).reference();
        return sentence(isMine(deal, move), move, about, () -> who(deal, move));
    }

    private String sentence(boolean mine, Move move, String about, Supplier<String> who) {
        String what = mine
                ? known("deal.move.mine." + move.what(), "deal.move.mine.other", about)
                : known("deal.move." + move.what(), "deal.move.other", who.get(), about);
        return move.by() == null
                ? sentences.of("deal.sentence", what)
                : sentences.of("deal.sentence.by", what, figures.when(move.by()));
    }

    /** The line of a list: the reader's own move first, else the most urgent one; asks the database nothing. */
    String move(DealOverview one) {
        return one.pending().stream()
                .filter(pending -> isMine(one.deal(), pending.move()))
                .findFirst()
                .or(() -> one.pending().stream().findFirst())
                .map(pending -> sentence(
                        isMine(one.deal(), pending.move()), pending.move(), pending.about(), () -> who(one, pending)))
                .orElseGet(() -> sentences.of("deal.state." + one.deal().state()));
    }

    private String who(DealOverview one, DealOverview.Pending pending) {
        return switch (pending.move().who()) {
            case BUYER -> name(one.buyer());
            case SUPPLIER -> name(one.seller());
            default -> sentences.of("deal.who." + pending.move().who());
        };
    }

    /** The sentence with which the deal's page opens: the reader's own move first, else the most urgent one. */
    String move(Deal deal, List<Move> moves) {
        return moves.stream()
                .filter(move -> isMine(deal, move))
                .findFirst()
                .or(() -> moves.stream().findFirst())
                .map(move -> move(deal, move))
                .orElseGet(() -> sentences.of("deal.state." + deal.state()));
    }

    /** Whether the move is the reader's own side's. */
    /** Whether the reader acts for one of the deal's two sides. */
    boolean isSide(Deal deal) {
        CompanyId mine = Scope.actor().companyOrNull();
        return deal.buyer().equals(mine) || deal.seller().equals(mine);
    }

    boolean isMine(Deal deal, Move move) {
        CompanyId mine = Scope.actor().companyOrNull();
        return switch (move.who()) {
            case BUYER -> deal.buyer().equals(mine);
            case SUPPLIER -> deal.seller().equals(mine);
            case PLATFORM ->
                Scope.actor() instanceof Actor.Staff staff && staff.roles().contains("compliance-officer");
            case CARRIER, CUSTOMS, BANK, NOBODY -> false;
        };
    }

    private String who(Deal deal, Move move) {
        return switch (move.who()) {
            case BUYER -> name(deal.buyer());
            case SUPPLIER -> name(deal.seller());
            default -> sentences.of("deal.who." + move.who());
        };
    }

    /** The company's name as its own people write it, where the reader reads Chinese and it has one. */
    String name(CompanyId id) {
        return name(companies.get(id));
    }

    static String name(Company company) {
        String own = company.nativeName();
        boolean chinese = org.springframework.context.i18n.LocaleContextHolder.getLocale()
                .getLanguage()
                .equals("zh");
        return chinese && own != null ? own : company.name();
    }

    /** What is ordered, in a few words: the first line and how many more. */
    String goods(Deal deal) {
        OrderLine first = deal.lines().getFirst();
        String text = figures.quantity(first.quantity()) + " " + unit(first.unit()) + " " + first.product();
        return deal.lines().size() == 1
                ? text
                : sentences.of("deal.goods.more", text, deal.lines().size() - 1);
    }

    /** A unit of UN/ECE Recommendation 20 in words, or its code. */
    public String unit(String code) {
        return sentences.orElse("deal.unit." + code, code);
    }

    /** Where a shipment is, in one short sentence. */
    String stands(Shipment shipment) {
        return sentences.of(
                "deal.shipment." + shipment.state(),
                figures.date(shipment.shipBy()),
                figures.when(shipment.shippedAt()),
                figures.when(shipment.arrivedAt()),
                figures.when(shipment.inspectionEnds()));
    }

    private String known(String key, String other, Object... arguments) {
        String sentence = sentences.of(key, arguments);
        return Objects.equals(sentence, key) ? sentences.of(other, arguments) : sentence;
    }
}
