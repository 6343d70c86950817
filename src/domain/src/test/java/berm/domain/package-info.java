/** Stories of one site, its readings and its clock. */
@NullMarked
package berm.domain;

import org.jspecify.annotations.NullMarked;
