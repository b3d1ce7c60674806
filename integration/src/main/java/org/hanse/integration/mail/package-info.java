/**
 * The notifier: mail by SMTP.
 */
@org.jspecify.annotations.NullMarked
package org.hanse.integration.mail;
