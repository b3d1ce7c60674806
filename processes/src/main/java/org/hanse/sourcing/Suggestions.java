package org.hanse.sourcing;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.hanse.kernel.CompanyId;
import org.hanse.kernel.Scope;
import org.hanse.party.Companies;
import org.hanse.party.Company;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Proposes suppliers: who has delivered before, who answers, who is new. */
@Service
@Transactional(readOnly = true)
public class Suggestions {

    private static final int CANDIDATES = 100;

    private final Companies companies;
    private final SupplierHistories histories;
    private final JdbcClient jdbc;

    Suggestions(Companies companies, SupplierHistories histories, JdbcClient jdbc) {
        this.companies = companies;
        this.histories = histories;
        this.jdbc = jdbc;
    }

    /** The best fits for words of a line; at most {@code size}, each with a reason. */
    public List<Suggestion> forWords(String words, int size) {
        Map<CompanyId, Long> orders = histories.orders();
        CompanyId own = Scope.company();
        return companies.suppliers("", CANDIDATES).stream()
                .filter(company -> !company.id().equals(own) && company.status() != Company.Status.SUSPENDED)
                .map(company -> candidate(company, orders.getOrDefault(company.id(), 0L), words))
                .sorted(Comparator.comparing(Candidate::score)
                        .reversed()
                        .thenComparing(one -> one.company().name()))
                .limit(size)
                .map(Candidate::suggestion)
                .toList();
    }

    /** Text of the last line bought that resembles the words, to complete a line; at most five. */
    public List<String> products(String words) {
        return jdbc.sql("select product from sourcing.rfq_line l join sourcing.rfq r on r.id = l.rfq_id"
                        + " where r.buyer_id = :company and l.product ilike :like group by product"
                        + " order by max(r.created_at) desc limit 5")
                .param("company", Scope.company().value())
                .param("like", words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%")
                .query(String.class)
                .list();
    }

    private Candidate candidate(Company company, long ordered, String words) {
        long asked = jdbc.sql("select count(*) from sourcing.invitation where supplier_id = ? and state = 'answered'")
                .param(company.id().value())
                .query(Long.class)
                .single();
        long fits = java.util.Arrays.stream(
                        words.toLowerCase(java.util.Locale.ROOT).split("\\W+"))
                .filter(word -> word.length() > 3
                        && company.name().toLowerCase(java.util.Locale.ROOT).contains(word))
                .count();
        return new Candidate(company, ordered, asked, fits);
    }

    private record Candidate(Company company, long ordered, long answered, long fits) {

        long score() {
            long verified = company.status() == Company.Status.VERIFIED ? 1 : 0;
            return ordered * 100 + fits * 50 + Math.min(answered, 5) * 10 + verified;
        }

        Suggestion suggestion() {
            if (ordered > 0) {
                return new Suggestion(company, "sourcing.reason.sold", List.of(Long.toString(ordered)));
            }
            if (answered > 0) {
                return new Suggestion(company, "sourcing.reason.answers", List.of(Long.toString(answered)));
            }
            if (fits > 0) {
                return new Suggestion(company, "sourcing.reason.makes", List.of());
            }
            return new Suggestion(
                    company,
                    company.verifiedSince() == null ? "sourcing.reason.new" : "sourcing.reason.verified",
                    company.verifiedSince() == null
                            ? List.of()
                            : List.of(company.verifiedSince().toString().substring(0, 10)));
        }
    }
}
