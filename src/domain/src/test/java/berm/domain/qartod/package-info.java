/** That the tests over series keep to the standard, and how those made at once relate to them. */
@NullMarked
package berm.domain.qartod;

import org.jspecify.annotations.NullMarked;
