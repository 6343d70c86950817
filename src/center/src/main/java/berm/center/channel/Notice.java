package berm.center.channel;

import berm.domain.Colour;
import berm.domain.World;
import berm.domain.outside.Warning;
import berm.messages.cap.CapMessage;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something people are told, complete in itself: whoever reads it needs nothing else to act.
 *
 * <p>What belongs to a drill or to a recorded world is marked, and every channel shows the mark: a
 * notice of a world that is not live cannot be made without it.
 *
 * @param id the same for the same news, so that news told twice is told once
 * @param subject what it is about: an event as {@code live/pingshan/17}, or {@code test/} and a
 *     channel
 * @param zh one sentence in Chinese
 * @param en one sentence in English
 * @param link where the console shows it, from the root on; may be empty
 * @param time when it became so
 * @param warning what an official lets be said outside, in full; null where the sentences are all
 * @param until when it is no longer worth beginning; null where the channel's time decides
 */
public record Notice(
        String id,
        Kind kind,
        Colour colour,
        boolean drill,
        String world,
        String site,
        String subject,
        String zh,
        String en,
        String link,
        Instant time,
        @Nullable Warning warning,
        @Nullable Instant until) {

    /** What became of its subject. */
    public enum Kind {
        RAISED,
        WORSE,
        /** Somebody who should have answered did not. */
        OVERDUE,
        OVER,
        /** An official warns people outside of it. */
        WARNING,
        /** Nothing did: somebody tries a channel. */
        TEST
    }

    static final int LONGEST_SENTENCE = 1_000;

    public Notice {
        Texts.require(id, 200, "id");
        Texts.require(subject, 200, "subject");
        Texts.require(zh, LONGEST_SENTENCE, "zh");
        Texts.require(en, LONGEST_SENTENCE, "en");
        Texts.require(site, 64, "site");
        if (!World.isName(world)) {
            throw new IllegalArgumentException("not a world: " + world);
        }
        if (!link.isEmpty() && !link.matches("/[!-~]{0,499}")) {
            throw new IllegalArgumentException("not a path of the console: " + link);
        }
        if (!drill && (zh + en).contains(CapMessage.DRILL_MARK)) {
            throw new IllegalArgumentException("it says that it is a drill, and is none");
        }
        if (!drill && !world.equals(World.LIVE.name())) {
            throw new IllegalArgumentException("a notice of the world " + world + " is a drill");
        }
    }

    /** One with no more to it than its sentences. */
    public Notice(
            String id,
            Kind kind,
            Colour colour,
            boolean drill,
            String world,
            String site,
            String subject,
            String zh,
            String en,
            String link,
            Instant time) {
        this(id, kind, colour, drill, world, site, subject, zh, en, link, time, null, null);
    }

    /** Whether it is too late to begin with it. */
    boolean isTooLate(Instant now) {
        return until != null && !now.isBefore(until);
    }

    /** Whether it may ring a person who was called a moment ago. */
    boolean isNewRed() {
        return colour == Colour.RED && isNews();
    }

    /** Higher goes first. */
    int urgency() {
        return kind == Kind.OVER ? 0 : 2 * colour.step() + (isNews() ? 2 : 1);
    }

    private boolean isNews() {
        return kind == Kind.RAISED || kind == Kind.WORSE || kind == Kind.WARNING;
    }
}
