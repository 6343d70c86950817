/**
 * What a rule measures: numbers made of one sensor's readings over windows of their measured times.
 */
@NullMarked
package berm.domain.measure;

import org.jspecify.annotations.NullMarked;
