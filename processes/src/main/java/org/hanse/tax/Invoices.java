package org.hanse.tax;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hanse.audit.Journal;
import org.hanse.kernel.CompanyId;
import org.hanse.kernel.Ids;
import org.hanse.kernel.KernelReason;
import org.hanse.kernel.Refusal;
import org.hanse.party.Companies;
import org.hanse.party.Company;
import org.joda.money.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Issues invoices and never changes them. Each one is checked by the rules of EN 16931 before it gets its number; one
 * that breaks a rule is refused.
 */
@Service
@Transactional
public class Invoices {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final JsonMapper json;
    private final Companies companies;
    private final VatChecks vatChecks;
    private final PlatformCompany platform;
    private final Journal journal;

    Invoices(
            JdbcClient jdbc,
            Clock clock,
            JsonMapper json,
            Companies companies,
            VatChecks vatChecks,
            PlatformCompany platform,
            Journal journal) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.json = json;
        this.companies = companies;
        this.vatChecks = vatChecks;
        this.platform = platform;
        this.journal = journal;
    }

    /**
     * A commission to be invoiced.
     *
     * @param cause what it is for, once: the payment's id
     * @param commission without VAT
     * @param vat the treatment frozen in the deal
     */
    public record CommissionInvoice(
            UUID cause,
            UUID deal,
            String dealReference,
            CompanyId recipient,
            String item,
            BigDecimal quantity,
            Money commission,
            Treatment vat) {}

    /** An invoice as issued. */
    public record Issued(
            UUID id, String number, LocalDate issuedOn, Money net, Money vat, Money gross, InvoiceContent content) {}

    /**
     * Issues the platform's invoice for a commission; a second call for the same cause changes nothing.
     *
     * @throws Refusal {@link TaxReason#INVOICE_WRONG} where it would break a rule of EN 16931
     */
    public void issueCommission(CommissionInvoice order) {
        if (exists("commission", order.cause())) {
            return;
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        InvoiceContent draft = content(order, "draft", today);
        List<String> broken = En16931.broken(draft);
        if (!broken.isEmpty()) {
            throw new Refusal(TaxReason.INVOICE_WRONG, String.join(", ", broken));
        }
        String number = jdbc.sql("select kernel.next_reference('HC', ?, 6)")
                .param(today.getYear())
                .query(String.class)
                .single();
        store(order, content(order, number, today));
        journal.record("tax.invoice-issued", order.deal(), Map.of("number", number, "item", order.item()));
    }

    /** The invoices of a deal that the actor may see, oldest first. */
    @Transactional(readOnly = true)
    public List<Issued> of(UUID deal) {
        return jdbc.sql("select id, number, issued_on, currency, net_minor, vat_minor, gross_minor, content"
                        + " from tax.invoice where deal_id = ? order by issued_at, number")
                .param(deal)
                .query((row, n) -> new Issued(
                        row.getObject("id", UUID.class),
                        row.getString("number"),
                        row.getObject("issued_on", LocalDate.class),
                        org.hanse.kernel.Currencies.ofMinor(row.getString("currency"), row.getLong("net_minor")),
                        org.hanse.kernel.Currencies.ofMinor(row.getString("currency"), row.getLong("vat_minor")),
                        org.hanse.kernel.Currencies.ofMinor(row.getString("currency"), row.getLong("gross_minor")),
                        json.readValue(row.getString("content"), InvoiceContent.class)))
                .list();
    }

    /** One invoice by its number. @throws Refusal UNKNOWN */
    @Transactional(readOnly = true)
    public InvoiceContent content(String number) {
        return jdbc.sql("select content from tax.invoice where number = ?")
                .param(number)
                .query(String.class)
                .optional()
                .map(text -> json.readValue(text, InvoiceContent.class))
                .orElseThrow(() -> new Refusal(KernelReason.UNKNOWN));
    }

    private InvoiceContent content(CommissionInvoice order, String number, LocalDate today) {
        int decimals = order.commission().getCurrencyUnit().getDecimalPlaces();
        VatCategory category = order.vat().category();
        List<InvoiceLine> lines = List.of(InvoiceLine.of(
                1,
                order.item(),
                order.quantity(),
                "C62",
                order.commission().getAmount(),
                BigDecimal.ONE,
                category,
                order.vat().rate(),
                decimals));
        List<VatGroup> groups = InvoiceArithmetic.groups(lines, List.of(), decimals);
        InvoiceTotals totals = InvoiceArithmetic.totals(
                lines,
                List.of(),
                groups,
                groups.getFirst().base().add(groups.getFirst().tax()),
                BigDecimal.ZERO.setScale(decimals));
        return new InvoiceContent(
                number,
                "380",
                today,
                today,
                null,
                order.commission().getCurrencyUnit().getCode(),
                order.dealReference(),
                order.dealReference(),
                seller(category),
                buyer(order.recipient(), category),
                lines,
                List.of(),
                groups,
                totals,
                "tax.note." + order.vat().note());
    }

    private InvoiceParty seller(VatCategory category) {
        boolean outside = category == VatCategory.O;
        return new InvoiceParty(
                platform.name(),
                platform.address(),
                platform.country(),
                outside ? null : platform.vatId(),
                outside ? platform.vatId() : null,
                null);
    }

    private InvoiceParty buyer(CompanyId id, VatCategory category) {
        Company company = companies.get(id);
        Optional<String> number = vatChecks.of(id).map(VatCheck::number);
        return new InvoiceParty(
                company.name(),
                company.address() + "\n" + company.city(),
                company.country(),
                category == VatCategory.O ? null : number.orElse(null),
                null,
                null);
    }

    private boolean exists(String kind, UUID cause) {
        return jdbc.sql("select exists (select from tax.invoice where kind = ? and cause = ?)")
                .params(kind, cause.toString())
                .query(Boolean.class)
                .single();
    }

    private void store(CommissionInvoice order, InvoiceContent content) {
        long net = order.commission().getAmountMinorLong();
        long vat = order.vat().on(order.commission()).getAmountMinorLong();
        jdbc.sql("insert into tax.invoice (id, number, kind, type_code, deal_id, cause, recipient_company, issued_on,"
                        + " currency, net_minor, vat_minor, gross_minor, content, issued_at) values (:id, :number,"
                        + " 'commission', '380', :deal, :cause, :recipient, :on, :currency, :net, :vat, :gross,"
                        + " :content::jsonb, :now)")
                .param("id", Ids.next())
                .param("number", content.number())
                .param("deal", order.deal())
                .param("cause", order.cause().toString())
                .param("recipient", order.recipient().value())
                .param("on", content.issuedOn())
                .param("currency", content.currency())
                .param("net", net)
                .param("vat", vat)
                .param("gross", net + vat)
                .param("content", json.writeValueAsString(content))
                .param("now", OffsetDateTime.now(clock))
                .update();
    }
}
