/** That hazard sources, gas limits and head-counts are what the published cases say. */
@NullMarked
package berm.domain.sourced;

import org.jspecify.annotations.NullMarked;
