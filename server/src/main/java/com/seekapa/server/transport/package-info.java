/**
 * Between bytes and conversations: the chat over WebSocket, REST, and the web app's files. What
 * differs between ways of asking is in here and nowhere else.
 */
@NullMarked
package com.seekapa.server.transport;

import org.jspecify.annotations.NullMarked;
