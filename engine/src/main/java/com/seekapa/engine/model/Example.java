package com.seekapa.engine.model;

/** A question that the model can answer, shown to newcomers under its theme. */
public record Example(String theme, String question) {}
