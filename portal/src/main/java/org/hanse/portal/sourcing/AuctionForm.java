package org.hanse.portal.sourcing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import org.hanse.kernel.KernelReason;
import org.hanse.kernel.Refusal;
import org.hanse.portal.web.TypedNumbers;
import org.hanse.sourcing.AuctionKind;
import org.hanse.sourcing.AuctionRanking;
import org.hanse.sourcing.AuctionSight;
import org.hanse.sourcing.BeginAuction;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** The page on which a buyer starts an auction, as it was filled in; times are typed in the reader's zone. */
final class AuctionForm {

    private static final BigDecimal STEP_SHARE = new BigDecimal("0.005");
    private static final int SECONDS = 60;

    private AuctionForm() {}

    /** What stands in the fields at first: by the best offer, tomorrow at this hour, for an hour. */
    static Map<String, String> proposed(Money best, int validityDays, Instant now, ZoneId zone) {
        LocalDateTime start = LocalDateTime.ofInstant(now.plus(Duration.ofDays(1)), zone)
                .truncatedTo(ChronoUnit.HOURS)
                .plusHours(1);
        BigDecimal step = best.getAmount()
                .multiply(STEP_SHARE)
                .round(new java.math.MathContext(1, RoundingMode.HALF_UP))
                .max(new BigDecimal("0.01"));
        Map<String, String> form = new HashMap<>();
        form.put("kind", AuctionKind.ENGLISH.name());
        form.put("currency", best.getCurrencyUnit().getCode());
        form.put("start", best.getAmount().toPlainString());
        form.put("step", step.toPlainString());
        form.put("limit", "");
        form.put("rounds", "3");
        form.put("startsAt", start.toString());
        form.put("endsAt", start.plusHours(1).toString());
        form.put("turnSeconds", "120");
        form.put("softMinutes", "3");
        form.put("maxExtensions", "10");
        form.put("sight", AuctionSight.RANK_ONLY.name());
        form.put("ranking", AuctionRanking.PRICE.name());
        form.put("validityDays", Integer.toString(validityDays));
        form.put("note", "");
        return form;
    }

    /** The command. @throws Refusal naming the field that cannot be read */
    static BeginAuction command(Map<String, String> form, ZoneId zone) {
        AuctionKind kind = chosen(AuctionKind.class, form, "kind", AuctionKind.ENGLISH);
        boolean english = kind == AuctionKind.ENGLISH;
        Integer softMinutes = whole(form, "softMinutes");
        return new BeginAuction(
                kind,
                form.get("currency"),
                kind == AuctionKind.ROTATING ? null : amount(form, "start"),
                TypedNumbers.read(form.get("step"), "step"),
                kind == AuctionKind.DUTCH ? amount(form, "limit") : null,
                kind == AuctionKind.ROTATING ? whole(form, "rounds") : null,
                moment(form, "startsAt", zone),
                english ? moment(form, "endsAt", zone) : null,
                english ? null : whole(form, "turnSeconds"),
                english && softMinutes != null ? softMinutes * SECONDS : null,
                english ? whole(form, "maxExtensions") : null,
                chosen(AuctionSight.class, form, "sight", AuctionSight.RANK_ONLY),
                chosen(AuctionRanking.class, form, "ranking", AuctionRanking.PRICE),
                whole(form, "validityDays"),
                form.get("note"));
    }

    private static @Nullable BigDecimal amount(Map<String, String> form, String field) {
        return TypedNumbers.orNull(form.get(field), field);
    }

    private static @Nullable Integer whole(Map<String, String> form, String field) {
        BigDecimal typed = TypedNumbers.orNull(form.get(field), field);
        if (typed == null) {
            return null;
        }
        try {
            return typed.intValueExact();
        } catch (ArithmeticException e) {
            throw Refusal.of(KernelReason.INVALID_FIELD, field, typed).because(e);
        }
    }

    private static Instant moment(Map<String, String> form, String field, ZoneId zone) {
        String typed = form.getOrDefault(field, "");
        try {
            return LocalDateTime.parse(typed).atZone(zone).toInstant();
        } catch (DateTimeParseException e) {
            throw Refusal.of(KernelReason.INVALID_FIELD, field, typed).because(e);
        }
    }

    private static <E extends Enum<E>> E chosen(Class<E> type, Map<String, String> form, String field, E otherwise) {
        String typed = form.getOrDefault(field, "");
        try {
            return typed.isEmpty() ? otherwise : Enum.valueOf(type, typed);
        } catch (IllegalArgumentException e) {
            throw Refusal.of(KernelReason.INVALID_FIELD, field, typed).because(e);
        }
    }
}
