/**
 * What every room shares and what depends on no other room: who acts ({@link org.hanse.kernel.Scope}), ids, money, the
 * clock, refusals, pages, and the one door to the database. No trade rule may live here.
 */
@org.springframework.modulith.ApplicationModule(type = org.springframework.modulith.ApplicationModule.Type.OPEN)
@org.jspecify.annotations.NullMarked
package org.hanse.kernel;
