package org.hanse.portal.bench;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.hanse.customs.PackShipment;
import org.hanse.customs.PaperKind;
import org.hanse.customs.Papers;
import org.hanse.deal.OpenDeal;
import org.hanse.deal.OrderLine;
import org.hanse.deal.PlanShipments;
import org.hanse.deal.Trade;
import org.hanse.document.DocumentPrinter;
import org.hanse.document.TradePaper;
import org.hanse.kernel.CompanyId;
import org.hanse.kernel.Figures;
import org.hanse.kernel.ShipmentId;
import org.hanse.kernel.UnitPrice;
import org.hanse.portal.PortalTest;
import org.hanse.reports.BareJasper;
import org.hanse.reports.JasperDocumentPrinter;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.TestPropertySource;

/** A commercial invoice of 20 lines: read from the database, printed and stored, against JasperReports alone; two threads. */
@PortalTest
@TestPropertySource(properties = "hanse.jobs.enabled=false")
@Import(PdfInvoiceBench.Watched.class)
@Tag("bench")
class PdfInvoiceBench {

    private static final int LINES = 20;
    private static final int EACH = Figures.times(100);

    @Autowired
    private Trade trade;

    @Autowired
    private Papers papers;

    @Autowired
    private Watching watching;

    private CompanyId seller = CompanyId.next();

    /** Remembers what was printed last, so that the anchor prints the same. */
    static final class Watching implements DocumentPrinter {
        private final JasperDocumentPrinter printer;
        private volatile @Nullable TradePaper last;

        private Watching(JasperDocumentPrinter printer) {
            this.printer = printer;
        }

        @Override
        public byte[] print(TradePaper paper, String language) {
            last = paper;
            return printer.print(paper, language);
        }
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Watched {
        @Bean
        @Primary
        Watching watching(JasperDocumentPrinter printer) {
            return new Watching(printer);
        }
    }

    @Test
    void an_invoice_of_twenty_lines() throws InterruptedException, ExecutionException {
        ShipmentId shipment = packed();
        print(shipment);
        BareJasper bare = new BareJasper(Objects.requireNonNull(watching.last));
        BigDecimal[] anchors = new BigDecimal[Figures.ROUNDS];
        BigDecimal[] own = new BigDecimal[Figures.ROUNDS];
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            for (int round = -1; round < Figures.ROUNDS; round++) {
                BigDecimal anchor = rate(threads, bare::print);
                BigDecimal ours = rate(threads, () -> print(shipment));
                if (round >= 0) {
                    anchors[round] = anchor;
                    own[round] = ours;
                }
            }
        }
        Figures.keep(
                "pdf-invoice",
                anchors,
                own,
                "PDFs/s",
                ">= 0.8",
                "JasperReports alone with a compiled template and the facts at hand, two threads; limited by filling and by"
                        + " storing each version of the file");
    }

    private static BigDecimal rate(ExecutorService threads, Runnable work)
            throws InterruptedException, ExecutionException {
        long begin = System.nanoTime();
        List<? extends Future<?>> both = IntStream.range(0, 2)
                .mapToObj(
                        thread -> threads.submit(() -> IntStream.range(0, EACH).forEach(i -> work.run())))
                .toList();
        for (Future<?> one : both) {
            one.get();
        }
        return Figures.figure(System.nanoTime() - begin, 2 * EACH, "PDFs/s");
    }

    private void print(ShipmentId shipment) {
        trade.as(seller, "supplier", () -> papers.print(shipment, PaperKind.INVOICE, "en"));
    }

    private ShipmentId packed() {
        CompanyId buyer = trade.aBuyer();
        seller = trade.company("Ningbo Haiyan Castings", null, "CN", "Ningbo", "Asia/Shanghai", "zh-CN", "CNY");
        OpenDeal one = trade.castings(buyer, seller, false, List.of());
        OpenDeal order = new OpenDeal(
                buyer,
                seller,
                null,
                one.buyerReference(),
                IntStream.rangeClosed(1, LINES).mapToObj(PdfInvoiceBench::line).toList(),
                Money.parse("EUR 97500.00"),
                one.incoterm(),
                one.place(),
                one.requiredBy(),
                one.deliverTo(),
                false,
                List.of());
        ShipmentId shipment = trade.confirmedFundedAndPlanned(trade.open(order), new PlanShipments(null))
                .getFirst();
        trade.as(seller, "supplier", () -> {
            papers.pack(shipment, packing());
            return true;
        });
        return shipment;
    }

    private static OrderLine line(int no) {
        return new OrderLine(
                no,
                "Casting, grey iron, no. " + no,
                "732510",
                new BigDecimal("100"),
                "C62",
                UnitPrice.perOne("48.75"),
                Money.parse("EUR 4875.00"),
                "CN");
    }

    private static PackShipment packing() {
        return new PackShipment(
                IntStream.rangeClosed(1, LINES)
                        .mapToObj(no ->
                                new PackShipment.PackedLine(no, 2, new BigDecimal("38.0"), new BigDecimal("41.2")))
                        .toList(),
                "cartons",
                List.of("TRAVEKRAN / PO 4711"),
                List.of("HNSU1234563"),
                List.of(),
                false,
                false,
                false,
                false);
    }
}
