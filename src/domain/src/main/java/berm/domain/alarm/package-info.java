/**
 * The life of an alarm and of the event at a site it belongs to: what people see, answer and close.
 *
 * <p>{@link berm.domain.alarm.SiteDesk} is a fold over the alarm journal of a site: the same
 * entries give the same alarms, whoever reads them and whenever. States are those of ISA-18.2;
 * colour, activity and acknowledgement are never merged.
 */
@NullMarked
package berm.domain.alarm;

import org.jspecify.annotations.NullMarked;
