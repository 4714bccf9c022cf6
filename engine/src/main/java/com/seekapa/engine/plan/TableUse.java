package com.seekapa.engine.plan;

/**
 * A table in the rows of a query.
 *
 * @param name what the query calls it: the table's own name, unless rows around it have that name
 */
public record TableUse(String table, String name) {}
