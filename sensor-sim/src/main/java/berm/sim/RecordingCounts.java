package berm.sim;

/**
 * What became of a recording's rows so far: rows × mapped columns = samples + missing + broken.
 *
 * @param rows without the header and empty lines
 * @param steps rows with a time that could be used
 * @param samples cells with a number
 * @param missing cells that say there is none
 * @param broken cells that are neither, and all cells of a row that could not be used
 */
public record RecordingCounts(long rows, long steps, long samples, long missing, long broken) {}
