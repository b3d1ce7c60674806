/** Pages and API of money: the money section of a deal, suspense, trial balance, invoices, the finance officers' tasks. */
@org.jspecify.annotations.NullMarked
package org.hanse.portal.escrow;
