package berm.launcher.status;

import berm.service.log.KafkaAccess;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;

/** All that is known of a running Berm: its parts, its balances, its log. */
public final class StatusReport {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<PartStatus> parts;
    private final @Nullable LogStatus log;
    private final String fault;

    private StatusReport(List<PartStatus> parts, @Nullable LogStatus log, String fault) {
        this.parts = List.copyOf(parts);
        this.log = log;
        this.fault = fault;
    }

    /** One without the log, and why. */
    static StatusReport without(String fault, List<PartStatus> parts) {
        return new StatusReport(parts, null, fault);
    }

    /**
     * Asks every part, and Kafka for the log; whatever does not answer is told as such.
     *
     * @param kafka the log; null when they are known not to answer
     */
    public static StatusReport ask(List<Endpoint> endpoints, @Nullable KafkaAccess kafka)
            throws InterruptedException {
        Survey survey = new Survey();
        List<PartStatus> parts = new ArrayList<>();
        for (Endpoint endpoint : endpoints) {
            parts.add(survey.ask(endpoint));
        }
        return kafka == null ? without(LogFault.AWAY, parts) : withLog(parts, kafka);
    }

    private static StatusReport withLog(List<PartStatus> parts, KafkaAccess kafka) {
        try {
            return new StatusReport(parts, LogStatus.read(kafka), "");
        } catch (KafkaException failed) {
            return without(LogFault.of(failed), parts);
        }
    }

    /** Whether every part is up, every balance holds and the log could be read. */
    public boolean isWell() {
        return log != null && parts.stream().allMatch(PartStatus::isWell);
    }

    /** Lines for people. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        parts.forEach(part -> lines.add(line(part)));
        lines.add("");
        parts.forEach(part -> part.balances().forEach(balance -> lines.add(line(balance))));
        if (log == null) {
            lines.add(fault);
        } else {
            log.logs().forEach(one -> lines.add(line(one)));
            lines.add("rejected   " + (log.rejected().isEmpty() ? "none" : log.rejected()));
        }
        return lines;
    }

    private static String line(PartStatus part) {
        String details =
                new TreeMap<>(part.details())
                        .entrySet().stream()
                                .map(detail -> detail.getKey() + ": " + detail.getValue())
                                .collect(Collectors.joining(", "));
        return "%-10s %-7s %s"
                .formatted(part.endpoint().part(), part.state(), details)
                .stripTrailing();
    }

    private static String line(Balance balance) {
        String law =
                "%-10s %s: %s"
                        .formatted(balance.law().part(), balance.law().of(), balance.equation());
        return balance.holds() ? law : law + "   DOES NOT BALANCE";
    }

    private static String line(LogStatus.Log log) {
        String behind =
                log.behind().entrySet().stream()
                        .map(job -> job.getKey() + " " + job.getValue() + " behind")
                        .collect(Collectors.joining(", "));
        return "%-10s %d records, %s".formatted(log.topic(), log.records(), behind);
    }

    /** The same as one line of JSON. */
    public String json() {
        ObjectNode json = JSON.createObjectNode();
        json.put("well", isWell());
        ArrayNode told = json.putArray("parts");
        parts.forEach(part -> add(told.addObject(), part));
        if (log == null) {
            json.put("fault", fault);
        } else {
            ArrayNode logs = json.putArray("log");
            log.logs().forEach(one -> add(logs.addObject(), one));
            json.set("rejected", JSON.valueToTree(log.rejected()));
        }
        return json.toString();
    }

    private static void add(ObjectNode json, PartStatus part) {
        json.put("part", part.endpoint().part());
        json.put("address", part.endpoint().address());
        json.put("status", part.state());
        json.set("details", JSON.valueToTree(new TreeMap<>(part.details())));
        ArrayNode balances = json.putArray("balances");
        part.balances().forEach(balance -> add(balances.addObject(), balance));
    }

    private static void add(ObjectNode json, Balance balance) {
        json.put("of", balance.law().of());
        json.put(balance.law().whole().word(), balance.whole());
        balance.shares().forEach(json::put);
        json.put("holds", balance.holds());
    }

    private static void add(ObjectNode json, LogStatus.Log log) {
        json.put("topic", log.topic());
        json.put("records", log.records());
        json.set("behind", JSON.valueToTree(log.behind()));
    }
}
