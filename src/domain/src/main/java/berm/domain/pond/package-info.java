/** What the codes ask of a tailings pond 尾矿库 by its class, its kind of dam and its height. */
@NullMarked
package berm.domain.pond;

import org.jspecify.annotations.NullMarked;
