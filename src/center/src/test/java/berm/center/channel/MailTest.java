package berm.center.channel;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MailTest extends ChannelContract {
    private static final String USER = "berm";
    private final HandClock clock = new HandClock(Story.NOW);
    private @Nullable GreenMail greenMail;
    private @Nullable SmtpScript script;
    private int port;

    @AfterEach
    void stop() throws Exception {
        if (greenMail != null) {
            greenMail.stop();
        }
        if (script != null) {
            script.close();
        }
    }

    private GreenMail started(String protocol) {
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", protocol));
        server.setUser(USER, "this is secret");
        server.start();
        port =
                ServerSetup.PROTOCOL_SMTP.equals(protocol)
                        ? server.getSmtp().getPort()
                        : server.getSmtps().getPort();
        greenMail = server;
        return server;
    }

    private void scripted(int code) throws Exception {
        script = new SmtpScript(code);
        port = script.port();
    }

    private Channel channel(String more) {
        String fields =
                "kind: mail\nserver: 127.0.0.1:%d\nfrom: berm@county.example\ntimeout: 2 s\n%s"
                        .formatted(port, more);
        return Opened.outlet(fields, clock, new Database().capBook(clock)).channel();
    }

    @Override
    Channel channel() {
        return channel("tls: none");
    }

    @Override
    Delivery delivery() {
        return Story.to(new Address.Mailbox("张三", "zhang@county.example"), Story.red("n1"));
    }

    @Override
    void takes() {
        var unused = started(ServerSetup.PROTOCOL_SMTP);
    }

    @Override
    void fails() throws Exception {
        scripted(451);
    }

    @Override
    void refuses() throws Exception {
        scripted(550);
    }

    @Override
    void fallsSilent() throws Exception {
        scripted(SmtpScript.SILENT);
    }

    @Override
    void goesAway() throws Exception {
        scripted(250);
        stop();
    }

    @Test
    void aMailSaysItInBothLanguagesAndIsRecognisedWhenRepeated() throws Exception {
        GreenMail server = started(ServerSetup.PROTOCOL_SMTP);
        Channel mail = channel("tls: none\nuser: berm\npasswordFile: KEY");
        assertThat(mail.send(delivery())).isEqualTo(new Outcome.Delivered(Outcome.Certainty.SENT));
        assertThat(mail.send(delivery())).isInstanceOf(Outcome.Delivered.class);
        MimeMessage[] received = server.getReceivedMessages();
        assertThat(received).hasSize(2);
        MimeMessage first = received[0];
        assertThat(first.getSubject()).startsWith("【红】平山库安全超高0.999米").endsWith("(另有2条)");
        assertThat(first.getContent().toString())
                .contains("【红】平山库", "RED: freeboard 0.999 m", "(and 2 more)")
                .contains("2020-08-04T21:35:00+08:00")
                .contains("https://berm.example/#/event/live/pingshan/17");
        assertThat(first.getMessageID()).isEqualTo("<" + delivery().id() + "@county.example>");
        assertThat(received[1].getMessageID()).isEqualTo(first.getMessageID());
        assertThat(Objects.requireNonNull(first.getSentDate()).toInstant()).isEqualTo(Story.NOW);
        assertThat(first.getAllRecipients()[0]).hasToString("zhang@county.example");
    }

    @Test
    void aWrongPasswordIsTriedAgain() {
        var unused = started(ServerSetup.PROTOCOL_SMTP);
        Outcome outcome = channel("tls: none\nuser: berm\npasswordFile: TOKEN").send(delivery());
        assertThat(outcome).isEqualTo(new Outcome.Away("the server refuses our user or password"));
    }

    @Test
    void nothingIsSentWithoutTheProtectionThatIsAskedFor() {
        GreenMail plain = started(ServerSetup.PROTOCOL_SMTP);
        assertThat(channel("tls: starttls").send(delivery())).isInstanceOf(Outcome.Away.class);
        assertThat(channel("").send(delivery())).isInstanceOf(Outcome.Away.class);
        assertThat(plain.getReceivedMessages()).isEmpty();
    }

    @Test
    void nothingIsSentToAServerThatCannotShowWhoItIs() {
        GreenMail selfSigned = started(ServerSetup.PROTOCOL_SMTPS);
        assertThat(channel("tls: tls").send(delivery())).isInstanceOf(Outcome.Away.class);
        assertThat(selfSigned.getReceivedMessages()).isEmpty();
    }
}
