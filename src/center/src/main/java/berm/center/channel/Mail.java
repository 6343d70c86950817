package berm.center.channel;

import static java.nio.charset.StandardCharsets.UTF_8;

import berm.center.Beijing;
import berm.service.Door;
import berm.service.HostPort;
import berm.service.Passage;
import berm.service.Secret;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;

/**
 * Mails each notice in both languages through an SMTP server.
 *
 * <p>A mail keeps its Message-ID over all attempts, so a mailbox can tell a repetition. The
 * server's 5xx refuses the mail, anything else is a reason to try again (RFC 5321, 4.2.1).
 */
final class Mail implements Channel {

    /** How the connection is protected. */
    enum Tls {
        /** From the first byte. */
        TLS,
        /** After STARTTLS; without it nothing is sent. */
        STARTTLS,
        /** Not at all: to a server on the same machine. */
        NONE
    }

    /** What it must be told. */
    record Settings(
            HostPort server, Tls tls, String from, @Nullable String user, @Nullable Secret password)
            implements ChannelSettings {
        static @Nullable Settings read(ChannelFields fields) {
            HostPort server = fields.hostPort("server");
            Tls tls = fields.word(Tls.class, "tls", Tls.STARTTLS);
            String from = fields.mailbox("from");
            String user = fields.text("user", false);
            Secret password = fields.secret("password", user != null);
            return server == null || from == null
                    ? null
                    : new Settings(server, tls, from, user, password);
        }

        @Override
        public Passage passage(String place) {
            List<String> hosts = List.of(server.host());
            boolean encrypted = tls != Tls.NONE;
            return new Passage(Door.CHANNELS, place + ".server", hosts, encrypted, true);
        }

        @Override
        public Channel open(Tools tools) {
            return new Mail(this, tools);
        }
    }

    private static final int LONGEST_SUBJECT = 120;

    private final Settings settings;
    private final Clock clock;
    private final Wording wording;
    private final Session session;

    private Mail(Settings settings, Tools tools) {
        this.settings = settings;
        this.clock = tools.clock();
        this.wording = new Wording(Wording.Language.BOTH, tools.console());
        this.session = Session.getInstance(properties(settings, tools.timeout()));
    }

    private static Properties properties(Settings settings, Duration timeout) {
        String millis = Long.toString(timeout.toMillis());
        Properties properties = new Properties();
        properties.put("mail.smtp.connectiontimeout", millis);
        properties.put("mail.smtp.timeout", millis);
        properties.put("mail.smtp.writetimeout", millis);
        properties.put("mail.smtp.auth", settings.user() != null);
        properties.put("mail.smtp.ssl.enable", settings.tls() == Tls.TLS);
        properties.put("mail.smtp.ssl.checkserveridentity", true);
        properties.put("mail.smtp.starttls.enable", settings.tls() == Tls.STARTTLS);
        properties.put("mail.smtp.starttls.required", settings.tls() == Tls.STARTTLS);
        return properties;
    }

    @Override
    public Class<? extends Address> delivers() {
        return Address.Mailbox.class;
    }

    @Override
    public Outcome send(Delivery delivery) {
        try (Transport transport = session.getTransport("smtp")) {
            MimeMessage message = message(delivery);
            transport.connect(
                    settings.server().host(),
                    settings.server().port(),
                    settings.user(),
                    settings.password() == null ? null : settings.password().value());
            transport.sendMessage(message, message.getAllRecipients());
            return new Outcome.Delivered(Outcome.Certainty.SENT);
        } catch (AuthenticationFailedException refused) {
            return new Outcome.Away("the server refuses our user or password");
        } catch (MessagingException failed) {
            return outcome(failed);
        }
    }

    private MimeMessage message(Delivery delivery) throws MessagingException {
        MimeMessage message = new NamedMail(session, delivery.id() + "@" + host());
        message.setFrom(new InternetAddress(settings.from()));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(delivery.to().value()));
        String subject = Texts.shortened(Wording.zh(delivery), LONGEST_SUBJECT);
        message.setSubject(subject, UTF_8.name());
        message.setText(body(delivery), UTF_8.name());
        message.setHeader(
                "Date",
                DateTimeFormatter.RFC_1123_DATE_TIME.format(clock.instant().atZone(Beijing.ZONE)));
        message.setHeader("Auto-Submitted", "auto-generated");
        return message;
    }

    private String host() {
        return settings.from().substring(settings.from().indexOf('@') + 1);
    }

    private String body(Delivery delivery) {
        Notice notice = delivery.notice();
        return String.join(
                "\r\n\r\n",
                Wording.zh(delivery),
                Wording.en(delivery),
                DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(notice.time().atZone(Beijing.ZONE)),
                wording.link(notice));
    }

    private static Outcome outcome(MessagingException failed) {
        for (Exception cause = failed; cause != null; cause = next(cause)) {
            int code = code(cause);
            if (code >= 500) {
                return new Outcome.Refused("the server answered " + code);
            }
            if (code > 0) {
                return new Outcome.Away("the server answered " + code);
            }
        }
        return new Outcome.Away("no answer: " + failed.getClass().getSimpleName());
    }

    private static @Nullable Exception next(Exception cause) {
        return cause instanceof MessagingException more ? more.getNextException() : null;
    }

    private static int code(Exception cause) {
        if (cause instanceof SMTPAddressFailedException failed) {
            return failed.getReturnCode();
        }
        if (cause instanceof SMTPSenderFailedException failed) {
            return failed.getReturnCode();
        }
        return cause instanceof SMTPSendFailedException failed ? failed.getReturnCode() : 0;
    }

    @Override
    public Optional<String> unreachable() {
        return Reach.fault(settings.server().host(), settings.server().port());
    }

    /** A mail that keeps the name it is given. */
    private static final class NamedMail extends MimeMessage {
        private final String name;

        private NamedMail(Session session, String name) {
            super(session);
            this.name = name;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", "<" + name + ">");
        }
    }
}
