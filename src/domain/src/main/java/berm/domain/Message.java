package berm.domain;

import java.util.List;

/**
 * One gateway message, decoded.
 *
 * @param rejected readings in it that could not be decoded, each with its reason
 * @param dup the broker says it may have delivered it before
 * @param retained the broker had kept it from earlier
 */
public record Message(
        List<Reading> readings, List<RejectReason> rejected, boolean dup, boolean retained) {}
