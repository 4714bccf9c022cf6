/** How the same query is spelled for different databases: small differences over a shared shape. */
@NullMarked
package com.seekapa.engine.compile.dialect;

import org.jspecify.annotations.NullMarked;
