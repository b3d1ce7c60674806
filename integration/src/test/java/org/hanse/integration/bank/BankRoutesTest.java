package org.hanse.integration.bank;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.hanse.integration.WiresTest;
import org.hanse.integration.sandbox.Fault;
import org.hanse.integration.sandbox.Sandbox;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** The routes of ISO 20022 files against the sandbox's bank. */
@WiresTest
class BankRoutesTest extends BankContract {

    @Autowired
    private Sandbox sandbox;

    @Override
    protected void wrong(Fault fault, int times) {
        sandbox.fault("bank", fault, times);
    }

    @Override
    protected void drawStatement() {
        sandbox.statement();
    }

    @Override
    protected List<Map<String, String>> debitsInTheBook() {
        return sandbox.accountBook().stream()
                .filter(line -> "DBIT".equals(line.get("kind")) && id.equals(line.get("endToEndId")))
                .toList();
    }

    @Override
    protected void transfer(Map<String, String> facts) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(sandbox.address() + "/bank/transfers"))
                .POST(HttpRequest.BodyPublishers.ofByteArray(
                        JsonMapper.builder().build().writeValueAsBytes(facts)))
                .build();
        assertThat(HttpClient.newHttpClient()
                        .send(request, HttpResponse.BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(202);
    }
}
