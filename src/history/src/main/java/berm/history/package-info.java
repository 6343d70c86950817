/**
 * The history of sensors: one way to write it, through the InfluxDB client, and an adapter to read
 * it for each kind of store.
 */
@NullMarked
package berm.history;

import org.jspecify.annotations.NullMarked;
