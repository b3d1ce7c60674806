package org.hanse.portal.sourcing;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.hanse.portal.web.Sheet;
import org.hanse.sourcing.auction.Happened;
import org.hanse.sourcing.auction.Replay;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Writes the protocol of an auction as comma-separated lines: a head, then one line an event; times are UTC. */
final class AuctionProtocols {

    private static final List<String> HEAD = List.of(
            "number",
            "at",
            "event",
            "who",
            "own",
            "price",
            "compared",
            "currency",
            "by_floor",
            "round",
            "ends_at",
            "reason");

    private AuctionProtocols() {}

    static String csv(Replay replay) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(HEAD);
            replay.events().forEach(one -> csv.writeRecord(line(one)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static List<String> line(Happened one) {
        Money price = one.price() == null ? one.level() : one.price();
        return Stream.of(
                        one.seq(),
                        one.at(),
                        one.kind(),
                        one.who(),
                        one.mine(),
                        amount(one.price()),
                        amount(one.level()),
                        price == null ? null : price.getCurrencyUnit().getCode(),
                        one.proxy(),
                        one.round(),
                        one.endsAt(),
                        one.reason())
                .map(cell -> cell == null ? "" : Sheet.safe(cell.toString()))
                .toList();
    }

    private static @Nullable String amount(@Nullable Money money) {
        return money == null ? null : money.getAmount().toPlainString();
    }
}
