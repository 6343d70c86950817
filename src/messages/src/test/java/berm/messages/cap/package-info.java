@NullMarked
package berm.messages.cap;

import org.jspecify.annotations.NullMarked;
