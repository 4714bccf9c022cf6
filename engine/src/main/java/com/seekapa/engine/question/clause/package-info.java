/**
 * Reads questions about the rows of any database, clause by clause: what is drawn, what is shown,
 * for each of what, on which conditions, in which order.
 */
@NullMarked
package com.seekapa.engine.question.clause;

import org.jspecify.annotations.NullMarked;
