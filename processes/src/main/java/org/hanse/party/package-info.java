/** Companies, their people and who holds which role where. What makes a company trustworthy lies in other rooms. */
@org.springframework.modulith.ApplicationModule(type = org.springframework.modulith.ApplicationModule.Type.OPEN)
@org.jspecify.annotations.NullMarked
package org.hanse.party;
