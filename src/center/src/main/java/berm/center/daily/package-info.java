/** One site, one day, one table: what a site was like from 8 o'clock to 8 o'clock. */
@NullMarked
package berm.center.daily;

import org.jspecify.annotations.NullMarked;
