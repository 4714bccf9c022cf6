/**
 * Reads questions about what a business measures (revenue, units sold) over an inferred model,
 * whose other questions are about rows: the measures, and whatever their rows refer to.
 */
@NullMarked
package com.seekapa.engine.question.business;

import org.jspecify.annotations.NullMarked;
