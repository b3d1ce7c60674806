package org.hanse.integration.bank;

import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.hanse.integration.wire.Addresses;
import org.hanse.integration.wire.WireSettings;
import org.springframework.stereotype.Component;

/**
 * The two folders: what is written into {@code out} appears under its name only when it is whole; what lies in
 * {@code in} is stored in the inbox and moved to {@code in/done}, or to {@code in/failed} where it could not be stored.
 */
@Component
class BankRoutes extends RouteBuilder {

    static final String OUT = "direct:bank-out";
    static final String NAME = "hanse.file";

    private final Addresses addresses;
    private final WireSettings settings;
    private final BankFiles files;

    BankRoutes(Addresses addresses, WireSettings settings, BankFiles files) {
        this.addresses = addresses;
        this.settings = settings;
        this.files = files;
    }

    @Override
    public void configure() {
        from(OUT)
                .routeId("bank-out")
                .errorHandler(noErrorHandler())
                .removeHeaders("*")
                .removeHeaders("Camel*")
                .setHeader(Exchange.FILE_NAME, exchangeProperty(NAME))
                .to("file:" + addresses.bankFolder().resolve("out")
                        + "?fileExist=Override&tempPrefix=.part-&jailStartingDirectory=true&allowNullBody=false")
                .removeHeaders("*");
        from("file:" + addresses.bankFolder().resolve("in")
                        + "?include=(?i)[^.].*\\.xml&move=done&moveFailed=failed&readLock=none&recursive=false"
                        + "&maxMessagesPerPoll=100&initialDelay=0&delay="
                        + settings.filePoll().toMillis())
                .routeId("bank-in")
                .process(files::keep)
                .removeHeaders("Camel*");
    }
}
