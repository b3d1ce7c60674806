package org.hanse.escrow;

import java.math.BigDecimal;
import java.util.UUID;
import org.hanse.kernel.CompanyId;
import org.hanse.tax.Invoices;
import org.hanse.tax.Treatment;
import org.joda.money.Money;
import org.springframework.stereotype.Component;

/** Has the platform's invoice for its commission issued with each release. */
@Component
class CommissionInvoices {

    private final Invoices invoices;

    CommissionInvoices(Invoices invoices) {
        this.invoices = invoices;
    }

    void issue(EscrowRow row, Payment payment) {
        Money commission = payment.commission();
        if (commission.isZero()) {
            return;
        }
        CompanyId supplier = row.supplier();
        Treatment vat = row.vat();
        UUID cause = payment.id();
        String item = "Commission on " + row.dealReference() + ", " + payment.key() + ": " + row.tariff() + " of "
                + payment.gross();
        invoices.issueCommission(new Invoices.CommissionInvoice(
                cause, row.deal().value(), row.dealReference(), supplier, item, BigDecimal.ONE, commission, vat));
    }
}
