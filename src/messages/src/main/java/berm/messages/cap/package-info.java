/** Warnings in the form of the Common Alerting Protocol 1.2, as other platforms take them. */
@NullMarked
package berm.messages.cap;

import org.jspecify.annotations.NullMarked;
