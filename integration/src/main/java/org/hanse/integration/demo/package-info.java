/**
 * Starts the sandbox inside the application where the demo wants it, and tells the routes where it answers.
 */
@org.jspecify.annotations.NullMarked
package org.hanse.integration.demo;
