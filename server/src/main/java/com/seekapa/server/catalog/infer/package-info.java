/**
 * Makes a semantic model of a source that has none, from its names, keys and values; whatever it
 * guessed is said, in the file that it writes and in a report of what will confuse people.
 */
@NullMarked
package com.seekapa.server.catalog.infer;

import org.jspecify.annotations.NullMarked;
