package org.hanse.portal.customs;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.hanse.customs.PackShipment;
import org.jspecify.annotations.Nullable;

/**
 * Everything about the papers of a shipment in one call.
 *
 * @param packing how it is packed, or null where that was said before
 * @param print which papers Hanse prints from the record, such as {@code commercial-invoice}; null prints both where the
 *     shipment needs them
 * @param supply papers that the supplier brings
 * @param language of the printed papers: {@code en}, or {@code zh} for English and Chinese side by side
 * @param complete true hands the set in at once where nothing mandatory is missing; that is the default
 */
record PaperBundle(
        @Valid @Nullable PackShipment packing,
        @Nullable @Size(max = 2) List<@NotBlank String> print,
        @Nullable @Size(max = 30) List<@Valid Brought> supply,
        @Nullable @Pattern(regexp = "en|zh") String language,
        @Nullable Boolean complete) {

    /**
     * A paper that the supplier brings.
     *
     * @param content base64
     * @param says facts by name, such as {@code grossKg}; what is left out is read from the paper's text
     */
    record Brought(
            @NotBlank @Pattern(regexp = "[a-z0-9-]{1,60}") String kind,
            @NotBlank @Size(max = 120) String fileName,
            @NotNull byte[] content,
            @Nullable @Size(max = 40) Map<@NotBlank String, @Size(max = 400) String> says) {}
}
