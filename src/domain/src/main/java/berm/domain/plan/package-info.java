/** What a site's plan says: its sensors, their rules and limits, valid and complete. */
@NullMarked
package berm.domain.plan;

import org.jspecify.annotations.NullMarked;
