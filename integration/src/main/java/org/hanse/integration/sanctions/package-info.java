/**
 * The publishers of sanctions lists: the UN consolidated list in its XML format.
 */
@org.jspecify.annotations.NullMarked
package org.hanse.integration.sanctions;
