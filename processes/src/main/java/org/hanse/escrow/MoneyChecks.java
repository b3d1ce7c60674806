package org.hanse.escrow;

import java.util.List;
import java.util.stream.Stream;
import org.hanse.ledger.Invariants;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Recomputes what must always hold between the books and the payments of deals (promises I1 to I6): tests, kill
 * runs and the finance officers' page end with it. Run as staff or a system actor, who see all rows.
 */
@Service
public class MoneyChecks {

    private static final List<Check> CHECKS = List.of(
            new Check("I3 funded is not held + claimed + released + refunded", """
                    with came as (
                      select t.deal_id, sum(-e.amount_minor) as minor from ledger.transfer t
                        join ledger.entry e on e.transfer_id = t.id and e.kind = 'ESCROW'
                       where t.kind in ('FUNDED', 'FUNDING_RETURNED') group by t.deal_id),
                    left_over as (
                      select deal_id, sum(balance_minor) as minor from ledger.account
                       where kind in ('ESCROW', 'ESCROW_CLAIM') group by deal_id),
                    gone as (
                      select deal_id, sum(gross_minor) as minor from escrow.payment
                       where kind <> 'overpayment' and state <> 'REQUESTED' group by deal_id)
                    select a.deal_reference from escrow.account a
                      left join came c on c.deal_id = a.deal_id
                      left join left_over l on l.deal_id = a.deal_id
                      left join gone g on g.deal_id = a.deal_id
                     where coalesce(c.minor, 0) <> coalesce(l.minor, 0) + coalesce(g.minor, 0) limit 20
                    """),
            new Check("I3 a credit is not wholly allocated", """
                    select a.deal_reference from escrow.account a join ledger.account l on l.deal_id = a.deal_id
                     where l.kind = 'BUYER_CLR' and l.balance_minor <> 0 limit 20
                    """),
            new Check("I4 the bank's statement differs from our books and nobody was told", """
                    select e.reference from escrow.statement_entry e
                      join escrow.statement s on s.id = e.statement_id and s.compared_at is not null
                      left join (select m.statement_id, m.entry_no, sum(b.amount_minor) as minor
                          from escrow.statement_match m join escrow.mirror b on b.transfer_id = m.transfer_id
                         group by m.statement_id, m.entry_no) ours
                        on ours.statement_id = e.statement_id and ours.entry_no = e.no
                     where e.amount_minor is distinct from ours.minor and not exists (select from escrow.bank_break k
                       where k.statement_id = e.statement_id and k.entry_no = e.no) limit 20
                    """),
            new Check("I5 an instruction has not one posting and one message to the bank", """
                    select i.end_to_end_id from escrow.instruction i
                      left join ledger.transfer t on t.idempotency_key = 'sent:' || i.end_to_end_id
                      left join messaging.outbox o on o.port = 'bank' and o.key = i.end_to_end_id
                     where t.id is null or o.id is null limit 20
                    """),
            new Check("I5 a posting to the bank has no instruction", """
                    select t.reason from ledger.transfer t left join escrow.instruction i on i.end_to_end_id = t.reason
                     where t.kind = 'PAYOUT_SENT' and i.end_to_end_id is null limit 20
                    """),
            new Check("I6 a release is not posted, or posted and not a release", """
                    select p.id::text from escrow.payment p
                      left join ledger.transfer t on t.idempotency_key = 'release:' || p.id
                     where p.kind = 'release' and (p.state = 'REQUESTED') <> (t.id is null) limit 20
                    """),
            new Check("I6 what is in transit is not what the bank has yet to book", """
                    with open as (
                      select p.deal_id, sum(i.amount_minor) as minor from escrow.instruction i
                        join escrow.payment p on p.id = i.payment_id
                       where i.booked_at is null and i.rejected_at is null group by p.deal_id)
                    select a.deal_reference from escrow.account a
                      left join ledger.account l on l.deal_id = a.deal_id and l.kind = 'TRANSIT'
                      left join open o on o.deal_id = a.deal_id
                     where coalesce(l.balance_minor, 0) <> coalesce(o.minor, 0) limit 20
                    """),
            new Check("I6 more was released than agreed", """
                    select a.deal_reference from escrow.account a where a.gross_open_minor < 0
                        or a.commission_open_minor < 0 limit 20
                    """),
            new Check("M4 above the limit and not agreed by two", """
                    select p.id::text from escrow.payment p join escrow.account a on a.deal_id = p.deal_id
                     where p.sent_at is not null and p.state in ('PAYOUT_SENT', 'RELEASED', 'REFUNDED')
                       and p.net_minor > a.four_eyes_above_minor and p.second_by is null limit 20
                    """));

    private final JdbcClient jdbc;
    private final Invariants ledger;

    MoneyChecks(JdbcClient jdbc, Invariants ledger) {
        this.jdbc = jdbc;
        this.ledger = ledger;
    }

    private record Check(String name, String sql) {}

    /** What is broken, one line a finding; empty where all is right. */
    @Transactional(readOnly = true)
    public List<String> broken() {
        Stream<String> here = CHECKS.stream()
                .flatMap(check -> jdbc.sql(check.sql()).query(String.class).list().stream()
                        .map(found -> check.name() + ": " + found));
        return Stream.concat(ledger.broken().stream(), here).toList();
    }
}
