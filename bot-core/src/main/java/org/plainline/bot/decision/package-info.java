/** Answer, ask back, say "I do not know", get a person. */
@NullMarked
package org.plainline.bot.decision;

import org.jspecify.annotations.NullMarked;
