/**
 * Numbers with where they come from: tables of text that lie beside the packages that use them,
 * each line with its provenance.
 */
@NullMarked
package berm.domain.sourced;

import org.jspecify.annotations.NullMarked;
