package org.hanse.escrow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import org.hanse.escrow.Lifecycle.Event;
import org.hanse.escrow.Lifecycle.Of;
import org.hanse.kernel.Reason;
import org.hanse.kernel.Refusal;
import org.junit.jupiter.api.Test;

class LifecycleTest {

    @Test
    void everyPairThatIsNotInTheTableIsRefusedAsAConflict() {
        int refused = 0;
        for (Of of : Of.values()) {
            for (EscrowState from : EscrowState.values()) {
                for (Event event : Event.values()) {
                    if (!Lifecycle.allows(of, from, event)) {
                        refused++;
                        for (EscrowState to : EscrowState.values()) {
                            assertThatThrownBy(() -> Lifecycle.next(of, from, event, to))
                                    .isInstanceOfSatisfying(
                                            Refusal.class,
                                            r -> assertThat(r.reason().kind()).isEqualTo(Reason.Kind.CONFLICT));
                        }
                    }
                }
            }
        }
        assertThat(refused).isGreaterThan(1000);
    }

    @Test
    void everyRowLeadsOnlyToItsTargets() {
        for (Lifecycle.Row row : Lifecycle.TABLE) {
            for (EscrowState from : row.from()) {
                for (EscrowState to : row.to()) {
                    assertThat(Lifecycle.next(row.of(), from, row.event(), to)).isEqualTo(to);
                }
            }
        }
    }

    @Test
    void finalStatesAreFinalForTheEscrow() {
        for (EscrowState state : EnumSet.allOf(EscrowState.class)) {
            if (state.isFinal()) {
                for (Event event : Event.values()) {
                    assertThat(Lifecycle.allows(Of.ESCROW, state, event))
                            .as("%s in %s", event, state)
                            .isFalse();
                }
            }
        }
    }

    @Test
    void frozenMoneyMovesOnlyOnceCleared() {
        for (Event event : Event.values()) {
            assertThat(Lifecycle.allows(Of.ESCROW, EscrowState.FROZEN, event)).isEqualTo(event == Event.CLEAR);
        }
        assertThatThrownBy(() -> Lifecycle.next(Of.ESCROW, EscrowState.FROZEN, Event.RELEASE, EscrowState.FUNDED))
                .isInstanceOfSatisfying(
                        Refusal.class, r -> assertThat(r.reason()).isEqualTo(EscrowReason.FROZEN));
    }

    @Test
    void everyStateButTheFirstIsReached() {
        for (EscrowState state : EscrowState.values()) {
            boolean reached = state == EscrowState.CREATED
                    || state == EscrowState.REQUESTED
                    || state == EscrowState.DISPUTED
                    || Lifecycle.TABLE.stream().anyMatch(row -> row.to().contains(state));
            assertThat(reached).as(state.name()).isTrue();
        }
    }
}
