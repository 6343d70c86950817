@NullMarked
package berm.provider;

import org.jspecify.annotations.NullMarked;
