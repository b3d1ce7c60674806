package org.hanse.workflow;

import java.time.Instant;
import java.util.UUID;

/**
 * A step of a process that failed too often and stands still.
 *
 * @param id our row
 * @param processKey which process
 * @param businessKey of what: a deal, an RFQ, a shipment
 * @param activity the step
 * @param message what went wrong
 * @param openedAt since when
 */
public record ProcessIncident(
        UUID id, String processKey, String businessKey, String activity, String message, Instant openedAt) {}
