/** The duty roster: who is on duty where and when, written ahead, and when nobody is. */
@NullMarked
package berm.center.roster;

import org.jspecify.annotations.NullMarked;
