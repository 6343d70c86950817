/** What people ask of the centre: who they are, what they typed, and why it is refused. */
@NullMarked
package berm.center.asked;

import org.jspecify.annotations.NullMarked;
