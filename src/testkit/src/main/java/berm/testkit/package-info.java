/** What the tests of several modules share. */
@NullMarked
package berm.testkit;

import org.jspecify.annotations.NullMarked;
