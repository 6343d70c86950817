package berm.domain.judge;

/**
 * Where a site stands in its log: the clock (largest stamp its partition has seen), the hearing
 * time (the clock less the spans in which nobody listened), and the offset of the record.
 */
public record Moment(long clock, long hearing, long offset) {}
