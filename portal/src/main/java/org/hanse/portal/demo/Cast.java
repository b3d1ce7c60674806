package org.hanse.portal.demo;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who plays in the demo market: twelve companies of eight countries and the platform's staff, all invented. */
public final class Cast {

    /** Known to everybody; there is no other password in the demo. */
    static final String PASSWORD = "demo";

    private Cast() {}

    /**
     * A company.
     *
     * @param key short name for the demo's own use
     * @param nativeName name in its own script, or null
     */
    public record Firm(
            String key,
            String name,
            @Nullable String nativeName,
            String country,
            String city,
            String address,
            String zone,
            String language,
            String currency,
            boolean buys,
            boolean sells) {

        /** Both names, for the sign-in tile. */
        String shown() {
            return nativeName == null ? name : name + " " + nativeName;
        }
    }

    /**
     * A person.
     *
     * @param username account; the machine client is {@code demo-<username>}
     * @param firm key of the company, or null for the platform's staff
     * @param limit what the person may order alone, in whole units of the company's currency; 0: nothing
     * @param place order on the sign-in page; 1 to 3 are shown at once
     */
    public record Player(
            String username, String name, @Nullable String firm, List<String> roles, long limit, int place) {

        /** Message key of what the person does. */
        String task() {
            return "demo.task." + username;
        }

        String email() {
            return username + "@" + (firm == null ? "hanse" : firm) + ".example";
        }
    }

    /** The companies. */
    public static final List<Firm> FIRMS = List.of(
            firm(
                    "travekran",
                    "Travekran Maschinenbau",
                    null,
                    "DE",
                    "Lübeck",
                    "Hafenstraße 12, 23568 Lübeck",
                    "Europe/Berlin",
                    "de",
                    "EUR",
                    true,
                    true),
            firm(
                    "brugse",
                    "Brugse Pompen",
                    null,
                    "BE",
                    "Brugge",
                    "Pathoekeweg 40, 8000 Brugge",
                    "Europe/Brussels",
                    "nl",
                    "EUR",
                    true,
                    false),
            firm(
                    "sorolla",
                    "Sorolla Azulejos",
                    null,
                    "ES",
                    "Valencia",
                    "Carrer del Taulell 7, 46011 Valencia",
                    "Europe/Madrid",
                    "es",
                    "EUR",
                    true,
                    true),
            firm(
                    "yunling",
                    "Shenzhen Yunling Motor",
                    "深圳云岭电机",
                    "CN",
                    "Shenzhen",
                    "深圳市宝安区云岭路 18 号",
                    "Asia/Shanghai",
                    "zh-CN",
                    "CNY",
                    false,
                    true),
            firm(
                    "haiyan",
                    "Ningbo Haiyan Castings",
                    "宁波海雁铸造",
                    "CN",
                    "Ningbo",
                    "宁波市北仑区海雁路 66 号",
                    "Asia/Shanghai",
                    "zh-CN",
                    "CNY",
                    false,
                    true),
            firm(
                    "qingquan",
                    "Suzhou Qingquan Sensors",
                    "苏州清泉传感",
                    "CN",
                    "Suzhou",
                    "苏州市吴中区清泉街 9 号",
                    "Asia/Shanghai",
                    "zh-CN",
                    "CNY",
                    false,
                    true),
            firm(
                    "catlai",
                    "Cat Lai Precision",
                    null,
                    "VN",
                    "Ho Chi Minh City",
                    "Đường Nguyễn Thị Định 101, Thủ Đức",
                    "Asia/Ho_Chi_Minh",
                    "vi",
                    "VND",
                    false,
                    true),
            firm(
                    "ege",
                    "Ege Redüktör",
                    null,
                    "TR",
                    "Bursa",
                    "Nilüfer OSB 4. Cadde 21, Bursa",
                    "Europe/Istanbul",
                    "tr",
                    "TRY",
                    false,
                    true),
            firm(
                    "vayu",
                    "Pune Vayu Controls",
                    null,
                    "IN",
                    "Pune",
                    "Plot 33, Chakan Phase II, Pune 410501",
                    "Asia/Kolkata",
                    "en",
                    "INR",
                    false,
                    true),
            firm(
                    "krakow",
                    "Kraków Łożyska",
                    null,
                    "PL",
                    "Kraków",
                    "ul. Łożyskowa 5, 30-740 Kraków",
                    "Europe/Warsaw",
                    "pl",
                    "PLN",
                    false,
                    true),
            firm(
                    "marmara",
                    "Marmara Kablo",
                    null,
                    "TR",
                    "Kocaeli",
                    "Gebze OSB 1100. Sokak 8, Kocaeli",
                    "Europe/Istanbul",
                    "tr",
                    "TRY",
                    false,
                    true),
            firm(
                    "nordstern",
                    "Nordstern Handel",
                    null,
                    "DE",
                    "Hamburg",
                    "Speicherweg 3, 20457 Hamburg",
                    "Europe/Berlin",
                    "de",
                    "EUR",
                    true,
                    true),
            firm(
                    "harborline",
                    "Harborline Fluid Power",
                    null,
                    "US",
                    "Baltimore",
                    "1200 Pier Street, Baltimore MD 21230",
                    "America/New_York",
                    "en",
                    "USD",
                    true,
                    false));

    /** The people. */
    public static final List<Player> PLAYERS = List.of(
            new Player("jana", "Jana Petersen", "travekran", List.of("buyer"), 10_000, 1),
            new Player("chen", "Chen Yu 陈宇", "yunling", List.of("supplier"), 0, 2),
            new Player("miriam", "Miriam Adeyemi", null, List.of("compliance-officer"), 0, 3),
            new Player("ole", "Ole Brandt", "travekran", List.of("buyer", "approver", "company-admin"), 250_000, 4),
            new Player("frieda", "Frieda Voss", "travekran", List.of("trade-compliance", "buyer"), 0, 5),
            new Player("tomasz", "Tomasz Wójcik", null, List.of("finance-officer"), 0, 6),
            new Player("ines", "Inês Carvalho", null, List.of("finance-officer"), 0, 7),
            new Player("lina", "Li Na 李娜", null, List.of("operator"), 0, 8),
            new Player("daniel", "Daniel Okafor", null, List.of("compliance-officer"), 0, 9),
            new Player("aiko", "Aiko Tanaka", null, List.of("auditor"), 0, 10),
            new Player("marta", "Marta Lindqvist", null, List.of("mediator"), 0, 11),
            new Player("henrik", "Henrik Sand", null, List.of("arbiter"), 0, 12),
            new Player("wei", "Zhang Wei 张伟", "haiyan", List.of("supplier"), 0, 13),
            new Player("lan", "Nguyễn Thị Lan", "catlai", List.of("supplier"), 0, 14),
            new Player("elif", "Elif Yıldız", "ege", List.of("supplier"), 0, 15),
            new Player("xiu", "Wang Xiu 王秀", "qingquan", List.of("supplier"), 0, 16),
            new Player("arjun", "Arjun Kulkarni", "vayu", List.of("supplier"), 0, 17),
            new Player("zofia", "Zofia Nowak", "krakow", List.of("supplier"), 0, 18),
            new Player("murat", "Murat Demir", "marmara", List.of("supplier"), 0, 19),
            new Player("lotte", "Lotte De Smet", "brugse", List.of("buyer", "approver"), 50_000, 20),
            new Player("carmen", "Carmen Ferrer", "sorolla", List.of("buyer", "approver", "supplier"), 50_000, 21),
            new Player("gesine", "Gesine Lau", "travekran", List.of("supplier"), 0, 22),
            new Player("grace", "Grace Holloway", "harborline", List.of("buyer", "approver"), 100_000, 23));

    /** A company by its key. */
    public static Firm firm(String key) {
        return FIRMS.stream().filter(f -> f.key().equals(key)).findFirst().orElseThrow();
    }

    /** A person by the account. */
    public static Optional<Player> player(String username) {
        return PLAYERS.stream().filter(p -> p.username().equals(username)).findFirst();
    }

    private static Firm firm(
            String key,
            String name,
            @Nullable String nativeName,
            String country,
            String city,
            String address,
            String zone,
            String language,
            String currency,
            boolean buys,
            boolean sells) {
        return new Firm(key, name, nativeName, country, city, address, zone, language, currency, buys, sells);
    }
}
