package berm.history;

/**
 * The table of readings in QuestDB.
 *
 * <p>Made before anybody writes: a table that the line protocol makes keeps duplicates, and every
 * reading that is sent twice would be stored twice.
 */
public final class QuestTable {
    /** Does no harm when there is one. */
    public static final String CREATE =
            """
            CREATE TABLE IF NOT EXISTS readings (
              world SYMBOL, site SYMBOL, sensor SYMBOL,
              value DOUBLE, quality SYMBOL, flags STRING, receivedAt LONG, position STRING,
              timestamp TIMESTAMP
            ) TIMESTAMP(timestamp) PARTITION BY MONTH WAL
            DEDUP UPSERT KEYS(timestamp, world, site, sensor)""";

    private QuestTable() {}
}
