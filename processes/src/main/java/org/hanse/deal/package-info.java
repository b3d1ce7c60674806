/**
 * The spine of a trade: the order with its parties by role and lines, one or more shipments, milestones, receiving and
 * acceptance, the timeline, whose move it is, and the {@code trade-order} process that calls the other rooms by their
 * keys. It imports none of them: neither escrow nor customs, logistics or sourcing.
 */
@org.springframework.modulith.ApplicationModule(type = org.springframework.modulith.ApplicationModule.Type.OPEN)
@org.jspecify.annotations.NullMarked
package org.hanse.deal;
