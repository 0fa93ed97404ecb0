/** Telegram: reading what people say to the bot, and sending what it says back. */
@NullMarked
package org.plainline.channels.telegram;

import org.jspecify.annotations.NullMarked;
