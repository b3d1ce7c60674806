package org.hanse.integration.bank;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.hanse.escrow.Bank;
import org.hanse.escrow.BankEntry;
import org.hanse.escrow.BankReports;
import org.hanse.escrow.PaymentInstruction;
import org.hanse.kernel.DealId;
import org.hanse.ledger.Ledger;
import org.hanse.ledger.Posting;
import org.hanse.messaging.Outbox;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.framework.Advised;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/**
 * A house of its own process that takes one more deal to its release, and stands still for ever at the moment that was
 * asked for, so that whoever started it can kill it there.
 */
@EnableAutoConfiguration
@ComponentScan(
        basePackages = "org.hanse",
        nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class,
        excludeFilters = @ComponentScan.Filter(type = FilterType.CUSTOM, classes = PayingHouse.OfTests.class))
class ReleasingHouse {

    /** Where the house can be killed. */
    enum Moment {
        /** The release is posted, nothing is committed, the bank is not told. */
        RELEASE_POSTED,
        /** The bank's message lies in the outbox, nothing is committed. */
        INSTRUCTED,
        /** All is committed, the bank has not got it. */
        BEFORE_THE_BANK,
        /** The bank has it, the outbox does not know. */
        BANK_HAS_IT,
        /** The bank's booking is applied, nothing of it is committed. */
        BOOKED,
        /** No deal and no end: what earlier starts left is brought to its end. */
        NONE
    }

    private static Moment moment = Moment.NONE;
    private static Path folder = Path.of(".");
    private static volatile @Nullable DealId deal;
    private static volatile String reference = "";

    /** Arguments: the moment, a folder for what is said to the starter, the sandbox's address; then Spring's own. */
    public static void main(String[] args) {
        moment = Moment.valueOf(args[0]);
        folder = Path.of(args[1]);
        ConfigurableApplicationContext house = new SpringApplicationBuilder(ReleasingHouse.class)
                .web(WebApplicationType.NONE)
                .run(args);
        ReleaseStory story = new ReleaseStory(house, folder, args[2]);
        if (moment == Moment.NONE) {
            story.report();
        } else {
            DealId opened = story.open();
            deal = opened;
            reference = story.reference(opened);
            story.fundAndRelease(opened);
        }
    }

    /** Looks over the shoulder of those who act, from inside of their transactions. */
    @Bean
    static BeanPostProcessor watch() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                if (bean instanceof Ledger || bean instanceof Outbox || bean instanceof BankReports) {
                    ((Advised) bean).addAdvice((MethodInterceptor) ReleasingHouse::watched);
                } else if (bean instanceof Bank) {
                    ProxyFactory watched = new ProxyFactory(bean);
                    watched.addAdvice((MethodInterceptor) ReleasingHouse::watchedBank);
                    return watched.getProxy();
                }
                return bean;
            }
        };
    }

    private static @Nullable Object watched(MethodInvocation call) throws Throwable {
        Object result = call.proceed();
        Object[] given = call.getArguments();
        switch (call.getMethod().getName()) {
            case "post" ->
                stop(
                        Moment.RELEASE_POSTED,
                        given[0] instanceof Posting posting
                                && posting.kind().equals("RELEASED")
                                && posting.deal() != null
                                && posting.deal().equals(deal));
            case "tell" -> stop(Moment.INSTRUCTED, isOurs(given[given.length - 1]));
            case "debitBooked" ->
                stop(
                        Moment.BOOKED,
                        given[0] instanceof BankEntry entry
                                && entry.endToEndId() != null
                                && isOurs(entry.endToEndId()));
            default -> {}
        }
        return result;
    }

    private static @Nullable Object watchedBank(MethodInvocation call) throws Throwable {
        boolean ours = call.getArguments().length > 0 && isOurs(call.getArguments()[0]);
        stop(Moment.BEFORE_THE_BANK, ours);
        Object result = call.proceed();
        stop(Moment.BANK_HAS_IT, ours);
        return result;
    }

    private static boolean isOurs(Object told) {
        return told instanceof PaymentInstruction instruction && isOurs(instruction.endToEndId());
    }

    private static boolean isOurs(String endToEndId) {
        return !reference.isEmpty() && endToEndId.contains(reference.replaceAll("[^A-Za-z0-9]", ""));
    }

    private static void stop(Moment here, boolean ours) {
        if (here != moment || !ours) {
            return;
        }
        try {
            Files.writeString(folder.resolve("at-" + here), here.name());
            new CountDownLatch(1).await();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
