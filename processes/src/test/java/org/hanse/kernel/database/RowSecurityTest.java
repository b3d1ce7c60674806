package org.hanse.kernel.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.hanse.kernel.Actor;
import org.hanse.kernel.CompanyId;
import org.hanse.kernel.PersonId;
import org.hanse.kernel.Scope;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Every table that the application can reach is protected, or stands on a list with its reason. */
@HanseTest
class RowSecurityTest {

    /** Tables without row policies, each for a reason: no company's data, or kept by the framework by its own key. */
    private static final Set<String> OPEN_TABLES = Set.of(
            "kernel.system_actor", // names of Hanse's own parts
            "kernel.reference_counter", // counts, no content
            "kernel.currency", // ISO 4217
            "onboarding.country_risk", // published country lists
            "ledger.account_kind" // the chart of accounts
            );

    /** Schemas whose tables hold no company's data or are the engine's and the sign-in's own. */
    private static final Set<String> OPEN_SCHEMAS = Set.of("engine", "flyway", "identity");

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void every_table_has_forced_row_security_and_a_policy() {
        List<String> bare = read(
                "select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace"
                        + " where c.relkind in ('r', 'p') and n.nspname not like 'pg\\_%' and n.nspname <> 'information_schema'"
                        + " and (not c.relrowsecurity or not c.relforcerowsecurity"
                        + "   or not exists (select from pg_policy p where p.polrelid = c.oid))");
        assertThat(bare)
                .filteredOn(table -> !OPEN_TABLES.contains(table))
                .filteredOn(table -> !OPEN_SCHEMAS.contains(table.substring(0, table.indexOf('.'))))
                .isEmpty();
    }

    @Test
    void views_ask_as_their_reader_and_none_is_materialised() {
        assertThat(
                        read(
                                "select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace"
                                        + " where n.nspname not in ('pg_catalog', 'information_schema') and (c.relkind = 'm'"
                                        + "  or c.relkind = 'v' and not coalesce(c.reloptions::text like '%security_invoker=true%', false))"))
                .isEmpty();
    }

    @Test
    void functions_of_the_owner_fix_their_search_path() {
        assertThat(read(
                        "select n.nspname || '.' || p.proname from pg_proc p join pg_namespace n on n.oid = p.pronamespace"
                                + " where p.prosecdef and n.nspname not in ('pg_catalog', 'information_schema', 'public')"
                                + " and not coalesce(p.proconfig::text like '%search_path=%', false)"))
                .isEmpty();
    }

    @Test
    void the_application_neither_owns_nor_bypasses_nor_truncates() {
        assertThat(read("select 'bypass' from pg_roles where rolname = current_user and (rolbypassrls or rolsuper)"))
                .isEmpty();
        assertThat(read("select tablename from pg_tables where tableowner = current_user"))
                .isEmpty();
        assertThat(read("select table_name from information_schema.role_table_grants where grantee = current_user"
                        + " and privilege_type in ('TRUNCATE', 'REFERENCES', 'TRIGGER')"))
                .isEmpty();
    }

    @Test
    void a_company_without_any_part_in_a_deal_sees_none_of_the_participants_rows() {
        Actor stranger = new Actor.Person(PersonId.next(), "Stranger", CompanyId.next(), Set.of("buyer", "supplier"));
        List<String> tables = read(
                "select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace"
                        + " where c.relkind = 'r' and c.relrowsecurity and exists (select from pg_attribute a where a.attrelid = c.oid"
                        + "  and a.attname in ('deal_id', 'rfq_id'))");
        for (String table : tables) {
            Long seen = Scope.as(
                    stranger,
                    () -> transaction.execute(status -> jdbc.sql("select count(*) from " + table)
                            .query(Long.class)
                            .single()));
            assertThat(seen).as(table).isZero();
        }
    }

    private List<String> read(String sql) {
        return Scope.as(
                new Actor.System("test"),
                () -> transaction.execute(
                        status -> jdbc.sql(sql).query(String.class).list()));
    }
}
