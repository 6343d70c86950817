/** What the parts of a running Berm say of themselves, put together and checked. */
@NullMarked
package berm.launcher.status;

import org.jspecify.annotations.NullMarked;
