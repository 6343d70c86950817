@NullMarked
package berm.service.log;

import org.jspecify.annotations.NullMarked;
