package com.seekapa.server.eval;

/**
 * Two readings of a question that take a word for different things.
 *
 * @param margin how much better the word fits what the plain one takes it for
 * @param taken whether the other is the likelier
 * @param gain how much more the other evidence speaks for the other (log odds)
 */
record Contest(double margin, double gain, boolean taken, boolean plainRight, boolean otherRight) {}
