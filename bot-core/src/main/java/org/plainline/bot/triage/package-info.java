/** How soon someone needs help. */
@NullMarked
package org.plainline.bot.triage;

import org.jspecify.annotations.NullMarked;
