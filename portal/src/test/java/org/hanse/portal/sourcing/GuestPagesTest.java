package org.hanse.portal.sourcing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.hanse.kernel.Actor;
import org.hanse.kernel.PersonId;
import org.hanse.kernel.RfqId;
import org.hanse.kernel.Scope;
import org.hanse.portal.Letters;
import org.hanse.portal.PortalTest;
import org.hanse.portal.Visitor;
import org.hanse.portal.security.IdentitySettings;
import org.hanse.sourcing.AskForQuotations;
import org.hanse.sourcing.InvitationState;
import org.hanse.sourcing.Rfqs;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Somebody who has only a mail with a link: reads in Chinese, proves the address, quotes, withdraws, declines. */
@PortalTest
class GuestPagesTest {

    private static final Actor TEST = new Actor.System("test");
    private static final Pattern LINK = Pattern.compile("/q/([A-Za-z0-9_-]{32})");
    private static final Pattern CODE = Pattern.compile("\"arguments\": ?\\[\"([0-9]{6})\"\\]");
    private static final Map<String, String> ANSWER = Map.of(
            "company", "深圳新电机有限公司",
            "registration", "91350100M000100Y43",
            "contact", "陈宇",
            "price", "125.00",
            "per", "1",
            "currency", "CNY",
            "leadDays", "25",
            "incoterm", "FOB");

    @Autowired
    private IdentitySettings identity;

    @Autowired
    private Rfqs rfqs;

    @Autowired
    private Letters letters;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void a_guest_reads_without_sign_in_and_quotes_with_the_six_digits_from_the_mail() {
        String mail = "guest-" + UUID.randomUUID() + "@example.org";
        RfqId rfq = asked(mail);
        String link = "/q/" + found(LINK, mail);
        Visitor guest = new Visitor(identity.address());

        HttpResponse<String> read = guest.get(link + "?lang=zh-CN");
        assertThat(read.statusCode()).isEqualTo(200);
        assertThat(read.body()).contains("Stepper motor", "报价", "不报价", "提问");
        assertThat(guest.get("/q/" + "x".repeat(32)).statusCode()).isEqualTo(404);

        HttpResponse<String> form = guest.post(link + "/begin", read.body(), Map.of("what", "quote"));
        assertThat(form.body()).contains("name=\"code\"", "name=\"registration\"");
        HttpResponse<String> wrong = guest.post(link, form.body(), with("code", "000000"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("验证码不正确");

        String code = found(CODE, mail);
        Map<String, String> badNumber = new java.util.HashMap<>(with("code", code));
        badNumber.put("registration", "91350100M000100Y44");
        assertThat(guest.post(link, form.body(), badNumber).body()).contains("校验位不正确");
        HttpResponse<String> done = guest.post(link, form.body(), with("code", code));
        assertThat(done.statusCode()).isEqualTo(200);
        assertThat(done.body()).contains("HSH-", "31,250.00 CNY");
        assertThat(state(rfq)).isEqualTo(InvitationState.ANSWERED);

        guest.post(link + "/withdrawal", done.body(), Map.of());
        assertThat(state(rfq)).isEqualTo(InvitationState.OPENED);
        guest.post(link + "/declination", done.body(), Map.of("reason", "no-capacity"));
        assertThat(state(rfq)).isEqualTo(InvitationState.DECLINED);
    }

    @Test
    void a_program_of_a_guest_does_the_same() {
        String mail = "guest-" + UUID.randomUUID() + "@example.org";
        RfqId rfq = asked(mail);
        String path = "/api/v1/guest/" + found(LINK, mail);
        Visitor guest = new Visitor(identity.address());
        assertThat(guest.get(path).body()).contains("Stepper motor");
        assertThat(post(guest, path + "/code", "{}").statusCode()).isEqualTo(204);
        String body = """
                {"code":"%s","company":{"name":"深圳新电机有限公司","latinName":"Shenzhen Xin Dianji",
                 "registration":"91350100M000100Y43","country":"CN","city":"Shenzhen","contact":"陈宇"},
                 "quotation":{"lines":[{"no":1,"price":"125.00"}],"currency":"CNY","incoterm":"FOB","leadDays":25}}""".formatted(found(CODE, mail));
        HttpResponse<String> receipt = post(guest, path + "/quotations", body);
        assertThat(receipt.statusCode()).as(receipt.body()).isEqualTo(201);
        assertThat(receipt.body()).contains("HSH-");
        assertThat(state(rfq)).isEqualTo(InvitationState.ANSWERED);
    }

    private static HttpResponse<String> post(Visitor guest, String path, String json) {
        return guest.postJson(path, json, "Idempotency-Key", UUID.randomUUID().toString());
    }

    private static Map<String, String> with(String name, String value) {
        Map<String, String> all = new java.util.HashMap<>(ANSWER);
        all.put(name, value);
        return all;
    }

    private RfqId asked(String mail) {
        RfqId id = Scope.as(
                jana(),
                () -> rfqs.ask(AskForQuotations.of(
                        List.of(AskForQuotations.Line.of("Stepper motor NEMA 23, 2.8 Nm, 24 V", "250")),
                        List.of(AskForQuotations.Invitee.mail(mail)))));
        await().atMost(Duration.ofSeconds(10)).until(() -> state(id) == InvitationState.SENT);
        return id;
    }

    private InvitationState state(RfqId rfq) {
        return Scope.as(TEST, () -> rfqs.invitations(rfq)).getFirst().state();
    }

    private Actor jana() {
        return Scope.as(TEST, () -> {
            String[] row = Objects.requireNonNull(transaction.execute(status -> jdbc.sql(
                            "select p.id::text || ' ' || m.company_id::text from party.person p join party.membership m"
                                    + " on m.person_id = p.id where p.name = 'Jana Petersen'")
                    .query(String.class)
                    .single()
                    .split(" ", -1)));
            return new Actor.Person(
                    PersonId.of(row[0]),
                    "Jana Petersen",
                    org.hanse.kernel.CompanyId.of(row[1]),
                    java.util.Set.of("buyer"));
        });
    }

    /** What the newest mail to an address holds. */
    private String found(Pattern what, String mail) {
        return letters.found(what, mail);
    }
}
