/** Stories of one site, its readings and its clock. */
@NullMarked
package berm.domain.judge;

import org.jspecify.annotations.NullMarked;
