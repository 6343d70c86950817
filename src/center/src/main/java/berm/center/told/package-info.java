/** What people tell sites through the console, and what sites say they were told. */
@NullMarked
package berm.center.told;

import org.jspecify.annotations.NullMarked;
