package org.hanse.ledger;

import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.hanse.kernel.CompanyId;
import org.hanse.kernel.Currencies;
import org.hanse.kernel.DealId;
import org.hanse.kernel.Refusal;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Posts and reads. A posting is one round trip to {@code ledger.post}; the database refuses what does not balance, what
 * would make a deal's account negative, and any change of what was posted. Amounts are whole minor units; nothing is
 * rounded here.
 */
@Service
@Transactional
public class Ledger {

    private static final UUID HOUSE = new UUID(0, 0);
    private static final String POST = """
            select transfer_id, replayed
              from ledger.post(:key, :kind, :deal, :reason, :evidence, :reverses, :at, :deals, :kinds, :currencies, :amounts)
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Ledger(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Opens a deal's sub-ledger; both parties read their side of it. A second call changes nothing. */
    public void open(DealId deal, CompanyId buyer, CompanyId supplier) {
        jdbc.sql("select ledger.open_book(:deal, :buyer, :supplier, :at)")
                .param("deal", deal.value())
                .param("buyer", buyer.value())
                .param("supplier", supplier.value())
                .param("at", now())
                .query((rs, n) -> Boolean.TRUE)
                .single();
    }

    /**
     * Posts one transfer, once for its key.
     *
     * @throws Refusal {@link LedgerReason#WOULD_BE_NEGATIVE} or {@link LedgerReason#KEY_USED_FOR_ANOTHER_POSTING}
     */
    public Posted post(Posting posting) {
        List<Leg> legs = posting.legs();
        UUID[] deals = legs.stream().map(leg -> accountOf(leg.deal())).toArray(UUID[]::new);
        String[] kinds = legs.stream().map(leg -> leg.account().name()).toArray(String[]::new);
        String[] currencies = legs.stream()
                .map(leg -> leg.amount().getCurrencyUnit().getCode())
                .toArray(String[]::new);
        Long[] amounts = legs.stream().map(Leg::signedMinor).toArray(Long[]::new);
        DealId deal = posting.deal();
        try {
            return jdbc.sql(POST)
                    .param("key", posting.key())
                    .param("kind", posting.kind())
                    .param("deal", deal == null ? null : deal.value(), Types.OTHER)
                    .param("reason", posting.reason())
                    .param("evidence", posting.evidence(), Types.VARCHAR)
                    .param("reverses", posting.reverses(), Types.BIGINT)
                    .param("at", now())
                    .param("deals", deals)
                    .param("kinds", kinds)
                    .param("currencies", currencies)
                    .param("amounts", amounts)
                    .query((rs, n) -> new Posted(rs.getLong(1), rs.getBoolean(2)))
                    .single();
        } catch (DataAccessException e) {
            throw refused(e, posting);
        }
    }

    /** Whether something was posted under the key. */
    @Transactional(readOnly = true)
    public boolean isPosted(String key) {
        return jdbc.sql("select exists (select from ledger.transfer where idempotency_key = ?)")
                .param(key)
                .query(Boolean.class)
                .single();
    }

    /** What stands in a deal's account, in the direction of its normal side; never negative. */
    @Transactional(readOnly = true)
    public Money balance(DealId deal, AccountKind account, CurrencyUnit currency) {
        long minor = jdbc.sql(
                        "select balance_minor from ledger.account where deal_id = :deal and kind = :kind and currency = :currency")
                .param("deal", deal.value())
                .param("kind", account.name())
                .param("currency", currency.getCode())
                .query(Long.class)
                .optional()
                .orElse(0L);
        return Money.ofMinor(currency, minor);
    }

    /** What stands in an account of the platform, from its entries. */
    @Transactional(readOnly = true)
    public Money balance(AccountKind account, CurrencyUnit currency) {
        long minor = jdbc.sql("""
                        select coalesce(sum(e.amount_minor), 0)::bigint from ledger.account a
                          join ledger.entry e on e.account_id = a.id
                         where a.deal_id = :house and a.kind = :kind and a.currency = :currency
                        """)
                .param("house", HOUSE)
                .param("kind", account.name())
                .param("currency", currency.getCode())
                .query(Long.class)
                .single();
        return Money.ofMinor(currency, account.isCreditNormal() ? -minor : minor);
    }

    /** What transfers of some kinds have added to a deal's account, less what they took; normal side counts as more. */
    @Transactional(readOnly = true)
    public Money moved(DealId deal, AccountKind account, CurrencyUnit currency, String... transferKinds) {
        long minor = jdbc.sql("""
                        select coalesce(sum(e.amount_minor), 0)::bigint
                          from ledger.transfer t join ledger.entry e on e.transfer_id = t.id
                         where t.deal_id = :deal and t.kind = any (:kinds) and e.kind = :account and e.currency = :currency
                        """)
                .param("deal", deal.value())
                .param("kinds", transferKinds)
                .param("account", account.name())
                .param("currency", currency.getCode())
                .query(Long.class)
                .single();
        return Money.ofMinor(currency, account.isCreditNormal() ? -minor : minor);
    }

    /** The deal's entries that the actor may see, in the order of posting; each with its reason. */
    @Transactional(readOnly = true)
    public List<StatementLine> statement(DealId deal) {
        return jdbc.sql("""
                        select t.id, e.no, t.kind, e.kind as account, e.amount_minor, e.currency, t.reason, t.evidence,
                               t.actor, t.reverses, t.posted_at
                          from ledger.transfer t join ledger.entry e on e.transfer_id = t.id
                         where t.deal_id = :deal order by t.id, e.no
                        """)
                .param("deal", deal.value())
                .query((rs, n) -> new StatementLine(
                        rs.getLong("id"),
                        rs.getInt("no"),
                        rs.getString("kind"),
                        AccountKind.valueOf(rs.getString("account")),
                        rs.getLong("amount_minor") > 0,
                        Currencies.ofMinor(rs.getString("currency"), Math.abs(rs.getLong("amount_minor"))),
                        rs.getString("reason"),
                        rs.getString("evidence"),
                        rs.getString("actor"),
                        rs.getObject("reverses", Long.class),
                        rs.getObject("posted_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** Debits and credits of the whole house, a line a currency. */
    @Transactional(readOnly = true)
    public List<TrialBalance> trialBalance() {
        return jdbc.sql("select currency, debit_minor, credit_minor from ledger.trial_balance order by currency")
                .query((rs, n) -> new TrialBalance(
                        rs.getString(1),
                        Currencies.ofMinor(rs.getString(1), rs.getLong(2)),
                        Currencies.ofMinor(rs.getString(1), rs.getLong(3))))
                .list();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static UUID accountOf(@Nullable DealId deal) {
        return deal == null ? HOUSE : deal.value();
    }

    private static RuntimeException refused(DataAccessException e, Posting posting) {
        if (e.getMostSpecificCause() instanceof SQLException sql) {
            String text = String.valueOf(sql.getMessage());
            if ("23514".equals(sql.getSQLState()) && text.contains("account_never_negative")) {
                return new Refusal(LedgerReason.WOULD_BE_NEGATIVE, posting.reason()).because(e);
            }
            if ("HL001".equals(sql.getSQLState())) {
                return new Refusal(LedgerReason.KEY_USED_FOR_ANOTHER_POSTING, posting.key()).because(e);
            }
        }
        return e;
    }
}
