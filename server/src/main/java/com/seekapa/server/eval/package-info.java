/**
 * Asks files of questions whose answers are known, of one database or of many, and says how well it
 * went: people's own verified questions, and benchmarks that others made.
 */
@NullMarked
package com.seekapa.server.eval;

import org.jspecify.annotations.NullMarked;
