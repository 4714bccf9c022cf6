package com.seekapa.engine.question;

/**
 * A word, number or sign of a question.
 *
 * @param start the first character in the question
 * @param end the character after the last
 * @param text lower case, without accents
 * @param base the text without its inflection
 */
public record Token(int start, int end, String text, String base) {}
