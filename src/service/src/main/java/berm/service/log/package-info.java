/** The way of what people know and tell into the log, and how far the log has come. */
@NullMarked
package berm.service.log;

import org.jspecify.annotations.NullMarked;
