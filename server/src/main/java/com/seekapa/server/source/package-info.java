/** Where compiled queries run: data sources, their limits, and what they contain. */
@NullMarked
package com.seekapa.server.source;

import org.jspecify.annotations.NullMarked;
