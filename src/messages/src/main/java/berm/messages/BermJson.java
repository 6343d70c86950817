package berm.messages;

import berm.domain.Message;
import berm.domain.Reading;
import berm.domain.RejectReason;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import java.io.CharConversionException;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Berm's own payload: {@code
 * {"v":1,"seq":1,"readings":[{"s":sensor,"t":time,"x":value,"u":unit}]}}.
 *
 * <p>{@code t} is ms since 1970 UTC or ISO 8601 with a zone, and may be absent; {@code u} may be
 * absent. Unknown fields are ignored. A reading that cannot be read does not spoil its message.
 */
public final class BermJson {
    /** More readings than this in one message are refused. */
    public static final int MAX_READINGS = 10_000;

    private static final int VERSION = 1;
    private static final long EARLIEST = Instant.parse("-9999-01-01T00:00:00Z").toEpochMilli();
    private static final long LATEST = Instant.parse("9999-12-31T23:59:59Z").toEpochMilli();

    private final JsonParser json;
    private final List<Reading> readings = new ArrayList<>();
    private final List<RejectReason> rejected = new ArrayList<>();
    private boolean versionSeen;
    private boolean readingsSeen;

    private BermJson(JsonParser json) {
        this.json = json;
    }

    /** Reads a payload; whatever the bytes are, the answer is a message or a reason. */
    public static Decoded decode(byte[] payload, boolean dup, boolean retained) {
        Message plain = PlainBermJson.decode(payload, dup, retained);
        return plain != null ? Decoded.of(plain) : decodeInFull(payload, dup, retained);
    }

    static Decoded decodeInFull(byte[] payload, boolean dup, boolean retained) {
        try (JsonParser json = Json.FACTORY.createParser(payload)) {
            var decoder = new BermJson(json);
            Decoded refused = decoder.readMessage();
            return refused != null
                    ? refused
                    : Decoded.of(new Message(decoder.readings, decoder.rejected, dup, retained));
        } catch (CharConversionException wrong) {
            return Decoded.rejected(RejectReason.INVALID_UTF8, firstLine(wrong));
        } catch (IOException wrong) {
            boolean utf8 = firstLine(wrong).contains("Invalid UTF-8");
            return Decoded.rejected(
                    utf8 ? RejectReason.INVALID_UTF8 : RejectReason.UNPARSABLE, firstLine(wrong));
        }
    }

    private static String firstLine(IOException wrong) {
        String message = String.valueOf(wrong.getMessage());
        return message.lines().findFirst().orElse("");
    }

    private @Nullable Decoded readMessage() throws IOException {
        if (json.nextToken() != JsonToken.START_OBJECT) {
            return Decoded.rejected(RejectReason.UNPARSABLE, "not a JSON object");
        }
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            Decoded refused = readField(json.currentName());
            if (refused != null) {
                return refused;
            }
        }
        if (json.nextToken() != null) {
            return Decoded.rejected(RejectReason.UNPARSABLE, "something follows the object");
        }
        if (!versionSeen) {
            return Decoded.rejected(RejectReason.UNSUPPORTED_VERSION, "no v");
        }
        return readingsSeen ? null : Decoded.rejected(RejectReason.UNPARSABLE, "no readings");
    }

    private @Nullable Decoded readField(String name) throws IOException {
        JsonToken value = json.nextToken();
        if (name.equals("v")) {
            versionSeen = true;
            boolean known =
                    value == JsonToken.VALUE_NUMBER_INT && json.getText().equals("" + VERSION);
            return known
                    ? null
                    : Decoded.rejected(RejectReason.UNSUPPORTED_VERSION, json.getText());
        }
        if (name.equals("readings")) {
            readingsSeen = true;
            return readReadings(value);
        }
        json.skipChildren();
        return null;
    }

    private @Nullable Decoded readReadings(@Nullable JsonToken value) throws IOException {
        if (value != JsonToken.START_ARRAY) {
            return Decoded.rejected(RejectReason.UNPARSABLE, "readings is no array");
        }
        while (json.nextToken() != JsonToken.END_ARRAY) {
            if (readings.size() + rejected.size() == MAX_READINGS) {
                return Decoded.rejected(RejectReason.TOO_MANY_READINGS, "over " + MAX_READINGS);
            }
            readReading();
        }
        return null;
    }

    private void readReading() throws IOException {
        if (json.currentToken() != JsonToken.START_OBJECT) {
            json.skipChildren();
            rejected.add(RejectReason.UNPARSABLE);
            return;
        }
        String sensor = null;
        String unit = null;
        long time = Reading.NO_TIME;
        double value = Double.NaN;
        RejectReason wrong = null;
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            JsonToken token = json.nextToken();
            switch (name) {
                case "s" -> sensor = text(token);
                case "u" -> unit = text(token);
                case "x" -> value = number(token);
                case "t" -> {
                    time = time(token);
                    wrong = time == BAD_TIME ? RejectReason.BAD_TIME : wrong;
                }
                default -> json.skipChildren();
            }
        }
        add(sensor, time, value, unit, wrong);
    }

    private static final long BAD_TIME = Long.MAX_VALUE;

    private void add(
            @Nullable String sensor,
            long time,
            double value,
            @Nullable String unit,
            @Nullable RejectReason wrong) {
        if (sensor == null) {
            rejected.add(RejectReason.UNKNOWN_SENSOR);
        } else if (wrong != null) {
            rejected.add(wrong);
        } else if (!Double.isFinite(value)) {
            rejected.add(RejectReason.NOT_A_NUMBER);
        } else {
            readings.add(new Reading(sensor, time, value, unit));
        }
    }

    private @Nullable String text(@Nullable JsonToken token) throws IOException {
        if (token == JsonToken.VALUE_STRING) {
            return json.getText();
        }
        json.skipChildren();
        return null;
    }

    private double number(@Nullable JsonToken token) throws IOException {
        if (token != null && token.isNumeric()) {
            return json.getDoubleValue();
        }
        json.skipChildren();
        return Double.NaN;
    }

    private long time(@Nullable JsonToken token) throws IOException {
        if (token == JsonToken.VALUE_NUMBER_INT) {
            try {
                return bounded(json.getLongValue());
            } catch (InputCoercionException tooLong) {
                return BAD_TIME;
            }
        }
        if (token == JsonToken.VALUE_STRING) {
            try {
                return bounded(OffsetDateTime.parse(json.getText()).toInstant().toEpochMilli());
            } catch (DateTimeException | ArithmeticException wrong) {
                return BAD_TIME;
            }
        }
        json.skipChildren();
        return token == JsonToken.VALUE_NULL ? Reading.NO_TIME : BAD_TIME;
    }

    private static long bounded(long time) {
        return isTime(time) ? time : BAD_TIME;
    }

    static boolean isTime(long time) {
        return time >= EARLIEST && time <= LATEST;
    }

    /** Writes readings as one payload. */
    public static byte[] encode(long seq, List<Reading> readings) {
        return Json.write(
                out -> {
                    out.writeStartObject();
                    out.writeNumberField("v", VERSION);
                    out.writeNumberField("seq", seq);
                    out.writeArrayFieldStart("readings");
                    for (Reading reading : readings) {
                        out.writeStartObject();
                        out.writeStringField("s", reading.sensor());
                        if (reading.measuredAt() != Reading.NO_TIME) {
                            out.writeNumberField("t", reading.measuredAt());
                        }
                        out.writeNumberField("x", reading.value());
                        if (reading.unit() != null) {
                            out.writeStringField("u", reading.unit());
                        }
                        out.writeEndObject();
                    }
                    out.writeEndArray();
                    out.writeEndObject();
                });
    }
}
