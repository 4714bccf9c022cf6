/** The messages of the chat and their JSON. */
@NullMarked
package com.seekapa.protocol;

import org.jspecify.annotations.NullMarked;
