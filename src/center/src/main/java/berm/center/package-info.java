/** The control centre: the web application in which operators see warnings and act on them. */
@NullMarked
package berm.center;

import org.jspecify.annotations.NullMarked;
