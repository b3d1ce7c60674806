package org.hanse.onboarding;

import jakarta.validation.constraints.AssertTrue;

/** Completes {@code supply-papers}: the company says that all papers are there. */
public record SupplyPapers(@AssertTrue boolean complete) {}
