/** When more alarms ask for people than people can answer. */
@NullMarked
package berm.center.flood;

import org.jspecify.annotations.NullMarked;
