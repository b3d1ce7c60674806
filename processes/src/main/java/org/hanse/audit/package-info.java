/** The journal: who did what, when, on which deal, written in the act's own transaction and chained by hash. */
@org.springframework.modulith.ApplicationModule(type = org.springframework.modulith.ApplicationModule.Type.OPEN)
@org.jspecify.annotations.NullMarked
package org.hanse.audit;
