/** What is kept because it is likely to be needed again, always up to a stated bound. */
@NullMarked
package com.seekapa.server.cache;

import org.jspecify.annotations.NullMarked;
