package berm.launcher;

import berm.domain.SensorId;
import berm.domain.SiteId;
import berm.domain.World;
import berm.service.HostPort;
import berm.service.mqtt.MqttAddress;
import berm.sim.MappedColumn;
import berm.sim.Speed;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import picocli.CommandLine.TypeConversionException;

/** The words of the command line that have a meaning of their own, read or refused. */
final class Words {
    private Words() {}

    static World world(String text) {
        if (!World.isName(text)) {
            throw new TypeConversionException(
                    "'" + text + "' cannot name a world: 1 to 40 of a-z, 0-9 and '-'");
        }
        return new World(text);
    }

    static SiteId site(String text) {
        if (!SiteId.isId(text)) {
            throw new TypeConversionException(
                    "'" + text + "' cannot name a site: 1 to 64 of a-z, 0-9, '_' and '-'");
        }
        return new SiteId(text);
    }

    static SensorId sensor(String text) {
        try {
            return new SensorId(text);
        } catch (IllegalArgumentException wrong) {
            throw new TypeConversionException(
                    "'" + text + "' cannot name a sensor: 1 to 64 of A-Z, a-z, 0-9, '_' and '-'");
        }
    }

    static HostPort hostPort(String text) {
        try {
            return HostPort.parse(text);
        } catch (IllegalArgumentException wrong) {
            throw new TypeConversionException("'" + text + "' is no address, expected host:port");
        }
    }

    static MqttAddress mqtt(String text) {
        try {
            return MqttAddress.parse(text);
        } catch (IllegalArgumentException wrong) {
            throw new TypeConversionException(
                    "'" + text + "' is no address, expected " + MqttAddress.FORM);
        }
    }

    static MappedColumn column(String text) {
        try {
            return MappedColumn.parse(text);
        } catch (IllegalArgumentException wrong) {
            throw new TypeConversionException(
                    "'" + text + "' maps no column, expected " + MappedColumn.FORM);
        }
    }

    static Speed speed(String text) {
        try {
            return Speed.parse(text);
        } catch (IllegalArgumentException wrong) {
            throw new TypeConversionException(
                    "'" + text + "' is no speed, expected a positive number or max");
        }
    }

    /** A moment with its zone, or a day, which begins at midnight UTC. */
    static Instant instant(String text) {
        try {
            return text.contains("T")
                    ? OffsetDateTime.parse(text).toInstant()
                    : LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC);
        } catch (DateTimeException wrong) {
            throw new TypeConversionException(
                    "'" + text + "' is no time: 2020-08-04T17:05:00Z, or a day, 2020-08-04");
        }
    }
}
