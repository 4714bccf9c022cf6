package com.seekapa.engine.model;

/** A column of a table, by its physical name. */
public record Column(String name, DataType type) {}
