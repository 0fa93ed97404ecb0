/** The phone call as a small state machine: what follows what. */
@NullMarked
package org.plainline.bot.call;

import org.jspecify.annotations.NullMarked;
