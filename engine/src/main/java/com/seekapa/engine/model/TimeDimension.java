package com.seekapa.engine.model;

/**
 * A date or time by which rows are dated.
 *
 * @param id unique in its model
 * @param finest the finest grain that its values carry; targets by month have no days
 */
public record TimeDimension(String id, Names names, ColumnReference column, TimeGrain finest) {}
