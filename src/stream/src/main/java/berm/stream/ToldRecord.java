package berm.stream;

import berm.domain.Response;
import berm.domain.judge.Moment;
import berm.domain.judge.SiteMachine;
import berm.domain.storm.Forecast;
import berm.messages.ForecastJson;
import berm.messages.Problems;
import berm.messages.RawKind;
import berm.messages.ResponseJson;

/** A record in which a person tells a site something that is no reading. */
final class ToldRecord {
    private ToldRecord() {}

    /** Whether the machine took it; if not, the problems say why, and it is unchanged. */
    static boolean take(SiteMachine machine, Moment now, LogRecord record, Problems problems) {
        return record.kind() == RawKind.RESPONSE
                ? response(machine, now, record.payload(), problems)
                : forecast(machine, now, record.payload(), problems);
    }

    private static boolean response(
            SiteMachine machine, Moment now, byte[] document, Problems problems) {
        Response response = ResponseJson.decode(document, problems);
        if (response != null) {
            machine.response(now, response);
        }
        return response != null;
    }

    private static boolean forecast(
            SiteMachine machine, Moment now, byte[] document, Problems problems) {
        Forecast forecast = ForecastJson.decode(document, problems);
        if (forecast != null && !machine.forecast(now, forecast)) {
            problems.add("issuedAt", "is after the clock of the site");
        }
        return problems.none();
    }
}
