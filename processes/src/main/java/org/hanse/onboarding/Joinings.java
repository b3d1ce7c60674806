package org.hanse.onboarding;

import java.util.Locale;
import java.util.UUID;
import org.hanse.identity.SignedLinks;
import org.hanse.kernel.Actor;
import org.hanse.kernel.KernelReason;
import org.hanse.kernel.Refusal;
import org.hanse.kernel.Scope;
import org.hanse.party.MailCodes;
import org.springframework.stereotype.Service;

/**
 * The door for a firm that nobody knows. It types its card and its application, says the six digits that went to its
 * address, and is registered as an applicant. The link by which it then follows its application is signed; it holds until
 * the person has an account. Each call opens its own transaction as the system actor {@code onboarding}.
 */
@Service
public class Joinings {

    private static final Actor.System DOOR = new Actor.System("onboarding");

    private final JoiningDesk desk;
    private final MailCodes codes;
    private final SignedLinks links;

    Joinings(JoiningDesk desk, MailCodes codes, SignedLinks links) {
        this.desk = desk;
        this.codes = codes;
        this.links = links;
    }

    /**
     * Keeps what was typed for a day and mails six digits. Nothing is registered yet, and nothing is said of who is.
     *
     * @return the last part of the link
     * @throws Refusal as {@link Applications#apply}; {@link OnboardingReason#BUYS_OR_SELLS}; five an hour to one address
     */
    public String begin(Join join, Locale language) {
        return Scope.as(DOOR, () -> desk.begin(join, language));
    }

    /** Mails other digits. @throws Refusal {@link OnboardingReason#ALREADY_PROVED}; five an hour */
    public void sendAgain(String token) {
        UUID id = id(token);
        Scope.run(DOOR, () -> desk.send(id));
    }

    /**
     * Registers the firm and hands its application in.
     *
     * @throws Refusal {@link OnboardingReason#CODE_WRONG} (five tries), {@link OnboardingReason#ALREADY_PROVED},
     *     {@link OnboardingReason#HAS_ACCOUNT} where the address is somebody's, {@link OnboardingReason#NUMBER_TAKEN}
     */
    public Joining confirm(String token, String code) {
        UUID id = id(token);
        return Scope.as(DOOR, () -> {
            if (desk.get(id).proved()) {
                throw new Refusal(OnboardingReason.ALREADY_PROVED);
            }
            if (!codes.matches(id, code)) {
                throw Refusal.of(OnboardingReason.CODE_WRONG, "code");
            }
            return desk.confirm(id);
        });
    }

    /** How far the firm has come. @throws Refusal UNKNOWN where no link is like this */
    public Joining get(String token) {
        UUID id = id(token);
        return Scope.as(DOOR, () -> desk.get(id));
    }

    /**
     * Who acts by the link.
     *
     * @throws Refusal UNKNOWN before the address is proved; {@link OnboardingReason#USE_ACCOUNT} once there is an account
     */
    public Actor.Guest applicant(String token) {
        Joining joining = get(token);
        if (!joining.proved()) {
            throw new Refusal(KernelReason.UNKNOWN);
        }
        if (joining.account()) {
            throw new Refusal(OnboardingReason.USE_ACCOUNT);
        }
        return joining.guest();
    }

    /** Mails the link for a password again, where the firm was admitted; five an hour. */
    public void welcomeAgain(String token) {
        UUID id = id(token);
        Scope.run(DOOR, () -> desk.welcomeAgain(id));
    }

    private UUID id(String token) {
        return links.id(JoiningDesk.PURPOSE, token).orElseThrow(() -> new Refusal(KernelReason.UNKNOWN));
    }
}
