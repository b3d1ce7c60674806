/**
 * The mirror of the money: double-entry accounts, transfers and entries, append-only, in minor units, several
 * currencies. Hanse holds no money; the licensed holder does, and these books are compared with the bank's. No rule of
 * trade lives here: {@code escrow} says what is posted, the database itself refuses what must never be.
 */
@org.springframework.modulith.ApplicationModule
@org.jspecify.annotations.NullMarked
package org.hanse.ledger;
