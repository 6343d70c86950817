package berm.benchmarks;

import com.espertech.esper.common.client.EPCompiled;
import com.espertech.esper.common.client.EventBean;
import com.espertech.esper.common.client.configuration.Configuration;
import com.espertech.esper.common.client.configuration.common.ConfigurationCommonEventTypeBean;
import com.espertech.esper.common.client.util.AccessorStyle;
import com.espertech.esper.compiler.client.CompilerArguments;
import com.espertech.esper.compiler.client.EPCompilerProvider;
import com.espertech.esper.runtime.client.EPEventService;
import com.espertech.esper.runtime.client.EPRuntime;
import com.espertech.esper.runtime.client.EPRuntimeProvider;
import java.util.ArrayList;
import java.util.List;

/**
 * Esper with EPL: tables and merges for what has two limits, a window and regression for each
 * sensor, a pattern with a timer for what does not come; the readings' time is the engine's.
 */
final class EsperPeer implements Peer {
    private static final String EPL =
            """
            create schema Alarm(sensor string, rule string, kind string, time long);

            create table Limits(sensor string primary key, above long, raised boolean);
            on Reading as r merge Limits as l where l.sensor = r.sensor
              when not matched then
                insert select r.sensor as sensor,
                  case when r.value > 80 then r.time else -1L end as above, false as raised
              when matched and l.raised and r.value < 78 then
                update set raised = false, above = -1L
                then insert into Alarm
                  select r.sensor as sensor, 'limit' as rule, 'CLEARED' as kind, r.time as time
              when matched and not l.raised and l.above >= 0 and r.value <= 80 then
                update set above = -1L
              when matched and not l.raised and l.above < 0 and r.value > 80 then
                update set above = r.time
              when matched and not l.raised and l.above >= 0 and r.time - l.above >= 30000 then
                update set raised = true
                then insert into Alarm
                  select r.sensor as sensor, 'limit' as rule, 'RAISED' as kind, r.time as time;

            create context PerSensor partition by sensor from Reading;
            context PerSensor
              insert into Slope
              select sensor, time, slope, dataPoints as n
              from Reading#ext_timed(time, 600 sec)
                #linest((time - 1760000000000L) / 1000.0, value, sensor, time);
            create table Rises(sensor string primary key, raised boolean);
            on Slope as s merge Rises as r where r.sensor = s.sensor
              when not matched then insert select s.sensor as sensor, false as raised
              when matched and not r.raised and s.n >= 30 and s.slope > 0.03 then
                update set raised = true
                then insert into Alarm
                  select s.sensor as sensor, 'rise' as rule, 'RAISED' as kind, s.time as time
              when matched and r.raised and s.n >= 30 and s.slope < 0.02 then
                update set raised = false
                then insert into Alarm
                  select s.sensor as sensor, 'rise' as rule, 'CLEARED' as kind, s.time as time;

            insert into Lost select r.sensor as sensor, r.time as time
              from pattern [every r=Reading
                -> (timer:interval(60 sec) and not Reading(sensor = r.sensor))];
            insert into Alarm
              select sensor, 'silence' as rule, 'RAISED' as kind, time + 60000L as time from Lost;
            insert into Alarm
              select l.sensor as sensor, 'silence' as rule, 'CLEARED' as kind, r.time as time
              from pattern [every l=Lost -> r=Reading(sensor = l.sensor)];

            @name('alarms') select * from Alarm;
            """;

    private int runs;

    @Override
    public String name() {
        return "Esper 9.0.0";
    }

    @Override
    public Run run(List<PeerReading> readings) throws Exception {
        var configuration = new Configuration();
        var reading = new ConfigurationCommonEventTypeBean();
        reading.setAccessorStyle(AccessorStyle.PUBLIC);
        configuration.getCommon().addEventType("Reading", PeerReading.class.getName(), reading);
        configuration.getRuntime().getThreading().setInternalTimerEnabled(false);
        EPCompiled compiled =
                EPCompilerProvider.getCompiler().compile(EPL, new CompilerArguments(configuration));
        EPRuntime runtime = EPRuntimeProvider.getRuntime("peer-" + runs++, configuration);
        try {
            List<String> said = new ArrayList<>();
            runtime.getEventService().advanceTime(readings.get(0).time());
            runtime.getDeploymentService().deploy(compiled);
            EPRuntime running = runtime;
            listen(running, said);
            return new Run(Effort.of(() -> send(running.getEventService(), readings)), said);
        } finally {
            runtime.destroy();
        }
    }

    private static void listen(EPRuntime runtime, List<String> said) {
        for (String deployment : runtime.getDeploymentService().getDeployments()) {
            runtime.getDeploymentService()
                    .getStatement(deployment, "alarms")
                    .addListener(
                            (alarms, old, statement, of) -> {
                                for (EventBean alarm : alarms) {
                                    said.add(line(alarm));
                                }
                            });
        }
    }

    private static String line(EventBean alarm) {
        return "%s.%s %s %s"
                .formatted(
                        alarm.get("sensor"),
                        alarm.get("rule"),
                        alarm.get("kind"),
                        alarm.get("time"));
    }

    private static void send(EPEventService events, List<PeerReading> readings) {
        long time = Long.MIN_VALUE;
        for (PeerReading reading : readings) {
            if (reading.time() > time) {
                time = reading.time();
                events.advanceTime(time);
            }
            events.sendEventBean(reading, "Reading");
        }
    }
}
