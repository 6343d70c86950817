/** That trends, steps and forecasts are what their formulas say, and as sure as they say. */
@NullMarked
package berm.domain.trend;

import org.jspecify.annotations.NullMarked;
