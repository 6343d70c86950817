/** Who comes to the rescue from where, and in how many minutes. */
@NullMarked
package berm.center.rescue;

import org.jspecify.annotations.NullMarked;
