package org.hanse.sourcing.auction;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hanse.party.Companies;
import org.springframework.stereotype.Component;

/**
 * What this node remembers of auctions: state after a number of events. It saves reading the whole log at each bid; what
 * is newer is always read, and only committed events are ever remembered.
 */
@Component
class AuctionBooks {

    private static final int REMEMBERED = 200;

    private final AuctionRows rows;
    private final AuctionLog log;
    private final Companies companies;
    private final Map<AuctionId, Book> kept = Collections.synchronizedMap(new LinkedHashMap<>(REMEMBERED, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<AuctionId, Book> eldest) {
            return size() > REMEMBERED;
        }
    });

    AuctionBooks(AuctionRows rows, AuctionLog log, Companies companies) {
        this.rows = rows;
        this.log = log;
        this.companies = companies;
    }

    /**
     * An auction after {@code seq} events.
     *
     * @param told of how many of them each seat knows
     */
    record Book(AuctionFile file, AuctionState state, long seq, Map<Seat, Long> told) {

        Book {
            told = Map.copyOf(told);
        }

        Book after(List<Numbered> newer) {
            if (newer.isEmpty()) {
                return this;
            }
            Map<Seat, Long> more = new LinkedHashMap<>();
            file.seats().forEach(seat -> more.put(seat, told(seat) + shown(seat, newer)));
            return new Book(
                    file,
                    state.after(newer.stream().map(Numbered::event).toList()),
                    newer.getLast().seq(),
                    more);
        }

        /** The seat's own number of the last event that it knows of; 0 before any. */
        long told(Seat seat) {
            return told.getOrDefault(seat, 0L);
        }

        private long shown(Seat seat, List<Numbered> newer) {
            return newer.stream()
                    .filter(one -> Disclosure.shows(seat, state.rules().sight(), one.event(), false))
                    .count();
        }

        AuctionViews views() {
            return new AuctionViews(file, state);
        }

        AuctionView view(Seat seat, java.time.Instant serverTime) {
            return views().view(seat, told(seat), serverTime);
        }
    }

    /** The auction with all its committed events, and those of the own transaction; as the auction's actor. */
    Book read(AuctionId id) {
        Book before = kept.get(id);
        Book from = before == null ? fresh(id) : before;
        return from.after(news(from));
    }

    /** What has come since. */
    List<Numbered> news(Book book) {
        return log.after(book.file().auction().id(), currency(book), book.seq());
    }

    /** The whole log of the auction, from its first event. */
    List<Numbered> log(Book book) {
        return new ArrayList<>(log.after(book.file().auction().id(), currency(book), 0));
    }

    /** Before any event. */
    Book fresh(AuctionId id) {
        Auction auction = rows.get(id);
        List<Bidder> bidders = rows.bidders(auction);
        Map<UUID, String> names = bidders.stream()
                .collect(Collectors.toMap(
                        Bidder::id, one -> companies.get(one.supplier()).name()));
        AuctionFile file = new AuctionFile(auction, bidders, names);
        return new Book(file, file.fresh(), 0, Map.of());
    }

    /** Remembers a committed state. */
    void keep(Book book) {
        kept.merge(book.file().auction().id(), book, (a, b) -> a.seq() > b.seq() ? a : b);
    }

    private static String currency(Book book) {
        return book.file().auction().rules().currency().getCode();
    }
}
