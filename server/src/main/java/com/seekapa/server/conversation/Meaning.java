package com.seekapa.server.conversation;

import com.seekapa.engine.compile.CompiledQuery;
import com.seekapa.engine.phrase.Difference;
import com.seekapa.engine.question.Interpretation.Understood;
import java.util.Optional;

/**
 * What a question was understood to mean, and how its data is asked for.
 *
 * @param phrase the meaning in English
 * @param difference what it changes of what was asked before, where it follows that
 */
public record Meaning(
    String phrase, Understood understood, CompiledQuery query, Optional<Difference> difference) {}
