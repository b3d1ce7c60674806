package org.hanse.portal.escrow;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.hanse.escrow.EscrowHolder;
import org.hanse.escrow.Escrows;
import org.hanse.escrow.MoneySheet;
import org.hanse.escrow.MoneySheets;
import org.hanse.kernel.DealId;
import org.hanse.ledger.StatementLine;
import org.hanse.portal.web.Sentences;
import org.hanse.tax.InvoiceContent;
import org.hanse.tax.Invoices;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.annotation.Validated;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The money of a deal, for programs. */
@RestController
@RequestMapping("/api/v1")
class MoneyApi {

    private final MoneySheets sheets;
    private final Escrows escrows;
    private final Invoices invoices;
    private final Sentences sentences;

    MoneyApi(MoneySheets sheets, Escrows escrows, Invoices invoices, Sentences sentences) {
        this.sheets = sheets;
        this.escrows = escrows;
        this.invoices = invoices;
        this.sentences = sentences;
    }

    /** Where the money is. */
    record MoneyView(
            String dealId,
            String reference,
            String state,
            Money due,
            Money funded,
            Money outstanding,
            Money held,
            Money inClaim,
            Money released,
            Money refunded,
            @Nullable PayView pay,
            EscrowHolder holder,
            List<String> notYet,
            List<MoneySheet.Outgoing> payments,
            List<EntryView> entries,
            List<InvoiceLink> invoices) {}

    /** What is to be paid, how. */
    record PayView(Money amount, String reference, String accountHolder, String iban, String bic, Instant payBy) {}

    /** An entry with its reason. */
    record EntryView(
            long transfer,
            String kind,
            String account,
            String side,
            Money amount,
            String reason,
            @Nullable String evidence,
            String actor,
            Instant postedAt) {}

    /** An invoice of the platform. */
    record InvoiceLink(String number, Money net, Money vat, Money gross) {}

    /** Why money is blocked, or why the block ends. */
    record Why(@NotBlank @Size(max = 500) String reason) {}

    /** Whether the block is lifted; the first of two officers is told false. */
    record Cleared(boolean cleared) {}

    @GetMapping("/deals/{id}/money")
    MoneyView money(@PathVariable String id) {
        MoneySheet sheet = sheets.of(DealId.of(id));
        return new MoneyView(
                sheet.deal().toString(),
                sheet.dealReference(),
                sheet.position().state().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                sheet.position().due(),
                sheet.position().funded(),
                sheet.position().outstanding(),
                sheet.position().held(),
                sheet.position().inClaim(),
                sheet.position().released(),
                sheet.position().refunded(),
                pay(sheet.request()),
                sheet.holder(),
                sheet.notYet().stream().map(this::sentence).toList(),
                sheet.outgoing(),
                sheet.entries().stream().map(MoneyApi::entry).toList(),
                sheet.invoices().stream()
                        .map(i -> new InvoiceLink(i.number(), i.net(), i.vat(), i.gross()))
                        .toList());
    }

    @PostMapping("/deals/{id}/money/freeze")
    MoneyView freeze(@PathVariable String id, @RequestBody @Validated Why why) {
        escrows.freeze(DealId.of(id), why.reason());
        return money(id);
    }

    @PostMapping("/deals/{id}/money/clearance")
    Cleared clear(@PathVariable String id, @RequestBody @Validated Why why) {
        return new Cleared(escrows.clear(DealId.of(id), why.reason()));
    }

    @GetMapping("/invoices/{number}")
    InvoiceContent invoice(@PathVariable String number) {
        return invoices.content(number);
    }

    private String sentence(MoneySheet.WhyNot whyNot) {
        return sentences.filled("escrow.why." + whyNot.why(), whyNot.arguments());
    }

    private static @Nullable PayView pay(MoneySheet.@Nullable PaymentRequest request) {
        return request == null
                ? null
                : new PayView(
                        request.amount(),
                        request.reference(),
                        request.accountHolder(),
                        request.iban(),
                        request.bic(),
                        request.payBy());
    }

    private static EntryView entry(StatementLine line) {
        return new EntryView(
                line.transfer(),
                line.kind(),
                line.account().name(),
                line.debit() ? "debit" : "credit",
                line.amount(),
                line.reason(),
                line.evidence(),
                line.actor(),
                line.postedAt());
    }
}
