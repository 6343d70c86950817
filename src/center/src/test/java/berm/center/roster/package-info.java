@NullMarked
package berm.center.roster;

import org.jspecify.annotations.NullMarked;
