package org.hanse.reports;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.hanse.document.TradePaper;
import org.joda.money.Money;

/** Papers to print in tests. */
final class Papers {

    private Papers() {}

    static TradePaper invoice() {
        return paper(TradePaper.Kind.COMMERCIAL_INVOICE, "YL-26-1142", 2);
    }

    static TradePaper packingList() {
        return paper(TradePaper.Kind.PACKING_LIST, "YL-26-1142-P", 2);
    }

    static TradePaper paper(TradePaper.Kind kind, String number, int lines) {
        boolean invoice = kind == TradePaper.Kind.COMMERCIAL_INVOICE;
        return new TradePaper(
                kind,
                number,
                LocalDate.of(2026, 11, 24),
                List.of(
                        new TradePaper.Party(
                                "seller",
                                "Shenzhen Yunling Motor Co., Ltd.",
                                "深圳云岭电机有限公司",
                                List.of("Baoan Avenue 88, Bao'an", "518101 Shenzhen, China"),
                                "USCC 91440300MA5DEMO12X"),
                        new TradePaper.Party(
                                "buyer",
                                "Travekran Maschinenbau GmbH",
                                null,
                                List.of("Kanalstraße 12", "23552 Lübeck, Germany"),
                                "VAT DE123456789"),
                        new TradePaper.Party(
                                "consignee",
                                "Kraków Łożyska Sp. z o.o., skład w Łodzi – Źródło",
                                null,
                                List.of("ul. Świętokrzyska 5", "31-001 Kraków, Poland"),
                                null),
                        new TradePaper.Party(
                                "notify", "Ege Redüktör Lojistik A.Ş.", null, List.of("İzmir Yolu 4, Bursa"), null)),
                "D-2026-0042/1",
                "PO 4711",
                "YL-SO-9017",
                "FOB",
                "Shekou, Shenzhen",
                List.of("MV Trave Star, voyage 114W · B/L HNSU26110042", "CNYTN → DEHAM · container HNSU1234563"),
                List.of("TRAVEKRAN / PO 4711", "LÜBECK VIA HAMBURG", "NO. 1 – 20 / MADE IN CHINA"),
                IntStream.rangeClosed(1, lines)
                        .mapToObj(no -> line(no, invoice))
                        .toList(),
                invoice ? Money.parse("CNY 62500.00") : null,
                20,
                "cartons",
                new BigDecimal("380.0"),
                new BigDecimal("412.0"),
                null);
    }

    private static TradePaper.Line line(int no, boolean invoice) {
        return new TradePaper.Line(
                no,
                no % 2 == 1 ? "Stepper motor NEMA 23, 2.8 Nm, 24 V" : "步进电机驱动器 Stepper motor driver, 4 A",
                "85011099",
                "CN",
                new BigDecimal("250"),
                "pcs",
                invoice ? "CNY 125.00" : null,
                invoice ? Money.parse("CNY 31250.00") : null,
                10,
                new BigDecimal("190"),
                new BigDecimal("206"));
    }
}
