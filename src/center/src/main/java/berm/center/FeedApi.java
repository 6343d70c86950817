package berm.center;

import berm.center.access.Access;
import berm.center.access.Needs;
import berm.center.access.Operation;
import berm.center.asked.NotDone;
import berm.center.asked.Refuses;
import berm.center.asked.Summary;
import berm.messages.Topics;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The stream of the consoles over HTTP, as server-sent events. */
@RestController
@EnableScheduling
class FeedApi {

    private static final int READINGS_A_ROUND = 1_000;
    private static final int PAUSES = 9;

    private final Feed feed;
    private final LatestReadings readings;
    private final TopicReaders readers;
    private final Access access;
    private long sitesNotBefore = System.nanoTime();

    FeedApi(Feed feed, LatestReadings readings, TopicReaders readers, Access access) {
        this.feed = feed;
        this.readings = readings;
        this.readers = readers;
        this.access = access;
    }

    @Summary("News of all that the visitor sees, as they come: server-sent events.")
    @Refuses(503)
    @Needs(Operation.READ_SITE)
    @GetMapping(path = "/api/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    ResponseEntity<SseEmitter> events(
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String last) {
        return feed.connect(path(), last, access.sight())
                .map(
                        emitter ->
                                ResponseEntity.ok()
                                        .header("Cache-Control", "no-store")
                                        .body(emitter))
                .orElseThrow(() -> NotDone.away("too many consoles are connected"));
    }

    @Scheduled(fixedRate = 2, timeUnit = TimeUnit.SECONDS)
    void beat() {
        feed.tellPath(path());
    }

    /** The worse of what is said by the judge and what of it has come into the journal. */
    private String path() {
        String said = readers.state(Topics.CONDITIONS);
        return said.equals("UP") ? readers.state(Topics.ALARMS) : said;
    }

    @Scheduled(fixedDelay = 100, timeUnit = TimeUnit.MILLISECONDS)
    void tellNews() {
        feed.tellNews(readings.unsent(READINGS_A_ROUND));
    }

    /** Of many thousand sites it takes long; then it is done less often. */
    @Scheduled(fixedDelay = 500, timeUnit = TimeUnit.MILLISECONDS)
    void noteSites() {
        long began = System.nanoTime();
        if (began >= sitesNotBefore) {
            feed.noteSites();
            long now = System.nanoTime();
            sitesNotBefore = now + PAUSES * (now - began);
        }
    }
}
