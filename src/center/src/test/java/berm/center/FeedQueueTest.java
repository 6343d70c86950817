package berm.center;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.json.JsonMapper;

@Timeout(30)
class FeedQueueTest {
    private final FeedQueue queue = new FeedQueue();

    @Test
    void roundsThatWaitAreSentAsOneAndBearTheIdOfTheLast() throws InterruptedException {
        for (String id : List.of("1", "2", "3")) {
            queue.offer(news(id, "thing " + id));
        }

        FeedPart sent = queue.next();

        assertThat(sent.message().id()).isEqualTo("3");
        assertThat(json(sent)).isEqualTo("{\"things\":[\"thing 1\",\"thing 2\",\"thing 3\"]}");
    }

    @Test
    void whatIsNoNewsIsNeverPartOfAnother() throws InterruptedException {
        queue.offer(part("more", "1", "a"));
        queue.offer(news("2", "b"));
        queue.offer(part("beat", "", "c"));
        queue.offer(news("3", "d"));

        List<String> names =
                List.of(queue.next(), queue.next(), queue.next(), queue.next()).stream()
                        .map(part -> part.message().name())
                        .toList();

        assertThat(names).containsExactly("more", "news", "beat", "news");
    }

    @Test
    void noMoreIsSentAsOneThanAConsoleTakes() throws InterruptedException {
        String long1 = "x".repeat(300_000);
        queue.offer(news("1", long1));
        queue.offer(news("2", long1));

        assertThat(queue.next().message().id()).isEqualTo("1");
        assertThat(queue.next().message().id()).isEqualTo("2");
    }

    @Test
    void newsIsSentTenTimesASecondAtMost() throws InterruptedException {
        queue.offer(news("1", "a"));
        FeedPart unused = queue.next();
        long first = System.nanoTime();
        queue.offer(news("2", "b"));

        unused = queue.next();

        assertThat(System.nanoTime() - first).isGreaterThan(TimeUnit.MILLISECONDS.toNanos(90));
    }

    @Test
    void nothingThatWaitsIsSentAfterItsEnd() throws InterruptedException {
        queue.offer(news("1", "a"));
        queue.end();

        assertThat(queue.next().message().name()).isEqualTo("end");
    }

    @Test
    void aConsoleTooFarBehindIsNotWaitedFor() {
        long taken = IntStream.range(0, 2_000).filter(n -> queue.offer(news("" + n, "a"))).count();

        assertThat(taken).isEqualTo(1_024);
    }

    private static FeedPart news(String id, String thing) {
        return part("news", id, thing);
    }

    private static FeedPart part(String name, String id, String thing) {
        var message = new FeedMessage(name, id);
        message.add("things", "live", "pingshan", thing, JsonMapper.shared());
        return new FeedPart(message, List.of());
    }

    private static String json(FeedPart part) {
        return part.message().json((world, site) -> true);
    }
}
