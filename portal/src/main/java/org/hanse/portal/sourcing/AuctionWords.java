package org.hanse.portal.sourcing;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import org.hanse.portal.web.Figures;
import org.hanse.portal.web.Sentences;
import org.hanse.sourcing.auction.Happened;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says what happened in an auction, in the reader's language and time zone, with seconds where it is today. */
@Component
class AuctionWords {

    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    private final Sentences sentences;
    private final Figures figures;
    private final Clock clock;

    AuctionWords(Sentences sentences, Figures figures, Clock clock) {
        this.sentences = sentences;
        this.figures = figures;
        this.clock = clock;
    }

    /** A line of the log as it is read. @param seq the seat's own number */
    record Said(long seq, String at, String words, boolean mine, String kind) {}

    Said said(Happened one) {
        return new Said(one.seq(), time(one.at()), words(one), one.mine(), one.kind());
    }

    /** A moment: {@code 14:03:50} today, else as {@link Figures#when}. */
    String time(@Nullable Instant at) {
        if (at == null) {
            return "";
        }
        boolean today =
                LocalDate.ofInstant(at, figures.zone()).equals(LocalDate.ofInstant(clock.instant(), figures.zone()));
        return today ? at.atZone(figures.zone()).format(SECONDS) : figures.when(at);
    }

    private String words(Happened one) {
        return sentences.of(
                "auction.say." + key(one),
                who(one),
                figures.money(one.price()),
                time(one.endsAt()),
                Objects.requireNonNullElse(one.round(), 0),
                why(one));
    }

    private static String key(Happened one) {
        String mine = one.mine() ? ".mine" : "";
        return switch (one.kind()) {
            case "opened", "extended", "called" -> one.kind();
            case "bid" -> "bid" + mine + (Boolean.TRUE.equals(one.proxy()) ? ".by-floor" : "");
            case "floor" -> one.price() == null ? "floor.removed" : "floor";
            case "refused" -> "refused" + mine + (one.price() == null ? ".plain" : "");
            case "closed" -> "closed" + (one.mine() ? mine : one.who() == null ? ".plain" : "");
            default -> one.kind() + mine;
        };
    }

    private String who(Happened one) {
        String who = one.who();
        if (who == null) {
            return sentences.of("auction.somebody");
        }
        return who.matches("\\d+") ? sentences.of("auction.bidder-no", who) : who;
    }

    private String why(Happened one) {
        String prefix = "closed".equals(one.kind()) ? "auction.closed." : "auction.why.";
        return one.reason() == null ? "" : sentences.of(prefix + one.reason());
    }
}
