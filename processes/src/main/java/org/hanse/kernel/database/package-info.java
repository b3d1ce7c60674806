/** The one door to PostgreSQL: the embedded server, the two accounts, the migrations and the scoped transactions. */
@org.jspecify.annotations.NullMarked
package org.hanse.kernel.database;
