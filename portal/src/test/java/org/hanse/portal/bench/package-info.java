/** Benches of the whole application; see {@code docs/benchmarks.md}. */
@org.jspecify.annotations.NullMarked
package org.hanse.portal.bench;
