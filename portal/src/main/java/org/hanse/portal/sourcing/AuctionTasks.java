package org.hanse.portal.sourcing;

import java.util.Comparator;
import java.util.Set;
import org.hanse.kernel.Scope;
import org.hanse.portal.web.Figures;
import org.hanse.portal.web.Sentences;
import org.hanse.portal.workflow.Awaited;
import org.hanse.portal.workflow.TaskView;
import org.hanse.sourcing.auction.AuctionRecords;
import org.hanse.sourcing.auction.AuctionState.Phase;
import org.hanse.sourcing.auction.Listed;
import org.hanse.workflow.TaskRow;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What My tasks knows of auctions: the rules are accepted on the auction's own page, and when one begins is awaited. */
@Configuration(proxyBeanMethods = false)
class AuctionTasks {

    private static final int LOOKED_AT = 20;
    private static final Set<String> WHO = Set.of("buyer", "supplier");

    private record RulesTask() implements TaskView {
        @Override
        public String taskKey() {
            return "accept-auction-rules";
        }

        @Override
        public String href(TaskRow task) {
            return "/rfqs/" + task.rfqId() + "/auction";
        }
    }

    @Bean
    TaskView acceptAuctionRulesTask() {
        return new RulesTask();
    }

    @Bean
    Awaited awaitedAuctions(AuctionRecords records, Sentences sentences, Figures figures) {
        return () -> Scope.actor().companyOrNull() == null
                        || Scope.actor().roles().stream().noneMatch(WHO::contains)
                ? java.util.List.of()
                : records.list(null, LOOKED_AT).items().stream()
                        .filter(one -> one.phase() != Phase.OVER)
                        .sorted(Comparator.comparing(Listed::startsAt))
                        .map(one -> new Awaited.Coming(
                                one.startsAt(),
                                sentences.of(
                                        one.phase() == Phase.RUNNING
                                                ? "auction.awaited.runs"
                                                : "auction.awaited.starts",
                                        one.reference(),
                                        one.title(),
                                        figures.when(one.startsAt())),
                                "/auctions/" + one.id()))
                        .toList();
    }
}
