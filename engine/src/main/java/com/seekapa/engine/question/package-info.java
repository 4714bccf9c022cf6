/** From words to a semantic query, or to an honest reason why not. Pure and deterministic. */
@NullMarked
package com.seekapa.engine.question;

import org.jspecify.annotations.NullMarked;
