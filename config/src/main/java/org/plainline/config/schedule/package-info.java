/** Work that goes on by itself: answering, sending, forgetting. */
@NullMarked
package org.plainline.config.schedule;

import org.jspecify.annotations.NullMarked;
