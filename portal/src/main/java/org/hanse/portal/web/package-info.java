/**
 * The frame that every page and every answer of the API shares: layout model, figures, messages, forms and their
 * errors, problem details, idempotency, and the faces by which capabilities add routes and navigation. No capability is
 * named here.
 */
@NullMarked
package org.hanse.portal.web;

import org.jspecify.annotations.NullMarked;
