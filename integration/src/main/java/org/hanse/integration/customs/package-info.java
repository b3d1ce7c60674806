/**
 * The customs authority, by XML over HTTP with asynchronous answers.
 */
@org.jspecify.annotations.NullMarked
package org.hanse.integration.customs;
