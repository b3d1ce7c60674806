package org.hanse.screening;

import org.hanse.kernel.CompanyId;

/** A room whose work waits until people have decided about a company; told in the transaction of the decision. */
public interface AwaitsScreening {

    /** Officers found the company clear, or blocked it. */
    void decided(CompanyId company);
}
