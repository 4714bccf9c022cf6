/**
 * What tests of the server share: the path of a question with the real engine over a data source of
 * the test's own.
 */
@NullMarked
package com.seekapa.server.testing;

import org.jspecify.annotations.NullMarked;
