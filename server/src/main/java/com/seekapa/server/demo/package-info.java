/**
 * The demo data: Axia, an invented vendor of workplace equipment. Made by SQL from a seed and the
 * last day, so that anybody can make the same data again.
 */
@NullMarked
package com.seekapa.server.demo;

import org.jspecify.annotations.NullMarked;
