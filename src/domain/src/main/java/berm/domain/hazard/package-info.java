/**
 * Major hazard sources 危险化学品重大危险源: their identification and grade, and the limits of gas detectors.
 *
 * <p>No limit is written in code: the defaults lie beside this package as tables of text, each line
 * with its provenance, and are given to what uses them.
 */
@NullMarked
package berm.domain.hazard;

import org.jspecify.annotations.NullMarked;
