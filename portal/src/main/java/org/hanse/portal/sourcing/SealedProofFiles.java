package org.hanse.portal.sourcing;

import java.util.function.Supplier;
import org.hanse.kernel.RfqId;
import org.hanse.kernel.Scope;
import org.hanse.sourcing.Guests;
import org.hanse.sourcing.SealedProofs;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The proof of a sealed tender as a file, for {@code /verify/Verify.java}: from a page, a guest's link, or a program. */
@RestController
class SealedProofFiles {

    private final SealedProofs proofs;
    private final Guests guests;

    SealedProofFiles(SealedProofs proofs, Guests guests) {
        this.proofs = proofs;
        this.guests = guests;
    }

    @GetMapping({"/rfqs/{id}/proof", "/api/v1/rfqs/{id}/tender/proof"})
    ResponseEntity<byte[]> proof(@PathVariable String id) {
        return file(RfqId.of(id));
    }

    @GetMapping({"/q/{token}/envelope/proof", "/api/v1/guest/{token}/envelopes/proof"})
    ResponseEntity<byte[]> guestProof(@PathVariable String token) {
        Supplier<ResponseEntity<byte[]>> own = () -> file(guests.invitation().rfq());
        return Scope.as(guests.of(token), own);
    }

    private ResponseEntity<byte[]> file(RfqId id) {
        byte[] proof = proofs.of(id);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/plain;charset=UTF-8"))
                .cacheControl(CacheControl.noStore())
                .header(
                        "Content-Disposition",
                        ContentDisposition.attachment()
                                .filename(proofs.fileName(id))
                                .build()
                                .toString())
                .body(proof);
    }
}
