/** Who may do what: log-in, roles over sites, tokens, and the record of all of it. */
@NullMarked
package berm.center.access;

import org.jspecify.annotations.NullMarked;
