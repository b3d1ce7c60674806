package org.hanse.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hanse.kernel.Actor;
import org.hanse.kernel.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Links entries into one SHA-256 chain a company and one for the staff, in the order of their transactions. Only
 * transactions older than every running one are linked, so that no entry can later slip in before a linked one.
 */
@Service
public class Sealer {

    private static final int BATCH = 500;
    private static final long LOCK = 7_214_001;
    private static final byte[] START = new byte[32];

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    Sealer(JdbcClient jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** Links all that can be linked; one node does so at a time. */
    @Scheduled(fixedDelayString = "${hanse.audit.seal-every:1s}")
    public void seal() {
        Scope.run(new Actor.System("audit"), () -> {
            int sealed = BATCH;
            while (sealed == BATCH) {
                sealed = transaction.execute(status -> sealBatch());
            }
        });
    }

    private int sealBatch() {
        boolean mine = jdbc.sql("select pg_try_advisory_xact_lock(?)")
                .param(LOCK)
                .query(Boolean.class)
                .single();
        if (!mine) {
            return 0;
        }
        List<Entry> entries = jdbc.sql(
                        "select e.id, e.chain, to_char(e.at at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS.US') as at,"
                                + " e.actor, e.act, coalesce(e.deal_id::text, '') as deal, e.facts::text as facts"
                                + " from audit.entry e left join audit.seal s on s.entry_id = e.id"
                                + " where s.entry_id is null and e.xid < pg_snapshot_xmin(pg_current_snapshot())"
                                + " order by e.xid, e.id limit ?")
                .param(BATCH)
                .query(Sealer::entry)
                .list();
        Map<String, Link> ends = new HashMap<>();
        for (Entry entry : entries) {
            Link before = ends.computeIfAbsent(entry.chain(), this::end);
            Link link = new Link(before.place() + 1, hash(before.hash(), entry));
            jdbc.sql("insert into audit.seal (entry_id, chain, place, previous, hash) values (?, ?, ?, ?, ?)")
                    .params(entry.id(), entry.chain(), link.place(), before.hash(), link.hash())
                    .update();
            ends.put(entry.chain(), link);
        }
        return entries.size();
    }

    private Link end(String chain) {
        return jdbc.sql("select place, hash from audit.seal where chain = ? order by place desc limit 1")
                .param(chain)
                .query((row, n) -> new Link(row.getLong("place"), row.getBytes("hash")))
                .optional()
                .orElse(new Link(0, START));
    }

    /**
     * Checks a whole chain against its entries, in pages: an altered, missing or added link, an entry that is gone, and
     * one that was slipped in among older ones. What was cut off at the end is seen only by who kept a later place.
     *
     * @return the first place where the chain is broken, or 0 where it holds
     */
    public long firstBreak(String chain) {
        Sealed last = new Sealed(0, START, START, null, 0);
        List<Sealed> page;
        do {
            page = page(chain, last.place());
            for (Sealed link : page) {
                if (!link.follows(last, chain)) {
                    return last.place() + 1;
                }
                last = link;
            }
        } while (page.size() == BATCH);
        return slippedIn(chain, last.xid()) ? last.place() + 1 : 0;
    }

    /** Checks every chain; one line for each that is broken. Run as staff or a system actor, who see all rows. */
    @Transactional(readOnly = true)
    public List<String> broken() {
        return jdbc.sql("select distinct chain from audit.entry order by chain").query(String.class).list().stream()
                .map(chain -> new Broken(chain, firstBreak(chain)))
                .filter(broken -> broken.place() > 0)
                .map(broken -> "I7 the journal of " + broken.chain() + " is broken at place " + broken.place())
                .toList();
    }

    private record Broken(String chain, long place) {}

    private List<Sealed> page(String chain, long after) {
        return jdbc.sql("select s.place, s.previous, s.hash, e.id, e.chain, coalesce(e.xid, '0')::text as xid,"
                        + " to_char(e.at at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS.US') as at,"
                        + " e.actor, e.act, coalesce(e.deal_id::text, '') as deal, e.facts::text as facts"
                        + " from audit.seal s left join audit.entry e on e.id = s.entry_id"
                        + " where s.chain = ? and s.place > ? order by s.place limit ?")
                .params(chain, after, BATCH)
                .query((row, n) -> new Sealed(
                        row.getLong("place"),
                        row.getBytes("previous"),
                        row.getBytes("hash"),
                        row.getObject("id") == null ? null : entry(row, n),
                        Long.parseLong(row.getString("xid"))))
                .list();
    }

    /** Whether an entry without a link claims to be older than the last one that was linked. */
    private boolean slippedIn(String chain, long xid) {
        return jdbc.sql("select exists (select from audit.entry e left join audit.seal s on s.entry_id = e.id"
                        + " where e.chain = ? and s.entry_id is null and e.xid < ?::text::xid8)")
                .params(chain, Long.toString(xid))
                .query(Boolean.class)
                .single();
    }

    private static byte[] hash(byte[] previous, Entry entry) {
        String text = String.join(
                "\n",
                HexFormat.of().formatHex(previous),
                entry.id().toString(),
                entry.chain(),
                entry.at(),
                entry.actor(),
                entry.act(),
                entry.deal(),
                entry.facts());
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Entry entry(ResultSet row, int n) throws SQLException {
        return new Entry(
                row.getObject("id", UUID.class),
                row.getString("chain"),
                row.getString("at"),
                row.getString("actor"),
                row.getString("act"),
                row.getString("deal"),
                row.getString("facts"));
    }

    private record Entry(UUID id, String chain, String at, String actor, String act, String deal, String facts) {}

    @SuppressWarnings("ArrayRecordComponent")
    private record Link(long place, byte[] hash) {}

    @SuppressWarnings("ArrayRecordComponent")
    private record Sealed(
            long place,
            byte[] previous,
            byte[] hash,
            @Nullable Entry entry,
            long xid) {

        boolean follows(Sealed before, String chain) {
            return place == before.place + 1
                    && entry != null
                    && entry.chain().equals(chain)
                    && xid >= before.xid
                    && MessageDigest.isEqual(previous, before.hash)
                    && MessageDigest.isEqual(hash, Sealer.hash(before.hash, entry));
        }
    }
}
