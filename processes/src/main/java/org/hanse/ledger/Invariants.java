package org.hanse.ledger;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Recomputes what must always hold of the books (promises I1, I2 and the ledger's part of I3) from the entries alone.
 * Tests, chaos runs and the operator's daily check end with it; run as staff or a system actor, who see all rows.
 */
@Service
public class Invariants {

    private static final List<Check> CHECKS = List.of(
            new Check("I1 entries do not add up to zero", """
                    select currency || ' ' || sum(amount_minor) from ledger.entry
                     group by currency having sum(amount_minor) <> 0
                    """),
            new Check("I2 transfer does not balance", """
                    select transfer_id::text from ledger.entry
                     group by transfer_id, currency having sum(amount_minor) <> 0 limit 20
                    """),
            new Check("I2 transfer has not all its entries", """
                    select t.id::text from ledger.transfer t left join ledger.entry e on e.transfer_id = t.id
                     group by t.id, t.legs having count(e.no) <> t.legs limit 20
                    """),
            new Check("I2 entry without a transfer", """
                    select e.transfer_id::text from ledger.entry e left join ledger.transfer t on t.id = e.transfer_id
                     where t.id is null limit 20
                    """),
            new Check("I2 entry does not fit its account", """
                    select e.transfer_id || '/' || e.no from ledger.entry e left join ledger.account a on a.id = e.account_id
                     where a.id is null or a.kind <> e.kind or a.currency <> e.currency limit 20
                    """),
            new Check("I3 balance is not the sum of its entries", """
                    select a.kind || ' of ' || a.deal_id from ledger.account a
                      left join ledger.entry e on e.account_id = a.id
                     where a.balance_minor is not null
                     group by a.id having a.balance_minor <> a.normal * coalesce(sum(e.amount_minor), 0) limit 20
                    """),
            new Check("I3 account of a deal below zero", """
                    select kind || ' of ' || deal_id from ledger.account where balance_minor < 0 limit 20
                    """));

    private final JdbcClient jdbc;

    Invariants(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Check(String name, String sql) {}

    /** What is broken, one line a finding; empty where all is right. */
    @Transactional(readOnly = true)
    public List<String> broken() {
        return CHECKS.stream()
                .flatMap(check -> jdbc.sql(check.sql()).query(String.class).list().stream()
                        .map(found -> check.name() + ": " + found))
                .toList();
    }
}
