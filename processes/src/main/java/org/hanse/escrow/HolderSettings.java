package org.hanse.escrow;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The holder that is appointed at the first start where none is; without an IBAN nobody is, and no deal can be paid into
 * escrow. See {@link EscrowHolder} for the fields.
 */
@ConfigurationProperties("hanse.escrow.holder")
record HolderSettings(
        @DefaultValue("Hansebank Treuhand AG (sandbox)") String bank,
        @DefaultValue("sample licence, no real supervisor") String licence,

        @DefaultValue("separate client-money account, reconciled each day")
        String safeguarding,

        @DefaultValue("Hanse Escrow GmbH") String accountHolder,
        @Nullable String iban,
        @DefaultValue("COBADEFFXXX") String bic,

        @DefaultValue({"EUR", "USD", "CNY", "GBP", "JPY", "VND", "TRY", "PLN", "INR"})
        List<String> currencies) {}
