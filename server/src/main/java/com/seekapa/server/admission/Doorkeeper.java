package com.seekapa.server.admission;

/**
 * Knows who calls and whether they may.
 *
 * @param rate how often questions may be asked
 */
public record Doorkeeper(Callers callers, Admission admission, Rate rate) {}
