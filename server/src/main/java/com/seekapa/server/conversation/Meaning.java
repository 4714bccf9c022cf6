package com.seekapa.server.conversation;

import com.seekapa.engine.compile.CompiledQuery;
import com.seekapa.engine.question.Interpretation.Understood;

/**
 * What a question was understood to mean, and how its data is asked for.
 *
 * @param phrase the meaning in English
 */
public record Meaning(String phrase, Understood understood, CompiledQuery query) {}
