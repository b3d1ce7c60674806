/**
 * How a company is admitted to trade: its application, the checks that run side by side, its risk, the decision of
 * people, and the next review. It asks {@code screening} and {@code party}; it provisions nobody by itself.
 */
@org.springframework.modulith.ApplicationModule
@org.jspecify.annotations.NullMarked
package org.hanse.onboarding;
