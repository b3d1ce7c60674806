/**
 * What counterparts send by HTTP: signature, time and message id are checked before anything is stored.
 */
@org.jspecify.annotations.NullMarked
package org.hanse.integration.callbacks;
