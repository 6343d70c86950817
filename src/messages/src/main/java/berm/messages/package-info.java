/** The forms in which domain values travel between processes and stand in files. */
@NullMarked
package berm.messages;

import org.jspecify.annotations.NullMarked;
