/** What was measured beside the seed and the targets, as a table, JSON and a page. */
@NullMarked
package com.seekapa.loadtest.report;

import org.jspecify.annotations.NullMarked;
