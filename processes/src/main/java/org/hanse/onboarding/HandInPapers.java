package org.hanse.onboarding;

import jakarta.validation.constraints.AssertTrue;

/** Completes {@code hand-in-papers}: the company says that all papers are there. */
public record HandInPapers(@AssertTrue boolean complete) {}
