/**
 * The document store: content is kept once under its SHA-256, documents are versions of it that belong to a company and,
 * mostly, to a deal. Also the port of the printer. It knows no trade rule: which papers a deal needs is {@code customs}'
 * business.
 */
@org.springframework.modulith.ApplicationModule(type = org.springframework.modulith.ApplicationModule.Type.OPEN)
@org.jspecify.annotations.NullMarked
package org.hanse.document;
