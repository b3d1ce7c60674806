package org.hanse.integration.mail;

import java.util.List;
import org.hanse.integration.WiresTest;
import org.hanse.integration.sandbox.Fault;
import org.hanse.integration.sandbox.Sandbox;
import org.hanse.integration.sandbox.SandboxMail;
import org.springframework.beans.factory.annotation.Autowired;

/** The route by SMTP against the sandbox's mailbox. */
@WiresTest
class MailRouteTest extends NotifierContract {

    @Autowired
    private Sandbox sandbox;

    @Override
    protected void wrong(Fault fault, int times) {
        sandbox.fault("notifier", fault, times);
    }

    @Override
    protected List<SandboxMail> mails() {
        return sandbox.mails().stream().filter(mail -> to.equals(mail.to())).toList();
    }
}
