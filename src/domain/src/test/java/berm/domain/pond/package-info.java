/** That the demands on a pond change where they should. */
@NullMarked
package berm.domain.pond;

import org.jspecify.annotations.NullMarked;
