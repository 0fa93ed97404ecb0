/** What a way of reaching the bot must do. */
@NullMarked
package org.plainline.bot.channel;

import org.jspecify.annotations.NullMarked;
