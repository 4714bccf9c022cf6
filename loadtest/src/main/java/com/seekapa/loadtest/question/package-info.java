/** What is asked: the model's own examples and variations of them, some often and most seldom. */
@NullMarked
package com.seekapa.loadtest.question;

import org.jspecify.annotations.NullMarked;
