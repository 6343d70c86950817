package berm.launcher.backup;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/**
 * A file with the whole of a topic: a line that says which, a line for each record, and a last line
 * with how many there are and the SHA-256 of all lines before it. So one that was cut short or
 * changed is found out.
 *
 * @param partitions of the topic
 * @param records in the file
 */
public record SavedTopic(Path file, String topic, int partitions, long records) {
    static final String FORM = "berm-topic-1";

    /** A record is at most as long as a broker takes, a few MB; its line by a third longer. */
    private static final int LONGEST_LINE = 64 << 20;

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Takes each record of a file in its order. */
    @FunctionalInterface
    interface Taker {
        void take(SavedRecord saved) throws IOException;
    }

    /**
     * Reads the whole file and checks it.
     *
     * @throws IOException if it cannot be read, or is not whole; says why
     */
    public static SavedTopic check(Path file) throws IOException {
        return read(file, saved -> {});
    }

    /** Hands over every record; the file must have been checked before. */
    void each(Taker taker) throws IOException {
        SavedTopic ignored = read(file, taker);
    }

    private static SavedTopic read(Path file, Taker taker) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            MessageDigest digest = sha256();
            String first = line(in);
            JsonNode head = head(first);
            int partitions = head.path("partitions").asInt();
            digest.update(bytes(first));
            Map<Integer, Long> next = new HashMap<>();
            long records = 0;
            String line = line(in);
            while (line.startsWith("{\"partition\"")) {
                SavedRecord saved = SavedRecord.parse(line);
                follow(next, saved, partitions);
                taker.take(saved);
                digest.update(bytes(line));
                records++;
                line = line(in);
            }
            checkEnd(line, in, records, digest);
            return new SavedTopic(file, head.path("topic").asText(), partitions, records);
        } catch (NoSuchFileException absent) {
            throw new IOException("there is no file " + file, absent);
        } catch (IOException wrong) {
            throw new IOException(
                    file + " is not a whole saved topic: " + wrong.getMessage(), wrong);
        }
    }

    private static JsonNode head(String line) throws IOException {
        JsonNode head = line.startsWith("{") ? JSON.readTree(line) : JSON.createObjectNode();
        if (!FORM.equals(head.path("form").asText())) {
            throw new IOException("it does not begin as one");
        }
        return head;
    }

    private static void follow(Map<Integer, Long> next, SavedRecord saved, int partitions)
            throws IOException {
        long expected = next.getOrDefault(saved.partition(), 0L);
        if (saved.offset() != expected || saved.partition() >= partitions) {
            throw new IOException(
                    "record %d of partition %d is missing".formatted(expected, saved.partition()));
        }
        next.put(saved.partition(), expected + 1);
    }

    private static void checkEnd(String line, InputStream in, long records, MessageDigest digest)
            throws IOException {
        if (!line.equals(end(records, digest))) {
            throw new IOException("its last line does not fit what is before it");
        }
        if (in.read() >= 0) {
            throw new IOException("there is something behind its end");
        }
    }

    static String end(long records, MessageDigest digest) {
        String sum = HexFormat.of().formatHex(digest.digest());
        return "{\"records\":%d,\"sha256\":\"%s\"}".formatted(records, sum);
    }

    /** The next line, empty at the end of the file. */
    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
            if (line.size() == LONGEST_LINE) {
                throw new IOException("it has a line of more than " + LONGEST_LINE + " bytes");
            }
            line.write(next);
        }
        return line.toString(UTF_8);
    }

    static byte[] bytes(String line) {
        return (line + "\n").getBytes(UTF_8);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
