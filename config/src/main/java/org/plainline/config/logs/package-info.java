/** What a log may say: no words, no numbers, one event a line. */
@NullMarked
package org.plainline.config.logs;

import org.jspecify.annotations.NullMarked;
