/** What every service shares: settings from its environment, and pages for machines. */
@NullMarked
package berm.service;

import org.jspecify.annotations.NullMarked;
