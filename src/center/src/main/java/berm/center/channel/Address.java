package berm.center.channel;

import berm.domain.SiteId;
import java.util.Optional;

/** To whom a channel delivers. */
public sealed interface Address {
    int LONGEST_NAME = 80;

    /** What tells it from the others of its channel; at most 200 characters. */
    String value();

    /** The person who is told, where it is one. */
    default Optional<String> person() {
        return Optional.empty();
    }

    /** Who had it sent, where that needs a click. */
    default Optional<Official> official() {
        return Optional.empty();
    }

    /** Whoever is behind the channel: the group of a robot, the receiver of a webhook. */
    record Everyone() implements Address {
        @Override
        public String value() {
            return "*";
        }
    }

    /** A telephone, with a name and a number as site files may give them. */
    record Phone(String name, String number) implements Address {
        public Phone {
            Texts.require(name, LONGEST_NAME, "name");
            if (!number.matches("\\+?[0-9]{3,20}")) {
                throw new IllegalArgumentException("not a telephone number");
            }
        }

        /** With a number as people write it, with blanks and - between its digits. */
        public static Phone of(String name, String written) {
            return new Phone(name, written.replaceAll("[ -]", ""));
        }

        @Override
        public String value() {
            return number;
        }

        @Override
        public Optional<String> person() {
            return Optional.of(name);
        }
    }

    /** A mailbox. */
    record Mailbox(String name, String mail) implements Address {
        public Mailbox {
            Texts.require(name, LONGEST_NAME, "name");
            if (!mail.matches(
                    "[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(\\.[A-Za-z0-9-]{1,63}){0,5}")) {
                throw new IllegalArgumentException("not a mail address");
            }
        }

        @Override
        public String value() {
            return mail;
        }

        @Override
        public Optional<String> person() {
            return Optional.of(name);
        }
    }

    /** The sirens of a site. Nothing sounds them but a named official's click. */
    record Sirens(SiteId site, Official by) implements Address {
        @Override
        public String value() {
            return site.value();
        }

        @Override
        public Optional<Official> official() {
            return Optional.of(by);
        }
    }

    /** Another authority's platform. Nothing reaches it but by a named official's click. */
    record Authority(Official by) implements Address {
        @Override
        public String value() {
            return "*";
        }

        @Override
        public Optional<Official> official() {
            return Optional.of(by);
        }
    }
}
