package com.seekapa.server.source;

/**
 * How a limited data source stands.
 *
 * @param limit the most queries that run at once, for now
 * @param refused since the start
 */
public record LimitStats(int limit, int running, int waiting, long refused) {}
