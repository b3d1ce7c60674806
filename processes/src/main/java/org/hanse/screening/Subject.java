package org.hanse.screening;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whose name is compared: the company or one of its owners. */
record Subject(
        String role,
        String name,
        boolean person,
        String country,
        @Nullable Integer birthYear,
        List<String> numbers) {

    static Subject of(CompanyFacts company) {
        List<String> numbers = company.identifiers().stream()
                .map(CompanyFacts.IdentifierFacts::value)
                .toList();
        return new Subject("company", company.name(), false, company.country(), null, numbers);
    }

    static Subject of(CompanyFacts.OwnerFacts owner) {
        return new Subject("owner", owner.name(), owner.person(), owner.country(), owner.birthYear(), List.of());
    }
}
