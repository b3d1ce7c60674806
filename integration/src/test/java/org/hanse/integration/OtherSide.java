package org.hanse.integration;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.hanse.customs.CustomsAnswer;
import org.hanse.customs.CustomsAnswers;
import org.hanse.escrow.BankEntry;
import org.hanse.escrow.BankReports;
import org.hanse.escrow.PaymentStatus;
import org.hanse.escrow.statement.BankStatement;
import org.hanse.integration.callbacks.Callbacks;
import org.hanse.integration.sandbox.Sandbox;
import org.hanse.kernel.Ids;
import org.hanse.logistics.BookingAnswer;
import org.hanse.logistics.CarrierEvents;
import org.hanse.logistics.TrackingEvent;
import org.hanse.pricing.DailyRates;
import org.hanse.pricing.RatesPublished;
import org.hanse.screening.Listings;
import org.hanse.screening.ReceivedList;
import org.hanse.tax.VatAnswer;
import org.hanse.tax.VatAnswers;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** Stands in for the rooms that hear, and for the portal that takes callbacks; remembers what was told. */
@TestConfiguration(proxyBeanMethods = false)
public class OtherSide {

    /** Everything heard. */
    public static final class Heard {
        public final List<BankEntry> credits = new CopyOnWriteArrayList<>();
        public final List<BankEntry> debits = new CopyOnWriteArrayList<>();
        public final List<PaymentStatus> statuses = new CopyOnWriteArrayList<>();
        public final List<BankStatement> statements = new CopyOnWriteArrayList<>();
        public final List<BookingAnswer> bookings = new CopyOnWriteArrayList<>();
        public final List<TrackingEvent> events = new CopyOnWriteArrayList<>();
        public final List<CustomsAnswer> customs = new CopyOnWriteArrayList<>();
        public final List<VatAnswer> vat = new CopyOnWriteArrayList<>();
        public final List<ReceivedList> lists = new CopyOnWriteArrayList<>();
        public final List<DailyRates> rates = new CopyOnWriteArrayList<>();
    }

    @Bean
    Heard heard() {
        return new Heard();
    }

    @Bean
    @Primary
    BankReports bankReports(Heard heard) {
        return new BankReports() {
            @Override
            public void creditBooked(BankEntry entry) {
                heard.credits.add(entry);
            }

            @Override
            public void debitBooked(BankEntry entry) {
                heard.debits.add(entry);
            }

            @Override
            public void statusReported(PaymentStatus status) {
                heard.statuses.add(status);
            }

            @Override
            public void statementTold(BankStatement statement) {
                heard.statements.add(statement);
            }
        };
    }

    @Bean
    @Primary
    CarrierEvents carrierEvents(Heard heard) {
        return new CarrierEvents() {
            @Override
            public void bookingAnswered(BookingAnswer answer) {
                heard.bookings.add(answer);
            }

            @Override
            public void tracked(TrackingEvent event) {
                heard.events.add(event);
            }
        };
    }

    @Bean
    @Primary
    CustomsAnswers customsAnswers(Heard heard) {
        return heard.customs::add;
    }

    @Bean
    @Primary
    VatAnswers vatAnswers(Heard heard) {
        return heard.vat::add;
    }

    @Bean
    @Primary
    RatesPublished ratesPublished(Heard heard) {
        return heard.rates::add;
    }

    @Bean
    @Primary
    Listings listings(Heard heard) {
        Listings listings = mock(Listings.class);
        when(listings.take(any())).thenAnswer(call -> {
            heard.lists.add(call.getArgument(0));
            return new Listings.Import(Ids.next(), Listings.Import.Outcome.APPLIED, 0, 0, 0, 0);
        });
        return listings;
    }

    @Bean(destroyMethod = "close")
    AutoCloseable portal(Callbacks callbacks, Sandbox sandbox) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/callbacks/", exchange -> {
            try (exchange) {
                String path = exchange.getRequestURI().getPath().substring("/callbacks/".length());
                Callbacks.Taken taken = callbacks.take(
                        path,
                        name -> exchange.getRequestHeaders().getFirst(name),
                        exchange.getRequestBody().readAllBytes());
                exchange.sendResponseHeaders(taken == Callbacks.Taken.REFUSED ? 401 : 204, -1);
            }
        });
        server.start();
        sandbox.callBackTo("http://localhost:" + server.getAddress().getPort());
        return () -> server.stop(0);
    }
}
