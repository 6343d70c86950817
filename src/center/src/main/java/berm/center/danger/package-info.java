/** Hidden dangers (隐患): found, put right, accepted by somebody else. */
@NullMarked
package berm.center.danger;

import org.jspecify.annotations.NullMarked;
