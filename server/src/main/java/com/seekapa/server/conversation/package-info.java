/**
 * The one path of a question, and the conversations it is part of: what was asked, what came of it,
 * and that nothing which was accepted is ever lost.
 */
@NullMarked
package com.seekapa.server.conversation;

import org.jspecify.annotations.NullMarked;
