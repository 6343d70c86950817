/**
 * The small language by which a plan derives a sensor from others of its site, such as {@code crest
 * - level}: numbers with units, sensors, {@code + - * / ^} and a few functions, checked for
 * dimensions before anything is computed.
 */
@NullMarked
package berm.domain.formula;

import org.jspecify.annotations.NullMarked;
