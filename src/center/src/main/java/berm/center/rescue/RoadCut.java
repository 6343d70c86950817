package berm.center.rescue;

/** Somebody says that the road from a station to a site is cut; since when, ms since 1970, UTC. */
record RoadCut(String station, long at, String by, String reason) {}
