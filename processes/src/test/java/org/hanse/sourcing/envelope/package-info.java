@org.jspecify.annotations.NullMarked
package org.hanse.sourcing.envelope;
