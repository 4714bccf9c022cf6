package com.seekapa.engine.plan;

import com.seekapa.engine.query.Grouping;

/** A column that rows of the result are told apart by. */
public record Key(String name, Grouping grouping) {}
