package org.hanse.portal.sourcing;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.hanse.deal.Deal;
import org.hanse.deal.Deals;
import org.hanse.integration.ubl.UblOrders;
import org.hanse.integration.ubl.UblQuotations;
import org.hanse.integration.ubl.UblRequests;
import org.hanse.integration.xml.MalformedXml;
import org.hanse.kernel.CompanyId;
import org.hanse.kernel.DealId;
import org.hanse.kernel.KernelReason;
import org.hanse.kernel.Refusal;
import org.hanse.kernel.RfqId;
import org.hanse.kernel.Scope;
import org.hanse.party.Companies;
import org.hanse.party.Company;
import org.hanse.sourcing.AskForQuotations;
import org.hanse.sourcing.Guests;
import org.hanse.sourcing.Quotation;
import org.hanse.sourcing.Quotations;
import org.hanse.sourcing.Receipt;
import org.hanse.sourcing.Rfq;
import org.hanse.sourcing.Rfqs;
import org.hanse.sourcing.SubmitQuotation;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Requests, quotations and orders as UBL 2.3 documents, for the parties' own systems. */
@RestController
@RequestMapping("/api/v1")
class UblApi {

    private final UblRequests requests;
    private final UblQuotations answers;
    private final UblOrders orders;
    private final BuyerActs acts;
    private final Rfqs rfqs;
    private final Quotations quotations;
    private final Guests guests;
    private final Deals deals;
    private final Companies companies;
    private final Validator validator;

    UblApi(
            UblRequests requests,
            UblQuotations answers,
            UblOrders orders,
            BuyerActs acts,
            Rfqs rfqs,
            Quotations quotations,
            Guests guests,
            Deals deals,
            Companies companies,
            Validator validator) {
        this.requests = requests;
        this.answers = answers;
        this.orders = orders;
        this.acts = acts;
        this.rfqs = rfqs;
        this.quotations = quotations;
        this.guests = guests;
        this.deals = deals;
        this.companies = companies;
        this.validator = validator;
    }

    /**
     * A {@code RequestForQuotation}. UBL names one supplier; further ones stand beside the document, as company ids or
     * mail addresses.
     */
    @PostMapping(path = "/rfqs/ubl", consumes = MediaType.APPLICATION_XML_VALUE)
    ResponseEntity<RfqView> ask(@RequestBody byte[] document, @RequestParam(defaultValue = "") List<String> supplier) {
        List<AskForQuotations.Invitee> invited = new ArrayList<>();
        supplier.forEach(one -> invited.add(invitee(one)));
        Company buyer = companies.get(Scope.company());
        Rfq rfq = acts.ask(sound(() -> requests.read(document, invited, buyer.timeZone())));
        return ResponseEntity.created(URI.create("/api/v1/rfqs/" + rfq.id()))
                .body(RfqView.of(rfq, rfqs.invitations(rfq.id())));
    }

    @GetMapping(path = "/rfqs/{id}/ubl", produces = MediaType.APPLICATION_XML_VALUE)
    byte[] request(@PathVariable String id) {
        Rfq rfq = rfqs.get(RfqId.of(id));
        CompanyId own = Scope.actor().companyOrNull();
        Company supplier = own == null || own.equals(rfq.buyer()) ? null : companies.get(own);
        return requests.write(rfq, companies.get(rfq.buyer()), supplier);
    }

    /** A {@code Quotation} as an answer. */
    @PostMapping(path = "/rfqs/{id}/quotations/ubl", consumes = MediaType.APPLICATION_XML_VALUE)
    ResponseEntity<Receipt> answer(@PathVariable String id, @RequestBody byte[] document) {
        Rfq rfq = rfqs.get(RfqId.of(id));
        SubmitQuotation command = sound(() -> answers.read(document, rfq));
        guests.look(rfq.id());
        return ResponseEntity.created(URI.create("/api/v1/rfqs/" + id + "/quotations/mine"))
                .body(quotations.submit(rfq.id(), command));
    }

    /** The own last answer. */
    @GetMapping(path = "/rfqs/{id}/quotations/mine/ubl", produces = MediaType.APPLICATION_XML_VALUE)
    byte[] mine(@PathVariable String id) {
        Rfq rfq = rfqs.get(RfqId.of(id));
        Quotation mine = quotations.mine(rfq.id()).orElseThrow(() -> new Refusal(KernelReason.UNKNOWN));
        return answers.write(mine, rfq, companies.get(mine.supplier()), companies.get(rfq.buyer()));
    }

    @GetMapping(path = "/deals/{id}/ubl", produces = MediaType.APPLICATION_XML_VALUE)
    byte[] order(@PathVariable String id) {
        Deal deal = deals.get(DealId.of(id));
        Company buyer = companies.get(deal.buyer());
        return orders.write(
                deal,
                buyer,
                companies.get(deal.seller()),
                deal.openedAt().atZone(buyer.timeZone()).toLocalDate());
    }

    private static AskForQuotations.Invitee invitee(String said) {
        if (said.contains("@")) {
            return AskForQuotations.Invitee.mail(said);
        }
        try {
            return AskForQuotations.Invitee.company(UUID.fromString(said));
        } catch (IllegalArgumentException e) {
            throw Refusal.of(KernelReason.INVALID_FIELD, "supplier", said).because(e);
        }
    }

    /** Reads a document and checks it like any other input. */
    private <T> T sound(Supplier<T> read) {
        T command;
        try {
            command = read.get();
        } catch (MalformedXml e) {
            throw Refusal.of(KernelReason.INVALID_FIELD, "document", String.valueOf(e.getMessage()))
                    .because(e);
        }
        for (ConstraintViolation<T> violation : validator.validate(command)) {
            throw Refusal.of(
                    KernelReason.INVALID_FIELD, violation.getPropertyPath().toString(), violation.getMessage());
        }
        return command;
    }
}
