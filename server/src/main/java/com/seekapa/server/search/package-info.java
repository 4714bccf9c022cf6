/**
 * Finds what people may have meant by words that name nothing: WordNet as {@link
 * com.seekapa.engine.question.WordKnowledge}, read once for each model.
 */
@NullMarked
package com.seekapa.server.search;

import org.jspecify.annotations.NullMarked;
