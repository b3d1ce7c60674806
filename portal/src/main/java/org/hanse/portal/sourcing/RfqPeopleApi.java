package org.hanse.portal.sourcing;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.hanse.kernel.PersonId;
import org.hanse.kernel.RfqId;
import org.hanse.sourcing.RfqPeople;
import org.hanse.sourcing.Rfqs;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who of the buyer's own people cares for a request, for programs. */
@RestController
@RequestMapping("/api/v1/rfqs/{id}")
class RfqPeopleApi {

    private final RfqPeople people;
    private final Rfqs rfqs;

    RfqPeopleApi(RfqPeople people, Rfqs rfqs) {
        this.people = people;
        this.rfqs = rfqs;
    }

    /** A person of the buyer's company. */
    record Who(@NotNull UUID person) {}

    /** Something said among the buyer's people. */
    record Said(@NotBlank @Size(max = 2000) String text) {}

    /** @param colleagues to whom it can be handed over */
    record PeopleView(
            String owner,
            List<RfqPeople.Colleague> coOwners,
            List<RfqPeople.Colleague> colleagues,
            List<RfqPeople.Remark> remarks) {}

    @GetMapping("/people")
    PeopleView get(@PathVariable String id) {
        RfqId rfq = RfqId.of(id);
        return new PeopleView(
                rfqs.get(rfq).buyerContact(), people.coOwners(rfq), people.colleagues(rfq), people.remarks(rfq));
    }

    @PostMapping("/handover")
    PeopleView handOver(@PathVariable String id, @RequestBody @Valid Who to) {
        people.handOver(RfqId.of(id), new PersonId(to.person()));
        return get(id);
    }

    @PostMapping("/co-owners")
    PeopleView join(@PathVariable String id, @RequestBody @Valid Who who) {
        people.join(RfqId.of(id), new PersonId(who.person()));
        return get(id);
    }

    @PostMapping("/remarks")
    PeopleView remark(@PathVariable String id, @RequestBody @Valid Said said) {
        people.remark(RfqId.of(id), said.text());
        return get(id);
    }
}
