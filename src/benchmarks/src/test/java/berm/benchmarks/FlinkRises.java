package berm.benchmarks;

import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.functions.windowing.ProcessWindowFunction;
import org.apache.flink.streaming.api.windowing.windows.TimeWindow;
import org.apache.flink.util.Collector;

/** R2 over all readings of a window, as {@link FlinkPeer} has it. */
final class FlinkRises extends ProcessWindowFunction<PeerReading, String, String, TimeWindow> {
    private static final ValueStateDescriptor<Boolean> RAISED =
            new ValueStateDescriptor<>("rises", Types.BOOLEAN);

    @Override
    public void process(
            String sensor, Context context, Iterable<PeerReading> readings, Collector<String> out)
            throws Exception {
        int size = (int) (FlinkPeer.WINDOW.toMillis() / FlinkPeer.SLIDE.toMillis()) + 1;
        long[] times = new long[size];
        double[] values = new double[size];
        int count = 0;
        for (PeerReading reading : readings) {
            times[count] = reading.time();
            values[count++] = reading.value();
        }
        double slope = PeerAnswer.slope(times, values, count);
        ValueState<Boolean> raised = context.globalState().getState(RAISED);
        boolean isRaised = Boolean.TRUE.equals(raised.value());
        if (isRaised ? slope < PeerAnswer.RISES_NO_MORE_BELOW : slope > PeerAnswer.RISES_ABOVE) {
            raised.update(!isRaised);
            boolean whole =
                    context.window().getEnd() - times[count - 1] <= FlinkPeer.SLIDE.toMillis();
            long time = whole ? times[count - 1] : Long.MAX_VALUE;
            out.collect(PeerAnswer.line(sensor, "rise", !isRaised, time));
        }
    }
}
