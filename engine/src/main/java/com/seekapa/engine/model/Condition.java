package com.seekapa.engine.model;

/** What rows have to fulfil to be aggregated; queries say what conditions there are. */
public interface Condition {}
