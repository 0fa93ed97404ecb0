/** To be sent, until it is or cannot be. */
@NullMarked
package org.plainline.bot.outbox;

import org.jspecify.annotations.NullMarked;
