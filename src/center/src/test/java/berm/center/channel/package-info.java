@NullMarked
package berm.center.channel;

import org.jspecify.annotations.NullMarked;
