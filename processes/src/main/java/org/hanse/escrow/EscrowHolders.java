package org.hanse.escrow;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hanse.audit.Journal;
import org.hanse.kernel.Ids;
import org.hanse.kernel.Refusal;
import org.hanse.kernel.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Names the licensed holder; the newest one for a currency counts for new deals, old deals keep theirs. */
@Service
@Transactional
public class EscrowHolders {

    private static final String COLUMNS = "id, bank, licence, safeguarding, account_holder, iban, bic, currencies";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Journal journal;

    EscrowHolders(JdbcClient jdbc, Clock clock, Journal journal) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.journal = journal;
    }

    /** Appoints a holder; its id is given here. Finance officers and operators only. */
    public EscrowHolder appoint(EscrowHolder holder) {
        Scope.require("finance-officer", "operator");
        UUID id = Ids.next();
        jdbc.sql("insert into escrow.holder (" + COLUMNS + ", valid_from) values"
                        + " (:id, :bank, :licence, :safeguarding, :holder, :iban, :bic, :currencies, :now)")
                .param("id", id)
                .param("bank", holder.bank())
                .param("licence", holder.licence())
                .param("safeguarding", holder.safeguarding())
                .param("holder", holder.accountHolder())
                .param("iban", holder.iban())
                .param("bic", holder.bic())
                .param("currencies", holder.currencies().toArray(String[]::new))
                .param("now", OffsetDateTime.now(clock))
                .update();
        journal.record("escrow.holder-appointed", null, Map.of("bank", holder.bank(), "licence", holder.licence()));
        return get(id);
    }

    /** The holder for new deals in a currency. @throws Refusal {@link EscrowReason#NO_HOLDER} */
    @Transactional(readOnly = true)
    public EscrowHolder forCurrency(String currency) {
        return jdbc.sql("select " + COLUMNS + " from escrow.holder where :currency = any (currencies)"
                        + " and valid_from <= :now and (valid_to is null or valid_to > :now)"
                        + " order by valid_from desc, id desc limit 1")
                .param("currency", currency)
                .param("now", OffsetDateTime.now(clock))
                .query((row, n) -> holder(row))
                .optional()
                .orElseThrow(() -> new Refusal(EscrowReason.NO_HOLDER, currency));
    }

    /** All holders that are appointed now. */
    @Transactional(readOnly = true)
    public List<EscrowHolder> appointed() {
        return jdbc.sql("select " + COLUMNS + " from escrow.holder where valid_to is null order by id")
                .query((row, n) -> holder(row))
                .list();
    }

    /** A holder, present or former. */
    @Transactional(readOnly = true)
    public EscrowHolder get(UUID id) {
        return jdbc.sql("select " + COLUMNS + " from escrow.holder where id = ?")
                .param(id)
                .query((row, n) -> holder(row))
                .single();
    }

    private static EscrowHolder holder(ResultSet row) throws SQLException {
        return new EscrowHolder(
                row.getObject("id", UUID.class),
                row.getString("bank"),
                row.getString("licence"),
                row.getString("safeguarding"),
                row.getString("account_holder"),
                row.getString("iban"),
                row.getString("bic"),
                List.of((String[]) row.getArray("currencies").getArray()));
    }
}
