/**
 * Semantic models as files: read, checked with line numbers and the nearest valid names, and
 * compared with the tables of a data source.
 */
@NullMarked
package com.seekapa.server.catalog;

import org.jspecify.annotations.NullMarked;
