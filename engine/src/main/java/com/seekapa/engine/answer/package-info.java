/** How a result is told: a sentence, a chart, a table, what was assumed and what to ask next. */
@NullMarked
package com.seekapa.engine.answer;

import org.jspecify.annotations.NullMarked;
