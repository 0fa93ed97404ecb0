/** Received, each answered once. */
@NullMarked
package org.plainline.bot.inbox;

import org.jspecify.annotations.NullMarked;
