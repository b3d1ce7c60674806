package org.hanse.escrow;

import java.util.UUID;
import org.hanse.kernel.DealId;
import org.hanse.workflow.Processes;
import org.joda.money.Money;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The escrows as other rooms see them. */
@Service
@Transactional
class EscrowBook implements Escrows {

    /** Key of the process of a deal's money; its business key is the deal's id. */
    static final String PROCESS = "escrow-payment";

    private final Openings openings;
    private final Releases releases;
    private final Claims claims;
    private final Refunds refunds;
    private final Freezes freezes;
    private final DueChanges dueChanges;
    private final EscrowRows escrows;
    private final Balances balances;
    private final Processes processes;

    EscrowBook(
            Openings openings,
            Releases releases,
            Claims claims,
            Refunds refunds,
            Freezes freezes,
            DueChanges dueChanges,
            EscrowRows escrows,
            Balances balances,
            Processes processes) {
        this.openings = openings;
        this.releases = releases;
        this.claims = claims;
        this.refunds = refunds;
        this.freezes = freezes;
        this.dueChanges = dueChanges;
        this.escrows = escrows;
        this.balances = balances;
        this.processes = processes;
    }

    @Override
    public void open(DealId id) {
        openings.open(id);
        if (!processes.isRunning(PROCESS, id.toString())) {
            processes.start(PROCESS, id.toString(), java.util.Map.of("dealId", id.toString()));
        }
    }

    @Override
    public DueEffect effect(DealId deal, Money total) {
        return dueChanges.effect(deal, total);
    }

    @Override
    public void requestRelease(DealId deal, String releaseKey, Money gross, String evidence) {
        releases.request(deal, releaseKey, gross, evidence);
    }

    @Override
    public void holdClaim(DealId deal, UUID claimId, Money amount) {
        claims.hold(deal, claimId, amount);
    }

    @Override
    public void settleClaim(DealId deal, UUID claimId, Money buyerPart, Money supplierPart, Money feeOfSupplier) {
        claims.settle(deal, claimId, buyerPart, supplierPart, feeOfSupplier);
    }

    @Override
    public void cancel(DealId deal, String reason) {
        refunds.cancel(deal, reason);
        processes.correlate("escrow.cancelled", deal.toString(), java.util.Map.of());
    }

    @Override
    public void goods(DealId deal, GoodsEvent event) {
        EscrowRow row = escrows.lock(deal);
        EscrowState to = switch (event) {
            case SHIPPED -> EscrowState.SHIPPED;
            case DELIVERED -> EscrowState.INSPECTION;
            case ACCEPTED -> EscrowState.ACCEPTED;
            case NEXT_SHIPMENT -> EscrowState.FUNDED;
        };
        if (row.state() != to) {
            escrows.move(row, event(event), to, null);
        }
    }

    @Override
    public void freeze(DealId deal, String reason) {
        freezes.freeze(deal, reason);
    }

    @Override
    public boolean clear(DealId deal, String disposition) {
        return freezes.clear(deal, disposition);
    }

    @Override
    @Transactional(readOnly = true)
    public Position position(DealId deal) {
        EscrowRow row = escrows.get(deal);
        return new Position(
                row.state(),
                row.due(),
                balances.funded(row),
                balances.held(row),
                balances.inClaim(row),
                balances.released(row),
                balances.refunded(row));
    }

    private static Lifecycle.Event event(GoodsEvent event) {
        return switch (event) {
            case SHIPPED -> Lifecycle.Event.SHIPMENT_REGISTERED;
            case DELIVERED -> Lifecycle.Event.DELIVERY_CONFIRMED;
            case ACCEPTED -> Lifecycle.Event.ACCEPT;
            case NEXT_SHIPMENT -> Lifecycle.Event.NEXT_SHIPMENT;
        };
    }
}
