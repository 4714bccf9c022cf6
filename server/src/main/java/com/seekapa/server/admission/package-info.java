/** How much of the server one caller may use, and who the caller is. Knows nothing of HTTP. */
@NullMarked
package com.seekapa.server.admission;

import org.jspecify.annotations.NullMarked;
