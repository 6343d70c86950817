package berm.stream;

import java.util.List;

/**
 * A partition's clock as a checkpoint keeps it.
 *
 * @param partition {@code topic/partition}
 * @param heard whether anything but plans has come
 * @param deafSpans how many have been told of
 * @param sites the keys of the sites whose plans have been seen in it
 */
public record SavedClock(
        String partition,
        long offset,
        long clock,
        boolean heard,
        long deaf,
        long deafSpans,
        List<String> sites) {}
