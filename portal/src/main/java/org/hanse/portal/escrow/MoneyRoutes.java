package org.hanse.portal.escrow;

import java.util.List;
import java.util.Set;
import org.hanse.portal.web.NavigationEntry;
import org.hanse.portal.web.RouteRule;
import org.hanse.portal.web.RouteRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The money of a deal is for its companies and staff; the books and suspense are for staff. */
@Configuration(proxyBeanMethods = false)
class MoneyRoutes {

    private static final String[] READERS = {"finance-officer", "operator", "compliance-officer", "auditor"};

    @Bean
    RouteRules moneyRules() {
        return () -> List.of(
                RouteRule.signedIn("/deals/*/money"),
                RouteRule.signedIn("/invoices/*"),
                RouteRule.roles("/finance/**", READERS),
                RouteRule.signedIn("/api/v1/deals/*/money"),
                RouteRule.roles("/api/v1/deals/*/money/freeze", "compliance-officer"),
                RouteRule.roles("/api/v1/deals/*/money/clearance", "compliance-officer"),
                RouteRule.signedIn("/api/v1/invoices/*"),
                RouteRule.roles("/api/v1/ledger/**", READERS),
                RouteRule.roles("/api/v1/reconciliation/**", READERS),
                RouteRule.roles("/api/v1/suspense/**", READERS));
    }

    @Bean
    NavigationEntry financeEntry() {
        return new NavigationEntry(50, "escrow.finance", "/finance", "€", Set.of("finance-officer"));
    }
}
