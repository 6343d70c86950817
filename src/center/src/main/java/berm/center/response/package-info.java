/** Response plans (预案): their versions, who wrote and approved them, what differs. */
@NullMarked
package berm.center.response;

import org.jspecify.annotations.NullMarked;
