/** Talking to the bot in a terminal, and conversations written down as transcripts. */
@NullMarked
package org.plainline.channels.shell;

import org.jspecify.annotations.NullMarked;
