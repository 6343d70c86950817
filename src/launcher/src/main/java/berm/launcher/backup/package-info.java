/** Topics of the log kept in files, and brought back from them. */
@NullMarked
package berm.launcher.backup;

import org.jspecify.annotations.NullMarked;
