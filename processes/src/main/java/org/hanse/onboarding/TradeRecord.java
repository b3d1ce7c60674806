package org.hanse.onboarding;

import org.hanse.kernel.CompanyId;

/** What a company's deals say of it, told by the rooms that know them. */
public interface TradeRecord {

    /** Deals done as seller. */
    int deals(CompanyId company);

    /** Disputes lost as seller: the buyer got at least half. */
    int lostDisputes(CompanyId company);
}
