package org.hanse.portal.deal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hanse.customs.ExitProofs;
import org.hanse.deal.Deal;
import org.hanse.deal.DealParty;
import org.hanse.deal.Deals;
import org.hanse.deal.Move;
import org.hanse.deal.Shipment;
import org.hanse.deal.ShipmentState;
import org.hanse.deal.Shipments;
import org.hanse.dispute.Disputes;
import org.hanse.kernel.Scope;
import org.hanse.logistics.Transport;
import org.hanse.logistics.Transports;
import org.hanse.portal.web.Sentences;
import org.hanse.portal.workflow.TaskView;
import org.hanse.workflow.TaskFilter;
import org.hanse.workflow.TaskRow;
import org.hanse.workflow.Tasks;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the page of a deal together for its reader. */
@Component
class DealSheets {

    private static final int MOST_TASKS = 10;

    private final Deals deals;
    private final Shipments shipments;
    private final Transports transports;
    private final Tasks tasks;
    private final DealWords words;
    private final TimelineWords timeline;
    private final Disputes disputes;
    private final Sentences sentences;
    private final OtherPages pages;
    private final HoldWords holdWords;
    private final ExitProofs exits;
    private final Map<String, TaskView> views;

    DealSheets(
            Deals deals,
            Shipments shipments,
            Transports transports,
            Tasks tasks,
            DealWords words,
            TimelineWords timeline,
            Disputes disputes,
            Sentences sentences,
            OtherPages pages,
            HoldWords holdWords,
            ExitProofs exits,
            List<TaskView> views) {
        this.deals = deals;
        this.shipments = shipments;
        this.transports = transports;
        this.tasks = tasks;
        this.words = words;
        this.timeline = timeline;
        this.disputes = disputes;
        this.sentences = sentences;
        this.pages = pages;
        this.holdWords = holdWords;
        this.exits = exits;
        this.views = views.stream().collect(Collectors.toMap(TaskView::taskKey, Function.identity()));
    }

    DealSheet of(Deal deal) {
        List<Move> moves = deals.moves(deal.id());
        List<TaskRow> mine = tasks.open(TaskFilter.ofDeal(deal.id().value()), null, MOST_TASKS)
                .items();
        String move = moves.isEmpty() && !mine.isEmpty() ? title(mine.getFirst()) : words.move(deal, moves);
        List<String> others = moves.stream()
                .map(one -> words.move(deal, one))
                .filter(one -> !one.equals(move))
                .distinct()
                .toList();
        boolean bought = deal.buyer().equals(Scope.actor().companyOrNull());
        boolean money = pages.exists("/deals/{id}/money");
        return new DealSheet(
                move,
                others,
                action(deal, moves, mine, money),
                bought ? deal.buyerReference() : deal.supplierReference(),
                bought ? deal.supplierReference() : deal.buyerReference(),
                parties(deal),
                shipments.ofDeal(deal.id()).stream()
                        .map(shipment -> consignment(deal, shipment))
                        .toList(),
                deals.timeline(deal.id()).stream()
                        .map(entry -> new DealSheet.Happened(entry.at(), timeline.happened(entry), entry.who()))
                        .toList()
                        .reversed(),
                claims(deal),
                holdWords.of(deal),
                holdWords.mayHold(deal),
                money);
    }

    private List<DealSheet.Claimed> claims(Deal deal) {
        return disputes.ofDeal(deal.id()).stream()
                .map(one -> new DealSheet.Claimed(
                        "/disputes/" + one.id(),
                        one.reference(),
                        one.disputed(),
                        one.reason(),
                        sentences.of("dispute.state." + one.state()),
                        one.outcome() == null))
                .toList();
    }

    private String title(TaskRow task) {
        return sentences.of(
                "deal.sentence",
                sentences.named("task." + task.taskKey() + ".title", task.taskKey(), task.arguments()));
    }

    private DealSheet.@Nullable Action action(Deal deal, List<Move> moves, List<TaskRow> mine, boolean money) {
        if (!mine.isEmpty()) {
            TaskRow task = mine.getFirst();
            TaskView view = views.get(task.taskKey());
            return new DealSheet.Action(
                    view == null ? "/tasks/" + task.taskId() : view.href(task),
                    sentences.orElse("task." + task.taskKey() + ".button", sentences.of("workflow.open")));
        }
        boolean toPay = moves.stream().anyMatch(move -> words.isMine(deal, move) && "fund-escrow".equals(move.what()));
        return toPay && money
                ? new DealSheet.Action("/deals/" + deal.id() + "/money", sentences.of("deal.how-to-pay"))
                : null;
    }

    /** Each company once, with all its roles, in the order in which a trade names them. */
    private List<DealSheet.Party> parties(Deal deal) {
        Map<String, List<DealParty>> byAddress = new LinkedHashMap<>();
        for (DealParty party : deals.parties(deal.id())) {
            byAddress
                    .computeIfAbsent(party.name() + "\n" + party.address(), key -> new ArrayList<>())
                    .add(party);
        }
        return byAddress.values().stream()
                .map(roles -> {
                    DealParty first = roles.getFirst();
                    return new DealSheet.Party(
                            first.name(),
                            first.nativeName(),
                            roles.stream()
                                    .map(party -> sentences.orElse("deal.role." + party.role(), party.role()))
                                    .collect(Collectors.joining(" · ")),
                            first.address(),
                            first.country());
                })
                .toList();
    }

    private DealSheet.Consignment consignment(Deal deal, Shipment shipment) {
        @Nullable Transport transport = transports.of(shipment.id()).orElse(null);
        boolean decided = shipment.state() == ShipmentState.ACCEPTED;
        Shipments.@Nullable Decision decision = decided ? shipments.decision(shipment.id()) : null;
        boolean open = shipment.state() == ShipmentState.PLANNED || shipment.state() == ShipmentState.CLEARED;
        boolean unbooked = transport == null || transport.state() == Transport.State.DECLINED;
        return new DealSheet.Consignment(
                shipment,
                words.stands(shipment),
                sign(shipment.state()),
                shipment.lines().stream()
                        .map(line -> new DealSheet.Carried(
                                line,
                                deal.line(line.lineNo()).product(),
                                words.unit(deal.line(line.lineNo()).unit())))
                        .toList(),
                transport,
                pages.exists("/shipments/{id}/papers"),
                open && unbooked && Objects.equals(deal.seller(), Scope.actor().companyOrNull()),
                exits.of(shipment.id()).isPresent(),
                decision == null ? null : decision.release(),
                decision == null ? null : decision.claim());
    }

    private static String sign(ShipmentState state) {
        return switch (state) {
            case PLANNED, CLEARED, SHIPPED -> "info";
            case ARRIVED -> "wait";
            case ACCEPTED -> "ok";
            case STOPPED -> "stop";
        };
    }
}
