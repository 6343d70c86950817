@NullMarked
package berm.center.access;

import org.jspecify.annotations.NullMarked;
