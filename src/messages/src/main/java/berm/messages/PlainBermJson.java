package berm.messages;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import berm.domain.Message;
import berm.domain.Reading;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A quick reader of payloads in the plain form most gateways send: {@code v} first, then {@code
 * seq} and {@code readings}; short ASCII texts without escapes; times in ms; numbers of at most 15
 * digits without exponent; no white space, nothing else.
 *
 * <p>Whatever else comes, it gives up, and {@link BermJson} reads the payload in full; so it knows
 * no reasons, and where it has an answer, that is the answer of the full reader.
 */
final class PlainBermJson {
    private static final byte[] HEAD = bytes("{\"v\":1,");
    private static final byte[] SEQ = bytes("\"seq\":");
    private static final byte[] READINGS = bytes("\"readings\":[");
    private static final int MOST_DIGITS = 15;
    private static final int LONGEST_TEXT = 64;
    private static final int TEXTS = 1_024;

    /** Powers of ten a double holds exactly. */
    private static final double[] TENS = {
        1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15
    };

    /** Texts come again in each message; who has one needs no new one. */
    private static final ThreadLocal<@Nullable String[]> KNOWN =
            ThreadLocal.withInitial(() -> new String[TEXTS]);

    private final byte[] json;
    private final @Nullable String[] known = KNOWN.get();
    private int at;
    private boolean odd;
    private @Nullable String sensor;
    private @Nullable String unit;
    private long time;
    private double value;

    private PlainBermJson(byte[] json) {
        this.json = json;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(ISO_8859_1);
    }

    /** The message, or null when the payload is not in the plain form. */
    static @Nullable Message decode(byte[] payload, boolean dup, boolean retained) {
        var reader = new PlainBermJson(payload);
        List<Reading> readings = new ArrayList<>();
        reader.message(readings);
        return reader.odd ? null : new Message(readings, List.of(), dup, retained);
    }

    private void message(List<Reading> readings) {
        take(HEAD);
        if (isNext(SEQ)) {
            at += SEQ.length;
            long unused = whole();
            take(',');
        }
        take(READINGS);
        if (next() == ']') {
            at++;
        } else {
            readings(readings);
        }
        take('}');
        odd |= at != json.length;
    }

    private void readings(List<Reading> readings) {
        do {
            reading();
            if (odd || readings.size() == BermJson.MAX_READINGS) {
                odd = true;
                return;
            }
            readings.add(new Reading(sensor == null ? "" : sensor, time, value, unit));
        } while (isMore(']'));
    }

    private void reading() {
        sensor = null;
        unit = null;
        time = Reading.NO_TIME;
        value = Double.NaN;
        take('{');
        do {
            field();
        } while (!odd && isMore('}'));
        odd |= sensor == null || Double.isNaN(value);
    }

    /** A name that has come before is not plain: the full reader refuses it. */
    private void field() {
        take('"');
        byte name = next();
        at++;
        take('"');
        take(':');
        switch (name) {
            case 's' -> {
                odd |= sensor != null;
                sensor = text();
            }
            case 'u' -> {
                odd |= unit != null;
                unit = text();
            }
            case 't' -> {
                odd |= time != Reading.NO_TIME;
                time = whole();
                odd |= !BermJson.isTime(time);
            }
            case 'x' -> {
                odd |= !Double.isNaN(value);
                value = number();
            }
            default -> odd = true;
        }
    }

    /** Whether a comma follows; takes it, or else the end. */
    private boolean isMore(char end) {
        if (!odd && next() == ',') {
            at++;
            return true;
        }
        take(end);
        return false;
    }

    private String text() {
        take('"');
        int begin = at;
        int hash = 0;
        while (isPlain(next())) {
            hash = 31 * hash + json[at];
            at++;
        }
        int length = at - begin;
        take('"');
        odd |= length > LONGEST_TEXT;
        return odd ? "" : known(begin, length, hash);
    }

    private static boolean isPlain(byte letter) {
        return letter >= ' ' && letter != '"' && letter != '\\';
    }

    private String known(int begin, int length, int hash) {
        int place = (hash ^ hash >>> 16) & TEXTS - 1;
        String text = known[place];
        if (text == null || !isAt(begin, length, text)) {
            text = new String(json, begin, length, ISO_8859_1);
            known[place] = text;
        }
        return text;
    }

    private boolean isAt(int begin, int length, String text) {
        if (text.length() != length) {
            return false;
        }
        for (int letter = 0; letter < length; letter++) {
            if (json[begin + letter] != text.charAt(letter)) {
                return false;
            }
        }
        return true;
    }

    /** A whole number of few digits, none of them a leading zero. */
    private long whole() {
        boolean negative = next() == '-';
        if (negative) {
            at++;
        }
        int begin = at;
        long digits = digits(0);
        checkWhole(begin);
        return negative ? -digits : digits;
    }

    private void checkWhole(int begin) {
        int count = at - begin;
        odd |= count == 0 || count > MOST_DIGITS || (count > 1 && json[begin] == '0');
    }

    private long digits(long before) {
        long digits = before;
        for (byte digit = next(); digit >= '0' && digit <= '9'; digit = next()) {
            digits = digits * 10 + (digit - '0');
            at++;
        }
        return digits;
    }

    /** Both parts are exact in a double, so their quotient is the double nearest to the number. */
    private double number() {
        boolean negative = next() == '-';
        if (negative) {
            at++;
        }
        int begin = at;
        long digits = digits(0);
        checkWhole(begin);
        int decimals = 0;
        if (next() == '.') {
            at++;
            int point = at;
            digits = digits(digits);
            decimals = at - point;
            odd |= decimals == 0 || point - begin - 1 + decimals > MOST_DIGITS;
        }
        odd |= negative && digits == 0;
        if (odd) {
            return Double.NaN;
        }
        double size = digits / TENS[decimals];
        return negative ? -size : size;
    }

    /** 0, which is plain nowhere, behind the end. */
    private byte next() {
        return at < json.length ? json[at] : 0;
    }

    private void take(char expected) {
        odd |= next() != expected;
        at++;
    }

    private void take(byte[] expected) {
        odd |= !isNext(expected);
        at += expected.length;
    }

    private boolean isNext(byte[] expected) {
        if (json.length - at < expected.length) {
            return false;
        }
        for (int letter = 0; letter < expected.length; letter++) {
            if (json[at + letter] != expected[letter]) {
                return false;
            }
        }
        return true;
    }
}
