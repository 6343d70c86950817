/** What holds for all of the language. */
@NullMarked
package berm.domain;

import org.jspecify.annotations.NullMarked;
