package org.hanse.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import org.hanse.kernel.Actor;
import org.hanse.kernel.CompanyId;
import org.hanse.kernel.DocumentId;
import org.hanse.kernel.KernelReason;
import org.hanse.kernel.PersonId;
import org.hanse.kernel.Refusal;
import org.hanse.kernel.Scope;
import org.hanse.kernel.database.HanseTest;
import org.hanse.party.Companies;
import org.hanse.party.Company;
import org.hanse.party.RegisterCompany;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@HanseTest
class DocumentsTest {

    private static final Actor TEST = new Actor.System("test");

    @Autowired
    private Documents documents;

    @Autowired
    private Companies companies;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private CompanyId mine;
    private CompanyId other;

    @BeforeEach
    void two_companies() {
        mine = Scope.as(TEST, () -> companies.register(company("Mine")));
        other = Scope.as(TEST, () -> companies.register(company("Other")));
    }

    @Test
    void what_is_stored_is_read_byte_for_byte_and_counts_versions() {
        DocumentId first = store(mine, "licence one");
        DocumentId second = store(mine, "licence two");
        StoredDocument read = Scope.as(of(mine), () -> documents.read(second));
        assertThat(read.content()).isEqualTo("licence two".getBytes(StandardCharsets.UTF_8));
        assertThat(read.row().version()).isEqualTo(2);
        assertThat(Scope.as(of(mine), () -> documents.row(first)).version()).isEqualTo(1);
    }

    @Test
    void another_company_sees_neither_row_nor_content_even_when_it_stored_the_same_bytes() {
        DocumentId hers = store(other, "the same words");
        DocumentId own = store(mine, "the same words");
        assertThat(Scope.as(of(mine), () -> documents.read(own)).content()).isNotEmpty();
        assertThatThrownBy(() -> Scope.as(of(mine), () -> documents.read(hers)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(KernelReason.UNKNOWN));
        store(other, "only hers");
        Long seen = Scope.as(
                of(mine),
                () -> transaction.execute(status -> jdbc.sql("select count(*) from document.content where bytes = ?")
                        .param("only hers".getBytes(StandardCharsets.UTF_8))
                        .query(Long.class)
                        .single()));
        assertThat(seen).isZero();
    }

    @Test
    void a_company_cannot_store_in_another_company_s_name() {
        assertThatThrownBy(() -> Scope.as(of(mine), () -> documents.store(licence(other, "x"))))
                .isInstanceOf(RuntimeException.class);
    }

    @Test
    void the_database_refuses_to_change_a_document_or_to_keep_bytes_under_a_wrong_hash() {
        store(mine, "signed");
        assertThatThrownBy(() -> Scope.as(
                        TEST,
                        () -> transaction.execute(status -> jdbc.sql("update document.content set bytes = 'x'")
                                .update())))
                .isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> Scope.as(
                        TEST,
                        () -> transaction.execute(
                                status -> jdbc.sql("select document.keep(repeat('0', 64), 'x', 'text/plain', now())")
                                        .query((row, n) -> 0)
                                        .single())))
                .isInstanceOf(RuntimeException.class);
    }

    private DocumentId store(CompanyId owner, String text) {
        return Scope.as(of(owner), () -> documents.store(licence(owner, text)));
    }

    private static NewDocument licence(CompanyId owner, String text) {
        return new NewDocument(text.getBytes(StandardCharsets.UTF_8), "licence.txt", "business-licence", null, owner);
    }

    private static Actor of(CompanyId company) {
        return new Actor.Person(PersonId.next(), "Somebody", company, Set.of("buyer"));
    }

    private static RegisterCompany company(String name) {
        return new RegisterCompany(
                name,
                null,
                "DE",
                "Lübeck",
                "",
                ZoneId.of("Europe/Berlin"),
                Locale.GERMAN,
                CurrencyUnit.EUR,
                Company.Status.VERIFIED,
                true,
                false);
    }
}
