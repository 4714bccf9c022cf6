/**
 * What clients and servers say to each other. Example messages beside this package are shared by
 * the tests of every language that speaks it.
 */
@NullMarked
package com.seekapa.protocol;

import org.jspecify.annotations.NullMarked;
