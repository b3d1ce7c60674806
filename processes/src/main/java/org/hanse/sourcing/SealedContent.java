package org.hanse.sourcing;

import java.util.HexFormat;
import java.util.List;
import org.hanse.kernel.Currencies;
import org.hanse.kernel.UnitPrice;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an envelope holds, as JSON: the quotation, its total, and the nonce of its commitment. For programs this is also the
 * way to make one.
 *
 * @param format {@link #FORMAT}
 * @param nonce 32 bytes, hexadecimal
 * @param total goods value of all lines as plain text with all digits of the currency, such as {@code 31250.00}
 */
public record SealedContent(
        String format,
        String event,
        String invitation,
        int version,
        String nonce,
        String currency,
        String total,
        SubmitQuotation quotation) {

    /** The format of this release. */
    public static final String FORMAT = "hanse-quotation-1";

    private static final int NONCE_BYTES = 32;

    /** The content of a quotation for the desk's next version. @param lines of the request */
    public static SealedContent of(SealedDesk desk, List<RfqLine> lines, SubmitQuotation quotation) {
        Money total = total(lines, quotation);
        return new SealedContent(
                FORMAT,
                desk.event().toString(),
                desk.invitation().toString(),
                desk.nextVersion(),
                HexFormat.of().formatHex(Sealing.random(NONCE_BYTES)),
                total.getCurrencyUnit().getCode(),
                total.getAmount().toPlainString(),
                quotation);
    }

    private static Money total(List<RfqLine> lines, SubmitQuotation quotation) {
        CurrencyUnit currency = Currencies.of(quotation.currency());
        Money total = Money.zero(currency);
        for (SubmitQuotation.Line line : quotation.lines()) {
            int base = line.per() == null ? 1 : line.per();
            total = total.plus(lines.stream()
                    .filter(asked -> asked.no() == line.no())
                    .map(asked -> new UnitPrice(line.price(), base).lineAmount(asked.quantity(), currency))
                    .reduce(Money.zero(currency), Money::plus));
        }
        return total;
    }

    /** The commitment that goes with the envelope, hexadecimal. @param reference of the request */
    public String commitment(String reference) {
        return HexFormat.of().formatHex(commitmentHash(reference));
    }

    byte[] commitmentHash(String reference) {
        byte[] bytes = HexFormat.of().parseHex(nonce);
        return new Commitment(reference, invitation, version, Currencies.amount(currency, total), bytes).hash();
    }

    /** The bytes that are sealed. */
    public byte[] bytes(JsonMapper json) {
        return json.writeValueAsBytes(this);
    }
}
