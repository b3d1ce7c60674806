package org.hanse.sourcing;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.hanse.kernel.KernelReason;
import org.hanse.kernel.Refusal;
import org.hanse.sourcing.envelope.Curve;
import org.hanse.sourcing.envelope.Envelope;
import org.hanse.sourcing.envelope.MerkleTree;
import org.hanse.sourcing.envelope.Unreadable;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What an opened envelope is worth: the checks that a readable quotation passes when it comes in run here. */
@Component
class SealedChecks {

    /** Fields whose defects are of form: neither price nor time nor risk hangs on them. */
    static final Set<String> CURABLE =
            Set.of("validUntil", "place", "origin", "proof", "leadFrom", "chargesFor", "deviations");

    private final QuotationDrafts drafts;
    private final Validator validator;
    private final JsonMapper json;

    SealedChecks(QuotationDrafts drafts, Validator validator, JsonMapper json) {
        this.drafts = drafts;
        this.validator = validator;
        this.json = json.rebuild()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
    }

    /** An envelope as it lies in the database. */
    record Sealed(
            UUID id,
            UUID invitation,
            UUID supplier,
            int version,
            byte[] ciphertext,
            byte[] commitment,
            Instant receivedAt,
            boolean withdrawn,
            String leaf) {}

    /**
     * What was found.
     *
     * @param quotation where it is valid
     * @param reason why it is not; ends the message key {@code sealed.reason.}
     * @param field that is wrong
     * @param content where it could be read
     */
    record Finding(
            String outcome,
            @Nullable Quotation quotation,
            @Nullable String reason,
            @Nullable String field,
            @Nullable SealedContent content) {

        static Finding invalid(String reason, @Nullable SealedContent content) {
            return new Finding("invalid", null, reason, null, content);
        }
    }

    /** Opens and checks. @param leaves hashes of the published tree, hexadecimal */
    Finding check(Rfq rfq, Invitation invitation, Sealed envelope, Curve.Pair key, Set<String> leaves) {
        if (!expectedLeaf(rfq, envelope).equals(envelope.leaf())
                || !leaves.contains(HexFormat.of().formatHex(MerkleTree.leafHash(envelope.leaf())))) {
            return Finding.invalid("altered", null);
        }
        SealedContent content;
        try {
            String bound =
                    Envelope.bid(rfq.id().toString(), envelope.invitation().toString(), envelope.version());
            content = json.readValue(Envelope.of(envelope.ciphertext()).open(key, bound), SealedContent.class);
        } catch (Unreadable e) {
            return Finding.invalid("unreadable", null);
        } catch (JacksonException e) {
            return Finding.invalid("format", null);
        }
        String wrong = bound(rfq, envelope, content);
        return wrong == null
                ? checked(rfq, invitation, envelope, content, content.quotation())
                : Finding.invalid(wrong, content);
    }

    /** Checks a quotation whose form the supplier has put right. */
    Finding recheck(Rfq rfq, Invitation invitation, Sealed envelope, SealedContent content, SubmitQuotation cured) {
        return checked(rfq, invitation, envelope, content, cured);
    }

    private static String expectedLeaf(Rfq rfq, Sealed envelope) {
        HexFormat hex = HexFormat.of();
        String[] parts = envelope.leaf().split("\\|", -1);
        String at = parts.length == 7 ? parts[4] : "";
        return String.join(
                "|",
                "hanse-envelope-1",
                rfq.id().toString(),
                envelope.invitation().toString(),
                Integer.toString(envelope.version()),
                at,
                hex.formatHex(Commitment.sha256(envelope.ciphertext())),
                hex.formatHex(envelope.commitment()));
    }

    /** Whether the content is the one that was committed to, for this event, supplier and version. */
    private static @Nullable String bound(Rfq rfq, Sealed envelope, SealedContent content) {
        if (!SealedContent.FORMAT.equals(content.format()) || content.quotation() == null) {
            return "format";
        }
        if (!rfq.id().toString().equals(content.event())
                || !envelope.invitation().toString().equals(content.invitation())
                || envelope.version() != content.version()) {
            return "bound-elsewhere";
        }
        try {
            return Arrays.equals(content.commitmentHash(rfq.reference()), envelope.commitment()) ? null : "commitment";
        } catch (Refusal | IllegalArgumentException e) {
            return "commitment";
        }
    }

    private Finding checked(
            Rfq rfq, Invitation invitation, Sealed envelope, SealedContent content, SubmitQuotation said) {
        try {
            validator.validate(said).stream()
                    .min(Comparator.comparing(one -> one.getPropertyPath().toString()))
                    .ifPresent(SealedChecks::refuse);
            Quotation quotation = drafts.draft(rfq, invitation, said, envelope.version(), envelope.receivedAt())
                    .withId(envelope.id());
            boolean same = quotation.total().getAmount().toPlainString().equals(content.total())
                    && quotation.total().getCurrencyUnit().getCode().equals(content.currency());
            return same ? new Finding("valid", quotation, null, null, content) : Finding.invalid("total", content);
        } catch (Refusal refusal) {
            String field = Objects.requireNonNullElse(refusal.field(), "");
            String outcome = CURABLE.contains(field) ? "to-cure" : "invalid";
            return new Finding(outcome, null, refusal.reason().name(), field, content);
        }
    }

    private static void refuse(ConstraintViolation<?> wrong) {
        throw Refusal.of(KernelReason.INVALID_FIELD, wrong.getPropertyPath().toString(), wrong.getMessage());
    }
}
