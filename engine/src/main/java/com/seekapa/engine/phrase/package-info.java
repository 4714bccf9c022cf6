/** A semantic query in English: for choices when asking back, follow-ups and suggestions. */
@NullMarked
package com.seekapa.engine.phrase;

import org.jspecify.annotations.NullMarked;
