package org.hanse.portal.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hanse.party.Uscc;
import org.hanse.portal.Letters;
import org.hanse.portal.Visitor;
import org.hanse.portal.security.IdentitySettings;

/** A firm in Shenzhen that nobody knows: its answers, its mail. */
final class Newcomer {

    static final Pattern LINK = Pattern.compile("/join/([A-Za-z0-9_-]{43})");
    private static final Pattern CODE = Pattern.compile("\"([0-9]{6})\"");
    private static final Pattern PASSWORD = Pattern.compile("/set-password/([A-Za-z0-9_-]{32})");
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private final IdentitySettings identity;
    private final Letters letters;

    Newcomer(IdentitySettings identity, Letters letters) {
        this.identity = identity;
        this.letters = letters;
    }

    /** A number of Shenzhen's register with the right check character, another one each time. */
    static String uscc() {
        return Uscc.withCheck(String.format(Locale.ROOT, "91440300MA5%06d", NUMBERS.incrementAndGet()));
    }

    static String address() {
        return "chen-" + UUID.randomUUID() + "@xindian.example";
    }

    static Map<String, String> answers(String email, String uscc) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("country", "CN");
        fields.put("name", "深圳新电机有限公司");
        fields.put("latinName", "");
        fields.put("number", uscc);
        fields.put("city", "深圳");
        fields.put("trades", "sells");
        fields.put("depth", "QUOTE");
        fields.put("goods", "PLAIN");
        fields.put("contactName", "陈宇");
        fields.put("contactEmail", email);
        fields.put("truthful", "true");
        return fields;
    }

    Visitor visitor() {
        return new Visitor(identity.address());
    }

    /** Applies as far as the six digits. @return the link */
    String typed(Visitor visitor, Map<String, String> answers) {
        HttpResponse<String> typed =
                visitor.post("/join", visitor.get("/join?lang=en").body(), answers);
        assertThat(typed.statusCode()).as(typed.body()).isEqualTo(200);
        Matcher link = LINK.matcher(typed.uri().getPath());
        assertThat(link.matches()).as(typed.uri().toString()).isTrue();
        return "/join/" + link.group(1);
    }

    /** Applies and says the six digits. @return the link */
    String applied(Visitor visitor, Map<String, String> answers) {
        String link = typed(visitor, answers);
        HttpResponse<String> proved = visitor.post(
                link + "/confirmation",
                visitor.get(link).body(),
                Map.of("code", code(Objects.requireNonNull(answers.get("contactEmail")))));
        assertThat(proved.statusCode()).as(proved.body()).isEqualTo(200);
        return link;
    }

    String code(String email) {
        return found(CODE, email);
    }

    String passwordLink(String email) {
        return "/set-password/" + found(PASSWORD, email);
    }

    /** The newest mail to the address that holds this. */
    String found(Pattern what, String email) {
        return letters.found(what, email);
    }

    /** All mails to an address, the newest first. */
    List<String> mails(String email) {
        return letters.to(email);
    }
}
