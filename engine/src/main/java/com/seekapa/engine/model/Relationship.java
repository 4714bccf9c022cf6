package com.seekapa.engine.model;

/** Many rows of {@code from} refer to one row of {@code to}, whose column is unique. */
public record Relationship(ColumnReference from, ColumnReference to) {}
