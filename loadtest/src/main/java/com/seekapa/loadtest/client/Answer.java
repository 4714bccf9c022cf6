package com.seekapa.loadtest.client;

/**
 * What two answers to one question must have in common.
 *
 * @param outcome answered, clarify or refused
 * @param digest of the text and the rows
 */
public record Answer(String outcome, long digest) {}
