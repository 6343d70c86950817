package berm.domain.judge;

import berm.domain.Response;
import berm.domain.ResponseLevel;
import berm.domain.Signature;
import berm.domain.storm.Forecast;
import berm.domain.storm.Rain;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The form in which a site's memory keeps what people told it. */
final class ToldForm {
    private ToldForm() {}

    static void write(DataOutput out, @Nullable Response response) throws IOException {
        out.writeBoolean(response != null);
        if (response != null) {
            out.writeUTF(response.level().name());
            out.writeUTF(response.signature().by());
            String note = response.signature().note();
            out.writeUTF(note == null ? "" : note);
        }
    }

    static @Nullable Response readResponse(DataInput in) throws IOException {
        if (!in.readBoolean()) {
            return null;
        }
        ResponseLevel level = ResponseLevel.valueOf(in.readUTF());
        String by = in.readUTF();
        String note = in.readUTF();
        return new Response(level, new Signature(by, note.isEmpty() ? null : note));
    }

    static void write(DataOutput out, @Nullable Forecast forecast) throws IOException {
        out.writeBoolean(forecast != null);
        if (forecast != null) {
            out.writeUTF(forecast.issuer());
            out.writeLong(forecast.issuedAt());
            out.writeLong(forecast.rain().beginsAt());
            out.writeInt(forecast.rain().hourly().size());
            for (double amount : forecast.rain().hourly()) {
                out.writeDouble(amount);
            }
        }
    }

    static @Nullable Forecast readForecast(DataInput in) throws IOException {
        if (!in.readBoolean()) {
            return null;
        }
        String issuer = in.readUTF();
        long issuedAt = in.readLong();
        long beginsAt = in.readLong();
        List<Double> hourly = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            hourly.add(in.readDouble());
        }
        return new Forecast(issuer, issuedAt, new Rain(beginsAt, hourly));
    }
}
