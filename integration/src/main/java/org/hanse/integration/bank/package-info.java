/**
 * The bank, by ISO 20022 files in exchange folders: pain.001 leaves, pain.002 and camt.054 come in.
 */
@org.jspecify.annotations.NullMarked
package org.hanse.integration.bank;
