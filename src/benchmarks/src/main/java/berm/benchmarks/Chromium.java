package berm.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A browser without a window, told what to do in the words of the DevTools protocol. */
final class Chromium implements AutoCloseable {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome");
    private static final String LISTENING = "DevTools listening on ";
    private static final long PATIENCE_SECONDS = 30;

    private final Process process;
    private final BlockingQueue<JsonNode> answers = new LinkedBlockingQueue<>();
    private final WebSocket socket;
    private String page = "";
    private int asked;

    private Chromium(Process process, URI address) {
        this.process = process;
        this.socket =
                HttpClient.newHttpClient()
                        .newWebSocketBuilder()
                        .buildAsync(address, new Ears())
                        .join();
    }

    /** Where it is installed; empty where it is not. */
    static Optional<Path> find() {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    static Chromium start(Path program, TemporaryFolder folder) throws IOException {
        Process process =
                new ProcessBuilder(
                                program.toString(),
                                "--headless=new",
                                "--no-sandbox",
                                "--disable-gpu",
                                "--remote-debugging-port=0",
                                "--user-data-dir=" + folder.resolve("chromium"),
                                "about:blank")
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
        folder.usedBy(process::destroy);
        BufferedReader said = process.errorReader();
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            if (line.startsWith(LISTENING)) {
                drain(said);
                return new Chromium(process, URI.create(line.substring(LISTENING.length())));
            }
        }
        throw new IOException(program + " ended before it listened");
    }

    private static void drain(BufferedReader said) {
        Thread reader = new Thread(() -> said.lines().forEach(line -> {}), "chromium");
        reader.setDaemon(true);
        reader.start();
    }

    /** Opens a page with nothing in its cache, by whom the cookie stands for. */
    void open(URI address, String cookie, String value) throws IOException, InterruptedException {
        ObjectNode blank = MAPPER.createObjectNode().put("url", "about:blank");
        String target = ask("Target.createTarget", blank).path("targetId").asText();
        ObjectNode attach = MAPPER.createObjectNode().put("targetId", target).put("flatten", true);
        page = "";
        page = ask("Target.attachToTarget", attach).path("sessionId").asText();
        ask("Network.setCacheDisabled", MAPPER.createObjectNode().put("cacheDisabled", true));
        ask(
                "Network.setCookie",
                MAPPER.createObjectNode()
                        .put("url", address.toString())
                        .put("name", cookie)
                        .put("value", value));
        ask("Page.navigate", MAPPER.createObjectNode().put("url", address.toString()));
    }

    /** The value of an expression in the page. */
    JsonNode value(String expression) throws IOException, InterruptedException {
        ObjectNode asked =
                MAPPER.createObjectNode().put("expression", expression).put("returnByValue", true);
        return ask("Runtime.evaluate", asked).path("result").path("value");
    }

    private JsonNode ask(String method, ObjectNode parameters)
            throws IOException, InterruptedException {
        int id = ++asked;
        ObjectNode question = MAPPER.createObjectNode().put("id", id).put("method", method);
        question.set("params", parameters);
        if (!page.isEmpty()) {
            question.put("sessionId", page);
        }
        socket.sendText(question.toString(), true).join();
        for (JsonNode answer = next(); answer != null; answer = next()) {
            if (answer.path("id").asInt() == id) {
                return result(method, answer);
            }
        }
        throw new IOException("the browser does not answer: " + method);
    }

    private @Nullable JsonNode next() throws InterruptedException {
        return answers.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    private static JsonNode result(String method, JsonNode answer) throws IOException {
        if (answer.has("error")) {
            throw new IOException(method + ": " + answer.path("error").path("message").asText());
        }
        return answer.path("result");
    }

    @Override
    public void close() {
        socket.abort();
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    /** Puts the parts of a message together. */
    private final class Ears implements WebSocket.Listener {
        private final StringBuilder text = new StringBuilder();

        @Override
        public @Nullable CompletionStage<?> onText(
                WebSocket from, CharSequence part, boolean last) {
            text.append(part);
            if (last) {
                hear(text.toString());
                text.setLength(0);
            }
            from.request(1);
            return null;
        }

        private void hear(String message) {
            try {
                answers.add(MAPPER.readTree(message));
            } catch (IOException noJson) {
                throw new IllegalStateException(noJson);
            }
        }
    }
}
